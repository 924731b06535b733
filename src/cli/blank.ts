import type { Format } from '../documents/formats.ts';
import { UsageError } from '../errors.ts';
import { chooseBlanks, listSituations, type ChosenBlanks } from './choose-blanks.ts';
import { chooseFormats, listFormats, refusePlanFormats } from './choose-formats.ts';
import type { CommonFlags } from './common-options.ts';
import { makeBlanks, type Blank } from './make-blanks.ts';
import { pdfRenderer } from './pdf-renderer.ts';
import { withPack } from './read-pack.ts';
import { refuseOnScreen } from './refuse-on-screen.ts';
import { todayOf } from './today-of.ts';
import type { World } from './world.ts';

export interface BlankFlags extends CommonFlags {
  readonly situation?: string;
  readonly all?: boolean;
}

/** Makes blank sheets: one to standard output or to a file, several into a folder with a manifest. */
export async function runBlank(world: World, typed: BlankFlags): Promise<void> {
  const list = listOf(world, typed);
  if (list !== undefined) {
    world.writeOut(list);
    return;
  }
  const flags = await withPack(world, typed);
  const today = todayOf(world, flags.asOf);
  const formats = chooseFormats(flags.format ?? (flags.all === true ? 'html,text' : 'text'));
  refusePlanFormats(formats);
  const chosen = chooseBlanks(world, flags);
  const blanks = makeBlanks(chosen, { formats, flags, today, pdf: pdfRenderer(world) });
  const several = isSeveral(chosen, formats, flags);
  await deliver(world, blanks, { chosen, flags, formats, isSeveral: several });
}

function listOf(world: World, flags: BlankFlags): string | undefined {
  if (flags.format === 'list') return listFormats();
  return flags.situation === 'list' ? listSituations(world) : undefined;
}

function isSeveral(
  chosen: readonly ChosenBlanks[],
  formats: readonly Format[],
  { all }: BlankFlags,
): boolean {
  const sheets = chosen.reduce((sum, { situations }) => sum + situations.length, 0);
  return all === true || formats.length * sheets > 1;
}

async function deliver(
  world: World,
  blanks: AsyncIterable<Blank>,
  to: {
    readonly chosen: readonly ChosenBlanks[];
    readonly flags: BlankFlags;
    readonly formats: readonly Format[];
    readonly isSeveral: boolean;
  },
): Promise<void> {
  const { output, quiet } = to.flags;
  if (output !== undefined && output !== '-') {
    const { writeBlanks } = await import('./write-blanks.ts');
    const written = await writeBlanks(world, blanks, to);
    if (quiet !== true) world.writeError(`${written.join('\n')}\n`);
    return;
  }
  if (to.isSeveral) throw new UsageError('blank.several');
  refuseOnScreen(world, to.formats);
  for await (const { made } of blanks) world.writeOut(made);
}
