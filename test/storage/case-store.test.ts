import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileSystem, nodeFiles } from '../../src/storage/file-system.ts';
import { exampleCase, exampleStore, withMark } from './example-case.ts';
import { faultyFiles, fullAfter, refusal } from './faulty-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const temporary = '.aftercall-tmp-0123456789ab-case-1.json';

/** A data folder that holds some files as they are. */
function folderWith(files: Readonly<Record<string, string>>): {
  readonly data: string;
  readonly cases: string;
} {
  const data = temporaryFolder();
  const cases = join(data, 'cases');
  mkdirSync(cases);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cases, name), text);
  return { data, cases };
}

function json(value: unknown): string {
  return JSON.stringify(value);
}

describe('a store of cases', () => {
  it('makes nothing on the disk before the first write', async () => {
    const data = join(temporaryFolder(), 'aftercall');
    const store = exampleStore(data);

    expect(await store.list()).toEqual([]);
    expect(await store.sweep(0)).toEqual([]);
    expect(await store.eraseAll()).toEqual([]);
    await expect(store.read('case-1')).rejects.toMatchObject({
      kind: 'usage',
      key: 'case-not-found',
      parameters: { name: 'case-1' },
    });
    await expect(store.update('case-1', withMark('a'))).rejects.toMatchObject({
      key: 'case-not-found',
    });
    await expect(store.erase('case-1')).rejects.toMatchObject({ key: 'case-not-found' });
    expect(readdirSync(join(data, '..'))).toEqual([]);
  });

  it('keeps files and folders for the person alone', async () => {
    const data = join(temporaryFolder(), 'aftercall');
    const store = exampleStore(data);

    await store.add((name) => exampleCase(name));
    await store.update('case-1', withMark('a'));

    const mode = (path: string): number => statSync(path).mode & 0o777;
    expect([mode(data), mode(store.folder)]).toEqual([0o700, 0o700]);
    expect(readdirSync(store.folder)).toEqual(['case-1.bak', 'case-1.json']);
    expect(readdirSync(store.folder).map((name) => mode(join(store.folder, name)))).toEqual([
      0o600, 0o600,
    ]);
  });

  it('closes a folder of cases that others could open, and leaves the folder that the person chose as it was', async () => {
    const { data, cases } = folderWith({});
    const before = statSync(data).mode;
    const store = exampleStore(data);

    await store.add((name) => exampleCase(name));

    expect(statSync(cases).mode & 0o777).toBe(0o700);
    expect(statSync(data).mode).toBe(before);
  });

  it('gives back what was saved', async () => {
    const store = exampleStore(temporaryFolder());

    const first = await store.add((name) => exampleCase(name, ['a']));
    const second = await store.add((name) => exampleCase(name, ['b']));
    await store.write('mum', exampleCase('mum', ['c']));

    expect([first.name, second.name]).toEqual(['case-1', 'case-2']);
    expect(await store.read('case-2')).toEqual({ value: second });
    expect((await store.list()).map(({ name, unreadable }) => [name, unreadable])).toEqual([
      ['case-1', undefined],
      ['case-2', undefined],
      ['mum', undefined],
    ]);
  });

  it('gives each of ten new cases a name of its own', async () => {
    const store = exampleStore(temporaryFolder());

    const added = await Promise.all(
      Array.from({ length: 10 }, () => store.add((name) => exampleCase(name))),
    );

    expect(new Set(added.map(({ name }) => name)).size).toBe(10);
    expect(await store.list()).toHaveLength(10);
  });

  it.each(['../secret', 'a/b', '', 'A', 'nul'])(
    'refuses the name %j in every call',
    async (name) => {
      const store = exampleStore(temporaryFolder());
      const refused = expect.objectContaining({ kind: 'usage', key: 'case-name' }) as unknown;

      await expect(store.read(name)).rejects.toEqual(refused);
      await expect(store.write(name, exampleCase(name))).rejects.toEqual(refused);
      await expect(store.update(name, withMark('a'))).rejects.toEqual(refused);
      await expect(store.erase(name)).rejects.toEqual(refused);
    },
  );

  it('sweeps half-written files of runs that stopped', async () => {
    const { data, cases } = folderWith({
      [temporary]: '{"half',
      'case-1.json': json(exampleCase('case-1')),
    });
    const old = Date.UTC(2026, 10, 20) / 1000;
    utimesSync(join(cases, temporary), old, old);

    const swept = await exampleStore(data).sweep(Date.UTC(2026, 10, 22));

    expect(swept).toEqual([join(cases, temporary)]);
    expect(readdirSync(cases)).toEqual(['case-1.json']);
  });
});

