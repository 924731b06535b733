import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openKeyQueue } from '../../src/terminal/key-queue.ts';
import { splitKeys } from '../../src/terminal/split-keys.ts';

describe('keys', () => {
  it.each([
    ['2\r', ['2', '\r']],
    ['\u001B[B\u001B[Bx', ['\u001B[B', '\u001B[B', 'x']],
    ['\u001BOA', ['\u001BOA']],
    ['\u001B[1;5C', ['\u001B[1;5C']],
    ['\u001B', ['\u001B']],
    ['é🙂', ['é', '🙂']],
    ['', []],
  ])('%j are %j', (text, keys) => {
    expect(splitKeys(text)).toEqual(keys);
  });

  it('are all there and in order, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => splitKeys(text).join('') === text),
    );
  });
});

/** Opens a queue over an input; `seen` is what questions got so far. */
function open(mayGive: () => boolean = () => true) {
  const source = new PassThrough();
  const seen: string[] = [];
  const queue = openKeyQueue({ source, takes: (key) => key === '\u001A', mayGive });
  const turn = async (): Promise<void> => {
    for (let count = 0; count < 20; count += 1)
      await new Promise((resolve) => setImmediate(resolve));
  };
  return { source, seen, queue, turn };
}

describe('what is typed', () => {
  it('waits until a question reads, and goes one key at a time to whoever reads then', async () => {
    const { source, queue, turn } = open();
    const got: string[][] = [];

    source.write('1\r2\r');
    await turn();
    for (let question = 0; question < 2; question += 1) {
      const keys: string[] = [];
      const take = (key: Buffer): void => {
        keys.push(key.toString());
        if (key.toString() === '\r') queue.stream.off('data', take).pause();
      };
      queue.stream.on('data', take).resume();
      await turn();
      got.push(keys);
    }

    expect(got).toEqual([
      ['1', '\r'],
      ['2', '\r'],
    ]);
  });

  it('ends after the last key, and once', async () => {
    const { source, seen, queue, turn } = open();

    source.end('ab');
    queue.stream.on('data', (key: Buffer) => seen.push(key.toString()));
    queue.stream.on('end', () => seen.push('end'));
    await turn();

    expect(seen).toEqual(['a', 'b', 'end']);
    expect(queue.hasEnded()).toBe(true);
  });

  it('gives way to a key that is given at once, and never holds one that was taken', async () => {
    const { source, seen, queue, turn } = open();

    source.write('ab\u001A');
    queue.giveAtOnce('\u0003');
    await turn();
    queue.giveAtOnce('\u0003');
    queue.stream.on('data', (key: Buffer) => seen.push(key.toString()));
    await turn();

    expect(seen).toEqual(['\u0003']);
  });

  it('waits while the question does not stand as it should', async () => {
    let may = false;
    const { source, seen, queue, turn } = open(() => may);

    queue.stream.on('data', (key: Buffer) => seen.push(key.toString()));
    source.write('a');
    await turn();
    const before = [...seen];
    may = true;
    queue.stream.pause().resume();
    await turn();

    expect([before, seen]).toEqual([[], ['a']]);
  });

  it('is left to others after the end, with the terminal as it was', () => {
    const modes: boolean[] = [];
    const source = Object.assign(new PassThrough(), {
      setRawMode: (isRaw: boolean) => modes.push(isRaw),
    });
    const queue = openKeyQueue({ source, takes: () => false, mayGive: () => true });

    queue.close();

    expect(modes).toEqual([true, false]);
    expect(source.isPaused()).toBe(true);
  });
});
