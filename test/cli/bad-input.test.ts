import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, run } from '../support/fake-world.ts';

const good = 'country: uk\nwhat-they-got: [money]\n';

/** Gives a folder with a file of answers in it. */
function folderWith(answers: string | Uint8Array): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'answers.yaml'), answers);
  return folder;
}

/** Lists what lies in a folder: nothing may have been written beside the answers. */
function left(folder: string): readonly string[] {
  return readdirSync(folder);
}

const output = ['--output', 'out.md', '--format', 'md'];

describe('answers that cannot be read', () => {
  it.each([
    [
      'an unknown id',
      `${good}hapened-on: 2026-11-20\n`,
      'answers.yaml:3:13 hapened-on: "hapened-on" is not a question. Did you mean "happened-on"?',
    ],
    [
      'an unknown value',
      'country: uk\nwhat-they-got: [mony]\n',
      '"mony" is not known. Did you mean "money"?',
    ],
    [
      'an unknown country',
      'country: fr\nwhat-they-got: [money]\n',
      'answers.yaml:1:10 country: "fr" is not one of: us, uk, ca, au',
    ],
    [
      'an unknown region',
      `${good}region: GB-XXX\n`,
      'answers.yaml:3:9 region: "GB-XXX" is not known.',
    ],
    [
      'a day to come',
      `${good}happened-on: 2026-11-24\n`,
      'answers.yaml:3:14 happened-on: 2026-11-24 is in the future.',
    ],
    [
      'a day with two readings',
      `${good}happened-on: 03/04/2026\n`,
      'answers.yaml:3:14 happened-on: That day can be read in two ways.',
    ],
    [
      'an amount with a comma',
      `${good}payments:\n  - { method: wire, amount: "1,200" }\n`,
      'answers.yaml:4:29 payments.0.amount: Write the amount as a plain number',
    ],
    [
      'a card number as a name',
      `${good}accounts: [{ name: 4111 1111 1111 1111, kind: bank }]\n`,
      'That looks like a card number. It was not kept.',
    ],
    [
      'a choice that stands alone',
      'country: uk\nwhat-they-got: [nothing, money]\n',
      '"nothing" stands alone.',
    ],
    [
      'an entry without its first field',
      `${good}payments: [{ amount: 5 }]\n`,
      'This entry needs "method".',
    ],
    ['a bare list', '- country\n', 'This is to be a map'],
    ['an unclosed bracket', 'country: [uk\n', 'answers.yaml:'],
    [
      'a bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index] ?? 'a'},`.repeat(9)}]`)
        .join('\n')}\n`,
      'Aliases',
    ],
    ['nothing', '', '"answers.yaml" is empty.'],
    ['blank lines', '\n \n', '"answers.yaml" is empty.'],
    [
      'a picture',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 1),
      '"answers.yaml" is not a text file.',
    ],
    ['50 MB', new Uint8Array(50_000_000).fill(97), '"answers.yaml" is too big for answers'],
  ])('%s: one clear message, code 2, nothing written', async (_, answers, said) => {
    const folder = folderWith(answers);
    const { code, out, error } = await run({ argv: ['plan', 'answers.yaml', ...output], folder });

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(said);
    expect(error).not.toContain('4111');
    expect(left(folder)).toEqual(['answers.yaml']);
  });

  it('names all problems at once, each with its place', async () => {
    const folder = folderWith(
      'country: uk\nwhat-they-got: [mony]\nfoo: 1\nhappened-on: 03/04/2026\n',
    );
    const { error } = await run({ argv: ['plan', 'answers.yaml'], folder });

    expect(error.match(/^- .*answers\.yaml:\d+:\d+ /gm)).toHaveLength(3);
  });

  it('refuses a missing file and a folder with code 1', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'answers'));

    expect(await run({ argv: ['plan', join(folder, 'none.yaml')], folder })).toMatchObject({
      code: 1,
      out: '',
    });
    const { code, error } = await run({ argv: ['plan', join(folder, 'answers')], folder });
    expect(code).toBe(1);
    expect(error).toContain('is a folder. Name a file.');
  });

  it.each([
    ['no equals sign', ['--answer', 'country'], '"country" is not id=value'],
    ['no country and no answers', [], 'These answers are missing: country, what-they-got.'],
    ['a country alone', ['--country', 'uk'], 'These answers are missing: what-they-got.'],
    [
      'a country without numbers',
      ['--country', 'other', '--answer', 'what-they-got=money'],
      'us, uk, ca, au',
    ],
    [
      'a day that is none',
      ['--country', 'uk', '--as-of', '2026-02-30'],
      '"2026-02-30" is not a day.',
    ],
    [
      'an unknown format',
      ['--country', 'uk', '--format', 'docx'],
      '"docx" is not a format. Valid: text, md, html, pdf, csv, json, ics, letters.',
    ],
    [
      'several formats to the screen',
      ['--country', 'uk', '--format', 'md,html'],
      'Several formats need a folder.',
    ],
  ])('flags with %s end with code 2', async (_, flags, said) => {
    const { code, out, error } = await run({ argv: ['plan', ...flags] });

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(said);
  });
});

describe('places that cannot be written', () => {
  const plan = ['plan', '--country', 'uk', '--answer', 'what-they-got=money', '--format', 'md'];

  it('never replaces a file unless it is told to', async () => {
    const folder = newFolder();
    const path = join(folder, 'list.md');
    writeFileSync(path, 'mine');

    const refused = await run({ argv: [...plan, '--output', 'list.md'], folder });
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.error).toContain('--overwrite');
    expect(readFileSync(path, 'utf8')).toBe('mine');

    expect(
      await run({ argv: [...plan, '--output', 'list.md', '--overwrite'], folder }),
    ).toMatchObject({ code: 0, out: '', error: `The checklist is written.\n${path}\n` });
    expect(readFileSync(path, 'utf8')).toMatch(/^# /);
    expect(left(folder)).toEqual(['list.md']);
  });

  it('says so where a part of the path is a file, and leaves nothing', async () => {
    const folder = folderWith(good);
    const { code, error } = await run({
      argv: [...plan, '--output', 'answers.yaml/list.md'],
      folder,
    });

    expect(code).toBe(1);
    expect(error).toContain('could not be written');
    expect(left(folder)).toEqual(['answers.yaml']);
  });

  it('adds a number in a folder where the name is taken', async () => {
    const folder = newFolder();
    const argv = [...plan, '--output', 'lists/', '--quiet'];

    expect(await run({ argv, folder })).toMatchObject({ code: 0, out: '', error: '' });
    await run({ argv, folder });
    expect(left(join(folder, 'lists'))).toEqual([
      'checklist-2026-11-23-2.md',
      'checklist-2026-11-23.md',
    ]);
  });
});

describe('a program that is not whole', () => {
  it('says which part is missing', async () => {
    const contentFolder = newFolder();
    const { code, error } = await run({ argv: ['contacts', 'uk'], contentFolder });

    expect(code).toBe(1);
    expect(error).toContain('Install it again.');
  });

  it.each([
    ['says nothing of its own to people', {}, false],
    ['shows the stack for DEBUG', { DEBUG: '1' }, true],
  ])('in a mistake of its own %s', async (_, env, shown) => {
    const contentFolder = newFolder();
    writeFileSync(join(contentFolder, 'countries.json'), '{"secret": "of the person"}');
    const { code, error } = await run({ argv: ['contacts', 'uk'], contentFolder, env });

    expect(code).toBe(1);
    expect(error).toContain('It is not your fault.');
    expect(error.includes('    at ')).toBe(shown);
    expect(error).not.toContain('of the person');
  });
});
