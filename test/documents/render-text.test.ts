import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/documents/render-text.ts';
import { wrapText } from '../../src/documents/wrap-text.ts';
import type { Block } from '../../src/documents/document.ts';
import { examplePlan } from '../support/example-plan.ts';
import { readStories } from '../support/read-stories.ts';
import { renderPlan } from '../support/render-example.ts';
import { planOf } from '../support/run-story.ts';

function textOf(...blocks: readonly Block[]): string {
  return renderText({
    title: 'T',
    language: 'en',
    paper: 'a4',
    printSize: 'normal',
    madeFor: '',
    tick: '',
    blocks,
  });
}

describe('wrapping', () => {
  it('keeps to 72 columns', () => {
    const lines = wrapText('word '.repeat(60), '- ', '  ');

    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
    expect(lines[0]).toMatch(/^- word/);
    expect(lines[1]).toMatch(/^ {2}word/);
  });

  it.each([
    '0800 555 0143',
    'C:\\Program Files\\Remote Tool\\log.txt',
    '~/Library/Application Support/Tool',
    '+44 20 7946 0143',
    '(555) 010 0199',
    '1-800-555-0143',
  ])('never breaks %s', (number) => {
    for (let length = 50; length < 75; length += 1) {
      const text = wrapText(`${'x'.repeat(length)} ${number} end`, '').join('\n');
      expect(text).toContain(number);
    }
  });

  it('leaves an address whole, longer than a line as it may be', () => {
    const address = `https://a.example/${'long-'.repeat(20)}end`;

    expect(wrapText(`Type ${address} yourself.`, '')).toContain(address);
  });

  it('loses no word and adds none', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9(),.-]{1,30}$/)), (words) => {
        expect(wrapText(words.join(' '), '').join(' ')).toBe(words.join(' '));
      }),
    );
  });

  it.each(readStories().map(({ file, story }) => [file, story] as const))(
    'leaves no line over 72 columns in %s, but for addresses',
    (_file, story) => {
      const long = renderPlan(planOf(story), 'text')
        .split('\n')
        .filter((line) => line.length > 72 && !/^\S* *(?:[\w ]+: )?\S+$/.test(line.trim()));

      expect(long).toEqual([]);
    },
  );
});

describe('plain text', () => {
  it('has letters and signs of a typewriter only, beside those of the language', () => {
    expect(renderPlan(examplePlan, 'text')).toMatch(/^[\n\x20-\x7e¤“”]*$/);
  });

  it('has no blocks of capitals and no line with a space at its end', () => {
    expect(renderPlan(examplePlan, 'text')).not.toMatch(/[A-Z]{4,} [A-Z]{4,}/);
    expect(renderPlan(examplePlan, 'text')).not.toMatch(/ \n/);
  });

  it('underlines a heading as long as its longest line', () => {
    expect(textOf({ kind: 'heading', level: 1, text: 'Short' })).toBe('Short\n=====\n');
    expect(textOf({ kind: 'heading', level: 2, text: 'word '.repeat(20) }).split('\n')[2]).toMatch(
      /^-{69}$/,
    );
  });

  it('has a row of a table with a box and room, or with what was filled in', () => {
    const table = textOf({
      kind: 'table',
      caption: 'Log',
      head: ['Day', 'Saw'],
      rows: [
        ['Monday', ''],
        ['Tuesday', 'a charge'],
      ],
    });

    expect(table).toMatch(/^Log\nDay; Saw:\n\[ \] Monday +_{8,}\n- Tuesday; a charge\n$/);
  });
});
