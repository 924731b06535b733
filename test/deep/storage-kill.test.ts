import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openSettings } from '../../src/storage/settings-store.ts';
import { writeFileDurably } from '../../src/storage/write-file-durably.ts';
import { exampleCase, exampleStore, withMark } from '../storage/example-case.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

/** How many programs are killed, and how often each of two programs marks the same case. */
const KILLS = 500;
const MARKS = 1000;

const world: { writer: string } = { writer: '' };

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-writer-'));
  const outfile = join(folder, 'case-writer.mjs');
  // proper-lockfile is CommonJS and asks for built-ins with require.
  const banner = {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  };
  await build({
    entryPoints: [join(import.meta.dirname, 'case-writer.ts')],
    outfile,
    banner,
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
  world.writer = outfile;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
});

interface Writer {
  readonly child: ChildProcess;
  readonly said: string[];
  readonly closed: Promise<unknown[]>;
}

function startWriter(folder: string, prefix: string, count: number): Writer {
  const child = spawn(process.execPath, [world.writer, folder, prefix, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  child.stdout
    .setEncoding('utf8')
    .on('data', (text: string) => said.push(...text.split('\n').filter((line) => line !== '')));
  return { child, said, closed: once(child, 'close') };
}

async function firstWord({ child, said }: Writer): Promise<void> {
  while (said.length === 0 && child.exitCode === null) await wait(1);
}

async function killOne(folder: string): Promise<readonly string[]> {
  const writer = startWriter(folder, 'killed', 10_000);
  await firstWord(writer);
  writer.child.kill('SIGKILL');
  await writer.closed;
  return writer.said;
}

/** Lets five seconds and more go by for the lock of a killed program. */
function ageLock(cases: string): void {
  const lock = join(cases, 'case-1.lock');
  if (existsSync(lock)) utimesSync(lock, 1000, 1000);
}

function isWhole(path: string): boolean {
  return Array.isArray(
    (JSON.parse(readFileSync(path, 'utf8')) as { readonly marks?: unknown }).marks,
  );
}

describe('a case under fire', () => {
  it('has every mark that was confirmed after 500 kills, and no half file under its name', async () => {
    const folder = temporaryFolder();
    const store = exampleStore(folder);
    await store.add((name) => exampleCase(name, ['x'.repeat(100_000)]));
    const confirmed: string[] = [];

    for (let round = 1; round <= KILLS; round += 1) {
      ageLock(store.folder);
      const writer = startWriter(folder, `round-${String(round)}`, 10_000);
      await firstWord(writer);
      await wait(randomInt(0, 15));
      writer.child.kill('SIGKILL');
      await writer.closed;
      confirmed.push(...writer.said);

      const { value, setAside } = await store.read('case-1');
      expect(setAside).toBeUndefined();
      expect(confirmed.filter((mark) => !value.marks.includes(mark))).toEqual([]);
      expect(isWhole(join(store.folder, 'case-1.bak'))).toBe(true);
    }

    expect(confirmed.length).toBeGreaterThanOrEqual(KILLS);
    await store.sweep(Date.now() + 2 * 24 * 60 * 60 * 1000);
    ageLock(store.folder);
    expect(readdirSync(store.folder).filter((name) => name.startsWith('.'))).toEqual([]);
    await store.eraseAll();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('loses nothing when two programs mark it 1,000 times each', async () => {
    const folder = temporaryFolder();
    const store = exampleStore(folder);
    await store.add((name) => exampleCase(name));

    const writers = [startWriter(folder, 'left', MARKS), startWriter(folder, 'right', MARKS)];
    await Promise.all(writers.map(({ closed }) => closed));

    const said = writers.flatMap((writer) => writer.said);
    const { value } = await store.read('case-1');
    expect(said).toHaveLength(2 * MARKS);
    expect([...value.marks].sort()).toEqual(said.sort());
    expect(readdirSync(store.folder)).toEqual(['case-1.bak', 'case-1.json']);
  });

  it('lets the other program finish when one is killed while it holds the lock', async () => {
    const folder = temporaryFolder();
    const store = exampleStore(folder);
    await store.add((name) => exampleCase(name));

    const killed: string[] = [];
    while (!existsSync(join(store.folder, 'case-1.lock'))) killed.push(...(await killOne(folder)));
    const other = startWriter(folder, 'other', 50);
    await other.closed;

    const { value } = await store.read('case-1');
    expect(other.said).toHaveLength(50);
    expect([...killed, ...other.said].filter((mark) => !value.marks.includes(mark))).toEqual([]);
  });
});

/** A disk of its own with 64 kB, mounted in memory: this test needs the right to mount. */
function tinyDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-tiny-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

describe('a full disk', () => {
  it('keeps the case as it was and leaves no half file', async () => {
    const folder = tinyDisk();
    const store = exampleStore(folder);
    await store.add((name) => exampleCase(name, ['good']));

    const tooMuch = store.update('case-1', withMark('x'.repeat(60_000)));

    await expect(tooMuch).rejects.toMatchObject({
      key: 'file-write-failed',
      parameters: { reason: 'disk-full' },
    });
    expect((await store.read('case-1')).value.marks).toEqual(['good']);
    expect(readdirSync(store.folder)).toEqual(['case-1.bak', 'case-1.json']);
  });

  it('keeps a document as it was', async () => {
    const path = join(tinyDisk(), 'plan.html');
    await writeFileDurably(path, 'a'.repeat(30_000), { overwrite: false });

    await expect(
      writeFileDurably(path, 'b'.repeat(50_000), { overwrite: true }),
    ).rejects.toMatchObject({ parameters: { path, reason: 'disk-full' } });

    expect(readFileSync(path, 'utf8')).toBe('a'.repeat(30_000));
  });

  it.each([
    ['no room at all', 0],
    ['room for half a file, which conf does not notice', 8_000],
  ])('keeps the settings as they were with %s', async (_, room) => {
    const folder = tinyDisk();
    const settings = openSettings(join(folder, 'settings'), {
      countries: ['uk'],
      languages: ['en'],
    });
    mkdirSync(join(folder, 'settings'));
    writeFileSync(settings.path, JSON.stringify({ country: 'uk', notes: 'x'.repeat(20_000) }));
    fill(folder, room);

    await expect(settings.set('paper', 'a4')).rejects.toMatchObject({
      key: 'file-write-failed',
      parameters: { reason: 'disk-full' },
    });

    expect((await settings.read()).settings).toEqual({ country: 'uk' });
  });
});

describe('a folder on a read-only disk', () => {
  it('keeps the case as it was, and says why nothing was written', async () => {
    const folder = tinyDisk();
    const store = exampleStore(folder);
    await store.add((name) => exampleCase(name, ['good']));
    const before = readFileSync(join(store.folder, 'case-1.json'), 'utf8');
    execFileSync('mount', ['-o', 'remount,ro', folder]);

    for (const write of [
      async () => await store.update('case-1', withMark('lost')),
      async () => await store.write('case-1', exampleCase('case-1', ['lost'])),
      async () => await store.add((name) => exampleCase(name)),
      async () => await store.erase('case-1'),
    ])
      await expect(write()).rejects.toMatchObject({ parameters: { reason: 'read-only' } });

    expect(readFileSync(join(store.folder, 'case-1.json'), 'utf8')).toBe(before);
    expect((await store.read('case-1')).value.marks).toEqual(['good']);
  });
});

/** Fills a disk but for so many bytes. */
function fill(folder: string, room: number): void {
  const path = join(folder, 'filler');
  const free =
    Number(execFileSync('stat', ['--file-system', '--format=%f', folder], { encoding: 'utf8' })) *
    4096;
  writeFileSync(path, Buffer.alloc(Math.max(0, free - Math.ceil(room / 4096) * 4096)));
}
