import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/fake-world.ts';
import { caseOf, casesIn, filesIn, folderWith } from './saved-case.ts';

const one = caseOf();
const two = caseOf(undefined, 'case-2');
const terminal = { inputIsTerminal: true, screenIsTerminal: true };

async function forget(folder: string, ...argv: readonly string[]) {
  return await run({ argv: ['forget', ...argv], folder });
}

/** Lists every file and folder under a folder whose name or bytes hold a word. */
function scan(folder: string, word: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(
      ({ entry, path }) =>
        word.test(entry.name) || (entry.isFile() && word.test(readFileSync(path, 'latin1'))),
    )
    .map(({ path }) => path);
}

describe('aftercall forget', () => {
  it('erases a case with every copy and half-written file of it, and names what it erased', async () => {
    const folder = folderWith(one, two);
    await run({ argv: ['mark', 'debit-card-payment', '--as', 'done', '--case', 'case-1'], folder });
    const before = filesIn(folder).filter((name) => name.includes('case-1'));

    const { code, out, error } = await forget(folder, 'case-1', '--yes');

    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(before.length).toBeGreaterThan(1);
    for (const name of before) expect(out).toContain(`Erased: ${join(casesIn(folder), name)}\n`);
    expect(filesIn(folder)).toEqual(['case-2.json']);
  });

  it('erases the only case where none is named', async () => {
    const folder = folderWith(one);

    await forget(folder, '--yes');

    expect(filesIn(folder)).toEqual([]);
  });

  it('erases all cases, and the folder that held them', async () => {
    const folder = folderWith(one, two);

    const { code } = await forget(folder, '--all', '--yes');

    expect({ code, there: existsSync(casesIn(folder)) }).toEqual({ code: 0, there: false });
  });

  it('erases a case that cannot be read', async () => {
    const folder = folderWith(one);
    writeFileSync(join(casesIn(folder), 'case-1.json'), '{');

    await forget(folder, 'case-1', '--yes');

    expect(filesIn(folder)).toEqual([]);
  });

  it.each([
    ['a day more than 90 days later', '2027-02-22', ['case-1.json']],
    ['90 days later to the day', '2027-02-21', ['case-1.json', 'case-2.json']],
  ])('erases what was not changed for 90 days: %s', async (_, asOf, left) => {
    const changed = { ...one, updated_on: '2026-12-24' };
    const folder = folderWith(changed, two);

    const { code } = await forget(folder, '--older-than', '90d', '--yes', '--as-of', asOf);

    expect(code).toBe(0);
    expect(filesIn(folder)).toEqual(left);
  });

  it('says so where there is nothing to erase', async () => {
    const { code, out } = await forget(folderWith(), '--all');

    expect({ code, out }).toEqual({ code: 0, out: 'There is nothing to erase.\n' });
  });

  it.each([
    ['without --yes where it cannot ask', ['case-1'], '--yes'],
    ['all without --yes where it cannot ask', ['--all'], '--yes'],
    ['a case that is not there', ['case-9', '--yes'], 'case-9'],
    ['a case and all', ['case-1', '--all', '--yes'], '--all'],
    ['two names', ['case-1', '--case', 'case-2', '--yes'], 'Name one list'],
    ['no number where none is set', ['--older-than', '--yes'], 'retention-days'],
    ['a number that is none', ['--older-than', '90', '--yes'], '90d'],
    ['one of several without a name', ['--yes'], 'case-1, case-2'],
    ['a name that leads out of the folder', ['../case-1', '--yes'], 'small letters'],
  ])('refuses %s and erases nothing', async (_, argv, words) => {
    const folder = folderWith(one, two);

    const { code, out, error } = await forget(folder, ...argv);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
    expect(filesIn(folder)).toEqual(['case-1.json', 'case-2.json']);
  });

  it('asks in a terminal, and erases after yes', async () => {
    const folder = folderWith(one);

    const { code, error } = await run({
      argv: ['forget', '--plain'],
      folder,
      terminal,
      input: '2\n',
    });

    expect(code).toBe(0);
    expect(error).toContain('This erases case-1 for good. Erase it?\n1. No\n2. Yes\n');
    expect(filesIn(folder)).toEqual([]);
  });

  it.each([
    ['no', '1\n'],
    ['the end of input', ''],
  ])('erases nothing after %s', async (_, input) => {
    const folder = folderWith(one);

    const { code, out } = await run({ argv: ['forget', '--plain'], folder, terminal, input });

    expect({ code, out }).toEqual({ code: 130, out: '' });
    expect(filesIn(folder)).toEqual(['case-1.json']);
  });

  it('leaves no trace of a planted word in the data folder, and not the name in the settings', async () => {
    const planted = { ...one, reference: 'PLANTED-WORD' };
    const folder = folderWith(planted, two);
    const data = join(folder, 'data');
    await run({ argv: ['config', 'set', 'last-case', 'case-1'], folder });
    await run({ argv: ['mark', 'debit-card-payment', '--as', 'done', '--case', 'case-1'], folder });
    const left = [
      ['case-1.unreadable-1.json', '{ PLANTED-WORD'],
      ['.aftercall-tmp-0123456789ab-case-1.json', 'PLANTED-WORD'],
      ['.aftercall-tmp-0123456789ab-case-1.bak', 'PLANTED-WORD'],
    ];
    for (const [name = '', text = ''] of left) writeFileSync(join(casesIn(folder), name), text);
    expect(scan(data, /PLANTED-WORD|case-1/).length).toBeGreaterThan(5);

    await forget(folder, 'PLANTED-WORD', '--yes');

    expect(scan(data, /PLANTED-WORD|case-1/)).toEqual([]);
    expect(filesIn(folder)).toEqual(['case-2.json']);
  });

  it('leaves the last case in the settings where another was erased', async () => {
    const folder = folderWith(one, two);
    await run({ argv: ['config', 'set', 'last-case', 'case-1'], folder });

    await forget(folder, 'case-2', '--yes');

    expect((await run({ argv: ['config', 'get', 'last-case'], folder })).out).toBe('case-1\n');
  });

  it('offers and erases what is older than the desk keeps lists', async () => {
    const folder = folderWith(one, { ...two, updated_on: '2026-12-24' });
    await run({ argv: ['config', 'set', 'retention-days', '30'], folder });
    const later = ['--as-of', '2026-12-25'];

    for (const argv of [['cases'], ['status', 'case-2']]) {
      const { error } = await run({ argv: [...argv, ...later], folder });
      expect(error).toContain('Older than 30 days: case-1.');
    }
    await forget(folder, '--older-than', '--yes', ...later);

    expect(filesIn(folder)).toEqual(['case-2.json']);
    expect((await run({ argv: ['cases', ...later], folder })).error).toBe('');
  });

  it('does not ask with --no-input', async () => {
    const folder = folderWith(one);

    const { code } = await run({ argv: ['forget', '--no-input'], folder, terminal });

    expect(code).toBe(2);
    expect(filesIn(folder)).toEqual(['case-1.json']);
  });
});
