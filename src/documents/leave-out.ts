/** Chooses what to leave out so that the rest fits: the first of `all` as far as they are needed, and none of them that makes no difference. All where nothing helps. */
export function leaveOut<Change>(
  all: readonly Change[],
  fits: (chosen: readonly Change[]) => boolean,
): readonly Change[] {
  const count = all.findIndex((_, index) => fits(all.slice(0, index)));
  const first = count === -1 ? all : all.slice(0, count);
  return first.toReversed().reduce<readonly Change[]>((chosen, one) => {
    const without = chosen.filter((other) => other !== one);
    return fits(without) ? without : chosen;
  }, first);
}
