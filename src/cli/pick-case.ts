import type { CaseFile } from '../cases/case-file.ts';
import { UsageError } from '../errors.ts';
import { caseNamed } from './case-named.ts';
import type { CaseRead } from '../storage/case-folder.ts';
import type { CaseStore } from '../storage/case-store.ts';

/** Reads the case that is meant: the one of that name or ticket, or the only one. Throws UsageError `case-none` or `case-several` (names), and what reading throws. */
export async function pickCase(
  store: CaseStore<CaseFile>,
  name: string | undefined,
): Promise<CaseRead<CaseFile>> {
  return await store.read(
    name === undefined ? await onlyCase(store) : await caseNamed(store, name),
  );
}

/** Names the only saved case. Throws UsageError `case-none` where there is none, `case-several` (names) where it is not clear. */
export async function onlyCase(store: Pick<CaseStore<CaseFile>, 'list'>): Promise<string> {
  const [first, ...others] = await store.list();
  if (first === undefined) throw new UsageError('case-none', { next: ['start-a-case'] });
  if (others.length > 0)
    throw new UsageError('case-several', {
      parameters: { names: [first, ...others].map((one) => one.name).join(', ') },
      next: ['name-a-case'],
    });
  return first.name;
}
