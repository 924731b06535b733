import { describe, expect, it } from 'vitest';
import { listSteps } from '../../src/cases/list-steps.ts';
import { planForCase } from '../../src/cli/plan-for-case.ts';
import type { CaseFile } from '../../src/cases/case-file.ts';
import type { PlanStep } from '../../src/plan/plan.ts';
import { day } from '../support/content-for-tests.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { followed, type Said } from '../support/followed.ts';
import { caseOf, folderWith, readSaved } from './saved-case.ts';

const answers = {
  country: 'us',
  region: 'US-NY',
  'this-device': 'clean',
  'happened-on': '2026-11-20',
  'noticed-on': '2026-11-21',
  'what-they-got': ['passwords'],
  accounts: [
    { name: 'Example Bank', kind: 'bank', state: 'not-touched', holder: 'me', 'statement-day': 5 },
  ],
};

const reviewDay = '2026-12-06';
const first: readonly Said[] = [
  ['step.call-your-bank', 'later'],
  ['open-steps', 'no'],
];
const rest: readonly Said[] = [
  ['statement.2026-12.@other', 'later'],
  ['other-call', 'no'],
];

function folder(): string {
  const file = caseOf(answers);
  return folderWith({
    ...file,
    marks: [{ key: 'report-to-national-body', as: 'done', on: '2026-11-23' }],
  });
}

function stepsOf(place: string, today: string): readonly PlanStep[] {
  const world = fakeWorld({ argv: [], folder: place }, { out: '', error: '' });
  return listSteps(planForCase(world, readSaved(place), { today: day(today) }).plan);
}

const charge: readonly Said[] = [
  ['statement.2026-12.example-bank', 'found'],
  ['sign', 'small-charge'],
  ['found.method', 'debit-card'],
  ['found.paid-on', '3 December 2026'],
  ['found.amount', '1.50'],
  ['found.outcome', 'gone'],
  ['more-finds', 'no'],
];

describe('the monthly look at statements', () => {
  it('comes on its day for each account, says what to look for, and keeps that nothing was there', async () => {
    const place = folder();
    const { shown } = await followed(
      place,
      [...first, ['statement.2026-12.example-bank', 'nothing'], ...rest],
      reviewDay,
    );

    expect(shown.some((line) => line.includes('Very small charges'))).toBe(true);
    expect(readSaved(place).statements).toEqual([
      { on: reviewDay, month: '2026-12', account: 'example-bank' },
    ]);
  });

  it('does not come before its day', async () => {
    const { prompts } = await followed(folder(), [...first, ['other-call', 'no']], '2026-12-05');

    expect(prompts.filter((prompt) => prompt.startsWith('statement.'))).toEqual([]);
  });

  it('is not asked again once it was done', async () => {
    const place = folder();
    const nothing: readonly Said[] = [
      ['statement.2026-12.example-bank', 'nothing'],
      ['statement.2026-12.@other', 'nothing'],
      ['other-call', 'no'],
    ];
    await followed(place, [...first, ...nothing], reviewDay);
    const { prompts } = await followed(place, [...first, ['other-call', 'no']], '2026-12-07');

    expect(prompts.filter((prompt) => prompt.startsWith('statement.'))).toEqual([]);
  });

  it('opens the dispute of a charge with its clock, and the report once more, without an interview', async () => {
    const place = folder();
    const { shown } = await followed(place, [...first, ...charge, ...rest], reviewDay);

    const steps = stepsOf(place, reviewDay);
    const dispute = steps.find(({ key }) => key === 'debit-card-payment.found-1');
    expect(dispute?.status).toBe('to-do');
    expect(
      dispute?.due.filter(({ rule }) => rule === 'us-reg-e-60-days').map((due) => due.day),
    ).toEqual(['2027-02-03']);
    expect(steps.find(({ key }) => key === 'report-to-national-body')?.status).toBe('to-do');
    expect(shown).toContainEqual(expect.stringMatching(/^- Dispute the debit card payment/));
    expect(readSaved(place).given).toEqual(caseOf(answers).given);
  });

  it('opens the steps against an account that somebody opened', async () => {
    const place = folder();
    await followed(
      place,
      [
        ...first,
        ['statement.2026-12.example-bank', 'found'],
        ['sign', 'credit-check'],
        ['found.name', 'Example Loans'],
        ['found.kind', 'loan'],
        ['more-finds', 'no'],
        ...rest,
      ],
      reviewDay,
    );

    expect(stepsOf(place, reviewDay).map(({ key }) => key)).toContain(
      'close-opened-account.found-1',
    );
  });

  it('keeps each find of a statement, and asks for the rest of it when it was stopped', async () => {
    const place = folder();
    const stopped = await followed(
      place,
      [...first, ...charge.slice(0, -1), ['more-finds', '@stop']],
      reviewDay,
    );
    const { prompts } = await followed(
      place,
      [
        ['step.debit-card-payment.found-1', 'later'],
        ['open-steps', 'no'],
        ['statement.2026-12.example-bank', 'nothing'],
        ...rest,
      ],
      reviewDay,
    );

    expect(stopped.stopped).toBe('stopped-follow-up');
    expect(prompts).toContain('statement.2026-12.example-bank');
    expect(readSaved(place).statements.map(({ find }) => find?.id)).toEqual(['found-1', undefined]);
  });

  it('lets a person go back within a find, and find nothing after all', async () => {
    const place = folder();
    await followed(
      place,
      [
        ...first,
        ...charge.slice(0, 3),
        ['found.paid-on', '@back'],
        ['found.method', 'credit-card'],
        ...charge.slice(3, -1),
        ['more-finds', 'yes'],
        ['sign', 'none'],
        ...rest,
      ],
      reviewDay,
    );

    expect(readSaved(place).statements.map(({ find }) => find?.values['method'])).toEqual([
      'credit-card',
      undefined,
    ]);
  });

  it('survives a later correction of the answers, with its marks', () => {
    const place = folder();
    const before: CaseFile = {
      ...readSaved(place),
      statements: [
        {
          on: reviewDay,
          month: '2026-12',
          account: 'example-bank',
          find: {
            id: 'found-1',
            sign: 'small-charge',
            opens: 'payments',
            values: { method: 'debit-card', 'who-sent': 'not-sure', outcome: 'gone' },
          },
        },
      ],
      marks: [{ key: 'debit-card-payment.found-1', as: 'waiting', on: reviewDay }],
    };
    const { given } = caseOf({
      ...answers,
      'what-they-got': ['passwords', 'money'],
      payments: [{ method: 'gift-card' }, { method: 'cheque' }],
    });
    const corrected = folderWith({ ...before, given });

    const dispute = stepsOf(corrected, reviewDay).find(
      ({ key }) => key === 'debit-card-payment.found-1',
    );
    expect(dispute?.status).toBe('waiting');
  });
});
