import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addMark } from '../../src/cases/add-mark.ts';
import { run } from '../support/fake-world.ts';
import { caseOf, casesIn, filesIn, folderWith, readSaved } from './saved-case.ts';

const one = caseOf();

async function cases(folder: string, ...argv: readonly string[]) {
  return await run({ argv: ['cases', ...argv], folder });
}

/** Puts a file to take over into a folder and gives its path. */
function fileIn(folder: string, value: unknown): string {
  const path = join(folder, 'taken.json');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

describe('aftercall cases', () => {
  it('says how to begin where nothing is saved', async () => {
    const { code, out } = await cases(folderWith());

    expect(code).toBe(0);
    expect(out).toContain('To begin, type: aftercall');
  });

  it('lists each case with its last change, and where they lie', async () => {
    const folder = folderWith(one, { ...caseOf(undefined, 'case-2'), finished: false });

    const { out } = await cases(folder);

    expect(out.split('\n')).toEqual([
      'case-1, changed on Monday 23 November 2026',
      'case-2, not finished, changed on Monday 23 November 2026',
      `They lie in ${casesIn(folder)}`,
      '',
    ]);
  });

  it('lists what cannot be read, and leaves it as it is', async () => {
    const folder = folderWith(one);
    writeFileSync(join(casesIn(folder), 'case-2.json'), '{');
    writeFileSync(
      join(casesIn(folder), 'case-3.json'),
      '{"schema":"aftercall/case/2","name":"case-3"}',
    );

    const { code, out } = await cases(folder);

    expect(code).toBe(0);
    expect(out).toContain('case-2 cannot be read: it is damaged.');
    expect(out).toContain('case-3 was written by a newer aftercall.');
    expect(filesIn(folder)).toEqual(['case-1.json', 'case-2.json', 'case-3.json']);
  });

  it('answers in JSON', async () => {
    const folder = folderWith(one);

    expect(JSON.parse((await cases(folder, '--json')).out)).toEqual({
      version: 1,
      folder: casesIn(folder),
      cases: [
        { name: 'case-1', created_on: '2026-11-23', updated_on: '2026-11-23', finished: true },
      ],
    });
  });
});

describe('aftercall cases import', () => {
  const marked = {
    ...addMark(
      one,
      { key: 'debit-card-payment.d1', as: 'done', on: '2026-11-23', reference: 'ABC-1' },
      '2026-11-23',
    ),
    reference: 'DESK-7',
  };

  it('takes a case over as it is, readable by this person alone', async () => {
    const folder = folderWith();

    const { code, out } = await cases(folder, 'import', fileIn(folder, marked));

    expect(code).toBe(0);
    expect(out).toBe('Taken over as case-1. To see it, type: aftercall status case-1\n');
    expect(readSaved(folder)).toEqual(marked);
    expect(statSync(join(casesIn(folder), 'case-1.json')).mode & 0o777).toBe(0o600);
  });

  it('reads standard input', async () => {
    const folder = folderWith();

    await run({ argv: ['cases', 'import', '-'], folder, input: JSON.stringify(one) });

    expect(readSaved(folder)).toEqual(one);
  });

  it('refuses a name that is taken, and takes the case under a new one', async () => {
    const folder = folderWith(one);
    const path = fileIn(folder, marked);

    const refused = await cases(folder, 'import', path);
    const taken = await cases(folder, 'import', path, '--case', 'case-7');

    expect(refused.code).toBe(2);
    expect(refused.error).toContain('--case NAME');
    expect(readSaved(folder)).toEqual(one);
    expect(taken.code).toBe(0);
    expect(readSaved(folder, 'case-7')).toEqual({ ...marked, name: 'case-7' });
  });

  it('takes out what steers a terminal', async () => {
    const folder = folderWith();
    const mark = { key: 'debit-card-payment.d1', as: 'done', note: 'a\u001b[2Jb' };

    await cases(folder, 'import', fileIn(folder, { ...one, marks: [mark] }));

    expect(JSON.stringify(readSaved(folder))).not.toContain('\\u001b');
  });

  const withMark = (fields: object): object => ({
    ...one,
    marks: [{ key: 'debit-card-payment.d1', as: 'done', ...fields }],
  });
  it.each([
    ['no case', { country: 'uk' }, ['not a saved list', 2]],
    ['half a case', JSON.stringify(one).slice(0, 200), ['not a saved list', 2]],
    ['a case of a newer version', { ...one, schema: 'aftercall/case/2' }, ['newer aftercall', 1]],
    [
      'an answer that is not known',
      { ...one, given: { ...one.given, colour: 'blue' } },
      ['colour', 2],
    ],
    [
      'a country that is not known',
      { ...one, given: { ...one.given, country: 'fr' } },
      ['country', 2],
    ],
    [
      'a day to come',
      { ...one, given: { ...one.given, 'noticed-on': '2026-12-24' } },
      ['future', 2],
    ],
    ['a card number in a note', withMark({ note: '4111 1111 1111 1111' }), ['marks.0.note', 2]],
    ['a password in a name', withMark({ spoke_to: 'password: hunter22' }), ['marks.0.spoke_to', 2]],
    ['a name that leads out of the folder', { ...one, name: '../case-1' }, ['small letters', 2]],
    ['an empty file', '', ['empty', 2]],
  ] as const)('refuses %s, says why, and takes nothing', async (_, value, [words, expected]) => {
    const folder = folderWith();

    const { code, out, error } = await cases(folder, 'import', fileIn(folder, value));

    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(error).toContain(words);
    expect(error).not.toMatch(/4111|hunter22/);
    expect(filesIn(folder)).toEqual([]);
  });

  it.each([
    ['a file that is not there', ['import', 'nothing.json'], 1],
    ['no file', ['import'], 2],
    ['another action', ['export', 'x.json'], 2],
  ])('refuses %s', async (_, argv, expected) => {
    const { code, error } = await cases(folderWith(), ...argv);

    expect(code).toBe(expected);
    expect(error).not.toBe('');
  });
});
