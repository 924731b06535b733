import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Facts } from '../facts/facts.ts';
import type { Plan } from '../plan/plan.ts';
import { reviewDays } from '../plan/review-days.ts';
import type { StatementLook } from './case-file.ts';

/** One statement to look at: of a named account, or of all that has no name. */
export interface StatementDue {
  /** The day on which the look is due. */
  readonly day: CalendarDay;
  /** `YYYY-MM` */
  readonly month: string;
  readonly account: string;
  /** As the person named it; absent for all that has no name. */
  readonly name?: string;
}

export interface StatementsOptions {
  readonly facts: Pick<Facts, 'accounts'>;
  /** The kinds of account that have statements. */
  readonly kinds: readonly string[];
  readonly statements: readonly StatementLook[];
}

/** Stands for every statement that is not of a named account; no name can become it. */
export const OTHER = '@other';

/** Lists the statements that are due up to the day of the plan and not looked at yet, the oldest month first. */
export function statementsDue(plan: Plan, options: StatementsOptions): readonly StatementDue[] {
  const accounts = accountsIn(options);
  const days = reviewDays(plan).filter((day) => day <= plan.made_for);
  return days
    .flatMap((day) => accounts.map((account) => ({ day, month: day.slice(0, 7), ...account })))
    .filter((due) => !isFinished(due, options.statements));
}

type Account = Pick<StatementDue, 'account' | 'name'>;

function accountsIn({ facts, kinds }: StatementsOptions): readonly Account[] {
  const named = facts.accounts.flatMap(({ item, values }): readonly Account[] =>
    kinds.includes(String(values['kind'])) && typeof values['name'] === 'string'
      ? [{ account: item, name: values['name'] }]
      : [],
  );
  return [...named, { account: OTHER }];
}

/** A look ends with a word that there is nothing more. A closed account has no statements after the month in which it was said. */
function isFinished(due: StatementDue, statements: readonly StatementLook[]): boolean {
  return statements.some(
    ({ account, month, find, closed }) =>
      account === due.account &&
      find === undefined &&
      (month === due.month || (closed === true && month < due.month)),
  );
}
