import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

/** One file under `src`, by its path from there: `plan/plan.ts`. */
export interface Source {
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/** One thing that is not as the house wants it: `plan/plan.ts:12 reads the clock`. */
export type Finding = string;

/** Makes a source of a path and its text, as a test plants one. */
export function source(path: string, text: string): Source {
  return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true) };
}

/** Reads all sources under a folder. */
export function readSources(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => source(name.split(sep).join('/'), readFileSync(join(folder, name), 'utf8')));
}

/** The row of the import table a file belongs to: its folder, or for a file directly in `src` its own name. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, '');
}

/** Goes through every node of a source and keeps what the question answers. */
export function findings(
  { path, tree }: Source,
  question: (node: ts.Node) => string | undefined,
): readonly Finding[] {
  const found: Finding[] = [];
  const visit = (node: ts.Node): void => {
    const answer = question(node);
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    if (answer !== undefined) found.push(`${path}:${line} ${answer}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
