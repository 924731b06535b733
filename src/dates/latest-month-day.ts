import { addDays, addMonths, dayOfMonth, type CalendarDay } from './calendar-day.ts';

/** Finds the latest day with this number (1 to 31) up to and on a day. In a month that is too short it is the month's last day. */
export function latestMonthDay(number: number, upTo: CalendarDay): CalendarDay {
  const first = addDays(upTo, 1 - dayOfMonth(upTo));
  const same = dayIn(first, number);
  return same <= upTo ? same : dayIn(addMonths(first, -1), number);
}

function dayIn(firstOfMonth: CalendarDay, number: number): CalendarDay {
  const last = addDays(addMonths(firstOfMonth, 1), -1);
  return addDays(firstOfMonth, Math.min(number, dayOfMonth(last)) - 1);
}
