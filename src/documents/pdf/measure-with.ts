import type { Font } from 'fontkit';
import type { Measure } from './break-lines.ts';
import type { Weight } from './flow.ts';

/** A batch of many plans has many words; the memory for them has an end. */
const MOST = 20_000;

/** Makes the function that measures text in fonts. It remembers words, which come again and again. */
export function measureWith(fonts: Readonly<Record<Weight, Font>>): Measure {
  const widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  const widthOf = (word: string, weight: Weight): number => {
    const known = widths[weight].get(word);
    if (known !== undefined) return known;
    const font = fonts[weight];
    const width = font.layout(word).advanceWidth / font.unitsPerEm;
    if (widths[weight].size >= MOST) widths[weight].clear();
    widths[weight].set(word, width);
    return width;
  };
  // As pdfkit draws: word by word, each with the space after it.
  return (text, weight, size) =>
    size *
    (text.match(/[^ ]* |[^ ]+$/g) ?? []).reduce((sum, word) => sum + widthOf(word, weight), 0);
}
