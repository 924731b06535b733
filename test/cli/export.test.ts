import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addMark } from '../../src/cases/add-mark.ts';
import { run } from '../support/fake-world.ts';
import { caseOf, folderWith, usAnswers } from './saved-case.ts';

const file = addMark(
  caseOf(),
  { key: 'debit-card-payment.d1', as: 'done', on: '2026-11-23', reference: 'ABC-1' },
  '2026-11-23',
);

async function exportCase(folder: string, ...argv: readonly string[]) {
  return await run({ argv: ['export', ...argv], folder });
}

describe('aftercall export', () => {
  it('writes the dated documents with the marks, readable by this person alone, and prints their paths', async () => {
    const folder = folderWith(file);

    const { code, out } = await exportCase(folder);
    const paths = ['html', 'txt'].map((ending) => join(folder, `checklist-2026-11-23.${ending}`));

    expect({ code, out }).toEqual({ code: 0, out: `${paths.join('\n')}\n` });
    for (const path of paths) {
      expect(readFileSync(path, 'utf8')).toContain('ABC-1');
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }
  });

  it('replaces nothing: the second time the names get a number', async () => {
    const folder = folderWith(file);
    await exportCase(folder);

    const { out } = await exportCase(folder);

    expect(out).toContain('checklist-2026-11-23-2.html');
  });

  it('writes the same bytes as plan does for the same answers and day', async () => {
    const folder = folderWith(caseOf());
    for (const format of ['text', 'md', 'html']) {
      const exported = await exportCase(folder, '--format', format, '--output', '-');
      const planned = await run({
        argv: ['plan', '--format', format, ...answersAsFlags()],
        folder,
      });

      expect(exported.code).toBe(0);
      expect(exported.out).toBe(planned.out);
    }
  });

  it('writes the JSON plan that plan writes, with the case and a seal beside it', async () => {
    const exported = await exportCase(folderWith(caseOf()), '--format', 'json', '--output', '-');
    const planned = await run({ argv: ['plan', '--format', 'json', ...answersAsFlags()] });
    const { case: saved, seal, ...plan } = JSON.parse(exported.out) as Record<string, unknown>;

    expect(plan).toEqual(JSON.parse(planned.out));
    expect(saved).toEqual(caseOf());
    expect(seal).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('counts from --as-of', async () => {
    const folder = folderWith(file);

    await exportCase(folder, '--as-of', '2026-12-24', '--output', 'later', '--format', 'html');

    expect(readdirSync(join(folder, 'later'))).toEqual(['checklist-2026-12-24.html']);
  });

  it.each([
    ['an unknown format', ['--format', 'docx'], 'docx'],
    [
      'several formats on standard output',
      ['--format', 'md,html', '--output', '-'],
      '--output FOLDER',
    ],
    ['a case that is not there', ['case-9'], 'case-9'],
  ])('refuses %s', async (_, argv, words) => {
    const { code, out, error } = await exportCase(folderWith(file), ...argv);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
  });
});

/** The answers of the case as they are typed after `--answer`. */
function answersAsFlags(): readonly string[] {
  return Object.entries(usAnswers).flatMap(([id, value]) => [
    '--answer',
    `${id}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  ]);
}
