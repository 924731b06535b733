import type { Content } from '../content/content.ts';
import { spellDay } from '../documents/spell-day.ts';
import type { Words } from '../language/words.ts';
import type { ListedContact } from './list-contacts.ts';
import { lineEach, waysToReach } from './ways-to-reach.ts';

export interface ContactContext {
  readonly content: Content;
  readonly words: Words;
}

/** Writes contacts under a heading for each purpose, one thing a line: numbers and addresses stand alone at the end of theirs. */
export function contactLines(
  contacts: readonly ListedContact[],
  context: ContactContext,
): readonly string[] {
  const { content, words } = context;
  const purposes = [...new Set(contacts.map((contact) => contact.purpose))];
  return [
    words('contacts.country', { country: content.country.name }),
    '',
    ...purposes.flatMap((purpose) => [
      words(`purpose.${purpose}`),
      ...contacts
        .filter((contact) => contact.purpose === purpose)
        .flatMap((contact) => oneContact(contact, context)),
      '',
    ]),
  ];
}

function oneContact(contact: ListedContact, context: ContactContext): readonly string[] {
  const { words } = context;
  const day = spellDay(contact.checked, context);
  return [
    `- ${contact.org}`,
    ...(contact.own ? [`  ${words('contacts.own')}`] : []),
    ...reachLines(contact, context),
    `  ${words('contacts.for', { text: contact.who_for })}`,
    ...(contact.note === undefined ? [] : [`  ${contact.note}`]),
    `  ${words('contacts.source', { url: contact.source, day })}`,
    ...(contact.out_of_date ? [`  ${words('contacts.out-of-date', { day })}`] : []),
  ];
}

function reachLines(contact: ListedContact, context: ContactContext): readonly string[] {
  const { words } = context;
  const about = lineEach(
    [
      ['contacts.hours', contact.hours],
      ['contacts.cost', contact.cost],
      ['contacts.languages', contact.languages?.join(', ')],
      ['contacts.regions', regionNames(contact, context)],
    ],
    words,
  );
  return [...waysToReach(contact, words), ...about].map((line) => `  ${line}`);
}

function regionNames({ regions }: ListedContact, { content }: ContactContext): string | undefined {
  return regions
    ?.map((id) => content.country.regions.find((region) => region.id === id)?.label ?? id)
    .join(', ');
}
