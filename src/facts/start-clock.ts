import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Deadline } from '../content/schema.ts';
import { clockOf } from './clock-of.ts';
import type { Clock, EntryFacts, Facts } from './facts.ts';

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
      return clockOf(payment?.values['statement-on']);
    case 'final-answer':
      return clockOf(payment?.values['final-answer-on']);
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

/** The first answer whose day is known; where that is not the first asked for, its day is only the earliest it can have been. */
function firstKnown(...values: readonly (Facts['answers'][string] | undefined)[]): Clock {
  const clocks = values.map(clockOf);
  const index = clocks.findIndex((clock) => clock.day !== undefined);
  const found = clocks[index];
  if (found === undefined) return unknownClock;
  return index === 0 ? found : { day: found.day, assumed: true };
}

function isBefore(a: CalendarDay | undefined, b: CalendarDay | undefined): boolean {
  return a !== undefined && b !== undefined && a < b;
}