describe('update', () => {
  it('keeps the version before, and writes nothing where nothing changed', async () => {
    const store = exampleStore(temporaryFolder());
    await store.add((name) => exampleCase(name, ['a']));
    const path = join(store.folder, 'case-1.json');
    const before = readFileSync(path, 'utf8');

    const same = await store.update('case-1', (value) => value);
    expect(same.value.marks).toEqual(['a']);
    expect(readdirSync(store.folder)).toEqual(['case-1.json']);

    const changed = await store.update('case-1', withMark('b'));
    expect(changed).toEqual({ value: exampleCase('case-1', ['a', 'b']) });
    expect(readFileSync(join(store.folder, 'case-1.bak'), 'utf8')).toBe(before);
  });

  it('loses nothing when fifty changes are made at once', async () => {
    const data = temporaryFolder();
    const stores = [exampleStore(data), exampleStore(data)] as const;
    await stores[0].add((name) => exampleCase(name));
    const marks = Array.from({ length: 50 }, (_, index) => `mark-${String(index)}`);

    await Promise.all(
      marks.map((mark, index) => (stores[index % 2] ?? stores[0]).update('case-1', withMark(mark))),
    );

    const { value } = await stores[0].read('case-1');
    expect([...value.marks].sort()).toEqual([...marks].sort());
    expect(readdirSync(stores[0].folder)).toEqual(['case-1.bak', 'case-1.json']);
  });

  it('lets the lock go when the change fails', async () => {
    const store = exampleStore(temporaryFolder());
    await store.add((name) => exampleCase(name));
    const fails = store.update('case-1', () => {
      throw new RangeError('no');
    });

    await expect(fails).rejects.toBeInstanceOf(RangeError);

    expect(readdirSync(store.folder)).toEqual(['case-1.json']);
    expect((await store.update('case-1', withMark('a'))).value.marks).toEqual(['a']);
  });

  it('takes over the lock of a program that was killed', async () => {
    const { data, cases } = folderWith({ 'case-1.json': json(exampleCase('case-1')) });
    mkdirSync(join(cases, 'case-1.lock'));
    utimesSync(join(cases, 'case-1.lock'), 1000, 1000);

    await exampleStore(data).update('case-1', withMark('a'));

    expect(readdirSync(cases)).toEqual(['case-1.bak', 'case-1.json']);
  });

  it.each([
    ['the version before', 20],
    ['the new version', 200],
  ])('keeps the case on a disk that fills up at %s', async (_, room) => {
    const data = temporaryFolder();
    const store = exampleStore(data);
    await store.add((name) => exampleCase(name, ['a']));

    const full = exampleStore(data, { files: fullAfter(room) }).update(
      'case-1',
      withMark('b'.repeat(300)),
    );

    await expect(full).rejects.toMatchObject({
      key: 'file-write-failed',
      parameters: { reason: 'disk-full' },
    });
    expect(await store.read('case-1')).toEqual({ value: exampleCase('case-1', ['a']) });
    expect(readdirSync(store.folder).filter((name) => /tmp|lock/.test(name))).toEqual([]);
  });

  it('says why a folder cannot be used', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const store = exampleStore(join(folder, 'file'));

    await expect(store.add((name) => exampleCase(name))).rejects.toMatchObject({
      kind: 'file',
      key: 'folder-failed',
    });
    await expect(store.list()).rejects.toMatchObject({
      key: 'file-read-failed',
      parameters: { reason: 'not-a-folder' },
    });
  });

  it('says that a case may not be read, and sets nothing aside', async () => {
    const { data, cases } = folderWith({ 'case-1.json': json(exampleCase('case-1')) });
    const store = exampleStore(data, {
      files: faultyFiles({
        readFile: (() => Promise.reject(refusal('EACCES'))) as FileSystem['readFile'],
      }),
    });

    await expect(store.read('case-1')).rejects.toMatchObject({
      key: 'file-read-failed',
      parameters: { reason: 'not-allowed' },
    });
    expect(await store.list()).toEqual([
      { name: 'case-1', path: join(cases, 'case-1.json'), unreadable: 'not-allowed' },
    ]);
    expect(readdirSync(cases)).toEqual(['case-1.json']);
  });
});

