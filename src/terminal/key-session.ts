import type { Readable } from 'node:stream';
import { openKeyQueue, type KeyQueue } from './key-queue.ts';
import type { PrompterOptions } from './prompter-options.ts';
import type { ScreenSize } from './screen-size.ts';

/** The keys of a whole run, and what ends a question before it is answered. */
export interface KeySession {
  /** What questions read. */
  readonly input: Readable;
  /** Begins a question; the signal ends it. */
  readonly begin: () => AbortSignal;
  /** After a question was ended so: waits while the program is suspended, and tells whether to put it again. */
  readonly isAgain: () => Promise<boolean>;
  readonly close: () => void;
}

type Options = Pick<PrompterOptions, 'input' | 'jobControl'> & { readonly size: () => ScreenSize };

interface Standing {
  question: AbortController;
  /** The width that it was drawn for. */
  columns: number;
  state: 'open' | 'suspending' | 'suspended' | 'closed';
}

const controlC = '\u0003';
const controlZ = '\u001A';

/**
 * Holds the keys from the first question to the last. Ctrl+C ends the question that stands, or the next one. Ctrl+Z gives the terminal back and
 * suspends; on return, and at the first key after the window got another width, the question is put anew with all that was entered.
 */
export function openKeySession({ input, size, jobControl }: Options): KeySession {
  const now: Standing = {
    question: new AbortController(),
    columns: size().columns,
    state: 'open',
  };
  const keys: KeyQueue = openKeyQueue({
    source: input,
    takes: (key) => takeKey(key, { now, keys, close, canSuspend: jobControl !== undefined }),
    mayGive: () => {
      if (size().columns !== now.columns) now.question.abort();
      return !now.question.signal.aborted;
    },
  });
  const stopListening = jobControl?.onContinue(() => {
    if (now.state !== 'open') return;
    keys.hold(true);
    now.question.abort();
  });
  const close = (): void => {
    if (now.state === 'closed') return;
    now.state = 'closed';
    now.question.abort();
    keys.close();
    stopListening?.();
  };
  return {
    input: keys.stream,
    begin: () => begin(now, keys, size().columns),
    isAgain: async () => {
      if (now.state === 'suspending') await suspend(now, keys, jobControl?.suspend);
      return now.state === 'open' && !keys.hasEnded();
    },
    close,
  };
}

function begin(now: Standing, keys: KeyQueue, columns: number): AbortSignal {
  now.question = new AbortController();
  now.columns = columns;
  if (now.state !== 'open' || keys.hasEnded()) now.question.abort();
  return now.question.signal;
}

interface Taking {
  readonly now: Standing;
  readonly keys: KeyQueue;
  readonly close: () => void;
  readonly canSuspend: boolean;
}

/** Takes Ctrl+C and Ctrl+Z before the keys that wait. */
function takeKey(key: string, { now, keys, close, canSuspend }: Taking): boolean {
  if (key === controlC && keys.isRead()) keys.giveAtOnce(controlC);
  else if (key === controlC) close();
  if (key === controlZ && canSuspend && now.state === 'open') {
    now.state = 'suspending';
    now.question.abort();
  }
  return key === controlC || key === controlZ;
}

/** Gives the terminal back while the program is suspended. */
async function suspend(now: Standing, keys: KeyQueue, stop?: () => Promise<void>): Promise<void> {
  now.state = 'suspended';
  keys.hold(false);
  await stop?.();
  if (isClosed(now)) return;
  keys.hold(true);
  now.state = 'open';
}

/** Asked anew, since it may have been closed in between. */
function isClosed({ state }: Standing): boolean {
  return state === 'closed';
}
