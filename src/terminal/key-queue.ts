import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { splitKeys } from './split-keys.ts';

export interface KeyQueueOptions {
  readonly source: Readable;
  /** Looks at each key as it is pressed, before those that wait; true: it was for us, and no question gets it. */
  readonly takes: (key: string) => boolean;
  /** Called before a key is given to a question; false: the question does not stand as it should, and the key waits for the next. */
  readonly mayGive: () => boolean;
}

/** What is pressed, in order. A question reads `stream`; what is typed before the next one stands waits for it. */
export interface KeyQueue {
  readonly stream: Readable;
  /** true while a question reads. */
  readonly isRead: () => boolean;
  readonly hasEnded: () => boolean;
  /** Gives a key before all others, which are forgotten. */
  readonly giveAtOnce: (key: string) => void;
  /** Holds the terminal in raw mode, or gives it back; what is typed between two questions is neither echoed nor lost while it is held. */
  readonly hold: (isHeld: boolean) => void;
  readonly close: () => void;
}

interface Queue extends Pick<KeyQueueOptions, 'mayGive'> {
  readonly stream: Readable;
  waiting: string[];
  hasEnded: boolean;
  isGiving: boolean;
}

/**
 * Puts a queue between the terminal and the questions. Inquirer reads a whole burst of keys with one question and throws away what came
 * before it was drawn; from here it gets one key at a time, and none while no question stands.
 */
export function openKeyQueue({ source, takes, mayGive }: KeyQueueOptions): KeyQueue {
  const stream = new Readable({ read: () => undefined });
  const queue: Queue = { stream, mayGive, waiting: [], hasEnded: false, isGiving: false };
  stream.on('resume', () => {
    giveSoon(queue);
  });
  const stopReading = read(source, queue, takes);
  hold(source, true);
  return {
    stream,
    isRead: () => isRead(queue),
    hasEnded: () => queue.hasEnded && queue.waiting.length === 0,
    giveAtOnce: (key) => {
      queue.waiting = [key];
      giveSoon(queue);
    },
    hold: (isHeld) => {
      hold(source, isHeld);
    },
    close: () => {
      stopReading();
      hold(source, false);
    },
  };
}

/** Puts what comes into the queue; gives what stops that. An error is the end: the terminal has gone away. */
function read(source: Readable, queue: Queue, takes: KeyQueueOptions['takes']): () => void {
  const decoder = new StringDecoder('utf8');
  const receive = (chunk: Buffer | string): void => {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    for (const key of splitKeys(text)) if (!takes(key)) queue.waiting.push(key);
    giveSoon(queue);
  };
  const end = (): void => {
    queue.hasEnded = true;
    giveSoon(queue);
  };
  source.on('data', receive).on('end', end).on('close', end).on('error', end);
  return () => {
    source.off('data', receive).off('end', end).off('close', end);
  };
}

function isRead({ stream }: Queue): boolean {
  return stream.readableFlowing === true;
}

/** Gives the next key in the next turn: a question that got its answer ends before. */
function giveSoon(queue: Queue): void {
  if (queue.isGiving) return;
  queue.isGiving = true;
  setImmediate(() => {
    queue.isGiving = false;
    giveOne(queue);
  });
}

function giveOne(queue: Queue): void {
  if (!isRead(queue) || !hasMore(queue) || !queue.mayGive()) return;
  const key = queue.waiting.shift();
  queue.stream.push(key ?? null);
  if (key !== undefined) giveSoon(queue);
}

/** The end comes after all keys, and once. */
function hasMore({ stream, waiting, hasEnded }: Queue): boolean {
  return waiting.length > 0 || (hasEnded && !stream.readableEnded);
}

/** In raw mode keys come one by one; only a terminal has it. */
function hold(source: Source, isHeld: boolean): void {
  try {
    source.setRawMode?.(isHeld);
  } catch {
    // The terminal has gone away; its end comes as an event.
  }
  if (isHeld) source.resume();
  else source.pause();
}

type Source = Readable & { setRawMode?: (isRaw: boolean) => unknown };
