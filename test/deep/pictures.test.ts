import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawRun } from '../../scripts/readme-pictures.mjs';

it('shows in the README what the program shows today; `npm run pictures` draws it anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-picture-'));
  try {
    const picture = join(import.meta.dirname, '../../docs/pictures/guided-run.svg');

    expect(await drawRun(folder)).toBe(readFileSync(picture, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
