import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import type { Field, Question } from '../../src/content/schema.ts';
import { findAnswersFor } from '../../src/plan/find-answers.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { makePlan } from '../support/make-plan.ts';

const today = day('2026-11-23');
const safety = ['right-now', 'money', 'accounts', 'device'];

/** Steps that a surer answer gives and not being sure does not, each with the reason why that is no loss. */
const exceptions: readonly { readonly fits: RegExp; readonly because: string }[] = [
  { fits: /gives clean-browser$/, because: 'a wipe takes its place, and cleans the browser too' },
  {
    fits: /^payments\.method .* gives [a-z]+(-[a-z]+)*-payment$/,
    because: 'unknown-payment takes the place of the step for a known way',
  },
  {
    fits: /^payments\.method .*: credit-card gives (write-to-card-issuer|quebec-)/,
    because: 'a letter to a card issuer needs a card payment that is known',
  },
  {
    fits: /^payments\.outcome .*: refund-reversed gives refund-reversed$/,
    because: 'who is not sure where the money is has not had it back',
  },
  {
    fits: /^what-they-got: money gives (unknown-payment|report-to-ic3|stop-support-plan)$/,
    because: 'the call to the bank looks for payments; these need one that left',
  },
  {
    fits: /^(passwords-for|devices): work(-device)? gives (tell-your-employer|tell-work-it)$/,
    because: 'whoever uses a work device knows that it is one',
  },
  { fits: /gives how-the-tricks-work$/, because: 'it explains, and protects nothing' },
  {
    fits: /^tricks-seen: fake-bank-page gives money-arrived$/,
    because: 'a wrong balance has to be seen before it can be explained',
  },
  {
    fits: /^session\.reconnects .*: yes gives check-router$/,
    because: 'it needs a sign of another way in; a wipe of the device comes either way',
  },
  {
    fits: /^accounts\.state .*: opened-by-them gives loans-in-your-name$/,
    because: 'an account that the person names is their own unless they say otherwise',
  },
];

interface Comparison {
  readonly id: string;
  readonly unsure: object;
  readonly surer: readonly (readonly [option: string, answers: object])[];
}

function comparisons(content: Content): readonly Comparison[] {
  return content.questions.flatMap((question) =>
    question.kind === 'entries' || question.kind === 'group'
      ? ofFields(content, question)
      : ofQuestion(content, question),
  );
}

function optionsBesideUnsure(field: Field): readonly string[] {
  const ids = (field.options ?? []).map((option) => option.id);
  return ids.includes('not-sure') ? ids.filter((id) => id !== 'not-sure') : [];
}

function ofQuestion(content: Content, question: Question): readonly Comparison[] {
  const base = findAnswersFor(content, question.when ?? { all: [] }, today) ?? {};
  const give = (id: string): object => ({
    ...base,
    country: content.country.id,
    [question.id]: question.kind === 'choices' ? [id] : id,
  });
  const options = optionsBesideUnsure(question);
  if (options.length === 0) return [];
  return [
    {
      id: question.id,
      unsure: give('not-sure'),
      surer: options.map((option) => [option, give(option)] as const),
    },
  ];
}

function ofFields(content: Content, question: Question): readonly Comparison[] {
  const first = question.fields?.[0];
  const kinds =
    question.id === 'payments' ? (first?.options ?? []).map((option) => option.id) : ['x'];
  return (question.fields ?? []).flatMap((field) =>
    kinds.flatMap((kind): readonly Comparison[] => {
      const give = (id: string): object => {
        const entry = {
          ...(question.kind === 'group' ? {} : { [first?.id ?? '']: kind }),
          [field.id]: id,
        };
        return {
          country: content.country.id,
          'what-they-got': question.id === 'payments' ? ['money'] : ['screen-control', 'money'],
          devices: ['windows'],
          [question.id]: question.kind === 'group' ? entry : [entry],
        };
      };
      const options = optionsBesideUnsure(field);
      if (options.length === 0 || (field.id === first?.id && kind !== 'bank-transfer')) return [];
      return [
        {
          id: `${question.id}.${field.id} (${kind})`,
          unsure: give('not-sure'),
          surer: options.map((option) => [option, give(option)] as const),
        },
      ];
    }),
  );
}

function safetySteps(content: Content, answers: object): ReadonlySet<string> {
  const plan = makePlan(content, answers, { today });
  return new Set(
    plan.phases
      .filter((phase) => safety.includes(phase.id))
      .flatMap((phase) => phase.steps)
      .filter((step) => step.needed)
      .map((step) => step.id),
  );
}

/** What is missing in each country: both the rule and its exceptions look at it. */
const missing = Object.fromEntries(
  ['us', 'uk', 'ca', 'au'].map((country) => [country, missingIn(contentOf(country))]),
);

function missingIn(content: Content): readonly string[] {
  return comparisons(content).flatMap(({ id, unsure, surer }) => {
    const have = safetySteps(content, unsure);
    return surer.flatMap(([option, answers]) =>
      [...safetySteps(content, answers)]
        .filter((step) => !have.has(step))
        .map((step) => `${id}: ${option} gives ${step}`),
    );
  });
}

describe.each(['us', 'uk', 'ca', 'au'])('who is not sure in %s', (country) => {
  it('misses no safety step that a surer answer gives', () => {
    expect(
      missing[country]?.filter((one) => !exceptions.some(({ fits }) => fits.test(one))),
    ).toEqual([]);
  });
});

describe('an exception', () => {
  const all = Object.values(missing).flat();

  it.each(exceptions)('is still needed: $because', ({ fits }) => {
    expect(all.some((one) => fits.test(one))).toBe(true);
  });
});

describe('who is not sure whether they know the caller', () => {
  it.each(['us', 'uk', 'ca', 'au'])('is told of a safe place first in %s', (country) => {
    const plan = makePlan(
      contentOf(country),
      { country, 'what-they-got': ['money'], 'known-person': 'not-sure' },
      { today },
    );

    expect(plan.first[0]).toBe('safe-place-first');
    expect(JSON.stringify(plan)).not.toContain('known-person');
  });
});
