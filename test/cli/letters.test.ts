import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, run } from '../support/fake-world.ts';
import { caseOf, folderWith } from './saved-case.ts';

const answers = `country: uk
region: GB-ENG
happened-on: 2026-11-20
noticed-on: 2026-11-21
what-they-got: [screen-control, money]
known-person: 'yes'
afraid-of-someone: 'yes'
payments:
  - { id: bt1, method: bank-transfer, from: High Street Bank account, paid-on: 2026-11-20, amount: 1200, who-sent: me, knew-money-left: 'yes', outcome: gone }
`;

function withAnswers(): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'answers.yaml'), answers);
  return folder;
}

describe('letters', () => {
  it('writes each letter and call as a file of its own, for the person alone, and prints the paths', async () => {
    const folder = withAnswers();

    const ran = await run({ argv: ['letters', 'answers.yaml'], folder });

    const names = readdirSync(join(folder, 'letters-2026-11-23'));
    expect(ran.code).toBe(0);
    expect(names).toContain('01-call-police-101.html');
    expect(names.some((name) => /^\d\d-claim-scam-transfer\.txt$/.test(name))).toBe(true);
    expect(ran.out.trim().split('\n').length).toBe(names.length);
    expect(ran.error).toContain('mark its step');
    for (const name of names)
      expect(statSync(join(folder, 'letters-2026-11-23', name)).mode & 0o777).toBe(0o600);
  });

  it('names a file without accents, in whole words', async () => {
    const folder = newFolder();
    const argv = ['letters', '--answer', 'country=ca', '--answer', 'region=CA-QC'];
    await run({ argv: [...argv, '--answer', 'what-they-got=money'], folder });

    expect(readdirSync(join(folder, 'letters-2026-11-23')).join()).toContain(
      'call-surete-du-quebec',
    );
  });

  it('writes all into one file that is named, or to standard output', async () => {
    const folder = withAnswers();
    const only = ['--only', 'letter,statement', '--format', 'md'];

    const file = await run({
      argv: ['letters', 'answers.yaml', ...only, '--output', 'all.md'],
      folder,
    });
    const out = await run({ argv: ['letters', 'answers.yaml', ...only, '--output', '-'], folder });

    expect(file.out).toBe(`${join(folder, 'all.md')}\n`);
    expect(out.out).toBe(readFileSync(join(folder, 'all.md'), 'utf8'));
    expect(out.out).toContain('Claim for an authorised push payment (APP) scam');
    expect(out.out).not.toContain('Call: ');
  });

  it('lists them as JSON', async () => {
    const folder = withAnswers();

    const ran = await run({ argv: ['letters', 'answers.yaml', '--json'], folder });

    const listed = JSON.parse(ran.out) as {
      version: number;
      sheets: { key: string; kind: string }[];
    };
    expect(listed.version).toBe(1);
    expect(listed.sheets.map(({ key, kind }) => `${kind} ${key}`)).toContain(
      'letter claim-scam-transfer',
    );
  });

  it('shows nothing of private answers, in no file and no name', async () => {
    const folder = withAnswers();
    const all = await run({ argv: ['letters', 'answers.yaml', '--json'], folder });
    writeFileSync(
      join(folder, 'answers.yaml'),
      answers.replace("known-person: 'yes'\nafraid-of-someone: 'yes'\n", ''),
    );
    const without = await run({ argv: ['letters', 'answers.yaml', '--json'], folder });
    const sheets = (text: string): unknown =>
      (JSON.parse(text) as { sheets: { key: string; letter?: unknown }[] }).sheets.map(
        ({ key, letter }) => [key, letter],
      );

    expect(sheets(all.out)).toEqual(sheets(without.out));
  });

  it('takes the reference and the day of the first report from the marks of a saved case', async () => {
    const saved = caseOf({
      country: 'uk',
      'what-they-got': ['money'],
      payments: [
        {
          method: 'bank-transfer',
          from: 'High Street Bank account',
          'who-sent': 'me',
          'knew-money-left': 'yes',
        },
      ],
    });
    const mark = { key: 'call-your-bank.high-street-bank-account', as: 'done' as const };
    const log = { on: '2026-11-22', organisation: 'River Bank', time: '14:30', promised: 'a call' };
    const folder = folderWith({
      ...saved,
      name: 'my-case',
      marks: [{ ...mark, on: '2026-11-22', reference: 'REF-77' }],
      calls: [log],
    });

    const ran = await run({
      argv: [
        'letters',
        'my-case',
        '--format',
        'text',
        '--output',
        '-',
        '--only',
        'claim-scam-transfer,statement',
      ],
      folder,
    });

    expect(ran.out.replaceAll(/\s+/g, ' ')).toContain(
      'I first told you about it on Sunday 22 November 2026. Your reference is REF-77.',
    );
    expect(ran.out.replaceAll(/\s+/g, ' ')).toContain(
      'Sunday 22 November 2026, 14:30; Contact with River Bank. Promised: a call.',
    );
  });

  it.each([
    [['letters', 'answers.yaml', '--format', 'json'], 'json'],
    [['letters', 'answers.yaml', '--only', 'no-such'], 'There is no "no-such"'],
    [['letters', 'answers.yaml', '--format', 'text,html', '--output', '-'], ''],
    [['letters'], ''],
    [['letters', '--answer', 'country=other', '--answer', 'what-they-got=money'], ''],
  ])('refuses %j', async (argv, says) => {
    const ran = await run({ argv, folder: withAnswers() });

    expect(ran.code).toBe(2);
    expect(ran.out).toBe('');
    expect(ran.error).toContain(says);
  });

  it('is one format of a plan too', async () => {
    const ran = await run({
      argv: ['plan', 'answers.yaml', '--format', 'letters'],
      folder: withAnswers(),
    });

    expect(ran.code).toBe(0);
    expect(ran.out).toContain('<h1>Letters and calls</h1>');
    expect(ran.out).toContain('Claim for an authorised push payment (APP) scam');
  });
});
