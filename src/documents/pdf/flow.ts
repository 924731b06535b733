export type Weight = 'regular' | 'bold';

/** One element of the tree that a screen reader goes through (ISO 32000-1, 14.8.4). Elements come in the order in which they are first drawn. */
export interface Tag {
  readonly name: string;
  readonly inside?: Tag;
  /** What a reader says in place of a drawing. */
  readonly alt?: string;
  /** The name of a part of the document, by which a viewer leads there. */
  readonly bookmark?: string;
  /** Of a table head: for its column or for its row. */
  readonly scope?: 'Column' | 'Row';
  /** What else is said of it: of a list how it is numbered, of a box on paper whether it is ticked (ISO 32000-1, 14.8.5.5 and 14.8.5.6). */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Where a text leads when it is pressed. One object per link, also where it stands on two lines. */
export interface Link {
  readonly url: string;
  readonly says: string;
}

/** Text to draw: from the left edge of the page and from the top of its strip to the line it stands on, in points. */
export interface TextInk {
  readonly kind: 'text';
  readonly text: string;
  readonly weight: Weight;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** None where it is not part of what is read, such as a page number. */
  readonly tag?: Tag;
  readonly link?: Link;
}

/** A line from one point to another, which only divides. */
export interface LineInk {
  readonly kind: 'line';
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly thickness: number;
}

/** A box to tick, empty or crossed. */
export interface TickInk {
  readonly kind: 'tick';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ticked: boolean;
  readonly tag: Tag;
}

export type Ink = TextInk | LineInk | TickInk;

interface Placing {
  readonly height: number;
  /** Free space before it; none at the top of a page. */
  readonly above: number;
  /** Stays on the page of what comes after it. */
  readonly follow: boolean;
}

/** What is never cut: a line of text, the row of a table. */
export interface Strip extends Placing {
  readonly kind: 'strip';
  readonly ink: readonly Ink[];
}

/** Things in one column. */
export interface Group extends Placing {
  readonly kind: 'group';
  /** Stays on one page where it fits on one. */
  readonly whole: boolean;
  readonly items: readonly Item[];
  /** Drawn again at the top of each page that it goes on to. */
  readonly again: readonly Strip[];
  /** The left and right edge of the frame around it. */
  readonly frame?: readonly [number, number];
}

export interface PageBreak extends Placing {
  readonly kind: 'page-break';
}

export type Item = Strip | Group | PageBreak;

/** Makes a strip. */
export function strip(height: number, ink: readonly Ink[], placing: Partial<Placing> = {}): Strip {
  return { kind: 'strip', above: 0, follow: false, ...placing, height, ink };
}

/** Makes a group and adds up its height. */
export function group(
  items: readonly Item[],
  placing: Partial<Omit<Group, 'kind' | 'items' | 'height'>> = {},
): Group {
  const height = items.reduce(
    (sum, item, index) => sum + item.height + (index === 0 ? 0 : item.above),
    0,
  );
  return {
    kind: 'group',
    above: items[0]?.above ?? 0,
    follow: false,
    whole: true,
    again: [],
    ...placing,
    items,
    height,
  };
}
