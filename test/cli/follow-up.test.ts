import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/fake-world.ts';
import { followed, type Said } from '../support/followed.ts';
import { caseOf, folderWith, readSaved } from './saved-case.ts';

const oneDebit = {
  country: 'us',
  region: 'US-NY',
  'this-device': 'clean',
  'happened-on': '2026-11-20',
  'noticed-on': '2026-11-21',
  'what-they-got': ['money'],
  payments: [
    { id: 'd1', method: 'debit-card', 'paid-on': '2026-11-20', amount: 900, 'who-sent': 'caller' },
  ],
};
const dispute = 'debit-card-payment.d1';

/** The end of every check-in: no open steps, no other call. */
const end: readonly Said[] = [
  ['open-steps', 'no'],
  ['other-call', 'no'],
];

function folder(): string {
  return folderWith(caseOf(oneDebit));
}

describe('follow-up', () => {
  it('asks about what is due today, keeps what was done on which day, and writes the checklist again', async () => {
    const place = folder();
    const { shown } = await followed(place, [
      [`step.${dispute}`, 'done'],
      ['line', 'yesterday'],
      ['note-call', 'no'],
      ...end,
    ]);

    expect(readSaved(place).marks).toEqual([{ key: dispute, as: 'done', on: '2026-11-22' }]);
    expect(shown).toContain(
      `If you still wait for an answer about it, type: aftercall mark ${dispute} --as waiting --case case-1`,
    );
    expect(shown.some((line) => line.endsWith('checklist-2026-11-23.html'))).toBe(true);
  });

  it('keeps until when an answer was promised, and the call with all that was said', async () => {
    const place = folder();
    await followed(place, [
      [`step.${dispute}`, 'waiting'],
      ['line', ''],
      ['line', '4 December 2026'],
      ['note-call', 'yes'],
      ...(['High Street Bank', 'Ann', '1234567', 'a letter', '2.30 pm'] as const).map(
        (typed): Said => ['line', typed],
      ),
      ...end,
    ]);

    const { marks, calls } = readSaved(place);
    expect(marks).toEqual([{ key: dispute, as: 'waiting', on: '2026-11-23', until: '2026-12-04' }]);
    expect(calls).toEqual([
      {
        on: '2026-11-23',
        time: '14:30',
        key: dispute,
        organisation: 'High Street Bank',
        spoke_to: 'Ann',
        reference: '1234567',
        promised: 'a letter',
        until: '2026-12-04',
      },
    ]);
  });

  it.each([
    ['no-answer', /Lines are often free/, { note: 'Nobody answered' }],
    ['not-spoken-to', /ask what proof they need/, { note: 'They would not speak to me' }],
    ['not-safe', /Your safety comes first/, {}],
  ])('offers a different route where %s stood in the way', async (reason, route, kept) => {
    const place = folder();
    const { shown } = await followed(place, [
      [`step.${dispute}`, 'could-not'],
      ['why-not', reason],
      ...end,
    ]);

    expect(shown.some((line) => route.test(line))).toBe(true);
    expect(readSaved(place).marks).toEqual([
      { key: dispute, as: 'to-do', on: '2026-11-23', ...kept },
    ]);
  });

  it('keeps why a step is not for the person', async () => {
    const place = folder();
    await followed(place, [[`step.${dispute}`, 'not-for-me'], ['line', 'my son does it'], ...end]);

    expect(readSaved(place).marks).toMatchObject([{ as: 'not-for-me', note: 'my son does it' }]);
  });

  it('asks on the day an answer was promised whether it came', async () => {
    const place = folder();
    const marked = { key: dispute, as: 'waiting', on: '2026-11-23', until: '2026-12-04' } as const;
    const waiting = folderWith({ ...readSaved(place), marks: [marked] });
    const { shown } = await followed(
      waiting,
      [
        [`step.${dispute}`, 'refused'],
        ['line', ''],
        ['note-call', 'no'],
        // The refusal opens the next step up, and that is asked about at once.
        ['step.complain-to-bank.d1', 'later'],
        ['step.complain-to-cfpb', 'later'],
        ...end,
      ],
      '2026-12-05',
    );

    expect(shown.some((line) => line.includes('An answer was due by Friday, December 4'))).toBe(
      true,
    );
    expect(readSaved(waiting).marks).toEqual([
      marked,
      { key: dispute, as: 'refused', on: '2026-12-05' },
    ]);
  });

  it('shows the whole step as often as the person wants', async () => {
    const place = folder();
    const { shown } = await followed(place, [
      [`step.${dispute}`, 'details'],
      [`step.${dispute}`, 'details'],
      [`step.${dispute}`, 'later'],
      ...end,
    ]);

    expect(shown.filter((line) => line === 'What to do:')).toHaveLength(2);
    expect(readSaved(place).marks).toEqual([]);
  });

  it('has kept each answer when Ctrl-C comes at the next question', async () => {
    const place = folder();
    const { stopped } = await followed(place, [
      [`step.${dispute}`, 'done'],
      ['line', ''],
      ['note-call', 'yes'],
      ['line', '@stop'],
    ]);

    expect(stopped).toBe('stopped-follow-up');
    expect(readSaved(place).marks).toEqual([{ key: dispute, as: 'done', on: '2026-11-23' }]);
  });

  it('goes through the open steps too when asked to', async () => {
    const place = folder();
    const { stopped } = await followed(place, [
      [`step.${dispute}`, 'later'],
      ['open-steps', 'yes'],
      ['step.stop-the-call', 'save'],
    ]);

    expect(stopped).toBe('stopped-follow-up');
  });
});

