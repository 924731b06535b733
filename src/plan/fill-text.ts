import type { Content } from '../content/content.ts';
import type { Line } from '../content/schema.ts';
import { applies } from '../facts/derive-facts.ts';
import type { Scope } from '../facts/holds.ts';

/** What fills the slots of a text: `{for}`, `{bank}` and the facts by id. */
export interface TextSlots {
  readonly content: Content;
  readonly for: string;
  readonly bank: string;
}

/** Gives the lines whose condition holds, with their slots filled. */
export function fillLines(
  lines: readonly Line[] | undefined,
  scope: Scope,
  slots: TextSlots,
): readonly string[] {
  return (lines ?? [])
    .filter((line) => typeof line === 'string' || applies(line.when, scope))
    .map((line) => fillText(typeof line === 'string' ? line : line.text, slots));
}

/** Fills `{for}`, `{bank}`, `{phone:id}`, `{url:id}`, `{org:id}` and `{within:id}`; an unknown slot stays, so that a test sees it. */
export function fillText(text: string, slots: TextSlots): string {
  const filled = text.replace(
    /\{([a-z]+)(?::([a-z0-9-]+))?\}/g,
    (whole, name: string, id: string | undefined) => slotValue(name, id ?? '', slots) ?? whole,
  );
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function slotValue(name: string, id: string, slots: TextSlots): string | undefined {
  const { contacts, deadlines } = slots.content;
  switch (name) {
    case 'for':
      return slots.for;
    case 'bank':
      return slots.bank;
    case 'phone':
      return contacts[id]?.phone ?? contacts[id]?.['text-number'];
    case 'url':
      return contacts[id]?.url;
    case 'org':
      return contacts[id]?.org;
    case 'within':
      return deadlines[id]?.within ?? slots.content.durations[id]?.lasts;
    default:
      return undefined;
  }
}
