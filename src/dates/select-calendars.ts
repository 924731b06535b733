import type { HolidayCalendar } from './business-days.ts';

/**
 * Selects the calendars that count for a region (ISO 3166-2, or `not-sure`): those of the whole country and those that name
 * it. A region that no calendar names gets all of them: more days are skipped, so an answer is never awaited too early.
 */
export function selectCalendars(
  calendars: readonly HolidayCalendar[],
  region: string,
): readonly HolidayCalendar[] {
  const names = (calendar: HolidayCalendar): boolean => calendar.regions.includes(region);
  if (!calendars.some(names)) return calendars;
  return calendars.filter((calendar) => names(calendar) || calendar.regions.length === 0);
}
