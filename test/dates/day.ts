import { parseDay, type CalendarDay } from '../../src/dates/calendar-day.ts';

/** Reads a day that a test has written down, and fails the test when there is no such day. */
export function day(text: string): CalendarDay {
  const read = parseDay(text);
  if (read === undefined) throw new Error(`The test names a day that does not exist: ${text}`);
  return read;
}
