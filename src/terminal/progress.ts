import type { Writable } from 'node:stream';

export interface ProgressOptions {
  /** Writes a line for the person. */
  readonly say: (text: string) => void;
  /** What a spinner is drawn on; asked for only when there is one. */
  readonly screen: () => Writable;
  readonly colour: boolean;
  /** false in a pipe, in plain mode, and where the terminal has no width: ora 9.4 never ends there (docs/decisions/terminal.md). */
  readonly animate: boolean;
  /** Work that takes longer than this gets a spinner, in milliseconds. */
  readonly patience?: number;
}

/** Runs work and shows a spinner when it takes long; it always ends in a line of words. */
export async function withProgress<T>(
  text: { readonly busy: string; readonly done: string },
  work: () => Promise<T>,
  options: ProgressOptions,
): Promise<T> {
  const stop = options.animate ? spinLater(text.busy, options) : (): void => undefined;
  try {
    const result = await work();
    stop();
    options.say(`${text.done}\n`);
    return result;
  } finally {
    stop();
  }
}

function spinLater(busy: string, { screen, colour, patience = 300 }: ProgressOptions): () => void {
  const ending = new AbortController();
  const timer = setTimeout(() => {
    // Work goes on without a spinner where none can be drawn.
    spin(busy, { screen: screen(), colour, signal: ending.signal }).catch(() => undefined);
  }, patience);
  return () => {
    clearTimeout(timer);
    ending.abort();
  };
}

/** Loads ora and spins until the signal; the work may end while ora is still loading. */
async function spin(
  busy: string,
  {
    screen,
    colour,
    signal,
  }: Pick<ProgressOptions, 'colour'> & { screen: Writable; signal: AbortSignal },
): Promise<void> {
  const { default: ora } = await import('ora');
  if (signal.aborted) return;
  const spinner = ora({
    text: busy,
    stream: screen,
    discardStdin: false,
    ...(colour ? {} : { color: false }),
  }).start();
  signal.addEventListener('abort', () => {
    spinner.stop();
  });
}