describe('follow-up as a command', () => {
  it('works in plain lines from a pipe, and says how to go on when the lines end', async () => {
    const place = folder();
    const { code, error } = await run({
      argv: ['follow-up', '--plain'],
      folder: place,
      input: '1\n\n2\n',
    });

    expect(code).toBe(130);
    expect(error).toContain('Kept: done.');
    expect(error).toContain('To go on, type: aftercall follow-up case-1');
    expect(readSaved(place).marks).toMatchObject([{ key: dispute, as: 'done' }]);
  });

  it('puts the help desk of a pack on the checklist that it writes', async () => {
    const place = folder();
    await run({ argv: ['pack', 'new', 'desk'], folder: place });
    const { code } = await run({
      argv: ['follow-up', '--plain', '--pack', 'desk', '--format', 'text', '--output', 'out'],
      folder: place,
      input: `later${'\n'.repeat(6)}`,
    });

    expect(code).toBe(0);
    const [name = ''] = readdirSync(join(place, 'out'));
    expect(readFileSync(join(place, 'out', name), 'utf8')).toContain('Our help desk');
  });

  it('asks which list where there are several', async () => {
    const place = folderWith(caseOf(oneDebit), caseOf(oneDebit, 'case-2'));
    const { error } = await run({ argv: ['follow-up', '--plain'], folder: place, input: '2\n' });

    expect(error).toContain('Saved list: case-2.');
  });

  it.each([
    ['no list', folderWith, 'There is no saved list yet.'],
    [
      'questions that are not answered yet',
      () => folderWith({ ...caseOf(oneDebit), finished: false }),
      'aftercall start --case case-1',
    ],
  ])('refuses %s', async (_, place, said) => {
    const { code, error } = await run({
      argv: ['follow-up', '--plain'],
      folder: place(),
      input: '1\n',
    });

    expect(code).toBe(2);
    expect(error).toContain(said);
  });

  it('names the command that asks nothing where nobody can be asked', async () => {
    const { code, error } = await run({ argv: ['follow-up'], folder: folder() });

    expect(code).toBe(2);
    expect(error).toContain('aftercall mark KEY --as done');
  });
});
