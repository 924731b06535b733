import type { Problem } from '../errors.ts';
import type { ContentFile } from './content-file.ts';
import { practiceSchema, type Practice } from './practice-schema.ts';
import { problemsOf } from './problems-of.ts';

/** Checks the practice callers and gives them in the order of their file names, with all problems. */
export function compilePractices(files: readonly ContentFile[]): {
  readonly practices: readonly Practice[];
  readonly problems: readonly Problem[];
} {
  const own = files.filter(({ file }) => file.startsWith('examples/practice/'));
  const practices: Practice[] = [];
  const problems: Problem[] = own.flatMap((file) => [...file.problems]);
  for (const source of own.filter((file) => file.problems.length === 0)) {
    const result = practiceSchema.safeParse(source.value);
    if (result.success) practices.push(result.data);
    else problems.push(...problemsOf(source, result.error.issues));
  }
  return { practices, problems };
}
