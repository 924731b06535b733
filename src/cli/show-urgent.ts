import { loadContent } from '../content/load-content.ts';
import { spellDay } from '../documents/spell-day.ts';
import type { Given } from '../facts/answers.ts';
import { scopeOfFacts } from '../facts/derive-facts.ts';
import type { ShownLine } from '../interview/prompter.ts';
import { fillLines } from '../plan/fill-text.ts';
import type { PlanStep } from '../plan/plan.ts';
import { planForCase } from './plan-for-case.ts';
import type { Run } from './run.ts';
import { contactLines, type CardOptions } from './step-card.ts';

/** The first phases of a plan: stop the caller, stop the money. What can wait an hour is not shown here. */
const URGENT_PHASES = 2;

/** Shows what is urgent with the answers so far (what is not known yet counts as the worse), and waits until the person says done, cannot or not needed. */
export async function showUrgent(run: Run, given: Given): Promise<string> {
  const { words, prompter } = run;
  const { first, further } = urgentLines(run, given);
  prompter.show([
    { text: words('urgent.title'), tone: 'urgent' },
    ...first,
    ...further,
    { text: '' },
    { text: words('urgent.wait'), tone: 'strong' },
  ]);
  const reply = await prompter.choose({
    id: 'urgent',
    text: words('urgent.question'),
    about: first.map(({ text }) => text),
    // It comes between two questions: a key that was typed ahead for the next one may not answer it.
    isForHelper: false,
    options: ['done', 'cannot', 'not-needed'].map((id) => ({ id, label: words(`urgent.${id}`) })),
  });
  if (reply === 'cannot') prompter.show([{ text: words('urgent.cannot-help') }]);
  return reply;
}

/** What to do first, and who to call and what else to know for it. */
function urgentLines(
  run: Run,
  given: Given,
): { readonly first: readonly ShownLine[]; readonly further: readonly ShownLine[] } {
  const known: Given = { 'what-they-got': ['not-sure'], 'danger-now': ['none'], ...given };
  const { plan, facts } = planForCase(run.world, { given: known, marks: [] }, { today: run.today });
  const content = loadContent(run.world.contentFolder, facts.country);
  const now = new Set(content.phases.slice(0, URGENT_PHASES).map((phase) => phase.id));
  const steps = plan.phases.filter((phase) => now.has(phase.id)).flatMap((phase) => phase.steps);
  const first = plan.first.flatMap((key) => steps.find((step) => step.key === key) ?? []);
  const own = fillLines(content.country.urgent, scopeOfFacts(content, facts), {
    content,
    for: '',
    bank: run.words('plan.your-bank'),
  });
  const lines = first.map((step, index): ShownLine => ({
    text: `${String(index + 1)}. ${step.first_line ?? step.title}`,
    tone: 'strong',
  }));
  const isOnPhone = first.some((step) => step.id === 'stop-the-call');
  const landline: readonly ShownLine[] = isOnPhone ? [{ text: run.words('urgent.landline') }] : [];
  const further = [...landline, ...own.map((text) => ({ text }))];
  const spell = (day: string): string => spellDay(day, { content, words: run.words });
  return {
    first: lines,
    further: [
      ...bankLines(first, { words: run.words, dayInFull: spell }),
      ...(further.length === 0 ? [] : [{ text: '' }, ...further]),
    ],
  };
}

function bankLines(first: readonly PlanStep[], options: CardOptions): readonly ShownLine[] {
  const bank = first.find((step) => step.id === 'call-your-bank');
  return (bank?.contacts ?? []).flatMap((contact) => contactLines(contact, options));
}
