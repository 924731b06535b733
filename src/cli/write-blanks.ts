import { resolve } from 'node:path';
import type { Content } from '../content/content.ts';
import { reviewBy } from '../plan/plan-contact.ts';
import { makePrivateFolder } from '../storage/make-private-folder.ts';
import { writeFileDurably } from '../storage/write-file-durably.ts';
import type { BlankFlags } from './blank.ts';
import type { ChosenBlanks } from './choose-blanks.ts';
import type { Blank } from './make-blanks.ts';
import type { World } from './world.ts';
import { writeDocuments } from './write-documents.ts';

interface BlankTarget {
  readonly chosen: readonly ChosenBlanks[];
  readonly flags: BlankFlags;
  readonly isSeveral: boolean;
}

/** Writes one sheet as it was named, or several into a folder with `manifest.json`; gives the full paths. Throws FileError; a file that is there stays, unless `--overwrite`. */
export async function writeBlanks(
  world: World,
  blanks: AsyncIterable<Blank>,
  target: BlankTarget,
): Promise<readonly string[]> {
  const { output = '.', overwrite = false } = target.flags;
  const written: string[] = [];
  if (!target.isSeveral) {
    for await (const blank of blanks)
      written.push(
        ...(await writeDocuments(world, [blank], { output, name: nameOf(blank), overwrite })),
      );
    return written;
  }
  const folder = resolve(world.folder, output);
  await makePrivateFolder(folder);
  const files: ManifestFile[] = [];
  for await (const blank of blanks) {
    const file = `${nameOf(blank)}.${blank.extension}`;
    await writeFileDurably(resolve(folder, file), blank.made, { overwrite });
    files.push(fileOf(blank, file));
  }
  const manifest = `${JSON.stringify(manifestOf(target.chosen, files), undefined, 2)}\n`;
  await writeFileDurably(resolve(folder, 'manifest.json'), manifest, { overwrite });
  return [...files.map(({ file }) => file), 'manifest.json'].map((file) => resolve(folder, file));
}

function nameOf({ country, situation, printSize }: Blank): string {
  return `${country}-${situation}${printSize === 'large' ? '-large' : ''}`;
}

interface ManifestFile {
  readonly file: string;
  readonly country: string;
  readonly situation: string;
  readonly title: string;
  readonly print_size: string;
}

function fileOf({ country, situation, title, printSize }: Blank, file: string): ManifestFile {
  return { file, country, situation, title, print_size: printSize };
}

/** Says what a set of sheets was made from: print it again when the content is newer, or on the day its first fact is due for review. */
function manifestOf(chosen: readonly ChosenBlanks[], files: readonly ManifestFile[]): object {
  const contents = chosen.map(({ content }) => content);
  return {
    schema: 'aftercall/blank/1',
    content_version: contents[0]?.version ?? '',
    facts: contents.map((content) => ({ country: content.country.id, ...daysOf(content) })),
    files,
  };
}

function daysOf(content: Content): object {
  const facts = [content.contacts, content.deadlines, content.rules, content.durations].flatMap(
    (list) => Object.values<Parameters<typeof reviewBy>[0]>(list),
  );
  return {
    oldest_checked: facts.map((fact) => fact.checked).toSorted()[0] ?? '',
    review_by: facts.flatMap((fact) => reviewBy(fact) ?? []).toSorted()[0] ?? '',
  };
}
