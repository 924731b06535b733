import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Deadline } from '../content/schema.ts';
import type { Entry } from './answers.ts';
import type { Clock, EntryFacts, Facts } from './facts.ts';
import { dayOf } from './holds.ts';

const unknownClock: Clock = { day: undefined, assumed: false };

/**
 * Finds the day on which a deadline's clock started, for a payment or without one. Where the day itself is unknown but the day of
 * the call is known, that is used: money cannot have left, and nobody can have noticed, before it. `step-done` clocks are not
 * started here, since they count from marks.
 */
export function startClock(deadline: Deadline, facts: Facts, payment?: EntryFacts): Clock {
  switch (deadline.clock) {
    case 'money-left':
      return moneyLeft(deadline, facts, payment);
    case 'noticed':
      return firstKnown(facts.answers['noticed-on'], facts.answers['happened-on']);
    case 'statement':
      return known(payment?.values['statement-on']);
    case 'final-answer':
      return known(payment?.values['final-answer-on']);
    case 'step-done':
      return unknownClock;
  }
}

function moneyLeft(deadline: Deadline, facts: Facts, payment: EntryFacts | undefined): Clock {
  const counted = countedPayments(deadline, facts, payment);
  const clocks = counted.map((one) =>
    firstKnown(one.values['paid-on'], facts.answers['happened-on']),
  );
  if (clocks.length === 0) return firstKnown(facts.answers['happened-on']);
  if (clocks.some((clock) => clock.day === undefined)) return unknownClock;
  return clocks.reduce((first, clock) => (isBefore(clock.day, first.day) ? clock : first));
}

function countedPayments(
  deadline: Deadline,
  facts: Facts,
  payment: EntryFacts | undefined,
): readonly EntryFacts[] {
  if (payment === undefined) return facts.payments;
  if (deadline.counts !== 'first') return [payment];
  return facts.payments.filter((one) => one.values['method'] === payment.values['method']);
}

function firstKnown(
  ...values: readonly (Entry[string] | Facts['answers'][string] | undefined)[]
): Clock {
  const index = values.findIndex((value) => clockDay(value) !== undefined);
  const value = values[index];
  const day = clockDay(value);
  if (day === undefined) return unknownClock;
  return { day, assumed: index > 0 || isMonth(value) };
}

function known(value: Entry[string] | undefined): Clock {
  return { day: clockDay(value), assumed: isMonth(value) };
}

function clockDay(value: Facts['answers'][string] | undefined): CalendarDay | undefined {
  return typeof value === 'string' ? dayOf(value) : undefined;
}

function isMonth(value: Facts['answers'][string] | undefined): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}$/.test(value);
}

function isBefore(a: CalendarDay | undefined, b: CalendarDay | undefined): boolean {
  return a !== undefined && b !== undefined && a < b;
}
