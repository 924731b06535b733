/** Gives the words of the interface by key, with `{name}` slots filled. A key that does not exist is given back, so that a test sees it. */
export type Words = (key: string, parameters?: Readonly<Record<string, string | number>>) => string;

/** Makes the words function of one language. `{count}` with the keys `key.one` and `key.other` chooses by plural rule. */
export function makeWords(table: Readonly<Record<string, string>>, language = 'en'): Words {
  return (key, parameters = {}) => {
    const text = table[key] ?? plural({ table, language }, key, parameters['count']) ?? key;
    if (!text.includes('{')) return text;
    return text.replace(/\{([a-z][a-z0-9_-]*)\}/g, (whole, name: string) => {
      const value = parameters[name];
      return value === undefined ? whole : String(value);
    });
  };
}

// Intl is loaded only when a plural is used: its first use costs more than a whole plan (docs/decisions/build.md).
function plural(
  from: { readonly table: Readonly<Record<string, string>>; readonly language: string },
  key: string,
  count: string | number | undefined,
): string | undefined {
  if (typeof count !== 'number') return undefined;
  // ESLint sees `Intl` as `any` here; tsc knows its type and checks it.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access
  const rules: Intl.PluralRules = new Intl.PluralRules(from.language);
  const form = rules.select(count);
  return from.table[`${key}.${form}`] ?? from.table[`${key}.other`];
}
