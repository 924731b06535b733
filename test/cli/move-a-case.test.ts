import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSealed, sealPlan } from '../../src/cases/seal-plan.ts';
import { examplePlan } from '../support/example-plan.ts';
import { run } from '../support/fake-world.ts';
import { caseOf, casesIn, filesIn, folderWith, readSaved, usAnswers } from './saved-case.ts';

const file = {
  ...caseOf({ ...usAnswers, 'known-person': 'not-sure', 'afraid-of-someone': 'yes' }),
  reference: 'DESK-7',
  marks: [
    { key: 'debit-card-payment.d1', as: 'waiting', on: '2026-11-23', until: '2026-12-07' },
    { key: 'debit-card-payment.d1', as: 'undo', on: '2026-11-23' },
  ],
  calls: [{ on: '2026-11-23', time: '14:30', organisation: 'High Street Bank', spoke_to: 'Ann' }],
  statements: [{ on: '2026-12-20', month: '2026-12', account: '@other' }],
} as const;

/** Exports a case and gives the JSON and what was said beside it. */
async function exported(...argv: readonly string[]) {
  const { out, error } = await run({
    argv: ['export', '--format', 'json', '--output', '-', ...argv],
    folder: folderWith(file),
  });
  return { json: out, said: error };
}

async function imported(folder: string, text: string) {
  const path = join(folder, 'moved.json');
  writeFileSync(path, text);
  return await run({ argv: ['cases', 'import', path], folder });
}

describe('moving a case to another computer', () => {
  it('takes answers, marks, calls, statements and the ticket along', async () => {
    const { json } = await exported('--include-private');
    const folder = folderWith();

    const { code, error } = await imported(folder, json);

    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(readSaved(folder)).toEqual(file);
  });

  it('leaves private answers here unless they are asked for, and says so on both sides', async () => {
    const { json, said } = await exported();
    const folder = folderWith();

    const { code, error } = await imported(folder, json);

    expect(code).toBe(0);
    expect(json).not.toMatch(/known-person|afraid-of-someone/);
    expect(said).toContain('--include-private');
    expect(error).toContain('aftercall start --case case-1');
    expect(Object.keys(readSaved(folder).given)).not.toContain('known-person');
  });

  it('does not mind other spaces or another order of the fields', async () => {
    const { json } = await exported('--include-private');
    const fields = Object.entries(JSON.parse(json) as Record<string, unknown>).reverse();
    const folder = folderWith();

    expect((await imported(folder, JSON.stringify(Object.fromEntries(fields)))).code).toBe(0);
  });

  const other = caseOf(undefined, 'case-2');
  it.each([
    ['cut off in the middle', (json: string) => json.slice(0, json.length / 2)],
    ['cut off at its last sign', (json: string) => json.trimEnd().slice(0, -1)],
    ['with another day in a mark', (json: string) => json.replace('2026-12-07', '2026-12-08')],
    ['with another answer', (json: string) => json.replaceAll('"US-NY"', '"US-CA"')],
    ['with another name', (json: string) => json.replaceAll('Ann', 'Eve')],
    ['without its seal', (json: string) => json.replace(/,\s*"seal": "[^"]*"/, '')],
    ['of a plan alone', (json: string) => json.replace(/"case": /, '"cases": ')],
  ])('refuses a file %s, and leaves the cases there as they are', async (_, spoil) => {
    const { json } = await exported('--include-private');
    const folder = folderWith(other);
    const before = readFileSync(join(casesIn(folder), 'case-2.json'), 'utf8');

    const { code, error } = await imported(folder, spoil(json));

    expect(code).toBe(2);
    expect(error).toContain('Nothing was taken over.');
    expect(filesIn(folder)).toEqual(['case-2.json']);
    expect(readFileSync(join(casesIn(folder), 'case-2.json'), 'utf8')).toBe(before);
  });
});

describe('the seal', () => {
  const sealed = JSON.stringify(sealPlan(examplePlan, file, false));

  it('breaks with every change of one sign that changes what it means', () => {
    fc.assert(
      fc.property(
        fc.nat(sealed.length - 1),
        fc.string({ minLength: 1, maxLength: 1 }),
        (at, sign) => {
          const text = sealed.slice(0, at) + sign + sealed.slice(at + 1);
          const value = parsed(text);
          if (value === undefined) return;

          const isSame = JSON.stringify(value) === sealed;
          expect(isSealed(value)).toBe(isSame);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
