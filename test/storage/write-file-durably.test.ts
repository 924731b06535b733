import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileSystem, nodeFiles } from '../../src/storage/file-system.ts';
import { temporaryFor } from '../../src/storage/temporary-files.ts';
import { writeFileDurably } from '../../src/storage/write-file-durably.ts';
import { faultyFiles, faultyHandles, fullAfter, refusal, shortWrites } from './faulty-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const text = 'première ligne\nline two\n'.repeat(5000);

describe('writeFileDurably', () => {
  it('writes every byte, for the person alone, and leaves nothing else', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'plan.md');

    await writeFileDurably(path, text, { overwrite: false });

    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['plan.md']);
  });

  it('writes bytes as they are, and an empty file too', async () => {
    const folder = temporaryFolder();

    await writeFileDurably(join(folder, 'a.pdf'), Uint8Array.of(0, 255, 10), { overwrite: false });
    await writeFileDurably(join(folder, 'b.txt'), '', { overwrite: false });

    expect([...readFileSync(join(folder, 'a.pdf'))]).toEqual([0, 255, 10]);
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('');
  });

  it('takes other permissions when told', async () => {
    const path = join(temporaryFolder(), 'open.txt');

    await writeFileDurably(path, text, { overwrite: false, mode: 0o640 });

    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('replaces a file only when told', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'plan.md');
    writeFileSync(path, 'old');

    await expect(writeFileDurably(path, 'new', { overwrite: false })).rejects.toMatchObject({
      kind: 'file',
      key: 'file-exists',
      parameters: { path },
    });
    expect(readFileSync(path, 'utf8')).toBe('old');

    await writeFileDurably(path, 'new', { overwrite: true });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['plan.md']);
  });

  it('does not replace a file that appears while it writes', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'plan.md');
    const files = faultyHandles((handle) => ({
      sync: async () => {
        writeFileSync(path, 'somebody else');
        await handle.sync();
      },
    }));

    await expect(writeFileDurably(path, 'ours', { overwrite: false, files })).rejects.toMatchObject(
      { key: 'file-exists' },
    );

    expect(readFileSync(path, 'utf8')).toBe('somebody else');
    expect(readdirSync(folder)).toEqual(['plan.md']);
  });

  it('lets exactly one of twenty writers have a name', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'plan.md');
    const writers = Array.from({ length: 20 }, (_, index) => String(index));

    const done = await Promise.allSettled(
      writers.map((writer) => writeFileDurably(path, writer, { overwrite: false })),
    );

    const winners = done.flatMap(({ status }, index) =>
      status === 'fulfilled' ? [String(index)] : [],
    );
    expect(winners).toEqual([readFileSync(path, 'utf8')]);
    expect(readdirSync(folder)).toEqual(['plan.md']);
  });

  it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])(
    'works where the disk has no second names (%s)',
    async (code) => {
      const folder = temporaryFolder();
      const path = join(folder, 'plan.md');
      const files = faultyFiles({ link: () => Promise.reject(refusal(code)) });

      await writeFileDurably(path, 'first', { overwrite: false, files });
      await expect(
        writeFileDurably(path, 'second', { overwrite: false, files }),
      ).rejects.toMatchObject({ key: 'file-exists' });

      expect(readFileSync(path, 'utf8')).toBe('first');
      expect(readdirSync(folder)).toEqual(['plan.md']);
    },
  );

  it('gives the name back where it claimed one and could not rename', async () => {
    const folder = temporaryFolder();
    const files = faultyFiles({
      link: () => Promise.reject(refusal('ENOTSUP')),
      rename: () => Promise.reject(refusal('EIO')),
    });

    await expect(
      writeFileDurably(join(folder, 'plan.md'), 'x', { overwrite: false, files }),
    ).rejects.toMatchObject({
      key: 'file-write-failed',
    });

    expect(readdirSync(folder)).toEqual([]);
  });

  it('follows a link to the file that is meant', async () => {
    const folder = temporaryFolder();
    const [real, link] = [join(folder, 'real.md'), join(folder, 'link.md')];
    writeFileSync(real, 'old');
    symlinkSync(real, link);

    await writeFileDurably(link, 'new', { overwrite: true });

    expect(readFileSync(real, 'utf8')).toBe('new');
    expect(await readlink(link)).toBe(real);
  });

  it('never puts a file in the place of a folder', async () => {
    const path = join(temporaryFolder(), 'folder');
    mkdirSync(path);

    await expect(writeFileDurably(path, 'x', { overwrite: true })).rejects.toMatchObject({
      key: 'file-not-regular',
      parameters: { path },
    });

    expect(statSync(path).isDirectory()).toBe(true);
  });

  it('goes on after short writes until every byte is there', async () => {
    const path = join(temporaryFolder(), 'plan.md');

    await writeFileDurably(path, text, { overwrite: false, files: shortWrites(777) });

    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('gives the disk every byte before the file has its name', async () => {
    const path = join(temporaryFolder(), 'plan.md');
    const calls: string[] = [];
    const files: FileSystem = {
      ...faultyHandles((handle) => ({
        sync: async () => {
          calls.push(`sync ${String((await handle.stat()).size)}`);
          await handle.sync();
        },
        close: async () => {
          calls.push('close');
          await handle.close();
        },
      })),
      rename: async (from, to) => {
        calls.push('rename');
        await nodeFiles.rename(from, to);
      },
    };

    await writeFileDurably(path, '12345', { overwrite: true, files });

    expect(calls).toEqual(['sync 5', 'close', 'rename']);
  });

  it('waits for a virus scanner to let go of the file', async () => {
    const path = join(temporaryFolder(), 'plan.md');
    writeFileSync(path, 'old');
    const refusals = ['EPERM', 'EBUSY', 'EACCES'];
    const files = faultyFiles({
      rename: async (from, to) => {
        const code = refusals.pop();
        if (code !== undefined) throw refusal(code);
        await nodeFiles.rename(from, to);
      },
    });

    await writeFileDurably(path, 'new', { overwrite: true, files });

    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  describe.each([
    ['a full disk', 'disk-full', fullAfter(100)],
    ['a disk that takes no bytes and says nothing', 'disk-full', shortWrites(0)],
    [
      'a file that is shorter than was written',
      'disk-full',
      faultyHandles((handle) => ({ stat: shortStat(handle) })),
    ],
    [
      'a failed sync',
      'disk-error',
      faultyHandles(() => ({ sync: () => Promise.reject(refusal('EIO')) })),
    ],
    [
      'a quota that shows when the file is closed',
      'disk-full',
      faultyHandles((handle) => ({ close: closeThenRefuse(handle) })),
    ],
    [
      'a folder that may not be written',
      'not-allowed',
      faultyFiles({ open: () => Promise.reject(refusal('EACCES')) }),
    ],
    [
      'a disk that may only be read',
      'read-only',
      faultyFiles({ open: () => Promise.reject(refusal('EROFS')) }),
    ],
    [
      'a rename that fails',
      'disk-error',
      faultyFiles({ rename: () => Promise.reject(refusal('EIO')) }),
    ],
    [
      'a name that is in use for good',
      'in-use',
      faultyFiles({ rename: () => Promise.reject(refusal('EBUSY')) }),
    ],
    [
      'a refusal nobody has heard of',
      'unknown',
      faultyFiles({ rename: () => Promise.reject(refusal('EWHATEVER')) }),
    ],
  ])('on %s', (_, reason, files) => {
    it('keeps the old file, removes the temporary one and says why', async () => {
      const folder = temporaryFolder();
      const path = join(folder, 'plan.md');
      writeFileSync(path, 'old and good');

      await expect(writeFileDurably(path, text, { overwrite: true, files })).rejects.toMatchObject({
        kind: 'file',
        key: 'file-write-failed',
        parameters: { path, reason },
      });

      expect(readFileSync(path, 'utf8')).toBe('old and good');
      expect(readdirSync(folder)).toEqual(['plan.md']);
    });
  });

  it('says that a folder is missing, or is none', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const under = async (name: string): Promise<void> => {
      await writeFileDurably(join(folder, name), 'x', { overwrite: false });
    };

    await expect(under('none/plan.md')).rejects.toMatchObject({
      key: 'file-write-failed',
      parameters: { reason: 'missing' },
    });
    await expect(under('file/plan.md')).rejects.toMatchObject({
      key: 'file-write-failed',
      parameters: { reason: 'not-a-folder' },
    });
    await expect(under(`${'x'.repeat(300)}.md`)).rejects.toMatchObject({
      parameters: { reason: 'name-too-long' },
    });
  });

  it('writes a name as long as the disk takes', async () => {
    const folder = temporaryFolder();
    const name = `${'é'.repeat(120)}.md`;

    await writeFileDurably(join(folder, name), 'x', { overwrite: false });

    expect(existsSync(join(folder, name))).toBe(true);
  });

  it('lets a mistake of our own through as what it is', async () => {
    const files = faultyFiles({ open: () => Promise.reject(new TypeError('ours')) });

    await expect(
      writeFileDurably(join(temporaryFolder(), 'a'), 'x', { overwrite: false, files }),
    ).rejects.toBeInstanceOf(TypeError);
  });

  it('is content where a folder cannot be synced, and not where that fails', async () => {
    const folder = temporaryFolder();
    const syncing = (code: string): FileSystem =>
      faultyFiles({
        open: (path, flags, mode) =>
          path === folder ? Promise.reject(refusal(code)) : nodeFiles.open(path, flags, mode),
      });

    await writeFileDurably(join(folder, 'a'), 'x', { overwrite: false, files: syncing('EISDIR') });
    await expect(
      writeFileDurably(join(folder, 'b'), 'x', { overwrite: false, files: syncing('EIO') }),
    ).rejects.toMatchObject({
      parameters: { reason: 'disk-error' },
    });
  });

  it('uses temporary names that are known again', async () => {
    const folder = temporaryFolder();
    const names: string[] = [];
    const files = faultyHandles((handle) => ({
      sync: async () => {
        names.push(...readdirSync(folder));
        await handle.sync();
      },
    }));

    await writeFileDurably(join(folder, 'case-1.json'), 'x', { overwrite: true, files });

    expect(names.map(temporaryFor)).toEqual(['case-1.json']);
    expect(names[0]).toMatch(/^\.aftercall-tmp-[0-9a-f]{12}-case-1\.json$/);
  });
});

type Handle = Parameters<Parameters<typeof faultyHandles>[0]>[0];

function shortStat(handle: Handle): Handle['stat'] {
  return (async () => Object.assign(await handle.stat(), { size: 3 })) as Handle['stat'];
}

function closeThenRefuse(handle: Handle): Handle['close'] {
  return async () => {
    await handle.close();
    throw refusal('EDQUOT');
  };
}
