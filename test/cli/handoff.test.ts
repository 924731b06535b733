import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../support/content-for-tests.ts';
import { newFolder, run, type Ran } from '../support/fake-world.ts';
import { readPdf, type DrawnText, type Element, type ReadPdf } from '../support/read-pdf.ts';

const given = {
  country: 'uk',
  'still-happening': 'no',
  'who-is-answering': 'helping-caller',
  'plan-is-for': 'adult',
  'this-device': 'clean',
  region: 'GB-SCT',
  'what-they-got': ['screen-control', 'money'],
  'happened-on': '2026-11-20',
  'noticed-on': '2026-11-21',
  'payments.0.method': 'bank-transfer',
  'payments.0.paid-on': '2026-11-20',
  'payments.0.amount': 1200,
  'payments.0.who-sent': 'me',
  'payments.0.knew-money-left': 'not-sure',
  'payments.0.outcome': 'gone',
  devices: ['windows'],
  'windows-version': 'windows-11',
  'clean-device': 'not-sure',
  'known-person': 'yes',
  'afraid-of-someone': 'yes',
  'tools-seen': ['anydesk'],
  '@consent': 'yes',
  '@ticket': 'INC-20417',
  '@notes': ['hears badly on the left', 'asked twice whether it is a crime'],
};

/** Saves a case as a helper leaves it, and runs a command beside it. */
async function withCase(argv: readonly string[], folder = newFolder()): Promise<Ran> {
  const cases = join(folder, 'data', 'cases');
  mkdirSync(cases, { recursive: true });
  const file = {
    schema: 'aftercall/case/1',
    name: 'case-1',
    created_on: '2026-11-23',
    updated_on: '2026-11-23',
    content_version: 'x',
    given,
    marks: [{ key: 'keep-evidence', as: 'done', on: '2026-11-23' }],
    calls: [],
    finished: true,
  };
  writeFileSync(join(cases, 'case-1.json'), JSON.stringify(file));
  return await run({ argv, folder });
}

const read = (ran: Ran, name: string): string => readFileSync(join(ran.folder, name), 'utf8');
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** All that is drawn in a PDF, in the order in which it is read. */
function drawn(pdf: ReadPdf): readonly DrawnText[] {
  return pdf.pages.flatMap(({ root }) => inElement(root));
}

function inElement({ parts }: Element): readonly DrawnText[] {
  return parts.flatMap((part) => ('parts' in part ? inElement(part) : [part]));
}

