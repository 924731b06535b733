import type { FileHandle } from 'node:fs/promises';
import { type FileSystem, nodeFiles } from '../../src/storage/file-system.ts';

/** A refusal as the system gives it: an error with a code. */
export function refusal(code: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code });
}

/** A disk on which some calls are ours and all others are real. */
export function faultyFiles(own: Partial<FileSystem>): FileSystem {
  return { ...nodeFiles, ...own };
}

/** A disk on which every opened file has some calls of ours; folders and their handles stay real. */
export function faultyHandles(own: (handle: FileHandle) => Partial<FileHandle>): FileSystem {
  return faultyFiles({
    open: async (path, flags, mode) => {
      const handle = await nodeFiles.open(path, flags, mode);
      return (await handle.stat()).isDirectory() ? handle : withOwn(handle, own(handle));
    },
  });
}

/** Writes nothing to the disk but says it did: what a handle answers that takes at most `most` bytes at once. */
export function shortWrites(most: number): FileSystem {
  return faultyHandles((handle) => ({
    write: (async (buffer: Uint8Array, offset: number, length: number) =>
      await handle.write(buffer, offset, Math.min(length, most))) as FileHandle['write'],
  }));
}

/** A disk with room for so many bytes: the write that reaches the end is short, the next one is refused with ENOSPC. */
export function fullAfter(room: number): FileSystem {
  return faultyHandles((handle) => {
    const left = { bytes: room };
    const write = async (buffer: Uint8Array, offset: number, length: number): Promise<unknown> => {
      if (left.bytes === 0) throw refusal('ENOSPC');
      const now = Math.min(length, left.bytes);
      left.bytes -= now;
      return await handle.write(buffer, offset, now);
    };
    return { write: write as FileHandle['write'] };
  });
}

function withOwn(handle: FileHandle, own: Partial<FileHandle>): FileHandle {
  return new Proxy(handle, {
    get: (target, name) => {
      const value: unknown = name in own ? Reflect.get(own, name) : Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
