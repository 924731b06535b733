import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMark } from '../../src/cases/add-mark.ts';
import { checkCase } from '../../src/cases/check-case.ts';
import { newCase } from '../../src/cases/new-case.ts';

const begun = newCase({
  name: 'case-1',
  today: '2026-11-23',
  contentVersion: 'abc',
  given: {
    country: 'uk',
    'what-they-got': ['money'],
    'payments.0.amount': 1200,
    '@more': 'yes',
    'payments.0.another': 'no',
  },
});
const file = {
  ...addMark(
    begun,
    {
      key: 'call-your-bank.high-street',
      as: 'waiting',
      on: '2026-11-23',
      until: '2026-12-01',
      reference: 'ABC-1',
      spoke_to: 'fraud team',
      note: 'call again',
    },
    '2026-11-24',
  ),
  reference: 'DESK-7',
  calls: [
    { on: '2026-11-23', organisation: 'High Street Bank', time: '10:30', until: '2026-12-01' },
  ],
  finished: true,
  calendar: {
    id: '0123456789abcdef0123456789abcdef',
    sequence: 2_078_000,
    entries: { 'review-statements.monthly': '2027-11-23' },
    cancelled: { 'bank-transfer-payment.bt1.uk-app-13-months': '2027-12-20' },
  },
};

describe('checkCase', () => {
  it.each([
    ['just begun', begun],
    ['with marks and calls', file],
  ])('gives back a case %s as it was, field for field', (_, value) => {
    expect(checkCase(JSON.parse(JSON.stringify(value)))).toEqual(value);
  });

  it('leaves out fields that it does not know', () => {
    expect(checkCase({ ...file, colour: 'blue' })).toEqual(file);
  });

  it.each([
    ['nothing', undefined, 'case'],
    ['a list', [file], 'case'],
    ['another schema', { ...file, schema: 'aftercall/case/2' }, 'schema'],
    ['a name that is a number', { ...file, name: 1 }, 'name'],
    ['no day', { ...file, created_on: 'yesterday' }, 'created_on'],
    ['a day that does not exist', { ...file, updated_on: '2026-02-30' }, 'updated_on'],
    ['no version of the content', { ...file, content_version: null }, 'content_version'],
    ['answers in a list', { ...file, given: [] }, 'given'],
    ['a path of an answer that is none', { ...file, given: { '../x': 'y' } }, 'given'],
    ['an answer that is a map', { ...file, given: { country: {} } }, 'country'],
    [
      'an answer that is no number',
      { ...file, given: { 'payments.0.amount': NaN } },
      'payments.0.amount',
    ],
    ['an answer with a number in a list', { ...file, given: { devices: [1] } }, 'devices'],
    ['no marks', { ...file, marks: undefined }, 'marks'],
    ['a mark that is text', { ...file, marks: ['done'] }, 'marks.0'],
    ['a mark of an unknown state', { ...file, marks: [{ key: 'a', as: 'finished' }] }, 'as'],
    ['a mark without a key', { ...file, marks: [{ as: 'done' }] }, 'key'],
    ['a mark on no day', { ...file, marks: [{ key: 'a', as: 'done', on: '1 May' }] }, 'on'],
    ['no calls', { ...file, calls: {} }, 'calls'],
    ['a call to nobody', { ...file, calls: [{ on: '2026-11-23' }] }, 'organisation'],
    ['a calendar that is text', { ...file, calendar: 'a' }, 'calendar'],
    [
      'a calendar with an id that tells something',
      { ...file, calendar: { ...file.calendar, id: 'Jane' } },
      'id',
    ],
    [
      'a calendar without a sequence',
      { ...file, calendar: { ...file.calendar, sequence: 1.5 } },
      'sequence',
    ],
    [
      'a calendar with a day that is none',
      { ...file, calendar: { ...file.calendar, entries: { 'a.b': 'soon' } } },
      'a.b',
    ],
    [
      'a calendar with words for an id',
      { ...file, calendar: { ...file.calendar, cancelled: { 'My PIN': '2027-12-20' } } },
      'cancelled',
    ],
    ['no word whether it is finished', { ...file, finished: 'yes' }, 'finished'],
  ])('refuses %s and names the field', (_, value, path) => {
    expect(() => checkCase(value)).toThrow(new TypeError(path));
  });

  it('never repeats what it refuses', () => {
    const secret = { ...file, given: { country: { pin: '4321' } } };

    expect(() => checkCase(secret)).toThrow(/^country$/);
  });

  it('gives the same case or refuses, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(file)), (value, key) => {
        const changed = { ...file, [key]: value };
        try {
          expect(checkCase(changed)).toEqual(checkCase(checkCase(changed)));
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
      }),
    );
  });
});
