import type { PDFDocument } from 'pdfkit';
import type { TextInk } from './flow.ts';

/**
 * Draws a text that stands on the line at `y`. pdfkit's own way measures and lays out each text anew, which took a third of the time of a
 * whole document. Its pages count from the top, so letters are turned upright (ISO 32000-1, 9.4).
 */
export function drawText(doc: PDFDocument, { text, weight, size, x }: TextInk, y: number): void {
  const font = doc.font(weight)._font;
  const [signs] = font.encode(text);
  doc.page.fonts[font.id] ??= font.ref();
  doc.addContent(`BT /${font.id} ${short(size)} Tf`);
  doc.addContent(`1 0 0 -1 ${short(x)} ${short(y)} Tm <${signs.join('')}> Tj ET`);
}

/** Hundredths of a point are finer than any printer. */
function short(number: number): string {
  return String(Math.round(number * 100) / 100);
}
