import { addMark } from '../cases/add-mark.ts';
import { hasSomeoneToAnswer } from '../cases/has-someone-to-answer.ts';
import { mayAwaitAnswer } from '../cases/may-await-answer.ts';
import type { CheckIn } from '../cases/to-check-in.ts';
import { CancelledError } from '../errors.ts';
import type { ShownLine } from '../interview/prompter.ts';
import type { Mark, PlanStep } from '../plan/plan.ts';
import { askWhyNot } from './ask-why-not.ts';
import type { FollowSession } from './follow-session.ts';
import { noteCallFor } from './note-call.ts';
import { contactLines, stepCard } from './step-card.ts';

type Choice =
  | ('done' | 'waiting' | 'refused' | 'could-not' | 'not-for-me')
  | ('details' | 'undo' | 'later' | 'save');

const choicesOf: Readonly<Record<'open' | 'awaited' | 'ended', readonly Choice[]>> = {
  open: ['done', 'waiting', 'refused', 'could-not', 'not-for-me', 'later', 'details', 'save'],
  awaited: ['done', 'refused', 'waiting', 'later', 'undo', 'details', 'save'],
  // What still holds stays done until it is renewed: opening it again would lose the day on which it ends.
  ended: ['done', 'not-for-me', 'later', 'details', 'save'],
};

/** Asks how one step went and keeps the answer at once. Rejects with CancelledError when the person stops. */
export async function checkInStep(session: FollowSession, checkIn: CheckIn): Promise<void> {
  session.run.prompter.show(headLines(session, checkIn));
  for (;;) {
    const choice = await askHow(session, checkIn);
    if (choice !== 'details') {
      await answer(session, checkIn.step, choice);
      return;
    }
    showWhole(session, checkIn.step);
  }
}

function showWhole({ run, spell }: FollowSession, step: PlanStep): void {
  run.prompter.show(stepCard(step, { words: run.words, dayInFull: spell }));
}

/** Some open steps only watch for an answer that another step has asked for. */
function stateOf({ step: { status }, reason }: CheckIn): keyof typeof choicesOf {
  if (status === 'waiting' || reason.startsWith('answer')) return 'awaited';
  return status === 'to-do' ? 'open' : 'ended';
}

async function askHow({ run }: FollowSession, checkIn: CheckIn): Promise<Choice> {
  const { step } = checkIn;
  const { words, prompter } = run;
  const state = stateOf(checkIn);
  const offered = choicesOf[state].filter(
    (id) => state !== 'open' || (id !== 'waiting' && id !== 'refused') || hasSomeoneToAnswer(step),
  );
  const chosen = await prompter.choose({
    id: `step.${step.key}`,
    text: words(`follow.question-${state}`),
    options: offered.map((id) => ({ id, label: labelOf(id, state, words) })),
  });
  return offered.find((id) => id === chosen) ?? 'later';
}

function labelOf(
  id: Choice,
  state: keyof typeof choicesOf,
  words: FollowSession['run']['words'],
): string {
  if (state === 'awaited' && (id === 'done' || id === 'waiting'))
    return words(`follow.awaited-${id}`);
  if (state === 'ended' && (id === 'done' || id === 'not-for-me'))
    return words(`follow.ended-${id}`);
  return words(`follow.${id}`);
}

/** Says what it is about, why it is asked today, what still works, and who to reach. */
function headLines(session: FollowSession, { step, reason, item }: CheckIn): readonly ShownLine[] {
  const { words } = session.run;
  const day = item.day === undefined ? '' : session.spell(item.day);
  const values = { title: item.title, day, still: item.still ?? '' };
  const key = item.day === undefined ? 'follow.because-no-day' : `follow.because-${reason}`;
  return [
    { text: step.title, tone: 'title' },
    { text: words(key, values).trim(), tone: 'strong' },
    ...aheadOf(session, item).map((text) => ({ text })),
    ...lastSaid(session, step).map((text) => ({ text })),
    ...step.contacts.flatMap((contact) =>
      contactLines(contact, { words, dayInFull: session.spell }),
    ),
  ];
}

