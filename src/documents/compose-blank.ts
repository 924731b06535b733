import { listSteps } from '../cases/list-steps.ts';
import type { Content } from '../content/content.ts';
import type { Plan, PlanCall, PlanContact, PlanStep } from '../plan/plan.ts';
import type { SituationPlan } from '../plan/plan-situation.ts';
import { composeCallList } from './compose-calls.ts';
import { isCall, numberSteps, type ComposeContext } from './compose-context.ts';
import type { ComposeOptions } from './compose.ts';
import { composeOrganisation } from './compose-organisation.ts';
import { composeStep } from './compose-step.ts';
import { composeSupport } from './compose-support.ts';
import type { Block, Document } from './document.ts';
import { estimatePages } from './estimate-pages.ts';
import { gatherSaidBefore } from './said-before.ts';
import { leaveOut } from './leave-out.ts';
import { sheetFrame } from './sheet-frame.ts';
import { shortenings, type Shorten } from './shorten-blank.ts';

/** A sheet of paper has two sides. */
const MOST_PAGES = 2;

/**
 * Composes a blank sheet: what to do first, who to call, the steps of the situation with room to write, and what follows as one line each.
 * It has no day and no name, so that it can be printed for anyone. Where it is longer than a sheet of paper, what is needed least is left out,
 * and it says so.
 */
export function composeBlank(from: SituationPlan, options: ComposeOptions): Document {
  const whole = sheetPlan(from, options.content);
  const composeWithout = (left: readonly Shorten[]): Document =>
    composeSheet(
      from,
      left.reduce((plan, shorten) => shorten(plan), whole),
      { ...options, isShort: left.length > 0 },
    );
  const fits = (left: readonly Shorten[]): boolean =>
    estimatePages(composeWithout(left)) <= MOST_PAGES;
  return composeWithout(leaveOut(shortenings, fits));
}

function composeSheet(
  from: SituationPlan,
  plan: Plan,
  options: ComposeOptions & { readonly isShort: boolean },
): Document {
  const { content, words } = options;
  const country = content.country.name;
  const context = blankContext(plan, options);
  const steps = plan.phases.map((phase) =>
    phase.steps.flatMap((step) => composeStep(step, context)),
  );
  const [full = [], then = []] = steps;
  return {
    title: from.title,
    ...sheetFrame(options),
    madeFor: country,
    blocks: [
      { kind: 'heading', level: 1, text: from.title },
      { kind: 'paragraph', text: introText(options) },
      ...composeOrganisation(options.organisation, words),
      { kind: 'paragraph', text: words('blank.still'), tone: 'strong' },
      firstBox(from.plan, plan.first, context),
      ...composeCallList(callsOf(from, plan), from.plan, context),
      ...composeSupport(context),
      ...full,
      { kind: 'heading', level: 2, text: words('blank.then') },
      ...then,
      { kind: 'paragraph', text: words('doc.version', { version: content.version }) },
    ],
  };
}

function introText({
  content,
  words,
  isShort,
}: ComposeOptions & { readonly isShort: boolean }): string {
  const intro = words('blank.for', { country: content.country.name });
  return isShort ? `${intro} ${words('blank.shorter')}` : intro;
}

/** The plan of what stands on the sheet: the steps of the situation, then what follows with nothing but its title. */
function sheetPlan({ plan, situation }: SituationPlan, content: Content): Plan {
  const follows = situation.then ?? content.blanks.then;
  const steps = listSteps(plan).filter((step) => step.needed);
  const full = steps.filter((step) => situation.full.includes(step.id)).map(short);
  const then = steps
    .filter((step) => follows.includes(step.id) && !situation.full.includes(step.id))
    .map((step) => bare(step, content));
  return {
    ...plan,
    phases: [
      { id: 'full', title: '', steps: full },
      { id: 'then', title: '', steps: then },
    ],
  };
}

/** The calls of the steps that stand in full, then those of the first lines. */
function callsOf({ plan }: SituationPlan, sheet: Plan): readonly PlanCall[] {
  const keys = new Set(sheet.phases[0]?.steps.map((step) => step.key));
  const first = listSteps(plan).filter((step) => plan.first.includes(step.key) && isCall(step));
  const calls = plan.calls.map((call) => ({
    ...call,
    isFirst: first.some((step) => call.steps.includes(step.key)),
    steps: call.steps.filter((key) => keys.has(key)),
  }));
  return [
    ...calls.filter((call) => call.steps.length > 0),
    ...calls.filter((call) => call.steps.length === 0 && call.isFirst && isOwn(call, plan)),
  ];
}

function isOwn(call: PlanCall, plan: Plan): boolean {
  return listSteps(plan).some((step) =>
    step.contacts.some((contact) => contact.id === call.contact && contact.own),
  );
}

/** There is no last page for notes. */
function blankContext(plan: Plan, { content, words }: ComposeOptions): ComposeContext {
  return {
    plan,
    content,
    words,
    numbers: numberSteps(plan),
    notes: { items: [], mark: () => '' },
    said: gatherSaidBefore(plan),
    isBlank: true,
  };
}

function firstBox(plan: Plan, first: readonly string[], { words }: ComposeContext): Block {
  const steps = listSteps(plan);
  const lines = first.flatMap((key) => steps.find((step) => step.key === key) ?? []);
  const items = lines.map((step) => step.first_line ?? step.title);
  return {
    kind: 'box',
    title: words('doc.first'),
    blocks: [{ kind: 'list', ordered: true, items: [...new Set(items)] }],
  };
}

/** A step without why and what happens next; the calls to own banks stand under who to call. */
function short({ why: _why, lasts: _lasts, ...step }: PlanStep): PlanStep {
  return { ...step, what_happens_next: [] };
}

/** A step with its first contact alone; of a call to an own bank also what to ask for, with room to write. */
function bare(step: PlanStep, content: Content): PlanStep {
  return {
    ...short(step),
    do: [],
    say: [],
    have_ready: [],
    ask_for: step.contacts.some((contact) => contact.own) ? step.ask_for : [],
    do_not: [],
    write_down: [],
    due: [],
    contacts: step.contacts
      .filter((contact) => !contact.own && !isOneOfMany(contact, content))
      .slice(0, 1)
      .map(nameAndNumber),
  };
}

/** Everybody has accounts with other companies: to name the first of them alone would mislead. */
function isOneOfMany({ id }: PlanContact, content: Content): boolean {
  return content.contacts[id]?.purpose === 'account-provider';
}

function nameAndNumber({ note: _note, cost: _cost, ...contact }: PlanContact): PlanContact {
  return { ...contact, who_for: '' };
}
