import type { PDFDocument, StructureElement } from 'pdfkit';
import type { Link, Tag } from './flow.ts';

/** Grows the tree of a tagged PDF: each element is made when something in it is first drawn, so that the tree has the order of reading. */
export class Tree {
  readonly #doc: PDFDocument;
  readonly #elements = new Map<Tag, StructureElement>();
  readonly #links = new Map<Link, StructureElement>();
  readonly #roots: StructureElement[] = [];

  constructor(doc: PDFDocument) {
    this.#doc = doc;
  }

  elementOf(tag: Tag): StructureElement {
    const known = this.#elements.get(tag);
    if (known !== undefined) return known;
    const { scope, alt, bookmark } = tag;
    if (bookmark !== undefined) this.#doc.outline.addItem(bookmark);
    const element = this.#doc.struct(tag.name, {
      ...(scope === undefined ? {} : { scope }),
      ...(alt === undefined ? {} : { alt }),
    });
    if (tag.attributes !== undefined) element.dictionary.data['A'] = { ...tag.attributes };
    this.#attach(element, tag.inside);
    this.#elements.set(tag, element);
    return element;
  }

  /** A link that goes on at the next page is a second element there: each element names the page that its links are on. */
  linkOf(link: Link, tag: Tag): StructureElement {
    const known = this.#links.get(link);
    if (known !== undefined) return known;
    const element = this.#doc.struct('Link');
    this.elementOf(tag).add(element);
    this.#links.set(link, element);
    return element;
  }

  /** pdfkit writes the page that is open when an element ends. */
  endPage(): void {
    for (const element of this.#links.values()) element.end();
    this.#links.clear();
  }

  end(): void {
    for (const element of this.#roots) element.end();
  }

  #attach(element: StructureElement, inside: Tag | undefined): void {
    if (inside !== undefined) {
      this.elementOf(inside).add(element);
      return;
    }
    this.#doc.addStructure(element);
    this.#roots.push(element);
  }
}
