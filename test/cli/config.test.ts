import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, run } from '../support/fake-world.ts';

async function config(folder: string, ...argv: readonly string[]) {
  return await run({ argv: ['config', ...argv], folder });
}

describe('aftercall config', () => {
  it.each([[[]], [['list']]])(
    'says what can be set and where, and writes nothing (%j)',
    async (argv) => {
      const folder = newFolder();

      const { code, out } = await config(folder, ...argv);

      expect(code).toBe(0);
      expect(out).toContain('Nothing is set.\nWhat can be set: country, language, paper, ');
      expect(out).toContain(`Settings: "${join(folder, 'data', 'settings', 'config.json')}".`);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it.each([
    ['paper', 'a4'],
    ['country', 'uk'],
    ['plain', 'yes'],
    ['retention-days', '90'],
    ['organisation.desk-number', 'Desk 7'],
  ])('keeps %s, gives it back, and forgets it', async (key, value) => {
    const folder = newFolder();

    const set = await config(folder, 'set', key, value);
    const get = await config(folder, 'get', key);
    const list = await config(folder);
    const unset = await config(folder, 'unset', key);
    const after = await config(folder, 'get', key);

    expect([set.out, get.out, unset.out, after.out]).toEqual([
      `${key} is now: ${value}\n`,
      `${value}\n`,
      `${key} is not set.\n`,
      `${key} is not set.\n`,
    ]);
    expect(list.out).toContain(`${key}: ${value}\n`);
    expect(statSync(join(folder, 'data', 'settings', 'config.json')).mode & 0o777).toBe(0o600);
  });

  it('answers in JSON', async () => {
    const folder = newFolder();
    await config(folder, 'set', 'paper', 'letter');

    expect(JSON.parse((await config(folder, '--json')).out)).toEqual({
      version: 1,
      settings: { paper: 'letter' },
    });
    expect(JSON.parse((await config(folder, 'get', 'paper', '--json')).out)).toEqual({
      version: 1,
      key: 'paper',
      value: 'letter',
    });
  });

  it.each([
    ['an unknown setting', ['set', 'colour', 'blue'], 'country, language'],
    ['a value that does not fit', ['set', 'paper', 'a3'], 'a4, letter'],
    ['a country that is not there', ['set', 'country', 'fr'], 'uk'],
    ['an unknown setting to get', ['get', 'colour'], 'country, language'],
    ['an unknown setting to unset', ['unset', 'colour'], 'country, language'],
    ['an unknown action', ['show'], 'config set KEY VALUE'],
    ['set without a value', ['set', 'paper'], 'config set KEY VALUE'],
    ['get without a key', ['get'], 'config get KEY'],
    ['get with a value', ['get', 'paper', 'a4'], 'config get KEY'],
    ['list with a key', ['list', 'paper'], 'config list'],
  ])('refuses %s and writes nothing', async (_, argv, words) => {
    const folder = newFolder();

    const { code, out, error } = await config(folder, ...argv);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so where the settings are damaged, and sets them aside before a change', async () => {
    const folder = newFolder();
    const settings = join(folder, 'data', 'settings');
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, 'config.json'), '{"paper":');

    const list = await config(folder);
    const set = await config(folder, 'set', 'paper', 'a4');

    expect(list.out).toContain('cannot be read, and are not used.');
    expect(set.error).toContain('They were set aside at');
    expect(readdirSync(settings)).toContain('config.unreadable-1.json');
  });

  it('names settings that do not fit', async () => {
    const folder = newFolder();
    const settings = join(folder, 'data', 'settings');
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, 'config.json'), '{"paper":"a3"}');

    expect((await config(folder)).out).toContain('These do not fit and are not used: paper');
  });
});
