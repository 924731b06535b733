import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handOver } from '../../src/cli/hand-over.ts';
import { openCases } from '../../src/cli/open-cases.ts';
import type { Run } from '../../src/cli/run.ts';
import { wordsFor } from '../../src/cli/words-for.ts';
import { addMark } from '../../src/cases/add-mark.ts';
import { day } from '../support/content-for-tests.ts';
import { exampleWords } from '../support/example-plan.ts';
import { fakeWorld, newFolder, run } from '../support/fake-world.ts';
import { readCalendar, type ReadEntry } from '../support/read-calendar.ts';
import { scriptedPrompter } from '../support/scripted-prompter.ts';
import { caseOf, folderWith, readSaved, usAnswers } from './saved-case.ts';

const step = 'debit-card-payment.d1';
const afraid = { ...usAnswers, 'known-person': 'not-sure', 'afraid-of-someone': 'yes' };

async function exported(folder: string, ...argv: readonly string[]): Promise<readonly ReadEntry[]> {
  const ran = await run({ argv: ['export', '--format', 'ics', '--output', '-', ...argv], folder });
  expect({ code: ran.code, error: ran.error }).toEqual({ code: 0, error: '' });
  return readCalendar(ran.out);
}

function withAnswers(answers: object): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers));
  return folder;
}

async function plan(answers: object, ...argv: readonly string[]) {
  return await run({ argv: ['plan', 'answers.json', ...argv], folder: withAnswers(answers) });
}

describe('a calendar', () => {
  it('comes from plan, start and export with the same bytes', async () => {
    const planned = await plan(usAnswers, '--format', 'ics');
    const started = await run({
      argv: [
        'start',
        '--answers',
        'answers.json',
        '--no-input',
        '--format',
        'ics',
        '--output',
        'c',
      ],
      folder: withAnswers(usAnswers),
    });
    const saved = await run({
      argv: ['export', '--format', 'ics', '--output', '-'],
      folder: folderWith(caseOf()),
    });

    expect(planned.code).toBe(0);
    expect(readCalendar(planned.out).length).toBeGreaterThan(1);
    expect(readFileSync(join(started.folder, 'c', 'checklist-2026-11-23.ics'), 'utf8')).toBe(
      planned.out,
    );
    expect(saved.out).toBe(planned.out);
  });

  it.each([
    { argv: ['--calendar-details'], kind: 'VEVENT', words: /statements/i },
    { env: { AFTERCALL_CALENDAR_DETAILS: '1' }, kind: 'VEVENT', words: /statements/i },
    { argv: ['--calendar-kind', 'task'], kind: 'VTODO', words: /paperwork/i },
    { env: { AFTERCALL_CALENDAR_KIND: 'task' }, kind: 'VTODO', words: /paperwork/i },
  ])('listens to $argv $env', async ({ argv = [], env = {}, kind, words }) => {
    const { out } = await run({
      argv: ['plan', 'answers.json', '--format', 'ics', ...argv],
      env,
      folder: withAnswers(usAnswers),
    });

    const entries = readCalendar(out);
    expect(new Set(entries.map((one) => one.kind))).toEqual(new Set([kind]));
    expect(entries.map(({ summary }) => summary).join('\n')).toMatch(words);
  });

  it('refuses a kind that there is none of', async () => {
    expect((await plan(usAnswers, '--format', 'ics', '--calendar-kind', 'note')).code).toBe(2);
  });
});

describe('a second calendar of a saved case', () => {
  it('has the same ids, and a higher sequence once something changed', async () => {
    const folder = folderWith(caseOf());
    const first = await exported(folder);
    const again = await exported(folder);
    await run({ argv: ['mark', step, '--as', 'done'], folder });
    const then = await exported(folder);

    expect(again).toEqual(first);
    expect(then.map(({ uid }) => uid)).toEqual(expect.arrayContaining(first.map(({ uid }) => uid)));
    for (const { sequence } of then) expect(sequence).toBeGreaterThan(first[0]?.sequence ?? 0);
  });

  it.each([
    ['is done', 'done'],
    ['is not for this person', 'not-for-me'],
  ])(
    'takes out the day of a step that %s, and brings it back when the mark is taken back',
    async (_, as) => {
      const folder = folderWith(caseOf());
      const first = await exported(folder);
      await run({ argv: ['mark', step, '--as', as], folder });
      const marked = await exported(folder);
      await run({ argv: ['mark', step, '--as', 'undo'], folder });
      const back = await exported(folder);

      const gone = marked.filter(({ status }) => status === 'CANCELLED').map(({ uid }) => uid);
      expect(gone.length).toBeGreaterThan(0);
      expect(first.map(({ uid }) => uid)).toEqual(expect.arrayContaining(gone));
      expect(confirmed(back)).toEqual(confirmed(first));
      expect(back[0]?.sequence).toBeGreaterThan(marked[0]?.sequence ?? Infinity);
    },
  );

  it('moves what stands on another day, and takes out what is not there after a correction', async () => {
    const folder = folderWith(caseOf());
    const first = await exported(folder);
    const moved = { ...usAnswers, 'noticed-on': '2026-11-22' };
    await correct(folder, moved);
    const second = await exported(folder);
    await correct(folder, { ...usAnswers, payments: usAnswers.payments.slice(1) });
    const third = await exported(folder);

    expect(second.map(({ uid }) => uid).toSorted()).toEqual(first.map(({ uid }) => uid).toSorted());
    expect(confirmed(second)).not.toEqual(confirmed(first));
    const lost = third.filter(({ status }) => status === 'CANCELLED').map(({ uid }) => uid);
    expect(lost.length).toBeGreaterThan(0);
    expect(second.map(({ uid }) => uid)).toEqual(expect.arrayContaining(lost));
  });

  it('is remembered in the case before it is given, without a word of what it is about', async () => {
    const folder = folderWith(caseOf());
    await exported(folder);

    const { calendar, updated_on: updatedOn } = readSaved(folder);
    expect(Object.keys(calendar?.entries ?? {})).toContain('review-statements.monthly');
    expect(updatedOn).toBe('2026-11-23');
  });

  it('changes nothing in the case where no calendar is asked for', async () => {
    const folder = folderWith(caseOf());
    await run({ argv: ['export', '--format', 'json', '--output', '-'], folder });

    expect(readSaved(folder).calendar).toBeUndefined();
  });
});

