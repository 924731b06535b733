import type { PlanStep } from '../plan/plan.ts';
import { composeContact } from './compose-contact.ts';
import { isCall, isClosed, sentence, type ComposeContext } from './compose-context.ts';
import type { Block } from './document.ts';
import { dueLabel, dueText } from './due-text.ts';
import { nextLines } from './next-lines.ts';
import { openingsOf } from './openings-of.ts';
import { stateText } from './state-text.ts';

export interface StepContext extends ComposeContext {
  /** The step before this one that is the same for another bank or payment. */
  readonly like?: PlanStep;
}

/** Composes one step in full with its box to tick. */
export function composeStep(step: PlanStep, context: StepContext): readonly Block[] {
  const { words } = context;
  if (!step.needed) {
    const text = words('doc.not-needed', { title: step.title, text: step.not_needed ?? '' });
    return [{ kind: 'paragraph', text, tone: 'aside' }];
  }
  const state = stateText(step, context);
  return [
    {
      kind: 'step',
      step: {
        key: step.key,
        number: context.numbers.get(step.key) ?? '',
        title: step.title,
        ticked: step.status === 'done',
        ...(state === undefined ? {} : { state }),
        blocks: stepBlocks(step, context),
      },
    },
  ];
}

/** Composes all that is said of a step, in the order a call goes: why, by when, who, have ready, do, say, ask for, write down, what happens next. */
export function stepBlocks(step: PlanStep, context: StepContext): readonly Block[] {
  return isClosed(step) ? closedBlocks(step, context) : openBlocks(step, context);
}

/** What is done keeps its contacts, the answers that are still due, and what happens next. */
function closedBlocks(step: PlanStep, context: StepContext): readonly Block[] {
  const contacts = step.contacts.map((contact) => composeContact(contact, step, context));
  if (step.status === 'not-for-me') return contacts;
  return [
    ...dueBlocks(step, 'them', context),
    ...contacts,
    ...runIn(context.words('doc.next'), nextLines(step, context.words)),
  ];
}

function openBlocks(step: PlanStep, context: StepContext): readonly Block[] {
  const { words } = context;
  const mates = context.said.inCall(step);
  const differs = (section: TextSection): readonly string[] =>
    isSame(step, section, context) ? [] : notSaid(step[section], section, mates);
  return [
    ...whyBlock(step, context),
    ...dueBlocks(step, 'both', context),
    ...contactBlocks(step, context),
    ...sameBlock(step, context),
    ...runIn(words('doc.have-ready'), differs('have_ready')),
    ...list(differs('do')),
    ...sayBlocks(sayLines(step, context), context),
    ...runIn(words('doc.ask-for'), differs('ask_for')),
    ...runIn(words('doc.do-not'), differs('do_not')),
    ...runIn(words('doc.write-down'), differs('write_down')),
    ...blanks(step, context),
    ...runIn(
      words('doc.next'),
      isSame(step, 'what_happens_next', context) ? [] : nextLines(step, words),
    ),
  ];
}

/** What is to be said, after the sentence with which the call begins. A blank sheet is for any call, and begins with none. */
function sayLines(step: PlanStep, { plan, said, isBlank }: StepContext): readonly string[] {
  const own = notSaid(step.say, 'say', said.inCall(step));
  const openings = isBlank === true ? [] : openingsOf(step, plan);
  return [...new Set([...openings, ...own])];
}

/** Leaves out the lines that an earlier step of the same call has word for word. */
function notSaid(
  lines: readonly string[],
  section: TextSection | 'say',
  mates: readonly PlanStep[],
): readonly string[] {
  const said = new Set(mates.flatMap((mate) => mate[section]));
  return lines.filter((line) => !said.has(line));
}

/** On a blank sheet the own bank stands under who to call, and there alone. */
function contactBlocks(step: PlanStep, context: StepContext): readonly Block[] {
  return step.contacts
    .filter((contact) => !(contact.own && context.isBlank === true))
    .map((contact) => composeContact(contact, step, context));
}

type TextSection = 'have_ready' | 'do' | 'ask_for' | 'do_not' | 'write_down' | 'what_happens_next';
const sections: readonly TextSection[] = [
  'have_ready',
  'do',
  'ask_for',
  'do_not',
  'write_down',
  'what_happens_next',
];
const sectionWords: Readonly<Record<TextSection, string>> = {
  have_ready: 'doc.have-ready',
  do: 'doc.do',
  ask_for: 'doc.ask-for',
  do_not: 'doc.do-not',
  write_down: 'doc.write-down',
  what_happens_next: 'doc.next',
};

function isSame(step: PlanStep, section: TextSection, { like }: StepContext): boolean {
  if (like === undefined || step[section].length === 0) return false;
  return JSON.stringify(step[section]) === JSON.stringify(like[section]);
}

/** Names the parts that are word for word as in the first step of this kind, and that step. */
function sameBlock(step: PlanStep, context: StepContext): readonly Block[] {
  const { words, like, numbers } = context;
  const same = sections.filter((section) => isSame(step, section, context));
  if (same.length === 0) return [];
  return [
    {
      kind: 'fields',
      fields: [
        {
          label: words('doc.same', { step: numbers.get(like?.key ?? '') ?? '' }),
          value: sentence(same.map((section) => words(sectionWords[section])).join(', ')),
        },
      ],
    },
  ];
}

function whyBlock(step: PlanStep, { notes, like }: StepContext): readonly Block[] {
  if (step.why === undefined || step.why === like?.why) return [];
  const mark = notes.mark(step.sources.map((source) => source.url));
  return [{ kind: 'paragraph', text: mark === '' ? step.why : `${step.why} ${mark}` }];
}

function dueBlocks(step: PlanStep, whose: 'them' | 'both', context: StepContext): readonly Block[] {
  const dues = step.due.filter((due) => whose === 'both' || due.whose === whose);
  if (dues.length === 0) return [];
  const fields = dues.map((due) => ({
    label: dueLabel(due, context),
    value: [
      context.isBlank === true ? sentence(due.title) : dueText(due, context),
      noteOfRule(step, due.rule, context),
    ]
      .filter((part) => part !== '')
      .join(' '),
  }));
  return [{ kind: 'fields', fields }];
}

function noteOfRule(step: PlanStep, rule: string, { notes }: StepContext): string {
  return notes.mark(step.sources.filter((source) => source.id === rule).map(({ url }) => url));
}

/** What is to be said; on a blank sheet only what is true, since nobody was asked. */
function sayBlocks(say: readonly string[], { words, isBlank }: StepContext): readonly Block[] {
  return say.length === 0
    ? []
    : [
        {
          kind: 'paragraph',
          text: words(isBlank === true ? 'blank.say' : 'doc.say'),
          tone: 'strong',
        },
        ...list(say.map((text) => words('doc.quote', { text }))),
      ];
}

/** Room to write, only where there is a call; what is said in an earlier call has its own reference alone. */
function blanks(step: PlanStep, { words, said, isBlank }: StepContext): readonly Block[] {
  if (!isCall(step)) return [];
  const labels =
    said.inCall(step).length > 0
      ? ['doc.blank-reference']
      : ['doc.blank-name', 'doc.blank-time', 'doc.blank-reference'];
  const promised = isBlank === true ? ['blank.promised', 'blank.answer-by'] : [];
  return [{ kind: 'blanks', labels: [...labels, ...promised].map((key) => words(key)) }];
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
