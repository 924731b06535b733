import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, run } from '../support/fake-world.ts';

const given = [
  '--answer',
  'country=uk',
  '--answer',
  'what-they-got=nothing',
  '--answer',
  'this-device=clean',
];
const unasked = ['start', '--no-input', ...given];

function casesIn(folder: string): readonly string[] {
  const path = join(folder, 'data', 'cases');
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.json')) : [];
}

describe('start without a question', () => {
  it('saves the case, writes the documents and prints their paths', async () => {
    const { code, out, error, folder } = await run({ argv: unasked });

    expect(code).toBe(0);
    expect(out).toBe(
      `${join(folder, 'checklist-2026-11-23.html')}\n${join(folder, 'checklist-2026-11-23.txt')}\n`,
    );
    expect(error).toContain('case-1');
    expect(casesIn(folder)).toEqual(['case-1.json']);
  });

  it.each([
    ['with --no-save', ['--no-save'], 0],
    ['on a device the caller reached', ['--answer', 'this-device=touched'], 0],
    ['on a device that may have been reached', ['--answer', 'this-device=not-sure'], 0],
    ['beside a caller', ['--answer', 'who-is-answering=helping-caller'], 0],
    ['on a reached device with --yes', ['--answer', 'this-device=touched', '--yes'], 1],
  ])('%s saves only what it may', async (_, flags, kept) => {
    const { code, error, folder } = await run({ argv: [...unasked, ...flags] });

    expect(code).toBe(0);
    expect(casesIn(folder)).toHaveLength(kept);
    expect(error.includes('Nothing was saved')).toBe(kept === 0);
  });

  it('says what is missing, and writes nothing', async () => {
    const { code, error, folder } = await run({ argv: ['start', '--no-input', '--country', 'uk'] });

    expect(code).toBe(2);
    expect(error).toContain('These answers are missing: what-they-got.');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('corrects a saved case, and its marks stay', async () => {
    const { folder } = await run({ argv: unasked });
    await run({ argv: ['mark', 'tell-family', '--as', 'done'], folder });
    const changed = await run({
      argv: ['start', '--no-input', '--case', 'case-1', '--answer', 'region=GB-SCT'],
      folder,
    });

    expect(changed.code).toBe(0);
    expect(
      JSON.parse(readFileSync(join(folder, 'data', 'cases', 'case-1.json'), 'utf8')),
    ).toMatchObject({
      given: { country: 'uk', region: 'GB-SCT' },
      marks: [{ key: 'tell-family', as: 'done' }],
    });
    expect(casesIn(folder)).toEqual(['case-1.json']);
  });

  it('prints nothing but the paths with --quiet', async () => {
    expect(await run({ argv: [...unasked, '--quiet'] })).toMatchObject({ code: 0, error: '' });
  });
});

describe('start without a terminal', () => {
  it.each([
    ['no terminal at all', {}, {}],
    ['only an input', { inputIsTerminal: true }, {}],
    ['CI', { inputIsTerminal: true, screenIsTerminal: true }, { CI: 'true' }],
  ])('with %s asks nothing, says how to go on and ends with 2', async (_, terminal, env) => {
    const { code, out, error, folder } = await run({ argv: ['start'], terminal, env });

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('--answers FILE --no-input');
    expect(error).toContain('aftercall plan checklists/examples/uk.yaml');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('wraps its words where a terminal would break them', async () => {
    const terminal = { screenIsTerminal: true, columns: 40 };
    const { error } = await run({ argv: ['start'], terminal });

    const long = error.split('\n').filter((line) => line.length > 40);
    expect(long).toEqual(['aftercall plan checklists/examples/uk.yaml']);
  });

  it('names npm where it was started by npm', async () => {
    const { error } = await run({ argv: ['start'], env: { npm_lifecycle_event: 'start' } });

    expect(error).toContain('npm start -- plan checklists/examples/uk.yaml');
  });
});

describe('saved settings', () => {
  it('are used where nothing was typed, and typing beats them', async () => {
    const folder = newFolder();
    await run({ argv: ['config', 'set', 'paper', 'letter'], folder });
    await run({ argv: ['config', 'set', 'print-size', 'large'], folder });
    const name = 'checklist-2026-11-23.html';
    const saved = await run({ argv: unasked, folder });
    const style = readFileSync(join(folder, name), 'utf8');
    await run({ argv: [...unasked, '--paper', 'a4', '--overwrite'], folder });

    expect(saved.code).toBe(0);
    expect(style).toContain('size: letter');
    expect(style).toContain('18pt');
    expect(readFileSync(join(folder, name), 'utf8')).toContain('size: A4');
  });

  it('answer the first question with the country, say so, and can be gone back on', async () => {
    const folder = newFolder();
    await run({ argv: ['config', 'set', 'country', 'uk'], folder });

    const { error } = await run({ argv: ['start', '--plain'], input: '5\nb\nb\n4\n', folder });

    expect(error).toContain('Country, from your settings: United Kingdom.');
    expect(error.indexOf('What is going on')).toBeLessThan(error.indexOf('Which country'));
    expect(error).toContain('Your answer so far: United Kingdom');
    expect(error).toContain('Understood: Australia');
  });

  it.each([
    ['an option', ['--country', 'au']],
    ['an answer', ['--answer', 'country=au']],
  ])('give way to the country of %s', async (_, typed) => {
    const folder = newFolder();
    await run({ argv: ['config', 'set', 'country', 'uk'], folder });

    const { error } = await run({
      argv: ['start', '--plain', ...typed],
      input: '5\n1\n1\n',
      folder,
    });

    expect(error).not.toContain('from your settings');
    expect(error).toContain('New South Wales');
  });

  it('give way to the country of a list that was begun', async () => {
    const folder = newFolder();
    await run({ argv: ['start', '--plain'], input: '4\n5\n1\n1\n', folder });
    await run({ argv: ['config', 'set', 'country', 'uk'], folder });

    const { error } = await run({ argv: ['start', '--plain'], input: '1\n', folder });

    expect(error).not.toContain('from your settings');
    expect(error).toContain('New South Wales');
  });

  it('give the country also where nothing is asked', async () => {
    const folder = newFolder();
    await run({ argv: ['config', 'set', 'country', 'uk'], folder });

    await run({
      argv: [
        'start',
        '--no-input',
        '--answer',
        'what-they-got=nothing',
        '--answer',
        'this-device=clean',
      ],
      folder,
    });
    await run({
      argv: ['start', '--no-input', '--case', 'case-1', '--answer', 'region=GB-SCT'],
      folder,
    });

    expect(
      JSON.parse(readFileSync(join(folder, 'data', 'cases', 'case-1.json'), 'utf8')),
    ).toMatchObject({ given: { country: 'uk', region: 'GB-SCT' } });
  });

  it('make questions plain', async () => {
    const folder = newFolder();
    await run({ argv: ['config', 'set', 'plain', 'yes'], folder });

    const { code, error } = await run({ argv: ['start'], input: '2\n', folder });

    expect(code).toBe(130);
    expect(error).toContain('Type a number from 1 to');
  });
});

describe('start --plain in a pipe', () => {
  it.each([
    { input: '', code: 2, said: 'This needs a terminal' },
    { input: '2\n5\n', code: 130, said: 'Nothing was saved on this computer.' },
    { input: '2\n5\n1\n1\n', code: 130, said: 'Your answers are saved. To go on, type: aftercall' },
    { input: '2\n5\n1\n1\ns\n', code: 130, said: 'Your answers are saved.' },
  ])('ends after $input with $code and says what was saved', async ({ input, code, said }) => {
    const ended = await run({ argv: ['start', '--plain'], input });

    expect({ code: ended.code, out: ended.out }).toEqual({ code, out: '' });
    expect(ended.error.trimEnd().split('\n').slice(-3).join('\n')).toContain(said);
  });

  it('never asks what was given', async () => {
    const { error } = await run({ argv: ['start', '--plain', ...given], input: '\n' });

    for (const question of [
      'Which country',
      'did the caller get into it',
      'What did the caller get',
    ])
      expect(error).not.toContain(question);
  });

  it('reports an unreadable case by its name, and only where it was meant', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'data', 'cases'), { recursive: true });
    writeFileSync(join(folder, 'data', 'cases', 'case-1.json'), '{');

    expect((await run({ argv: ['start', '--plain'], input: '2\n', folder })).code).toBe(130);
    expect(
      (await run({ argv: ['start', '--plain', '--case', 'case-1'], input: '2\n', folder })).code,
    ).toBe(1);
    expect(
      (await run({ argv: ['start', '--plain', '--case', 'case-7'], input: '2\n', folder })).code,
    ).toBe(2);
  });
});
