import { calendarOptions } from './calendar-options.ts';
import { chooseSheetFormats, listFormats } from './choose-formats.ts';
import type { CommonFlags } from './common-options.ts';
import { gatherAnswers } from './gather-answers.ts';
import { leaveOutCalendar } from './leave-out-calendar.ts';
import { planAnswers } from './plan-answers.ts';
import { withPack } from './read-pack.ts';
import { renderPlan, sheetOf, type Rendered } from './render-plan.ts';
import type { Content } from '../content/content.ts';
import { todayOf } from './today-of.ts';
import { refuseOnScreen } from './refuse-on-screen.ts';
import { wordsOf } from './words-for.ts';
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
  const asked = chooseSheetFormats(flags.format ?? 'text', flags);
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
  const includePrivate = flags.includePrivate === true;
  const plan = planAnswers({ content, given }, { today, includePrivate });
  const calendar = calendarOptions(flags, { given, marks: [] });
  const formats = await leaveOutCalendar(world, asked, { plan, content, calendar });
  const render: Render = async () =>
    await renderPlan(plan, content, {
      world,
      formats,
      flags: await withPack(world, flags),
      calendar,
    });
  if (isToOut) await writeToOut(world, render);
  else await writeFiles(world, render, { content, flags, name: `${sheetOf(flags).id}-${today}` });
}

type Render = () => Promise<readonly Rendered[]>;

async function writeToOut(world: World, render: Render): Promise<void> {
  for (const { made } of await render()) world.writeOut(made);
}

interface Files {
  readonly content: Content;
  readonly flags: PlanFlags;
  readonly name: string;
}

/** Renders into files and says where they are. */
async function writeFiles(
  world: World,
  render: Render,
  { content, flags, name }: Files,
): Promise<void> {
  // Writing loads a quarter of a whole start more than standard output needs.
  const { writeDocuments } = await import('./write-documents.ts');
  const { showProgress } = await import('./show-progress.ts');
  const { output = '', overwrite = false, quiet = false } = flags;
  const paths = await showProgress(
    world,
    { flags, words: wordsOf(content) },
    async () => await writeDocuments(world, await render(), { output, name, overwrite }),
  );
  if (!quiet) world.writeError(`${paths.join('\n')}\n`);
}
