import { describe, expect, it } from 'vitest';
import { makeStyle, spellInAscii } from '../../src/terminal/style.ts';
import type { ShownLine } from '../../src/interview/prompter.ts';

const tones: readonly ShownLine['tone'][] = ['title', 'urgent', 'quiet', 'strong', 'number'];

describe('the style', () => {
  it.each(tones)('gives %s its words, whatever the colour', (tone) => {
    const line: ShownLine = { text: 'Hang up.', ...(tone === undefined ? {} : { tone }) };
    const coloured = makeStyle({ colour: true, unicode: true }).line(line);

    expect(makeStyle({ colour: false, unicode: true }).line(line)).toBe('Hang up.');
    expect(coloured.replace(/\u001B\[(?:1|22|31|39)m/g, '')).toBe('Hang up.');
  });

  it('writes its signs in ASCII where the console lacks them', () => {
    const { pointer, spell } = makeStyle({ colour: false, unicode: false });

    expect(pointer).toBe('>');
    expect(spell('Money · 4 – “it’s” …')).toBe('Money - 4 - "it\'s" ...');
    expect(spellInAscii('£5')).toBe('£5');
  });
});
