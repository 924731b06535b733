import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wrapLine } from '../../src/terminal/wrap-line.ts';
import { newFolder, run } from '../support/fake-world.ts';
import { guided } from '../support/guided.ts';
import { nothingTaken } from '../support/nothing-taken.ts';
import { caseOf, folderWith } from './saved-case.ts';

interface Saved {
  readonly given: Readonly<Record<string, unknown>>;
  readonly marks: readonly Readonly<Record<string, unknown>>[];
  readonly finished: boolean;
}

function casesIn(folder: string): readonly string[] {
  const cases = join(folder, 'data', 'cases');
  return existsSync(cases)
    ? readdirSync(cases).filter((name) => /^case-\d+\.json$/.test(name))
    : [];
}

function saved(folder: string, name = 'case-1'): Saved {
  return JSON.parse(readFileSync(join(folder, 'data', 'cases', `${name}.json`), 'utf8')) as Saved;
}

describe('the guided run', () => {
  it('says first what to do while the caller is there, in at most 15 lines', async () => {
    const { shown } = await guided(nothingTaken, { folder: newFolder() });
    const first = shown.slice(
      0,
      shown.findIndex((line) => line.startsWith('You can stop at any time')) + 1,
    );

    expect(first[0]).toContain('--plain');
    expect(first[1]).toMatch(/^If the caller is on the phone or on your screen: hang up/);
    expect(first.flatMap((line) => wrapLine(line, 80)).length).toBeLessThanOrEqual(15);
  });

  it('writes the checklist as a page and as text, for the person alone, and names the paths', async () => {
    const folder = newFolder();
    const { shown } = await guided(nothingTaken, { folder });

    for (const name of ['checklist-2026-11-23.html', 'checklist-2026-11-23.txt']) {
      const path = join(folder, name);
      expect(shown).toContain(path);
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }
  });

  it('asks for the folder, and again where nothing can be written there', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a-file'), '');
    const { shown } = await guided(nothingTaken, {
      folder,
      flags: {},
      menus: { folder: ['a-file/below', 'lists'] },
    });

    expect(shown.join('\n')).toContain('a-file/below');
    expect(readdirSync(join(folder, 'lists'))).toHaveLength(2);
  });
});

