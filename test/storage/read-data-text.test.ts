import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { type DataText, readDataText } from '../../src/storage/read-data-text.ts';

const yaml = `# what happened
country: uk
what-they-got: [money, passwords]
payments:
  - method: bank-transfer
    amount: 1200.00
    paid-on: 2026-11-20
  - method: gift-card
known-person:
`;

const json = `{
  "country": "uk",
  "what-they-got": ["money", "passwords"],
  "payments": [
    { "method": "bank-transfer", "amount": 1200.00, "paid-on": "2026-11-20" },
    { "method": "gift-card" }
  ],
  "known-person": null
}`;

const value = {
  country: 'uk',
  'what-they-got': ['money', 'passwords'],
  payments: [
    { method: 'bank-transfer', amount: 1200, 'paid-on': '2026-11-20' },
    { method: 'gift-card' },
  ],
  'known-person': null,
};

async function read(text: string): Promise<DataText> {
  const result = await readDataText(text, 'a.yaml');
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result;
}

async function problems(text: string): Promise<readonly string[]> {
  const result = await readDataText(text, 'a.yaml');
  if (result.kind === 'read') return [];
  return result.problems.map(({ line, column, message, path }) =>
    [line, column, message, path].filter((part) => part !== undefined).join(' '),
  );
}

