import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTerminal, type Terminal, type TerminalOptions } from '../support/pty.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-terminal-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const enter = '\r';
const program = join(import.meta.dirname, '..', '..', 'bin', 'aftercall.js');

/** Questions of a person to whom nothing was done, with what is typed. */
const nothing: readonly (readonly [string, string])[] = [
  ['Which country do you live in?', '2'],
  ['What is going on right now?', '5'],
  ['Who is answering?', '1'],
  ['did the caller get into it?', '1'],
  ['Where in the country do you live?', '1'],
  ['What did the caller get, see or do?', '11'],
  ['On which day did the caller first', 'yesterday'],
  ['Could the caller be someone you know?', '1'],
];

function start(
  extra: readonly string[] = [],
  options: Omit<TerminalOptions, 'folder'> = {},
): Terminal {
  return startTerminal(
    ['start', '--data-dir', join(folder, 'data'), '--as-of', '2026-11-23', ...extra],
    { folder, ...options },
  );
}

async function answer(terminal: Terminal, count: number = nothing.length): Promise<void> {
  for (const [question, typed] of nothing.slice(0, count)) {
    await terminal.until(question);
    terminal.type(typed);
    terminal.type(enter);
  }
}

function isCursorShown(terminal: Terminal): boolean {
  const raw = terminal.raw();
  return raw.lastIndexOf('\u001B[?25h') >= raw.lastIndexOf('\u001B[?25l');
}

function savedCase(): {
  readonly given: Readonly<Record<string, unknown>>;
  readonly marks: readonly unknown[];
} {
  return JSON.parse(
    readFileSync(join(folder, 'data', 'cases', 'case-1.json'), 'utf8'),
  ) as ReturnType<typeof savedCase>;
}

function lastMenu(terminal: Terminal): string {
  return terminal.screen().split('How did it go?').at(-1) ?? '';
}

/** Leaves every step of the walk for later until the place of the files is asked. */
async function walk(terminal: Terminal): Promise<void> {
  for (let step = 1; ; step += 1) {
    await terminal.until(`Step ${String(step)} of `);
    const total = Number(/Step \d+ of (\d+)/.exec(terminal.screen())?.[1]);
    await terminal.until('How did it go?', step);
    terminal.type(/^ +(\d+)\. Later$/m.exec(lastMenu(terminal))?.[1] ?? '');
    terminal.type(enter);
    if (step === total) return;
  }
}

