import type { Content } from '../content/content.ts';
import { compose } from '../documents/compose.ts';
import type { Format } from '../documents/formats.ts';
import type { Plan } from '../plan/plan.ts';
import type { CommonFlags } from './common-options.ts';
import { wordsOf } from './words-for.ts';

/** A document ready to be written: the ending of its file and its text. */
export interface Rendered {
  readonly extension: string;
  readonly text: string;
}

/** Renders a plan in each format. The same plan, content and flags give the same bytes. */
export function renderPlan(
  plan: Plan,
  content: Content,
  options: { readonly formats: readonly Format[]; readonly flags: CommonFlags },
): readonly Rendered[] {
  const document = compose(plan, {
    content,
    words: wordsOf(content),
    ...paperOf(options.flags),
    ...printSizeOf(options.flags),
  });
  return options.formats.map((format) => ({
    extension: format.extension,
    text: format.render(document, plan),
  }));
}

function paperOf({ paper }: CommonFlags): { readonly paper?: 'a4' | 'letter' } {
  return paper === 'a4' || paper === 'letter' ? { paper } : {};
}

function printSizeOf({ printSize }: CommonFlags): { readonly printSize?: 'normal' | 'large' } {
  return printSize === 'normal' || printSize === 'large' ? { printSize } : {};
}
