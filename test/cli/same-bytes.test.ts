import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { assembleAnswers } from '../../src/facts/assemble-answers.ts';
import type { Given } from '../../src/facts/answers.ts';
import { newFolder, run } from '../support/fake-world.ts';
import { guided } from '../support/guided.ts';
import type { Script } from '../support/scripted-prompter.ts';

/** What a person types: two payments of different kinds, passwords, perhaps more. */
const typed: Script = {
  country: 'uk',
  'still-happening': 'over-but-money-moved',
  'danger-now': 'none',
  'who-is-answering': 'self',
  'this-device': 'clean',
  region: 'Scotland',
  'what-they-got': 'screen-control, money, passwords',
  'happened-on': '20 November',
  'noticed-on': 'yesterday',
  'payments.0.method': 'bank-transfer',
  'payments.0.paid-on': '20 November',
  'payments.0.amount': '£1,200',
  'payments.0.who-sent': 'me',
  'payments.0.knew-money-left': 'yes',
  'payments.0.outcome': 'gone',
  'payments.0.another': 'yes',
  'payments.1.method': 'gift-card',
  'payments.1.provider': 'apple',
  'payments.1.paid-on': 'yesterday',
  'payments.1.amount': '500.50',
  'payments.1.who-sent': 'caller-and-i-approved',
  'payments.1.knew-money-left': 'no',
  'payments.1.outcome': 'gone',
  'payments.1.another': 'no',
  'passwords-for': 'email, bank',
  'locked-out': 'no',
  devices: 'windows',
  'windows-version': 'windows-11',
  'clean-device': 'yes',
  'safe-phone': 'yes',
  'known-person': 'no',
};

interface Interviewed {
  readonly given: Given;
  readonly documents: readonly string[];
}

const formats = ['text', 'md', 'html', 'json', 'ics'];
const endings = ['txt', 'md', 'html', 'json', 'ics'];
const output = ['--format', formats.join(','), '--output', 'lists'];

/** Answers every question, and reads the documents and the saved answers. */
async function interview(): Promise<Interviewed> {
  const folder = newFolder();
  await guided(typed, {
    folder,
    menus: { urgent: 'done' },
    flags: { format: formats.join(','), output: 'lists' },
    allUsed: false,
  });
  const file = readFileSync(join(folder, 'data', 'cases', 'case-1.json'), 'utf8');
  const { given } = JSON.parse(file) as { readonly given: Given };
  return { given, documents: documentsIn(join(folder, 'lists')) };
}

const ways: readonly (readonly [string, (answers: object) => Parameters<typeof run>[0]])[] = [
  ['a JSON file', (answers) => withFile('answers.json', JSON.stringify(answers))],
  ['a YAML file', (answers) => withFile('answers.yaml', stringify(answers))],
  ['standard input', (answers) => ({ argv: ['plan', '-'], input: stringify(answers) })],
  [
    'flags',
    (answers) => ({
      argv: [
        'plan',
        ...Object.entries(answers).flatMap(([id, value]) => ['--answer', `${id}=${flag(value)}`]),
      ],
    }),
  ],
];

describe('the same answers', () => {
  it.each(ways)('through %s give the same bytes as the questions', async (_, way) => {
    const { given, documents } = await interview();

    const options = way(assembleAnswers(given));
    const outs: string[] = [];
    for (const format of formats) {
      const ran = await run({ ...options, argv: [...options.argv, '--format', format] });
      expect({ code: ran.code, error: ran.error }).toEqual({ code: 0, error: '' });
      outs.push(ran.out);
    }

    expect(outs).toEqual(documents);
  });

  it('give the same bytes without a question, into files', async () => {
    const { given, documents } = await interview();

    const options = withFile('answers.json', JSON.stringify(assembleAnswers(given)));
    const argv = ['start', '--answers', 'answers.json', '--no-input', ...output];
    const { folder, code } = await run({ ...options, argv });

    expect(code).toBe(0);
    expect(documentsIn(join(folder, 'lists'))).toEqual(documents);
  });
});

function documentsIn(folder: string): readonly string[] {
  return endings.map((ending) =>
    readFileSync(join(folder, `checklist-2026-11-23.${ending}`), 'utf8'),
  );
}

function withFile(
  name: string,
  text: string,
): Parameters<typeof run>[0] & { readonly folder: string } {
  const folder = newFolder();
  writeFileSync(join(folder, name), text);
  return { argv: ['plan', name], folder };
}

function flag(value: unknown): string {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
