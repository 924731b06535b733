import { create, type Font, type GlyphRun } from 'fontkit';

/** A batch of many plans has many words; the memory for them has an end. */
const MOST = 20_000;

/**
 * Opens a font file whose `layout` sets each letter beside the one before and remembers words, which come again and again. Moving pairs of
 * letters together took half of the time of a whole document, and nobody could see it in these fonts.
 */
export function openFont(bytes: Uint8Array): Font {
  const font = create(bytes);
  const runs = new Map<string, GlyphRun>();
  font.layout = (text) => {
    const known = runs.get(text);
    if (known !== undefined) return known;
    const run = asTheyAre(font, text);
    if (runs.size >= MOST) runs.clear();
    runs.set(text, run);
    return run;
  };
  return font;
}

/** Sets each letter beside the one before. */
function asTheyAre(font: Font, text: string): GlyphRun {
  const glyphs = font.glyphsForString(text);
  const positions = glyphs.map(({ advanceWidth }) => ({
    xAdvance: advanceWidth,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }));
  const advanceWidth = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  return { glyphs, positions, advanceWidth };
}
