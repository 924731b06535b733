export interface PlaceContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Fills `%NAME%` and a leading `~` of a folder; undefined where this computer has no such variable. */
export function expandPlace(place: string, { env, home }: PlaceContext): string | undefined {
  const values = new Map(Object.entries(env).map(([name, value]) => [name.toUpperCase(), value]));
  const names = [...place.matchAll(/%([^%]+)%/g)].map(([, name = '']) => name.toUpperCase());
  if (names.some((name) => (values.get(name) ?? '') === '')) return undefined;
  return place
    .replace(/^~(?=[/\\]|$)/, () => home)
    .replace(/%([^%]+)%/g, (_, name: string) => values.get(name.toUpperCase()) ?? '');
}
