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
  if (!step.needed)
    return [
      {
        kind: 'paragraph',
        text: words('doc.not-needed', { title: step.title, text: step.not_needed ?? '' }),
        tone: 'quiet',
      },
    ];
  const isCall = step.contacts.some((contact) => contact.own || contact.phone !== undefined);
  const blocks: readonly Block[] = [
    ...(step.why === undefined
      ? []
      : [{ kind: 'paragraph' as const, text: withNote(step, options) }]),
    ...step.due.map((due) => ({
      kind: 'paragraph' as const,
      text: dueWithLoss(due, options),
      tone: 'strong' as const,
    })),
    ...step.contacts.map((contact) => contactBlock(contact, options)),
    ...runIn(words('doc.have-ready'), [
      ...step.have_ready,
      ...(step.have_ready.length > 0 && isCall ? [words('doc.say-only')] : []),
    ]),
    ...list(step.do),
    ...(step.say.length === 0
      ? []
      : [{ kind: 'paragraph' as const, text: words('doc.say'), tone: 'strong' as const }]),
    ...list(step.say.map((line) => words('doc.quote', { text: line }))),
    ...runIn(words('doc.ask-for'), step.ask_for),
    ...runIn(words('doc.do-not'), step.do_not),
    ...runIn(words('doc.write-down'), step.write_down),
    ...runIn(words('doc.next'), [...step.what_happens_next, ...endings(step, options)]),
    ...(isCall
      ? [
          {
            kind: 'blanks' as const,
            labels: [
              words('doc.blank-name'),
              words('doc.blank-time'),
              words('doc.blank-reference'),
            ],
          },
        ]
      : []),
  ];
  const state = stateText(step, options);
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
  const { words } = options;
  const note = options.notes.numberOf(contact.source);
  const label = note === undefined ? contact.org : `${contact.org} [${note}]`;
  const details = [
    contact.who_for,
    contact.hours === undefined ? '' : words('doc.hours', { hours: contact.hours }),
    contact.tty === undefined ? '' : words('doc.tty', { text: contact.tty }),
    contact.cost === undefined ? '' : words('doc.cost', { text: contact.cost }),
    contact.note ?? '',
  ];
  const phone = contact.phone ?? contact.text_number;
  return {
    kind: 'fields',
    fields: [
      {
        label,
        value: contact.own
          ? contact.who_for
          : details
              .filter((text) => text !== '')
              .map(sentence)
              .join(' '),
      },
      ...(phone === undefined
        ? []
        : [
            {
              label: words(contact.phone === undefined ? 'doc.text-number' : 'doc.phone'),
              value: phone,
              large: true,
              link: `tel:${(contact.phone_e164 ?? phone).replace(/[^+\d]/g, '')}`,
            },
          ]),
      ...(contact.url === undefined || contact.own
        ? []
        : [{ label: words('doc.site'), value: contact.url, link: contact.url }]),
      ...(contact.email === undefined ? [] : [{ label: words('doc.email'), value: contact.email }]),
      ...(contact.address === undefined
        ? []
        : [{ label: words('doc.address'), value: contact.address }]),
      ...(contact.out_of_date
        ? [
            {
              label: words('doc.check'),
              value: words('doc.out-of-date', { day: spellDay(contact.checked, options) }),
            },
          ]
        : []),
    ],
  };
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
