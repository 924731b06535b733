import type { Content } from '../content/content.ts';
import { fillText } from './fill-text.ts';
import type { PlanStep } from './plan.ts';

/** Gives the title of a step without the person's banks, accounts and payments; nothing for a step that nobody else may see. */
export function titleForOthers(step: PlanStep, content: Content): string | undefined {
  const found = content.steps.find((one) => one.id === step.id);
  if (found === undefined || found.private === true) return undefined;
  const slots = {
    content,
    for: content.words['plan.this-payment'] ?? '',
    bank: content.words['plan.your-bank'] ?? '',
  };
  return fillText(found.title, slots);
}
