import { describe, expect, it } from 'vitest';
import { checkCaseName, isCaseName, newCaseName } from '../../src/storage/case-name.ts';

describe('isCaseName', () => {
  it.each(['case-1', 'a', '2026', 'mum-and-dad-3', 'x'.repeat(60), 'com', 'console'])(
    'takes %s',
    (name) => {
      expect(isCaseName(name)).toBe(true);
    },
  );

  it.each([
    '',
    '.',
    '..',
    '../case-1',
    'a/b',
    'a\\b',
    'Case-1',
    'a b',
    'a.b',
    '-a',
    'a-',
    'a--b',
    'é',
    'a\n',
    'a\u0000',
    'x'.repeat(61),
    'nul',
    'com1',
    '~',
  ])('refuses %j', (name) => {
    expect(isCaseName(name)).toBe(false);
    expect(() => {
      checkCaseName(name);
    }).toThrow(expect.objectContaining({ kind: 'usage', key: 'case-name', parameters: {} }));
  });
});

describe('newCaseName', () => {
  it.each([
    [[], 'case-1'],
    [['case-1', 'case-2'], 'case-3'],
    [['case-2', 'mum'], 'case-1'],
  ])('gives beside %j the name %s', (existing, expected) => {
    expect(newCaseName(existing)).toBe(expected);
  });
});
