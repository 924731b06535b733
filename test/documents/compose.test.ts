import { describe, expect, it } from 'vitest';
import { compose } from '../../src/documents/compose.ts';
import type { Block, Document } from '../../src/documents/document.ts';
import type { Plan, PlanStep } from '../../src/plan/plan.ts';
import {
  exampleBank,
  exampleContent,
  exampleDue,
  examplePlan,
  exampleStep,
  exampleWords,
} from '../support/example-plan.ts';
import { renderPlan } from '../support/render-example.ts';

function composed(plan: Plan, options: Partial<Parameters<typeof compose>[1]> = {}): Document {
  return compose(plan, { content: exampleContent, words: exampleWords, ...options });
}

/** The example plan with one step in place of all phases. */
function planWith(step: PlanStep): Plan {
  return { ...examplePlan, first: [], calls: [], phases: [{ id: 'p', title: 'P', steps: [step] }] };
}

function cardOf(step: PlanStep): string {
  const plan = planWith(step);
  return [listed, inFull].map((part) => part(plan, 1).replace(/\s+/g, ' ')).join(' ');
}

/** A step as it stands in the short list. */
function listed(plan: Plan, number: number): string {
  const text = renderPlan(plan, 'text').split(
    new RegExp(`^\\[(?=.\\] ${String(number)}\\. )`, 'm'),
  )[1];
  return text?.split('\n\n')[0] ?? '';
}

/** A step as it stands in full, after the list. */
function inFull(plan: Plan, number: number): string {
  const [, full = ''] = renderPlan(plan, 'text').split(`${exampleWords('doc.full')}\n---`);
  const parts = full.split(new RegExp(`^${String(number)}\\. `, 'm'));
  return parts.at(number <= 4 ? 2 : 1)?.split('\n\n')[0] ?? '';
}

function texts(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text];
    if (block.kind === 'box') return [block.title, ...texts(block.blocks)];
    return block.kind === 'list' ? block.items : [];
  });
}

describe('the first page', () => {
  it('stands in this order', () => {
    const all = texts(composed(examplePlan).blocks);
    const order = [
      'After the fake support call',
      `Made for: Monday 23 November 2026. ${exampleWords('doc.formats')}`,
      'What happened is a crime. It is not your fault.',
      'Read this if you read nothing else',
      'Who to call now',
      'Days to keep',
      'If it is too much',
      exampleWords('doc.never'),
      'Right now',
      'The steps in full',
      'The four steps, and where they are',
      'Calls so far',
      'Twelve months of statements',
      'The next call',
      'Who helps too',
      'Where this comes from',
    ];

    expect(all.filter((text) => order.includes(text))).toEqual(order);
  });

  it('has at most five lines to do first, the same words only once', () => {
    const box = composed(examplePlan).blocks.find((block) => block.kind === 'box');

    expect(box?.blocks).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [
          'Take the device off the internet, and leave it off until a later step says so. (step 1)',
          'Call your bank. Ask for the fraud team. (steps 2, 3)',
          'Dispute the card payment of ¤399 on Friday 20 November 2026. (step 4)',
        ],
      },
    ]);
  });

  it('has no box of first lines where nothing is urgent', () => {
    const all = texts(composed({ ...examplePlan, first: [] }).blocks);

    expect(all).not.toContain('Read this if you read nothing else');
    expect(all).not.toContain('Who to call now');
  });

  it('lists the calls of the urgent steps with a number to dial, and no later call', () => {
    const contacts = composed(examplePlan).blocks.filter((block) => block.kind === 'contact');

    expect(contacts.slice(0, 3).map((block) => block.contact)).toEqual([
      {
        name: 'High Street Bank, steps 2, 4',
        text: 'Use the number on the back of your card.',
        ways: [],
      },
      {
        name: 'Example Fraud Line, steps 2, 3',
        number: '0800 555 0143',
        link: 'tel:+448005550143',
        ways: [],
      },
      { name: 'River Bank, step 3', text: 'Use the number on the back of your card.', ways: [] },
    ]);
    expect(contacts[3]?.contact.name).not.toContain('Listeners, ');
  });

  it('lists the days in their order, those not known last, and nothing that is over', () => {
    const start = composed(examplePlan).blocks.findIndex(
      (block) => block.kind === 'heading' && block.text === 'Days to keep',
    );
    const fields = composed(examplePlan).blocks[start + 1];

    expect(fields?.kind === 'fields' ? fields.fields.map((field) => field.label) : []).toEqual([
      'The answer was due by Sunday 22 November 2026',
      'Answer due by Monday 30 November 2026',
      'By Monday 20 December 2027',
      'Within 60 days of the day of the statement that shows it',
    ]);
  });

  it('says where each step of the article stands: open, finished or not needed', () => {
    const all = texts(composed(examplePlan).blocks);

    expect(all).toContain('Change passwords and PINs. Finished, step 5.');
    expect(all).toContain('Place a fraud alert on your credit reports. See step 6.');
    expect(all).toContain(
      'Close accounts that were opened or used by the caller. Not needed now. Do it if an account shows up that you did not open.',
    );
    expect(all).toContain('These four steps come from Security Garden, 21 September 2011.');
  });
});

