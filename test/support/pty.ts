import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { join } from 'node:path';

/** A program in a real pseudo-terminal with a screen that can be read. */
export interface Terminal {
  /** The lines on the screen, without those that are empty at the end. */
  readonly screen: () => string;
  /** The same, with what the terminal broke for want of columns in one line again. */
  readonly whole: () => string;
  /** Everything that was written, with its control characters. */
  readonly raw: () => string;
  readonly type: (keys: string) => void;
  /** Waits until a text stands on the screen so many times, however it is wrapped; fails after 15 seconds. */
  readonly until: (text: string, times?: number) => Promise<void>;
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal: string) => void;
  /** Waits for the end; gives the exit code and the signal. */
  readonly ended: Promise<{ readonly exitCode: number; readonly signal: number | undefined }>;
}

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  /** true: the program meets a terminal that says it has 0 columns and 0 rows. */
  readonly isWithoutSize?: boolean;
  /** true: the program is started by a shell that can suspend it; the shell stays when it ends. */
  readonly isInShell?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly folder: string;
}

const program = join(import.meta.dirname, '..', '..', 'bin', 'aftercall.js');

/** Starts the built program in a pseudo-terminal. */
export function startTerminal(parameters: readonly string[], options: TerminalOptions): Terminal {
  const { columns = 80, rows = 60, folder } = options;
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    TERM: 'xterm-256color',
    ...options.env,
  };
  const command = [process.execPath, program, ...parameters];
  const sizeless = ['/bin/sh', '-c', 'stty cols 0 rows 0; exec "$@"', 'sh', ...command];
  const [file = '', ...rest] = options.isInShell
    ? ['/bin/bash', '--norc', '--noprofile', '-i']
    : options.isWithoutSize === true
      ? sizeless
      : command;
  const pty = spawn(file, rest, {
    cols: columns,
    rows,
    cwd: folder,
    env,
    name: env.TERM,
  });
  const display = new xterm.Terminal({ cols: Math.max(columns, 2), rows, allowProposedApi: true });
  if (options.isInShell === true) pty.write(`${command.map((part) => `'${part}'`).join(' ')}\r`);
  let raw = '';
  const waiting: (() => void)[] = [];
  pty.onData((data) => {
    raw += data;
    display.write(data, () => {
      for (const check of [...waiting]) check();
    });
  });
  const ended = new Promise<{ exitCode: number; signal: number | undefined }>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      // What was written last may still wait to be drawn.
      display.write('', () => {
        resolve({ exitCode, signal });
      });
    });
  });
  const textOf = (between: (isWrapped: boolean) => string): string => {
    const buffer = display.buffer.active;
    const lines = Array.from({ length: buffer.length }, (_, index) => {
      const line = buffer.getLine(index);
      const next = buffer.getLine(index + 1);
      const end = between(next?.isWrapped === true);
      return `${line?.translateToString(end !== '') ?? ''}${end}`;
    });
    return lines.join('').trimEnd();
  };
  const screen = (): string => textOf(() => '\n');
  return {
    screen,
    whole: () => textOf((isWrapped) => (isWrapped ? '' : '\n')),
    raw: () => raw,
    type: (keys) => {
      pty.write(keys);
    },
    until: async (text, times = 1) => {
      await waitFor(() => countIn(screen(), text) >= times, {
        waiting,
        describe: () => `no "${text}" on:\n${screen()}`,
      });
    },
    resize: (width, height) => {
      pty.resize(width, height);
      display.resize(width, height);
    },
    kill: (signal) => {
      pty.kill(signal);
    },
    ended,
  };
}

function countIn(screen: string, text: string): number {
  return screen.replace(/\s+/g, ' ').split(text).length - 1;
}

async function waitFor(
  isSo: () => boolean,
  options: { readonly waiting: (() => void)[]; readonly describe: () => string },
): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => {
      reject(new Error(options.describe()));
    }, 15_000);
    options.waiting.push(() => {
      if (!isSo()) return;
      clearTimeout(limit);
      resolve();
    });
  });
}