describe('a damaged case', () => {
  const damaged = [
    ['cut off', '{"schema": "aftercall/case/1", "na'],
    ['empty', ''],
    ['no map', '[1]'],
    ['no schema', '{"name": "case-1", "marks": []}'],
    ['another schema', '{"schema": "other/1", "name": "case-1", "marks": []}'],
    ['version 0', '{"schema": "aftercall/case/0", "name": "case-1", "marks": []}'],
    ['refused by the check', '{"schema": "aftercall/case/1", "name": "case-1"}'],
  ] as const;

  it.each(damaged)('(%s) is set aside, named, and never overwritten', async (_, text) => {
    const { data, cases } = folderWith({
      'case-1.json': text,
      'case-1.unreadable-1.json': 'an older one',
    });
    const store = exampleStore(data);
    const aside = join(cases, 'case-1.unreadable-2.json');
    const refused = {
      kind: 'file',
      key: 'case-unreadable',
      parameters: { name: 'case-1', path: aside },
    };

    expect(await store.list()).toEqual([
      { name: 'case-1', path: join(cases, 'case-1.json'), unreadable: 'damaged' },
    ]);
    await expect(store.read('case-1')).rejects.toMatchObject(refused);

    expect(readFileSync(aside, 'utf8')).toBe(text);
    expect(readFileSync(join(cases, 'case-1.unreadable-1.json'), 'utf8')).toBe('an older one');
    expect(readdirSync(cases)).toEqual(['case-1.unreadable-1.json', 'case-1.unreadable-2.json']);
    await expect(store.read('case-1')).rejects.toMatchObject(refused);
    await expect(store.update('case-1', withMark('a'))).rejects.toMatchObject(refused);
    expect(await store.list()).toEqual([{ name: 'case-1', path: aside, unreadable: 'damaged' }]);
    expect((await store.add((name) => exampleCase(name))).name).toBe('case-2');
  });

  it('gives the version before it, when there is one', async () => {
    const { data, cases } = folderWith({
      'case-1.json': '{"half',
      'case-1.bak': json(exampleCase('case-1', ['a'])),
    });
    const store = exampleStore(data);

    const aside = join(cases, 'case-1.unreadable-1.json');
    expect(await store.read('case-1')).toEqual({
      value: exampleCase('case-1', ['a']),
      setAside: aside,
    });
    expect(readFileSync(aside, 'utf8')).toBe('{"half');
    expect(await store.read('case-1')).toEqual({ value: exampleCase('case-1', ['a']) });
  });

  it('is mended on the way by a change, which says so', async () => {
    const { data, cases } = folderWith({
      'case-1.json': '\u0000',
      'case-1.bak': json(exampleCase('case-1', ['a'])),
    });

    const { value, setAside } = await exampleStore(data).update('case-1', withMark('b'));

    expect(value.marks).toEqual(['a', 'b']);
    expect(setAside).toBe(join(cases, 'case-1.unreadable-1.json'));
  });

  it('is set aside by a write in its place, and bytes that are no text stay as they are', async () => {
    const { data, cases } = folderWith({});
    writeFileSync(join(cases, 'case-1.json'), Uint8Array.of(0xff, 0xfe, 0x7b));

    const { setAside } = await exampleStore(data).write('case-1', exampleCase('case-1'));

    expect(setAside).toBe(join(cases, 'case-1.unreadable-1.json'));
    expect([...readFileSync(setAside ?? '')]).toEqual([0xff, 0xfe, 0x7b]);
  });

  it('stays where it is on a full disk', async () => {
    const { data, cases } = folderWith({
      'case-1.json': '{"half',
      'case-1.bak': json(exampleCase('case-1', ['a'])),
    });

    await expect(exampleStore(data, { files: fullAfter(0) }).read('case-1')).rejects.toMatchObject({
      key: 'file-write-failed',
    });

    expect(readFileSync(join(cases, 'case-1.json'), 'utf8')).toBe('{"half');
    expect(readdirSync(cases)).toEqual(['case-1.bak', 'case-1.json']);
  });
});

