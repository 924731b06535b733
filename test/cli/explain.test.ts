import { describe, expect, it } from 'vitest';
import { loadContent, loadCountries } from '../../src/content/load-content.ts';
import { explainId, idsOf } from '../../src/cli/explain-id.ts';
import { wordsOf } from '../../src/cli/words-for.ts';
import { parseDay } from '../../src/dates/calendar-day.ts';
import { run } from '../support/fake-world.ts';

async function explain(...argv: readonly string[]) {
  return await run({ argv: ['explain', ...argv] });
}

describe('aftercall explain', () => {
  it('says of a step what it is, when it comes, who to call, by when, and what it stands on', async () => {
    const { code, out, error } = await explain('call-your-bank', '--country', 'us');

    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain(
      'United States, step call-your-bank: Call the fraud department of your bank\n',
    );
    expect(out).toContain('Part of the list: Your money\n');
    expect(out).toContain('It is in the list when: money left or arrived, or the caller reached');
    expect(out).toContain('Who to call:\n- Your bank (own-bank)\n');
    expect(out).toMatch(
      /Days to keep:\n- .*, 2 business days \(us-reg-e-2-business-days\), when: /,
    );
    expect(out).toMatch(/What it stands on:\n- .*Source: https:\/\/\S+, checked on [A-Z]\w+day, /);
  });

  it('gives answers that lead to the step when they are typed into plan', async () => {
    const { out } = await explain('secure-phone-company', '--country', 'us');
    const lines = /for example:\n((?:- .*\n)+)/.exec(out)?.[1]?.trimEnd().split('\n') ?? [];
    const answers = lines.flatMap((line) => ['--answer', line.slice(2)]);
    const planned = await run({ argv: ['plan', '--format', 'json', ...answers] });

    expect(lines.length).toBeGreaterThan(1);
    expect(planned.error).toBe('');
    expect(planned.out).toContain('"key": "secure-phone-company"');
  });

  it('says in words and labels, without an id, which answers a condition looks at', async () => {
    const { out } = await explain('clean-or-wipe', '--country', 'ca');

    expect(out).toContain(
      '“Which devices did the caller reach?” includes “Windows computer” or “Mac”',
    );
  });

  it.each([
    [
      'a deadline',
      'us-reg-e-2-business-days',
      ['within: 2 business days', 'Steps that use it: ', 'call-your-bank'],
    ],
    ['a contact', 'own-bank', ['purpose: bank', 'who-for: ', 'call-your-bank']],
    [
      'a rule',
      'us-reg-e-tricked-is-unauthorized',
      ['kind: law', 'source: https://', 'call-your-bank'],
    ],
  ])('gives every field of %s and the steps that use it', async (_, id, parts) => {
    const { code, out } = await explain(id, '--country', 'us');

    expect(code).toBe(0);
    for (const part of parts) expect(out).toContain(part);
    expect(out).toContain('To be looked at again by ');
  });

  it('says so where the review day is past', async () => {
    const { out } = await explain('us-reg-e-2-business-days', '--as-of', '2028-01-01');

    expect(out).toContain('It was to be looked at again by ');
  });

  it('explains a common step in every country that has it', async () => {
    const { out } = await explain('tell-family');

    for (const { name } of loadCountries('dist/content'))
      expect(out).toContain(`${name}, step tell-family`);
  });

  it('answers in JSON', async () => {
    const { out } = await explain('call-your-bank', '--country', 'uk', '--json');

    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      id: 'call-your-bank',
      found: [{ kind: 'step', country: 'uk', repeat: 'banks', example: { country: 'uk' } }],
    });
  });

  it.each([
    ['a misspelt id', ['call-your-bnak'], 'Did you mean "call-your-bank"?'],
    ['what is nothing', ['zzzzzzzzzzzzzzzzzzzz'], 'There is nothing called'],
    ['a country that is not there', ['call-your-bank', '--country', 'fr'], '"fr"'],
    ['no id', [], 'id'],
  ])('refuses %s', async (_, argv, words) => {
    const { code, out, error } = await explain(...argv);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
  });
});

describe('explainId', () => {
  const today = parseDay('2026-11-23');

  it.each(loadCountries('dist/content').map((one) => one.id))(
    'explains every id of %s: each step with answers that lead to it, no condition left unsaid',
    (country) => {
      const content = loadContent('dist/content', country);
      const context = { content, words: wordsOf(content) };
      if (today === undefined) throw new Error('no day');
      const all = idsOf(content).flatMap((id) => explainId(id, context, today));
      const steps = all.flatMap((one) => (one.kind === 'step' ? [one] : []));
      const whens = steps.flatMap((step) => [
        step.when ?? '',
        ...[...step.contacts, ...step.deadlines].map((one) => one.when ?? ''),
      ]);

      expect(all.length).toBe(idsOf(content).length);
      expect(steps.filter((step) => step.example === undefined)).toEqual([]);
      expect(whens.filter((when) => /\bexplain\.|undefined|\{/.test(when))).toEqual([]);
    },
  );
});
