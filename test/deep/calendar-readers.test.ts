import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addDays, addMonths } from '../../src/dates/calendar-day.ts';
import { renderIcs } from '../../src/documents/render-ics.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { caseOf, folderWith, usAnswers } from '../cli/saved-case.ts';
import { planWith } from '../support/calendar-plan.ts';
import { day } from '../support/content-for-tests.ts';
import { exampleContent, exampleWords } from '../support/example-plan.ts';
import { newFolder, run } from '../support/fake-world.ts';
import { readCalendar } from '../support/read-calendar.ts';

interface Understood {
  readonly kind: string;
  readonly uid: string;
  readonly sequence: number;
  readonly days: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly status: string;
  /** When each rings the first time: `2026-12-23T09:00`. */
  readonly alarms: readonly string[];
  readonly errors: readonly string[];
}

/** A command of the machine. Throws where it fails. */
function call(command: string, parameters: readonly string[], cwd?: string): string {
  const ran = spawnSync(command, parameters, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    ...(cwd === undefined ? {} : { cwd }),
  });
  if (ran.status !== 0) throw new Error(`${command}: ${ran.error?.message ?? ran.stderr}`);
  return ran.stdout;
}

/** Reads with Python icalendar, as Debian brings it. */
function readWithPython(text: string): readonly Understood[] {
  const file = join(newFolder(), 'days.ics');
  writeFileSync(file, text);
  const script = join(import.meta.dirname, 'read_calendar.py');
  return JSON.parse(call('/usr/bin/python3', [script, file])) as readonly Understood[];
}

async function make(answers: unknown, ...argv: readonly string[]): Promise<string> {
  const folder = newFolder();
  writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers));
  const { code, out } = await run({ argv: ['plan', 'answers.json', ...argv], folder });
  expect(code).toBe(0);
  return out;
}

function example(country: string): object {
  return parse(readFileSync(`checklists/examples/${country}.yaml`, 'utf8')) as object;
}

/** Answers that bring days of every kind. */
function rich(country: string): object {
  const name = 'High Street Bank account';
  return {
    ...example(country),
    'already-done': [
      { step: 'call-your-bank', on: '2026-11-21' },
      { step: 'place-fraud-alert', on: '2026-11-21' },
    ],
    accounts: [{ name, kind: 'bank', state: 'touched', 'statement-day': 30 }],
    payments: ['bank-transfer', 'debit-card', 'credit-card'].map((method) => ({
      method,
      from: name,
      'paid-on': '2026-11-20',
      'told-bank-on': '2026-11-21',
    })),
  };
}

function daysOf(plan: Plan): readonly string[] {
  return plan.follow_ups
    .flatMap(({ day: first, repeat }) =>
      first === undefined
        ? []
        : Array.from({ length: repeat?.count ?? 1 }, (_, index) => addMonths(day(first), index)),
    )
    .filter((one) => one >= plan.made_for)
    .toSorted();
}

const countries = ['us', 'uk', 'ca', 'au'];
const cases = countries.flatMap((country) =>
  ['event', 'task'].map((kind) => ({ country, kind, answers: rich(country) })),
);

describe.each(cases)('the $kind calendar of $country in Python icalendar', ({ kind, answers }) => {
  it('has the days of the JSON plan, and the words that we wrote', async () => {
    const text = await make(
      answers,
      '--format',
      'ics',
      '--calendar-kind',
      kind,
      '--calendar-details',
    );
    const plan = JSON.parse(await make(answers, '--format', 'json')) as Plan;

    const read = readWithPython(text);

    const open = read.filter(({ status }) => status !== 'CANCELLED');
    expect(open.flatMap(({ days }) => days).toSorted()).toEqual(daysOf(plan));
    expect(open.length).toBeGreaterThan(3);
    expect(read.flatMap(({ errors }) => errors)).toEqual([]);
    expect(
      read.map(({ uid, sequence, summary, description }) => ({
        uid,
        sequence,
        summary,
        description,
      })),
    ).toEqual(
      readCalendar(text).map(({ uid, sequence, summary, description }) => ({
        uid,
        sequence,
        summary,
        description,
      })),
    );
  });

  it('rings at nine on the day, and at nine a week before where it rings twice', async () => {
    const read = readWithPython(await make(answers, '--format', 'ics', '--calendar-kind', kind));

    for (const { days, alarms, status } of read) {
      const first = day(days[0] ?? '');
      const wanted = [`${addDays(first, -7)}T09:00`, `${first}T09:00`];
      expect(alarms).toEqual(status === 'CANCELLED' ? [] : wanted.slice(-alarms.length));
    }
    expect(read.some(({ alarms }) => alarms.length === 2)).toBe(true);
  });
});

