import { addLook, nameFind } from '../cases/add-look.ts';
import { addMark } from '../cases/add-mark.ts';
import type { CaseFile, StatementFind } from '../cases/case-file.ts';
import { listSteps } from '../cases/list-steps.ts';
import type { StatementDue } from '../cases/statements-due.ts';
import type { StatementSign } from '../content/statement-review-schema.ts';
import type { Entry } from '../facts/answers.ts';
import { latestMonthDay } from '../dates/latest-month-day.ts';
import type { Mark, PlanStep } from '../plan/plan.ts';
import { askEntry, type EntryAsked } from './ask-entry.ts';
import type { FollowSession } from './follow-session.ts';
import { saysYes } from './says-yes.ts';

/** Asks what was found in one statement, keeps each find at once, and shows the steps that it opens. */
export async function keepFinds(session: FollowSession, statement: StatementDue): Promise<void> {
  const { run, content } = session;
  do {
    const id = await run.prompter.choose({
      id: 'sign',
      text: run.words('statements.sign'),
      options: [
        ...content.statementReview.signs,
        { id: 'none', label: run.words('statements.sign-none') },
      ].map((one) => ({ id: one.id, label: one.label })),
    });
    const sign = content.statementReview.signs.find((one) => one.id === id);
    if (sign === undefined) return;
    await keepFind(session, statement, await askFind(session, statement, sign));
  } while (await saysYes(run, 'more-finds', run.words('statements.more')));
}

type Found = Omit<StatementFind, 'id'>;

async function askFind(
  session: FollowSession,
  statement: StatementDue,
  sign: StatementSign,
): Promise<Found> {
  const { opens, id } = sign;
  const asked = opens === 'accounts' ? accountAsked : paymentAsked(session, statement, sign);
  if (opens === 'accounts')
    session.run.prompter.show([{ text: session.run.words('statements.from-report') }]);
  return { sign: id, opens, values: await askEntry(session, { id: opens, ...asked }) };
}

const accountAsked = {
  fields: [{ id: 'name' }, { id: 'kind' }],
  known: { state: 'opened-by-them', holder: 'me' },
};

/** The person does not know the payment: so who sent it is not known, and they did not know that money left. */
function paymentAsked(
  session: FollowSession,
  statement: StatementDue,
  sign: StatementSign,
): Omit<EntryAsked, 'id'> {
  const offered = waysHere(session, sign);
  const [only, ...others] = offered;
  return {
    fields: [
      { id: 'method', only: offered },
      ...['provider', 'paid-on', 'amount'].map((id) => ({ id })),
      { id: 'outcome', only: ['pending', 'gone', 'not-sure'] },
      { id: 'statement-on' },
    ],
    known: {
      'who-sent': 'not-sure',
      'knew-money-left': 'no',
      ...(only === undefined || others.length > 0 ? {} : { method: only }),
      ...knownOf(session, statement),
    },
  };
}

/** The ways of paying that a sign fits and that exist in the country. */
function waysHere({ content }: FollowSession, { ways = [] }: StatementSign): readonly string[] {
  const payments = content.questions.find((one) => one.id === 'payments');
  const method = payments?.fields?.find((one) => one.id === 'method');
  return ways.filter((way) => method?.options?.some((option) => option.id === way));
}

/** From which account it left, and the day of its statement, where they are known. */
function knownOf({ facts }: FollowSession, { name, account, day }: StatementDue): Entry {
  const own = facts().accounts.find((one) => one.item === account)?.values['statement-day'];
  return {
    ...(name === undefined ? {} : { from: name }),
    ...(typeof own === 'number' ? { 'statement-on': latestMonthDay(own, day) } : {}),
  };
}

async function keepFind(
  session: FollowSession,
  { month, account }: StatementDue,
  found: Found,
): Promise<void> {
  const { run, content, keep, plan } = session;
  const before = plan();
  const again = stepsToRepeat(listSteps(before), content.statementReview.again);
  const marks = again.map((key): Mark => ({
    key,
    as: 'to-do',
    on: run.today,
    note: run.words('statements.again'),
  }));
  await keep((file: CaseFile) => {
    const look = { on: run.today, month, account, find: nameFind(file, found) };
    return marks.reduce(
      (value, mark) => addMark(value, mark, run.today),
      addLook(file, look, run.today),
    );
  });
  showOpened(session, new Set(openKeys(listSteps(before))));
}

/** What was reported before is reported once more, with what was found. */
function stepsToRepeat(steps: readonly PlanStep[], again: readonly string[]): readonly string[] {
  return steps
    .filter(({ id, needed, status }) => again.includes(id) && needed && status !== 'to-do')
    .map(({ key }) => key);
}

function openKeys(steps: readonly PlanStep[]): readonly string[] {
  return steps.filter(({ needed, status }) => needed && status === 'to-do').map(({ key }) => key);
}

function showOpened({ run, plan, spell }: FollowSession, before: ReadonlySet<string>): void {
  const { words, prompter } = run;
  const steps = listSteps(plan());
  const opened = new Set(openKeys(steps).filter((key) => !before.has(key)));
  const lines = steps
    .filter(({ key }) => opened.has(key))
    .map(({ title, due }) => {
      const day = due.find((one) => one.whose === 'you' && one.day !== undefined)?.day;
      return day === undefined
        ? words('statements.opened-step', { title })
        : words('statements.opened-by', { title, day: spell(day) });
    });
  prompter.show([
    { text: words('statements.opened'), tone: 'strong' },
    ...lines.map((text) => ({ text })),
  ]);
}
