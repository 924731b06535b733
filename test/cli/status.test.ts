import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../src/cases/case-file.ts';
import { addMark } from '../../src/cases/add-mark.ts';
import { run } from '../support/fake-world.ts';
import { caseOf, casesIn, folderWith } from './saved-case.ts';

const file = caseOf();

async function status(folder: string, ...more: readonly string[]) {
  return await run({ argv: ['status', ...more], folder });
}

async function statusJson(folder: string, ...more: readonly string[]) {
  const { code, out } = await status(folder, '--json', ...more);
  expect(code).toBe(0);
  return JSON.parse(out) as Readonly<Record<string, unknown>> & {
    readonly counts: Readonly<Record<string, number>>;
    readonly overdue: readonly { readonly key: string }[];
  };
}

describe('aftercall status', () => {
  it('says how to begin where nothing is saved, and that is no failure', async () => {
    const { code, out, error } = await status(folderWith());

    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('To begin, type: aftercall');
  });

  it('answers in JSON where nothing is saved', async () => {
    expect(await statusJson(folderWith())).toEqual({ version: 1, cases: [] });
  });

  it('shows what is past first, kindly, with what still works', async () => {
    const { code, out } = await status(folderWith(file), '--as-of', '2026-12-01');
    const headings = out.split('\n').filter((line) => line.endsWith(':'));

    expect(code).toBe(0);
    expect(headings[0]).toBe('Past the usual day, and still worth doing:');
    expect(out).toContain('(debit-card-payment.d1). The usual day was Monday, November 23, 2026.');
    expect(out).not.toMatch(/too late|overdue|failed|missed/i);
  });

  it('shows what is due today as due today', async () => {
    const { out } = await status(folderWith(file), '--as-of', '2026-11-23');

    expect(out).toContain('Today:\n- Monday, November 23, 2026: ');
    expect(out).not.toContain('Past the usual day');
  });

  it('shows what is due within seven days, by day', async () => {
    const { out } = await status(folderWith(file), '--as-of', '2026-11-22');

    expect(out).toContain('In the next 7 days:\n- Monday, November 23, 2026: ');
  });

  it('ends with one command, for the step that comes next', async () => {
    const { out } = await status(folderWith(file));
    const lines = out.trimEnd().split('\n');
    const { next } = await statusJson(folderWith(file));

    expect(lines.filter((line) => line.includes('type: aftercall'))).toHaveLength(1);
    expect(lines.at(-1)).toBe(
      `When the next step is done, type: aftercall mark ${String(next)} --as done`,
    );
  });

  it('shows a promised answer, and says to call once its day is past', async () => {
    const waiting = addMark(
      file,
      { key: 'credit-card-payment.d2', as: 'waiting', on: '2026-11-23', until: '2026-11-30' },
      '2026-11-23',
    );
    const folder = folderWith(waiting);

    const before = await status(folder, '--as-of', '2026-11-29');
    const today = await status(folder, '--as-of', '2026-11-30');
    const after = await status(folder, '--as-of', '2026-12-01');

    expect(before.out).toContain(
      '(credit-card-payment.d2). An answer is due by Monday, November 30, 2026.',
    );
    expect(today.out).toContain('An answer is due today, Monday, November 30, 2026.');
    expect(after.out).toContain('An answer was due by Monday, November 30, 2026. Call and ask.');
  });

  it('counts what is done, waiting and refused, and the steps that come after a refusal', async () => {
    const marked = [
      { key: 'debit-card-payment.d1', as: 'done' as const },
      { key: 'credit-card-payment.d2', as: 'refused' as const, on: '2026-11-23' },
    ].reduce((all, mark) => addMark(all, mark, '2026-11-23'), file);
    const before = await statusJson(folderWith(file));
    const after = await statusJson(folderWith(marked));

    expect(after.counts).toMatchObject({ done: 1, refused: 1, waiting: 0 });
    // Two are marked; the letter to the bank and the consumer bureau come instead.
    expect(after.counts['open']).toBe(before.counts['open']);
    expect(after['today']).toMatchObject([
      { key: 'complain-to-bank.d2', opened_by: { because: 'refused', day: '2026-11-23' } },
      { key: 'complain-to-cfpb', opened_by: { because: 'refused', day: '2026-11-23' } },
    ]);
    expect(after['refused']).toMatchObject([{ key: 'credit-card-payment.d2' }]);
    expect(JSON.stringify(after['to_do'])).not.toContain('debit-card-payment.d1');
  });

  it('tells the few lines that matter, counts the rest, and tells all where they are asked for', async () => {
    const folder = folderWith(file);
    const few = (await status(folder)).out.split('\n');
    const all = (await status(folder, '--all')).out.split('\n');
    const { counts } = await statusJson(folder);

    expect(few.length).toBeLessThan(24);
    expect(few.join('\n')).toMatch(/- and \d+ more\. Add --all to see each of them\./);
    expect(all.length).toBeGreaterThan(counts['open'] ?? 0);
    expect(all.join('\n')).not.toContain('--all');
  });

  it('fits a screen of 40 columns, and keeps what is to be typed in one piece', async () => {
    const terminal = { outputIsTerminal: true, columns: 40 };
    const { out } = await run({ argv: ['status'], folder: folderWith(file), terminal });
    const lines = out.trimEnd().split('\n');
    const command = lines.at(-1) ?? '';

    expect(command).toMatch(/^aftercall mark \S+ --as (?:done|waiting)$/);
    expect(
      lines.filter((line) => line.length > 40 && line !== command && line.includes(' ')),
    ).toEqual([]);
  });

  it('takes the statements that were looked at one by one for the look of that month', async () => {
    const looked = { on: '2026-12-21', month: '2026-12', account: '@other' };
    const after = { ...file, statements: [looked] };
    const keys = async (one: CaseFile): Promise<string> =>
      JSON.stringify((await statusJson(folderWith(one), '--as-of', '2026-12-21'))['today']);

    expect(await keys(file)).toContain('review-statements');
    expect(await keys(after)).not.toContain('review-statements');
  });

  it('says where the case lies', async () => {
    const folder = folderWith(file);
    const path = join(casesIn(folder), 'case-1.json');

    expect((await status(folder)).out).toContain(`This list lies at ${path}\n`);
    expect(await statusJson(folder)).toMatchObject({ path });
  });

  it('prints one JSON value with a version, as stable as the day', async () => {
    const folder = folderWith(file);
    const first = await statusJson(folder, '--as-of', '2026-12-01');

    expect(first).toMatchObject({
      version: 1,
      case: 'case-1',
      finished: true,
      made_for: '2026-12-01',
      counts: { overdue: first.overdue.length },
    });
    expect(await statusJson(folder, '--as-of', '2026-12-01')).toEqual(first);
  });

  it('says how to go on with a case that is not finished', async () => {
    const { out } = await status(folderWith({ ...file, finished: false }));

    expect(out).toContain('type: aftercall start --case case-1');
  });

  it('asks which case is meant where there are several, and names it in the next command', async () => {
    const folder = folderWith(file, caseOf(undefined, 'case-2'));

    const unclear = await status(folder);
    const named = await status(folder, 'case-2');

    expect(unclear.code).toBe(2);
    expect(unclear.error).toContain('case-1, case-2');
    expect(named.out).toContain('Saved list: case-2.');
    expect(named.out).toContain(' --as done --case case-2');
  });

  it.each([
    ['a case that is not there', ['case-9'], 'case-9'],
    ['a name that leads out of the folder', ['../x'], 'small letters'],
    ['a day that is none', ['--as-of', '23/11/2026'], '23/11/2026'],
  ])('refuses %s', async (_, more, words) => {
    const { code, out, error } = await status(folderWith(file), ...more);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
  });

  it('sets a damaged file aside, says where, and loses nothing', async () => {
    const folder = folderWith(file);
    writeFileSync(join(casesIn(folder), 'case-1.json'), '{"schema":');

    const { code, out, error } = await status(folder);

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain('set aside');
  });

  it('says nothing of private answers', async () => {
    const folder = folderWith(
      caseOf({
        country: 'uk',
        'what-they-got': ['money'],
        'known-person': 'yes',
        'afraid-of-someone': 'yes',
      }),
    );

    const text = await status(folder);
    const json = await status(folder, '--json');

    expect(text.out + json.out).not.toMatch(/known-person|afraid-of-someone/);
  });
});
