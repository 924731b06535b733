import { type CaseStore, openCaseStore } from '../../src/storage/case-store.ts';
import type { Migration } from '../../src/storage/decode-case.ts';
import type { FileSystem } from '../../src/storage/file-system.ts';

/** A case that knows only its marks. */
export interface ExampleCase {
  readonly schema: string;
  readonly name: string;
  readonly marks: readonly string[];
}

/** Makes a case of the example kind. */
export function exampleCase(name: string, marks: readonly string[] = []): ExampleCase {
  return { schema: 'aftercall/case/1', name, marks };
}

/** Checks a case of the example kind as the real check does: it throws what it refuses. */
function parseExample(value: unknown): ExampleCase {
  if (!isExample(value)) throw new TypeError('no marks');
  return value;
}

/** Opens a store of example cases in a folder. */
export function exampleStore(
  dataFolder: string,
  options: { readonly files?: FileSystem; readonly migrations?: readonly Migration[] } = {},
): CaseStore<ExampleCase> {
  return openCaseStore({ dataFolder, parse: parseExample, migrations: [], ...options });
}

/** Adds one mark to a case. */
export function withMark(mark: string): (value: ExampleCase) => ExampleCase {
  return (value) => ({ ...value, marks: [...value.marks, mark] });
}

function isExample(value: unknown): value is ExampleCase {
  return (
    typeof value === 'object' && value !== null && 'marks' in value && Array.isArray(value.marks)
  );
}
