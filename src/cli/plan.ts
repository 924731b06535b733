import { parseDay, type CalendarDay } from '../dates/calendar-day.ts';
import { compose } from '../documents/compose.ts';
import { formats } from '../documents/formats.ts';
import { UsageError } from '../errors.ts';
import { assembleAnswers } from '../facts/assemble-answers.ts';
import { deriveFacts } from '../facts/derive-facts.ts';
import { buildPlan } from '../plan/build-plan.ts';
import { gatherAnswers, refuseMissing } from './gather-answers.ts';
import type { World } from './world.ts';

export interface PlanFlags {
  readonly answers?: string;
  readonly answer?: readonly string[];
  readonly country?: string;
  readonly asOf?: string;
  readonly format?: string;
  readonly includePrivate?: boolean;
}

/** Makes documents from answers, without a prompt and without saving a case. */
export async function runPlan(
  world: World,
  file: string | undefined,
  flags: PlanFlags,
): Promise<void> {
  const today = todayOf(world, flags.asOf);
  const { content, given, words } = await gatherAnswers(
    world,
    { file: file ?? flags.answers, flags: flags.answer ?? [], country: flags.country },
    today,
  );
  refuseMissing(content, given);
  const plan = buildPlan(content, deriveFacts(content, assembleAnswers(given), today), {
    includePrivate: flags.includePrivate === true,
  });
  const format = formats.find((one) => one.id === (flags.format ?? 'text'));
  if (format === undefined) {
    const valid = formats.map((one) => one.id).join(', ');
    throw new UsageError('format-unknown', {
      parameters: { format: (flags.format ?? '').slice(0, 40), valid },
    });
  }
  world.writeOut(format.render(compose(plan, { content, words }), plan));
}

/** Reads `--as-of`, else takes the day of the world. Throws UsageError where it is no day. */
export function todayOf(world: World, asOf: string | undefined): CalendarDay {
  const day = parseDay(asOf ?? world.today);
  if (day === undefined)
    throw new UsageError('as-of', { parameters: { text: (asOf ?? '').slice(0, 40) } });
  return day;
}
