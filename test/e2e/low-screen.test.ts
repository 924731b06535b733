import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startTerminal } from '../support/pty.ts';

it.each([80, 60])('keeps what is urgent in sight at %d columns and 24 rows', async (columns) => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-low-screen-'));
  const terminal = startTerminal(['start', '--no-save'], { folder, columns, rows: 24 });

  await terminal.until('Which country do you live in?');
  terminal.type('2\r');
  await terminal.until('What is going on right now?');
  terminal.type('1\r');
  await terminal.until('Have you done this?');

  expect(terminal.screen().split('\n').slice(-24).join('\n')).toMatch(/^1\. Hang up\./m);
  terminal.kill('SIGKILL');
  await terminal.ended;
  rmSync(folder, { recursive: true });
});
