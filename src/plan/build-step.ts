import type { Content } from '../content/content.ts';
import type { Line, Step } from '../content/schema.ts';
import { reasons } from '../facts/reasons.ts';
import { entryWords } from './entry-words.ts';
import { fillLines, fillText, type TextSlots } from './fill-text.ts';
import { planContacts, providerContacts, toPlanContact } from './plan-contact.ts';
import type { PlanDue, PlanSource, PlanStep } from './plan.ts';
import type { SelectedStep } from './select-steps.ts';
import { setDueDays, type DueOptions } from './set-due-days.ts';
import { statusOf } from './statuses.ts';
import { whenItEnds } from './when-it-ends.ts';
import { toolContacts } from './tool-contacts.ts';
import { toolsSeen } from './tool-lines.ts';

/** Builds one step of the plan: its texts with slots filled, its days, contacts, sources and the answers that led to it. */
export function buildStep(selected: SelectedStep, options: DueOptions): PlanStep {
  const { step, needed } = selected;
  const slots = slotsFor(selected, options.content);
  const due = needed ? setDueDays(selected, options) : [];
  return {
    id: step.id,
    key: selected.key,
    title: fillText(step.title, slots),
    ...optionalTexts(selected, slots),
    needed,
    ...textsOf(selected, slots),
    for: selected.entry === undefined ? [] : [slots.for],
    due,
    contacts: needed ? contactsOf(selected, options.content) : [],
    ...lastsOf(selected, options),
    sources: needed ? sourcesOf(step, due, options.content) : [],
    because: becauseOf(selected, options.content),
    ...statusOf(selected.key, options.marks),
  };
}

type OptionalTexts = Pick<PlanStep, 'article_step' | 'not_needed' | 'first_line' | 'why'>;

function optionalTexts({ step, scope, needed }: SelectedStep, slots: TextSlots): OptionalTexts {
  const notNeeded = needed ? undefined : step['not-needed'];
  const why =
    step.why === undefined || !needed ? undefined : fillLines([step.why], scope, slots)[0];
  return {
    ...(step['article-step'] === undefined ? {} : { article_step: step['article-step'] }),
    ...(notNeeded === undefined ? {} : { not_needed: fillText(notNeeded, slots) }),
    ...(step['first-line'] === undefined
      ? {}
      : { first_line: fillText(step['first-line'], slots) }),
    ...(why === undefined ? {} : { why }),
  };
}

type Texts = Pick<
  PlanStep,
  | 'in_short'
  | 'do'
  | 'say'
  | 'have_ready'
  | 'ask_for'
  | 'do_not'
  | 'write_down'
  | 'what_happens_next'
>;

function textsOf({ step, scope, needed }: SelectedStep, slots: TextSlots): Texts {
  const lines = (list: readonly Line[] | undefined): readonly string[] =>
    needed ? fillLines(list, scope, slots) : [];
  return {
    in_short: lines(step['in-short']),
    do: lines(step.do),
    say: lines(step.say),
    have_ready: lines(step['have-ready']),
    ask_for: lines(step['ask-for']),
    do_not: lines(step['do-not']),
    write_down: lines(step['write-down']),
    what_happens_next: lines(step['what-happens-next']),
  };
}

function contactsOf(selected: SelectedStep, content: Content): PlanStep['contacts'] {
  const named = [...(selected.step.contacts ?? []), ...providersOf(selected, content)];
  const contacts = planContacts(named, content, selected.scope);
  return [...contacts, ...reportsOf(selected, content, contacts)];
}

/** Gives where the makers of the programs that were named take reports, but for pages that the step names already. */
function reportsOf(
  { step, scope }: SelectedStep,
  content: Content,
  named: PlanStep['contacts'],
): PlanStep['contacts'] {
  if (step['tool-reports'] !== true) return [];
  const known = new Set(named.map((contact) => contact.url));
  return toolContacts(toolsSeen(scope, content), content)
    .filter((contact) => !known.has(contact.url))
    .map((contact) => toPlanContact(contact, scope.today));
}

/** Says what fills the slots of this step's texts. */
function slotsFor(selected: SelectedStep, content: Content): TextSlots {
  const { entry } = selected;
  const words = (key: string): string => content.words[key] ?? '';
  return {
    content,
    for: entry === undefined ? words('plan.this-payment') : entryWords(content, entry),
    bank: bankOf(selected) ?? words('plan.your-bank'),
  };
}

function bankOf({ step, entry }: SelectedStep): string | undefined {
  const name = step.repeat === 'banks' ? entry?.values['name'] : entry?.values['from'];
  return typeof name === 'string' ? name : undefined;
}

function providersOf(selected: SelectedStep, content: Content): readonly string[] {
  return selected.step.repeat === 'payments' ? providerContacts(content, selected.scope) : [];
}

function lastsOf(
  { step, key }: SelectedStep,
  { content, marks }: DueOptions,
): Pick<PlanStep, 'lasts'> {
  const duration = step.lasts === undefined ? undefined : content.durations[step.lasts];
  if (duration === undefined) return {};
  const { id, what, lasts, renew } = duration;
  const ending = whenItEnds(
    duration,
    marks.filter((mark) => mark.key === key),
  );
  const until = ending === undefined ? {} : { until: ending.until };
  return { lasts: { id, what, lasts, renew, ...until } };
}

/** Gathers the facts a step stands on: those it names, its deadlines and what it says will end. */
function sourcesOf(step: Step, due: readonly PlanDue[], content: Content): readonly PlanSource[] {
  const ids = [
    ...(step.facts ?? []),
    ...due.map((one) => one.rule),
    ...(step.lasts === undefined ? [] : [step.lasts]),
  ];
  return [...new Set(ids)].flatMap((id) => {
    const fact =
      content.rules[id] ?? content.deadlines[id] ?? content.durations[id] ?? content.contacts[id];
    return fact === undefined ? [] : [{ id, url: fact.source, checked: fact.checked }];
  });
}

function becauseOf(selected: SelectedStep, content: Content): readonly string[] {
  const { step, scope } = selected;
  if (step.when === undefined || step.private === true) return [];
  const hidden = new Set(
    content.questions
      .filter((question) => question.private === true)
      .map((question) => question.id),
  );
  return reasons(step.when, { scope, entryPath: selected.entry?.path, hidden });
}
