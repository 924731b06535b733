import type { Plan } from '../plan/plan.ts';
import { composeFamily } from './compose-family.ts';
import { composeShort } from './compose-short.ts';
import { composeStatementLog } from './compose-statement-log.ts';
import { compose, type ComposeOptions } from './compose.ts';
import type { Document } from './document.ts';

/** One sheet that can be asked for: its id, which is also the start of its file's name, and how it is composed. */
export interface Sheet {
  readonly id: string;
  readonly compose: (plan: Plan, options: ComposeOptions) => Document;
}

/** All sheets that are made of a plan; the first one is made where none is named. */
export const sheets: readonly [Sheet, ...Sheet[]] = [
  { id: 'checklist', compose },
  { id: 'short', compose: composeShort },
  { id: 'family', compose: composeFamily },
  { id: 'statement-log', compose: composeStatementLog },
];
