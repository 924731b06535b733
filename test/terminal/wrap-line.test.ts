import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapLine } from '../../src/terminal/wrap-line.ts';

const paths = ['"/home/me/My Lists/case 1.json"', '"C:\\Program Files\\Tool"'];
const numbers = ['0300 123 2040', '+1 (877) 382-4357', '159', '1-800-555-0100', '+44 20 7946 0000'];
const addresses = ['https://example.org/a/very/long/path?with=words', 'help@example.org'];

const word = fc.stringMatching(/^[a-z]{1,9}[.,:]?$/);
const piece = fc.oneof(word, fc.constantFrom(...numbers, ...addresses, ...paths));

describe('wrapLine', () => {
  it('loses nothing, keeps to the width, and never breaks a number or an address', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 20, max: 200 }),
        fc.constantFrom('', '- ', '12. '),
        (pieces, columns, start) => {
          // Numbers that follow each other would be one.
          const text = start + pieces.join(' so ');
          const lines = wrapLine(text, columns, true);

          expect(lines.map((line) => line.trim()).join(' ')).toBe(text);
          const whole = [...numbers, ...addresses, ...paths];
          for (const fixed of whole)
            expect(countIn(lines.join('\n'), fixed)).toBe(countIn(text, fixed));
          for (const line of lines)
            if (line.length > columns)
              expect(whole).toContain(line.replace(/^(?:- |12\. | +)/, ''));
        },
      ),
    );
  });

  it('puts what follows a dash or a number under the text', () => {
    expect(wrapLine('- one two three', 9, true)).toEqual(['- one two', '  three']);
    expect(wrapLine('1. one two', 7, true)).toEqual(['1. one', '   two']);
  });

  it.each([40, 41, 42, 43, 44, 45, 60])('keeps a number in one piece at %d columns', (columns) => {
    for (let before = 0; before <= columns; before += 1) {
      const lines = wrapLine(`${'x'.repeat(before)} 0300 123 2040, then more`, columns);

      expect(lines.join('\n')).toContain('0300 123 2040');
    }
  });

  it('gives an empty line for an empty text', () => {
    expect(wrapLine('', 40)).toEqual(['']);
  });
});

function countIn(text: string, part: string): number {
  return text.split(part).length - 1;
}
