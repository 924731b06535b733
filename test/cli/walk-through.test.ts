import { describe, expect, it } from 'vitest';
import { walkThrough } from '../../src/cli/walk-through.ts';
import type { PlanDue, PlanStep } from '../../src/plan/plan.ts';
import { exampleBank, exampleDue, examplePlan, exampleStep } from '../support/example-plan.ts';
import { words } from '../support/sample-asks.ts';
import { scriptedPrompter } from '../support/scripted-prompter.ts';

const owed = (whose: 'you' | 'them'): PlanDue =>
  exampleDue({ rule: 'xx-claim', title: 'Answer', whose });

/** Walks through one step and gives what was offered for it and what was shown. */
async function walk(
  step: PlanStep,
  as: string,
): Promise<{ readonly offered: readonly string[]; readonly shown: readonly string[] }> {
  const scripted = scriptedPrompter({}, { [`step.${step.key}`]: as });
  const offered: string[] = [];
  await walkThrough({
    prompter: {
      ...scripted,
      choose: async (menu) => {
        offered.push(...menu.options.map(({ id }) => id));
        return await scripted.choose(menu);
      },
      line: async () => await Promise.resolve(''),
    },
    words,
    today: '2026-11-23',
    dayInFull: (day) => day,
    plan: () => ({ ...examplePlan, phases: [{ id: 'first', title: 'First', steps: [step] }] }),
    mark: async () => {
      await Promise.resolve();
    },
    why: () => [],
    readDay: (typed) => ({ ok: true, value: typed, echo: typed }),
    readReference: (typed) => ({ ok: true, value: typed, echo: typed }),
  });
  return { offered, shown: scripted.shown };
}

describe('what is offered for a step', () => {
  const alone = exampleStep({ key: 'claim', title: 'Claim it', due: [], contacts: [] });

  it('is neither refused nor awaited where nobody answers', async () => {
    const { offered } = await walk(alone, 'later');

    expect(offered).toEqual(['done', 'later', 'not-for-me', 'why', 'save']);
  });

  it.each([
    ['someone is called', { ...alone, contacts: [exampleBank] }],
    ['they owe an answer', { ...alone, due: [owed('them')] }],
  ])('is all of it where %s', async (_, step) => {
    const { offered } = await walk(step, 'later');

    expect(offered).toContain('refused');
    expect(offered).toContain('waiting');
  });
});

describe('a step that was marked as done', () => {
  it.each([
    ['they must answer', 'done', 'them', true],
    ['it is done', 'done', 'you', false],
    ['it is already awaited', 'waiting', 'them', false],
  ] as const)('where %s: says how an answer is awaited, %s, %s: %s', async (...row) => {
    const [, as, whose, isSaid] = row;
    const step = exampleStep({
      key: 'claim',
      title: 'Claim it',
      due: [owed(whose)],
      contacts: [],
    });

    const { shown } = await walk(step, as);

    const hint = shown.filter((line) => line.startsWith('If you still wait'));
    expect(hint).toHaveLength(isSaid ? 1 : 0);
  });
});
