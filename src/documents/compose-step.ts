import type { PlanContact, PlanStep } from '../plan/plan.ts';
import type { Notes } from './compose-notes.ts';
import type { Block } from './document.ts';
import { dueText } from './due-text.ts';
import { spellDay, type DayContext } from './spell-day.ts';

export interface StepOptions extends DayContext {
  readonly notes: Notes;
  readonly number: string;
}

/** Composes one step as a card in the order a call goes: why, by when, who, have ready, do, say, ask for, write down, what happens next. */
export function composeStep(step: PlanStep, options: StepOptions): readonly Block[] {
  const { words } = options;
  if (!step.needed) {
    const text = words('doc.not-needed', { title: step.title, text: step.not_needed ?? '' });
    return [{ kind: 'paragraph', text, tone: 'quiet' }];
  }
  const state = stateText(step, options);
  const blocks = [...headOf(step, options), ...callOf(step, options), ...afterCall(step, options)];
  return [
    {
      kind: 'step',
      step: {
        key: step.key,
        number: options.number,
        title: step.title,
        ticked: step.status === 'done',
        ...(state === undefined ? {} : { state }),
        blocks,
      },
    },
  ];
}

function isCall(step: PlanStep): boolean {
  return step.contacts.some((contact) => contact.own || contact.phone !== undefined);
}

function headOf(step: PlanStep, options: StepOptions): readonly Block[] {
  const why: readonly Block[] =
    step.why === undefined ? [] : [{ kind: 'paragraph', text: withNote(step, options) }];
  const due = step.due.map((one): Block => ({
    kind: 'paragraph',
    text: dueWithLoss(one, options),
    tone: 'strong',
  }));
  return [...why, ...due, ...step.contacts.map((contact) => contactBlock(contact, options))];
}

function callOf(step: PlanStep, { words }: StepOptions): readonly Block[] {
  const ready =
    step.have_ready.length > 0 && isCall(step)
      ? [...step.have_ready, words('doc.say-only')]
      : step.have_ready;
  const sayTitle: readonly Block[] =
    step.say.length === 0 ? [] : [{ kind: 'paragraph', text: words('doc.say'), tone: 'strong' }];
  return [
    ...runIn(words('doc.have-ready'), ready),
    ...list(step.do),
    ...sayTitle,
    ...list(step.say.map((line) => words('doc.quote', { text: line }))),
    ...runIn(words('doc.ask-for'), step.ask_for),
  ];
}

function afterCall(step: PlanStep, options: StepOptions): readonly Block[] {
  const { words } = options;
  const labels = ['doc.blank-name', 'doc.blank-time', 'doc.blank-reference'].map((key) =>
    words(key),
  );
  const blanks: readonly Block[] = isCall(step) ? [{ kind: 'blanks', labels }] : [];
  return [
    ...runIn(words('doc.do-not'), step.do_not),
    ...runIn(words('doc.write-down'), step.write_down),
    ...runIn(words('doc.next'), [...step.what_happens_next, ...endings(step, options)]),
    ...blanks,
  ];
}

function withNote(step: PlanStep, { notes }: StepOptions): string {
  const numbers = step.sources.flatMap((source) => notes.numberOf(source.url) ?? []);
  return numbers.length === 0
    ? (step.why ?? '')
    : `${step.why ?? ''} [${[...new Set(numbers)].join(', ')}]`;
}

function dueWithLoss(due: PlanStep['due'][number], options: StepOptions): string {
  const note = options.notes.numberOf(due.rule);
  const text = due.past ? dueText(due, options) : `${dueText(due, options)} ${due.if_missed}`;
  return note === undefined ? text : `${text} [${note}]`;
}

function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}

/** Short points of one kind run on after their label: a list of each would double the length of the paper. */
function runIn(label: string, items: readonly string[]): readonly Block[] {
  return items.length === 0
    ? []
    : [{ kind: 'fields', fields: [{ label, value: items.map(sentence).join(' ') }] }];
}

function contactBlock(contact: PlanContact, options: StepOptions): Block {
  const note = options.notes.numberOf(contact.source);
  const label = note === undefined ? contact.org : `${contact.org} [${note}]`;
  const value = contact.own ? sentence(contact.who_for) : contactDetails(contact, options);
  return { kind: 'fields', fields: [{ label, value }, ...waysToReach(contact, options)] };
}

function contactDetails(contact: PlanContact, { words }: StepOptions): string {
  const named = (key: string, text: string | undefined): string =>
    text === undefined ? '' : words(key, { text });
  const details = [
    contact.who_for,
    named('doc.hours', contact.hours),
    named('doc.tty', contact.tty),
    named('doc.cost', contact.cost),
    contact.note ?? '',
  ];
  return details
    .filter((text) => text !== '')
    .map(sentence)
    .join(' ');
}

type FieldList = Extract<Block, { readonly kind: 'fields' }>['fields'];

function waysToReach(contact: PlanContact, options: StepOptions): FieldList {
  const { words } = options;
  const site = contact.own ? undefined : contact.url;
  const optional = (label: string, value: string | undefined, link?: string): FieldList =>
    value === undefined ? [] : [{ label, value, ...(link === undefined ? {} : { link }) }];
  return [
    ...numberToCall(contact, options),
    ...optional(words('doc.site'), site, site),
    ...optional(words('doc.email'), contact.email),
    ...optional(words('doc.address'), contact.address),
    ...optional(
      words('doc.check'),
      contact.out_of_date
        ? words('doc.out-of-date', { day: spellDay(contact.checked, options) })
        : undefined,
    ),
  ];
}

function numberToCall(contact: PlanContact, { words }: StepOptions): FieldList {
  const number = contact.phone ?? contact.text_number;
  if (number === undefined) return [];
  const label = words(contact.phone === undefined ? 'doc.text-number' : 'doc.phone');
  const link = `tel:${(contact.phone_e164 ?? number).replace(/[^+\d]/g, '')}`;
  return [{ label, value: number, large: true, link }];
}

function endings(step: PlanStep, { words }: StepOptions): readonly string[] {
  if (step.lasts === undefined) return [];
  const { what, lasts, renew } = step.lasts;
  return [
    lasts === 'until-removed'
      ? words('doc.lasts-until-removed', { what, renew })
      : words('doc.lasts', { what, lasts, renew }),
  ];
}

function stateText(step: PlanStep, options: StepOptions): string | undefined {
  const mark = step.marks.at(-1);
  if (mark === undefined || step.status === 'to-do') return undefined;
  const day = (value: string | undefined): string =>
    value === undefined ? '' : spellDay(value, options);
  const state = options.words(
    mark.until === undefined ? `doc.state-${step.status}` : 'doc.state-waiting-until',
    { day: day(mark.on), until: day(mark.until) },
  );
  return mark.reference === undefined
    ? state
    : `${state} ${options.words('doc.state-reference', { reference: mark.reference })}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
