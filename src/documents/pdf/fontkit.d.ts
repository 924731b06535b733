/** What is used of fontkit 2.0; it brings no types of its own. */
declare module 'fontkit' {
  export interface Font {
    layout(text: string): { readonly advanceWidth: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
    readonly unitsPerEm: number;
  }

  export function create(bytes: Uint8Array): Font;
}
