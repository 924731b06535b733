import type { Condition } from '../content/condition.ts';
import type { Content } from '../content/content.ts';
import type { Contact, Deadline, Duration, Rule, Step } from '../content/schema.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Answers } from '../facts/answers.ts';
import { findAnswers } from '../plan/find-answers.ts';
import { fillText } from '../plan/fill-text.ts';
import { reviewBy } from '../plan/plan-contact.ts';
import { conditionWords, type ConditionContext } from './condition-words.ts';

/** A contact or a deadline that a step names; `when` says in words for whom it stands there. */
export interface Named {
  readonly id: string;
  readonly title: string;
  readonly when?: string;
}

/** A rule, a period or a contact that a step stands on. */
export interface Evidence {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly checked: string;
  readonly review_by: string;
}

export interface ExplainedStep {
  readonly kind: 'step';
  readonly country: string;
  readonly id: string;
  readonly title: string;
  readonly phase: string;
  /** The condition in words; absent where everyone gets the step. */
  readonly when?: string;
  readonly always: boolean;
  readonly repeat?: string;
  /** Answers with which the step is needed; proven by a real plan. */
  readonly example?: Answers;
  readonly contacts: readonly Named[];
  readonly deadlines: readonly Named[];
  readonly evidence: readonly Evidence[];
}

export type Fact = Contact | Deadline | Rule | Duration;

export interface ExplainedFact {
  readonly kind: 'contact' | 'deadline' | 'rule' | 'duration';
  readonly country: string;
  readonly id: string;
  readonly fields: Fact;
  readonly review_by: string;
  /** Ids of the steps that name it. */
  readonly used_by: readonly string[];
}

export type Explained = ExplainedStep | ExplainedFact;

/** Explains what an id stands for in one country: a step, and a contact, deadline, rule or duration. Empty where it is nothing there. */
export function explainId(
  id: string,
  context: ConditionContext,
  today: CalendarDay,
): readonly Explained[] {
  const { content } = context;
  const steps = content.steps.filter((step) => step.id === id);
  return [...steps.map((step) => explainStep(step, context, today)), ...explainFacts(id, content)];
}

/** Lists every id that can be explained in a country. */
export function idsOf(content: Content): readonly string[] {
  const lists = [content.contacts, content.deadlines, content.rules, content.durations];
  return [...content.steps.map((step) => step.id), ...lists.flatMap((list) => Object.keys(list))];
}

function explainStep(step: Step, context: ConditionContext, today: CalendarDay): ExplainedStep {
  const { content, words } = context;
  const example = findAnswers(content, { step }, today);
  const slots = { content, for: words('plan.this-payment'), bank: words('plan.your-bank') };
  return {
    kind: 'step',
    country: content.country.id,
    id: step.id,
    title: fillText(step.title, slots),
    phase: content.phases.find((phase) => phase.id === step.phase)?.title ?? step.phase,
    ...whenOf(step.when, context),
    always: step.always === true,
    ...(step.repeat === undefined ? {} : { repeat: step.repeat }),
    ...(example === undefined ? {} : { example }),
    contacts: (step.contacts ?? []).map((one) => namedContact(one, context)),
    deadlines: (step.due ?? []).map((one) => namedDeadline(one, context)),
    evidence: evidenceOf(step, content),
  };
}

function whenOf(when: Condition | undefined, context: ConditionContext): { when?: string } {
  return when === undefined ? {} : { when: conditionWords(when, context) };
}

type Reference<T> = string | (T & { readonly when?: Condition | undefined });

function namedContact(
  one: Reference<{ readonly contact: string }>,
  context: ConditionContext,
): Named {
  const id = typeof one === 'string' ? one : one.contact;
  const contact = context.content.contacts[id];
  const title = contact === undefined ? id : [contact.org, ...numberOf(contact)].join(', ');
  return { id, title, ...whenOf(typeof one === 'string' ? undefined : one.when, context) };
}

function numberOf(contact: Contact): readonly string[] {
  const number = contact.phone ?? contact['text-number'] ?? contact.url;
  return number === undefined ? [] : [number];
}

function namedDeadline(
  one: Reference<{ readonly deadline: string }>,
  context: ConditionContext,
): Named {
  const id = typeof one === 'string' ? one : one.deadline;
  const deadline = context.content.deadlines[id];
  const title = deadline === undefined ? id : `${deadline.title}, ${deadline.within}`;
  return { id, title, ...whenOf(typeof one === 'string' ? undefined : one.when, context) };
}

/** Deadlines first, then what runs out, then the rules that the step names. */
function evidenceOf(step: Step, content: Content): readonly Evidence[] {
  const due = (step.due ?? []).map((one) => (typeof one === 'string' ? one : one.deadline));
  const ids = [...due, ...(step.lasts === undefined ? [] : [step.lasts]), ...(step.facts ?? [])];
  return [...new Set(ids)].flatMap((id) => {
    const fact = factOf(id, content);
    return fact === undefined
      ? []
      : [
          {
            id,
            text: textOf(fact),
            source: fact.source,
            checked: fact.checked,
            review_by: reviewBy(fact) ?? '',
          },
        ];
  });
}

function factOf(id: string, content: Content): Fact | undefined {
  return (
    content.deadlines[id] ?? content.rules[id] ?? content.durations[id] ?? content.contacts[id]
  );
}

function textOf(fact: Fact): string {
  if ('says' in fact) return fact.says;
  if ('title' in fact) return fact.title;
  return 'what' in fact ? fact.what : fact['who-for'];
}

function explainFacts(id: string, content: Content): readonly ExplainedFact[] {
  const { contacts, deadlines, rules, durations } = content;
  const found = [
    { kind: 'contact' as const, fields: contacts[id] },
    { kind: 'deadline' as const, fields: deadlines[id] },
    { kind: 'rule' as const, fields: rules[id] },
    { kind: 'duration' as const, fields: durations[id] },
  ];
  return found.flatMap(({ kind, fields }) =>
    fields === undefined
      ? []
      : [
          {
            kind,
            country: content.country.id,
            id,
            fields,
            review_by: reviewBy(fields) ?? '',
            used_by: usersOf(id, content),
          },
        ],
  );
}

/** A step names a fact in a list, or in a slot of a text: `{phone:id}`. */
function usersOf(id: string, content: Content): readonly string[] {
  return content.steps
    .filter((step) => {
      const text = JSON.stringify(step);
      return step.id !== id && (text.includes(`"${id}"`) || text.includes(`:${id}}`));
    })
    .map((step) => step.id);
}
