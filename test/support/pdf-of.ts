import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose, type ComposeOptions } from '../../src/documents/compose.ts';
import type { Document } from '../../src/documents/document.ts';
import { makePdfRenderer } from '../../src/documents/render-pdf.ts';
import { makeWords } from '../../src/language/words.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { contentOf } from './content-for-tests.ts';
import { exampleContent, exampleWords } from './example-plan.ts';

const fonts = join(import.meta.dirname, '..', '..', 'dist', 'fonts');

/** Opens the fonts of the build. */
export function openRenderer(): ReturnType<typeof makePdfRenderer> {
  return makePdfRenderer({
    regular: readFileSync(join(fonts, 'regular.ttf')),
    bold: readFileSync(join(fonts, 'bold.ttf')),
  });
}

const render = openRenderer();

/** Renders a document as a PDF. */
export function pdfOf(document: Document): Uint8Array {
  return render(document, exampleWords);
}

/** Renders a plan as a PDF: of the example country, or of a country of the repository. */
export function planPdf(
  plan: Plan,
  options: Pick<ComposeOptions, 'paper' | 'printSize'> = {},
): Uint8Array {
  const isExample = plan.country === exampleContent.country.id;
  const content = isExample ? exampleContent : contentOf(plan.country);
  const words = isExample ? exampleWords : makeWords(content.words);
  return render(compose(plan, { content, words, ...options }), words);
}

/** Counts the pages of a PDF of ours. */
export function countPages(pdf: Uint8Array): number {
  return Buffer.from(pdf).toString('latin1').split('/Type /Page\n').length - 1;
}