describe('a deadline', () => {
  const due = { rule: 'r', title: 'Tell the bank' };
  const step = (more: object): PlanStep =>
    exampleStep({ key: 's', title: 'S', due: [exampleDue({ ...due, ...more })] });

  it('says the day, what starts the clock, and what is lost', () => {
    expect(cardOf(step({ day: '2027-12-20', starts: '2026-11-20' }))).toContain(
      'By Monday 20 December 2027: Tell the bank. That is 13 months from the day the money left (Friday 20 November 2026). We count the safe side. If you miss it: The bank may refuse.',
    );
  });

  it('says the period where the day is not known', () => {
    expect(cardOf(step({}))).toContain(
      'Within 13 months of the day the money left: Tell the bank. We count the safe side. If you miss it: The bank may refuse.',
    );
  });

  it('says what still works where the day is past', () => {
    const card = cardOf(step({ day: '2026-11-20', starts: '2025-10-20', past: true }));

    expect(card).toContain(
      'The usual day was Friday 20 November 2026: Tell the bank. Ask all the same.',
    );
    expect(card).not.toContain('refuse');
  });

  it('says that it is an estimate', () => {
    const card = cardOf(step({ day: '2027-12-20', starts: '2026-11-20', estimated: true }));

    expect(card).toContain('This day is an estimate on the safe side.');
  });

  it('says who has to answer', () => {
    const them = { whose: 'them', title: 'The answer of the bank' };

    expect(cardOf(step({ ...them, day: '2026-12-01', starts: '2026-11-20' }))).toContain(
      'Answer due by Tuesday 1 December 2026: The answer of the bank.',
    );
    expect(cardOf(step({ ...them, within: '5 business days' }))).toContain(
      'Answer due within 5 business days of the day the money left: The answer of the bank.',
    );
    expect(cardOf(step({ ...them, day: '2026-11-20', past: true }))).toContain(
      'The answer was due by Friday 20 November 2026: The answer of the bank. Ask all the same.',
    );
  });

  it('keeps a name that begins with capitals as it is', () => {
    expect(cardOf(step({ counts_from: 'PIN letter' }))).toContain('of PIN letter:');
  });
});

