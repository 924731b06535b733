import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/content/schema.ts';
import { readTyped } from '../../src/interview/read-typed.ts';
import { makeWords } from '../../src/language/words.ts';
import { contentOf, day } from '../support/content-for-tests.ts';

const content = contentOf('uk');
const context = { content, words: makeWords(content.words), today: day('2026-11-23') };
const choice: Field = { id: 'c', kind: 'choice', text: 'c', error: 'Type one of the numbers.' };
const choices: Field = { ...choice, id: 'cs', kind: 'choices' };
const when: Field = { id: 'd', kind: 'day', text: 'd', default: 'not-sure', error: 'Type a day.' };
const amount: Field = {
  id: 'a',
  kind: 'amount',
  text: 'a',
  default: 'not-sure',
  error: 'Type an amount.',
};
const name: Field = { id: 'n', kind: 'name', text: 'n', error: 'Type a name.' };
const options = [
  { id: 'windows', label: 'Windows computer', exclusive: false },
  { id: 'mac', label: 'Mac', exclusive: false },
  { id: 'none', label: 'None of these', exclusive: true },
  { id: 'not-sure', label: 'I cannot say', exclusive: true },
];

const read = (field: Field, typed: string): ReturnType<typeof readTyped> =>
  readTyped(typed, { field, options, context });

describe('readTyped', () => {
  it('takes "not sure" for the option that ends so, where none is called so', () => {
    const companies = [
      { id: 'apple', label: 'Apple', exclusive: false },
      { id: 'other', label: 'Another company or I am not sure', exclusive: false },
    ];

    expect(readTyped("don't know", { field: choice, options: companies, context })).toMatchObject({
      value: 'other',
    });
    expect(
      readTyped('not sure', { field: choice, options: companies.slice(0, 1), context }).ok,
    ).toBe(false);
  });

  it.each([
    [choice, '2', 'mac'],
    [choice, 'Windows computer', 'windows'],
    [choice, ' MAC ', 'mac'],
    [choices, '1,2', ['windows', 'mac']],
    [choices, '2 1 2', ['windows', 'mac']],
    [choices, 'none of these', ['none']],
    [when, 'yesterday', '2026-11-22'],
    [when, '20 November', '2026-11-20'],
    [when, 'October 2026', '2026-10'],
    [when, 'not sure', 'not-sure'],
    [amount, '£1,200.50', 1200.5],
    [amount, 'not sure', 'not-sure'],
    [name, 'High Street Bank', 'High Street Bank'],
    [choice, 'not sure', 'not-sure'],
    [choice, "Don't know", 'not-sure'],
    [choices, 'no idea', ['not-sure']],
  ])('reads %o: %j', (field, typed, value) => {
    expect(read(field, typed)).toMatchObject({ ok: true, value });
  });

  it.each([
    [choice, ''],
    [choice, '0'],
    [choice, '5'],
    [choice, '1,2'],
    [choices, '1,9'],
    [choices, '1,3'],
    [when, 'tomorrow'],
    [when, '03/04/2026'],
    [when, 'soon'],
    [amount, 'much'],
    [amount, '-5'],
    [name, '   '],
  ])('refuses %o: %j, and says what to type', (field, typed) => {
    const reading = read(field, typed);

    expect(reading.ok).toBe(false);
    expect(reading.ok ? '' : reading.error).toMatch(/[a-z].*\.$/s);
  });

  it.each(['4111 1111 1111 1111', 'password: hunter2', 'my pin is 1234'])(
    'never repeats a secret',
    (typed) => {
      const reading = read(name, typed);

      expect(reading).toMatchObject({ ok: false, secret: true });
      expect(JSON.stringify(reading)).not.toMatch(/4111|hunter2|1234/);
    },
  );
});
