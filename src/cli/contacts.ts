import type { Content } from '../content/content.ts';
import { loadContent, loadCountries } from '../content/load-content.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { UsageError } from '../errors.ts';
import type { CommonFlags } from './common-options.ts';
import { contactLines } from './contact-lines.ts';
import { fitLines } from './fit-lines.ts';
import { listContacts } from './list-contacts.ts';
import { todayOf } from './today-of.ts';
import { wordsOf } from './words-for.ts';
import type { World } from './world.ts';

export type ContactsFlags = Pick<CommonFlags, 'country' | 'asOf' | 'json'>;

/** Prints who to call in one country, or in all, by purpose, with where it comes from and the day each was checked. */
export async function runContacts(
  world: World,
  country: string | undefined,
  flags: ContactsFlags,
): Promise<void> {
  const today = todayOf(world, flags.asOf);
  if (country !== undefined && flags.country !== undefined && country !== flags.country)
    throw new UsageError('contacts.one-country');
  const contents = countriesOf(world, country ?? flags.country);
  if (flags.json === true) world.writeOut(asJson(contents, today));
  else {
    const lines = contents.flatMap((content) =>
      contactLines(listContacts(content, today), { content, words: wordsOf(content) }),
    );
    world.writeOut(`${fitLines(lines, world).join('\n')}\n`);
  }
  await Promise.resolve();
}

function countriesOf(world: World, wanted: string | undefined): readonly Content[] {
  const all = loadCountries(world.contentFolder).filter((one) => !one.guidedOnly);
  const ids = wanted === undefined ? all.map((one) => one.id) : [wanted];
  return ids.map((id) => loadContent(world.contentFolder, id));
}

function asJson(contents: readonly Content[], today: CalendarDay): string {
  const countries = contents.map((content) => ({
    id: content.country.id,
    name: content.country.name,
    contacts: listContacts(content, today),
  }));
  return `${JSON.stringify({ version: 1, made_for: today, countries }, undefined, 2)}\n`;
}
