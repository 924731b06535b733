import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { main } from '../../src/main.ts';
import type { TerminalFacts, World } from '../../src/cli/world.ts';

export interface FakeOptions {
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What comes in: lines of a pipe. Without it standard input is at its end. */
  readonly input?: string | Uint8Array;
  readonly terminal?: Partial<TerminalFacts>;
  /** The folder the person is in; a new one where it is not said. */
  readonly folder?: string;
  readonly today?: string;
  readonly contentFolder?: string;
  /** Takes the paths that were opened; without it opening fails. */
  readonly opened?: string[];
}

/** What a run wrote and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  /** The folder the person was in; the cases are in `data` under it. */
  readonly folder: string;
}

const builtContent = join(import.meta.dirname, '..', '..', 'dist', 'content');

/** Runs one command in a world of its own: streams in memory, a folder that is gone after the test, and a fixed day (Monday 23 November 2026). */
export async function run(options: FakeOptions): Promise<Ran> {
  const folder = options.folder ?? newFolder();
  const written = { out: '', error: '' };
  const code = await main(fakeWorld({ ...options, folder }, written));
  return { code, folder, ...written };
}

/** Makes a folder that is removed when the test is over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-cli-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Makes the world of one run; what is written is added to `written`. */
export function fakeWorld(
  options: FakeOptions & { readonly folder: string },
  written: { out: string; error: string },
): World {
  return {
    argv: options.argv,
    env: { AFTERCALL_DATA_DIR: join(options.folder, 'data'), ...options.env },
    platform: 'linux',
    home: options.folder,
    folder: options.folder,
    contentFolder: options.contentFolder ?? builtContent,
    version: '0.0.0',
    today: options.today ?? '2026-11-23',
    now: `${options.today ?? '2026-11-23'}T09:30:00.000Z`,
    terminal: () => ({
      inputIsTerminal: false,
      outputIsTerminal: false,
      screenIsTerminal: false,
      columns: 80,
      ...options.terminal,
    }),
    writeOut: (text) => {
      written.out += typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
    },
    writeError: (text) => {
      written.error += text;
    },
    input: () => inputOf(options.input),
    screen: () =>
      new Writable({
        write: (chunk: Buffer, _encoding, done) => {
          written.error += chunk.toString('utf8');
          done();
        },
      }),
    openFile: async (path) => {
      if (options.opened === undefined) throw new Error('nothing opens files here');
      options.opened.push(path);
      await Promise.resolve();
    },
    systemLists: {
      running: async () =>
        await Promise.resolve([{ name: 'bash', command: 'bash', path: '/usr/bin' }]),
      services: async () => await Promise.resolve([]),
    },
    onEnd: () => () => undefined,
  };
}

function inputOf(input: string | Uint8Array | undefined): Readable {
  if (input === undefined) return new PassThrough().end();
  return Readable.from([typeof input === 'string' ? Buffer.from(input) : input]);
}
