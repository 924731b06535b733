import type { PDFDocument, StructureElement } from 'pdfkit';
import { drawText } from './draw-text.ts';
import type { Ink, LineInk, TextInk, TickInk } from './flow.ts';
import type { Page } from './paginate.ts';
import { Tree } from './tree.ts';

/** How far a link reaches above the line its text stands on, and below, in sizes of the text. */
const REACH = { above: 0.85, below: 0.3 };

/** Draws pages in the order in which they are read, and grows the tree of what they hold. What only divides or repeats is left out of the tree. */
export function paint(doc: PDFDocument, pages: readonly Page[]): void {
  const brush = new Brush(doc);
  for (const page of pages) {
    doc.addPage();
    for (const { ink, top } of page) brush.draw(ink, top);
    brush.endPage();
  }
  brush.end();
}

class Brush {
  readonly #doc: PDFDocument;
  readonly #tree: Tree;
  /** The element whose content is being drawn; none for what is not read. */
  #open: { readonly element: StructureElement | undefined } | undefined;

  constructor(doc: PDFDocument) {
    this.#doc = doc;
    this.#tree = new Tree(doc);
  }

  draw(ink: Ink, top: number): void {
    switch (ink.kind) {
      case 'text':
        this.#drawText(ink, top);
        break;
      case 'line':
        this.#drawLine(ink, top);
        break;
      case 'tick':
        this.#drawTick(ink, top);
        break;
    }
  }

  endPage(): void {
    this.#close();
    this.#tree.endPage();
  }

  end(): void {
    this.#tree.end();
  }

  #drawText(ink: TextInk, top: number): void {
    const { link, tag, size } = ink;
    const y = top + ink.y;
    const element = this.#elementOf(ink);
    this.#begin(element, link === undefined ? (tag?.name ?? 'Artifact') : 'Link');
    drawText(this.#doc, ink, y);
    if (link === undefined) return;
    this.#close();
    const height = (REACH.above + REACH.below) * size;
    this.#doc.link(ink.x, y - REACH.above * size, ink.width, height, link.url, {
      structParent: element,
      // pdfkit tells a text from a name by its type.
      Contents: Object(link.says),
    });
  }

  #elementOf({ tag, link }: TextInk): StructureElement | undefined {
    if (tag === undefined) return undefined;
    return link === undefined ? this.#tree.elementOf(tag) : this.#tree.linkOf(link, tag);
  }

  #drawLine({ from, to, thickness }: LineInk, top: number): void {
    this.#begin(undefined, 'Artifact');
    this.#doc.lineWidth(thickness);
    this.#doc
      .moveTo(from[0], top + from[1])
      .lineTo(to[0], top + to[1])
      .stroke();
  }

  #drawTick({ x, y, size, ticked, tag }: TickInk, top: number): void {
    this.#begin(this.#tree.elementOf(tag), tag.name);
    this.#doc
      .lineWidth(1.5)
      .rect(x, top + y, size, size)
      .stroke();
    if (!ticked) return;
    const [left, right] = [x + 0.2 * size, x + 0.8 * size];
    const [upper, lower] = [top + y + 0.2 * size, top + y + 0.8 * size];
    this.#doc.lineWidth(2).moveTo(left, upper).lineTo(right, lower).stroke();
    this.#doc.moveTo(right, upper).lineTo(left, lower).stroke();
  }

  /** Goes on with the content of an element, or ends what is open and begins anew. */
  #begin(element: StructureElement | undefined, name: string): void {
    if (this.#open !== undefined && this.#open.element === element) return;
    this.#close();
    this.#open = { element };
    if (element === undefined) this.#doc.markContent('Artifact', { type: 'Layout' });
    else element.add(this.#doc.markStructureContent(name));
  }

  #close(): void {
    if (this.#open === undefined) return;
    this.#doc.endMarkedContent();
    this.#open = undefined;
  }
}
