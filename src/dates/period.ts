import { addDays, addMonths, type CalendarDay } from './calendar-day.ts';

/** A stretch of time that the calendar alone decides. */
export interface CalendarPeriod {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

/** A stretch of working days; which days work is a matter of holidays and of whose deadline it is. */
export interface BusinessDayPeriod {
  readonly count: number;
  readonly unit: 'business-day';
}

export type Period = CalendarPeriod | BusinessDayPeriod;

const CALENDAR_UNITS = ['day', 'week', 'month', 'year'] as const;
const FORM = /^([1-9]\d{0,2}) (day|business day|week|month|year)(s?)$/;

/** Reads a period as content writes it: `1 day`, `60 days`, `2 business days`, `8 weeks`, `13 months`, `1 year`; from 1 to 999. */
export function parsePeriod(text: string): Period | undefined {
  const match = FORM.exec(text);
  const count = Number(match?.[1]);
  if (match === null || (count === 1) !== (match[3] === '')) return undefined;
  return withUnit(count, match[2]);
}

/**
 * Gives the last day of a period that started on `start`; the start itself is not counted. Months and years keep the day
 * of the month, or take the month's last day (see `addMonths`).
 */
export function addPeriod(start: CalendarDay, period: CalendarPeriod): CalendarDay {
  switch (period.unit) {
    case 'day':
      return addDays(start, period.count);
    case 'week':
      return addDays(start, period.count * 7);
    case 'month':
      return addMonths(start, period.count);
    case 'year':
      return addMonths(start, period.count * 12);
  }
}

function withUnit(count: number, word = ''): Period | undefined {
  if (word === 'business day') return { count, unit: 'business-day' };
  const unit = CALENDAR_UNITS.find((one) => one === word);
  return unit === undefined ? undefined : { count, unit };
}
