import type { Font } from 'fontkit';
import type { Measure } from './break-lines.ts';
import type { Weight } from './flow.ts';

/** Makes the function that measures text in fonts: as pdfkit draws it, word by word, each with the space after it. */
export function measureWith(fonts: Readonly<Record<Weight, Font>>): Measure {
  const ems = { regular: fonts.regular.unitsPerEm, bold: fonts.bold.unitsPerEm };
  return (text, weight, size) => {
    const font = fonts[weight];
    let width = 0;
    for (let from = 0; from < text.length;) {
      const space = text.indexOf(' ', from);
      const to = space === -1 ? text.length : space + 1;
      width += font.layout(text.slice(from, to)).advanceWidth;
      from = to;
    }
    return (size * width) / ems[weight];
  };
}
