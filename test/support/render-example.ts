import { compose } from '../../src/documents/compose.ts';
import { formats } from '../../src/documents/formats.ts';
import { makeWords } from '../../src/language/words.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { contentOf } from './content-for-tests.ts';
import { exampleContent, exampleWords } from './example-plan.ts';

/** Renders a plan in one format: of the example country, or of a country of the repository. */
export function renderPlan(plan: Plan, format: string): string {
  const found = formats.find((one) => one.id === format);
  if (found === undefined) throw new Error(`no format ${format}`);
  if (plan.country === exampleContent.country.id)
    return found.render(compose(plan, { content: exampleContent, words: exampleWords }), plan);
  const content = contentOf(plan.country);
  return found.render(compose(plan, { content, words: makeWords(content.words) }), plan);
}
