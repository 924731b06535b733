import type { CaseFile } from './case-file.ts';

/** Old step ids to those of today. */
export type RenamedSteps = Readonly<Record<string, string>>;

/** Gives a key its id of today: `old-id.item` becomes `new-id.item`, also over several renamings. */
export function renameKey(key: string, renamed: RenamedSteps): string {
  const [id = '', ...item] = key.split('.');
  const next = renamed[id];
  return next === undefined ? key : renameKey([next, ...item].join('.'), renamed);
}

type Keyed = Partial<Pick<CaseFile, 'given' | 'marks' | 'calls' | 'seen'>>;

/** Moves marks, calls, work said to be done before, and what was seen to the step ids of today, so that a renamed step keeps them. */
export function renameSteps<F extends Keyed>(file: F, renamed: RenamedSteps): F {
  if (Object.keys(renamed).length === 0) return file;
  const rename = (key: string): string => renameKey(key, renamed);
  return {
    ...file,
    ...(file.given === undefined ? {} : { given: renameGiven(file.given, rename) }),
    ...(file.marks === undefined
      ? {}
      : { marks: file.marks.map((mark) => ({ ...mark, key: rename(mark.key) })) }),
    ...(file.calls === undefined
      ? {}
      : {
          calls: file.calls.map((call) =>
            call.key === undefined ? call : { ...call, key: rename(call.key) },
          ),
        }),
    ...(file.seen === undefined ? {} : { seen: renameSeen(file.seen, rename) }),
  };
}

function renameGiven(given: CaseFile['given'], rename: (key: string) => string): CaseFile['given'] {
  return Object.fromEntries(
    Object.entries(given).map(([path, value]) =>
      /^already-done\.\d+\.step$/.test(path) && typeof value === 'string'
        ? [path, rename(value)]
        : [path, value],
    ),
  );
}

function renameSeen(
  seen: NonNullable<CaseFile['seen']>,
  rename: (key: string) => string,
): NonNullable<CaseFile['seen']> {
  const steps = Object.entries(seen.steps).map(([key, text]) => [rename(key), text] as const);
  return { ...seen, steps: Object.fromEntries(steps) };
}