describe('the guided run in a terminal', () => {
  it('leads from the first question to the written files', async () => {
    const terminal = start();

    await answer(terminal);
    await terminal.until('Is this right?');
    terminal.type(`1${enter}`);
    await walk(terminal);
    await terminal.until('In which folder');
    terminal.type(enter);
    const { exitCode } = await terminal.ended;

    expect(exitCode).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('checklist'))).toEqual([
      'checklist-2026-11-23.html',
      'checklist-2026-11-23.txt',
    ]);
    expect(statSync(join(folder, 'checklist-2026-11-23.txt')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'checklist-2026-11-23.txt'), 'utf8')).toContain(
      'Made for: Monday 23 November 2026',
    );
  });

  it.each([
    { typed: `y${enter}`, opens: true },
    { typed: enter, opens: false },
  ])('opens the checklist only after a yes: $opens', async ({ typed, opens }) => {
    writeFileSync(join(folder, 'xdg-open'), '#!/bin/sh\nprintf %s "$1" > "$HOME/opened"\n', {
      mode: 0o755,
    });
    const env = { DISPLAY: ':0', PATH: `${folder}:${process.env['PATH'] ?? ''}` };
    const terminal = start(['--output', '.'], { env });

    await answer(terminal);
    await terminal.until('Is this right?');
    terminal.type(`1${enter}`);
    await walk(terminal);
    await terminal.until('Open the checklist now?');
    terminal.type(typed);
    const { exitCode } = await terminal.ended;

    expect(exitCode).toBe(0);
    expect(terminal.screen().includes('It opens in another window.')).toBe(opens);
    if (!opens) return;
    await vi.waitFor(() => {
      expect(readFileSync(join(folder, 'opened'), 'utf8')).toBe(
        join(realpathSync(folder), 'checklist-2026-11-23.html'),
      );
    });
  });

  it('offers plain mode in its first line, and says to hang up before it asks anything', async () => {
    const terminal = start();

    await terminal.until('Which country');

    const lines = terminal.screen().split('\n');
    expect(lines[0]).toBe('With a screen reader, press Ctrl+C and type: aftercall --plain');
    expect(lines.slice(1).join('\n').trimStart()).toMatch(
      /^If the caller is on the phone or on your screen: hang up/,
    );
    terminal.kill('SIGKILL');
    await terminal.ended;
  });

  it('goes back with Esc and keeps the answer given before until another is given', async () => {
    const terminal = start();

    await answer(terminal, 2);
    await terminal.until('Who is answering?');
    terminal.type('\u001B');
    // The place is written before the question is drawn; what is typed in between is not read.
    await terminal.until('What is going on right now?', 2);
    terminal.type(`6${enter}`);
    await terminal.until('Have you done this?');

    terminal.kill('SIGKILL');
    await terminal.ended;
  });

  it('ends with 130 on Ctrl-C, shows the cursor again and says how to go on', async () => {
    const terminal = start();

    await answer(terminal, 5);
    await terminal.until('What did the caller get');
    terminal.type('\u0003');
    const { exitCode } = await terminal.ended;

    expect(exitCode).toBe(130);
    expect(terminal.screen()).toContain('Your answers are saved. To go on, type: aftercall');
    expect(terminal.raw().lastIndexOf('\u001B[?25h')).toBeGreaterThan(
      terminal.raw().lastIndexOf('\u001B[?25l'),
    );
    expect(terminal.screen()).not.toMatch(/at .*\.cjs/);
  });

  it.each([
    [
      'Ctrl+D',
      (terminal: Terminal): void => {
        terminal.type('\u0004');
      },
    ],
    [
      'SIGHUP',
      (terminal: Terminal): void => {
        terminal.kill('SIGHUP');
      },
    ],
    [
      'SIGTERM',
      (terminal: Terminal): void => {
        terminal.kill('SIGTERM');
      },
    ],
  ])('ends with 130 and what was saved on %s', async (_, end) => {
    const terminal = start();

    await answer(terminal, 5);
    await terminal.until('Ctrl+S saves and stops. ? explains.');
    await terminal.until('What did the caller get');
    end(terminal);
    const { exitCode } = await terminal.ended;

    expect(exitCode).toBe(130);
    expect(terminal.screen()).toContain('Your answers are saved. To go on, type: aftercall');
    expect(savedCase().given['region']).toBe('GB-ENG');
  });

  it('saves and stops with Ctrl+S', async () => {
    const terminal = start();

    await answer(terminal, 5);
    await terminal.until('What did the caller get');
    terminal.type('\u0013');

    expect((await terminal.ended).exitCode).toBe(130);
    expect(terminal.screen()).toContain('Your answers are saved.');
  });

  it('asks and ends in a terminal that has no size', async () => {
    const terminal = start([], { isWithoutSize: true });

    await answer(terminal, 2);
    await terminal.until('Who is answering?');
    terminal.type('\u0003');

    expect((await terminal.ended).exitCode).toBe(130);
    expect(terminal.raw().length).toBeLessThan(100_000);
  });

  it('wraps to the new width when the window is made narrow', async () => {
    const terminal = start([], { columns: 100 });

    await answer(terminal, 1);
    await terminal.until('What is going on right now?');
    terminal.resize(40, 60);
    terminal.type(`5${enter}`);
    await terminal.until('Who is answering?');
    await terminal.until('explains.');

    const lines = terminal.screen().split('\n');
    const asked = lines.slice(lines.findIndex((line) => line.includes('Who is answering?')));
    expect(asked.length).toBeGreaterThan(3);
    expect(Math.max(...asked.map((line) => line.length))).toBeLessThanOrEqual(40);
    terminal.kill('SIGKILL');
    await terminal.ended;
  });

  it('is suspended with Ctrl+Z, and puts the question again with all that was entered', async () => {
    const terminal = start([], { isInShell: true });

    await answer(terminal, 5);
    await terminal.until('What did the caller get');
    terminal.type('1 3 \u001A');
    await terminal.until('Stopped');
    terminal.type(`stty -a${enter}`);
    await terminal.until('-extproc');
    expect(terminal.screen().split('Stopped')[1]).toMatch(/ icanon[^]* echo /);
    expect(isCursorShown(terminal)).toBe(true);
    terminal.type(`fg${enter}`);
    await terminal.until('What did the caller get, see or do?', 2);
    await terminal.until('[x] Money left me');
    terminal.type(enter);
    await terminal.until('On which day did the caller first');

    expect(savedCase().given['what-they-got']).toEqual(['screen-control', 'money']);
    terminal.kill('SIGKILL');
    await terminal.ended;
  });

  it('goes on where another program stopped it', async () => {
    const terminal = start();
    await answer(terminal, 2);
    await terminal.until('Who is answering?');

    terminal.kill('SIGSTOP');
    terminal.kill('SIGCONT');
    await terminal.until('Who is answering?', 2);
    terminal.type(`1${enter}`);
    await terminal.until('did the caller get into it?');

    terminal.kill('SIGKILL');
    await terminal.ended;
  });

  it('loses nothing that is typed before a question stands', async () => {
    const terminal = start();

    terminal.type(nothing.map(([, typed]) => typed + enter).join(''));
    await terminal.until('Is this right?');
    terminal.type('\u0003');

    expect((await terminal.ended).exitCode).toBe(130);
    expect(savedCase().given).toMatchObject({
      country: 'uk',
      'what-they-got': ['nothing'],
      'happened-on': '2026-11-22',
    });
  });

  it('stops at once on Ctrl+C, whatever was typed before it', async () => {
    const terminal = start();
    await terminal.until('Which country do you live in?');

    terminal.type(`2${enter}\u0003${nothing.map(([, typed]) => typed + enter).join('')}`);

    expect((await terminal.ended).exitCode).toBe(130);
    expect(terminal.screen()).not.toContain('Is this right?');
  });

  it('loses nothing when it is killed, and goes on at the next question', async () => {
    const first = start();
    await answer(first, 6);
    await first.until('On which day did the caller first');
    first.kill('SIGKILL');
    await first.ended;

    const second = start();
    await second.until('Go on with it?');
    second.type(`1${enter}`);
    await second.until('On which day did the caller first');

    expect(savedCase().given['what-they-got']).toEqual(['nothing']);
    second.kill('SIGKILL');
    await second.ended;
  });

  it('keeps nothing on a device that the caller reached, unless the person says yes', async () => {
    const terminal = start();

    await answer(terminal, 3);
    await terminal.until('did the caller get into it?');
    terminal.type(`2${enter}`);
    await terminal.until('May this device keep your answers');
    terminal.type(`2${enter}`);
    await terminal.until('Shall we look now for programs tha');
    terminal.type(`2${enter}`);
    await terminal.until('Where in the country');

    expect(existsSync(join(folder, 'data'))).toBe(false);
    terminal.type('\u0003');
    await terminal.ended;
    expect(terminal.screen()).toContain('Nothing was saved');
  });

  it('asks again on Enter alone, with words', async () => {
    const terminal = start();

    await terminal.until('Which country');
    terminal.type(enter);
    await terminal.until('Type the number of your country');

    terminal.kill('SIGKILL');
    await terminal.ended;
  });

  it.each([40, 80, 120])('keeps every line within %d columns', async (columns) => {
    const terminal = start([], { columns });

    await answer(terminal);
    await terminal.until('Is this right?');

    const widest = Math.max(
      ...terminal
        .screen()
        .split('\n')
        .map((line) => line.length),
    );
    expect(widest).toBeLessThanOrEqual(columns);
    terminal.kill('SIGKILL');
    await terminal.ended;
  });

  it('paints nothing with NO_COLOR', async () => {
    const terminal = start([], { env: { NO_COLOR: '1' } });

    await answer(terminal);
    await terminal.until('Is this right?');

    expect(terminal.raw()).not.toMatch(/\u001B\[(?:3\d|9\d|1)m/);
    terminal.kill('SIGKILL');
    await terminal.ended;
  });

  it('paints with FORCE_COLOR, and nothing with FORCE_COLOR=0', async () => {
    const painted = start([], { env: { FORCE_COLOR: '1' } });
    await painted.until('Which country do you live in?');
    painted.type('\u0003');
    await painted.ended;
    const bare = start([], { env: { FORCE_COLOR: '0' } });
    await bare.until('Which country do you live in?');
    bare.type('\u0003');
    await bare.ended;

    expect(painted.raw()).toMatch(/\u001B\[(?:3\d|1)m/);
    expect(bare.raw()).not.toMatch(/\u001B\[(?:3\d|9\d|1)m/);
  });

  it('asks nothing with CI, says how to go on and ends with 2', async () => {
    const terminal = start([], { env: { CI: 'true' } });

    expect((await terminal.ended).exitCode).toBe(2);
    expect(terminal.screen()).toContain('--answers FILE --no-input');
  });

  it('opens nothing far from the person', async () => {
    const terminal = start(['--output', '.'], {
      env: { DISPLAY: ':0', SSH_CONNECTION: '192.0.2.1 22 192.0.2.2 22' },
    });

    await answer(terminal);
    await terminal.until('Is this right?');
    terminal.type(`1${enter}`);
    await walk(terminal);

    expect((await terminal.ended).exitCode).toBe(0);
    expect(terminal.screen()).not.toContain('Open the checklist now?');
  });

  it('asks in numbered lines with --plain, and moves no cursor', async () => {
    const terminal = start(['--plain']);

    await answer(terminal);
    await terminal.until('Is this right?');

    expect(terminal.raw()).not.toContain('\u001B');
    terminal.kill('SIGKILL');
    await terminal.ended;
  });
});

describe('without a terminal', () => {
  const run = (
    parameters: readonly string[],
    input = '',
  ): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
    spawnSync(process.execPath, [program, ...parameters], {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    });

  it('says so, names the command that writes an example, and ends with 2', () => {
    const { status, stdout, stderr } = run(['start']);

    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('aftercall plan checklists/examples/uk.yaml');
  });

  it('says the same where nothing was typed, in the words of npm', () => {
    const { status, stderr } = spawnSync(process.execPath, [program], {
      cwd: folder,
      input: '',
      encoding: 'utf8',
      env: { ...process.env, HOME: folder, npm_lifecycle_event: 'start' },
    });

    expect(status).toBe(2);
    expect(stderr).toContain('needs a terminal');
    expect(stderr).toContain('npm start -- plan checklists/examples/uk.yaml');
  });

  it('reads one answer a line with --plain, and ends with 130 when they run out', () => {
    const { status, stderr } = run(
      ['start', '--plain', '--data-dir', join(folder, 'data')],
      '2\n5\n1\n1\n1\n',
    );

    expect(status).toBe(130);
    expect(stderr).toContain('What did the caller get');
    expect(stderr).not.toContain('\u001B');
    expect(savedCase().given['region']).toBe('GB-ENG');
  });

  it('gives the plan of the file and of the typed answers in the same bytes', () => {
    const example = join(import.meta.dirname, '..', '..', 'checklists', 'examples', 'uk.yaml');
    const fromFile = run(['plan', example, '--as-of', '2026-11-23', '--format', 'md']);
    const fromInput = run(
      ['plan', '-', '--as-of', '2026-11-23', '--format', 'md'],
      readFileSync(example, 'utf8'),
    );

    expect(fromFile.status).toBe(0);
    expect(fromFile.stdout).not.toContain('\u001B');
    expect(fromInput.stdout).toBe(fromFile.stdout);
  });
});
