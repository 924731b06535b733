import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, run } from '../support/fake-world.ts';

const checklists = join(import.meta.dirname, '..', '..', 'checklists');

/** Copies the checklists into a folder and changes one file of them. */
function changed(file: string, change: (text: string) => string): string {
  const folder = newFolder();
  cpSync(checklists, join(folder, 'own'), { recursive: true });
  const path = join(folder, 'own', file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error('nothing was changed');
  writeFileSync(path, after);
  return folder;
}

/** Leaves the United Kingdom alone in a copy: what it is about is the same in each country. */
function ukAlone(folder: string): string {
  const own = join(folder, 'own');
  for (const other of ['us', 'ca', 'au', 'examples', 'common/disagreements.yaml'])
    rmSync(join(own, other), { recursive: true });
  return folder;
}

async function check(folder: string, ...argv: readonly string[]) {
  return await run({ argv: ['check-content', 'own', ...argv], folder });
}

describe('aftercall check-content', () => {
  it('finds nothing wrong in the checklists of the program, however old they are', async () => {
    const { code, out, error } = await run({ argv: ['check-content', '--as-of', '2028-01-01'] });

    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^\d+ countries, \d+ steps, \d+ letters, 0 problems\n$/);
  });

  it('shows every problem at once, each with file, line and column', async () => {
    const folder = changed('uk/contacts.yaml', (text) =>
      text.replace(/source: https/, 'source: http').replace(/purpose: bank/, 'purpose: "Big Bank"'),
    );

    const { code, out, error } = await check(folder);
    const places = error.split('\n').filter((line) => /own\/uk\/contacts\.yaml:\d+:\d+/.test(line));

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(places.length).toBeGreaterThanOrEqual(2);
  });

  it('names the line of what is no YAML', async () => {
    const folder = changed('uk/country.yaml', (text) => `id: uk\nid: uk\n${text}`);

    const { code, error } = await check(folder);

    expect(code).toBe(1);
    expect(error).toContain('own/uk/country.yaml:2:1');
  });

  it('finds a step that no answers lead to', async () => {
    const never =
      'when: { all: [{ answer: locked-out, is: yes }, { answer: locked-out, is: no }] }\n';
    const folder = changed(
      'common/steps/tell-family.yaml',
      (text) => `${text.replace(/^when:.*\n(?: +.*\n)*/m, '').trimEnd()}\n${never}`,
    );

    const { code, error } = await check(ukAlone(folder));

    expect(code).toBe(1);
    expect(error).toMatch(
      /own\/common\/steps\/tell-family\.yaml:\d+:\d+ .*no answers lead to the step "tell-family"/,
    );
  });

  it('finds a line that can never be shown', async () => {
    const line =
      '  - { text: Never, when: { all: [{ answer: locked-out, is: yes }, { answer: locked-out, is: no }] } }\n';
    const folder = changed('common/steps/tell-family.yaml', (text) =>
      text.replace(/^do:\n/m, `do:\n${line}`),
    );

    const { code, error } = await check(ukAlone(folder));

    expect(code).toBe(1);
    expect(error).toMatch(/tell-family\.yaml:\d+:\d+ .*this condition can never be met/);
  });

  it.each([
    ['a folder that is not there', 'nowhere'],
    ['a folder without checklists', '.'],
  ])('refuses %s', async (_, folder) => {
    const { code, out, error } = await run({ argv: ['check-content', folder] });

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).not.toContain('Something went wrong in the program');
  });
});

describe('aftercall check-content --review-days', () => {
  it('passes on the day of review of the newest facts', async () => {
    const { code } = await run({
      argv: ['check-content', '--review-days', '--as-of', '2026-11-23'],
    });

    expect(code).toBe(0);
  });

  it('fails once a review day is past, and lists id, day checked and day of review at its place', async () => {
    const folder = newFolder();
    cpSync(checklists, join(folder, 'own'), { recursive: true });

    const { code, error } = await check(ukAlone(folder), '--review-days', '--as-of', '2028-01-01');

    expect(code).toBe(1);
    expect(error).toMatch(
      /own\/uk\/deadlines\.yaml:\d+:\d+: [a-z0-9-]+: checked 2026-\d\d-\d\d, review by 2027-\d\d-\d\d/,
    );
  });

  it('counts 180 days from the day checked, and fewer where a fact says so', async () => {
    const folder = changed('uk/contacts.yaml', (text) =>
      text.replace(/checked: "2026-11-23"\n/, 'checked: "2026-11-23"\n    review-days: 10\n'),
    );
    ukAlone(folder);

    const before = await check(folder, '--review-days', '--as-of', '2026-12-03');
    const after = await check(folder, '--review-days', '--as-of', '2026-12-04');

    expect([before.code, after.code]).toEqual([0, 1]);
    expect(after.error.match(/review by/g)).toHaveLength(1);
    expect(after.error).toContain('checked 2026-11-23, review by 2026-12-03');
  });
});
