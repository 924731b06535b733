/** What is used of pdfkit, as its version 0.20 has it; it brings no types of its own. */
declare module 'pdfkit' {
  import type { Font } from 'fontkit';

  /** A piece of a page that belongs to an element of the tree. */
  export interface StructureContent {
    readonly refs: readonly unknown[];
  }

  export interface StructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }

  export interface OutlineItem {
    addItem(title: string): unknown;
  }

  /** One font of a document, and the part of it that the document needs. */
  export interface DocumentFont {
    readonly id: string;
    /** Gives each sign of a text in the numbering of this document, in four digits each. */
    encode(text: string): readonly [signs: readonly string[], places: unknown];
    ref(): unknown;
  }

  export class PDFDocument {
    readonly _font: DocumentFont;
    constructor(options: Readonly<Record<string, unknown>>);
    readonly page: { readonly fonts: Record<string, unknown> };
    readonly outline: OutlineItem;
    readonly info: Record<string, unknown>;
    registerFont(name: string, font: Font): this;
    font(name: string): this;
    addPage(): this;
    addContent(operators: string): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    lineWidth(width: number): this;
    stroke(): this;
    link(
      x: number,
      y: number,
      width: number,
      height: number,
      url: string,
      options: Readonly<Record<string, unknown>>,
    ): this;
    struct(name: string, options?: Readonly<Record<string, unknown>>): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string, options?: Readonly<Record<string, unknown>>): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    appendXML(xml: string): void;
    /** Writes the description of the document as XMP; pdfkit's own does not escape it. */
    _addInfo(): void;
    end(): void;
    read(): Uint8Array | null;
  }
}