describe('the state of a step', () => {
  const marked = (mark: Partial<PlanStep['marks'][number]>, status: PlanStep['status']): string =>
    cardOf(
      exampleStep({
        key: 's',
        title: 'S',
        do: ['Do it.'],
        status,
        marks: [{ key: 's', as: status, ...mark }],
      }),
    );

  it.each([
    ['done', { on: '2026-11-22' }, '[x] 1. S Done on Sunday 22 November 2026.'],
    ['done', {}, '[x] 1. S Done.'],
    ['waiting', { on: '2026-11-22' }, 'Waiting for an answer since Sunday 22 November 2026.'],
    [
      'waiting',
      { on: '2026-11-22', until: '2026-12-01' },
      'Waiting for an answer until Tuesday 1 December 2026.',
    ],
    ['waiting', {}, 'Waiting for an answer.'],
    ['refused', { on: '2026-11-22' }, 'Refused on Sunday 22 November 2026.'],
    ['refused', {}, 'Refused.'],
    ['not-for-me', { on: '2026-11-22' }, '[ ] 1. S Not for me.'],
  ] as const)('is said in words: %s %o', (status, mark, words) => {
    expect(`[${marked(mark, status)}`).toContain(words);
  });

  it('says who was spoken to and the reference', () => {
    expect(marked({ reference: 'ABC-1', spoke_to: 'Ms Lee' }, 'done')).toContain(
      'Done. Spoke to: Ms Lee. Reference: ABC-1.',
    );
  });

  it('keeps a note of the person out of the paper that they hand to others', () => {
    expect(marked({ note: 'private words' }, 'done')).not.toContain('private words');
  });

  it('leaves out what to do in a step that is finished', () => {
    expect(marked({}, 'done')).not.toContain('Do it.');
    expect(marked({}, 'not-for-me')).not.toContain('Do it.');
    expect(marked({}, 'refused')).toContain('Do it.');
  });
});

describe('a call', () => {
  it('has room for name, time and reference', () => {
    const card = inFull(examplePlan, 2);

    expect(card).toMatch(/Name: _{8,}\n {4}Day and time: _{8,}\n {4}Reference: _{8,}$/m);
  });

  it('is told on the first page what to write down, and what never', () => {
    const page = renderPlan(examplePlan, 'text').split('Days to keep')[0];

    expect(page?.replace(/\s+/g, ' ')).toContain(exampleWords('doc.each-call'));
  });

  it('has room for the number of an own bank on the first page', () => {
    const page = renderPlan(examplePlan, 'text').split('Days to keep')[0];

    expect(page?.match(/^The number there: _{8,}$/gm)?.length).toBe(2);
  });

  it('has room for its own reference alone where it is made in an earlier call', () => {
    const card = inFull(examplePlan, 4);

    expect(card).toMatch(/^ {4}Reference: _{8,}$/m);
    expect(card).not.toContain('Day and time: __');
  });

  it('does not say again what was said in the same call', () => {
    const steps = ['a', 'b'].map((key) =>
      exampleStep({
        key,
        title: key,
        contacts: [exampleBank],
        ask_for: ['A number.', `Ask ${key}.`],
      }),
    );
    const plan = {
      ...examplePlan,
      calls: examplePlan.calls
        .filter((call) => call.with === 'High Street Bank')
        .map((call) => ({ ...call, steps: ['a', 'b'] })),
      phases: [{ id: 'p', title: 'P', steps }],
    };

    expect(renderPlan(plan, 'text')).toContain('Ask for: A number. Ask a.');
    expect(renderPlan(plan, 'text')).toContain('Ask for: Ask b.');
  });

  it('says all of a contact once, then its number and where the rest stands', () => {
    const cards = [0, 1, 2, 3].map((number) => inFull(examplePlan, number));

    expect(cards[2]).toContain('Anyone with a question for Example Fraud Line.');
    expect(cards[3]).toContain('0800 555 0143');
    expect(cards[3]).toContain('More in step 2.');
    expect(cards[3]).not.toContain('Anyone with a question');
  });

  it('has no room to write where there is nothing to ask for', () => {
    const card = inFull(examplePlan, 9);

    expect(card).not.toContain('____');
  });

  it('names the earlier call of the same bank', () => {
    expect(renderPlan(examplePlan, 'html')).toContain('Say it in the same call as step 2.');
  });

  it('says a part that is word for word as before only once', () => {
    const text = renderPlan(examplePlan, 'text');

    expect(text.split('Give me a case number.').length).toBe(2);
    expect(text).toContain('As in step 2: Have ready, What to do, Ask for');
  });

  it('is said in full where the step before it is finished', () => {
    const [money] = examplePlan.phases.filter((phase) => phase.id === 'money');
    const steps = (money?.steps ?? []).map((step, index) =>
      index === 0 ? { ...step, status: 'done' as const } : step,
    );
    const plan = { ...examplePlan, phases: [{ id: 'money', title: 'Your money', steps }] };

    expect(renderPlan(plan, 'text')).toContain('Ask for: Stop what is pending.');
    expect(renderPlan(plan, 'text')).not.toContain('As in step');
  });
});

