import type { Font } from 'fontkit';
import { PDFDocument } from 'pdfkit';
import type { Words } from '../language/words.ts';
import type { Document } from './document.ts';
import { describePdf } from './pdf/describe-pdf.ts';
import type { Weight } from './pdf/flow.ts';
import { layOut } from './pdf/lay-out.ts';
import { measureWith } from './pdf/measure-with.ts';
import { paint } from './pdf/paint.ts';
import { openFont } from './pdf/open-font.ts';
import { paperOf } from './pdf/paper.ts';

/** The two fonts, as TrueType files. */
export type FontFiles = Readonly<Record<Weight, Uint8Array>>;

/** Renders one document as a PDF; `words` are those of the page itself, such as "Page 2 of 4". */
export type RenderPdf = (document: Document, words: Words) => Uint8Array;

/**
 * Opens the fonts, which takes longer than a document, and makes the function that renders: tagged as PDF/UA-1 (ISO 14289-1) asks, text in
 * embedded fonts, no day or name of the machine, and the same bytes for the same document.
 */
export function makePdfRenderer(files: FontFiles): RenderPdf {
  const fonts = { regular: openFont(files.regular), bold: openFont(files.bold) };
  const measure = measureWith(fonts);
  const has = (sign: number): boolean =>
    fonts.regular.hasGlyphForCodePoint(sign) && fonts.bold.hasGlyphForCodePoint(sign);
  return (document, words) => {
    const pages = layOut(document, { words, measure, has });
    const pdf = new Pdf(document, fonts);
    paint(pdf, pages);
    pdf.end();
    return pdf.read() ?? new Uint8Array();
  };
}

const maker = { Author: 'aftercall', Creator: 'aftercall', Producer: 'aftercall' };

class Pdf extends PDFDocument {
  readonly #title: string;
  readonly #language: string;

  constructor(document: Document, fonts: Readonly<Record<Weight, Font>>) {
    const { width, height } = paperOf(document);
    const title = `${document.title}, ${document.madeFor}`;
    super({
      autoFirstPage: false,
      size: [width, height],
      margin: 0,
      font: null,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      lang: document.language,
      displayTitle: true,
      // The day of the making would make each run another file; pdfkit wants one for the mark of the file.
      info: { ...maker, Title: title, CreationDate: { getTime: () => 0, valueOf: () => 0 } },
    });
    delete this.info['CreationDate'];
    this.#title = title;
    this.#language = document.language;
    this.registerFont('regular', fonts.regular);
    this.registerFont('bold', fonts.bold);
  }

  override _addInfo(): void {
    this.appendXML(
      describePdf({ title: this.#title, language: this.#language, author: maker.Author }),
    );
  }
}
