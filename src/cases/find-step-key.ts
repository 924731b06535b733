import { nearest } from '../facts/nearest.ts';

/** What a typed key means: one step, several of that id, or none (and the nearest one). */
export type FoundKey =
  | { readonly kind: 'found'; readonly key: string }
  | { readonly kind: 'several'; readonly keys: readonly string[] }
  | { readonly kind: 'unknown'; readonly near: string | undefined };

/** Finds the step that a key, or a bare step id where it is unique, means among the keys of a plan. */
export function findStepKey(keys: readonly string[], typed: string): FoundKey {
  if (keys.includes(typed)) return { kind: 'found', key: typed };
  const own = keys.filter((key) => key.startsWith(`${typed}.`));
  const [only, ...others] = own;
  if (only === undefined)
    return { kind: 'unknown', near: nearest(typed, [...keys, ...keys.map(bareId)]) };
  return others.length === 0 ? { kind: 'found', key: only } : { kind: 'several', keys: own };
}

function bareId(key: string): string {
  return key.split('.')[0] ?? key;
}
