import { parseDay, type CalendarDay } from '../dates/calendar-day.ts';
import { UsageError } from '../errors.ts';
import type { World } from './world.ts';

/** Reads `--as-of`, else takes the day of the world. Throws UsageError where it is no day. */
export function todayOf(world: Pick<World, 'today'>, asOf: string | undefined): CalendarDay {
  const day = parseDay(asOf ?? world.today);
  if (day === undefined)
    throw new UsageError('as-of', { parameters: { text: (asOf ?? '').slice(0, 40) } });
  return day;
}
