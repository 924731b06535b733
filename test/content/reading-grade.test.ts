import readability from 'text-readability';
import { describe, expect, it } from 'vitest';
import { letterTexts } from '../../src/content/letter-texts.ts';
import { readingGrade } from '../../src/content/reading-grade.ts';
import { contents } from '../support/content-for-tests.ts';

const letters = contents.flatMap((content) =>
  content.letters.map((letter) => ({
    name: `${content.country.id} ${letter.id}`,
    text: letterTexts(letter)
      .map((one) => (/[.!?:]$/.test(one.text) ? one.text : `${one.text}.`))
      .join(' ')
      .replace(/\{[^}]*\}|\[[^\]]*\]/g, 'it'),
  })),
);

describe('the reading grade', () => {
  it('is that of Flesch and Kincaid: 0.39 words per sentence + 11.8 syllables per word - 15.59', () => {
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59);
    expect(readingGrade('')).toBe(0);
  });

  it('counts a name of several words, a slot and a blank as one short word', () => {
    expect(readingGrade('I ask the Financial Ombudsman Service.')).toBe(
      readingGrade('I ask the bank.'),
    );
    expect(readingGrade('I ask {org:uk-fos}.')).toBe(readingGrade('I ask it.'));
    expect(readingGrade('I ask [its name, if you know it].')).toBe(readingGrade('I ask it.'));
  });

  it('is at most 11 in every letter by a counter of others too', () => {
    expect(letters.length).toBeGreaterThan(60);
    expect(letters.filter(({ text }) => readability.fleschKincaidGrade(text) > 11)).toEqual([]);
  });
});
