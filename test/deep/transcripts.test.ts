import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTerminal, type Terminal } from '../support/pty.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-transcript-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const enter = '\r';
const common = ['--as-of', '2026-11-23', '--data-dir', 'data', '--output', 'lists'];

/** What is waited for, and what is typed then. */
type Said = readonly [text: string, keys: string];

/** A person alone, whose money left by bank transfer: all questions, the urgent block, the first steps, and "Why do you say that?". */
const alone: readonly Said[] = [
  ['Which country do you live in?', `2${enter}`],
  ['What is going on right now?', `4${enter}`],
  ['Have you done this?', `1${enter}`],
  ['Who is answering?', `1${enter}`],
  ['did the caller get into it?', `1${enter}`],
  ['Where in the country do you live?', `1${enter}`],
  ['What did the caller get, see or do?', `1,3,7${enter}`],
  ['On which day did the caller first call?', `last Friday${enter}`],
  ['that this was a scam?', `yesterday${enter}`],
  ['How did the money leave?', `1${enter}`],
  ['On which day did this money leave?', `20 November${enter}`],
  ['How much was it?', `£1,200${enter}`],
  ['Who pressed send', `1${enter}`],
  ['Did you know', `1${enter}`],
  ['Where is this money now?', `2${enter}`],
  ['Did money leave in any other way too?', `2${enter}`],
  ['Which passwords could the caller see or guess?', `1,2${enter}`],
  ['Are you locked out', `2${enter}`],
  ['Which devices did the caller reach?', `1${enter}`],
  ['Which Windows is it?', `1${enter}`],
  ['Could the caller be someone you know?', `1${enter}`],
  ['Is this right?', `1${enter}`],
  ['Step 1 of', `1${enter}`],
  ['Step 2 of', `1${enter}`],
  ['Step 3 of', `6${enter}`],
  ['Why we say that', `1${enter}`],
  ['Reference or case number', `ABC-1${enter}`],
  ['Step 4 of', '\u0013'],
];

/** A helper beside a caller, who tells it in another order; from the consent to the hand-off pack. */
const beside: readonly Said[] = [
  ['Which country do you live in?', `2${enter}`],
  ['What is going on right now?', `5${enter}`],
  ['Who is answering?', `2${enter}`],
  ['Does the caller agree?', '1'],
  ['Your ticket reference.', `INC-77${enter}`],
  ['Who is the plan for?', '1'],
  ['did the caller get into it?', '1'],
  ['Where in the country do you live?', '3'],
  ['What did the caller get, see or do?', `1,7${enter}`],
  ['On which day did the caller first call?', `/passwords${enter}`],
  ['Which passwords could the caller see or guess?', `1,2,3${enter}`],
  ['Are you locked out', '2'],
  ['Which devices did the caller reach?', `/note hears badly on the left${enter}`],
  ['Noted for you alone.', `1${enter}`],
  ['Which Windows is it?', '1'],
  ['that the caller never reached?', '1'],
  ['Could the caller be someone you know?', '1'],
  ['On which day did the caller first call?', `3d${enter}`],
  ['that this was a scam?', `yesterday${enter}`],
  ['Is this right?', '1'],
  ['What now?', '1'],
];

/** The first practice caller; the helper takes the caller's word for it that no money is pending, which is noted otherwise. */
const practice: readonly Said[] = [
  ['Does the caller agree?', '1'],
  ['Your ticket reference.', enter],
  ['Which country do you live in?', '2'],
  ['What is going on right now?', '4'],
  ['Have you done this?', `1${enter}`],
  ['Who is the plan for?', '1'],
  ['did the caller get into it?', '1'],
  ['Where in the country do you live?', '1'],
  ['What did the caller get, see or do?', `1,3,6,7${enter}`],
  ['On which day did the caller first call?', `last Saturday${enter}`],
  ['that this was a scam?', `yesterday${enter}`],
  ['How did the money leave?', '2'],
  ['On which day did this money leave?', `last Saturday${enter}`],
  ['How much was it?', `349${enter}`],
  ['Who pressed send', '1'],
  ['Did you know', '2'],
  ['Where is this money now?', '2'],
  ['Did money leave in any other way too?', '2'],
  ['Which passwords could the caller see or guess?', `1${enter}`],
  ['Are you locked out', '2'],
  ['Which devices did the caller reach?', `1${enter}`],
  ['Which Windows is it?', '1'],
  ['that the caller never reached?', '1'],
  ['Could the caller be someone you know?', '1'],
  ['Is this right?', '1'],
];

/** Types each answer once its question stands there anew. */
async function play(terminal: Terminal, said: readonly Said[]): Promise<void> {
  const count = (text: string): number =>
    terminal.screen().replaceAll(/\s+/g, ' ').split(text).length - 1;
  let before = 0;
  for (const [index, [text, keys]] of said.entries()) {
    await terminal.until(text, before + 1);
    before = count(said[index + 1]?.[0] ?? '');
    terminal.type(keys);
  }
  await terminal.ended;
}

/** The same on every machine: the folder is named `/home/sam`, and an empty line is one. */
function asTranscript(text: string): string {
  return `${text
    .replaceAll(folder, '/home/sam')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

const file = (name: string): string =>
  join(import.meta.dirname, '..', '..', 'docs', 'transcripts', `${name}.txt`);

describe('the transcripts in docs/transcripts', () => {
  it.each([
    { name: 'alone-80', columns: 80, said: alone, more: common },
    { name: 'alone-40', columns: 40, said: alone, more: common },
    { name: 'beside-a-caller-80', columns: 80, said: beside, more: common },
    { name: 'practice-80', columns: 80, said: practice, more: ['--practice', '1'] },
  ])('say what the program says in a terminal: $name', async ({ name, columns, said, more }) => {
    const terminal = startTerminal(['start', ...more], { folder, columns, rows: 60 });

    await play(terminal, said);

    await expect(asTranscript(terminal.whole())).toMatchFileSnapshot(file(name));
  });

  it('say what the program says in plain lines through a pipe', async () => {
    const program = join(import.meta.dirname, '..', '..', 'bin', 'aftercall.js');
    const typed = ['2', '5', '1', '1', '5', '11', 'yesterday', '1', '1'];
    const walked = ['done', 'why', 'later', ...Array.from({ length: 40 }, () => 'later')];
    const { stderr } = spawnSync(process.execPath, [program, 'start', '--plain', ...common], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, LANG: 'en_GB.UTF-8' },
      input: `${[...typed, ...walked].join('\n')}\n`,
    });

    await expect(asTranscript(stderr)).toMatchFileSnapshot(file('plain-through-a-pipe'));
  });
});
