import type { Words } from '../language/words.ts';
import type { PlanContact } from '../plan/plan.ts';

/** Lists each way to reach an organisation, as a line with its name: phone first, a letter last. */
export function waysToReach(contact: PlanContact, words: Words): readonly string[] {
  return lineEach(
    [
      ['contacts.phone', contact.phone],
      ['contacts.abroad', contact.phone_from_abroad],
      ['contacts.text-message', contact.text_number],
      ['contacts.relay', contact.tty],
      ['contacts.email', contact.email],
      ['contacts.site', contact.url],
      ['contacts.post', contact.address],
    ],
    words,
  );
}

/** Writes a line for each text that is there. */
export function lineEach(
  texts: readonly (readonly [key: string, text: string | undefined])[],
  words: Words,
): readonly string[] {
  return texts.flatMap(([key, text]) => (text === undefined ? [] : [words(key, { text })]));
}
