import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../src/cases/case-file.ts';
import { contentOf } from '../support/content-for-tests.ts';
import { newFolder } from '../support/fake-world.ts';
import { guided, type Guided } from '../support/guided.ts';
import type { Script } from '../support/scripted-prompter.ts';

const beside: Script = {
  country: 'uk',
  'still-happening': 'no',
  'who-is-answering': 'helping-caller',
  'plan-is-for': 'adult',
  'this-device': 'clean',
  region: 'Scotland',
  'what-they-got': 'passwords',
  'happened-on': '3d',
  'noticed-on': 'yesterday',
  'passwords-for': 'email',
  'locked-out': 'no',
  devices: 'windows',
  'windows-version': 'windows-11',
  'clean-device': 'yes',
  'known-person': 'no',
};

const menus = { consent: 'yes', walk: 'pack' };

function saved(folder: string): CaseFile | undefined {
  const path = join(folder, 'data', 'cases');
  const [name] = existsSync(path) ? readdirSync(path).filter((one) => /\.json$/.test(one)) : [];
  return name === undefined
    ? undefined
    : (JSON.parse(readFileSync(join(path, name), 'utf8')) as CaseFile);
}

async function help(
  script: Script = {},
  options: Partial<Guided> = {},
): Promise<{ readonly shown: readonly string[]; readonly folder: string }> {
  const folder = newFolder();
  const { shown } = await guided({ ...beside, ...script }, { folder, menus, ...options });
  return { shown, folder };
}

describe('a helper beside a caller', () => {
  it('reads the line of consent aloud before any further question', async () => {
    const asked: string[] = [];
    const { shown } = await help({}, { watch: (path) => asked.push(path) });
    const at = shown.findIndex((line) => line.includes('I will not connect to your device today'));

    expect(shown[at]).toContain('I will never ask for a password');
    expect(asked.indexOf('who-is-answering')).toBeLessThan(asked.indexOf('this-device'));
    expect(shown.indexOf('The plan has 21 steps now.')).not.toBe(at);
  });

  it('saves nothing before the caller agrees, and nothing without a yes', async () => {
    const folder = newFolder();
    const before: (string | undefined)[] = [];
    await guided(beside, {
      folder,
      menus,
      watch: (path) => {
        if (path === 'who-is-answering') before.push(saved(folder)?.name);
      },
    });
    const refused = await help({}, { menus: { ...menus, consent: 'no' } });

    expect(before).toEqual([undefined]);
    expect(saved(folder)?.given['country']).toBe('uk');
    expect(existsSync(join(refused.folder, 'data'))).toBe(false);
  });

  it('stops where the caller wants to stop', async () => {
    const folder = newFolder();
    const { stopped } = await guided(beside, {
      folder,
      menus: { consent: 'stop' },
      allUsed: false,
    });

    expect(stopped).toBe('stopped-not-saved');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it.each([
    ['+44 20 7946 0018', undefined],
    ['(020) 7946 0018', undefined],
    ['020 7946 0018', undefined],
    ['INC-20417', 'INC-20417'],
    ['20417', '20417'],
  ])('asks for a ticket, never for a number to call: %s', async (typed, kept) => {
    const { folder } = await help({}, { lines: { 'ticket reference': [typed] } });

    expect(saved(folder)?.given['@ticket']).toBe(kept);
  });

  it('says at once what an answer changed in the plan', async () => {
    const { shown } = await help();
    const changes = shown.filter((line) => /^[+-]\d+ steps?: |^The plan has/.test(line));

    expect(changes[0]).toMatch(/^The plan has \d+ steps now\.$/);
    expect(changes.slice(1).join('\n')).toMatch(/^[+-]\d+ steps?: \w/m);
  });

  it('says so where a name leads to nothing that is asked, and puts the question again', async () => {
    const asked: string[] = [];
    const { shown } = await help(
      { 'this-device': ['/money', 'clean'] },
      { watch: (path) => asked.push(path) },
    );

    expect(asked.filter((path) => path === 'this-device')).toHaveLength(2);
    expect(shown).toContain('That is not asked with the answers so far.');
  });

  it('jumps forward and comes back to what is still open', async () => {
    const asked: string[] = [];
    await help({ 'happened-on': ['/clean-device', '3d'] }, { watch: (path) => asked.push(path) });
    const from = asked.indexOf('happened-on');

    expect(asked.slice(from, from + 4)).toEqual([
      'happened-on',
      'clean-device',
      'known-person',
      'happened-on',
    ]);
  });

  it('prints what there is at any moment, and says what was not asked', async () => {
    const { shown, folder } = await help({ region: ['/print', 'Scotland'] });

    expect(readdirSync(folder)).toContain('caller-sheet-2026-11-23.html');
    expect(shown.join('\n')).toContain('Not asked yet: Where in the country do you live?');
  });

  it('keeps a note for the helper, and refuses a secret in it', async () => {
    const { folder, shown } = await help({
      region: ['/note speaks slowly', '/note her card is 4111 1111 1111 1111', 'Scotland'],
    });

    expect(saved(folder)?.given['@notes']).toEqual(['speaks slowly']);
    expect(shown.join('\n')).not.toContain('4111');
  });
});

describe('every question', () => {
  const fields = contentOf('uk').questions.flatMap((question) =>
    question.optional === true ? [] : (question.fields ?? [question]),
  );

  it.each(fields.filter((field) => field.optional !== true))(
    '$id has a line to read aloud and a note for the helper',
    (field) => {
      expect(field['read-aloud']).toMatch(/[.?]$/);
      expect(field['note-for-helper']).toMatch(/[.?]$/);
      expect(field['note-for-helper']).not.toBe(field['read-aloud']);
    },
  );
});

describe('a person on a device that the caller reached', () => {
  const person: Script = {
    ...beside,
    'who-is-answering': 'self',
    'this-device': 'touched',
    'what-they-got': 'screen-control',
    'safe-phone': 'yes',
  };
  const lists = (names: readonly string[]): NonNullable<Guided['systemLists']> => ({
    running: async () =>
      await Promise.resolve(
        ['bash', ...names].map((name) => ({ name, command: name, path: '/usr/bin' })),
      ),
    services: async () => await Promise.resolve([]),
  });
  const look = { save: 'no', device: 'yes' };

  it('is told to stop where someone may be watching now', async () => {
    const folder = newFolder();
    const { shown, stopped } = await guided(person, {
      folder,
      systemLists: lists(['anydesk']),
      menus: { ...look, watched: 'end' },
      allUsed: false,
    });

    expect(shown).toContain('Someone may be watching this screen now.');
    expect(stopped).toBe('stopped-not-saved');
  });

  it('finds the program in the plan that was seen on the computer', async () => {
    const folder = newFolder();
    await guided(person, {
      folder,
      systemLists: lists(['anydesk']),
      menus: { ...look, watched: 'go-on' },
      allUsed: false,
    });
    const text = readFileSync(join(folder, 'checklist-2026-11-23.txt'), 'utf8');

    expect(text).toContain('AnyDesk: A red icon');
  });

  it('is told that finding nothing is no proof', async () => {
    const folder = newFolder();
    const { shown } = await guided(person, {
      folder,
      systemLists: lists([]),
      menus: look,
      allUsed: false,
    });

    expect(shown).toContain('That is no proof that the computer is clean.');
  });
});
