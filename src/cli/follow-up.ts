import type { CaseFile } from '../cases/case-file.ts';
import { whatIsDue } from '../cases/what-is-due.ts';
import { CancelledError, isExpectedError, UsageError } from '../errors.ts';
import type { CaseStore } from '../storage/case-store.ts';
import type { CommonFlags } from './common-options.ts';
import { checkInSteps } from './check-in-steps.ts';
import { type FollowSession, followSession } from './follow-session.ts';
import { handOver } from './hand-over.ts';
import { noteOtherCalls } from './note-call.ts';
import { openCases } from './open-cases.ts';
import { pickCase } from './pick-case.ts';
import { reviewStatements } from './review-statements.ts';
import type { Run } from './run.ts';
import { tellSetAside } from './tell-set-aside.ts';
import { todayOf } from './today-of.ts';
import { decideFor, withPrompter } from './with-prompter.ts';
import { withSettings } from './with-settings.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

export type FollowUpFlags = Pick<
  CommonFlags,
  | ('asOf' | 'format' | 'output' | 'paper' | 'printSize' | 'overwrite')
  | ('calendarDetails' | 'calendarKind')
  | ('plain' | 'color' | 'input' | 'dataDir' | 'case' | 'quiet' | 'pack')
>;

/**
 * Checks in on a saved case: what is due, what is awaited, statements, other calls; then writes the checklist again. Every answer is kept
 * at once. Throws UsageError where nobody can be asked or there is no such case, CancelledError when the person stops.
 */
export async function runFollowUp(
  world: World,
  name: string | undefined,
  typed: FollowUpFlags,
): Promise<void> {
  const flags = await withSettings(world, typed);
  const today = todayOf(world, flags.asOf);
  const words = wordsFor(world);
  const store = openCases(world, flags);
  const decision = decideFor(world, flags);
  const wanted = name ?? flags.case;
  if (decision.mode === 'none')
    throw new UsageError('start.no-terminal', { next: ['follow.without-questions'] });
  await withPrompter(world, { decision, words }, async (prompter) => {
    const run: Run = { world, flags, today, words, prompter, store };
    await followUp(run, await caseToFollow(run, store, wanted));
  });
}

/** Takes the case that was named or the only one; asks where there are several. */
async function caseToFollow(
  run: Run,
  store: CaseStore<CaseFile>,
  wanted: string | undefined,
): Promise<CaseFile> {
  const names = (await store.list()).map((one) => one.name);
  const chosen =
    wanted ??
    (names.length < 2
      ? undefined
      : await run.prompter.choose({
          id: 'which-case',
          text: run.words('follow.which-case'),
          options: names.map((id) => ({ id, label: id })),
        }));
  const { value, setAside } = await pickCase(store, chosen);
  tellSetAside(run.world, run.words, setAside);
  if (!value.finished)
    throw new UsageError('follow.unfinished', {
      parameters: { name: value.name },
      next: ['follow.unfinished-next'],
    });
  return value;
}

/** Leads through the check-in of one case. Rejects with CancelledError `stopped-follow-up` (name) when the person stops. */
export async function followUp(run: Run, file: CaseFile): Promise<void> {
  try {
    await followThrough(followSession(run, file));
  } catch (error) {
    if (!isExpectedError(error) || error.kind !== 'cancelled') throw error;
    throw new CancelledError('stopped-follow-up', { parameters: { name: file.name } });
  }
}

async function followThrough(session: FollowSession): Promise<void> {
  greet(session);
  await checkInSteps(session);
  await reviewStatements(session);
  await noteOtherCalls(session);
  await handOver(session.run, session.file(), true);
}

function greet({ run, file, plan, spell }: FollowSession): void {
  const { words, prompter, today } = run;
  const { done, open, waiting } = whatIsDue(plan()).counts;
  prompter.show([
    { text: words('follow.title'), tone: 'title' },
    { text: words('status.case', { name: file().name, day: spell(today) }) },
    { text: words('status.counts', { done, open, waiting }) },
    { text: words('follow.stop'), tone: 'quiet' },
  ]);
}
