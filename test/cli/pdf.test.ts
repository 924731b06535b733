import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, run } from '../support/fake-world.ts';
import { folderWith, caseOf } from './saved-case.ts';

/** A folder with answers in it. */
function folderWithAnswers(): string {
  const folder = newFolder();
  writeFileSync(
    join(folder, 'answers.json'),
    JSON.stringify({ country: 'uk', 'what-they-got': ['screen-control'], devices: ['windows'] }),
  );
  return folder;
}

const screen = { terminal: { outputIsTerminal: true } };
const plan = ['plan', 'answers.json', '--format', 'pdf'];

describe('a PDF', () => {
  it('goes to a file and to a pipe as the same bytes', async () => {
    const folder = folderWithAnswers();

    const piped = await run({ argv: plan, folder });
    const { code } = await run({ argv: [...plan, '--output', 'list.pdf'], folder, ...screen });

    expect({ code, piped: piped.code }).toEqual({ code: 0, piped: 0 });
    expect(piped.out).toMatch(/^%PDF-1\.7\n/);
    expect(readFileSync(join(folder, 'list.pdf'), 'latin1')).toBe(piped.out);
  });

  it.each([
    ['plan', plan],
    ['plan with --output -', [...plan, '--output', '-']],
    ['export', ['export', '--format', 'pdf', '--output', '-']],
  ])('is refused on a screen by %s, with what to type', async (_, argv) => {
    const folder = argv[0] === 'export' ? folderWith(caseOf()) : folderWithAnswers();

    const { code, out, error } = await run({ argv, folder, ...screen });

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('--output checklist.pdf');
  });

  it('is written by export and by start, beside the other formats', async () => {
    const exported = await run({
      argv: ['export', '--format', 'pdf,text'],
      folder: folderWith(caseOf()),
    });
    const argv = ['start', '--answers', 'answers.json', '--no-input', '--format', 'pdf,html'];
    const started = await run({ argv, folder: folderWithAnswers() });

    for (const { code, folder } of [exported, started]) {
      expect(code).toBe(0);
      expect(existsSync(join(folder, 'checklist-2026-11-23.pdf'))).toBe(true);
    }
  });

  it('has the paper and the size that are asked for', async () => {
    const ways = [[], ['--paper', 'letter'], ['--print-size', 'large']];
    const outs: string[] = [];
    for (const way of ways)
      outs.push((await run({ argv: [...plan, ...way], folder: folderWithAnswers() })).out);

    expect(outs.map((out) => /\/MediaBox \[([^\]]+)\]/.exec(out)?.[1])).toEqual([
      '0 0 595.28 841.89',
      '0 0 612 792',
      '0 0 595.28 841.89',
    ]);
    expect(new Set(outs).size).toBe(3);
  });
});
