import type { Content } from '../content/content.ts';
import { compose } from '../documents/compose.ts';
import type { Format, Rendering } from '../documents/formats.ts';
import type { CalendarOptions } from '../documents/render-ics.ts';
import type { Plan } from '../plan/plan.ts';
import type { CommonFlags } from './common-options.ts';
import { pdfRenderer } from './pdf-renderer.ts';
import { wordsOf } from './words-for.ts';
import type { World } from './world.ts';

/** A document ready to be written: the ending of its file, and its text or bytes. */
export interface Rendered {
  readonly extension: string;
  readonly made: Rendering;
}

export interface RenderOptions {
  readonly world: Pick<World, 'contentFolder'>;
  readonly formats: readonly Format[];
  readonly flags: CommonFlags;
  readonly calendar?: CalendarOptions | undefined;
}

/** Renders a plan in each format. The same plan, content and flags give the same bytes. */
export async function renderPlan(
  plan: Plan,
  content: Content,
  options: RenderOptions,
): Promise<readonly Rendered[]> {
  const { calendar } = options;
  const words = wordsOf(content);
  const document = compose(plan, {
    content,
    words,
    ...paperOf(options.flags),
    ...printSizeOf(options.flags),
  });
  const from = { document, plan, content, words, calendar, pdf: pdfRenderer(options.world) };
  const rendered: Rendered[] = [];
  for (const { extension, render } of options.formats)
    rendered.push({ extension, made: await render(from) });
  return rendered;
}

function paperOf({ paper }: CommonFlags): { readonly paper?: 'a4' | 'letter' } {
  return paper === 'a4' || paper === 'letter' ? { paper } : {};
}

function printSizeOf({ printSize }: CommonFlags): { readonly printSize?: 'normal' | 'large' } {
  return printSize === 'normal' || printSize === 'large' ? { printSize } : {};
}
