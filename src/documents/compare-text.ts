/** Compares by code unit: the same on every machine, and it loads no Intl (docs/decisions/build.md). */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
