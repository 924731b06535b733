import type { PlanLetter } from '../plan/letter.ts';
import type { Plan, PlanCall } from '../plan/plan.ts';
import type { ComposeOptions } from './compose.ts';
import { composeCallScript } from './compose-call-script.ts';
import { composeLetter } from './compose-letter.ts';
import type { Block, Document } from './document.ts';
import { spellDay } from './spell-day.ts';

/** One sheet that can be written by itself: a letter, or what to say in a call. */
export type Sheet =
  | {
      readonly kind: 'letter' | 'statement' | 'note';
      readonly key: string;
      readonly letter: PlanLetter;
    }
  | { readonly kind: 'call-script'; readonly key: string; readonly call: PlanCall };

/** Composes one sheet as a document of its own. */
export function composeSheet(sheet: Sheet, plan: Plan, options: ComposeOptions): Document {
  const { words } = options;
  const title =
    sheet.kind === 'call-script'
      ? words('letter.call', { name: sheet.call.with })
      : sheet.letter.title;
  const document = documentOf(
    title,
    plan,
    options,
    sheetBlocks(sheet, plan, { options, level: 1 }),
  );
  const subject = sheet.kind === 'call-script' ? undefined : sheet.letter.subject;
  return subject === undefined ? document : { ...document, header: subject };
}

/** Composes all sheets as one document, each on pages of its own. */
export function composeLetters(
  sheets: readonly Sheet[],
  plan: Plan,
  options: ComposeOptions,
): Document {
  const { words } = options;
  const title = words('letter.all');
  const blocks = sheets.flatMap((sheet): readonly Block[] => [
    { kind: 'page-break' },
    ...sheetBlocks(sheet, plan, { options, level: 2 }),
  ]);
  return documentOf(title, plan, options, [
    { kind: 'heading', level: 1, text: title },
    { kind: 'paragraph', text: words(sheets.length === 0 ? 'letter.none' : 'letter.all-about') },
    ...blocks,
  ]);
}

interface At {
  readonly options: ComposeOptions;
  readonly level: 1 | 2;
}

function sheetBlocks(sheet: Sheet, plan: Plan, { options, level }: At): readonly Block[] {
  return sheet.kind === 'call-script'
    ? composeCallScript(sheet.call, plan, { ...options, level })
    : composeLetter(sheet.letter, { ...options, level });
}

// eslint-disable-next-line max-params -- a title, its blocks, and what every document needs
function documentOf(
  title: string,
  plan: Plan,
  { content, words, paper, printSize }: ComposeOptions,
  blocks: readonly Block[],
): Document {
  return {
    title,
    language: plan.language,
    paper: paper ?? content.country.paper,
    printSize: printSize ?? 'normal',
    madeFor: spellDay(plan.made_for, { content, words }),
    tick: words('doc.tick'),
    blocks,
  };
}
