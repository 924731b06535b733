import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readInputFile } from '../../src/storage/read-input-file.ts';
import { refusal } from './faulty-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

function unexpected(): never {
  throw new RangeError('not to be called');
}

const noFiles = { open: unexpected, stat: unexpected, read: unexpected, close: unexpected };

function fileWith(bytes: string | Uint8Array): string {
  const path = join(temporaryFolder(), 'answers.yaml');
  writeFileSync(path, bytes);
  return path;
}

describe('readInputFile', () => {
  it.each([
    ['plain text', 'country: uk\n', 'country: uk\n'],
    ['accents', 'name: Zoë – 日本\n', 'name: Zoë – 日本\n'],
    ['a byte order mark, which it takes off', '\ufeffcountry: uk', 'country: uk'],
    ['exactly as much as allowed', 'a'.repeat(1_000_000), 'a'.repeat(1_000_000)],
  ])('reads %s', async (_, written, text) => {
    const path = fileWith(written);

    expect(await readInputFile(path)).toEqual({ text, name: path });
  });

  it('reads standard input, whole and in pieces that cut a character', async () => {
    const bytes = Buffer.from('name: Zoë\n');
    const input = Readable.from([bytes.subarray(0, 9), bytes.subarray(9)]);

    expect(await readInputFile('-', { input: () => input })).toEqual({
      text: 'name: Zoë\n',
      name: '-',
    });
  });

  it.each([
    ['one byte too much', 'input-too-big', 'a'.repeat(1_000_001)],
    ['nothing', 'input-empty', ''],
    ['blank lines', 'input-empty', '\ufeff \n\t\n'],
    ['a NUL byte', 'input-not-text', 'a\u0000b'],
    ['a picture', 'input-not-text', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['another encoding', 'input-not-text', Uint8Array.of(0x5a, 0x6f, 0xeb)],
    ['UTF-16', 'input-not-text', Buffer.from('\ufeffcountry: uk', 'utf16le')],
  ] as const)('refuses %s, in a file and from standard input', async (_, key, bytes) => {
    const path = fileWith(bytes);

    await expect(readInputFile(path)).rejects.toMatchObject({
      kind: 'usage',
      key,
      parameters: { path },
    });
    await expect(
      readInputFile('-', { input: () => Readable.from([Buffer.from(bytes)]) }),
    ).rejects.toMatchObject({ kind: 'usage', key, parameters: { path: '-' } });
  });

  it('refuses a missing file, a folder, and no standard input', async () => {
    const folder = temporaryFolder();

    await expect(readInputFile(join(folder, 'none'))).rejects.toMatchObject({
      kind: 'file',
      key: 'input-missing',
    });
    await expect(readInputFile(folder)).rejects.toMatchObject({
      kind: 'file',
      key: 'input-is-folder',
    });
    await expect(readInputFile('-')).rejects.toMatchObject({ kind: 'file', key: 'input-missing' });
  });

  it('says why a file cannot be read', async () => {
    const files = {
      ...noFiles,
      open: () => {
        throw refusal('EACCES');
      },
    };

    await expect(readInputFile('/a', { files })).rejects.toMatchObject({
      key: 'input-unreadable',
      parameters: { path: '/a', reason: 'not-allowed' },
    });
  });

  it('asks the size first: no byte of a file that is too big is read', async () => {
    const closed: number[] = [];
    const files = {
      ...noFiles,
      open: () => 7,
      stat: () => ({ size: 20, isDirectory: () => false }),
      close: (file: number) => {
        closed.push(file);
      },
    };

    await expect(readInputFile('/a', { files, longest: 10 })).rejects.toMatchObject({
      key: 'input-too-big',
    });

    expect(closed).toEqual([7]);
  });

  it('reads standard input as a file first, and waits only for the rest', async () => {
    const pieces = ['country: ', 'uk'];
    const files = {
      ...noFiles,
      read: (_: number, into: Uint8Array) => {
        const piece = pieces.shift();
        if (piece === undefined) throw refusal('EAGAIN');
        into.set(Buffer.from(piece));
        return piece.length;
      },
    };
    const input = () => Readable.from([Buffer.from('\nregion: GB-SCT')]);

    expect(await readInputFile('-', { descriptor: 0, files, input })).toEqual({
      text: 'country: uk\nregion: GB-SCT',
      name: '-',
    });
  });

  it('takes a closed pipe on Windows for its end', async () => {
    const pieces = ['country: uk'];
    const files = {
      ...noFiles,
      read: (_: number, into: Uint8Array) => {
        const piece = pieces.shift();
        if (piece === undefined) throw refusal('EOF');
        into.set(Buffer.from(piece));
        return piece.length;
      },
    };

    expect((await readInputFile('-', { descriptor: 0, files })).text).toBe('country: uk');
  });

  it('stops reading standard input at the limit', async () => {
    const taken = { pieces: 0, ended: false };
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          taken.pieces += 1;
          yield await Promise.resolve(Buffer.alloc(1000, 'a'));
        }
      } finally {
        taken.ended = true;
      }
    }

    await expect(readInputFile('-', { input: endless, longest: 5000 })).rejects.toMatchObject({
      key: 'input-too-big',
    });

    expect(taken).toEqual({ pieces: 6, ended: true });
  });

  it('stops at the limit in a file that has no size', async () => {
    await expect(readInputFile('/dev/zero', { longest: 5000 })).rejects.toMatchObject({
      key: 'input-too-big',
    });
  });

  it('says why standard input broke off', async () => {
    const input = new Readable({
      read() {
        this.destroy(refusal('EIO'));
      },
    });

    await expect(readInputFile('-', { input: () => input })).rejects.toMatchObject({
      key: 'input-unreadable',
      parameters: { reason: 'disk-error' },
    });
  });

  it('does not take a folder for a file because of its name', async () => {
    const path = join(temporaryFolder(), 'answers.yaml');
    mkdirSync(path);

    await expect(readInputFile(path)).rejects.toMatchObject({ key: 'input-is-folder' });
  });
});
