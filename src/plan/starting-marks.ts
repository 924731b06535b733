import type { Mark } from './plan.ts';

/** Lists the marks that can start a clock: done or waiting, with a day, and not opened again (`to-do`) since. Takes marks that count. */
export function startingMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(
    (mark, index) =>
      (mark.as === 'done' || mark.as === 'waiting') &&
      mark.on !== undefined &&
      !marks.slice(index).some((later) => later.key === mark.key && later.as === 'to-do'),
  );
}
