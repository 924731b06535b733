import type { Group, Ink, Item, Strip } from './flow.ts';
import type { Paper } from './paper.ts';

/** What stands on one page: ink, and how far from the top of the page its strip begins. */
export type Page = readonly { readonly ink: Ink; readonly top: number }[];

/** Puts items on pages: what is whole stays on one page where it fits, what follows stays with what comes after it. */
export function paginate(items: readonly Item[], paper: Paper): readonly Page[] {
  const sheets = new Sheets(paper);
  sheets.placeAll(items, false);
  return sheets.pages;
}

/** The pages so far, and where the next thing goes. */
class Sheets {
  readonly pages: { ink: Ink; top: number }[][] = [[]];
  readonly #paper: Paper;
  readonly #open: Group[] = [];
  readonly #frames: { readonly edges: readonly [number, number]; top: number }[] = [];
  #y: number;
  #isFresh = true;

  constructor(paper: Paper) {
    this.#paper = paper;
    this.#y = paper.top;
  }

  /** `isBound`: the first one stays with what stands before it. */
  placeAll(items: readonly Item[], isBound: boolean): void {
    items.forEach((item, index) => {
      const bound = index === 0 ? isBound : items[index - 1]?.follow === true;
      if (item.kind === 'page-break') this.#turn();
      else this.#place(item, bound ? 0 : this.#need(items, index), bound);
    });
  }

  #place(item: Strip | Group, need: number, isBound: boolean): void {
    const above = this.#isFresh ? 0 : item.above;
    if (!isBound && this.#y + above + need > this.#paper.bottom) this.#turn();
    if (item.kind === 'strip') this.#draw(item);
    else this.#placeGroup(item);
  }

  #placeGroup(item: Group): void {
    // The space above a group is that of its own, not that of its first part too.
    this.#y += this.#isFresh ? 0 : item.above;
    const [first, ...rest] = item.items;
    const items = first === undefined ? [] : [{ ...first, above: 0 }, ...rest];
    this.#open.push(item);
    if (item.frame !== undefined) this.#frames.push({ edges: item.frame, top: this.#y });
    this.placeAll(items, true);
    if (item.frame !== undefined) this.#closeFrame(this.#frames.pop());
    this.#open.pop();
  }

  #draw(item: Strip): void {
    const above = this.#isFresh ? 0 : item.above;
    if (!this.#isFresh && this.#y + above + item.height > this.#paper.bottom + 0.01) this.#turn();
    this.#y += this.#isFresh ? 0 : item.above;
    this.pages.at(-1)?.push(...item.ink.map((ink) => ({ ink, top: this.#y })));
    this.#y += item.height;
    this.#isFresh = false;
  }

  #turn(): void {
    if (this.#isFresh) return;
    for (const frame of this.#frames) this.#closeFrame(frame);
    this.pages.push([]);
    this.#y = this.#paper.top;
    this.#isFresh = true;
    for (const frame of this.#frames) frame.top = this.#y;
    for (const { again } of this.#open) for (const one of again) this.#draw(one);
  }

  #closeFrame(
    frame: { readonly edges: readonly [number, number]; readonly top: number } | undefined,
  ): void {
    if (frame === undefined) return;
    const [left, right] = frame.edges;
    const height = this.#y - frame.top;
    const corners = [
      [left, 0],
      [right, 0],
      [right, height],
      [left, height],
    ] as const;
    corners.forEach((from, index) => {
      const to = corners[(index + 1) % 4] ?? from;
      this.pages.at(-1)?.push({ ink: { kind: 'line', from, to, thickness: 1.5 }, top: frame.top });
    });
  }

  /** The room that an item needs with all that must stay with it; where that is more than a page, the room that it needs at least. */
  #need(items: readonly Item[], index: number): number {
    const all = this.#chain(items, index, (item) => this.#least(item));
    return all <= this.#fullPage()
      ? all
      : this.#chain(items, index, (item) => this.#smallest(item));
  }

  #chain(items: readonly Item[], index: number, heightOf: (item: Item) => number): number {
    const item = items[index];
    if (item === undefined) return 0;
    const next = items[index + 1];
    if (!item.follow || next === undefined) return heightOf(item);
    return item.height + next.above + this.#chain(items, index + 1, heightOf);
  }

  #least(item: Item): number {
    if (item.kind !== 'group') return item.height;
    return item.whole && item.height <= this.#fullPage() ? item.height : this.#smallest(item);
  }

  /** The first part of a group that may stand alone at the end of a page. */
  #smallest(item: Item): number {
    if (item.kind !== 'group') return item.height;
    return this.#chain(item.items, 0, (one) => this.#least(one));
  }

  #fullPage(): number {
    return this.#paper.bottom - this.#paper.top;
  }
}
