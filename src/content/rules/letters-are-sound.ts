import type { Problem } from '../../errors.ts';
import type { Condition } from '../condition.ts';
import type { Content } from '../content.ts';
import type { Letter } from '../letter-schema.ts';
import { letterTexts } from '../letter-texts.ts';
import type { RawFile } from '../raw-content.ts';
import { readingGrade } from '../reading-grade.ts';
import { problemIn } from './find-in-files.ts';
import { unique } from './names-in-conditions-exist.ts';
import { canFill } from './slots-can-be-filled.ts';

/** The highest school grade of a letter to an institution. */
const HIGHEST_GRADE = 11;

interface Wrong {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Says which letters name what does not exist, ask for a private answer, are too hard to read or too long, or have slots that nothing fills. */
export function lettersAreSound(
  raw: readonly RawFile[],
  contents: readonly Content[],
): readonly Problem[] {
  return unique(
    contents.flatMap((content) =>
      content.letters.flatMap((letter) =>
        [
          ...wrongReferences(letter, content),
          ...wrongSlots(letter, content),
          ...privateQuestions(letter, content),
          ...tooHard(letter),
          ...tooLong(letter),
        ].map(({ path, message }) =>
          problemIn(
            raw,
            { kind: 'letter', step: letter.id, country: content.country.id, path },
            message,
          ),
        ),
      ),
    ),
  );
}

function wrongReferences(letter: Letter, content: Content): readonly Wrong[] {
  const due = (letter['send-by'] ?? []).map((one) =>
    typeof one === 'string' ? one : one.deadline,
  );
  const named: readonly Named[] = [
    { what: 'contact', path: ['to'], ids: (letter.to ?? []).map((one) => one.contact) },
    { what: 'rule', path: ['cites'], ids: letter.cites ?? [] },
    ...letterTexts(letter).map(({ cites, path }) => ({ what: 'rule' as const, path, ids: cites })),
    { what: 'deadline', path: ['send-by'], ids: due },
    { what: 'step', path: ['step'], ids: [letter.step] },
  ];
  return named.flatMap(({ what, path, ids }) =>
    ids
      .filter((id) => id !== undefined)
      .filter((id) => !exists[what](id, content))
      .map((id) => ({ path, message: `there is no ${what} "${id}"` })),
  );
}

interface Named {
  readonly what: 'contact' | 'rule' | 'deadline' | 'step';
  readonly path: Wrong['path'];
  readonly ids: readonly (string | undefined)[];
}

const exists: Readonly<Record<Named['what'], (id: string, content: Content) => boolean>> = {
  contact: (id, { contacts }) => contacts[id] !== undefined,
  rule: (id, { rules, deadlines, durations }) =>
    [rules, deadlines, durations].some((facts) => facts[id] !== undefined),
  deadline: (id, { deadlines }) => deadlines[id] !== undefined,
  step: (id, { steps }) => steps.some((step) => step.id === id),
};

const slots = /^\{(?:for|happened|noticed|reported|reference|complained|final|tools)\}$/;

function wrongSlots(letter: Letter, content: Content): readonly Wrong[] {
  return letterTexts(letter).flatMap(({ text, path }) =>
    [...text.matchAll(/\{[^}]*\}/g)]
      .filter(([slot]) => !slots.test(slot) && !canFill(slot, content))
      .map(([slot]) => ({ path, message: `nothing fills "${slot}"` })),
  );
}

/** A letter must not show that a private question was asked, so none of its conditions may look at one. */
function privateQuestions(letter: Letter, content: Content): readonly Wrong[] {
  const ids = content.questions.filter((one) => one.private === true).map((one) => one.id);
  const looks = (condition: Condition | undefined): boolean =>
    condition !== undefined && looksAt(condition, new Set(ids), content);
  const message = 'looks at a private answer; a letter must not';
  return [
    ...(looks(letter.when) ? [{ path: ['when'], message }] : []),
    ...letterTexts(letter)
      .filter((one) => looks(one.when))
      .map(({ path }) => ({ path, message })),
  ];
}

function looksAt(condition: Condition, ids: ReadonlySet<string>, content: Content): boolean {
  const inside = (one: Condition): boolean => looksAt(one, ids, content);
  if ('all' in condition) return condition.all.some(inside);
  if ('any' in condition) return condition.any.some(inside);
  if ('not' in condition) return inside(condition.not);
  if ('payment' in condition) return inside(condition.payment);
  if ('account' in condition) return inside(condition.account);
  if ('answer' in condition) return ids.has(condition.answer);
  const named = content.conditions[condition.condition];
  return named !== undefined && inside(named.when);
}

/** Counts the words that are sent; a slot counts as the four words of a day in full. */
function tooLong(letter: Letter): readonly Wrong[] {
  const most = letter['most-words'];
  if (most === undefined) return [];
  const texts = letterTexts(letter).filter(({ path }) => path[0] === 'body');
  const sent = texts.map(({ text }) => text.replace(/\{[a-z]+\}/g, 'on a long day')).join(' ');
  const count = sent.split(/\s+/).length;
  return count <= most
    ? []
    : [{ path: ['body'], message: `has ${String(count)} words; at most ${String(most)}` }];
}

function tooHard(letter: Letter): readonly Wrong[] {
  const text = letterTexts(letter)
    .map((one) => (/[.!?:]$/.test(one.text) ? one.text : `${one.text}.`))
    .join(' ');
  const grade = readingGrade(text);
  return grade <= HIGHEST_GRADE
    ? []
    : [
        {
          path: ['body'],
          message: `reads at grade ${grade.toFixed(1)}; at most ${String(HIGHEST_GRADE)}`,
        },
      ];
}
