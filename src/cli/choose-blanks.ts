import type { Content } from '../content/content.ts';
import { loadContent, loadCountries } from '../content/load-content.ts';
import type { Situation } from '../content/situations-schema.ts';
import { UsageError } from '../errors.ts';
import type { BlankFlags } from './blank.ts';
import { checkLanguage } from './check-language.ts';
import type { World } from './world.ts';

/** The sheets that were asked for, of one country. */
export interface ChosenBlanks {
  readonly content: Content;
  readonly situations: readonly Situation[];
}

/** Reads which sheets are wanted: situations of one country, or with `--all` every one, of every country where none is named. Throws UsageError. */
export function chooseBlanks(world: World, flags: BlankFlags): readonly ChosenBlanks[] {
  const contents = contentsOf(world, flags);
  for (const content of contents) checkLanguage(content, flags.language);
  return contents.map((content) => ({ content, situations: situationsOf(content, flags) }));
}

/** Lists the situations, one a line, for `--situation list`. */
export function listSituations(world: World): string {
  return loadContent(world.contentFolder, 'other')
    .blanks.situations.map((one) => `${one.id}\n`)
    .join('');
}

function contentsOf(world: World, { country, all }: BlankFlags): readonly Content[] {
  const offered = loadCountries(world.contentFolder).filter((one) => !one.guidedOnly);
  const valid = offered.map((one) => one.id).join(', ');
  if (country === undefined && all !== true)
    throw new UsageError('blank.country', { parameters: { valid } });
  const chosen = offered.filter((one) => country === undefined || one.id === country);
  if (chosen.length === 0)
    throw new UsageError('country-unknown', {
      parameters: { country: (country ?? '').slice(0, 40), valid },
    });
  return chosen.map((one) => loadContent(world.contentFolder, one.id));
}

function situationsOf({ blanks }: Content, flags: BlankFlags): readonly Situation[] {
  const { situations } = blanks;
  const valid = situations.map((one) => one.id).join(', ');
  if (flags.all === true && flags.situation !== undefined) throw new UsageError('blank.all-or-one');
  if (flags.all === true) return situations;
  if (flags.situation === undefined)
    throw new UsageError('blank.situation', { parameters: { valid } });
  const ids = [...new Set(flags.situation.split(',').map((id) => id.trim()))];
  return ids.map((id) => {
    const found = situations.find((one) => one.id === id);
    if (found !== undefined) return found;
    const parameters = { situation: id.slice(0, 40), valid };
    throw new UsageError('blank.situation-unknown', { parameters });
  });
}
