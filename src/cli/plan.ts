import { assembleAnswers } from '../facts/assemble-answers.ts';
import { deriveFacts } from '../facts/derive-facts.ts';
import { buildPlan } from '../plan/build-plan.ts';
import { calendarOptions } from './calendar-options.ts';
import { chooseFormats, listFormats } from './choose-formats.ts';
import type { CommonFlags } from './common-options.ts';
import { gatherAnswers, refuseGuidedOnly, refuseMissing } from './gather-answers.ts';
import { leaveOutCalendar } from './leave-out-calendar.ts';
import { renderPlan, type Rendered } from './render-plan.ts';
import { todayOf } from './today-of.ts';
import { refuseOnScreen } from './refuse-on-screen.ts';
import type { World } from './world.ts';

export interface PlanFlags extends CommonFlags {
  readonly answers?: string;
  readonly answer?: readonly string[];
  readonly includePrivate?: boolean;
}

/** Makes documents from answers, without a prompt and without saving a case: to standard output, a file, or one file each in a folder. */
export async function runPlan(
  world: World,
  file: string | undefined,
  flags: PlanFlags,
): Promise<void> {
  if (flags.format === 'list') {
    world.writeOut(listFormats());
    return;
  }
  const today = todayOf(world, flags.asOf);
  const asked = chooseFormats(flags.format ?? 'text');
  const isToOut = flags.output === undefined || flags.output === '-';
  if (isToOut) refuseOnScreen(world, asked);
  const { content, given } = await gatherAnswers(
    world,
    {
      file: file ?? flags.answers,
      flags: flags.answer ?? [],
      country: flags.country,
      language: flags.language,
    },
    today,
  );
  refuseMissing(content, given);
  refuseGuidedOnly(content);
  const plan = buildPlan(content, deriveFacts(content, assembleAnswers(given), today), {
    includePrivate: flags.includePrivate === true,
  });
  const calendar = calendarOptions(flags, { given, marks: [] });
  const formats = await leaveOutCalendar(world, asked, { plan, content, calendar });
  await deliver(world, await renderPlan(plan, content, { world, formats, flags, calendar }), {
    flags,
    name: `checklist-${today}`,
  });
}

async function deliver(
  world: World,
  rendered: readonly Rendered[],
  to: { readonly flags: PlanFlags; readonly name: string },
): Promise<void> {
  const { output = '-', overwrite = false, quiet = false } = to.flags;
  if (output === '-') {
    for (const { made } of rendered) world.writeOut(made);
    return;
  }
  // Writing loads a quarter of a whole start more than standard output needs.
  const { writeDocuments } = await import('./write-documents.ts');
  const paths = await writeDocuments(world, rendered, { output, name: to.name, overwrite });
  if (!quiet) world.writeError(`${paths.join('\n')}\n`);
}
