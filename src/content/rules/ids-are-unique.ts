import type { Problem } from '../../errors.ts';
import type { RawFile } from '../raw-content.ts';

const lists = [
  'contacts',
  'deadlines',
  'rules',
  'durations',
  'questions',
  'phases',
  'disagreements',
  'tricks',
  'sections',
  'tools',
  'situations',
] as const;

/** Says which ids stand twice in one file: of two contacts with one id only one would be seen. Deadlines, rules and durations share their ids. */
export function idsAreUnique(raw: readonly RawFile[]): readonly Problem[] {
  return raw
    .filter((file) => file.kind !== 'step')
    .flatMap((file) => {
      const seen = new Set<string>();
      return idsOf(file).flatMap(({ id, path }) => {
        const isTwice = seen.has(id);
        seen.add(id);
        return isTwice
          ? [
              {
                file: file.source.file,
                ...file.source.locate(path),
                path: path.join('.'),
                message: `the id "${id}" stands twice`,
              },
            ]
          : [];
      });
    });
}

function idsOf(
  file: RawFile,
): readonly { readonly id: string; readonly path: readonly (string | number)[] }[] {
  const value = file.value as Readonly<Record<string, unknown>>;
  return lists.flatMap((list) => {
    const items = value[list];
    if (!Array.isArray(items) || list === 'sections') return [];
    return items.map((item: { readonly id: string }, index) => ({
      id: item.id,
      path: [list, index, 'id'],
    }));
  });
}
