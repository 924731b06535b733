import { clockOf } from '../documents/due-text.ts';
import { nextLines } from '../documents/next-lines.ts';
import type { ShownLine } from '../interview/prompter.ts';
import type { Words } from '../language/words.ts';
import type { PlanContact, PlanDue, PlanStep } from '../plan/plan.ts';

export interface CardOptions {
  readonly words: Words;
  readonly dayInFull: (day: string) => string;
}

/** What sets two parts of a card apart, for eyes and ears. */
const gap: ShownLine = { text: '' };

/** Writes a step as a card: what, why, by when, who to call, what to say. Everything is one line per thing, and each part stands apart. */
export function stepCard(step: PlanStep, options: CardOptions): readonly ShownLine[] {
  const { words } = options;
  return [
    { text: step.title, tone: 'title' },
    ...(step.why === undefined ? [] : [{ text: step.why }]),
    ...(step.due.length === 0 ? [] : [gap]),
    ...step.due
      .flatMap((due) => dueLine(due, options))
      .map((text) => ({ text, tone: 'strong' as const })),
    ...step.contacts.flatMap((contact) => contactLines(contact, options)),
    ...list(words('card.do'), step.do),
    ...list(words('card.have-ready'), step.have_ready),
    ...list(words('card.say'), step.say),
    ...list(words('card.ask-for'), step.ask_for),
    ...list(words('card.do-not'), step.do_not),
    ...list(words('card.write-down'), step.write_down),
    ...list(words('card.next'), nextLines(step, words)),
  ];
}

/** Writes a deadline in words: with its day, or within its period of what starts it; a day already past says what still works. */
function dueLine(due: PlanDue, { words, dayInFull }: CardOptions): readonly string[] {
  if (due.past && due.whose === 'you')
    return [words('card.past', { title: due.title, still: due.still })];
  const { from, rest } = clockOf(due);
  const values = {
    title: due.title,
    within: due.within,
    from: due.day === undefined ? from : [from, rest.replace(/\.$/, '')].filter(Boolean).join('. '),
    day: due.day === undefined ? '' : dayInFull(due.day),
  };
  if (due.day === undefined) return [words(`card.within-${due.whose}`, values)];
  return [words(`card.by-${due.whose}`, values)];
}

/** Writes who to call: the organisation, the number on a line of its own, hours. */
export function contactLines(
  contact: PlanContact,
  { words, dayInFull }: CardOptions,
): readonly ShownLine[] {
  const number = contact.phone ?? contact.text_number;
  const where = number ?? contact.url;
  return [
    gap,
    { text: words('card.contact', { org: contact.org }), tone: 'strong' },
    ...(where === undefined
      ? [{ text: contact.who_for }]
      : [{ text: where, tone: 'number' as const }]),
    ...(contact.hours === undefined
      ? []
      : [{ text: words('card.hours', { hours: contact.hours }), tone: 'quiet' as const }]),
    ...(contact.note === undefined ? [] : [{ text: contact.note, tone: 'quiet' as const }]),
    ...(contact.out_of_date
      ? [
          {
            text: words('card.out-of-date', { day: dayInFull(contact.checked) }),
            tone: 'strong' as const,
          },
        ]
      : []),
  ];
}

function list(title: string, items: readonly string[]): readonly ShownLine[] {
  return items.length === 0
    ? []
    : [gap, { text: title, tone: 'strong' }, ...items.map((text) => ({ text: `- ${text}` }))];
}
