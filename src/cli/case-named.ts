import type { CaseFile } from '../cases/case-file.ts';
import { UsageError } from '../errors.ts';
import type { CaseStore } from '../storage/case-store.ts';

/**
 * Finds the case that is meant by its name or, where no case has that name, by a help desk's own ticket reference in capital or small
 * letters; what is neither is given back. Throws UsageError `case-several` (names) where a ticket has several cases.
 */
export async function caseNamed(
  store: Pick<CaseStore<CaseFile>, 'list' | 'read'>,
  typed: string,
): Promise<string> {
  const listed = await store.list();
  if (listed.some(({ name }) => name === typed)) return typed;
  const wanted = typed.trim().toLowerCase();
  const found: string[] = [];
  for (const { name, unreadable } of listed) {
    if (unreadable !== undefined) continue;
    const { reference } = (await store.read(name)).value;
    if (reference?.toLowerCase() === wanted) found.push(name);
  }
  if (found.length > 1)
    throw new UsageError('case-several', {
      parameters: { names: found.join(', ') },
      next: ['name-a-case'],
    });
  return found[0] ?? typed;
}
