import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines, type InputLine } from '../../src/storage/read-lines.ts';
import { newFolder } from '../support/fake-world.ts';

async function gather(lines: AsyncIterable<InputLine>): Promise<readonly InputLine[]> {
  const all: InputLine[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

async function linesOf(
  chunks: readonly (string | Uint8Array)[],
  longest?: number,
): Promise<readonly InputLine[]> {
  const input = (): Readable => Readable.from(chunks);
  const options = { folder: '.', input, ...(longest === undefined ? {} : { longest }) };
  return await gather(readLines('-', options));
}

describe('reading line by line', () => {
  it.each([
    ['a\nb\n', [1, 2]],
    ['a\nb', [1, 2]],
    ['a\r\nb\r\n', [1, 2]],
    ['\n\na\n\n b\n', [3, 5]],
    ['', []],
    ['\n', []],
  ])('numbers the lines of %j that hold something', async (text, numbers) => {
    expect((await linesOf([text])).map(({ number }) => number)).toEqual(numbers);
  });

  it('gives the same lines however the bytes come', async () => {
    const anyLines = fc.array(
      fc.string({ unit: 'grapheme', maxLength: 12 }).filter((one) => !/\n/.test(one)),
    );

    await fc.assert(
      fc.asyncProperty(anyLines, fc.integer({ min: 1, max: 7 }), async (lines, size) => {
        const bytes = Buffer.from(lines.join('\n'), 'utf8');
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        const expected = lines.flatMap((text, index) =>
          text.trim() === '' ? [] : [{ number: index + 1, text }],
        );

        expect(await linesOf(chunks)).toEqual(expected);
      }),
    );
  });

  it('tells of a line that is too long, and goes on with the next', async () => {
    expect(await linesOf(['12345\n123456\n', '1234', '5678\n1\n'], 5)).toEqual([
      { number: 1, text: '12345' },
      { number: 2, problem: 'too-big' },
      { number: 3, problem: 'too-big' },
      { number: 4, text: '1' },
    ]);
  });

  it('tells of a line that is no text', async () => {
    expect(await linesOf([new Uint8Array([0x61, 0xff, 0x0a, 0x62])])).toEqual([
      { number: 1, problem: 'not-text' },
      { number: 2, text: 'b' },
    ]);
  });

  it('reads a file of a folder, and says which one is not there', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.jsonl'), 'one\ntwo\n');
    const options = { folder, input: (): Readable => Readable.from([]) };

    expect(await gather(readLines('a.jsonl', options))).toHaveLength(2);
    await expect(gather(readLines('b.jsonl', options))).rejects.toMatchObject({
      key: 'input-unreadable',
      parameters: { path: 'b.jsonl' },
    });
  });
});
