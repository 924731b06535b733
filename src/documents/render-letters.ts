import { lettersOfPlan } from '../plan/letters-of-plan.ts';
import { composeLetters } from './compose-letters.ts';
import type { ToRender } from './formats.ts';
import { listSheets } from './list-sheets.ts';
import { renderHtml } from './render-html.ts';

/** Renders all letters and call scripts of a plan as one HTML file, each on pages of its own. */
export function renderLetters({ document, plan, content, words }: ToRender): string {
  const { paper, printSize } = document;
  const sheets = listSheets(plan, lettersOfPlan(plan, content), content);
  return renderHtml(composeLetters(sheets, plan, { content, words, paper, printSize }));
}
