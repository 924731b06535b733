import { toCheckIn, type CheckIn } from '../cases/to-check-in.ts';
import { checkInStep } from './check-in-step.ts';
import type { FollowSession } from './follow-session.ts';
import { saysYes } from './says-yes.ts';

/** Asks about each step that is due or awaited, then, if the person wants, about those that are open. The list is made again after each answer, since one may bring another. */
export async function checkInSteps(session: FollowSession): Promise<void> {
  const { prompter, words } = session.run;
  const asked = new Set<string>();
  const left = (): readonly CheckIn[] =>
    toCheckIn(session.plan()).filter(({ step }) => !asked.has(step.key));
  let takesOpen: boolean | undefined;
  for (let next = left()[0]; next !== undefined; next = left()[0]) {
    if (next.reason === 'open')
      takesOpen ??= await saysYes(
        session.run,
        'open-steps',
        words('follow.open-steps', { count: left().length }),
      );
    if (takesOpen === false) return;
    asked.add(next.step.key);
    await checkInStep(session, next);
  }
  if (asked.size === 0) prompter.show([{ text: words('follow.nothing-due') }]);
}
