import { addDays, addMonths, type CalendarDay } from '../dates/calendar-day.ts';
import type { Answers } from './answers.ts';
import type { Clock } from './facts.ts';
import { dayOf } from './holds.ts';

/** Makes the clock of an answered day. A month alone starts on its first day at the earliest and on its last at the latest. */
export function clockOf(value: Answers[string] | undefined): Clock {
  const day = typeof value === 'string' ? dayOf(value) : undefined;
  if (day === undefined || value === day) return { day, assumed: false };
  return { day, assumed: true, latest: lastOfMonth(day) };
}

function lastOfMonth(first: CalendarDay): CalendarDay {
  return addDays(addMonths(first, 1), -1);
}