describe('readDataText', () => {
  it('reads the same from YAML and JSON', async () => {
    expect((await read(yaml)).value).toEqual(value);
    expect((await read(json)).value).toEqual(value);
  });

  it.each([
    ['value', ['country'], [2, 10], [2, 14]],
    ['key', ['country'], [2, 1], [2, 3]],
    ['value', ['what-they-got', 1], [3, 24], [3, 30]],
    ['value', ['payments', 0], [5, 5], [5, 5]],
    ['value', ['payments', 0, 'amount'], [6, 13], [5, 44]],
    ['key', ['payments', 0, 'paid-on'], [7, 5], [5, 53]],
    ['value', ['payments', 1, 'method'], [8, 13], [6, 17]],
    ['key', ['known-person'], [9, 1], [8, 3]],
  ] as const)('knows where the %s of %j is', async (part, path, ...expected) => {
    const places = [
      (await read(yaml)).positionOf(path, part),
      (await read(json)).positionOf(path, part),
    ];

    expect(places.map((place) => [place?.line, place?.column])).toEqual(expected);
  });

  it('knows no place of what is not there', async () => {
    const { positionOf, sourceOf } = await read(yaml);

    expect(positionOf(['payments', 2])).toBeUndefined();
    expect(positionOf(['country', 'x'])).toBeUndefined();
    expect(sourceOf(['nothing'])).toBeUndefined();
  });

  it('gives numbers as they were written', async () => {
    const { sourceOf } = await read(yaml);

    expect(sourceOf(['payments', 0, 'amount'])).toBe('1200.00');
    expect((await read(json)).sourceOf(['payments', 0, 'amount'])).toBe('1200.00');
    expect(sourceOf(['country'])).toBeUndefined();
  });

  it.each([
    ['no', 'no'],
    ['yes', 'yes'],
    ['2026-11-20', '2026-11-20'],
    ['2026-11', '2026-11'],
    ['12:30', '12:30'],
    ['1200', 1200],
    ['-5.50', -5.5],
    ['0', 0],
    ['0800111999', '0800111999'],
    ['+18773824357', '+18773824357'],
    ['12345678901234567890', '12345678901234567890'],
    ['1e5', '1e5'],
    ['0x1F', '0x1F'],
    ['.5', '.5'],
    ['.inf', '.inf'],
    ['"1200"', '1200'],
    ["'it''s'", "it's"],
    ['true', true],
    ['~', null],
  ])('reads %s in YAML as %j', async (written, expected) => {
    expect((await read(`a: ${written}\n`)).value).toEqual({ a: expected });
  });

  it.each([
    ['Windows line ends', 'a: 1\r\nb:\r\n  - x\r\n', { a: 1, b: ['x'] }],
    ['JSON with Windows line ends', '{\r\n"a": 1\r\n}\r\n', { a: 1 }],
    ['a map in braces that is YAML', '{ country: uk, b: [c] }', { country: 'uk', b: ['c'] }],
    ['a comma too much in JSON', '{ "a": 1, }', { a: 1 }],
    ['a document mark', '---\na: 1\n...\n', { a: 1 }],
    ['text over lines', 'a: >-\n  b\n  c\n', { a: 'b c' }],
    ['numbers as keys', '101: a\n', { '101': 'a' }],
    [
      'escapes in JSON',
      String.raw`{"a\"b": "c\\d\u00e9", "e": "{[:,"}`,
      { 'a"b': 'c\\dé', e: '{[:,' },
    ],
  ])('reads %s', async (_, text, expected) => {
    expect((await read(text)).value).toEqual(expected);
  });

  it('takes a key called __proto__ for a key like any other', async () => {
    const both = [await read('__proto__: { a: 1 }\n'), await read('{"__proto__": {"a": 1}}')];

    expect(both.map(({ value: map }) => Object.keys(map))).toEqual([['__proto__'], ['__proto__']]);
    expect(both.map(({ value: map }) => Object.getPrototypeOf(map) === Object.prototype)).toEqual([
      true,
      true,
    ]);
  });

  it.each([
    [
      'a key twice',
      'a: 1\nb:\n  c: 1\n  c: 2\na: 3\n',
      ['4 3 data-duplicate b.c', '5 1 data-duplicate a'],
    ],
    [
      'a key twice in JSON',
      '{ "a": 1,\n "b": [{"c": 1, "c": 2}],\n "\\u0061": 2 }',
      ['2 17 data-duplicate b.0.c', '3 2 data-duplicate a'],
    ],
    ['an alias', 'a: &x [1]\nb: *x\n', ['2 4 data-alias b']],
    ['an alias to nothing', 'b: *x\n', ['1 4 data-alias b']],
    ['a tag', 'a: 1\nb: !secret x\n', ['2 4 data-tag']],
    ['a language tag that runs code elsewhere', 'a: !!js/function x\n', ['1 4 data-tag']],
    ['a tab', 'a:\n\tb: 1\n', ['2 1 data-tab']],
    ['a missing space', 'a: 1\ncountry:uk\nb: 1\n', ['2 1 data-missing-colon']],
    ['a colon in text', 'a: 1\nname: Bank: main\n', ['2 7 data-needs-quotes']],
    ['a sign that needs quotes', 'a: @home\n', ['1 4 data-needs-quotes']],
    ['an open quote', 'a: "x\nb: 1\n', ['3 1 data-unclosed']],
    ['an open list', 'a: [x\n', ['2 1 data-unclosed']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['2 1 data-several-documents']],
    ['a list', '- a\n- b\n', ['1 1 data-needs-a-map']],
    ['a list in JSON', '[1]', ['1 1 data-needs-a-map']],
    ['one word', 'uk\n', ['1 1 data-needs-a-map']],
    ['only a remark', '# nothing\n', ['1 1 data-needs-a-map']],
    ['a missing comma in JSON', '{\n  "a": 1\n  "b": 2\n}', ['2 8 data-not-json']],
    ['an open brace in JSON', '{ "a": 1,\n', ['2 1 data-unclosed']],
    ['an open quote in JSON', '{ "a": "x }\n', ['2 1 data-unclosed']],
  ])('refuses %s and says where', async (_, text, expected) => {
    expect(await problems(text)).toEqual(expected);
  });

  it('names the file', async () => {
    expect(await readDataText('- a', 'answers.yaml')).toMatchObject({
      problems: [{ file: 'answers.yaml' }],
    });
  });

  it.each([
    ['lists in YAML', `a: ${'['.repeat(400_000)}`, 'data-too-deep'],
    ['dashes in YAML', '- '.repeat(400_000), 'data-too-deep'],
    ['maps in YAML', '{a: '.repeat(200_000), 'data-too-deep'],
    ['lists in JSON', `{"a": ${'['.repeat(400_000)}${']'.repeat(400_000)}}`, 'data-too-deep'],
    ['entries in YAML', `a: [${'1,'.repeat(300_000)}]`, 'data-too-many'],
    [
      'lines in YAML',
      Array.from({ length: 60_000 }, (_, line) => `k${String(line)}: 1\n`).join(''),
      'data-too-many',
    ],
    ['entries in JSON', `{"a": [1${',1'.repeat(300_000)}]}`, 'data-too-many'],
    ['remarks in YAML', '# x\n'.repeat(200_000), 'data-too-many'],
  ])('refuses too many %s, before they can stop the program', async (_, text, message) => {
    expect(await readDataText(text)).toMatchObject({ kind: 'refused', problems: [{ message }] });
  });

  it('gives twenty problems at most', async () => {
    expect(await problems(`a: "${'\\q'.repeat(1000)}"`)).toHaveLength(20);
  });

  it('gives back every map of answers, written as JSON or as YAML, with a place for each value', async () => {
    const word = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
    const leaf = fc.oneof(
      word,
      fc.integer({ min: -99999, max: 99999 }),
      fc.boolean(),
      fc.constantFrom('2026-11-20', 'no', '£1,200 "x": y', '- a', '0800'),
    );
    const map = fc.dictionary(
      word,
      fc.oneof(
        leaf,
        fc.array(leaf, { maxLength: 3 }),
        fc.array(fc.dictionary(word, leaf), { maxLength: 3 }),
      ),
      { minKeys: 1 },
    );
    const written = fc.tuple(
      map,
      fc.constantFrom(
        JSON.stringify,
        (data: unknown) => JSON.stringify(data, null, 2),
        (data: unknown) => stringify(data),
      ),
    );

    await fc.assert(
      fc.asyncProperty(written, async ([data, write]) => {
        const result = await read(write(data));

        expect(result.value).toEqual({ ...data });
        expect(Object.keys(data).filter((key) => result.positionOf([key]) === undefined)).toEqual(
          [],
        );
      }),
    );
  });
});
