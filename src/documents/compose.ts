import type { Content } from '../content/content.ts';
import type { Words } from '../language/words.ts';
import type { Plan } from '../plan/plan.ts';
import { composeCallLog } from './compose-call-log.ts';
import { composeFull } from './compose-full.ts';
import { composeList } from './compose-list.ts';
import { composeNotes } from './compose-notes.ts';
import { composeYear } from './compose-year.ts';
import type { Document } from './document.ts';
import type { Organisation } from './organisation.ts';
import { gatherContext } from './gather-context.ts';
import { sheetFrame } from './sheet-frame.ts';
import { spellDay } from './spell-day.ts';

export interface ComposeOptions {
  readonly content: Content;
  readonly words: Words;
  readonly paper?: 'a4' | 'letter';
  readonly printSize?: 'normal' | 'large';
  /** The help desk that hands the document out. */
  readonly organisation?: Organisation;
}

/** Composes the checklist: what to do first, the steps by phase in short, each step in full, the calls so far, the year of statements, and where the facts come from. */
export function compose(plan: Plan, options: ComposeOptions): Document {
  const { words } = options;
  const context = gatherContext(plan, options);
  return {
    title: words('doc.title'),
    ...sheetFrame(options),
    madeFor: spellDay(plan.made_for, context),
    blocks: [
      ...composeList(context, options),
      ...composeFull(context),
      ...composeCallLog(context),
      ...composeYear(context),
      ...composeNotes(context),
    ],
  };
}