describe('what is saved', () => {
  it('nothing before it is known whether the caller reached this device, and then every answer', async () => {
    const folder = newFolder();
    const before: string[] = [];
    const after: string[] = [];
    await guided(nothingTaken, {
      folder,
      watch: (path) => (casesIn(folder).length === 0 ? before : after).push(path),
    });

    expect(before.at(-1)).toBe('this-device');
    expect(after[0]).toBe('region');
    expect(saved(folder)).toMatchObject({
      finished: true,
      given: { country: 'uk', region: 'GB-SCT' },
    });
  });

  it.each([
    ['touched', { 'this-device': 'touched' }],
    ['not sure', { 'this-device': 'not-sure' }],
  ])('asks first on a device that is %s, and keeps nothing without a yes', async (_, answers) => {
    const folder = newFolder();
    const { shown } = await guided(
      { ...nothingTaken, ...answers },
      { folder, menus: { save: 'no', device: 'no' } },
    );

    expect(existsSync(join(folder, 'data'))).toBe(false);
    expect(shown).toContain('Nothing was saved on this computer.');

    await guided({ ...nothingTaken, ...answers }, { folder, menus: { save: 'yes', device: 'no' } });
    expect(casesIn(folder)).toEqual(['case-1.json']);
  });

  it('nothing with --no-save', async () => {
    const folder = newFolder();
    await guided(nothingTaken, { folder, flags: { save: false, output: folder } });

    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('each mark at once', async () => {
    const folder = newFolder();
    const seen: number[] = [];
    await guided(nothingTaken, {
      folder,
      step: () => {
        seen.push(saved(folder).marks.length);
        return seen.length <= 2 ? 'done' : 'later';
      },
    });

    expect(seen.slice(0, 4)).toEqual([0, 1, 2, 2]);
    expect(saved(folder).marks).toMatchObject([{ as: 'done', on: '2026-11-23' }, { as: 'done' }]);
    expect(readFileSync(join(folder, 'checklist-2026-11-23.txt'), 'utf8')).toContain(
      'Done on Monday 23 November 2026.',
    );
  });
});

describe('stopping and going on', () => {
  it.each([
    ['who-is-answering', 'stopped-not-saved', []],
    ['what-they-got', 'stopped-and-saved', ['case-1.json']],
  ])('at %s says what was saved', async (path, key, cases) => {
    const folder = newFolder();
    const { stopped } = await guided({ ...nothingTaken, [path]: '@save' }, { folder });

    expect(stopped).toBe(key);
    expect(casesIn(folder)).toEqual(cases);
  });

  it('offers an unfinished case, and asks only what is open', async () => {
    const folder = newFolder();
    await guided({ ...nothingTaken, 'what-they-got': '@save' }, { folder });
    const {
      'what-they-got': got = '',
      'happened-on': on = '',
      'known-person': known = '',
    } = nothingTaken;
    await guided(
      { 'what-they-got': got, 'happened-on': on, 'known-person': known },
      { folder, menus: { continue: 'continue-yes' } },
    );

    expect(casesIn(folder)).toEqual(['case-1.json']);
    expect(saved(folder)).toMatchObject({
      finished: true,
      given: { country: 'uk', 'what-they-got': ['nothing'] },
    });
  });

  it('offers a case that was stopped among the steps, and goes on with the steps that are open', async () => {
    const folder = newFolder();
    const before: string[] = [];
    const { stopped } = await guided(nothingTaken, {
      folder,
      step: ({ id }) => {
        before.push(id);
        return before.length === 1 ? 'done' : 'save';
      },
    });
    const after: string[] = [];
    await guided(
      {},
      {
        folder,
        menus: { continue: 'continue-yes' },
        step: ({ id }) => {
          after.push(id);
          return 'later';
        },
      },
    );

    expect(stopped).toBe('stopped-in-steps');
    expect(after).not.toContain(before[0]);
    expect(after[0]).toBe(before[1]);
    expect(casesIn(folder)).toEqual(['case-1.json']);
    expect(existsSync(join(folder, 'checklist-2026-11-23.txt'))).toBe(true);
  });

  it('names the day of what it offers in words', async () => {
    const folder = folderWith({ ...caseOf(), finished: false });
    const { error } = await run({ argv: ['start', '--plain'], folder, input: '1\n' });

    expect(error).toContain('an unfinished list from Monday, November 23, 2026: case-1.');
  });

  it('does not offer a case whose checklist was written', async () => {
    const folder = newFolder();
    await guided(nothingTaken, { folder });
    await guided(nothingTaken, { folder });

    expect(casesIn(folder)).toEqual(['case-1.json', 'case-2.json']);
  });

  it('starts a new one where that is wanted, and leaves a damaged one alone', async () => {
    const folder = newFolder();
    await guided({ ...nothingTaken, region: '@save' }, { folder });
    writeFileSync(join(folder, 'data', 'cases', 'case-2.json'), '{');
    await guided(nothingTaken, { folder, menus: { continue: 'continue-new' } });

    expect(casesIn(folder)).toEqual(['case-1.json', 'case-2.json', 'case-3.json']);
    expect(readFileSync(join(folder, 'data', 'cases', 'case-2.json'), 'utf8')).toBe('{');
  });

  it('corrects an answer of a finished case, and its marks stay', async () => {
    const folder = newFolder();
    await guided(nothingTaken, { folder, step: () => 'done' });
    const marks = saved(folder).marks.length;
    await guided(
      { region: 'Wales' },
      {
        folder,
        flags: { case: 'case-1', output: folder },
        menus: { review: ['change', 'agree'], change: 'region' },
      },
    );

    expect(marks).toBeGreaterThan(3);
    expect(saved(folder).marks).toHaveLength(marks);
    expect(saved(folder).given).toMatchObject({ region: 'GB-WLS' });
    expect(casesIn(folder)).toEqual(['case-1.json']);
  });
});
