import type { Content } from '../content/content.ts';
import type { Contact, Line } from '../content/schema.ts';
import { applies } from '../facts/derive-facts.ts';
import type { Scope } from '../facts/holds.ts';
import { toolLines } from './tool-lines.ts';

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
  const texts: string[] = [];
  for (const line of lines ?? []) {
    if (typeof line === 'string') texts.push(fillText(line, slots));
    else if (applies(line.when, scope)) texts.push(...textsOf(line, scope, slots));
  }
  return texts;
}

function textsOf(line: Exclude<Line, string>, scope: Scope, slots: TextSlots): readonly string[] {
  if ('tools' in line) return toolLines(line.tools, scope, slots.content);
  return [fillText(line.text, slots)];
}

/** Fills `{for}`, `{bank}`, `{phone:id}`, `{email:id}`, `{url:id}`, `{org:id}` and `{within:id}`; an unknown slot stays, so that a test sees it. */
export function fillText(text: string, slots: TextSlots): string {
  const filled = text.includes('{') ? fillSlots(text, slots) : text;
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function fillSlots(text: string, slots: TextSlots): string {
  return text.replace(
    /\{([a-z]+)(?::([a-z0-9-]+))?\}/g,
    (whole, name: string, id: string | undefined) => slotValue(name, id ?? '', slots) ?? whole,
  );
}

function slotValue(name: string, id: string, slots: TextSlots): string | undefined {
  const contact = slots.content.contacts[id];
  switch (name) {
    case 'for':
      return slots.for;
    case 'bank':
      return slots.bank;
    case 'within':
      return periodOf(id, slots.content);
    default:
      return contact === undefined ? undefined : contactValue(name, contact);
  }
}

function contactValue(name: string, contact: Contact): string | undefined {
  if (name === 'phone') return contact.phone ?? contact['text-number'];
  if (name === 'url' || name === 'email') return contact[name];
  return name === 'org' ? contact.org : undefined;
}

function periodOf(id: string, content: Content): string | undefined {
  return content.deadlines[id]?.within ?? content.durations[id]?.lasts;
}
