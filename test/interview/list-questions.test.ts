import { describe, expect, it } from 'vitest';
import type { Given } from '../../src/facts/answers.ts';
import { keepAnswers } from '../../src/interview/keep-answers.ts';
import { listQuestions } from '../../src/interview/list-questions.ts';
import { contentOf, day } from '../support/content-for-tests.ts';

const content = contentOf('uk');
const today = day('2026-11-23');
const paths = (given: Given): readonly string[] =>
  listQuestions(content, given, today).map((place) => place.path);

describe('listQuestions', () => {
  it('asks what each answer opens', () => {
    expect(paths({})).not.toContain('payments.0.method');
    expect(paths({ 'what-they-got': ['money'] })).toContain('payments.0.method');
    expect(paths({ 'what-they-got': ['money'], 'payments.0.method': 'gift-card' })).toContain(
      'payments.0.provider',
    );
    expect(paths({ 'what-they-got': ['money'], 'payments.0.method': 'cheque' })).not.toContain(
      'payments.0.provider',
    );
    expect(paths({ 'known-person': 'yes' })).toContain('afraid-of-someone');
  });

  it('asks of one more entry for each that was wanted', () => {
    const one = paths({ 'what-they-got': ['money'], 'payments.0.another': 'no' });
    const two = paths({ 'what-they-got': ['money'], 'payments.0.another': 'yes' });

    expect(one).not.toContain('payments.1.method');
    expect(two).toContain('payments.1.method');
    expect(two).not.toContain('payments.2.method');
  });

  it('does not ask what the answers before say, but lets an answer of it be changed', () => {
    const self = { 'what-they-got': ['passwords'], 'who-is-answering': 'self' };

    expect(paths({ ...self, 'this-device': 'touched' })).toContain('clean-device');
    expect(paths({ ...self, 'this-device': 'clean' })).not.toContain('clean-device');
    expect(paths({ ...self, 'this-device': 'clean', 'clean-device': 'none' })).toContain(
      'clean-device',
    );
    expect(
      paths({ ...self, 'this-device': 'clean', 'who-is-answering': 'helping-caller' }),
    ).toContain('clean-device');
  });

  it('asks whether there is an entry where none is needed', () => {
    expect(paths({})).toContain('accounts.any');
    expect(paths({ 'accounts.any': 'no' })).not.toContain('accounts.0.name');
    expect(paths({ 'accounts.any': 'yes' })).toContain('accounts.0.name');
  });
});

describe('keepAnswers', () => {
  it('keeps all that still matters, and what is kept beside the answers', () => {
    const given = {
      country: 'uk',
      'what-they-got': ['money'],
      'payments.0.method': 'crypto',
      '@more': 'yes',
    };

    expect(keepAnswers(content, given, today)).toEqual({ given, dropped: [] });
  });

  it('drops what falls away, and what falls away with it', () => {
    const given = {
      country: 'uk',
      'what-they-got': ['nothing'],
      'passwords-for': ['email'],
      'locked-out': 'yes',
      'payments.0.method': 'crypto',
      'known-person': 'no',
      'afraid-of-someone': 'yes',
    };
    const kept = keepAnswers(content, given, today);

    expect(kept.given).toEqual({
      country: 'uk',
      'what-they-got': ['nothing'],
      'known-person': 'no',
    });
    expect(new Set(kept.dropped)).toEqual(
      new Set(['passwords-for', 'locked-out', 'payments.0.method', 'afraid-of-someone']),
    );
  });
});