/** Until when it holds, and what comes next where no answer comes. */
function aheadOf({ run, spell }: FollowSession, item: CheckIn['item']): readonly string[] {
  const { until, next_title: title } = item;
  return [
    ...(until === undefined ? [] : [run.words('follow.holds', { day: spell(until) })]),
    ...(title === undefined ? [] : [run.words('follow.next-up', { title })]),
  ];
}

/** Repeats what was noted last, so that the person can quote it on the phone. */
function lastSaid(session: FollowSession, step: PlanStep): readonly string[] {
  const { run, plan } = session;
  const call = (plan().call_log ?? []).findLast((one) => one.key === step.key);
  const { spoke_to: name, reference } = call ?? {};
  return [
    ...lastState(session, step),
    ...(name === undefined ? [] : [run.words('doc.state-spoke-to', { name })]),
    ...(reference === undefined ? [] : [run.words('doc.state-reference', { reference })]),
  ];
}

function lastState({ run, spell }: FollowSession, step: PlanStep): readonly string[] {
  const day = step.marks.at(-1)?.on;
  if (day === undefined || step.status === 'to-do') return [];
  return [run.words(`doc.state-${step.status}-on`, { day: spell(day) })];
}

async function answer(
  session: FollowSession,
  step: PlanStep,
  choice: Exclude<Choice, 'details'>,
): Promise<void> {
  switch (choice) {
    case 'save':
      throw new CancelledError('stopped-and-saved');
    case 'later':
      return;
    case 'could-not':
      await keepMark(session, await askWhyNot(session, step));
      return;
    case 'undo':
      await keepMark(session, { key: step.key, as: 'undo', on: session.run.today });
      return;
    case 'not-for-me':
      await keepMark(session, await askReason(session, step));
      return;
    case 'done':
    case 'waiting':
    case 'refused':
      await keepWhatWasSaid(session, step, choice);
      if (choice === 'done' && mayAwaitAnswer(step))
        session.run.prompter.show([{ text: stillAwaited(session, step) }]);
  }
}

function stillAwaited({ run, file }: FollowSession, { key }: PlanStep): string {
  return run.words('mark.still-awaited', { key, case: ` --case ${file().name}` });
}

async function keepMark(session: FollowSession, mark: Mark): Promise<void> {
  const { words, prompter, today } = session.run;
  await session.keep((file) => addMark(file, mark, today));
  prompter.show([{ text: words(`follow.kept-${mark.as}`), tone: 'quiet' }]);
}

async function askReason({ run, readers }: FollowSession, { key }: PlanStep): Promise<Mark> {
  const note = await run.prompter.line(run.words('follow.why-not-for-me'), readers.text);
  return { key, as: 'not-for-me', on: run.today, ...(note === '' ? {} : { note }) };
}

/** The mark is kept before anything more is asked: who stops in the middle of the call log has lost nothing. */
async function keepWhatWasSaid(
  session: FollowSession,
  step: PlanStep,
  as: 'done' | 'waiting' | 'refused',
): Promise<void> {
  const { run, readers } = session;
  const typed = await run.prompter.line(run.words(`follow.day-${as}`), readers.pastDay);
  const on = typed === '' ? run.today : typed;
  const asks = untilQuestion(step, as);
  const until =
    asks === undefined ? '' : await run.prompter.line(run.words(asks), readers.comingDay);
  const mark = { key: step.key, as, on, ...(until === '' ? {} : { until }) };
  await keepMark(session, mark);
  if (step.contacts.length > 0) await noteCallFor(session, step, mark);
}

/** An answer has a day, and so has what runs out: a bureau or an office may have said until when it holds. */
function untilQuestion({ lasts }: PlanStep, as: Mark['as']): string | undefined {
  if (as === 'waiting') return 'follow.until';
  const endsSometime = lasts !== undefined && lasts.lasts !== 'until-removed';
  return as === 'done' && endsSometime ? 'follow.holds-until' : undefined;
}
