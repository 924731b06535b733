import type { Content } from '../../content/content.ts';
import type { Plan } from '../../plan/plan.ts';
import { listSteps } from '../list-steps.ts';
import { buildCalendar, type CalendarSource } from './build-calendar.ts';

/** Tells why a plan gives no calendar: others could read there what is planned (a step with `no-calendar`), or no day is known. Undefined where it gives one. */
export function whyNoCalendar(
  plan: Plan,
  content: Content,
  source: CalendarSource,
): 'could-be-read' | 'empty' | undefined {
  if (couldBeRead(plan, content)) return 'could-be-read';
  const { entries, memory } = buildCalendar(plan, content, source);
  return entries.length + Object.keys(memory.cancelled).length === 0 ? 'empty' : undefined;
}

function couldBeRead(plan: Plan, content: Content): boolean {
  const ids = content.steps.filter((step) => step['no-calendar'] === true).map(({ id }) => id);
  return listSteps(plan).some((step) => step.needed && ids.includes(step.id));
}
