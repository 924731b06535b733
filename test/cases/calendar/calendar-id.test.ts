import { describe, expect, it } from 'vitest';
import { calendarId } from '../../../src/cases/calendar/calendar-id.ts';
import { contentOf } from '../../support/content-for-tests.ts';

const content = contentOf('uk');
const given = {
  country: 'uk',
  'what-they-got': ['money'],
  'payments.0.method': 'bank-transfer',
  'payments.0.amount': 1200,
};

describe('the id of a case in a calendar', () => {
  it('is the same in whichever order and way the answers came', () => {
    const guided = {
      'payments.0.another': 'no',
      'payments.0.amount': 1200,
      'payments.0.method': 'bank-transfer',
      'what-they-got': ['money'],
      country: 'uk',
      '@more': 'no',
    };

    expect(calendarId(guided, content)).toBe(calendarId(given, content));
    expect(calendarId(given, content)).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each([
    ['what was done since', { 'already-done.0.step': 'call-your-bank' }],
    ['what became of the payment', { 'payments.0.outcome': 'refunded' }],
    ['when the bank was told', { 'payments.0.told-bank-on': '2026-11-21' }],
    ['when the bank gave its final answer', { 'payments.0.final-answer-on': '2026-12-21' }],
    ['whether it is someone known', { 'known-person': 'yes' }],
    ['whether there is someone to be afraid of', { 'afraid-of-someone': 'yes' }],
  ])('does not depend on %s', (_, more) => {
    expect(calendarId({ ...given, ...more }, content)).toBe(calendarId(given, content));
  });

  it.each([
    ['another amount', { 'payments.0.amount': 1300 }],
    ['another payment', { 'payments.1.method': 'gift-card' }],
    ['another day', { 'happened-on': '2026-11-20' }],
  ])('is another one for %s', (_, more) => {
    expect(calendarId({ ...given, ...more }, content)).not.toBe(calendarId(given, content));
  });
});
