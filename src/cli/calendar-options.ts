import type { CaseFile } from '../cases/case-file.ts';
import type { CalendarOptions } from '../documents/render-ics.ts';
import type { CommonFlags } from './common-options.ts';

/** Says how a calendar is to be written: what was typed, and what was answered, marked and given before. */
export function calendarOptions(
  { calendarKind, calendarDetails }: CommonFlags,
  { given, marks, calendar }: Pick<CaseFile, 'given' | 'marks' | 'calendar'>,
): CalendarOptions {
  return {
    kind: calendarKind === 'task' ? 'task' : 'event',
    details: calendarDetails === true,
    given,
    marks,
    ...(calendar === undefined ? {} : { before: calendar }),
  };
}
