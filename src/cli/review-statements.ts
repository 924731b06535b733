import { addLook } from '../cases/add-look.ts';
import { statementsDue, type StatementDue } from '../cases/statements-due.ts';
import { CancelledError } from '../errors.ts';
import type { Words } from '../language/words.ts';
import type { FollowSession } from './follow-session.ts';
import { keepFinds } from './keep-finds.ts';

/** Goes through the statements that are due, one account and month at a time: what to look for, nothing or something, and what a find opens. */
export async function reviewStatements(session: FollowSession): Promise<void> {
  const due = dueNow(session);
  if (due.length === 0) return;
  const { prompter, words } = session.run;
  prompter.show([
    { text: words('statements.title'), tone: 'title' },
    { text: words('statements.look-for'), tone: 'strong' },
    ...session.content.statementReview['look-for'].map((text) => ({ text: `- ${text}` })),
  ]);
  for (const statement of due) {
    const isOpen = dueNow(session).some(
      ({ month, account }) => month === statement.month && account === statement.account,
    );
    if (isOpen) await reviewOne(session, statement);
  }
}

function dueNow({ plan, facts, content, file }: FollowSession): readonly StatementDue[] {
  return statementsDue(plan(), {
    facts: facts(),
    kinds: content.statementReview.accounts,
    statements: file().statements,
  });
}

async function reviewOne(session: FollowSession, statement: StatementDue): Promise<void> {
  const { prompter, words } = session.run;
  const isNamed = statement.name !== undefined;
  const offered = ['nothing', 'found', ...(isNamed ? ['closed'] : []), 'later', 'save'];
  const said = { account: accountName(statement, words), month: monthName(statement, words) };
  const choice = await prompter.choose({
    id: `statement.${statement.month}.${statement.account}`,
    text: words('statements.which', said),
    options: offered.map((id) => ({ id, label: words(`statements.${id}`) })),
  });
  if (choice === 'save') throw new CancelledError('stopped-and-saved');
  if (choice === 'later') return;
  if (choice === 'found') await keepFinds(session, statement);
  await finish(session, statement, choice === 'closed');
  prompter.show([{ text: words('statements.kept', said), tone: 'quiet' }]);
}

async function finish(
  { keep, run }: FollowSession,
  { month, account }: StatementDue,
  isClosed: boolean,
): Promise<void> {
  const look = { on: run.today, month, account, ...(isClosed ? { closed: true as const } : {}) };
  await keep((file) => addLook(file, look, run.today));
}

function accountName({ name }: StatementDue, words: Words): string {
  return name ?? words('statements.other');
}

/** Writes a month: "December 2026". */
function monthName({ month }: StatementDue, words: Words): string {
  const [year = '', number = ''] = month.split('-');
  const name = words('days.months').split(' ')[Number(number) - 1] ?? number;
  return words('statements.month', { month: name, year });
}
