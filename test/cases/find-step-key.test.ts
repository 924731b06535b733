import { describe, expect, it } from 'vitest';
import { findStepKey } from '../../src/cases/find-step-key.ts';

const keys = [
  'stop-the-call',
  'close-account.high-street',
  'close-account.river',
  'freeze-credit.a',
];

describe('findStepKey', () => {
  it.each([
    ['a key', 'close-account.river', { kind: 'found', key: 'close-account.river' }],
    ['a bare id that is a key', 'stop-the-call', { kind: 'found', key: 'stop-the-call' }],
    ['a bare id that is unique', 'freeze-credit', { kind: 'found', key: 'freeze-credit.a' }],
    [
      'a bare id of several steps',
      'close-account',
      { kind: 'several', keys: ['close-account.high-street', 'close-account.river'] },
    ],
    ['a misspelt key', 'close-account.rivr', { kind: 'unknown', near: 'close-account.river' }],
    ['a misspelt bare id', 'close-acount', { kind: 'unknown', near: 'close-account' }],
    ['the start of an id', 'close', { kind: 'unknown', near: undefined }],
    ['something else', 'buy-milk-and-bread', { kind: 'unknown', near: undefined }],
  ])('reads %s', (_, typed, expected) => {
    expect(findStepKey(keys, typed)).toEqual(expected);
  });
});
