import type { CaseFile } from '../cases/case-file.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Format } from '../documents/formats.ts';
import type { CaseStore } from '../storage/case-store.ts';
import { calendarOptions } from './calendar-options.ts';
import type { CommonFlags } from './common-options.ts';
import { hasCalendar, leaveOutCalendar } from './leave-out-calendar.ts';
import { planForCase, type CasePlan } from './plan-for-case.ts';
import { rememberCalendar } from './remember-calendar.ts';
import { renderPlan, type Rendered } from './render-plan.ts';
import type { World } from './world.ts';

export interface RenderCaseOptions {
  readonly today: CalendarDay;
  readonly flags: CommonFlags & { readonly includePrivate?: boolean };
  /** Puts the case into the JSON, to be taken over elsewhere. */
  readonly sealed?: boolean;
  readonly formats: readonly Format[];
  /** What is written where only a calendar was asked for and the case gives none. */
  readonly instead?: readonly Format[];
  /** Where the case is kept; absent where it is not. */
  readonly store?: CaseStore<CaseFile> | undefined;
}

/** Renders the documents of a case as it stands on a day. A calendar is remembered in the case, or left out with a word why. */
export async function renderCase(
  world: World,
  file: CaseFile,
  options: RenderCaseOptions,
): Promise<readonly Rendered[]> {
  const { flags, instead = [] } = options;
  const { content, plan } = await plannedCase(world, file, options);
  const formats = await leaveOutCalendar(world, options.formats, {
    plan,
    content,
    calendar: calendarOptions(flags, file),
    instead,
  });
  const kept = hasCalendar(formats) ? await rememberCalendar(world, file, options) : file;
  return await renderPlan(plan, content, {
    world,
    formats,
    flags,
    calendar: calendarOptions(flags, kept),
  });
}

/** What seals a case needs a hash, and loads only where it is asked for. */
async function plannedCase(
  world: World,
  file: CaseFile,
  { today, flags, sealed }: RenderCaseOptions,
): Promise<Pick<CasePlan, 'content' | 'plan'>> {
  const made = { today, includePrivate: flags.includePrivate === true };
  if (sealed !== true) return planForCase(world, file, made);
  const { planToExport } = await import('./plan-to-export.ts');
  return planToExport(world, file, made);
}
