import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLine } from '../../../src/documents/calendar/fold-line.ts';

const line = fc.string({ unit: 'grapheme', maxLength: 400 }).filter((text) => !/[\r\n]/.test(text));
const french = fc
  .array(fc.constantFrom('é', 'à', 'ç', 'œ', 'ï', ' ', 'e', 's', '’', '€', '🙂'), {
    maxLength: 300,
  })
  .map((signs) => signs.join(''));

function octets(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

describe('folding a line', () => {
  it.each([
    ['a short line', 'SUMMARY:Call', ['SUMMARY:Call']],
    ['exactly 75 octets', 'x'.repeat(75), ['x'.repeat(75)]],
    ['one octet more', 'x'.repeat(76), ['x'.repeat(75), ' x']],
    [
      'the space counts in the second line',
      'x'.repeat(150),
      ['x'.repeat(75), ` ${'x'.repeat(74)}`, ' x'],
    ],
    ['a letter of two octets at the edge', `${'x'.repeat(74)}é`, ['x'.repeat(74), ' é']],
    ['accents alone', 'é'.repeat(40), ['é'.repeat(37), ' ééé']],
    ['a sign of three octets at the edge', `${'x'.repeat(73)}€`, ['x'.repeat(73), ' €']],
    ['a sign of four octets at the edge', `${'x'.repeat(72)}🙂`, ['x'.repeat(72), ' 🙂']],
    ['a space at the edge', `${'x'.repeat(75)} y`, ['x'.repeat(75), '  y']],
  ])('of %s', (_, text, lines) => {
    expect(foldLine(text)).toBe(lines.map((one) => `${one}\r\n`).join(''));
  });

  it('never makes a line of more than 75 octets, and gives all of it back', () => {
    fc.assert(
      fc.property(fc.oneof(line, french), (text) => {
        const folded = foldLine(text);

        expect(folded.endsWith('\r\n')).toBe(true);
        const lines = folded.slice(0, -2).split('\r\n');
        expect(lines.filter((one) => octets(one) > 75)).toEqual([]);
        expect(lines.slice(1).every((one) => one.startsWith(' ') && one.length > 1)).toBe(true);
        expect(folded.slice(0, -2).replaceAll('\r\n ', '')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('never splits a character: each line is whole text alone', () => {
    fc.assert(
      fc.property(fc.oneof(line, french), (text) => {
        for (const one of foldLine(text).split('\r\n')) {
          expect(Buffer.from(one, 'utf8').toString('utf8')).toBe(one);
          expect(one).not.toMatch(/[\uD800-\uDBFF]$|^ ?[\uDC00-\uDFFF]/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
