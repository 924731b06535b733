/** Shares a width among columns by how wide their texts are: a column that needs less than an even share gets what it needs, the others share the rest as long as their texts are on average. */
export function shareWidth(
  columns: readonly (readonly number[])[],
  total: number,
): readonly number[] {
  const needs = columns.map((widths) => ({ most: Math.max(...widths), mean: meanOf(widths) }));
  const wide = new Set(needs);
  let left = total;
  for (const need of needs.toSorted((one, other) => one.most - other.most)) {
    if (need.most > left / wide.size) break;
    left -= need.most;
    wide.delete(need);
  }
  const sum = [...wide].reduce((all, { mean }) => all + mean, 0);
  return needs.map((need) => (wide.has(need) ? (left * need.mean) / sum : need.most));
}

/** The mean of what is not empty. */
function meanOf(widths: readonly number[]): number {
  const own = widths.filter((width) => width > 0);
  return own.reduce((sum, one) => sum + one, 0) / Math.max(1, own.length);
}
