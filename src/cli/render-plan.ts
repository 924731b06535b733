import type { Content } from '../content/content.ts';
import { sheets, type Sheet } from '../documents/sheets.ts';
import type { Format, Rendering, ToRender } from '../documents/formats.ts';
import type { CalendarOptions } from '../documents/render-ics.ts';
import type { Plan } from '../plan/plan.ts';
import type { Organisation } from '../documents/organisation.ts';
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
  /** What makes PDFs, where it was loaded before. */
  readonly pdf?: ToRender['pdf'];
}

/** Renders a plan in each format. The same plan, content and flags give the same bytes. */
export async function renderPlan(
  plan: Plan,
  content: Content,
  options: RenderOptions,
): Promise<readonly Rendered[]> {
  const { flags } = options;
  const print = { ...paperOf(flags), ...printSizeOf(flags), ...organisationIn(flags) };
  const words = wordsOf(content);
  const document = sheetOf(options.flags).compose(plan, { content, words, ...print });
  const { formats, calendar, world } = options;
  const pdf = options.pdf ?? pdfRenderer(world);
  return await renderDocument(formats, { document, plan, content, words, calendar, pdf });
}

/** Renders a composed document in each format. */
export async function renderDocument(
  formats: readonly Format[],
  from: ToRender,
): Promise<readonly Rendered[]> {
  const rendered: Rendered[] = [];
  for (const { extension, render } of formats)
    rendered.push({ extension, made: await render(from) });
  return rendered;
}

/** The help desk that documents come from, where there is one. */
export function organisationIn({ desk }: CommonFlags): { readonly organisation?: Organisation } {
  return desk === undefined ? {} : { organisation: desk };
}

/** Finds the sheet of `--sheet`; the checklist where none was named. */
export function sheetOf({ sheet }: CommonFlags): Sheet {
  return sheets.find((one) => one.id === sheet) ?? sheets[0];
}

/** Reads `--paper`, where it was given. */
export function paperOf({ paper }: CommonFlags): { readonly paper?: 'a4' | 'letter' } {
  return paper === 'a4' || paper === 'letter' ? { paper } : {};
}

/** Reads `--print-size`, where it was given. */
export function printSizeOf({ printSize }: CommonFlags): {
  readonly printSize?: 'normal' | 'large';
} {
  return printSize === 'normal' || printSize === 'large' ? { printSize } : {};
}
