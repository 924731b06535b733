import { listSteps } from '../cases/list-steps.ts';
import { nextContact } from '../cases/next-contact.ts';
import type { Content } from '../content/content.ts';
import type { Words } from '../language/words.ts';
import type { Plan, PlanStep } from '../plan/plan.ts';
import { composeOrganisation } from './compose-organisation.ts';
import type { Block, Document } from './document.ts';
import type { Organisation } from './organisation.ts';
import { sheetFrame } from './sheet-frame.ts';
import { spellDay, type DayContext } from './spell-day.ts';
import { stateText } from './state-text.ts';

/** What a help desk knows of a case beside the plan. */
export interface HelperFacts {
  readonly ticket?: string;
  readonly notes: readonly string[];
  /** What the look at the computer came to: `found`, `noted`, `nothing-found`, `not-looked`; absent where none was offered. */
  readonly device?: string;
  /** Programs that were named or seen, as people know them. */
  readonly tools: readonly string[];
  /** Questions, in words, that were not asked or answered with "not sure"; none that is private. */
  readonly open: readonly string[];
  readonly organisation?: Organisation;
}

export interface HelperSheetOptions {
  readonly content: Content;
  readonly words: Words;
  readonly paper?: 'a4' | 'letter';
}

interface Context extends DayContext {
  readonly plan: Plan;
  readonly facts: HelperFacts;
}

/** The phase whose steps are done at the device, and the step that keeps its traces. */
const DEVICE_PHASE = 'device';
const EVIDENCE_STEP = 'keep-evidence';

/** Composes the helper's own sheet: next contact, device checks, programs seen, evidence kept, what was not checked, when to pass it on. */
export function composeHelperSheet(
  plan: Plan,
  facts: HelperFacts,
  options: HelperSheetOptions,
): Document {
  const { content, words } = options;
  const context = { plan, facts, content, words };
  const madeFor = spellDay(plan.made_for, context);
  return {
    title: words('sheet.title'),
    ...sheetFrame(options),
    madeFor,
    blocks: [
      { kind: 'heading', level: 1, text: words('sheet.title') },
      { kind: 'paragraph', text: words('sheet.not-for-the-caller'), tone: 'strong' },
      {
        kind: 'fields',
        fields: [
          { label: words('sheet.day'), value: madeFor },
          { label: words('sheet.ticket'), value: facts.ticket ?? words('sheet.none') },
          { label: words('sheet.country'), value: content.country.name },
        ],
      },
      ...composeOrganisation(facts.organisation, words),
      composeNext(context),
      ...section('sheet.device', deviceLines(context), words),
      ...section('sheet.evidence', evidenceLines(context), words),
      ...section('sheet.not-checked', notCheckedLines(context), words),
      ...section('sheet.open-steps', openLines(context), words),
      ...section('sheet.escalate', escalationLines(context), words),
      ...section('sheet.notes', facts.notes, words),
      { kind: 'paragraph', text: words('sheet.for-you'), tone: 'aside' },
    ],
  };
}

function composeNext(context: Context): Block {
  const { words } = context;
  const text = nextText(context);
  return {
    kind: 'box',
    title: words('sheet.next'),
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'blanks', labels: [words('sheet.owner'), words('sheet.how-to-reach')] },
    ],
  };
}

function nextText(context: Context): string {
  const { plan, words } = context;
  const next = nextContact(plan);
  if (next === undefined) return words('sheet.next-none');
  const day = spellDay(next.day, context);
  const title = next.title ?? words('sheet.first-steps');
  return words(next.isOverdue ? 'sheet.next-overdue' : 'sheet.next-day', { day, title });
}

function section(key: string, items: readonly string[], words: Words): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words(key) },
    { kind: 'list', ordered: false, items },
  ];
}

/** What was looked at, which programs were seen, and how each step at the device stands. */
function deviceLines(context: Context): readonly string[] {
  const { plan, facts, words } = context;
  const steps = plan.phases.filter((phase) => phase.id === DEVICE_PHASE);
  return [
    words(`sheet.looked-${facts.device ?? 'not-offered'}`),
    facts.tools.length === 0
      ? words('sheet.tools-none')
      : words('sheet.tools', { list: facts.tools.join(', ') }),
    ...toldSteps({ phases: steps }, context.content)
      .filter((step) => step.id !== EVIDENCE_STEP)
      .map((step) => stepLine(step, context)),
  ];
}

/** The needed steps, without those that would tell that somebody is afraid of someone. */
export function toldSteps(plan: Pick<Plan, 'phases'>, content: Content): readonly PlanStep[] {
  const hidden = new Set(content.steps.filter((step) => step.private).map((step) => step.id));
  return listSteps(plan).filter((step) => step.needed && !hidden.has(step.id));
}

function stepLine(step: PlanStep, context: Context): string {
  const { words } = context;
  const state = stateText(step, context) ?? words('sheet.not-done');
  return words('sheet.step', { title: step.title, state });
}

/** What was to be kept and whether it was; the helper ticks the rest by hand. */
function evidenceLines(context: Context): readonly string[] {
  const step = listSteps(context.plan).find((one) => one.id === EVIDENCE_STEP && one.needed);
  if (step === undefined) return [context.words('sheet.evidence-none')];
  return [stepLine(step, context), ...step.do];
}

function notCheckedLines({ facts, words }: Context): readonly string[] {
  return [
    words('sheet.nobody-connected'),
    ...(facts.open.length === 0
      ? []
      : [words('sheet.open-questions', { list: facts.open.join(' ') })]),
    ...(facts.device === 'found' || facts.device === 'noted' || facts.device === 'nothing-found'
      ? [words('sheet.names-only')]
      : []),
  ];
}

function openLines(context: Context): readonly string[] {
  const steps = toldSteps(context.plan, context.content);
  const first = steps.filter((step) => context.plan.first.includes(step.key));
  const open = steps.filter((step) => step.status === 'to-do').length;
  return [
    ...first.map((step) => stepLine(step, context)),
    context.words('sheet.open-count', { open, total: steps.length }),
  ];
}

function escalationLines({ facts, words }: Context): readonly string[] {
  const own = facts.organisation?.escalation;
  return [
    ...(own === undefined ? [] : [own]),
    ...['danger', 'bank', 'work', 'police'].map((key) => words(`sheet.escalate-${key}`)),
  ];
}
