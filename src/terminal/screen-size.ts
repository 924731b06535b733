import type { Writable } from 'node:stream';

/** How much fits on a screen now; it changes when the window is resized. */
export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

/** Longer lines are hard to follow from their end to the next start. */
const widest = 100;

/** Reads the size of a screen; `columns` counts where the screen does not know, and rows have no end there. */
export function screenSize(screen: Writable, columns: number): ScreenSize {
  const size = {
    columns: 'columns' in screen ? screen.columns : 0,
    rows: 'rows' in screen ? screen.rows : 0,
  };
  return {
    columns: Math.min(positive(size.columns) ?? columns, widest),
    rows: positive(size.rows) ?? Number.POSITIVE_INFINITY,
  };
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}
