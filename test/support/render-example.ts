import { compose } from '../../src/documents/compose.ts';
import { formats } from '../../src/documents/formats.ts';
import { makeWords } from '../../src/language/words.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { contentOf } from './content-for-tests.ts';
import { exampleContent, exampleWords } from './example-plan.ts';

const pdf = (): never => {
  throw new Error('a PDF is no text');
};

/** Renders a plan in one format of text: of the example country, or of a country of the repository. */
export function renderPlan(plan: Plan, format: string): string {
  const found = formats.find((one) => one.id === format);
  if (found === undefined) throw new Error(`no format ${format}`);
  const isExample = plan.country === exampleContent.country.id;
  const content = isExample ? exampleContent : contentOf(plan.country);
  const words = isExample ? exampleWords : makeWords(content.words);
  const document = compose(plan, { content, words });
  const made = found.render({ document, plan, content, words, pdf });
  if (typeof made !== 'string') throw new Error(`${format} is no format of text`);
  return made;
}
