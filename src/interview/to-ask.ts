import type { Content } from '../content/content.ts';
import type { Field } from '../content/schema.ts';
import type { Given } from '../facts/answers.ts';
import { applies } from '../facts/derive-facts.ts';
import type { Words } from '../language/words.ts';
import type { Ask, AskOption } from './prompter.ts';
import { isHelping } from './is-helping.ts';
import type { QuestionAt } from './list-questions.ts';
import type { QuestionNumber } from './number-question.ts';
import { readTyped } from './read-typed.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';

export interface AskContext {
  readonly content: Content;
  readonly given: Given;
  readonly words: Words;
  readonly today: CalendarDay;
  /** For "4 of about 11". */
  readonly at: QuestionNumber;
  readonly canGoBack: boolean;
}

/** Turns a question at its place into what is put to the person: text, place, options that fit, and how typing is read. */
export function toAsk(place: QuestionAt, context: AskContext): Ask {
  const yesNo = place.asks !== 'value';
  const isForHelper = isHelping(context.given);
  const current = context.given[place.path];
  const options = yesNo ? yesNoOptions(context.words) : optionsFor(place);
  const field: Field = yesNo
    ? { id: place.path, kind: 'choice', text: place.field.text }
    : place.field;
  return {
    path: place.path,
    kind: yesNo ? 'choice' : kindOf(place),
    place: placeWords(place, context),
    text: textOf(place),
    ...explanations(place, isForHelper),
    error: context.words(yesNo ? 'interview.error-yes-no' : 'interview.error'),
    ...(field.error === undefined ? {} : { error: field.error }),
    options,
    ...(current === undefined ? {} : { current }),
    isForHelper,
    canGoBack: context.canGoBack,
    canSkip: current === undefined && canSkip(place),
    read: (typed) => readTyped(typed, { field, options, context }),
  };
}

/** What is optional can be skipped; the name of an account that was begun cannot. */
function canSkip({ asks, question, field }: QuestionAt): boolean {
  if (asks === 'value' && question.kind === 'entries') return field.optional === true;
  return question.optional === true;
}

function textOf({ asks, question, field }: QuestionAt): string {
  return asks === 'another' ? (question.another ?? question.text) : field.text;
}

type Explanations = Pick<Ask, 'hint' | 'help' | 'readAloud' | 'noteForHelper'>;

/** What stands beside a question, with the lines for a helper beside a caller: nothing of it for "is there another", which explains itself. */
function explanations({ field, asks }: QuestionAt, isHelping: boolean): Explanations {
  if (asks === 'another') return {};
  return {
    ...(field.hint === undefined ? {} : { hint: field.hint }),
    ...(field.help === undefined ? {} : { help: field.help }),
    ...(field['read-aloud'] === undefined || !isHelping ? {} : { readAloud: field['read-aloud'] }),
    ...(field['note-for-helper'] === undefined || !isHelping
      ? {}
      : { noteForHelper: field['note-for-helper'] }),
  };
}

function kindOf(place: QuestionAt): Ask['kind'] {
  const { kind } = place.field;
  if (kind === 'step') return 'choice';
  return kind === 'entries' || kind === 'group' ? 'choice' : kind;
}

function optionsFor(place: QuestionAt): readonly AskOption[] {
  const options = (place.field.options ?? []).filter((option) => applies(option.when, place.scope));
  return options.map((option) => ({
    id: option.id,
    label: option.label,
    ...(option.hint === undefined ? {} : { hint: option.hint }),
    exclusive: option.exclusive === true,
  }));
}

function yesNoOptions(words: Words): readonly AskOption[] {
  return ['yes', 'no'].map((id) => ({ id, label: words(`interview.${id}`), exclusive: false }));
}

function placeWords(place: QuestionAt, { content, at, words }: AskContext): string {
  const title =
    content.sections.find((section) => section.id === place.question.section)?.title ?? '';
  return words('interview.place', { section: title, ...at });
}
