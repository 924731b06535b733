import { compose } from '../../src/documents/compose.ts';
import { formats, type ToRender } from '../../src/documents/formats.ts';
import type { Content } from '../../src/content/content.ts';
import type { Situation } from '../../src/content/situations-schema.ts';
import type { CalendarDay } from '../../src/dates/calendar-day.ts';
import { composeBlank } from '../../src/documents/compose-blank.ts';
import { planSituation } from '../../src/plan/plan-situation.ts';
import { makeWords } from '../../src/language/words.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { composeLetters } from '../../src/documents/compose-letters.ts';
import { listSheets } from '../../src/documents/list-sheets.ts';
import { lettersOfPlan } from '../../src/plan/letters-of-plan.ts';
import { contentOf } from './content-for-tests.ts';
import { exampleContent, exampleWords } from './example-plan.ts';

const pdf = (): never => {
  throw new Error('a PDF is no text');
};

/** Renders a plan in one format of text: of the example country, or of a country of the repository. */
export function renderPlan(plan: Plan, format: string): string {
  const isExample = plan.country === exampleContent.country.id;
  const content = isExample ? exampleContent : contentOf(plan.country);
  const words = isExample ? exampleWords : makeWords(content.words);
  const document = compose(plan, { content, words });
  return renderAsText(format, { document, plan, content, words, pdf });
}

/** Renders the blank sheet of a situation in one format of text. */
export function renderBlank(
  content: Content,
  situation: Situation,
  options: { readonly format: string; readonly today: CalendarDay },
): string {
  const from = planSituation(content, situation, options.today);
  const words = makeWords(content.words);
  const document = composeBlank(from, { content, words });
  return renderAsText(options.format, { document, plan: from.plan, content, words, pdf });
}

function renderAsText(id: string, from: ToRender): string {
  const made = formats.find((one) => one.id === id)?.render(from);
  if (typeof made !== 'string') throw new Error(`${id} is no format of text`);
  return made;
}

/** Renders the letters of a plan and what to say in its first call, as one document in a format of text. */
export function renderSheets(plan: Plan, format: string): string {
  const content = contentOf(plan.country);
  const words = makeWords(content.words);
  const sheets = listSheets(plan, lettersOfPlan(plan, content), content);
  const first = sheets.find((sheet) => sheet.kind === 'call-script');
  const chosen = sheets.filter((sheet) => sheet.kind !== 'call-script' || sheet === first);
  const document = composeLetters(chosen, plan, { content, words });
  return renderAsText(format, { document, plan, content, words, pdf });
}
