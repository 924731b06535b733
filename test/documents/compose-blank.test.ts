import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import type { Situation } from '../../src/content/situations-schema.ts';
import { composeBlank } from '../../src/documents/compose-blank.ts';
import type { CalendarDay } from '../../src/dates/calendar-day.ts';
import type { Block } from '../../src/documents/document.ts';
import { checkAnswers } from '../../src/facts/check-answers.ts';
import { makeWords } from '../../src/language/words.ts';
import { planSituation } from '../../src/plan/plan-situation.ts';
import { contentOf, contents, day } from '../support/content-for-tests.ts';
import { renderBlank } from '../support/render-example.ts';

const today = day('2026-11-23');
const countries = contents.filter((content) => content.country['guided-only'] !== true);
const all = countries.flatMap((content) =>
  content.blanks.situations.map((situation) => ({
    country: content.country.id,
    id: situation.id,
    content,
    situation,
  })),
);

function blocksOf(content: Content, situation: Situation, on = today): readonly Block[] {
  const from = planSituation(content, situation, on);
  return composeBlank(from, { content, words: makeWords(content.words) }).blocks;
}

const texts = new Map<string, string>();

/** Gives all that stands on a sheet of today: made once for all that is looked for in it. */
function textOf(content: Content, situation: Situation): string {
  const key = `${content.country.id} ${situation.id}`;
  const text = texts.get(key) ?? makeText(content, situation, today);
  texts.set(key, text);
  return text;
}

function makeText(content: Content, situation: Situation, on: CalendarDay): string {
  return ['text', 'md', 'html']
    .map((format) => renderBlank(content, situation, { format, today: on }))
    .join('\n');
}

/** The names in the list of who to call, in order. */
function callsOf(blocks: readonly Block[], words: string): readonly string[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === words);
  if (start < 0) return [];
  const end = blocks.findIndex((block, index) => index > start && block.kind === 'paragraph');
  return blocks
    .slice(start, end)
    .flatMap((block) => (block.kind === 'contact' ? [block.contact.name] : []));
}

describe('the situations', () => {
  const methods = contentOf('uk')
    .questions.find((question) => question.id === 'payments')
    ?.fields?.find((field) => field.id === 'method')
    ?.options?.map((option) => option.id);

  it('are those of the contract, every method among them', () => {
    expect(contentOf('uk').blanks.situations.map(({ id }) => id)).toEqual([
      'still-on-the-call',
      ...['credit-card', 'debit-card', 'prepaid-card', 'bank-transfer', 'wire', 'wire-abroad'],
      ...['payment-app', 'paypal', 'money-transfer', 'direct-debit', 'cheque', 'gift-card'],
      ...['crypto', 'cash-by-post', 'cash-handed-over', 'gold-handed-over', 'not-sure'],
      ...['passwords', 'identity', 'phone', 'nothing-taken'],
    ]);
    for (const method of methods ?? [])
      expect(contentOf('uk').blanks.situations.map(({ id }) => id)).toContain(method);
  });

  it.each(all)('$country $id has answers that its questions take', (one) => {
    const { country, content, situation } = one;
    const { problems } = checkAnswers(content, { country, ...situation.answers }, today);

    expect(problems).toEqual([]);
  });
});

describe.each(all)('the blank sheet $country $id', ({ id, content, situation }) => {
  const words = makeWords(content.words);

  it('holds a step in full, what follows, and the same again on another day', () => {
    const steps = blocksOf(content, situation).filter((block) => block.kind === 'step');

    expect(steps.length).toBeGreaterThan(2);
    expect(steps[0]?.step.blocks.length).toBeGreaterThan(0);
    expect(makeText(content, situation, day('2026-12-24'))).toBe(textOf(content, situation));
  });

  it('holds no day, and no open slot', () => {
    const text = textOf(content, situation);

    expect(text).not.toMatch(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \w+ \w+,? \d{4}/);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(text).not.toMatch(/\{[a-z]/);
  });

  it('holds nothing that only somebody would see who was asked in private', () => {
    const text = textOf(content, situation);
    const hidden = content.steps.filter((step) => step.private === true);

    expect(hidden.length).toBeGreaterThan(0);
    for (const step of hidden) expect(text).not.toContain(step.title);
  });

  it('has the crisis line, and that it never asks for anything', () => {
    const text = textOf(content, situation);

    expect(text).toContain(content.contacts[content.country.crisis ?? '']?.org);
    expect(text).toContain(words('doc.never'));
  });

  it('sends to the bank first where money left a bank, and else where it can still be stopped', () => {
    const [first = 'nobody'] = callsOf(blocksOf(content, situation), words('doc.calls'));

    expect(first.replace(/, steps? .*/, '')).toMatch(firstCalls[id] ?? /^Your bank$/);
  });
});

/** Who is called first, where that is not the person's own bank. */
const firstCalls: Readonly<Record<string, RegExp>> = {
  'credit-card': /^Your card issuer$/,
  'prepaid-card': /^Your card issuer$/,
  'cash-by-post': /^(?:Your bank|Canada Post|US Postal Inspection Service)$/,
  paypal: /^(?:Your bank|PayPal)$/,
  identity: /^(?:Experian|Equifax|TransUnion)/,
  phone: /^Your phone company$/,
  'nothing-taken': /^(?:Report Fraud|Canadian Anti-Fraud|Federal Trade|ReportCyber|nobody)/,
};

describe('a number that was not checked for long', () => {
  const [uk] = countries.filter((content) => content.country.id === 'uk');

  it('is marked, without a day', () => {
    const situation = uk?.blanks.situations.find(({ id }) => id === 'nothing-taken');
    if (uk === undefined || situation === undefined) throw new Error('no sheet');
    const text = makeText(uk, situation, day('2028-01-01'));

    expect(text).toContain('This was not checked for a long time.');
    expect(text).not.toMatch(/day \d+ \w+ \d{4}/);
  });
});
