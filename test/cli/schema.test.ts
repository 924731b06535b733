import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newFolder, run } from '../support/fake-world.ts';

const example = parse(
  readFileSync(join(import.meta.dirname, 'contract-answers.yaml'), 'utf8'),
) as Readonly<Record<string, unknown>>;
const regions = { us: 'US-NY', uk: 'GB-SCT', ca: 'CA-QC', au: 'AU-NSW' };

async function schema(which: string) {
  const { code, out, error } = await run({ argv: ['schema', which] });
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return JSON.parse(out) as Readonly<Record<string, unknown>>;
}

async function validator(which: string) {
  return new Ajv2020({ allErrors: true, strict: false }).compile(await schema(which));
}

function exampleFor(country: string, region: string): Readonly<Record<string, unknown>> {
  return { ...example, country, region };
}

describe('aftercall schema', () => {
  it.each(['answers', 'plan'])('prints JSON Schema 2020-12 for %s', async (which) => {
    const printed = await schema(which);

    expect(printed['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(new Ajv2020({ strict: false }).validateSchema(printed)).toBe(true);
  });

  it('accepts the answers that were promised, word for word', async () => {
    const isAnswers = await validator('answers');

    isAnswers(example);

    expect(isAnswers.errors ?? []).toEqual([]);
  });

  it.each(Object.entries(regions))(
    'describes what plan accepts and prints in %s',
    async (country, region) => {
      const isAnswers = await validator('answers');
      const isPlan = await validator('plan');
      const answers = exampleFor(country, region);
      const path = join(newFolder(), 'answers.json');
      writeFileSync(path, JSON.stringify(answers));

      const { code, out, error } = await run({
        argv: ['plan', path, '--format', 'json', '--as-of', '2026-12-21'],
      });

      expect({ code, error }).toEqual({ code: 0, error: '' });
      expect(isAnswers(answers)).toBe(true);
      const printed = JSON.parse(out) as { readonly dropped?: readonly { readonly id: string }[] };
      isPlan(printed);
      expect(isPlan.errors ?? []).toEqual([]);
      // What only other countries have is taken, and named as dropped.
      const isDropped = printed.dropped?.some(({ id }) => id === 'identity-details.health-card');
      expect(isDropped).toBe(country === 'uk');
    },
  );

  it.each([
    ['no country', { 'what-they-got': ['money'] }],
    ['an unknown country', { country: 'fr', 'what-they-got': ['money'] }],
    ['an unknown answer', { country: 'uk', 'what-they-got': ['monie'] }],
    ['an unknown question', { country: 'uk', 'what-they-got': ['money'], colour: 'blue' }],
    [
      'an unknown field',
      { country: 'uk', 'what-they-got': ['money'], payments: [{ method: 'wire', pin: '1' }] },
    ],
    [
      'a payment without a method',
      { country: 'uk', 'what-they-got': ['money'], payments: [{ amount: 1 }] },
    ],
    [
      'an amount in words',
      {
        country: 'uk',
        'what-they-got': ['money'],
        payments: [{ method: 'wire', amount: '1,200' }],
      },
    ],
    [
      'a day that can be read in two ways',
      { country: 'uk', 'what-they-got': ['money'], 'happened-on': '03/04/2026' },
    ],
  ])('refuses %s, as plan does', async (_, answers) => {
    const isAnswers = await validator('answers');
    const folder = newFolder();
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers));

    const { code } = await run({ argv: ['plan', join(folder, 'answers.json')] });

    expect(isAnswers(answers)).toBe(false);
    expect(code).toBe(2);
  });

  it('refuses what is no schema', async () => {
    const { code, error } = await run({ argv: ['schema', 'case'] });

    expect(code).toBe(2);
    expect(error).toContain('answers, plan');
  });
});
