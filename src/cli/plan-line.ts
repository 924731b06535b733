import { resolve } from 'node:path';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Format, ToRender } from '../documents/formats.ts';
import { isExpectedError, UsageError, type Problem } from '../errors.ts';
import type { Words } from '../language/words.ts';
import type { Plan } from '../plan/plan.ts';
import { makePrivateFolder } from '../storage/make-private-folder.ts';
import { readDataText, type DataText } from '../storage/read-data-text.ts';
import type { InputLine } from '../storage/read-lines.ts';
import { writeFileDurably } from '../storage/write-file-durably.ts';
import type { BatchFlags } from './batch.ts';
import { calendarOptions } from './calendar-options.ts';
import { expectedLines } from './explain-error.ts';
import { understandAnswers, type Contents, type GatheredAnswers } from './gather-answers.ts';
import { leaveOutCalendar } from './leave-out-calendar.ts';
import { planAnswers } from './plan-answers.ts';
import { renderPlan } from './render-plan.ts';
import type { World } from './world.ts';

/** What all lines of one batch share. */
export interface BatchWork {
  readonly world: World;
  readonly flags: BatchFlags;
  readonly today: CalendarDay;
  readonly formats: readonly Format[];
  readonly contents: Contents;
  readonly words: Words;
  readonly pdf: ToRender['pdf'];
}

/** The result of one line (schema aftercall/batch/1). Without a folder for documents it holds the plan. */
export type LineResult =
  | {
      readonly schema: 'aftercall/batch/1';
      readonly line: number;
      readonly ok: true;
      readonly country: string;
      readonly made_for: string;
      readonly files?: readonly string[];
      readonly plan?: Plan;
    }
  | {
      readonly schema: 'aftercall/batch/1';
      readonly line: number;
      readonly ok: false;
      readonly says: string;
      readonly problems: readonly { readonly path?: string; readonly says: string }[];
    };

const schema = 'aftercall/batch/1';

/** Plans for one line. What is wrong with it is in the result; what is wrong with the program is thrown. */
export async function planLine(line: InputLine, work: BatchWork): Promise<LineResult> {
  try {
    const gathered = understandAnswers(
      await readLine(line),
      {
        flags: work.flags.answer ?? [],
        contents: work.contents,
        otherwise: work.flags.country,
        language: work.flags.language,
      },
      work.today,
    );
    return await planned(line.number, gathered, work);
  } catch (error) {
    if (!isExpectedError(error)) throw error;
    const [says = ''] = expectedLines(error, work.words);
    const problems = error.problems.map((problem) => said(problem, work.words));
    return { schema, line: line.number, ok: false, says, problems };
  }
}

function said(
  { path, message }: Problem,
  words: Words,
): { readonly path?: string; readonly says: string } {
  return { ...(path === undefined || path === '' ? {} : { path }), says: words(message) };
}

async function readLine({ number, text, problem }: InputLine): Promise<DataText> {
  if (text === undefined)
    throw new UsageError(`batch.line-${problem ?? 'not-text'}`, { parameters: { line: number } });
  if (!isJson(text)) throw new UsageError('batch.line-not-json', { parameters: { line: number } });
  const read = await readDataText(text);
  if (read.kind === 'refused') throw new UsageError('answer.wrong', { problems: read.problems });
  return read;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function planned(
  line: number,
  { content, given }: GatheredAnswers,
  work: BatchWork,
): Promise<LineResult> {
  const { today, flags } = work;
  const includePrivate = flags.includePrivate === true;
  const plan = planAnswers({ content, given }, { today, includePrivate });
  const about = { schema, line, ok: true, country: plan.country, made_for: today } as const;
  if (flags.outputDir === undefined) return { ...about, plan };
  const calendar = calendarOptions(flags, { given, marks: [] });
  const quiet = { ...work.world, writeError: (): void => undefined };
  const formats = await leaveOutCalendar(quiet, work.formats, { plan, content, calendar });
  const { world, pdf } = work;
  const rendered = await renderPlan(plan, content, { world, formats, flags, calendar, pdf });
  return { ...about, files: await writeAll(line, rendered, work) };
}

async function writeAll(
  line: number,
  rendered: Awaited<ReturnType<typeof renderPlan>>,
  { world, flags }: BatchWork,
): Promise<readonly string[]> {
  const folder = resolve(world.folder, flags.outputDir ?? '.');
  await makePrivateFolder(folder);
  const files: string[] = [];
  for (const { extension, made } of rendered) {
    const file = `checklist-${String(line).padStart(6, '0')}.${extension}`;
    await writeFileDurably(resolve(folder, file), made, { overwrite: flags.overwrite === true });
    files.push(file);
  }
  return files;
}
