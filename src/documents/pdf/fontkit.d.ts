/** What is used of fontkit 2.0; it brings no types of its own. */
declare module 'fontkit' {
  export interface GlyphRun {
    readonly glyphs: readonly { readonly advanceWidth: number }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly yAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
    readonly advanceWidth: number;
  }

  export interface Font {
    layout(text: string): GlyphRun;
    glyphsForString(text: string): GlyphRun['glyphs'];
    hasGlyphForCodePoint(codePoint: number): boolean;
    readonly unitsPerEm: number;
  }

  export function create(bytes: Uint8Array): Font;
}
