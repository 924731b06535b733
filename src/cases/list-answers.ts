import type { Plan, PlanDue, PlanStep } from '../plan/plan.ts';
import { stepItem, type DueItem } from './due-item.ts';
import { listSteps } from './list-steps.ts';

/** Lists the answers that are awaited: of steps that wait, and of open steps whose clock another step started. */
export function listAnswers(plan: Plan): readonly DueItem[] {
  return listSteps(plan)
    .filter((step) => step.status === 'waiting' || isWatch(step))
    .map((step) => answerItem(step, plan.made_for));
}

/** Tells whether an open step only watches for an answer that another step has asked for. */
export function isWatch(step: PlanStep): boolean {
  const others = step.due.filter((due) => due.whose === 'them' && due.starts_with !== undefined);
  return (
    step.status === 'to-do' &&
    others.length === step.due.length &&
    others.some((due) => due.day !== undefined)
  );
}

interface AnswerDay {
  readonly day: string;
  readonly due?: PlanDue;
}

/** The day of the answer: a promise that is past, else what comes next of the promise and the rules, else the last of them. */
function answerItem(step: PlanStep, today: string): DueItem {
  const promised = step.marks.findLast((mark) => mark.as === 'waiting')?.until;
  const rules = ruleDays(step);
  const days = promised === undefined ? rules : inOrder([...rules, { day: promised }]);
  const ahead = days.find(({ day }) => day >= today);
  const past = days.findLast(({ day }) => day < today);
  const broken = promised !== undefined && promised < today && ahead?.day !== today;
  const item: DueItem = { ...stepItem(step), kind: 'answer' };
  if (broken) return { ...item, ...whatFollows(past), day: promised };
  return { ...item, ...whatFollows(ahead ?? past) };
}

function ruleDays({ due }: PlanStep): readonly AnswerDay[] {
  return inOrder(
    due
      .filter(({ whose }) => whose === 'them')
      .flatMap((one) => (one.day === undefined ? [] : [{ day: one.day, due: one }])),
  );
}

function inOrder(days: readonly AnswerDay[]): readonly AnswerDay[] {
  return days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function whatFollows(found: AnswerDay | undefined): Pick<DueItem, 'day' | 'still' | 'next_title'> {
  if (found === undefined) return {};
  const { day, due } = found;
  return {
    day,
    ...(due === undefined ? {} : { still: due.still }),
    ...(due?.next_title === undefined ? {} : { next_title: due.next_title }),
  };
}
