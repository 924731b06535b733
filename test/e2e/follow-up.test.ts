import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTerminal, type Terminal } from '../support/pty.ts';

const program = join(import.meta.dirname, '..', '..', 'bin', 'aftercall.js');
const enter = '\r';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-follow-'));
  const answers = [
    ...['country=us', 'region=US-NY', 'this-device=clean', 'what-they-got=money'],
    ...['happened-on=2026-11-20', 'noticed-on=2026-11-21'],
    'payments=[{"id":"d1","method":"debit-card","paid-on":"2026-11-20","who-sent":"caller"}]',
  ].flatMap((answer) => ['--answer', answer]);
  const made = spawnSync(
    process.execPath,
    [program, 'start', '--no-input', ...answers, ...places(), '--output', join(folder, 'first')],
    { cwd: folder, env: {} },
  );
  expect(made.status).toBe(0);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function places(): readonly string[] {
  return ['--data-dir', join(folder, 'data'), '--as-of', '2026-11-23'];
}

function followUp(...extra: readonly string[]): Terminal {
  const output = ['--output', join(folder, 'again'), '--quiet'];
  return startTerminal(['follow-up', ...places(), ...output, ...extra], { folder });
}

interface Saved {
  readonly marks: readonly Readonly<Record<string, string>>[];
  readonly calls: readonly Readonly<Record<string, string>>[];
}

function saved(): Saved {
  return JSON.parse(readFileSync(join(folder, 'data', 'cases', 'case-1.json'), 'utf8')) as Saved;
}

describe.each([
  ['drawn', []],
  ['in plain lines', ['--plain']],
])('follow-up in a terminal, %s', (_, extra) => {
  it('leads from what is due to the checklist that is written again', async () => {
    const terminal = followUp(...extra);
    for (const [question, typed] of [
      ['How did it go?', '2'],
      ['On which day did you do it or ask?', 'yesterday'],
      ['By which day did they promise an answer?', '4 December 2026'],
      ['would you like to note it?', extra.length === 0 ? 'y' : '2'],
      ['Which bank, company or office was it?', 'Example Bank'],
      ['Who did you speak to?', 'Ann'],
      ['Reference or case number', '12345'],
      ['What did they promise?', ''],
      ['At what time was it', '14:30'],
      ['Go through them too?', extra.length === 0 ? 'n' : '1'],
      ['note another call', extra.length === 0 ? 'n' : '1'],
    ] as const) {
      await terminal.until(question);
      terminal.type(typed);
      terminal.type(enter);
    }

    expect((await terminal.ended).exitCode).toBe(0);
    expect(saved().marks).toEqual([
      { key: 'debit-card-payment.d1', as: 'waiting', on: '2026-11-22', until: '2026-12-04' },
    ]);
    expect(saved().calls).toMatchObject([
      { organisation: 'Example Bank', spoke_to: 'Ann', reference: '12345', time: '14:30' },
    ]);
    expect(readdirSync(join(folder, 'again')).toSorted()).toEqual([
      'checklist-2026-11-23.html',
      'checklist-2026-11-23.txt',
    ]);
    expect(readFileSync(join(folder, 'again', 'checklist-2026-11-23.txt'), 'utf8')).toContain(
      'Ann; 12345',
    );
  });

  it('has kept what was said when Ctrl-C comes, and says how to go on', async () => {
    const terminal = followUp(...extra);
    await terminal.until('How did it go?');
    terminal.type('1');
    terminal.type(enter);
    await terminal.until('On which day did you do it?');
    terminal.type(enter);
    await terminal.until('would you like to note it?');
    terminal.type('\u0003');

    const { exitCode } = await terminal.ended;
    expect(exitCode).toBe(130);
    expect(terminal.screen()).toContain('To go on, type: aftercall follow-up case-1');
    expect(saved().marks).toMatchObject([{ key: 'debit-card-payment.d1', as: 'done' }]);
  });
});