describe('at the end of a guided run or a check-in', () => {
  it('a calendar is written that the case remembers', async () => {
    const folder = folderWith(caseOf());
    await handedOver(folder, 'ics');

    const text = readFileSync(join(folder, 'checklist-2026-11-23.ics'), 'utf8');
    expect(Object.keys(readSaved(folder).calendar?.entries ?? {})).toHaveLength(
      readCalendar(text).length,
    );
  });

  it.each([
    { who: 'anyone', answers: usAnswers, format: 'text', offered: true },
    { who: 'someone who just got it', answers: usAnswers, format: 'text,ics', offered: false },
    { who: 'someone afraid', answers: afraid, format: 'text', offered: false },
  ])('it says how to get one, to $who: $offered', async ({ answers, format, offered }) => {
    const shown = await handedOver(folderWith(caseOf(answers)), format);

    expect(shown.some((line) => line.endsWith('export --format ics'))).toBe(offered);
  });

  it('nothing is remembered of a case that is not kept', async () => {
    const folder = folderWith(caseOf());
    await handedOver(folder, 'ics', false);

    expect(readSaved(folder).calendar).toBeUndefined();
  });
});

/** Ends a run with the documents of the saved case; gives what was shown. */
async function handedOver(
  folder: string,
  format: string,
  isKept = true,
): Promise<readonly string[]> {
  const world = fakeWorld({ argv: [], folder }, { out: '', error: '' });
  const prompter = scriptedPrompter({}, { open: 'no' });
  const store = openCases(world, {});
  const run: Run = {
    ...{ world, prompter, store, today: day('2026-11-23'), words: wordsFor(world) },
    flags: { format, output: folder },
  };
  await handOver(run, (await store.read('case-1')).value, isKept);
  return prompter.shown;
}

describe('where others could read it', () => {
  it.each([
    ['someone known', { ...usAnswers, 'known-person': 'yes' }],
    ['perhaps someone known', { ...usAnswers, 'known-person': 'not-sure' }],
    ['someone to be afraid of', afraid],
  ])('plan gives no calendar and says so without giving a reason away: %s', async (_, answers) => {
    const { code, out, error } = await plan(answers, '--format', 'ics');

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(exampleWords('calendar.could-be-read'));
    expect(error).not.toMatch(/known|afraid|someone you/i);
  });

  it('the other documents are written all the same', async () => {
    const { code, folder, error } = await plan(afraid, '--format', 'text,ics', '--output', 'lists');

    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'lists'))).toEqual(['checklist-2026-11-23.txt']);
    expect(error).toContain(exampleWords('calendar.could-be-read'));
  });

  it('start and export write the usual documents instead', async () => {
    const folder = folderWith(caseOf(afraid));

    const { code, error } = await run({
      argv: ['export', '--format', 'ics', '--output', 'lists'],
      folder,
    });

    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'lists'))).toEqual([
      'checklist-2026-11-23.html',
      'checklist-2026-11-23.txt',
    ]);
    expect(error).toContain(exampleWords('calendar.could-be-read'));
    expect(readSaved(folder).calendar).toBeUndefined();
  });
});

describe('where no day is known', () => {
  it('says that there is nothing to put into a calendar', async () => {
    const nothing = { country: 'uk', 'what-they-got': ['nothing'] };
    const folder = folderWith(
      addMark(caseOf(nothing), { key: 'review-statements', as: 'not-for-me' }, '2026-11-23'),
    );

    const { code, out, error } = await run({
      argv: ['export', '--format', 'ics', '--output', '-'],
      folder,
    });

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(exampleWords('calendar.empty'));
  });
});

function confirmed(
  entries: readonly ReadEntry[],
): readonly (readonly [string, readonly string[]])[] {
  return entries
    .filter(({ status }) => status === 'CONFIRMED')
    .map(({ uid, days }) => [uid, days] as const);
}

async function correct(folder: string, answers: object): Promise<void> {
  writeFileSync(join(folder, 'corrected.json'), JSON.stringify(answers));
  const { code } = await run({
    argv: [
      'start',
      '--case',
      'case-1',
      '--answers',
      'corrected.json',
      '--no-input',
      '--format',
      'text',
      '--output',
      'x',
    ],
    folder,
  });
  expect(code).toBe(0);
}
