import type { CalendarDay } from './calendar-day.ts';
import type { CalendarMonth } from './calendar-month.ts';

/** What was read: one day, one month, or something that can be read in two ways and must be asked again. */
export type SpokenDay =
  { readonly day: CalendarDay } | { readonly month: CalendarMonth } | { readonly ambiguous: true };
