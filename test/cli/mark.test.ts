import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/fake-world.ts';
import { caseOf, casesIn, folderWith, readSaved } from './saved-case.ts';

const file = caseOf();

async function mark(folder: string, ...argv: readonly string[]) {
  return await run({ argv: ['mark', ...argv], folder });
}

describe('aftercall mark', () => {
  it('marks a step by its key, says so, and names the next command', async () => {
    const folder = folderWith(file);

    const { code, out, error } = await mark(folder, 'credit-card-payment.d2', '--as', 'done');

    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toBe(
      'Done: credit-card-payment.d2.\nTo see what comes next, type: aftercall status\n',
    );
    expect(readSaved(folder)).toMatchObject({
      updated_on: '2026-11-23',
      marks: [{ key: 'credit-card-payment.d2', as: 'done', on: '2026-11-23' }],
    });
  });

  it('says how to wait for an answer where one may still come, and not where it was awaited or is none', async () => {
    const folder = folderWith(file);
    const hint = 'aftercall mark debit-card-payment.d1 --as waiting';

    const done = await mark(folder, 'debit-card-payment', 'keep-evidence', '--as', 'done');
    await mark(folder, 'debit-card-payment', '--as', 'waiting');
    const later = await mark(folder, 'debit-card-payment', '--as', 'done');

    expect(done.out).toContain(`If you still wait for an answer about it, type: ${hint}\n`);
    expect(done.out.split('--as waiting')).toHaveLength(2);
    expect(later.out).not.toContain('--as waiting');
  });

  it('finds a step by its bare id where that is unique', async () => {
    const folder = folderWith(file);

    await mark(folder, 'debit-card-payment', '--as', 'refused');

    expect(readSaved(folder).marks).toMatchObject([
      { key: 'debit-card-payment.d1', as: 'refused' },
    ]);
  });

  it('keeps the day, the promised day, the reference, the name and the note', async () => {
    const folder = folderWith(file);
    const said = {
      on: '2026-11-21',
      until: '2026-12-04',
      reference: '4111 case 77',
      spoke_to: 'Ana, fraud team',
      note: 'call back on Friday',
    };

    const { code } = await mark(
      folder,
      ...['debit-card-payment', '--as', 'waiting', '--on', said.on, '--until', said.until],
      ...['--reference', said.reference, '--spoke-to', said.spoke_to, '--note', said.note],
    );

    expect(code).toBe(0);
    expect(readSaved(folder).marks).toEqual([
      { key: 'debit-card-payment.d1', as: 'waiting', ...said },
    ]);
  });

  it('marks several at once, each once', async () => {
    const folder = folderWith(file);

    await mark(
      folder,
      ...['debit-card-payment', 'debit-card-payment.d1', 'credit-card-payment.d2'],
      '--as',
      'done',
    );

    expect(readSaved(folder).marks.map((one) => one.key)).toEqual([
      'debit-card-payment.d1',
      'credit-card-payment.d2',
    ]);
  });

  it('takes the newest mark back and says how the step stands then', async () => {
    const folder = folderWith(file);
    await mark(folder, 'debit-card-payment', '--as', 'waiting');
    await mark(folder, 'debit-card-payment', '--as', 'done');

    const { code, out } = await mark(folder, 'debit-card-payment', '--as', 'undo');

    expect(code).toBe(0);
    expect(out).toContain(
      'Taken back: debit-card-payment.d1. It now stands as: waiting for an answer.',
    );
    expect(readSaved(folder).marks).toHaveLength(3);
  });

  it('answers in JSON with the state of each step', async () => {
    const { out } = await mark(folderWith(file), 'debit-card-payment', '--as', 'done', '--json');

    expect(JSON.parse(out)).toEqual({
      version: 1,
      case: 'case-1',
      marked: [{ key: 'debit-card-payment.d1', status: 'done' }],
    });
  });

  it('says nothing with --quiet', async () => {
    const { code, out } = await mark(
      folderWith(file),
      'debit-card-payment',
      '--as',
      'done',
      '--quiet',
    );

    expect({ code, out }).toEqual({ code: 0, out: '' });
  });

  const done = ['--as', 'done'];
  it.each([
    [
      'several steps of one id',
      ['credit-card-payment', ...done],
      'credit-card-payment.d2, credit-card-payment.d3',
    ],
    ['a misspelt step', ['debit-card-payent', ...done], 'Did you mean "debit-card-payment"'],
    ['a step that is not there', ['fly-to-the-moon', ...done], 'aftercall status'],
    [
      'one wrong key among good ones',
      ['debit-card-payment', 'nothing-such-here', ...done],
      'nothing-such-here',
    ],
    ['no state', ['debit-card-payment'], '--as'],
    ['an unknown state', ['debit-card-payment', '--as', 'finished'], 'finished'],
    ['a day to come', ['debit-card-payment', ...done, '--on', '2026-11-24'], 'is in the future'],
    [
      'a day that can be read in two ways',
      ['debit-card-payment', ...done, '--on', '03/04/2026'],
      'two ways',
    ],
    ['a day in words', ['debit-card-payment', ...done, '--on', 'yesterday'], '2026-11-20'],
    [
      'a day that does not exist',
      ['debit-card-payment', ...done, '--on', '2026-02-30'],
      '2026-11-20',
    ],
    [
      'a promise before the call',
      ['debit-card-payment', '--as', 'waiting', '--until', '2026-11-22'],
      '--until',
    ],
    ['an undo of nothing', ['debit-card-payment', '--as', 'undo'], 'Nothing is marked'],
    ['an empty note', ['debit-card-payment', ...done, '--note', ' '], 'text'],
    ['a note that is too long', ['debit-card-payment', ...done, '--note', 'a '.repeat(150)], '200'],
    ['no step', ['--as', 'done'], 'key'],
  ])('refuses %s and marks nothing', async (_, argv, words) => {
    const folder = folderWith(file);
    const before = readFileSync(join(casesIn(folder), 'case-1.json'), 'utf8');

    const { code, out, error } = await mark(folder, ...argv);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
    expect(readFileSync(join(casesIn(folder), 'case-1.json'), 'utf8')).toBe(before);
  });

  it.each([
    ['--note', 'the card is 4111 1111 1111 1111', '4111'],
    ['--note', 'my PIN is 4321', '4321'],
    ['--spoke-to', 'password: hunter22', 'hunter22'],
    ['--reference', '4111-1111-1111-1111', '4111'],
    ['--spoke-to', '123-45-6789', '6789'],
  ])('refuses a secret in %s without repeating it', async (option, text, secret) => {
    const folder = folderWith(file);

    const { code, out, error } = await mark(folder, 'debit-card-payment', ...done, option, text);

    expect(code).toBe(2);
    expect(out + error).not.toContain(secret);
    expect(readFileSync(join(casesIn(folder), 'case-1.json'), 'utf8')).not.toContain(secret);
  });

  it('does not repeat a secret that was typed in place of a key', async () => {
    const { error } = await mark(folderWith(file), '4111111111111111', ...done);

    expect(error).not.toContain('4111');
  });

  it('says how to begin where nothing is saved', async () => {
    const { code, error } = await mark(folderWith(), 'call-your-bank', ...done);

    expect(code).toBe(2);
    expect(error).toContain('To begin, type: aftercall');
  });

  it('notes the call in the log with its time, the organisation and the promise', async () => {
    const folder = folderWith(file);

    await mark(
      folder,
      ...['debit-card-payment', '--as', 'waiting', '--until', '2026-12-04', '--spoke-to', 'Ana'],
      ...['--organisation', 'Example Bank', '--time', '2:30pm', '--promised', 'a letter'],
    );

    expect(readSaved(folder).calls).toEqual([
      {
        on: '2026-11-23',
        time: '14:30',
        key: 'debit-card-payment.d1',
        organisation: 'Example Bank',
        spoke_to: 'Ana',
        promised: 'a letter',
        until: '2026-12-04',
      },
    ]);
  });

  it.each([
    ['a time that is none', ['--time', 'noon'], '14:30'],
    ['a card number in a promise', ['--promised', '4111 1111 1111 1111'], 'card number'],
  ])('refuses %s, and marks nothing', async (_, argv, said) => {
    const folder = folderWith(file);

    const { code, error } = await mark(folder, 'debit-card-payment', '--as', 'done', ...argv);

    expect(code).toBe(2);
    expect(error).toContain(said);
    expect(error).not.toContain('4111');
    expect(readSaved(folder)).toEqual(file);
  });
});