describe('a case of another version', () => {
  const newer = json({ schema: 'aftercall/case/2', name: 'case-1', marks: [], more: true });

  it('is refused kindly when it is newer, and stays untouched', async () => {
    const { data, cases } = folderWith({ 'case-1.json': newer });
    const store = exampleStore(data);
    const path = join(cases, 'case-1.json');
    const refused = {
      kind: 'file',
      key: 'case-from-newer-version',
      parameters: { name: 'case-1', path },
      next: ['update-aftercall'],
    };

    await expect(store.read('case-1')).rejects.toMatchObject(refused);
    await expect(store.update('case-1', withMark('a'))).rejects.toMatchObject(refused);
    await expect(store.write('case-1', exampleCase('case-1'))).rejects.toMatchObject(refused);

    expect(await store.list()).toEqual([{ name: 'case-1', path, unreadable: 'newer-version' }]);
    expect(readFileSync(path, 'utf8')).toBe(newer);
    expect(readdirSync(cases)).toEqual(['case-1.json']);
  });

  it('can be erased when it is newer', async () => {
    const { data, cases } = folderWith({ 'case-1.json': newer });

    await exampleStore(data).erase('case-1');

    expect(readdirSync(cases)).toEqual([]);
  });

  it.each([
    ['aftercall/case/1', ['a', 'from-1', 'from-2']],
    ['aftercall/case/2', ['a', 'from-2']],
    ['aftercall/case/3', ['a']],
  ])('is brought from %s to the newest, one version at a time', async (schema, marks) => {
    const text = json({ ...exampleCase('case-1', ['a']), schema });
    const { data, cases } = folderWith({ 'case-1.json': text });
    const mark =
      (name: string) =>
      (value: { readonly schema: string; readonly name: string; readonly marks?: unknown }) => ({
        ...value,
        marks: [...(Array.isArray(value.marks) ? (value.marks as unknown[]) : []), name],
      });
    const store = exampleStore(data, { migrations: [mark('from-1'), mark('from-2')] });

    expect((await store.read('case-1')).value).toEqual({
      schema: 'aftercall/case/3',
      name: 'case-1',
      marks,
    });
    expect(readFileSync(join(cases, 'case-1.json'), 'utf8')).toBe(text);

    await store.update('case-1', withMark('b'));
    expect(readFileSync(join(cases, 'case-1.bak'), 'utf8')).toBe(text);
    expect((await store.read('case-1')).value.marks).toEqual([...marks, 'b']);
  });

  it('counts as damaged when a migration cannot take it', async () => {
    const { data } = folderWith({ 'case-1.json': json(exampleCase('case-1')) });
    const store = exampleStore(data, {
      migrations: [
        () => {
          throw new TypeError('no');
        },
      ],
    });

    await expect(store.read('case-1')).rejects.toMatchObject({ key: 'case-unreadable' });
  });
});

describe('erase', () => {
  const allOfCase1 = {
    'case-1.json': json(exampleCase('case-1')),
    'case-1.bak': json(exampleCase('case-1')),
    'case-1.unreadable-1.json': '{',
    'case-1.unreadable-12.json': '{',
    [temporary]: '{',
    '.aftercall-tmp-0123456789ab-case-1.bak': '{',
    '.aftercall-tmp-0123456789ab-case-1.unreadable-2.json': '{',
  };

  it('leaves nothing of a case and everything of the others', async () => {
    const others = {
      'case-11.json': json(exampleCase('case-11')),
      '.aftercall-tmp-0123456789ab-case-11.json': '',
      'notes.txt': 'mine',
    };
    const { data, cases } = folderWith({ ...allOfCase1, ...others });
    mkdirSync(join(cases, 'case-1.lock'));
    utimesSync(join(cases, 'case-1.lock'), 1000, 1000);

    const erased = await exampleStore(data).erase('case-1');

    expect(erased).toHaveLength(7);
    expect(readdirSync(cases).sort()).toEqual(Object.keys(others).sort());
  });

  it('takes the case itself last, so that an erasing that was stopped can be seen and repeated', async () => {
    const { data, cases } = folderWith(allOfCase1);
    const gone: string[] = [];
    const files = faultyFiles({
      rm: async (path, options) => {
        gone.push(String(path));
        await nodeFiles.rm(path, options);
      },
    });

    await exampleStore(data, { files }).erase('case-1');

    expect(gone.at(-1)).toBe(join(cases, 'case-1.json'));
  });

  it('says what could not be removed', async () => {
    const { data, cases } = folderWith({ 'case-1.json': json(exampleCase('case-1')) });
    const files = faultyFiles({ rm: () => Promise.reject(refusal('EROFS')) });

    await expect(exampleStore(data, { files }).erase('case-1')).rejects.toMatchObject({
      key: 'erase-failed',
      parameters: { path: join(cases, 'case-1.json'), reason: 'read-only' },
    });
  });

  it('is not undone by a change that waited for it', async () => {
    const store = exampleStore(temporaryFolder());
    await store.add((name) => exampleCase(name));

    const done = await Promise.allSettled([
      store.erase('case-1'),
      store.update('case-1', withMark('a')),
    ]);

    expect(done[0].status).toBe('fulfilled');
    const left = await store.list();
    expect(left).toEqual([]);
    expect(readdirSync(store.folder)).toEqual([]);
  });

  it('erases all cases and the folder, in whatever state they are', async () => {
    const { data, cases } = folderWith({
      ...allOfCase1,
      'case-2.unreadable-1.json': '{',
      'case-3.bak': '{',
    });
    mkdirSync(join(cases, 'case-4.lock'));
    utimesSync(join(cases, 'case-4.lock'), 1000, 1000);

    const erased = await exampleStore(data).eraseAll();

    expect(erased).toHaveLength(9);
    expect(readdirSync(data)).toEqual([]);
  });

  it('leaves what is not ours when it erases all', async () => {
    const { data, cases } = folderWith({ 'case-1.json': '{', 'notes.txt': 'mine' });

    await exampleStore(data).eraseAll();

    expect(readdirSync(cases)).toEqual(['notes.txt']);
  });
});
