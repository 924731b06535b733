import { describe, expect, it } from 'vitest';
import { composeCard } from '../../src/documents/compose-card.ts';
import { gatherContext } from '../../src/documents/gather-context.ts';
import type { Plan, PlanContact, PlanStep } from '../../src/plan/plan.ts';
import {
  exampleBank,
  exampleContent,
  examplePlan,
  exampleStep,
  exampleWords,
} from '../support/example-plan.ts';

function contact(id: string, phone?: string): PlanContact {
  return {
    id,
    org: id,
    ...(phone === undefined ? {} : { phone }),
    url: `https://${id}.example`,
    who_for: 'Anyone.',
    own: false,
    source: `https://${id}.example`,
    checked: '2026-11-23',
    out_of_date: false,
  };
}

const one = contact('bureau-one', '0800 555 0101');
const two = contact('bureau-two', '0800 555 0102');
const three = contact('bureau-three', '0800 555 0103');
const page = contact('page');

/** Names who stands on the card of the second of two steps. */
function onSecondCard(first: readonly PlanContact[], second: readonly PlanContact[]) {
  const steps = [first, second].map((contacts, index): PlanStep => {
    const key = `step-${String(index)}`;
    return exampleStep({ key, title: key, contacts });
  });
  const plan: Plan = {
    ...examplePlan,
    first: [],
    calls: [],
    phases: [{ id: 'p', title: 'P', steps }],
  };
  const context = gatherContext(plan, { content: exampleContent, words: exampleWords });
  const [card] = steps.slice(1).flatMap((step) => composeCard(step, context));
  const blocks = card?.kind === 'step' ? card.step.blocks : [];
  return blocks.flatMap((block) => {
    if (block.kind === 'contact') return [block.contact.name];
    return block.kind === 'fields' ? block.fields.map(({ label }) => label) : [];
  });
}

describe('the contacts on a card of the short list', () => {
  it.each([
    { says: 'each with a number', before: [], own: [one, two], shown: [one, two] },
    { says: 'none that stands on a card before', before: [one], own: [one], shown: [] },
    { says: 'only the new one of two', before: [one], own: [one, two], shown: [two] },
    {
      says: 'all where most are new',
      before: [one],
      own: [two, one, three],
      shown: [two, one, three],
    },
    { says: 'an address that comes first', before: [], own: [page, one], shown: [page, one] },
    { says: 'no address after a number', before: [], own: [one, page], shown: [one] },
    { says: 'never the own bank', before: [], own: [exampleBank, one], shown: [one] },
  ])('are $says', ({ before, own, shown }) => {
    expect(onSecondCard(before, own)).toEqual(shown.map(({ org }) => org));
  });
});
