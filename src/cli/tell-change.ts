import { listSteps } from '../cases/list-steps.ts';
import type { Given } from '../facts/answers.ts';
import type { ShownLine } from '../interview/prompter.ts';
import { planForCase } from './plan-for-case.ts';
import type { Run } from './run.ts';

/** At most so many titles stand in one line. */
const TITLES = 4;

/** Says which steps an answer brought into the plan or took out of it; nothing before it is known what the caller got. */
export function tellChange(run: Run, before: Given, after: Given): readonly ShownLine[] {
  const now = titlesOf(run, after);
  if (now === undefined) return [];
  const then = titlesOf(run, before);
  if (then === undefined) return [{ text: run.words('helper.plan-now', { count: now.size }) }];
  return [
    ...changeLine(run, 'more', without(now, then)),
    ...changeLine(run, 'fewer', without(then, now)),
  ];
}

/** The needed steps by key; undefined as long as the answers make no plan. */
function titlesOf(run: Run, given: Given): ReadonlyMap<string, string> | undefined {
  if (given['country'] === undefined || given['what-they-got'] === undefined) return undefined;
  const { plan } = planForCase(run.world, { given, marks: [] }, { today: run.today });
  const needed = listSteps(plan).filter((step) => step.needed);
  return new Map(needed.map((step) => [step.key, step.title]));
}

function without(
  these: ReadonlyMap<string, string>,
  those: ReadonlyMap<string, string>,
): readonly string[] {
  return [...these].filter(([key]) => !those.has(key)).map(([, title]) => title);
}

function changeLine(
  { words }: Run,
  which: 'more' | 'fewer',
  titles: readonly string[],
): readonly ShownLine[] {
  const count = titles.length;
  if (count === 0) return [];
  const named = titles.slice(0, TITLES);
  const rest = count - named.length;
  const list = [...named, ...(rest > 0 ? [words('helper.and-more', { count: rest })] : [])];
  const parameters = { count, titles: list.join('; ') };
  return [{ text: words(`helper.${which}-steps`, parameters), tone: 'strong' }];
}
