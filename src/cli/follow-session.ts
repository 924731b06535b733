import type { CaseFile } from '../cases/case-file.ts';
import { loadContent } from '../content/load-content.ts';
import type { Content } from '../content/content.ts';
import { spellDay } from '../documents/spell-day.ts';
import type { Facts } from '../facts/facts.ts';
import type { Plan } from '../plan/plan.ts';
import { lineReaders, type LineReaders } from './line-readers.ts';
import { planForCase } from './plan-for-case.ts';
import type { Run } from './run.ts';

/** A check-in under way: the case as it stands now, and how a change of it is kept at once. */
export interface FollowSession {
  readonly run: Run;
  readonly content: Content;
  readonly readers: LineReaders;
  readonly file: () => CaseFile;
  readonly plan: () => Plan;
  readonly facts: () => Facts;
  readonly keep: (change: (file: CaseFile) => CaseFile) => Promise<void>;
  /** Writes a day in full. */
  readonly spell: (day: string) => string;
}

/** Begins a check-in on a saved case. Every change goes to the disk before the next question; what another window did meanwhile stays. */
export function followSession(run: Run, begun: CaseFile): FollowSession {
  const { words, today } = run;
  const country = begun.given['country'];
  const content = loadContent(
    run.world.contentFolder,
    typeof country === 'string' ? country : 'other',
  );
  let file = begun;
  return {
    run,
    content,
    readers: lineReaders({ content, words, today }),
    file: () => file,
    plan: () => planForCase(run.world, file, { today }).plan,
    facts: () => planForCase(run.world, file, { today }).facts,
    keep: async (change) => {
      file = (await run.store.update(file.name, change)).value;
    },
    spell: (day) => spellDay(day, { content, words }),
  };
}