/** The height of the texts that most of the letters have. */
function usualHeight(pdf: ReadPdf): number {
  const letters = new Map<number, number>();
  for (const { height, text } of drawn(pdf))
    letters.set(height, (letters.get(height) ?? 0) + text.length);
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

describe('the hand-off pack', () => {
  it('is a sheet for the caller, a sheet for the helper and a note for the ticket', async () => {
    const ran = await withCase(['handoff']);

    expect(ran.code).toBe(0);
    expect(readdirSync(ran.folder).sort()).toEqual([
      'caller-sheet-2026-11-23.html',
      'caller-sheet-2026-11-23.txt',
      'data',
      'helper-sheet-2026-11-23.html',
      'helper-sheet-2026-11-23.txt',
      'ticket-note-2026-11-23.txt',
    ]);
    expect(ran.out.trim().split('\n')).toHaveLength(5);
  });

  it('is written as PDF where that was asked for, the sheet of the caller larger', async () => {
    const ran = await withCase(['handoff', '--format', 'pdf']);
    const pdf = async (name: string): Promise<ReadPdf> =>
      await readPdf(readFileSync(join(ran.folder, `${name}-2026-11-23.pdf`)));
    const textOf = (one: ReadPdf): string =>
      flat(
        drawn(one)
          .map(({ text }) => text)
          .join(' '),
      );

    expect(ran.code).toBe(0);
    expect(readdirSync(ran.folder).sort()).toEqual([
      'caller-sheet-2026-11-23.pdf',
      'data',
      'helper-sheet-2026-11-23.pdf',
      'ticket-note-2026-11-23.txt',
    ]);
    const [caller, helper] = [await pdf('caller-sheet'), await pdf('helper-sheet')];
    expect(textOf(helper)).toContain('INC-20417');
    expect(textOf(caller)).not.toContain('INC-20417');
    expect(usualHeight(caller)).toBeGreaterThan(usualHeight(helper));
  });

  it('refuses a format that is no sheet, before it writes anything', async () => {
    const ran = await withCase(['handoff', '--format', 'html,json']);

    expect(ran.code).toBe(2);
    expect(ran.error).toContain('json');
    expect(readdirSync(ran.folder)).toEqual(['data']);
  });

  it.each([
    ['person', /^caller-sheet/],
    ['helper', /^helper-sheet|^ticket-note/],
  ])('can be for the %s alone', async (who, names) => {
    const ran = await withCase(['handoff', '--for', who]);
    const written = readdirSync(ran.folder).filter((name) => name !== 'data');

    expect(written.length).toBeGreaterThan(1);
    expect(written.filter((name) => !names.test(name))).toEqual([]);
  });

  it('never puts what is for the helper on the sheet of the caller', async () => {
    const folder = newFolder();
    const settings = ['config', 'set', 'organisation.escalation', 'Ask the shift lead first.'];
    await run({ argv: settings, folder });
    const ran = await withCase(['handoff'], folder);
    const caller = ['html', 'txt'].map((end) => flat(read(ran, `caller-sheet-2026-11-23.${end}`)));
    const notes = contentOf('uk').questions.flatMap((question) =>
      [question, ...(question.fields ?? [])].flatMap((one) => one['note-for-helper'] ?? []),
    );

    expect(notes.length).toBeGreaterThan(20);
    for (const text of caller)
      for (const secret of [...notes, ...given['@notes'], 'INC-20417', 'shift lead'])
        expect(text).not.toContain(secret);
    expect(flat(read(ran, 'helper-sheet-2026-11-23.txt'))).toContain('shift lead');
  });

  it('prints the sheet of the caller large', async () => {
    const ran = await withCase(['handoff']);
    await withCase(['export', '--format', 'html', '--output', '.'], ran.folder);

    expect(read(ran, 'caller-sheet-2026-11-23.html')).not.toBe(
      read(ran, 'checklist-2026-11-23.html'),
    );
    expect(read(ran, 'caller-sheet-2026-11-23.html')).toMatch(/18pt/);
  });

  it('tells the helper what was checked, seen, kept and left, and the next day', async () => {
    const sheet = flat(read(await withCase(['handoff']), 'helper-sheet-2026-11-23.txt'));

    expect(sheet).toContain('Ticket: INC-20417');
    expect(sheet).toContain(
      'Next contact ------------ Tuesday 24 November 2026: Ask whether the first steps are done.',
    );
    expect(sheet).toContain('Remote-control programs seen or named: AnyDesk.');
    expect(sheet).toContain('Keep the proof before you clean: Done on Monday 23 November 2026');
    expect(sheet).toContain('Is there another device that the caller never reached?');
    expect(sheet).toContain('hears badly on the left');
    expect(sheet).toContain('Nobody connected to the caller');
  });

  it('writes the note for the ticket in plain lines, without secrets or what is private', async () => {
    const ran = await withCase(['handoff']);
    const note = read(ran, 'ticket-note-2026-11-23.txt');

    expect(note).toMatch(/^Ticket: INC-20417\n/);
    expect(note).toMatch(/^Next contact: \w+day \d+ \w+ 2026, ./m);
    expect(note).not.toMatch(/[#*_<>|]/);
    for (const text of [note, read(ran, 'helper-sheet-2026-11-23.txt')]) {
      expect(text).not.toMatch(/someone you know|afraid of someone|safe place/i);
      expect(text).not.toContain('Could the caller be');
    }
  });
});

describe('the help desk', () => {
  it('stands on the documents, from the settings', async () => {
    const folder = newFolder();
    for (const [key, value] of [
      ['name', 'Example Library Help Desk'],
      ['desk-number', '555 0100'],
      ['hours', 'Monday to Friday, 9 to 5'],
    ])
      await run({ argv: ['config', 'set', `organisation.${key ?? ''}`, value ?? ''], folder });
    const ran = await withCase(['handoff'], folder);
    const sheets = ['caller', 'helper'].map((who) =>
      flat(read(ran, `${who}-sheet-2026-11-23.txt`)),
    );

    for (const sheet of sheets) {
      expect(sheet).toContain('Example Library Help Desk: 555 0100');
      expect(sheet).toContain('Hours: Monday to Friday, 9 to 5.');
    }
  });

  it('stands on the documents, from a pack that was begun and filled in', async () => {
    const begun = await run({ argv: ['pack', 'new', 'my-desk'] });
    const file = join(begun.folder, 'my-desk', 'organisation.yaml');
    expect(begun.out.trim()).toBe(file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('Our help desk', 'Desk Seven'));
    const ran = await withCase(['handoff', '--pack', 'my-desk'], begun.folder);
    const plan = await withCase(
      [
        'plan',
        '--answer',
        'country=uk',
        '--answer',
        'what-they-got=passwords',
        '--pack',
        'my-desk',
      ],
      begun.folder,
    );

    expect(flat(read(ran, 'caller-sheet-2026-11-23.txt'))).toContain('helped by Desk Seven');
    expect(flat(plan.out)).toContain('helped by Desk Seven');
  });

  it('stands on blank sheets and on the documents of a batch, from a pack', async () => {
    const { folder } = await run({ argv: ['pack', 'new', 'desk'] });
    const pack = ['--pack', 'desk'];
    const blank = ['blank', '--country', 'au', '--situation', 'passwords'];
    const sheet = await run({ argv: [...blank, ...pack], folder });
    const line = '{"country":"uk","what-they-got":["passwords"]}';
    const many = ['batch', '-', '--output-dir', 'many', '--format', 'text'];
    const batch = await run({ argv: [...many, ...pack], folder, input: line });
    const copy = readFileSync(join(folder, 'many', 'checklist-000001.txt'), 'utf8');

    expect({ sheet: sheet.code, batch: batch.code }).toEqual({ sheet: 0, batch: 0 });
    expect(flat(sheet.out)).toContain('helped by Our help desk');
    expect(flat(copy)).toContain('helped by Our help desk');
    expect((await run({ argv: blank, folder })).out).not.toContain('Our help desk');
  });

  it.each([
    ['blank', '--country', 'au', '--situation', 'passwords'],
    ['batch', '-', '--output-dir', 'many'],
  ])('is refused by %s where there is no pack, before anything is written', async (...argv) => {
    const { code, out, folder } = await run({ argv: [...argv, '--pack', 'none'], input: '{}' });

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not on a plan from answers without a pack: settings change no bytes there', async () => {
    const folder = newFolder();
    await run({ argv: ['config', 'set', 'organisation.name', 'Desk Nine'], folder });
    const { out } = await run({
      argv: ['plan', '--answer', 'country=uk', '--answer', 'what-they-got=passwords'],
      folder,
    });

    expect(out).not.toContain('Desk Nine');
  });

  it.each([
    ['name: 5\n', 'organisation.yaml:1:'],
    ['name: "A"\nphone: "5"\n', 'organisation.yaml:2:'],
    [`name: "${'x'.repeat(201)}"\n`, 'at most 200 signs'],
  ])('is refused with the place of each mistake: %s', async (text, place) => {
    const folder = newFolder();
    mkdirSync(join(folder, 'desk'));
    writeFileSync(join(folder, 'desk', 'organisation.yaml'), text);
    const ran = await withCase(['handoff', '--pack', 'desk'], folder);

    expect(ran.code).toBe(1);
    expect(ran.error).toContain(place);
  });

  it('never overwrites a pack', async () => {
    const { folder } = await run({ argv: ['pack', 'new', 'desk'] });
    const again = await run({ argv: ['pack', 'new', 'desk'], folder });

    expect(again.code).toBe(1);
    expect(again.error).toContain('is there already');
  });
});
