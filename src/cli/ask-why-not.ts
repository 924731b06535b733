import type { ShownLine } from '../interview/prompter.ts';
import type { Words } from '../language/words.ts';
import type { Mark, PlanContact, PlanStep } from '../plan/plan.ts';
import type { FollowSession } from './follow-session.ts';
import { waysToReach } from './ways-to-reach.ts';

const reasons = ['no-answer', 'not-spoken-to', 'cannot-reach', 'unclear', 'not-now', 'not-safe'];

/** Asks why a step could not be done and shows a different route. The step stays open; the reason stays in the log, unless it is about safety. */
export async function askWhyNot({ run }: FollowSession, step: PlanStep): Promise<Mark> {
  const { words, prompter, today } = run;
  const reason = await prompter.choose({
    id: 'why-not',
    text: words('follow.why-not'),
    options: reasons.map((id) => ({ id, label: words(`follow.reason-${id}`) })),
  });
  prompter.show([
    { text: words(`follow.route-${reason}`), tone: 'strong' },
    ...otherWays(step, reason, words),
  ]);
  const mark = { key: step.key, as: 'to-do', on: today } as const;
  return reason === 'not-safe' ? mark : { ...mark, note: words(`follow.reason-${reason}`) };
}

/** Lists every way to reach the organisations of a step; nothing where the way is not what failed. */
function otherWays(step: PlanStep, reason: string, words: Words): readonly ShownLine[] {
  if (reason !== 'no-answer' && reason !== 'cannot-reach') return [];
  return step.contacts.flatMap((contact) => waysTo(contact, words));
}

function waysTo(contact: PlanContact, words: Words): readonly ShownLine[] {
  const lines = waysToReach(contact, words).map((text) => ({ text: `- ${text}` }));
  const head = { text: words('card.contact', { org: contact.org }) };
  return lines.length === 0 ? [] : [head, ...lines];
}