describe('French words with many accents in Python icalendar', () => {
  it.each(Array.from({ length: 40 }, (_, shift) => shift))(
    'come back whole, %i letters later',
    (shift) => {
      const title = `${'x'.repeat(shift)} ${'Vérifiez vos relevés, même à l’étranger ; œuvre d’été, « déjà » reçue. '.repeat(4)}`;
      const plan = planWith([{ id: 'a.b', day: '2026-12-01', title }]);
      const calendar = { kind: 'event' as const, details: true, given: {}, marks: [] };
      const text = renderIcs(plan, { content: exampleContent, words: exampleWords, calendar });

      const [read] = readWithPython(text);

      expect(read?.summary).toBe(title.trim());
      expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBe(75);
    },
  );
});

/** One khal with a calendar of its own. */
class Khal {
  readonly #folder = newFolder();

  constructor() {
    mkdirSync(join(this.#folder, 'calendar'));
    writeFileSync(
      join(this.#folder, 'config'),
      [
        '[calendars]',
        '[[days]]',
        `path = ${join(this.#folder, 'calendar')}`,
        '[locale]',
        'local_timezone = UTC',
        'default_timezone = UTC',
        'dateformat = %Y-%m-%d',
        'longdateformat = %Y-%m-%d',
        '[default]',
        'default_calendar = days',
        '[sqlite]',
        `path = ${join(this.#folder, 'khal.db')}`,
        '',
      ].join('\n'),
    );
  }

  take(text: string): void {
    writeFileSync(join(this.#folder, 'days.ics'), text);
    this.#call('import', '--batch', '-a', 'days', join(this.#folder, 'days.ics'));
  }

  /** Lists what it shows over eight years: the day, the id, and whether it still holds. */
  list(): readonly string[] {
    const format = '{start-date} {uid} {cancelled}';
    const out = this.#call('list', '--day-format', '', '--format', format, '2026-11-01', '3000d');
    return out
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .toSorted();
  }

  files(): number {
    return readdirSync(join(this.#folder, 'calendar')).length;
  }

  #call(...parameters: readonly string[]): string {
    return call('khal', ['-c', join(this.#folder, 'config'), ...parameters]);
  }
}

/** What khal is to show of a calendar, by our own reading. */
function shown(text: string): readonly string[] {
  return readCalendar(text)
    .flatMap(({ uid, days, status }) =>
      days.map((one) => `${one} ${uid}${status === 'CANCELLED' ? ' CANCELLED' : ''}`),
    )
    .toSorted();
}

describe.each(countries)('the calendar of %s in khal', (country) => {
  it('shows the same days, recurrences and all', async () => {
    const text = await make(rich(country), '--format', 'ics');
    const khal = new Khal();

    khal.take(text);

    expect(khal.list()).toEqual(shown(text));
  });
});

describe('khal that gets one calendar after the other', () => {
  async function exported(folder: string): Promise<string> {
    const { code, out } = await run({
      argv: ['export', '--format', 'ics', '--output', '-'],
      folder,
    });
    expect(code).toBe(0);
    return out;
  }

  it('has nothing twice, moves what moved, and crosses out what does not hold', async () => {
    const folder = folderWith(caseOf());
    const khal = new Khal();
    const first = await exported(folder);
    khal.take(first);
    const files = khal.files();
    khal.take(first);
    expect(khal.files()).toBe(files);
    expect(khal.list()).toEqual(shown(first));

    await run({ argv: ['mark', 'debit-card-payment.d1', '--as', 'not-for-me'], folder });
    writeFileSync(
      join(folder, 'moved.json'),
      JSON.stringify({ ...usAnswers, 'noticed-on': '2026-11-22' }),
    );
    const argv = ['start', '--case', 'case-1', '--answers', 'moved.json', '--no-input'];
    expect((await run({ argv: [...argv, '--output', 'x'], folder })).code).toBe(0);
    const second = await exported(folder);
    khal.take(second);

    expect(khal.files()).toBe(files);
    expect(khal.list()).toEqual(shown(second));
    const gone = khal.list().filter((line) => line.endsWith('CANCELLED'));
    expect(gone).toHaveLength(1);
    const before = new Set(shown(first));
    const moved = khal.list().filter((line) => !gone.includes(line) && !before.has(line));
    expect(moved).toHaveLength(12);
  });

  it('takes a day back that was crossed out', async () => {
    const folder = folderWith(caseOf());
    const khal = new Khal();
    const first = await exported(folder);
    await run({ argv: ['mark', 'debit-card-payment.d1', '--as', 'not-for-me'], folder });
    khal.take(first);
    khal.take(await exported(folder));
    await run({ argv: ['mark', 'debit-card-payment.d1', '--as', 'undo'], folder });
    khal.take(await exported(folder));

    expect(khal.list()).toEqual(shown(first));
  });
});
