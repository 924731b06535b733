import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Disagreement } from '../content/disagreements-schema.ts';
import type { Trick } from '../content/tricks-schema.ts';
import { assembleAnswers } from '../facts/assemble-answers.ts';
import { scopeOf } from '../facts/derive-facts.ts';
import { holds } from '../facts/holds.ts';
import type { ShownLine } from '../interview/prompter.ts';
import type { PlanStep } from '../plan/plan.ts';
import { becauseLines, type BecauseOptions } from './because-lines.ts';

export interface WhyOptions extends BecauseOptions {
  readonly dayInFull: (day: string) => string;
  readonly today: CalendarDay;
}

/** Answers "Why do you say that?" for a step: the answers that led to it, what it stands on with source and day checked, and where good sources do not say the same. */
export function whyLines(step: PlanStep, options: WhyOptions): readonly ShownLine[] {
  const { content, words } = options;
  const differing = content.disagreements.filter((one) => one.steps.includes(step.id));
  return [
    { text: words('why.title'), tone: 'title' },
    ...becauseLines(step.because, options).map((text) => ({ text })),
    ...standsOn([...sourceTexts(step, options), ...trickTexts(step, options)], options),
    ...differing.flatMap((one) => disagreementLines(one, options)),
  ];
}

function standsOn(texts: readonly string[], { words }: WhyOptions): readonly ShownLine[] {
  if (texts.length === 0) return [];
  return [
    { text: '' },
    { text: words('why.stands-on'), tone: 'strong' },
    ...texts.map((text) => ({ text: `- ${text}` })),
  ];
}

function sourceTexts({ sources }: PlanStep, options: WhyOptions): readonly string[] {
  const { words, dayInFull } = options;
  return sources.map(({ id, url, checked }) =>
    words('why.fact', { fact: factWords(id, options), url, day: dayInFull(checked) }),
  );
}

/** What is true of the tricks that this person met. */
function trickTexts({ id }: PlanStep, options: WhyOptions): readonly string[] {
  const { content, given, today } = options;
  const scope = scopeOf(content, assembleAnswers(given), today);
  return content.tricks
    .filter(({ steps, when }) => steps.includes(id) && holds(when, scope))
    .map((trick) => trickText(trick, options));
}

function trickText({ says, source, checked }: Trick, { words, dayInFull }: WhyOptions): string {
  if (source === undefined) return words('why.known', { fact: says });
  return words('why.fact', { fact: says, url: source, day: dayInFull(checked) });
}

/** What a fact says, and whether it is law, a rule of the industry or advice. */
function factWords(id: string, { content, words }: WhyOptions): string {
  const rule = content.rules[id] ?? content.deadlines[id];
  if (rule !== undefined) {
    const text = 'says' in rule ? rule.says : rule.title;
    return words(`why.${rule.kind}`, { text: text.replace(/\.$/, '') });
  }
  return content.durations[id]?.what ?? content.contacts[id]?.org ?? id;
}

function disagreementLines(one: Disagreement, options: WhyOptions): readonly ShownLine[] {
  const { words, dayInFull } = options;
  return [
    { text: '' },
    { text: words('why.differ', { asks: one.asks }), tone: 'strong' },
    ...one['they-say'].map(({ who, says, source }) => ({
      text: `- ${words('why.they-say', { who, says, url: source })}`,
    })),
    { text: words('why.checked', { day: dayInFull(one.checked) }) },
    { text: words('why.chosen', { choice: one.choice, why: one.why }) },
    { text: words('why.right-when', { when: one['right-when'] }) },
  ];
}
