import { findStepKey } from '../cases/find-step-key.ts';
import { listSteps } from '../cases/list-steps.ts';
import { parseDay, type CalendarDay } from '../dates/calendar-day.ts';
import { UsageError } from '../errors.ts';
import { findSecret } from '../facts/check-secret.ts';
import { stripControls } from '../facts/strip-controls.ts';
import { checkNote } from './check-note.ts';
import type { Mark, Plan } from '../plan/plan.ts';

/** What is said of the marked steps, as typed. */
export interface MarkTexts {
  readonly as?: string | undefined;
  readonly on?: string | undefined;
  readonly until?: string | undefined;
  readonly reference?: string | undefined;
  readonly spokeTo?: string | undefined;
  readonly note?: string | undefined;
}

export interface MakeMarksOptions {
  readonly flags: MarkTexts;
  readonly today: CalendarDay;
}

const states = ['done', 'waiting', 'refused', 'to-do', 'not-for-me', 'undo'] as const;

/** Makes one mark for each typed key, once each. Throws UsageError, which never repeats a secret, for what cannot be kept. */
export function makeMarks(
  plan: Plan,
  keys: readonly string[],
  { flags, today }: MakeMarksOptions,
): readonly Mark[] {
  const as = states.find((state) => state === flags.as);
  if (as === undefined)
    throw new UsageError('mark.as', { parameters: { valid: states.join(', ') } });
  const said = { as, ...daysOf(flags, today), ...textsOf(flags) };
  const found = [...new Set(keys.map((key) => keyIn(plan, key)))];
  if (as === 'undo') for (const key of found) refuseNothingToUndo(plan, key);
  return found.map((key) => ({ key, ...said }));
}

function keyIn(plan: Plan, typed: string): string {
  const found = findStepKey(
    listSteps(plan).map((step) => step.key),
    typed,
  );
  if (found.kind === 'found') return found.key;
  const key = findSecret(typed, 'note') === undefined ? stripControls(typed).slice(0, 80) : '…';
  if (found.kind === 'several')
    throw new UsageError('mark.several', { parameters: { key, keys: found.keys.join(', ') } });
  const next = ['mark.see-keys'];
  if (found.near === undefined) throw new UsageError('mark.unknown', { parameters: { key }, next });
  throw new UsageError('mark.unknown-near', { parameters: { key, near: found.near }, next });
}

function refuseNothingToUndo(plan: Plan, key: string): void {
  const step = listSteps(plan).find((one) => one.key === key);
  if (step?.marks.length === 0)
    throw new UsageError('mark.nothing-to-undo', { parameters: { key } });
}

function daysOf(flags: MarkTexts, today: CalendarDay): Pick<Mark, 'on' | 'until'> {
  const on = flags.on === undefined ? today : readDay(flags.on);
  if (on > today) throw new UsageError('answer.day-in-future', { parameters: { day: on } });
  if (flags.until === undefined) return { on };
  const until = readDay(flags.until);
  if (until < on) throw new UsageError('mark.until-before-on');
  return { on, until };
}

function readDay(text: string): CalendarDay {
  const day = parseDay(text);
  if (day !== undefined) return day;
  throw new UsageError(/^\d{1,2}[/.-]\d{1,2}/.test(text) ? 'answer.day-ambiguous' : 'mark.day');
}

function textsOf(flags: MarkTexts): Pick<Mark, 'reference' | 'spoke_to' | 'note'> {
  return {
    ...(flags.reference === undefined
      ? {}
      : { reference: checkNote(flags.reference, 'reference') }),
    ...(flags.spokeTo === undefined ? {} : { spoke_to: checkNote(flags.spokeTo, 'name') }),
    ...(flags.note === undefined ? {} : { note: checkNote(flags.note, 'note') }),
  };
}
