import type { EntryFacts } from '../facts/facts.ts';
import { entryWords } from './entry-words.ts';
import type { LetterEvent } from './letter.ts';
import type { LetterCase } from './select-letters.ts';

/** One call, message or letter as the person logged it. Days are `YYYY-MM-DD`. */
export interface CallEvent {
  readonly on: string;
  readonly time?: string;
  readonly organisation: string;
  readonly spoke_to?: string;
  readonly reference?: string;
  readonly promised?: string;
}

/** Lists what happened, in the order of its days and times (what has no day comes last): the call, the payments, the reports, and every logged call. */
export function listEvents(
  of: LetterCase & { readonly calls?: readonly CallEvent[] },
): readonly LetterEvent[] {
  const { answers } = of.facts;
  const events = [
    ...answered(of, answers['happened-on'], 'letter.event-call'),
    ...paymentEvents(of),
    ...answered(of, answers['noticed-on'], 'letter.event-noticed'),
    ...toldEvents(of),
    ...markEvents(of),
    ...(of.calls ?? []).map((call) => callEvent(call, of)),
  ];
  return events.toSorted((a, b) => compare(momentOf(a), momentOf(b)));
}

/** What has no time of the day comes before what has one. */
function momentOf({ on, time }: LetterEvent): string {
  return `${on ?? '9'} ${time ?? ''}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function wordsOf(
  { content }: LetterCase,
  key: string,
  values: Readonly<Record<string, string>>,
): string {
  return (content.words[key] ?? key).replace(
    /\{([a-z]+)\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
}

function known(value: unknown): string | undefined {
  return typeof value === 'string' && value !== 'not-sure' ? value : undefined;
}

function answered(of: LetterCase, value: unknown, key: string): readonly LetterEvent[] {
  const on = known(value);
  return on === undefined ? [] : [{ on, what: wordsOf(of, key, {}) }];
}

function paymentEvents(of: LetterCase): readonly LetterEvent[] {
  return of.facts.payments.map((entry, index) => {
    const on = known(entry.values['paid-on']);
    const what = wordsOf(of, 'letter.event-payment', { for: withoutDay(of, entry) });
    const payment = { number: index + 1, event: 'left' as const };
    return { what, ...(on === undefined ? {} : { on }), payment };
  });
}

/** The day stands beside it already. */
function withoutDay({ content }: LetterCase, entry: EntryFacts): string {
  return entryWords(content, { ...entry, values: { ...entry.values, 'paid-on': 'not-sure' } });
}

function toldEvents(of: LetterCase): readonly LetterEvent[] {
  return of.facts.payments.flatMap((entry, index) => {
    const on = known(entry.values['told-bank-on']);
    const what = wordsOf(of, 'letter.event-told', { for: withoutDay(of, entry) });
    const payment = { number: index + 1, event: 'told' as const };
    return on === undefined ? [] : [{ on, what, payment }];
  });
}

function markEvents(of: LetterCase): readonly LetterEvent[] {
  return of.steps.flatMap((step) =>
    step.marks
      .filter((mark) => mark.on !== undefined && (mark.reference ?? mark.spoke_to) !== undefined)
      .map((mark) => ({
        ...(mark.on === undefined ? {} : { on: mark.on }),
        what:
          mark.spoke_to === undefined
            ? wordsOf(of, 'letter.event-step', { title: step.title })
            : wordsOf(of, 'letter.event-step-with', { title: step.title, name: mark.spoke_to }),
        ...(mark.reference === undefined ? {} : { reference: mark.reference }),
        is_contact: true,
      })),
  );
}

function callEvent(call: CallEvent, of: LetterCase): LetterEvent {
  const with_ = call.spoke_to === undefined ? 'letter.event-contact' : 'letter.event-contact-with';
  const values = { org: call.organisation, name: call.spoke_to ?? '' };
  const promised =
    call.promised === undefined
      ? ''
      : ` ${wordsOf(of, 'letter.event-promised', { text: call.promised })}`;
  return {
    on: call.on,
    ...(call.time === undefined ? {} : { time: call.time }),
    what: wordsOf(of, with_, values) + promised,
    ...(call.reference === undefined ? {} : { reference: call.reference }),
    is_contact: true,
  };
}
