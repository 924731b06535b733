import { listSteps } from '../cases/list-steps.ts';
import { readClockTime } from '../dates/read-clock-time.ts';
import { UsageError } from '../errors.ts';
import type { LogEntry, Mark, Plan } from '../plan/plan.ts';
import { checkNote } from './check-note.ts';

/** What is said of a call beside its mark, as typed. */
export interface CallTexts {
  readonly time?: string | undefined;
  readonly organisation?: string | undefined;
  readonly promised?: string | undefined;
}

/** Makes a note of the call for each mark, where more is said than the mark itself holds. Throws UsageError, which never repeats a secret, for what cannot be kept. */
export function makeCalls(
  plan: Plan,
  marks: readonly Mark[],
  { time, organisation, promised }: CallTexts,
): readonly LogEntry[] {
  if ((time ?? organisation ?? promised) === undefined) return [];
  const said = {
    ...(time === undefined ? {} : { time: readTime(time) }),
    ...(promised === undefined ? {} : { promised: checkNote(promised, 'note') }),
  };
  const named = organisation === undefined ? undefined : checkNote(organisation, 'name');
  return marks.map(({ key, on, until, reference, spoke_to }) => ({
    on: on ?? plan.made_for,
    key,
    organisation: named ?? organisationOf(plan, key),
    ...said,
    ...Object.fromEntries(
      Object.entries({ spoke_to, reference, until }).filter(([, text]) => text !== undefined),
    ),
  }));
}

function organisationOf(plan: Plan, key: string): string {
  const step = listSteps(plan).find((one) => one.key === key);
  return step?.contacts[0]?.org ?? step?.title ?? key;
}

function readTime(typed: string): string {
  const time = readClockTime(typed);
  if (time === undefined) throw new UsageError('follow.time-wrong');
  return time;
}
