import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTerminal, type Terminal } from '../support/pty.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-helper-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const enter = '\r';
const escape = '\u001B';

/** Waits for each text and types what follows it; a number is how often the text stands there by then. */
async function tell(
  terminal: Terminal,
  said: readonly (readonly [text: string, keys: string, times?: number])[],
): Promise<void> {
  for (const [text, keys, times] of said) {
    await terminal.until(text, times);
    terminal.type(keys);
  }
}

const read = (name: string): string =>
  readFileSync(join(folder, 'out', name), 'utf8').replaceAll(/\s+/g, ' ');

describe('a helper beside a caller, from the first key to the hand-off', () => {
  it.each([80, 40])('works at %d columns', async (columns) => {
    const terminal = startTerminal(
      ['start', '--data-dir', 'data', '--as-of', '2026-11-23', '--output', 'out'],
      { folder, columns },
    );

    await tell(terminal, [
      ['Which country do you live in?', `2${enter}`],
      ['What is going on right now?', `5${enter}`],
      ['Who is answering?', `2${enter}`],
    ]);
    await terminal.until('Read aloud: I will not connect to your device today');
    await terminal.until('Does the caller agree?');
    expect(existsSync(join(folder, 'data'))).toBe(false);
    await tell(terminal, [
      ['One key answers.', '1'],
      ['Your ticket reference.', `INC-77${enter}`],
      ['Who is the plan for?', '1'],
      ['did the caller get into it?', '1'],
      ['Where in the country do you live?', '1'],
      ['What did the caller get, see or do?', `1,3,7${enter}`],
      // The caller tells it in another order.
      ['On which day did the caller first call?', `/passwords${enter}`],
      ['Which passwords could the caller see or guess?', `1,2,3${enter}`],
      ['Are you locked out', '2'],
      ['Which devices did the caller reach?', `/money${enter}`],
      ['How did the money leave?', '1'],
      ['On which day did this money leave?', `yesterday${enter}`],
      // What is urgent is not answered by a key that was meant for the next question.
      ['Have you done this?', `1${enter}`],
      ['How much was it?', `1200${enter}`],
      ['Who pressed send', '2'],
      ['Where is this money now?', '2'],
      ['Did money leave in any other way too?', '2'],
      ['Which devices did the caller reach?', `1${enter}`, 2],
      ['Which Windows is it?', '1'],
      ['that the caller never reached?', escape],
      ['Which Windows is it?', escape, 2],
      ['Which devices did the caller reach?', `2${enter}`, 3],
    ]);
    await terminal.until('+1 step: Make the Mac safe');
    await tell(terminal, [
      ['that the caller never reached?', `/note hears badly on the left${enter}`, 2],
      ['Noted for you alone.', `/print${enter}`],
      ['If the call dropped: press Ctrl+S to stop.', ''],
    ]);
    expect(readdirSync(join(folder, 'out'))).toHaveLength(5);
    await tell(terminal, [
      ['that the caller never reached?', '1', 4],
      ['Could the caller be someone you know?', '1'],
      ['On which day did the caller first call?', `3d${enter}`, 2],
      ['that this was a scam?', `yesterday${enter}`, 2],
      ['Is this right?', '1'],
      ['What now?', '1'],
    ]);
    const { exitCode } = await terminal.ended;

    expect(exitCode).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'caller-sheet-2026-11-23-2.html',
      'caller-sheet-2026-11-23-2.txt',
      'caller-sheet-2026-11-23.html',
      'caller-sheet-2026-11-23.txt',
      'helper-sheet-2026-11-23-2.html',
      'helper-sheet-2026-11-23-2.txt',
      'helper-sheet-2026-11-23.html',
      'helper-sheet-2026-11-23.txt',
      'ticket-note-2026-11-23-2.txt',
      'ticket-note-2026-11-23.txt',
    ]);
    expect(read('helper-sheet-2026-11-23-2.txt')).toContain('hears badly on the left');
    expect(read('ticket-note-2026-11-23-2.txt')).toContain('INC-77');
    for (const sheet of ['caller-sheet-2026-11-23-2.txt', 'caller-sheet-2026-11-23-2.html'])
      expect(read(sheet)).not.toMatch(/INC-77|hears badly/);
  });
});
