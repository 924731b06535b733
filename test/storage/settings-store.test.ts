import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSettings, type SettingsStore } from '../../src/storage/settings-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const choices = { countries: ['us', 'uk', 'ca', 'au'], languages: ['en', 'fr'] };

function settingsIn(text?: string): { readonly folder: string; readonly settings: SettingsStore } {
  const folder = join(temporaryFolder(), 'aftercall');
  if (text !== undefined) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'config.json'), text);
  }
  return { folder, settings: openSettings(folder, choices) };
}

describe('settings', () => {
  it('are empty at first, and reading them makes nothing on the disk', async () => {
    const { folder, settings } = settingsIn();

    expect(await settings.read()).toEqual({ settings: {}, ignored: [], damaged: false });
    expect(readdirSync(join(folder, '..'))).toEqual([]);
  });

  it('come back as they were set, in a file for the person alone', async () => {
    const { folder, settings } = settingsIn();

    const typed = [
      ['country', 'uk'],
      ['language', 'fr'],
      ['paper', 'a4'],
      ['print-size', 'large'],
      ['plain', 'yes'],
      ['organisation.name', ' Desk of the town library '],
      ['organisation.desk-number', 'ext. 12'],
      ['organisation.hours', 'Monday to Friday'],
      ['organisation.escalation', 'Ask for the lead'],
      ['retention-days', '90'],
      ['last-case', 'case-1'],
    ] as const;
    for (const [key, text] of typed) expect(await settings.set(key, text)).toEqual({});

    expect(await settings.read()).toEqual({
      settings: {
        country: 'uk',
        language: 'fr',
        paper: 'a4',
        printSize: 'large',
        plain: true,
        organisation: {
          name: 'Desk of the town library',
          deskNumber: 'ext. 12',
          hours: 'Monday to Friday',
          escalation: 'Ask for the lead',
        },
        retentionDays: 90,
        lastCase: 'case-1',
      },
      ignored: [],
      damaged: false,
    });
    expect(typed.map(([key]) => key)).toEqual(settings.keys);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual(['config.json']);
    expect(statSync(settings.path).mode & 0o777).toBe(0o600);
  });

  it('are forgotten one by one', async () => {
    const { settings } = settingsIn();
    await settings.set('country', 'uk');
    await settings.set('organisation.name', 'Desk');
    await settings.set('organisation.hours', 'Mondays');

    await settings.unset('organisation.name');
    await settings.unset('country');
    await settings.unset('paper');

    expect((await settings.read()).settings).toEqual({ organisation: { hours: 'Mondays' } });
  });

  it.each([
    ['country', 'fr', 'us, uk, ca, au'],
    ['paper', 'A4', 'a4, letter'],
    ['plain', 'maybe', 'yes, no'],
    ['retention-days', '0', '1-3650'],
    ['retention-days', '3651', '1-3650'],
    ['retention-days', '90.5', '1-3650'],
    ['retention-days', '-1', '1-3650'],
    ['organisation.name', ' ', '1-200'],
    ['organisation.name', 'x'.repeat(201), '1-200'],
    ['last-case', '../secret', 'case-1'],
  ])('refuse %s set to %j and say what they take', async (key, text, valid) => {
    const { settings } = settingsIn();

    await expect(settings.set(key, text)).rejects.toMatchObject({
      kind: 'usage',
      key: 'setting-value',
      parameters: { key, valid },
    });
    expect((await settings.read()).settings).toEqual({});
  });

  it.each([
    'printsize',
    '',
    '__proto__',
    'constructor',
    'organisation',
    'organisation.name.x',
    '__internal__',
  ])('refuse the unknown setting %j and name the known ones', async (key) => {
    const { settings } = settingsIn();
    const refused = expect.objectContaining({
      kind: 'usage',
      key: 'setting-unknown',
      parameters: { valid: settings.keys.join(', ') },
    }) as unknown;

    await expect(settings.set(key, 'x')).rejects.toEqual(refused);
    await expect(settings.unset(key)).rejects.toEqual(refused);
  });

  it.each([
    ['yes', true],
    ['TRUE', true],
    ['on', true],
    ['no', false],
    ['off', false],
    ['0', false],
  ])('take plain as %s', async (text, plain) => {
    const { settings } = settingsIn();

    await settings.set('plain', text);

    expect((await settings.read()).settings).toEqual({ plain });
  });

  it('leave out what does not fit, name it, and keep it in the file', async () => {
    const text = JSON.stringify({
      country: 'atlantis',
      plain: 'yes',
      paper: 'a4',
      retentionDays: 1e9,
      organisation: 7,
      future: [1],
    });
    const { settings } = settingsIn(text);

    expect(await settings.read()).toEqual({
      settings: { paper: 'a4' },
      ignored: ['country', 'plain', 'retention-days'],
      damaged: false,
    });

    await settings.set('country', 'uk');
    expect(JSON.parse(readFileSync(settings.path, 'utf8'))).toMatchObject({
      country: 'uk',
      plain: 'yes',
      future: [1],
    });
  });

  it.each(['{"country": "u', '', '[]', 'null', '"text"', '\u0000'])(
    'set a damaged file (%j) aside before the first change',
    async (text) => {
      const { folder, settings } = settingsIn(text);
      const aside = join(folder, 'config.unreadable-1.json');

      expect(await settings.read()).toEqual({ settings: {}, ignored: [], damaged: true });
      expect(readdirSync(folder)).toEqual(['config.json']);

      expect(await settings.set('paper', 'letter')).toEqual({ setAside: aside });
      expect(readFileSync(aside, 'utf8')).toBe(text);
      expect((await settings.read()).settings).toEqual({ paper: 'letter' });
      expect(await settings.set('paper', 'a4')).toEqual({});
    },
  );

  it('say why they could not be saved', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const settings = openSettings(join(folder, 'file', 'aftercall'), choices);

    await expect(settings.set('paper', 'a4')).rejects.toMatchObject({
      kind: 'file',
      key: 'folder-failed',
    });
  });

  it('leave nothing behind when they are erased', async () => {
    const { folder, settings } = settingsIn('{"half');
    await settings.set('paper', 'a4');
    writeFileSync(join(folder, 'config.json.tmp-1234567890abcdef'), '');
    writeFileSync(join(folder, '.aftercall-tmp-0123456789ab-config.json'), '');

    expect(await settings.erase()).toHaveLength(4);

    expect(readdirSync(join(folder, '..'))).toEqual([]);
    expect(await settings.erase()).toEqual([]);
  });
});
