import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents } from '../support/content-for-tests.ts';
import { newFolder, run, type Ran } from '../support/fake-world.ts';

async function blank(...argv: readonly string[]): Promise<Ran> {
  return await run({ argv: ['blank', ...argv] });
}

interface Manifest {
  readonly schema: string;
  readonly content_version: string;
  readonly facts: readonly {
    readonly country: string;
    readonly oldest_checked: string;
    readonly review_by: string;
  }[];
  readonly files: readonly { readonly file: string; readonly print_size: string }[];
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

const situations = contents[0]?.blanks.situations.map(({ id }) => id) ?? [];

describe('aftercall blank', () => {
  it('prints one sheet', async () => {
    const { code, out, error } = await blank('--country', 'au', '--situation', 'bank-transfer');

    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^What to do about the bank transfer\n=+\n\nAustralia\./);
  });

  it('writes one sheet to a file, private, and names it', async () => {
    const folder = newFolder();
    const path = join(folder, 'sheet.html');
    const argv = ['--country', 'uk', '--situation', 'gift-card', '--format', 'html'];
    const { code, error } = await blank(...argv, '--output', path);

    expect({ code, error }).toEqual({ code: 0, error: `${path}\n` });
    expect(readFileSync(path, 'utf8')).toContain('<h1>What to do about the gift cards</h1>');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('writes several into a folder, with a manifest that says what they were made from', async () => {
    const folder = join(newFolder(), 'desk');
    const list = 'still-on-the-call,wire';
    const argv = ['--country', 'ca', '--situation', list, '--format', 'text,html'];
    const { code } = await blank(...argv, '--output', folder);
    const manifest = manifestIn(folder);

    expect(code).toBe(0);
    expect(manifest).toMatchObject({
      schema: 'aftercall/blank/1',
      content_version: contents[0]?.version,
      facts: [{ country: 'ca', oldest_checked: '2026-11-23' }],
    });
    expect(manifest.facts[0]?.review_by).toMatch(/^2027-\d{2}-\d{2}$/);
    expect(manifest.files.map(({ file }) => file)).toEqual([
      'ca-still-on-the-call.txt',
      'ca-still-on-the-call.html',
      'ca-wire.txt',
      'ca-wire.html',
    ]);
    expect(readdirSync(folder).toSorted()).toEqual(
      [...manifest.files.map(({ file }) => file), 'manifest.json'].toSorted(),
    );
  });

  it('writes the whole set of a country: each situation as text, and on paper in both sizes', async () => {
    const folder = newFolder();
    const { code, error } = await blank('--all', '--country', 'uk', '--output', folder, '--quiet');
    const names = situations.flatMap((id) => [
      `uk-${id}.html`,
      `uk-${id}.txt`,
      `uk-${id}-large.html`,
    ]);

    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(manifestIn(folder).files.map(({ file }) => file)).toEqual(names);
    expect(readFileSync(join(folder, 'uk-wire-large.html'), 'utf8')).toContain('font: 18pt');
    expect(readFileSync(join(folder, 'uk-wire.html'), 'utf8')).toContain('font: 14pt');
  });

  it('writes every country where none is named, each on its own paper', async () => {
    const folder = newFolder();
    const { code } = await blank(
      '--all',
      '--output',
      folder,
      '--format',
      'html',
      '--print-size',
      'large',
    );

    expect(code).toBe(0);
    expect(manifestIn(folder).files).toHaveLength(4 * situations.length);
    expect(readFileSync(join(folder, 'us-wire-large.html'), 'utf8')).toContain('size: letter');
    expect(readFileSync(join(folder, 'au-wire-large.html'), 'utf8')).toContain('size: A4');
  });

  it('gives the same bytes on every run and on every day', async () => {
    const argv = ['--country', 'us', '--situation', 'crypto', '--format', 'html'];
    const first = await blank(...argv);
    const later = await blank(...argv, '--as-of', '2027-01-15');

    expect(later.out).toBe(first.out);
  });

  it('replaces nothing without being told to', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'au-phone.html'), 'mine');
    const argv = ['--country', 'au', '--situation', 'phone', '--format', 'html,md'];
    const refused = await blank(...argv, '--output', folder);

    expect(refused.code).toBe(1);
    expect(readFileSync(join(folder, 'au-phone.html'), 'utf8')).toBe('mine');

    const { code } = await blank(...argv, '--output', folder, '--overwrite');

    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'au-phone.html'), 'utf8')).toContain('<h1>');
  });

  it('lists the situations and the formats', async () => {
    expect((await blank('--situation', 'list')).out).toBe(`${situations.join('\n')}\n`);
    expect((await blank('--format', 'list')).out).toContain('html\n');
  });

  it.each([
    [['--country', 'uk'], 'Name a situation with --situation: still-on-the-call, '],
    [['--situation', 'wire'], 'Name a country with --country: us, uk, ca, au.'],
    [['--country', 'uk', '--situation', 'wires'], '"wires" is not a situation. Valid: '],
    [['--country', 'fr', '--situation', 'wire'], '"fr" is not a country here.'],
    [['--country', 'other', '--situation', 'wire'], '"other" is not a country here.'],
    [['--all', '--situation', 'wire'], 'Take --all, or name what you want with --situation.'],
    [['--all'], 'Several sheets need a folder. Add --output FOLDER.'],
    [
      ['--country', 'uk', '--situation', 'wire', '--format', 'json'],
      'The format "json" shows a whole plan.',
    ],
    [
      ['--country', 'uk', '--situation', 'wire', '--language', 'fr'],
      'There is no language "fr" here yet.',
    ],
  ])('refuses %j with what to do', async (argv, message) => {
    const { code, out, error } = await blank(...argv);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
  });
});
