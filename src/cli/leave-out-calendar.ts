import type { Content } from '../content/content.ts';
import type { Format } from '../documents/formats.ts';
import type { CalendarOptions } from '../documents/render-ics.ts';
import { UsageError } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

export interface LeaveOutOptions {
  readonly plan: Plan;
  readonly content: Content;
  readonly calendar: CalendarOptions;
  /** What is written where only a calendar was asked for; without it that is refused. */
  readonly instead?: readonly Format[];
}

/** Leaves the calendar out of the formats where the plan gives none, and says why. Throws UsageError `calendar.…` where nothing is left. */
export async function leaveOutCalendar(
  world: World,
  formats: readonly Format[],
  { plan, content, calendar, instead = [] }: LeaveOutOptions,
): Promise<readonly Format[]> {
  if (!hasCalendar(formats)) return formats;
  const { whyNoCalendar } = await import('../cases/calendar/why-no-calendar.ts');
  const why = whyNoCalendar(plan, content, calendar);
  if (why === undefined) return formats;
  const others = formats.filter((format) => format.id !== 'ics');
  const left = others.length > 0 ? others : instead;
  if (left.length === 0) throw new UsageError(`calendar.${why}`);
  world.writeError(`${wordsFor(world)(`calendar.${why}`)}\n`);
  return left;
}

/** Tells whether a calendar is among the formats. */
export function hasCalendar(formats: readonly Format[]): boolean {
  return formats.some((format) => format.id === 'ics');
}
