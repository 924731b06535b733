import { nextContact } from '../cases/next-contact.ts';
import type { Plan, PlanStep } from '../plan/plan.ts';
import { cleanText } from './clean-text.ts';
import { toldSteps, type HelperFacts } from './compose-helper-sheet.ts';
import { spellDay, type DayContext } from './spell-day.ts';

export interface TicketOptions extends DayContext {
  /** What the caller got, in the words of the question. */
  readonly happened: readonly string[];
}

/** Writes the note for a ticket: one thing a line, plain text, nothing private. */
export function composeTicketNote(plan: Plan, facts: HelperFacts, options: TicketOptions): string {
  const { words, content } = options;
  const steps = toldSteps(plan, content);
  const lines = [
    words('note.ticket', { ticket: facts.ticket ?? words('sheet.none') }),
    words('note.made', { day: spellDay(plan.made_for, options), country: content.country.name }),
    words('note.happened', { list: listed(options.happened, options) }),
    words('note.tools', { list: listed(facts.tools, options) }),
    words('note.done', { list: listed(titlesOf(steps, 'done'), options) }),
    words('note.waiting', { list: listed(titlesOf(steps, 'waiting'), options) }),
    words('note.open', { count: titlesOf(steps, 'to-do').length }),
    words('note.first', { list: listed(firstOf(plan, steps), options) }),
    nextLine(plan, options),
    words('note.not-checked', { count: facts.open.length }),
    ...facts.notes.map((text) => words('note.note', { text })),
    words('note.no-secrets'),
  ];
  return `${lines.map(cleanText).join('\n')}\n`;
}

function listed(items: readonly string[], { words }: TicketOptions): string {
  return items.length === 0 ? words('sheet.none') : [...new Set(items)].join('; ');
}

function titlesOf(steps: readonly PlanStep[], status: PlanStep['status']): readonly string[] {
  return steps.filter((step) => step.status === status).map(({ title }) => title);
}

function firstOf(plan: Plan, steps: readonly PlanStep[]): readonly string[] {
  return plan.first.flatMap((key) => steps.find((step) => step.key === key)?.title ?? []);
}

function nextLine(plan: Plan, options: TicketOptions): string {
  const next = nextContact(plan);
  if (next === undefined) return options.words('note.next-none');
  const day = spellDay(next.day, options);
  const title = next.title ?? options.words('sheet.first-steps');
  return options.words('note.next', { day, title });
}
