import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/documents/clean-text.ts';
import { escapeCalendarText } from '../../../src/documents/calendar/escape-calendar-text.ts';

describe('escaping a text of a calendar', () => {
  it.each([
    ['Call, then write; wait', String.raw`Call\, then write\; wait`],
    [String.raw`a\b`, String.raw`a\\b`],
    [String.raw`a\n`, String.raw`a\\n`],
    ['10:30 "now"', '10:30 "now"'],
    ['a\r\nATTENDEE:mailto:x', 'a ATTENDEE:mailto:x'],
    ['a\u202Eb\u0000c\u2028d', 'a b c d'],
  ])('of %j', (text, escaped) => {
    expect(escapeCalendarText(text)).toBe(escaped);
  });

  it('puts lines below each other', () => {
    expect(escapeCalendarText('a, b', 'c')).toBe(String.raw`a\, b\nc`);
  });

  it('gives back the same text to a reader, in one line, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeCalendarText(text);

        expect(escaped).not.toMatch(/[\r\n]|(?<!\\)(?:\\\\)*[;,]/);
        expect(escaped.replace(/\\([\\;,])/g, '$1')).toBe(cleanText(text));
      }),
    );
  });
});
