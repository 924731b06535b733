import { describe, expect, it } from 'vitest';
import { listCalendarEntries } from '../../../src/cases/calendar/list-calendar-entries.ts';
import { exampleStep } from '../../support/example-plan.ts';
import { planWith } from '../../support/calendar-plan.ts';

const monthly = (day: string): Parameters<typeof planWith>[0][number] => ({
  id: 'review-statements.monthly',
  kind: 'review',
  day,
  repeat: { every: 'month', count: 4 },
});

function daysOf(
  followUp: Parameters<typeof planWith>[0][number],
  inSeries = true,
): readonly (readonly [string, string, number | undefined])[] {
  return listCalendarEntries(planWith([followUp]), { inSeries }).map(
    ({ id, day, months }) => [id, day, months] as const,
  );
}

describe('the entries of a calendar', () => {
  it('are the follow-ups whose day is known and not past, in the order of the days', () => {
    const plan = planWith([
      { id: 'a.late', day: '2027-03-01' },
      { id: 'a.past', day: '2026-11-22' },
      { id: 'a.unknown' },
      { id: 'a.today', day: '2026-11-23' },
    ]);

    const entries = listCalendarEntries(plan, { inSeries: true });

    expect(entries.map(({ id, day }) => [id, day])).toEqual([
      ['a.today', '2026-11-23'],
      ['a.late', '2027-03-01'],
    ]);
  });

  it.each([
    ['the 23rd', '2026-12-23'],
    ['the 28th', '2026-12-28'],
  ])('are one series where every month has the day: %s', (_, day) => {
    expect(daysOf(monthly(day))).toEqual([['review-statements.monthly', day, 4]]);
  });

  it.each([
    ['2026-11-29', ['2026-11-29', '2026-12-29', '2027-01-29', '2027-02-28']],
    ['2026-11-30', ['2026-11-30', '2026-12-30', '2027-01-30', '2027-02-28']],
    ['2026-12-31', ['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31']],
    ['2027-12-31', ['2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31']],
  ])('are one for each month from %s, since a series would skip months', (day, days) => {
    expect(daysOf(monthly(day))).toEqual(
      days.map((one) => [`review-statements.monthly.${one.slice(0, 7)}`, one, undefined]),
    );
  });

  it('are one for each month where they are tasks', () => {
    expect(daysOf(monthly('2026-12-23'), false).map(([, day]) => day)).toEqual([
      '2026-12-23',
      '2027-01-23',
      '2027-02-23',
      '2027-03-23',
    ]);
  });

  it('keep a series of which a month is still to come', () => {
    expect(daysOf(monthly('2026-08-23'))).toHaveLength(1);
    expect(daysOf(monthly('2026-08-22'))).toEqual([]);
    expect(daysOf(monthly('2026-09-30')).map(([, day]) => day)).toEqual([
      '2026-11-30',
      '2026-12-30',
    ]);
  });

  it.each([
    { says: 'a deadline more than a week ahead', kind: 'deadline', day: '2026-12-01', early: true },
    { says: 'a deadline a week ahead', kind: 'deadline', day: '2026-11-30', early: false },
    { says: 'an answer that others owe', kind: 'answer', day: '2026-12-20', early: false },
    { says: 'a renewal, early already', kind: 'renewal', day: '2026-12-20', early: false },
  ] as const)('remind a week before as well: $says', ({ kind, day, early }) => {
    const [entry] = listCalendarEntries(planWith([{ id: 'a.b', kind, day }]), { inSeries: true });

    expect(entry?.early).toBe(early);
  });

  it.each([
    ['waiting', '2026-12-03', ['2026-12-03']],
    ['waiting', '2026-12-04', ['2026-12-04']],
    ['waiting', '2026-11-20', []],
    ['done', '2026-12-03', []],
  ] as const)('hold the day that was promised: %s until %s', (as, until, promised) => {
    const answer = { id: 'a.answer', kind: 'answer' as const, day: '2026-12-10' };
    const steps = [
      exampleStep({ key: 'a', title: 'A', status: as, marks: [{ key: 'a', as, until }] }),
    ];

    const entries = listCalendarEntries(planWith([answer], steps), { inSeries: true });

    expect(entries.filter(({ id }) => id === 'a.promised').map(({ day }) => day)).toEqual(promised);
    expect(entries.some(({ id }) => id === 'a.answer')).toBe(true);
  });

  it('hold one day once where the rule and the promise agree', () => {
    const day = '2026-12-10';
    const marks = [{ key: 'a', as: 'waiting' as const, until: day }];
    const steps = [exampleStep({ key: 'a', title: 'A', status: 'waiting', marks })];
    const plan = planWith([{ id: 'a.answer', kind: 'answer', day }], steps);

    expect(listCalendarEntries(plan, { inSeries: true }).map(({ id }) => id)).toEqual(['a.answer']);
  });

  it('never remind of a month a week before', () => {
    for (const inSeries of [true, false])
      for (const entry of listCalendarEntries(planWith([monthly('2027-01-23')]), { inSeries }))
        expect(entry.early).toBe(false);
  });
});
