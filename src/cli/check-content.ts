import { join, resolve } from 'node:path';
import { compileContent } from '../content/compile-content.ts';
import type { Content } from '../content/content.ts';
import type { ContentFile } from '../content/content-file.ts';
import type { RawFile } from '../content/raw-content.ts';
import { readContentFolder } from '../content/read-content-folder.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { ContentError, type Problem } from '../errors.ts';
import { fileFailure } from '../storage/file-failure.ts';
import { checkReachable } from './check-reachable.ts';
import { checkReviewDays } from './check-review-days.ts';
import { todayOf } from './today-of.ts';
import type { World } from './world.ts';

export interface CheckContentFlags {
  readonly asOf?: string;
  /** Fails also for facts whose review day has passed: the gate before a release. */
  readonly reviewDays?: boolean;
}

/** Checks a content folder, the program's own where none is named. Throws ContentError with all problems, each as file:line:column. */
export async function runCheckContent(
  world: World,
  folder: string | undefined,
  flags: CheckContentFlags,
): Promise<void> {
  const today = todayOf(world, flags.asOf);
  const path =
    folder === undefined
      ? join(world.contentFolder, '..', '..', 'checklists')
      : resolve(world.folder, folder);
  const files = readFiles(path);
  const { contents, raw, problems } = compileContent(files);
  const further = problems.length > 0 ? [] : furtherProblems(raw, contents, { today, ...flags });
  const all = onceEach([...problems, ...further]).map((problem) => ({
    ...problem,
    file: [folder ?? 'checklists', problem.file ?? ''].join('/'),
  }));
  if (all.length > 0) throw new ContentError('content-wrong', { problems: all });
  const steps = contents.reduce((sum, content) => sum + content.steps.length, 0);
  const letters = contents.reduce((sum, content) => sum + content.letters.length, 0);
  world.writeOut(
    `${String(contents.length)} countries, ${String(steps)} steps, ${String(letters)} letters, 0 problems\n`,
  );
  await Promise.resolve();
}

function readFiles(path: string): readonly ContentFile[] {
  const files = readOrRefuse(path);
  if (files.length === 0) throw new ContentError('content-none', { parameters: { path } });
  return files;
}

function readOrRefuse(path: string): readonly ContentFile[] {
  try {
    return readContentFolder(path);
  } catch (error) {
    throw fileFailure('file-read-failed', path, error);
  }
}

function furtherProblems(
  raw: readonly RawFile[],
  contents: readonly Content[],
  options: { readonly today: CalendarDay; readonly reviewDays?: boolean },
): readonly Problem[] {
  const { today, reviewDays = false } = options;
  return contents.flatMap((content) => [
    ...checkReachable(content, today, raw),
    ...(reviewDays ? checkReviewDays(content, raw, today) : []),
  ]);
}

/** What is wrong in a common file would be said once for each country. */
function onceEach(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
