import type { Content } from '../content/content.ts';
import type { Line, Step } from '../content/schema.ts';
import { reasons } from '../facts/reasons.ts';
import { entryWords } from './entry-words.ts';
import { fillLines, fillText, type TextSlots } from './fill-text.ts';
import { planContacts, providerContacts } from './plan-contact.ts';
import type { PlanDue, PlanSource, PlanStep } from './plan.ts';
import type { SelectedStep } from './select-steps.ts';
import { setDueDays, type DueOptions } from './set-due-days.ts';
import { statusOf } from './statuses.ts';

/** Builds one step of the plan: its texts with slots filled, its days, contacts, sources and the answers that led to it. */
export function buildStep(selected: SelectedStep, options: DueOptions): PlanStep {
  const { step, scope } = selected;
  const slots = slotsFor(selected, options.content);
  const due = selected.needed ? setDueDays(selected, options) : [];
  const lines = (list: readonly Line[] | undefined): readonly string[] =>
    selected.needed ? fillLines(list, scope, slots) : [];
  return {
    id: step.id,
    key: selected.key,
    title: fillText(step.title, slots),
    ...(step['article-step'] === undefined ? {} : { article_step: step['article-step'] }),
    needed: selected.needed,
    ...(step['not-needed'] === undefined || selected.needed
      ? {}
      : { not_needed: fillText(step['not-needed'], slots) }),
    ...(step['first-line'] === undefined
      ? {}
      : { first_line: fillText(step['first-line'], slots) }),
    ...whyOf(step, lines),
    do: lines(step.do),
    say: lines(step.say),
    have_ready: lines(step['have-ready']),
    ask_for: lines(step['ask-for']),
    do_not: lines(step['do-not']),
    write_down: lines(step['write-down']),
    what_happens_next: lines(step['what-happens-next']),
    for: selected.entry === undefined ? [] : [slots.for],
    due,
    contacts: selected.needed
      ? planContacts(
          [...(step.contacts ?? []), ...providersOf(selected, options.content)],
          options.content,
          scope,
        )
      : [],
    ...lastsOf(step, options),
    sources: selected.needed ? sourcesOf(step, due, options.content) : [],
    because: becauseOf(selected, options.content),
    ...statusOf(selected.key, options.marks),
  };
}

/** Says what fills the slots of this step's texts. */
function slotsFor(selected: SelectedStep, content: Content): TextSlots {
  const from =
    selected.entry?.values['from'] ??
    (selected.step.repeat === 'banks' ? selected.entry?.values['name'] : undefined);
  return {
    content,
    for:
      selected.entry === undefined
        ? (content.words['plan.this-payment'] ?? '')
        : entryWords(content, selected.entry),
    bank: typeof from === 'string' ? from : (content.words['plan.your-bank'] ?? ''),
  };
}

function whyOf(
  step: Step,
  lines: (list: readonly Line[]) => readonly string[],
): { readonly why?: string } {
  const why = step.why === undefined ? undefined : lines([step.why])[0];
  return why === undefined ? {} : { why };
}

function providersOf(selected: SelectedStep, content: Content): readonly string[] {
  return selected.step.repeat === 'payments' ? providerContacts(content, selected.scope) : [];
}

function lastsOf(step: Step, options: DueOptions): Pick<PlanStep, 'lasts'> {
  const duration = step.lasts === undefined ? undefined : options.content.durations[step.lasts];
  if (duration === undefined) return {};
  return {
    lasts: { id: duration.id, what: duration.what, lasts: duration.lasts, renew: duration.renew },
  };
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
