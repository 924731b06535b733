import type { DrawnText, Element, ReadPdf } from './read-pdf.ts';

/** What a reader finds in one step of a PDF, over all pages that it stands on. */
export interface PdfCard {
  readonly title: string;
  readonly ticked: boolean;
  /** All text of it in the order of the tree, without any space: lines end where the paper does. */
  readonly text: string;
  readonly drawn: readonly DrawnText[];
  /** What of it stands in the short list, then what stands in full. */
  readonly parts: readonly (readonly DrawnText[])[];
}

/** Reads the steps back out of a PDF, in the order of its short list: what stands in the list, then what stands in full. */
export function readPdfCards(pdf: ReadPdf): readonly PdfCard[] {
  const cards = new Map<string, OpenCard>();
  const parts = pdf.pages.flatMap(({ root }) => [
    ...childrenOf(root).flatMap(childrenOf).entries(),
  ]);
  let last: OpenCard | undefined;
  for (const [index, step] of parts.filter(([, { role }]) => role === 'Sect')) {
    const own = cardOf(step, cards);
    if (own === undefined && !isRest(step, index)) continue;
    own?.parts.push([]);
    last = own ?? last;
    last?.parts.at(-1)?.push(...drawnIn(step));
  }
  return [...cards.values()].map((card) => {
    const drawn = card.parts.flat();
    return { ...card, drawn, text: compact(drawn.map(({ text }) => text)) };
  });
}

interface OpenCard {
  readonly title: string;
  readonly ticked: boolean;
  readonly parts: DrawnText[][];
}

/** Finds the card of a step by its title; a box to tick begins one. */
function cardOf(step: Element, cards: Map<string, OpenCard>): OpenCard | undefined {
  const title = allOf(step, 'H3').map(textIn).join(' ');
  const [box] = allOf(step, 'Form');
  if (box !== undefined) cards.set(title, { title, ticked: box.alt === 'Box, ticked', parts: [] });
  return cards.get(title);
}

/** Gives the elements in an element. */
export function childrenOf({ parts }: Element): readonly Element[] {
  return parts.flatMap((part) => ('role' in part ? [part] : []));
}

/** Finds the elements of a role, in the order of reading. */
export function allOf(element: Element, role: string): readonly Element[] {
  const inner = childrenOf(element).flatMap((one) => allOf(one, role));
  return element.role === role ? [element, ...inner] : inner;
}

/** Gives all that is drawn in an element, in the order of reading. */
export function drawnIn({ parts }: Element): readonly DrawnText[] {
  return parts.flatMap((part) => ('role' in part ? drawnIn(part) : [part]));
}

/** Gives the text of an element. */
export function textIn(element: Element): string {
  return drawnIn(element)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Joins texts without their spaces. */
export function compact(texts: readonly string[]): string {
  return texts.join('').replace(/\s/g, '');
}

/** A step that goes on at the next page is the first element there, without its box. */
function isRest(element: Element, index: number): boolean {
  return index === 0 && allOf(element, 'H2').length === 0;
}
