import type { Mark } from './plan.ts';

/** Replays all marks, oldest first: `undo` takes the newest mark of the same key that still counts back, and neither counts any more. */
export function marksThatCount(marks: readonly Mark[]): readonly Mark[] {
  const counting: Mark[] = [];
  for (const mark of marks) {
    if (mark.as !== 'undo') counting.push(mark);
    else takeBack(counting, mark.key);
  }
  return counting;
}

function takeBack(counting: Mark[], key: string): void {
  const newest = counting.findLastIndex((one) => one.key === key);
  if (newest >= 0) counting.splice(newest, 1);
}
