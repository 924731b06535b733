import { addMonths, parseDay, type CalendarDay } from '../dates/calendar-day.ts';
import type { Plan } from './plan.ts';

/** Lists the days on which the statements are to be looked at, in order, as the plan lays them out; none where it does not. */
export function reviewDays({ follow_ups }: Pick<Plan, 'follow_ups'>): readonly CalendarDay[] {
  return follow_ups.flatMap(({ kind, day = '', repeat }) => {
    const first = parseDay(day);
    if (kind !== 'review' || first === undefined) return [];
    return Array.from({ length: repeat?.count ?? 1 }, (_, index) => addMonths(first, index));
  });
}
