import type { Problem } from '../../errors.ts';
import type { Content } from '../content.ts';
import type { RawFile } from '../raw-content.ts';
import type { Contact, Step } from '../schema.ts';
import { problemIn } from './find-in-files.ts';
import { unique } from './names-in-conditions-exist.ts';

/** Says which slots in the texts of steps and countries can never be filled: `{phone:no-such-contact}`. */
export function slotsCanBeFilled(
  raw: readonly RawFile[],
  contents: readonly Content[],
): readonly Problem[] {
  return unique(
    contents.flatMap((content) => [
      ...content.steps.flatMap((step) =>
        wrongSlots(step, content).map(({ path, slot }) =>
          problemIn(
            raw,
            { kind: 'step', step: step.id, country: content.country.id, path },
            `nothing fills "${slot}"`,
          ),
        ),
      ),
      ...wrongSlots(content.country, content).map(({ path, slot }) =>
        problemIn(
          raw,
          { kind: 'country', country: content.country.id, path },
          `nothing fills "${slot}"`,
        ),
      ),
    ]),
  );
}

interface WrongSlot {
  readonly path: readonly (string | number)[];
  readonly slot: string;
}

function wrongSlots(value: Step | Content['country'], content: Content): readonly WrongSlot[] {
  return texts(value, []).flatMap(({ path, text }) =>
    [...text.matchAll(/\{[^}]*\}/g)]
      .filter(([slot]) => !canFill(slot, content))
      .map(([slot]) => ({ path, slot })),
  );
}

function texts(
  value: unknown,
  path: readonly (string | number)[],
): readonly { readonly path: readonly (string | number)[]; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, [...path, key]));
}

/** Tells whether a slot of a text names something that is there. */
export function canFill(slot: string, content: Content): boolean {
  const [, name, id = ''] = /^\{([a-z]+)(?::([a-z0-9-]+))?\}$/.exec(slot) ?? [];
  if (name === 'for' || name === 'bank') return true;
  if (name === 'within')
    return content.deadlines[id] !== undefined || content.durations[id] !== undefined;
  const contact = content.contacts[id];
  return contact !== undefined && contactHas(contact, name);
}

function contactHas(contact: Contact, name: string | undefined): boolean {
  if (name === 'phone') return contact.phone !== undefined || contact['text-number'] !== undefined;
  if (name === 'url' || name === 'email') return contact[name] !== undefined;
  return name === 'org';
}
