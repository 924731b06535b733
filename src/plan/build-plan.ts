import type { Content } from '../content/content.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Contact, Deadline, Duration, Rule } from '../content/schema.ts';
import type { Answers } from '../facts/answers.ts';
import { applies, scopeOfFacts, type DerivedFacts } from '../facts/derive-facts.ts';
import { once } from '../facts/once.ts';
import { chooseSteps } from './choose-steps.ts';
import { fillLines } from './fill-text.ts';
import { groupCalls, type CallStep } from './group-calls.ts';
import { marksOf } from './marks-of.ts';
import { marksThatCount } from './marks-that-count.ts';
import { planContacts, reviewBy } from './plan-contact.ts';
import { planFollowUps } from './plan-follow-ups.ts';
import type { Mark, Plan, PlanPhase, PlanStep } from './plan.ts';
import { selectSteps } from './select-steps.ts';
import { toolContacts } from './tool-contacts.ts';

export interface PlanOptions {
  readonly marks?: readonly Mark[];
  /** The first day of the plan, from which what repeats is laid out; the day in the facts unless it is given. */
  readonly since?: CalendarDay;
  /** Leaves the answers to private questions in `answers`. */
  readonly includePrivate?: boolean;
}

/** At most so many lines under "read this if you read nothing else". */
const FIRST_LINES = 5;

/** Builds the plan, a pure function of content, answers, marks and the day in the facts. */
export function buildPlan(
  content: Content,
  derived: DerivedFacts,
  options: PlanOptions = {},
): Plan {
  const { facts } = derived;
  const selected = selectSteps(content, facts);
  const marks = marksThatCount([...marksOf(facts, selected), ...(options.marks ?? [])]);
  const steps = chooseSteps(selected, { content, facts, marks });
  return {
    schema: 'aftercall/plan/1',
    made_for: facts.today,
    content_version: content.version,
    facts_checked: checkedDays(content),
    country: facts.country,
    region: facts.region,
    language: content.language,
    ...answersOf(content, derived, options),
    first: chooseFirst(steps),
    calls: groupCalls(steps, content),
    phases: content.phases
      .map((phase) => toPhase(phase, steps))
      .filter((phase) => phase.steps.length > 0),
    follow_ups: planFollowUps(steps, {
      content,
      facts,
      since: options.since ?? facts.today,
    }),
    ...countryLines(content, facts),
    facts_out_of_date: outOfDate(
      steps.map((one) => one.step),
      content,
      facts.today,
    ),
  };
}

/** The answers as understood, and those that were dropped; private ones in neither. */
function answersOf(
  content: Content,
  derived: DerivedFacts,
  options: PlanOptions,
): Pick<Plan, 'answers' | 'dropped'> {
  const { facts, dropped } = derived;
  const reason = content.words['plan.dropped'] ?? 'plan.dropped';
  return {
    answers:
      options.includePrivate === true ? facts.answers : withoutPrivate(content, facts.answers),
    dropped: dropped
      .filter((path) => !isPrivate(content, path))
      .map((path) => ({ id: path, reason })),
  };
}

function countryLines(
  content: Content,
  facts: DerivedFacts['facts'],
): Pick<Plan, 'support' | 'crisis' | 'warnings'> {
  const scope = scopeOfFacts(content, facts);
  const { crisis, support, warnings } = content.country;
  const slots = { content, for: '', bank: content.words['plan.your-bank'] ?? '' };
  return {
    support: planContacts(support, content, scope),
    crisis: crisis === undefined ? [] : planContacts([crisis], content, scope),
    warnings: fillLines(warnings, scope, slots),
  };
}

function toPhase(phase: Content['phases'][number], steps: readonly CallStep[]): PlanPhase {
  const own = steps
    .filter(({ selected }) => selected.step.phase === phase.id)
    .map((one) => one.step);
  return {
    id: phase.id,
    title: phase.title,
    ...(phase.intro === undefined ? {} : { intro: phase.intro }),
    steps: own,
  };
}

function chooseFirst(steps: readonly CallStep[]): readonly string[] {
  const open = steps.filter(
    ({ step, selected }) =>
      selected.step.first !== undefined &&
      applies(selected.step['first-when'], selected.scope) &&
      step.needed &&
      step.status === 'to-do',
  );
  const inOrder = open.toSorted(
    (a, b) => (a.selected.step.first ?? 0) - (b.selected.step.first ?? 0),
  );
  return inOrder.slice(0, FIRST_LINES).map(({ step }) => step.key);
}

function withoutPrivate(content: Content, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !isPrivate(content, id)));
}

function isPrivate(content: Content, path: string): boolean {
  const id = path.split('.')[0];
  return content.questions.some((question) => question.id === id && question.private === true);
}

function checkedDays(content: Content): Plan['facts_checked'] {
  const lists: readonly Readonly<Record<string, { readonly checked: string }>>[] = [
    content.contacts,
    content.deadlines,
    content.rules,
    content.durations,
  ];
  let oldest = '';
  let newest = '';
  for (const list of lists)
    for (const { checked } of Object.values(list)) {
      if (oldest === '' || checked < oldest) oldest = checked;
      if (checked > newest) newest = checked;
    }
  return { oldest, newest };
}

/** Names the facts of this plan whose review day has passed. */
function outOfDate(
  steps: readonly PlanStep[],
  content: Content,
  today: string,
): Plan['facts_out_of_date'] {
  const ids = steps.flatMap((step) => [
    ...step.sources.map((source) => source.id),
    ...step.contacts.map((contact) => contact.id),
  ]);
  const reports = once(() => toolContacts(content.remoteTools.tools, content));
  return [...new Set(ids)].flatMap((id) => {
    const fact = factOf(id, content) ?? reports().find((contact) => contact.id === id);
    const due = fact === undefined ? undefined : reviewBy(fact);
    return fact === undefined || due === undefined || due >= today
      ? []
      : [{ id, checked: fact.checked, review_by: due }];
  });
}

function factOf(id: string, content: Content): Contact | Deadline | Rule | Duration | undefined {
  return (
    content.contacts[id] ?? content.deadlines[id] ?? content.rules[id] ?? content.durations[id]
  );
}
