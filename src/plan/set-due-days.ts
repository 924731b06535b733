import type { Content } from '../content/content.ts';
import type { Deadline } from '../content/schema.ts';
import { earliestSafeDay, latestAnswerDay } from '../dates/business-days.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { parsePeriod } from '../dates/period.ts';
import { selectCalendars } from '../dates/select-calendars.ts';
import { applies } from '../facts/derive-facts.ts';
import type { Clock, Facts } from '../facts/facts.ts';
import { dayOf } from '../facts/holds.ts';
import { clockOf } from '../facts/clock-of.ts';
import { startClock } from '../facts/start-clock.ts';
import { isAbout } from './is-about.ts';
import type { Mark, PlanDue } from './plan.ts';
import { refusals } from './refusals.ts';
import type { SelectedStep } from './select-steps.ts';
import { startingMarks } from './starting-marks.ts';

export interface DueOptions {
  readonly content: Content;
  readonly facts: Facts;
  readonly marks: readonly Mark[];
}

/** Gives the deadlines of a step with their days: the person's own to the earliest safe day, an answer from others to the latest. */
export function setDueDays(selected: SelectedStep, options: DueOptions): readonly PlanDue[] {
  return deadlinesOf(selected, options.content).map((deadline) =>
    setDueDay(deadline, selected, options),
  );
}

function deadlinesOf(selected: SelectedStep, content: Content): readonly Deadline[] {
  return (selected.step.due ?? []).flatMap((due) => {
    const id = typeof due === 'string' ? due : due.deadline;
    const deadline = content.deadlines[id];
    const fits = typeof due === 'string' || applies(due.when, selected.scope);
    return deadline === undefined || !fits ? [] : [deadline];
  });
}

function setDueDay(deadline: Deadline, selected: SelectedStep, options: DueOptions): PlanDue {
  const clock = clockFor(deadline, selected, options);
  const { day, estimated } = dayFor(deadline, clock, options);
  return {
    ...(day === undefined ? {} : { day }),
    ...(clock.day === undefined ? {} : { starts: clock.day }),
    ...startsWith(deadline, selected),
    ...(clock.startedBy === undefined ? {} : { started_by: clock.startedBy }),
    within: deadline.within,
    whose: deadline.whose,
    rule: deadline.id,
    title: deadline.title,
    kind: deadline.kind,
    counts_from: deadline['counts-from'],
    if_missed: deadline['if-missed'],
    past: day !== undefined && day < options.facts.today,
    still: deadline.still,
    estimated,
    ...nextStepOf(deadline, selected, options.content),
  };
}

function startsWith(deadline: Deadline, { step }: SelectedStep): Pick<PlanDue, 'starts_with'> {
  const start = deadline['starts-with'];
  return start === undefined || start === step.id ? {} : { starts_with: start };
}

/** The step that is offered when no answer came: for the same payment where it is one for each. */
function nextStepOf(
  deadline: Deadline,
  { entry }: SelectedStep,
  content: Content,
): Pick<PlanDue, 'next_step' | 'next_title'> {
  const next = content.steps.find((step) => step.id === deadline['next-step']);
  if (next === undefined) return {};
  const named = { next_step: next.id, next_title: next.title };
  if (next.repeat !== 'payments') return named;
  return entry === undefined ? {} : { ...named, next_step: `${next.id}.${entry.item}` };
}

/** A clock, and the step whose mark started it. */
interface MarkedClock extends Clock {
  readonly startedBy?: string;
}

function clockFor(deadline: Deadline, selected: SelectedStep, options: DueOptions): MarkedClock {
  if (deadline.clock === 'step-done') return stepClock(deadline, selected, options);
  const clock = startClock(deadline, options.facts, paymentOf(selected));
  if (deadline.clock !== 'final-answer' || clock.day !== undefined) return clock;
  const refused = refusals(options.content, options.marks).findLast(
    (mark) => mark.on !== undefined && isAbout(mark.key, selected.entry),
  );
  return startedBy(refused);
}

function startedBy(mark: Mark | undefined): MarkedClock {
  return {
    day: dayOf(mark?.on),
    assumed: false,
    ...(mark === undefined ? {} : { startedBy: mark.key }),
  };
}

/** A step's clock starts on the day it was first done or began to wait; for the first call about money also on the day the person said they told the bank. */
function stepClock(deadline: Deadline, selected: SelectedStep, options: DueOptions): MarkedClock {
  const start = deadline['starts-with'];
  const starts = (key: string): boolean =>
    start === undefined
      ? key === selected.key
      : stepIdOf(key) === start && isAbout(key, selected.entry);
  const mark = startingMarks(options.marks).find((one) => starts(one.key));
  return mark === undefined ? toldBankOn(start, selected, options) : startedBy(mark);
}

/** A report to the bank is no complaint: it starts only the clocks of steps about the money itself. */
function toldBankOn(
  start: string | undefined,
  selected: SelectedStep,
  { content }: DueOptions,
): Clock {
  const begins = content.steps.find((step) => step.id === start) ?? selected.step;
  return clockOf(
    begins.phase === 'money' ? paymentOf(selected)?.values['told-bank-on'] : undefined,
  );
}

function stepIdOf(key: string): string {
  return key.split('.')[0] ?? key;
}

/** An answer is awaited from the latest day on which its clock can have started, today at most. */
function latestStart(day: CalendarDay, clock: Clock, { facts }: DueOptions): CalendarDay {
  if (clock.latest === undefined || facts.today < day) return day;
  return clock.latest < facts.today ? clock.latest : facts.today;
}

function paymentOf(selected: SelectedStep): SelectedStep['entry'] {
  return selected.step.repeat === 'payments' ? selected.entry : undefined;
}

function dayFor(
  deadline: Deadline,
  clock: Clock,
  options: DueOptions,
): { readonly day: CalendarDay | undefined; readonly estimated: boolean } {
  const period = parsePeriod(deadline.within);
  if (clock.day === undefined || period === undefined) return { day: undefined, estimated: false };
  if (deadline.whose === 'you')
    return { day: earliestSafeDay(clock.day, period), estimated: clock.assumed };
  const latest = latestAnswerDay(
    latestStart(clock.day, clock, options),
    period,
    selectCalendars(options.content.holidays, options.facts.region),
  );
  return { day: latest.day, estimated: latest.estimated || clock.assumed };
}
