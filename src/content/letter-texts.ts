import type { Condition } from './condition.ts';
import type { Letter, LetterPart, Sentence } from './letter-schema.ts';

/** One text of a letter, with its condition, the rules it cites and where it stands in the file. */
export interface LetterText {
  readonly text: string;
  readonly when?: Condition | undefined;
  readonly cites: readonly string[];
  readonly path: readonly (string | number)[];
  /** true for a sentence that is judged and said once per payment. */
  readonly each?: boolean;
  /** The phrase it came from. */
  readonly phrase?: string | undefined;
}

/** Lists every text of a letter that is sent or said, in its order. */
export function letterTexts(letter: Letter): readonly LetterText[] {
  const { subject, enclose, 'where-to-send': where } = letter;
  return [
    { text: letter.title, cites: [], path: ['title'] },
    { text: letter.about, cites: [], path: ['about'] },
    ...(subject === undefined ? [] : [{ text: subject, cites: [], path: ['subject'] }]),
    ...letter.body.flatMap((part, index) => ofPart(part, ['body', index])),
    ...ofList(enclose ?? [], ['enclose']),
    ...ofList(where ?? [], ['where-to-send']),
  ];
}

function ofPart(part: LetterPart, path: readonly (string | number)[]): readonly LetterText[] {
  if (typeof part === 'string' || 'text' in part) return ofList([part], path);
  if ('events' in part) return [{ text: part.events, cites: [], path }];
  if ('paragraph' in part) return ofList(part.paragraph, path);
  if ('each' in part) return ofList(part.each, path).map((one) => ({ ...one, each: true }));
  return [{ text: part.lead, cites: [], path }, ...ofList(part.list, path)];
}

function ofList(
  list: readonly Sentence[],
  path: readonly (string | number)[],
): readonly LetterText[] {
  return list.map((one) =>
    typeof one === 'string'
      ? { text: one, cites: [], path }
      : { text: one.text, when: one.when, cites: one.cites ?? [], path, phrase: one.phrase },
  );
}
