import { writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { World } from './cli/world.ts';
import type { ExitCode } from './exit-codes.ts';
import type { JobControl } from './terminal/prompter-options.ts';

/** The version in package.json, put in by the build and by the test runner. */
declare const AFTERCALL_VERSION: string;

/** Starts the program in this process. `--version` is answered here, before anything else is loaded. */
export function launch(): void {
  const argv = process.argv.slice(2);
  if (isQuestionForVersion(argv)) {
    writeSync(1, `${AFTERCALL_VERSION}\n`);
    return;
  }
  void main(realWorld(argv)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      lastWords(error);
    },
  );
}

/** What is left to say where the program cannot even load the part that explains errors. */
function lastWords(error: unknown): void {
  const name = error instanceof Error ? error.name : 'Error';
  writeAll(2, `aftercall ${AFTERCALL_VERSION}: ${name}\n`);
  if (error instanceof Error && process.env['DEBUG']) writeAll(2, `${error.stack ?? ''}\n`);
  process.exitCode = 1;
}

/** Runs one command in the given world and answers its exit code. */
export async function main(world: World): Promise<ExitCode> {
  const { runProgram } = await import('./cli/program.ts');
  return runProgram(world);
}

function isQuestionForVersion(argv: readonly string[]): boolean {
  return argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');
}

function realWorld(argv: readonly string[]): World {
  const now = new Date();
  return {
    argv,
    env: process.env,
    platform: process.platform,
    home: homedir(),
    folder: process.cwd(),
    contentFolder: join(import.meta.dirname, 'content'),
    version: AFTERCALL_VERSION,
    today: localDay(now),
    now: now.toISOString(),
    terminal: terminalFacts,
    writeOut: (text) => {
      writeAll(1, text);
    },
    writeError: (text) => {
      writeAll(2, text);
    },
    inputFile: 0,
    input: (): Readable => process.stdin,
    screen,
    openFile: async (path) => {
      const { openFile } = await import('./terminal/open-file.ts');
      await openFile(path);
    },
    ...(process.platform === 'win32' ? {} : { jobControl }),
    onEnd,
  };
}

function terminalFacts(): ReturnType<World['terminal']> {
  return {
    inputIsTerminal: process.stdin.isTTY,
    outputIsTerminal: process.stdout.isTTY,
    screenIsTerminal: process.stderr.isTTY,
    columns: process.stderr.isTTY ? process.stderr.columns : 0,
  };
}

/** The screen may go away while we draw on it: what was saved is saved, and nobody is left to be told. */
function screen(): Writable {
  process.stderr.removeAllListeners('error');
  return process.stderr.on('error', () => undefined);
}

/** Writes every byte; a closed pipe or terminal ends quietly, a full pipe is waited for. */
function writeAll(stream: 1 | 2, text: string | Uint8Array): void {
  let rest = bytesOf(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE' || code === 'EIO') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
}

const jobControl: JobControl = {
  // The whole group is stopped, as the terminal does it: npm, which may have started us, would wait in the foreground otherwise.
  suspend: async () => {
    process.kill(0, 'SIGTSTP');
    // We are here again when we go on, or at once where the system does not stop us; the signal that says so is read in the next turns.
    await new Promise((resolve) => setTimeout(resolve, 50));
  },
  onContinue: (callback) => {
    process.on('SIGCONT', callback);
    return () => process.off('SIGCONT', callback);
  },
};

function onEnd(callback: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, callback);
  return () => {
    for (const signal of signals) process.off(signal, callback);
  };
}

function localDay(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
