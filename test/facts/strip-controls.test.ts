import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripControls } from '../../src/facts/strip-controls.ts';

describe('stripControls', () => {
  it.each([
    ['plain text stays', 'Barclay & Søn, 2 – “Main”', 'Barclay & Søn, 2 – “Main”'],
    ['colour', 'a\u001b[31mred\u001b[0mb', 'aredb'],
    ['one-character CSI', 'a\u009b31mb', 'ab'],
    ['window title', 'a\u001b]0;You are hacked\u0007b', 'ab'],
    ['link', '\u001b]8;;https://x.invalid\u001b\\text\u001b]8;;\u001b\\', 'text'],
    ['string command without its end keeps what follows', 'a\u001b]0;b c', 'a0;b c'],
    ['two-character escape', 'a\u001bcb', 'ab'],
    ['bare escape at the end', 'a\u001b', 'a'],
    ['escape hidden by a zero-width character', '\u001b\u200b[31mred', 'red'],
    ['newline and tab', 'a\nb\tc\r\nd', 'a b c d'],
    ['line and paragraph separators', 'a\u2028b\u2029c\u0085d', 'a b c d'],
    ['bell, backspace, delete and NUL', 'a\u0007\b\u007f\u0000b', 'ab'],
    ['direction override', 'invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['isolates', '\u2066a\u2069', 'a'],
    ['zero width', 'pass\u200bwo\u200drd\ufeff\u2060', 'password'],
    ['soft hyphen', 'pass\u00adword', 'password'],
    ['tags', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['half a surrogate pair', 'a\ud800b', 'ab'],
    ['a whole pair stays', '😀', '😀'],
    ['accents stay', 'Zoë Nuñez', 'Zoë Nuñez'],
  ])('strips %s', (_, text, expected) => {
    expect(stripControls(text)).toBe(expected);
  });

  it('leaves no control or invisible character, and changes nothing the second time', () => {
    const awkward = fc.constantFrom(
      '\u001b',
      '[',
      ']',
      '\u0007',
      '\\',
      '\u009b',
      '\u200b',
      '\u202e',
      '\n',
      '\ud800',
      '\udc00',
      'm',
      '0',
      ';',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(awkward).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const once = stripControls(text);

        expect(once).not.toMatch(/[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
        expect(stripControls(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
