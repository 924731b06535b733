import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar, type CalendarSource } from '../../../src/cases/calendar/build-calendar.ts';
import type { CalendarMemory } from '../../../src/cases/calendar/calendar-memory.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { planWith } from '../../support/calendar-plan.ts';
import { exampleContent, exampleDue, exampleStep } from '../../support/example-plan.ts';

const source: CalendarSource = { kind: 'event', given: { country: 'xx' }, marks: [] };

/** The sequence of the first file of Monday 23 November 2026: 20,780 days since 1970, times 100. */
const ofDay = 2_078_000;

function memoryOf(plan: Plan, before?: CalendarMemory): CalendarMemory {
  const known = before === undefined ? {} : { before };
  return buildCalendar(plan, exampleContent, { ...source, ...known }).memory;
}

const dueOn = (day: string): Plan => planWith([{ id: 'a.due', day }]);
const one = dueOn('2026-12-01');
const gone = { 'a.due': '2026-12-01' };

const anyDay = fc.constantFrom('2026-11-25', '2026-12-01', '2027-01-31', undefined);
const anyTurn = fc
  .record({ a: anyDay, b: anyDay, c: anyDay, today: fc.constantFrom(23, 24, 26) })
  .map(({ today, ...days }) => ({
    ...planWith(
      Object.entries(days).map(([key, day]) => ({
        id: `${key}.due`,
        ...(day === undefined ? {} : { day }),
      })),
    ),
    made_for: `2026-11-${String(today)}`,
  }));

describe('the memory of a calendar', () => {
  it('holds each entry with its last day', () => {
    const plan = planWith([
      { id: 'a.due', day: '2026-12-01' },
      { id: 'b.monthly', day: '2026-12-23', repeat: { every: 'month', count: 12 } },
    ]);

    expect(memoryOf(plan)).toMatchObject({
      sequence: ofDay,
      entries: { 'a.due': '2026-12-01', 'b.monthly': '2027-11-23' },
      cancelled: {},
    });
  });

  it.each([
    { where: 'nothing changed', plan: one, rises: 0 },
    { where: 'a day moved', plan: dueOn('2026-12-02'), rises: 1 },
    { where: 'an entry is gone', plan: planWith([]), rises: 1, gone },
    { where: 'its day is not known any more', plan: planWith([{ id: 'a.due' }]), rises: 1, gone },
    { where: 'its day moved into the past', plan: dueOn('2026-11-20'), rises: 1, gone },
    {
      where: 'another came',
      plan: planWith([
        { id: 'a.due', day: '2026-12-01' },
        { id: 'b.due', day: '2026-12-01' },
      ]),
      rises: 1,
    },
    { where: 'it is the next day', plan: { ...one, made_for: '2026-11-24' }, rises: 100 },
  ])('on the same case where $where', ({ plan, rises, gone: cancelled = {} }) => {
    const before = memoryOf(one);

    const { id } = before;
    expect(memoryOf(plan, before)).toMatchObject({ id, sequence: ofDay + rises, cancelled });
  });

  it('keeps what was taken out until its day is past, and takes it back in', () => {
    const gone = memoryOf(planWith([]), memoryOf(one));

    expect(memoryOf(planWith([]), gone)).toEqual(gone);
    expect(memoryOf({ ...planWith([]), made_for: '2026-12-02' }, gone).cancelled).toEqual({});
    expect(memoryOf(one, gone)).toMatchObject({
      entries: { 'a.due': '2026-12-01' },
      cancelled: {},
      sequence: ofDay + 2,
    });
  });

  it('leaves alone what stood on a day that is past', () => {
    expect(memoryOf({ ...planWith([]), made_for: '2026-12-02' }, memoryOf(one)).cancelled).toEqual(
      {},
    );
  });

  it('keeps the id of the case when answers are corrected', () => {
    const before = memoryOf(one);
    const corrected = { ...source, given: { country: 'xx', 'happened-on': '2026-11-19' }, before };

    expect(buildCalendar(one, exampleContent, corrected).memory.id).toBe(before.id);
  });

  it('rises with every change and never falls, and loses nothing that is still ahead', () => {
    fc.assert(
      fc.property(fc.array(anyTurn, { minLength: 1, maxLength: 12 }), (turns) => {
        const memories: CalendarMemory[] = [];
        for (const turn of turns) {
          const before = memories.at(-1);
          const now = memoryOf(turn, before);
          if (before !== undefined) judge(before, now, turn.made_for);
          memories.push(now);
        }
        const ever = new Set(memories.flatMap(({ entries }) => Object.keys(entries)));
        for (const id of memories.flatMap(({ cancelled }) => Object.keys(cancelled)))
          expect(ever.has(id)).toBe(true);
      }),
    );
  });
});

function judge(before: CalendarMemory, now: CalendarMemory, today: string): void {
  const held = ({ entries, cancelled }: CalendarMemory): string =>
    JSON.stringify([entries, cancelled]);
  const least = before.sequence + (held(before) === held(now) ? 0 : 1);
  expect(now.sequence).toBeGreaterThanOrEqual(least);
  const known = { ...now.cancelled, ...now.entries };
  const ahead = Object.entries({ ...before.cancelled, ...before.entries })
    .filter(([, day]) => day >= today)
    .map(([id]) => id);
  expect(ahead.filter((id) => known[id] === undefined)).toEqual([]);
}

describe('work that the answers call done', () => {
  const done = exampleStep({
    key: 'a',
    title: 'A',
    status: 'done',
    due: [
      exampleDue({ rule: 'due', title: 'Due', day: '2026-12-01' }),
      exampleDue({ rule: 'past', title: 'Past', day: '2026-11-20', past: true }),
      exampleDue({ rule: 'unknown', title: 'Unknown' }),
    ],
  });

  it('is taken out of the calendar of an earlier plan', () => {
    expect(memoryOf(planWith([], [done])).cancelled).toEqual({ 'a.due': '2026-12-01' });
  });

  it('is left alone where a saved case knows that it never gave it', () => {
    const marks = [{ key: 'a', as: 'done' as const, on: '2026-11-23' }];

    const { memory } = buildCalendar(planWith([], [done]), exampleContent, { ...source, marks });

    expect(memory.cancelled).toEqual({});
  });
});
