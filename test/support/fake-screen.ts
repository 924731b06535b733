import xterm from '@xterm/headless';
import { clearLine, cursorTo, moveCursor } from 'node:readline';
import { PassThrough, Writable } from 'node:stream';

/** A screen in memory, with the keys that are pressed on it. */
export interface FakeScreen {
  readonly input: PassThrough;
  readonly screen: Writable & { readonly columns: number; readonly rows: number };
  /** Presses keys one after the other, each when the one before was drawn. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Waits until a text stands on the screen; the time limit of the test ends it. */
  readonly until: (text: string) => Promise<void>;
  /** What stands on the screen, with all that went off its top. */
  readonly look: () => Promise<string>;
  /** Everything that was written, with its control characters. */
  readonly raw: () => string;
}

/** Makes a screen of a size; what is written is drawn as a terminal draws it. */
export function fakeScreen({
  columns = 80,
  rows = 24,
}: { readonly columns?: number; readonly rows?: number } = {}): FakeScreen {
  const display = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  let raw = '';
  const screen: FakeScreen['screen'] = Object.assign(
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        raw += chunk.toString('utf8');
        display.write(chunk.toString('utf8').replace(/\r?\n/g, '\r\n'));
        done();
      },
    }),
    // As standard error: what is piped into it does not end it.
    { columns, rows, isTTY: true, end: () => undefined },
    {
      clearLine: (direction: -1 | 0 | 1) => clearLine(screen, direction),
      cursorTo: (x: number) => cursorTo(screen, x),
      moveCursor: (x: number, y: number) => moveCursor(screen, x, y),
    },
  );
  const input = new PassThrough();
  // Keys are read one a turn, and each is drawn: all is read when some turns have written nothing.
  const settle = async (): Promise<void> => {
    for (let quiet = 0, length = raw.length; quiet < 8; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (raw.length !== length) [quiet, length] = [0, raw.length];
    }
    await new Promise<void>((resolve) => {
      display.write('', resolve);
    });
  };
  const look = async (): Promise<string> => {
    await settle();
    const buffer = display.buffer.active;
    const lines = Array.from(
      { length: buffer.length },
      (_, index) => buffer.getLine(index)?.translateToString(true) ?? '',
    );
    return lines.join('\n').trimEnd();
  };
  return {
    input,
    screen,
    look,
    until: async (text) => {
      while (!(await look()).includes(text)) await settle();
    },
    raw: () => raw,
    press: async (...keys) => {
      for (const key of keys) {
        await settle();
        input.write(key);
      }
      await settle();
    },
  };
}
