import { compileContent } from '../content/compile-content.ts';
import type { Content } from '../content/content.ts';
import { readContentFolder } from '../content/read-content-folder.ts';
import { ContentError, type Problem } from '../errors.ts';
import { checkReachable } from './check-reachable.ts';
import { reviewBy } from '../plan/plan-contact.ts';
import { todayOf } from './today-of.ts';
import type { World } from './world.ts';

export interface CheckContentFlags {
  readonly asOf?: string;
  /** Fails also for facts whose review day has passed: the gate before a release. */
  readonly reviewDays?: boolean;
}

/** Checks a content folder and prints all problems as file:line:column. Throws ContentError where there is one. */
export async function runCheckContent(
  world: World,
  folder: string | undefined,
  flags: CheckContentFlags,
): Promise<void> {
  const today = todayOf(world, flags.asOf);
  const { contents, problems } = compileContent(readContentFolder(folder ?? 'checklists'));
  const unreachable =
    problems.length > 0 ? [] : contents.flatMap((content) => checkReachable(content, today));
  const old =
    flags.reviewDays === true ? contents.flatMap((content) => factsToReview(content, today)) : [];
  const all = [...problems, ...unreachable, ...old];
  if (all.length > 0) throw new ContentError('content-wrong', { problems: all });
  const steps = contents.reduce((sum, content) => sum + content.steps.length, 0);
  world.writeOut(`${String(contents.length)} countries, ${String(steps)} steps, 0 problems\n`);
  await Promise.resolve();
}

/** Lists the facts of a country that were to be looked at again before a day. */
function factsToReview(content: Content, today: string): readonly Problem[] {
  const lists = [content.contacts, content.deadlines, content.rules, content.durations];
  const facts: readonly Reviewed[] = lists.flatMap((list) => Object.values<Reviewed>(list));
  return facts.flatMap((fact) => {
    const due = reviewBy(fact);
    return due === undefined || due >= today
      ? []
      : [
          {
            file: content.country.id,
            path: fact.id,
            message: `checked ${fact.checked}, to be looked at again by ${due}`,
          },
        ];
  });
}

interface Reviewed {
  readonly id: string;
  readonly checked: string;
  readonly 'review-days'?: number | undefined;
}
