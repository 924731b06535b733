import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A text that is drawn in one go: what it says, where its line stands from the bottom of the page, and how high it is. */
export interface DrawnText {
  readonly text: string;
  readonly y: number;
  readonly height: number;
  readonly page: number;
}

/** One element of the tree, with what is drawn in it on this page. */
export interface Element {
  readonly role: string;
  readonly alt?: string;
  /** Elements and texts in it, in the order in which they are read. */
  readonly parts: readonly (Element | DrawnText)[];
  /** The links that belong to it. */
  readonly links: readonly ReadLink[];
}

export interface ReadLink {
  readonly url: string;
  readonly says: string;
}

export interface ReadPage {
  readonly root: Element;
  /** What is drawn and belongs to no element: page numbers and heads that come again. */
  readonly artifacts: readonly string[];
  /** What is drawn outside of all: nothing may be. */
  readonly untagged: readonly string[];
  readonly links: readonly ReadLink[];
  readonly size: readonly [width: number, height: number];
}

export interface ReadPdf {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly isTagged: boolean;
  readonly uaPart: string;
  readonly bookmarks: readonly string[];
  readonly pages: readonly ReadPage[];
}

/** Reads a PDF with a reader that is not ours: what it says of itself, the tree, and every text with the element that it belongs to. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    const pdf = await loading.promise;
    const { info, metadata } = await pdf.getMetadata();
    const facts = new Map(Object.entries(info));
    const outline = (await pdf.getOutline()) as { readonly title: string }[] | null;
    const pages: ReadPage[] = [];
    for (let page = 1; page <= pdf.numPages; page += 1)
      pages.push(await readPage(await pdf.getPage(page), page));
    return {
      title: String(facts.get('Title')),
      author: String(facts.get('Author')),
      language: String(facts.get('Language')),
      isTagged: (await pdf.getMarkInfo())?.Marked === true,
      uaPart: String(metadata.get('pdfuaid:part')),
      bookmarks: (outline ?? []).map(({ title }) => title),
      pages,
    };
  } finally {
    await loading.destroy();
  }
}

async function readPage(proxy: PDFPageProxy, page: number): Promise<ReadPage> {
  const { items } = await proxy.getTextContent({ includeMarkedContent: true });
  const { byId, artifacts, untagged } = sortTexts(items, page);
  const tree = (await proxy.getStructTree()) as unknown as Node | null;
  const annotations = (await proxy.getAnnotations()) as readonly Annotation[];
  const links = new Map(annotations.map((one) => [one.id, linkOf(one)]));
  const [, , width = 0, height = 0] = proxy.view;
  const root = elementOf(tree ?? { role: 'Root', children: [] }, { texts: byId, links });
  return { root, artifacts, untagged, links: [...links.values()], size: [width, height] };
}

interface Node {
  readonly role?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

interface Annotation {
  readonly id: string;
  readonly unsafeUrl?: string;
  readonly contentsObj?: { readonly str: string };
}

function linkOf({ unsafeUrl, contentsObj }: Annotation): ReadLink {
  return { url: unsafeUrl ?? '', says: contentsObj?.str ?? '' };
}

interface ById {
  readonly texts: ReadonlyMap<string, readonly DrawnText[]>;
  readonly links: ReadonlyMap<string, ReadLink>;
}

function elementOf(node: Node, byId: ById): Element {
  const children = node.children ?? [];
  return {
    role: node.role ?? '',
    ...(node.alt === undefined ? {} : { alt: node.alt }),
    parts: children.flatMap((one): readonly (Element | DrawnText)[] =>
      one.role === undefined ? (byId.texts.get(one.id ?? '') ?? []) : [elementOf(one, byId)],
    ),
    links: children.flatMap((one) => byId.links.get(one.id ?? '') ?? []),
  };
}

interface Sorted {
  readonly byId: ReadonlyMap<string, readonly DrawnText[]>;
  readonly artifacts: readonly string[];
  readonly untagged: readonly string[];
}

interface Marked {
  readonly tag?: string;
  readonly id?: string | null;
}

type TextItem = Extract<Items[number], { str: string }>;
type Items = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

/** Sorts texts by the content that they are drawn in. The types of pdfjs do not know that a content may have no id. */
function sortTexts(items: Items, page: number): Sorted {
  const texts: (readonly [string, DrawnText])[] = [];
  const [artifacts, untagged]: [string[], string[]] = [[], []];
  const open: Marked[] = [];
  const keep = (item: TextItem, { tag, id }: Marked): void => {
    if (typeof id === 'string') texts.push([id, drawnText(item, page)]);
    else if (item.str.trim() !== '') (tag === 'Artifact' ? artifacts : untagged).push(item.str);
  };
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item);
    } else if (item.str !== '') keep(item, open.at(-1) ?? {});
  }
  return { byId: grouped(texts), artifacts, untagged };
}

function grouped(
  texts: readonly (readonly [string, DrawnText])[],
): ReadonlyMap<string, readonly DrawnText[]> {
  const groups = new Map<string, DrawnText[]>();
  for (const [id, text] of texts) groups.set(id, [...(groups.get(id) ?? []), text]);
  return groups;
}

function drawnText(item: TextItem, page: number): DrawnText {
  const y: unknown = item.transform[5];
  return { text: item.str, y: typeof y === 'number' ? y : 0, height: item.height, page };
}
