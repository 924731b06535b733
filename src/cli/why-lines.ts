import type { Disagreement } from '../content/disagreements-schema.ts';
import type { ShownLine } from '../interview/prompter.ts';
import type { PlanSource, PlanStep } from '../plan/plan.ts';
import { becauseLines, type BecauseOptions } from './because-lines.ts';

export interface WhyOptions extends BecauseOptions {
  readonly dayInFull: (day: string) => string;
}

/** Answers "Why do you say that?" for a step: the answers that led to it, what it stands on with source and day checked, and where good sources do not say the same. */
export function whyLines(step: PlanStep, options: WhyOptions): readonly ShownLine[] {
  const { content, words } = options;
  const differing = content.disagreements.filter((one) => one.steps.includes(step.id));
  return [
    { text: words('why.title'), tone: 'title' },
    ...becauseLines(step.because, options).map((text) => ({ text })),
    ...standsOn(step.sources, options),
    ...differing.flatMap((one) => disagreementLines(one, options)),
  ];
}

function standsOn(sources: readonly PlanSource[], options: WhyOptions): readonly ShownLine[] {
  const { words, dayInFull } = options;
  if (sources.length === 0) return [];
  return [
    { text: '' },
    { text: words('why.stands-on'), tone: 'strong' },
    ...sources.map((source) => ({
      text: `- ${words('why.fact', {
        fact: factWords(source.id, options),
        url: source.url,
        day: dayInFull(source.checked),
      })}`,
    })),
  ];
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
