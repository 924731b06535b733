import { describe, expect, it } from 'vitest';
import { walkThrough } from '../../src/cli/walk-through.ts';
import { exampleDue, examplePlan, exampleStep } from '../support/example-plan.ts';
import { words } from '../support/sample-asks.ts';
import { scriptedPrompter } from '../support/scripted-prompter.ts';

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
      due: [exampleDue({ rule: 'xx-claim', title: 'Answer', whose })],
      contacts: [],
    });
    const prompter = scriptedPrompter({}, { 'step.claim': as });

    await walkThrough({
      prompter,
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

    const hint = prompter.shown.filter((line) => line.startsWith('If you still wait'));
    expect(hint).toHaveLength(isSaid ? 1 : 0);
  });
});
