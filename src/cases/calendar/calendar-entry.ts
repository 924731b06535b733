import type { CalendarDay } from '../../dates/calendar-day.ts';

/** One entry of the calendar: a day of the person's own, an answer due, a look at statements or something that runs out. */
export interface CalendarEntry {
  /** The id of the follow-up; with a month behind it (`….2027-01`) where each month is an entry of its own. */
  readonly id: string;
  /** The key of the step that it belongs to. */
  readonly step: string;
  readonly day: CalendarDay;
  /** So many months in a row, `day` being the first. Absent: once. */
  readonly months?: number;
  /** For what runs out: the last day on which it holds. */
  readonly until?: string;
  readonly title: string;
  /** Says nothing about what happened; absent for an answer that somebody promised. */
  readonly neutralTitle?: string;
  /** true where one day is too short to do it: such an entry also reminds a week before. */
  readonly early: boolean;
}
