import type { Writable } from 'node:stream';

export interface ProgressOptions {
  readonly screen: Writable;
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
    options.screen.write(`${text.done}\n`);
    return result;
  } finally {
    stop();
  }
}

function spinLater(busy: string, { screen, patience = 300 }: ProgressOptions): () => void {
  let spinner: { readonly stop: () => unknown } | undefined;
  const timer = setTimeout(() => {
    void import('ora').then(({ default: ora }) => {
      spinner = ora({ text: busy, stream: screen }).start();
    });
  }, patience);
  return () => {
    clearTimeout(timer);
    spinner?.stop();
  };
}
