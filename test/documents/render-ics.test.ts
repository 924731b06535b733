import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarMemory } from '../../src/cases/calendar/calendar-memory.ts';
import { renderIcs, type CalendarOptions } from '../../src/documents/render-ics.ts';
import { addMonths } from '../../src/dates/calendar-day.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { anyAnswers } from '../support/any-answers.ts';
import { planWith } from '../support/calendar-plan.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { exampleContent, exampleDue, exampleStep, exampleWords } from '../support/example-plan.ts';
import { makePlan } from '../support/make-plan.ts';
import { readCalendar, type ReadEntry } from '../support/read-calendar.ts';
import { readStories } from '../support/read-stories.ts';
import { planOf } from '../support/run-story.ts';

const plain: CalendarOptions = { kind: 'event', details: false, given: {}, marks: [] };

function textOf(plan: Plan, options: Partial<CalendarOptions> = {}): string {
  const isExample = plan.country === exampleContent.country.id;
  return renderIcs(plan, {
    content: isExample ? exampleContent : contentOf(plan.country),
    words: exampleWords,
    calendar: { ...plain, ...options },
  });
}

function read(plan: Plan, options: Partial<CalendarOptions> = {}): readonly ReadEntry[] {
  return readCalendar(textOf(plan, options));
}

const step = exampleStep({
  key: 'card-payment.c1',
  title: 'Dispute the card payment; write, then call',
  for: ['the card payment of ¤399'],
  do: ['Write to “Crédit Agricole d’Île-de-France”, and keep a copy of the letter; it counts.'],
  contacts: [
    {
      id: 'xx-line',
      org: 'Example Fraud Line',
      phone: '0800 555 0143',
      who_for: 'all',
      own: false,
      source: 'https://a.example',
      checked: '2026-11-01',
      out_of_date: false,
    },
  ],
  due: [
    exampleDue({ rule: 'own', title: 'Send the letter', day: '2027-12-20', starts: '2026-11-20' }),
    exampleDue({ rule: 'answer', title: 'The answer', whose: 'them', day: '2026-12-04' }),
  ],
});

const plan = planWith(
  [
    {
      id: 'card-payment.c1.own',
      day: '2027-12-20',
      title: 'Send the letter',
      neutral_title: 'Write',
    },
    { id: 'card-payment.c1.answer', kind: 'answer', day: '2026-12-04', title: 'The answer' },
    {
      id: 'review-statements.monthly',
      kind: 'review',
      day: '2026-12-23',
      repeat: { every: 'month', count: 12 },
      title: 'Review your statements',
      neutral_title: 'Monthly paperwork',
    },
  ],
  [step],
);

describe('a calendar of events', () => {
  it('stands on whole days without a zone, is private, and takes no time', () => {
    const [answer] = read(plan);

    expect(answer?.lines).toEqual({
      UID: expect.stringMatching(/^[0-9a-f]{32}@aftercall\.invalid$/) as string,
      DTSTAMP: '20261123T000000Z',
      'LAST-MODIFIED': '20261123T000000Z',
      SEQUENCE: '2078000',
      'DTSTART;VALUE=DATE': '20261204',
      'DTEND;VALUE=DATE': '20261205',
      TRANSP: 'TRANSPARENT',
      STATUS: 'CONFIRMED',
      SUMMARY: 'Check your list',
      DESCRIPTION: 'Your own list says what to do.',
      CLASS: 'PRIVATE',
    });
    expect(textOf(plan)).not.toMatch(/TZID|VTIMEZONE|METHOD/);
  });

  it('reminds at nine in the morning, and a week before where there is something to get ready', () => {
    const [answer, review, own] = read(plan);

    expect(answer?.alarms).toEqual(['PT9H']);
    expect(review?.alarms).toEqual(['PT9H']);
    expect(own?.alarms).toEqual(['-P6DT15H', 'PT9H']);
  });

  it('says nothing of what happened, unless details are asked for', () => {
    expect(read(plan).map(({ summary }) => summary)).toEqual([
      'Check your list',
      'Monthly paperwork',
      'Write',
    ]);
    expect(textOf(plan)).not.toMatch(/card|dispute|fraud|0800|letter|answer/i);
  });

  it('says with details what to do, by when it counts and whom to call', () => {
    const [, , own] = read(plan, { details: true });

    expect(own?.summary).toBe('Send the letter');
    expect(own?.description.split('\n')).toEqual([
      'Dispute the card payment; write, then call',
      'About: the card payment of ¤399',
      'Send the letter. That is 13 months from the day the money left (Friday 20 November 2026). We count the safe side. If you miss it: The bank may refuse.',
      'Example Fraud Line: 0800 555 0143',
    ]);
  });

  it('lists what to do where no day was counted', () => {
    const reviewing = planWith(
      [{ id: 'card-payment.c1.monthly', day: '2026-12-23', title: step.title }],
      [step],
    );

    expect(read(reviewing, { details: true })[0]?.description.split('\n')).toContain(step.do[0]);
  });

  it('says with details how long it holds, and without that someone promised an answer', () => {
    const marks = [{ key: step.key, as: 'waiting' as const, until: '2026-12-03' }];
    const waiting = planWith(
      [{ id: 'card-payment.c1.alert', kind: 'renewal', day: '2026-12-20', until: '2027-01-20' }],
      [{ ...step, status: 'waiting', marks }],
    );

    expect(read(waiting).map(({ summary, days }) => [summary, days[0]])).toEqual([
      ['Call back', '2026-12-03'],
      ['Check your list', '2026-12-20'],
    ]);
    expect(read(waiting, { details: true })[1]?.description).toContain(
      'It holds until Wednesday 20 January 2027.',
    );
  });

  it('gives the same bytes for the same plan', () => {
    expect(textOf(structuredClone(plan), { details: true })).toBe(textOf(plan, { details: true }));
  });
});

