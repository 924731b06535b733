import type { Mark, StepStatus } from './plan.ts';

/** The state of one step: its status and the marks that still count, oldest first. */
export interface MarkedStep {
  readonly status: StepStatus;
  readonly marks: readonly Mark[];
}

/** Replays marks into the state of one step key; `undo` takes the newest mark that still counts back. */
export function statusOf(key: string, marks: readonly Mark[]): MarkedStep {
  const counting: Mark[] = [];
  for (const mark of marks.filter((one) => one.key === key)) {
    if (mark.as === 'undo') counting.pop();
    else counting.push(mark);
  }
  const newest = counting.at(-1)?.as;
  return { status: newest === undefined || newest === 'undo' ? 'to-do' : newest, marks: counting };
}
