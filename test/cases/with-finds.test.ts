import { describe, expect, it } from 'vitest';
import type { StatementFind } from '../../src/cases/case-file.ts';
import { withFinds } from '../../src/cases/with-finds.ts';
import { assembleAnswers } from '../../src/facts/assemble-answers.ts';

const look = { on: '2026-12-20', month: '2026-12', account: '@other' };
const charge: StatementFind = {
  id: 'found-1',
  sign: 'small-charge',
  opens: 'payments',
  values: { method: 'debit-card' },
};
const loan: StatementFind = {
  id: 'found-2',
  sign: 'credit-check',
  opens: 'accounts',
  values: { name: 'Example Loans', state: 'opened-by-them' },
};

describe('answers with what was found', () => {
  it('are the answers where nothing was found', () => {
    const given = { country: 'uk', 'what-they-got': ['nothing'] };

    expect(withFinds(given, [look])).toBe(given);
  });

  it('have one more payment after those that were given, under a name of its own', () => {
    const given = {
      'what-they-got': ['money'],
      'payments.0.method': 'gift-card',
      'payments.0.another': 'no',
    };
    const answers = assembleAnswers(withFinds(given, [{ ...look, find: charge }]));

    expect(answers['payments']).toEqual([
      { method: 'gift-card' },
      { id: 'found-1', method: 'debit-card' },
    ]);
  });

  it('say what was taken, and no longer that nothing was', () => {
    const given = { 'what-they-got': ['nothing'] };
    const finds = [
      { ...look, find: charge },
      { ...look, find: loan },
    ];
    const answers = assembleAnswers(withFinds(given, finds));

    expect(answers['what-they-got']).toEqual(['money', 'opened-accounts']);
    expect(answers['accounts']).toEqual([
      { id: 'found-2', name: 'Example Loans', state: 'opened-by-them' },
    ]);
  });

  it('keep what else was given, and name nothing twice', () => {
    const given = { 'what-they-got': ['money', 'not-sure'] };

    expect(withFinds(given, [{ ...look, find: charge }])['what-they-got']).toEqual([
      'not-sure',
      'money',
    ]);
  });
});
