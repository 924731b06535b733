import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/facts/nearest.ts';

const words = ['wire', 'wire-abroad', 'identity-details', 'bank-transfer', 'bank-access', 'US-FL'];

describe('the nearest word', () => {
  it.each([
    ['bank-tranfer', 'bank-transfer'],
    ['us-fl', 'US-FL'],
    ['identity', 'identity-details'],
    ['wire-transfer', 'wire'],
    ['Wire-Abroad-Today', undefined],
    ['bank', undefined],
    ['abc', undefined],
    ['cheque', undefined],
  ])('to %s is %s', (typed, found) => {
    expect(nearest(typed, words)).toBe(found);
  });
});
