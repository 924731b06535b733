import type { Problem } from '../../errors.ts';
import type { Content } from '../content.ts';
import type { RawFile } from '../raw-content.ts';
import { problemIn } from './find-in-files.ts';

/** Says which contacts, deadlines, rules and durations of a country nothing uses: what nobody sees, nobody keeps true. */
export function factsAreUsed(
  raw: readonly RawFile[],
  contents: readonly Content[],
): readonly Problem[] {
  return contents.flatMap((content) => {
    const used = usedIds(content);
    const unused = (kind: string, ids: readonly string[]): readonly Problem[] =>
      ids
        .filter((id) => !used.has(id))
        .map((id) =>
          problemIn(
            raw,
            { kind, country: content.country.id, path: [kind] },
            `nothing uses "${id}": no step, letter, country line or provider names it`,
          ),
        );
    return [
      ...unused(
        'contacts',
        Object.values(content.contacts)
          .filter((contact) => contact.provider === undefined)
          .map((contact) => contact.id),
      ),
      ...unused(
        'deadlines',
        [content.deadlines, content.rules, content.durations].flatMap((facts) =>
          Object.keys(facts),
        ),
      ),
    ];
  });
}

/** Collects every id that stands in a step, a letter or the country file, as a value or in a slot. */
function usedIds(content: Content): ReadonlySet<string> {
  const text = JSON.stringify([content.steps, content.letters, content.country]);
  return new Set(
    [...text.matchAll(/"([a-z0-9-]+)"|\{[a-z]+:([a-z0-9-]+)\}/g)].map(
      ([, value, slot]) => value ?? slot ?? '',
    ),
  );
}
