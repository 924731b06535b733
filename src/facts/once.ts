/** Makes a value when it is first asked for, and keeps it: patterns with `u` cost a start-up two milliseconds, and most answers hold no text to check. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
