import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, day } from '../support/content-for-tests.ts';
import { anyAnswers } from '../support/any-answers.ts';
import { newFolder, run, type Ran } from '../support/fake-world.ts';
import { readStories } from '../support/read-stories.ts';

interface Result {
  readonly schema: string;
  readonly line: number;
  readonly ok: boolean;
  readonly country?: string;
  readonly files?: readonly string[];
  readonly plan?: unknown;
  readonly says?: string;
  readonly problems?: readonly { readonly path?: string; readonly says: string }[];
}

const uk = { country: 'uk', 'what-they-got': ['passwords'] };
const us = { country: 'us', 'what-they-got': ['nothing'] };

async function batch(
  lines: readonly unknown[],
  argv: readonly string[] = [],
  folder = newFolder(),
): Promise<Ran & { readonly results: readonly Result[] }> {
  const input = lines
    .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
    .join('\n');
  const ran = await run({ argv: ['batch', '-', ...argv], input, folder });
  const results = ran.out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Result);
  return { ...ran, results };
}

describe('aftercall batch', () => {
  it('gives one result a line, in the order of the input, with the plan', async () => {
    const { code, error, results } = await batch([uk, us, '', uk]);
    const { out } = await run({
      argv: [
        'plan',
        '--answer',
        'country=us',
        '--answer',
        'what-they-got=nothing',
        '--format',
        'json',
      ],
    });

    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(results.map(({ line, country }) => [line, country])).toEqual([
      [1, 'uk'],
      [2, 'us'],
      [4, 'uk'],
    ]);
    expect(results.every(({ schema, ok }) => ok && schema === 'aftercall/batch/1')).toBe(true);
    expect(results[1]?.plan).toEqual(JSON.parse(out));
  });

  it('writes the same bytes as plan does', async () => {
    const folder = newFolder();
    const stories = readStories().filter((_, index) => index % 9 === 0);
    const argv = ['--as-of', '2026-12-01', '--output-dir', 'out', '--format', 'html,md,text'];
    const { results } = await batch(
      stories.map(({ story }) => story.answers),
      argv,
      folder,
    );

    expect(results).toHaveLength(stories.length);
    for (const [index, { story }] of stories.entries()) {
      writeFileSync(join(folder, 'one.json'), JSON.stringify(story.answers));
      for (const [format, ending] of [
        ['html', 'html'],
        ['md', 'md'],
        ['text', 'txt'],
      ] as const) {
        const { out } = await run({
          argv: ['plan', 'one.json', '--as-of', '2026-12-01', '--format', format],
          folder,
        });
        const file = `checklist-${String(index + 1).padStart(6, '0')}.${ending}`;

        expect(readFileSync(join(folder, 'out', file), 'utf8')).toBe(out);
      }
    }
  });

  it('writes files that are private, and names them in the result', async () => {
    const { folder, results } = await batch([uk], ['--output-dir', 'out']);
    const path = join(folder, 'out', 'checklist-000001.html');

    expect(results[0]?.files).toEqual(['checklist-000001.html', 'checklist-000001.txt']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(results[0]?.plan).toBeUndefined();
  });

  it('says what is wrong with a line, and goes on', async () => {
    const lines = [
      '{',
      uk,
      { country: 'uk', 'what-they-got': ['monney'] },
      '[1]',
      { country: 'uk' },
      us,
    ];
    const { code, error, results } = await batch(lines, ['--output-dir', 'out']);

    expect(code).toBe(1);
    expect(error).toContain('4 of 6 lines failed.');
    expect(results.map(({ line, ok }) => [line, ok])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, false],
      [5, false],
      [6, true],
    ]);
    expect(results.filter(({ ok }) => !ok)).toMatchObject([
      { says: 'Line 1 is not JSON.', problems: [] },
      {
        problems: [{ path: 'what-they-got', says: expect.stringContaining('"money"?') as string }],
      },
      { problems: [{ says: 'This is to be a map of names and values, for example country: uk.' }] },
      { says: 'These answers are missing: what-they-got.', problems: [] },
    ]);
  });

  it('repeats no secret', async () => {
    const secret = '4539 5787 6362 1486';
    const accounts = [{ name: secret, kind: 'bank' }];
    const { code, out, error } = await batch([{ ...uk, accounts }]);

    expect(code).toBe(1);
    expect(out + error).not.toContain(secret);
    expect(out).toContain('That looks like a card number.');
  });

  it('replaces nothing without being told to', async () => {
    const folder = newFolder();
    await batch([uk], ['--output-dir', 'out'], folder);
    const again = await batch([us], ['--output-dir', 'out'], folder);
    const forced = await batch([us], ['--output-dir', 'out', '--overwrite'], folder);

    expect(again.code).toBe(1);
    expect(again.results[0]?.says).toContain('is there already. Nothing was written.');
    expect(forced.code).toBe(0);
    expect(readdirSync(join(folder, 'out'))).toHaveLength(2);
  });

  it('keeps the order and the number of any lines, right or wrong', async () => {
    const content = contentOf('ca');
    const anyLine = fc.oneof(
      anyAnswers(content, day('2026-11-23')),
      fc.constantFrom('{', 'no', '{"country":"xx"}'),
    );

    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 1, maxLength: 6 }), async (lines) => {
        const { results } = await batch(lines);

        expect(results.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
        for (const [index, { ok }] of results.entries())
          expect(ok).toBe(typeof lines[index] !== 'string');
      }),
      { numRuns: 10 },
    );
  });

  it('reads a file, and refuses what it cannot do before the first line', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'many.jsonl'), `${JSON.stringify(uk)}\n${JSON.stringify(us)}\n`);
    const read = await run({ argv: ['batch', 'many.jsonl'], folder });
    const missing = await run({ argv: ['batch', 'none.jsonl', '--output-dir', 'out'], folder });
    const noFolder = await run({ argv: ['batch', 'many.jsonl', '--format', 'html'], folder });

    expect(read.out.trim().split('\n')).toHaveLength(2);
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(noFolder).toMatchObject({ code: 2, out: '' });
    expect(noFolder.error).toContain('Add --output-dir FOLDER.');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
