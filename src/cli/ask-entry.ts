import { withFinds } from '../cases/with-finds.ts';
import type { Field, Question } from '../content/schema.ts';
import { CancelledError } from '../errors.ts';
import type { Entry } from '../facts/answers.ts';
import { assembleAnswers } from '../facts/assemble-answers.ts';
import { applies, scopeOf } from '../facts/derive-facts.ts';
import type { QuestionAt } from '../interview/list-questions.ts';
import { toAsk } from '../interview/to-ask.ts';
import type { FollowSession } from './follow-session.ts';

export interface EntryAsked {
  /** The question that has entries: `payments`, `accounts`. */
  readonly id: string;
  /** The fields that are asked, in this order, where they apply; with the answers that are offered, where not all are. */
  readonly fields: readonly { readonly id: string; readonly only?: readonly string[] }[];
  /** What is known already; such a field is not asked. */
  readonly known: Entry;
}

/** Asks for one more payment or account with the interview's own questions, so that words and checks are the same. Going back asks the field before again. */
export async function askEntry(session: FollowSession, asked: EntryAsked): Promise<Entry> {
  const question = session.content.questions.find((one) => one.id === asked.id);
  let values = asked.known;
  const order: string[] = [];
  for (;;) {
    const places = placesOf(session, asked, { question, values });
    const place = places.find(({ field }) => values[field.id] === undefined);
    if (place === undefined) return values;
    const reply = await askField(session, place, places);
    if (reply === 'back') {
      const last = order.pop();
      values = Object.fromEntries(Object.entries(values).filter(([id]) => id !== last));
    } else {
      order.push(place.field.id);
      values = { ...values, [place.field.id]: reply };
    }
  }
}

interface Begun {
  readonly question: Question | undefined;
  readonly values: Entry;
}

/** The fields that apply to what is known so far, but for those that were known before the first question. */
function placesOf(
  { content, file, run }: FollowSession,
  asked: EntryAsked,
  { question, values }: Begun,
): readonly QuestionAt[] {
  if (question === undefined) return [];
  const { given, statements } = file();
  const scope = {
    ...scopeOf(content, assembleAnswers(withFinds(given, statements)), run.today),
    entry: values,
  };
  return asked.fields.flatMap(({ id, only }): readonly QuestionAt[] => {
    const field = question.fields?.find((one) => one.id === id);
    if (field === undefined || asked.known[id] !== undefined || !applies(field.when, scope))
      return [];
    const path = `found.${id}`;
    return [
      { path, question, field: narrowed(field, only), asks: 'value', scope, optional: false },
    ];
  });
}

function narrowed(field: Field, only: readonly string[] | undefined): Field {
  if (only === undefined) return field;
  return { ...field, options: field.options?.filter((option) => only.includes(option.id)) };
}

async function askField(
  { run, content }: FollowSession,
  place: QuestionAt,
  places: readonly QuestionAt[],
): Promise<Entry[string]> {
  const { words, today, prompter } = run;
  const number = places.indexOf(place) + 1;
  const at = { number, total: places.length };
  const ask = toAsk(place, { content, given: {}, words, today, at, canGoBack: number > 1 });
  const reply = await prompter.ask({ ...ask, canSkip: false });
  if (reply.kind === 'save') throw new CancelledError('stopped-and-saved');
  return reply.kind === 'answer' ? reply.value : 'back';
}