describe('the year', () => {
  const review = {
    id: 'review-statements.monthly',
    step: 'review-statements',
    kind: 'review' as const,
    day: '2026-12-23',
    repeat: { every: 'month' as const, count: 14 },
    title: 'Review your statements',
    neutral_title: 'Monthly paperwork',
  };
  const log = (madeFor: string): readonly string[] => {
    const table = composed({
      ...examplePlan,
      made_for: madeFor,
      follow_ups: [review],
    }).blocks.findLast((block) => block.kind === 'table');
    return table?.kind === 'table' ? table.rows.map((row) => row[0] ?? '') : [];
  };

  it('has the twelve days of the plan that come next', () => {
    expect(log('2026-11-23').length).toBe(12);
    expect(log('2026-11-23')[0]).toBe('Wednesday 23 December 2026');
    expect(log('2026-11-23').at(-1)).toBe('Tuesday 23 November 2027');
    expect(log('2026-12-23')[0]).toBe('Saturday 23 January 2027');
    expect(log('2027-12-23').length).toBe(1);
  });

  it('has the calls so far only where there are some', () => {
    expect(texts(composed(examplePlan).blocks)).toContain('Calls so far');
    expect(texts(composed(planWith(exampleStep({ key: 's', title: 'S' }))).blocks)).not.toContain(
      'Calls so far',
    );
  });
});

describe('a step that is not needed', () => {
  const step = exampleStep({ key: 's', title: 'S', needed: false, not_needed: 'Not now.' });

  it('is one line', () => {
    expect(texts(composed(planWith(step)).blocks)).toContain('S: Not now.');
  });

  it('stands in the box of the article alone where it is one of the four, without a part of its own', () => {
    const all = texts(composed(planWith({ ...step, article_step: 1 })).blocks);

    expect(all).toContain('Change passwords and PINs. Not now.');
    expect(all).not.toContain('S: Not now.');
    expect(all).not.toContain('P');
  });
});

describe('the notes', () => {
  it('name each address once, with its day where that is not the day of most', () => {
    const list = composed(examplePlan).blocks.findLast((block) => block.kind === 'list');
    const items = list?.kind === 'list' ? list.items : [];

    expect(new Set(items).size).toBe(items.length);
    expect(items[0]).toBe('https://law.example/refund');
    expect(items[5]).toBe('https://law.example/alert, checked on Sunday 1 March 2026');
  });

  it('warn of what was not looked at again in time, by its name', () => {
    expect(texts(composed(examplePlan).blocks)).toContain(
      'Example Bureau: this was to be looked at again by Friday 28 August 2026.',
    );
    expect(renderPlan(examplePlan, 'text')).toContain(
      'This was last checked on Sunday 1 March 2026.',
    );
    expect(renderPlan(examplePlan, 'md')).not.toContain('xx-alert');
  });
});

describe('paper and print', () => {
  it('follow the country and can be chosen', () => {
    expect(composed(examplePlan)).toMatchObject({ paper: 'a4', printSize: 'normal' });
    expect(composed(examplePlan, { paper: 'letter', printSize: 'large' })).toMatchObject({
      paper: 'letter',
      printSize: 'large',
    });
  });

  it('write the days as the country does', () => {
    const country = { ...exampleContent.country, 'day-order': 'mdy' as const };
    const document = composed(examplePlan, { content: { ...exampleContent, country } });

    expect(document.madeFor).toBe('Monday, November 23, 2026');
  });
});

describe('reasons', () => {
  it('stand in no document, since they may tell what was answered in private', () => {
    const step = exampleStep({ key: 's', title: 'S', because: ['you said a secret thing'] });

    for (const format of ['text', 'md', 'html'])
      expect(renderPlan(planWith(step), format)).not.toContain('secret thing');
  });
});