describe('a calendar of tasks', () => {
  const tasks = read(plan, { kind: 'task' });

  it('is due on the same days, each month on its own', () => {
    expect(
      tasks.every(({ kind, lines }) => kind === 'VTODO' && !('DTSTART;VALUE=DATE' in lines)),
    ).toBe(true);
    expect(
      tasks
        .map(({ days }) => days)
        .flat()
        .toSorted(),
    ).toEqual(
      read(plan)
        .flatMap(({ days }) => days)
        .toSorted(),
    );
    expect(new Set(tasks.map(({ uid }) => uid)).size).toBe(14);
  });

  it('reminds from the end, since a task has no start', () => {
    expect(tasks[0]?.alarms).toEqual(['TRIGGER;RELATED=END:PT9H']);
    expect(tasks[0]?.status).toBe('NEEDS-ACTION');
    expect(tasks[0]?.lines['TRANSP']).toBeUndefined();
  });
});

describe('what an earlier calendar of the case held', () => {
  const before: CalendarMemory = {
    id: 'a case',
    sequence: 2_078_000,
    entries: { 'card-payment.c1.own': '2027-12-01', 'card-payment.c2.own': '2026-12-10' },
    cancelled: { 'old.due': '2026-12-01', 'older.due': '2026-11-22' },
  };
  const entries = read(plan, { before });
  const gone = entries.filter(({ status }) => status === 'CANCELLED');

  it('is taken out: cancelled, without a word and without a reminder', () => {
    expect(
      gone.map(({ days, summary, description, alarms }) => [days, summary, description, alarms]),
    ).toEqual([
      [['2026-12-01'], 'Not needed any more', '', []],
      [['2026-12-10'], 'Not needed any more', '', []],
    ]);
  });

  it('keeps its ids, whether it stays, moves or goes', () => {
    const first = read(planWith([{ id: 'card-payment.c2.own', day: '2026-12-10' }]), {
      before: { ...before, entries: {}, cancelled: {} },
    });

    expect(gone[1]?.uid).toBe(first[0]?.uid);
    expect(read(plan, { before: { ...before, entries: {} } }).map(({ uid }) => uid)).toEqual(
      entries.filter(({ uid }) => uid !== gone[1]?.uid).map(({ uid }) => uid),
    );
  });

  it('gets a higher sequence on every entry', () => {
    for (const { sequence } of entries) expect(sequence).toBe(2_078_001);
  });
});

/** Every day to come of the follow-ups, a repeated one each month. */
function daysOf({ follow_ups: followUps, made_for: today }: Plan): readonly string[] {
  return followUps
    .flatMap(({ day: first, repeat }) =>
      first === undefined
        ? []
        : Array.from({ length: repeat?.count ?? 1 }, (_, month) => addMonths(day(first), month)),
    )
    .filter((one) => one >= today)
    .toSorted();
}

/** Every day to come by which somebody promised an answer. */
function promisedIn({ phases, made_for: today }: Plan): readonly string[] {
  return phases
    .flatMap(({ steps }) => steps)
    .flatMap(({ status, marks }) => (status === 'waiting' ? (marks.at(-1)?.until ?? []) : []))
    .filter((one) => one >= today);
}

/** Words that nobody should read over a shoulder. */
const telling =
  /scam|fraud|theft|stolen|crime|criminal|victim|police|hack|bank|card|credit|loan|ombudsman|alert|ban\b|claim|complain|dispute|caller/i;

describe.each(['us', 'uk', 'ca', 'au'])('whatever was answered and done in %s', (country) => {
  const content = contentOf(country);
  const today = day('2026-11-23');
  const keys = content.steps.map(({ id }) => id);
  const anyMark = fc.record({
    key: fc.constantFrom(...keys),
    as: fc.constantFrom('done', 'waiting', 'refused', 'not-for-me'),
    on: fc.constantFrom('2026-11-20', '2026-11-23'),
    until: fc.constantFrom('2026-11-22', '2026-12-09'),
  });
  const anyCase = fc.record({ answers: anyAnswers(content, today), marks: fc.array(anyMark) });

  it('stands on the days of the JSON plan and on those promised, each id once, and can be read', () => {
    fc.assert(
      fc.property(anyCase, ({ answers, marks }) => {
        const plan = makePlan(content, answers, { today, marks });
        const entries = read(plan, { marks, details: true });

        const open = entries.filter(({ status }) => status !== 'CANCELLED');
        expect(new Set(open.flatMap(({ days }) => days))).toEqual(
          new Set([...daysOf(plan), ...promisedIn(plan)]),
        );
        expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(readStories())('the calendar of $file', ({ story }) => {
  const plan = planOf(story);
  it.each([
    ['events', 'event' as const],
    ['tasks', 'task' as const],
  ])('stands on the days of the JSON plan, as %s', (_, kind) => {
    const entries = read(plan, { kind, details: true }).filter(
      ({ status }) => status !== 'CANCELLED',
    );

    expect(entries.flatMap(({ days }) => days).toSorted()).toEqual(daysOf(plan));
  });

  it('has each id once', () => {
    const uids = read(plan).map(({ uid }) => uid);

    expect(new Set(uids).size).toBe(uids.length);
  });

  it('tells nobody what it is about, unless details are asked for', () => {
    for (const { summary, description } of read(plan)) {
      expect(summary).not.toMatch(telling);
      expect(description).not.toMatch(telling);
      for (const { for: names } of plan.phases.flatMap(({ steps }) => steps))
        for (const name of names) expect(`${summary} ${description}`).not.toContain(name);
    }
  });
});
