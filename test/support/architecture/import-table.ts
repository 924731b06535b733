import { importsOf, packageOf, targetFolder, type Import } from './imports.ts';
import { folderOf, type Finding, type Source } from './source.ts';

/** What one folder of `src` may import. */
export interface Row {
  /** Folders of ours. */
  readonly ours: readonly string[];
  /** Folders of ours from which only types may be imported. */
  readonly types?: readonly string[];
  /** Packages, each with the files that may import it, or `one file`, whichever that is. */
  readonly packages?: Readonly<Record<string, RegExp | 'one file'>>;
  /** `true`: touches nothing outside its arguments. A pattern: all but the files that it matches. */
  readonly pure: boolean | RegExp;
}

export type ImportTable = Readonly<Record<string, Row>>;

/** Built-ins that compute and touch nothing. */
const pureBuiltins = new Set(['node:crypto']);

/** Finds every import that the table does not allow. */
export function forbiddenImports(
  table: ImportTable,
  sources: readonly Source[],
): readonly Finding[] {
  const all = sources.flatMap(importsOf);
  return [
    ...all.flatMap((one) => describe(one, forbidden(table, one))),
    ...packagesInSeveralFiles(table, all),
  ];
}

/** Finds folders that import each other, directly or in a round, in the sources as they are. */
export function importRounds(sources: readonly Source[]): readonly Finding[] {
  const graph = new Map<string, Set<string>>();
  for (const one of sources.flatMap(importsOf)) {
    const [from, to] = [folderOf(one.from), targetFolder(one)];
    if (to === undefined || to === from) continue;
    graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  return roundsIn(graph);
}

/** Finds rounds in the table itself, which would allow what it is there to forbid. */
export function tableRounds(table: ImportTable): readonly Finding[] {
  const rows = Object.entries(table);
  return roundsIn(new Map(rows.map(([name, { ours, types = [] }]) => [name, [...ours, ...types]])));
}

function forbidden(table: ImportTable, one: Import): string | undefined {
  const row = table[folderOf(one.from)];
  if (!row) return 'is in no row of the import table';
  const folder = targetFolder(one);
  if (folder !== undefined) return forbiddenFolder(row, one, folder);
  if (one.wanted.startsWith('node:')) return forbiddenBuiltin(row, one);
  return forbiddenPackage(row, one);
}

function forbiddenFolder(row: Row, one: Import, folder: string): string | undefined {
  if (folder === folderOf(one.from) || row.ours.includes(folder)) return undefined;
  if (!row.types?.includes(folder)) return `may not import ${folder}`;
  return one.typesOnly ? undefined : `may import only types from ${folder}`;
}

function forbiddenBuiltin({ pure }: Row, one: Import): string | undefined {
  const isPure = pure === true || (pure !== false && !pure.test(one.from));
  return isPure && !pureBuiltins.has(one.wanted)
    ? `is pure and may not import ${one.wanted}`
    : undefined;
}

function forbiddenPackage({ packages = {} }: Row, one: Import): string | undefined {
  const name = packageOf(one) ?? one.wanted;
  const where = packages[name];
  if (where === undefined) return `may not import the package ${name}`;
  if (where === 'one file' || where.test(one.from)) return undefined;
  return `may not import ${name} in this file`;
}

function describe(one: Import, problem: string | undefined): readonly Finding[] {
  return problem === undefined ? [] : [`${one.from}:${one.line} ${problem}`];
}

function packagesInSeveralFiles(table: ImportTable, all: readonly Import[]): readonly Finding[] {
  return Object.entries(table).flatMap(([folder, { packages = {} }]) =>
    Object.entries(packages)
      .filter(([, where]) => where === 'one file')
      .flatMap(([name]) => {
        const users = all.filter((one) => folderOf(one.from) === folder && packageOf(one) === name);
        const files = [...new Set(users.filter((one) => !one.typesOnly).map((one) => one.from))];
        return files.length > 1
          ? [`${name} is imported in several files: ${files.join(', ')}`]
          : [];
      }),
  );
}

function roundsIn(graph: ReadonlyMap<string, Iterable<string>>): readonly Finding[] {
  const finished = new Set<string>();
  const rounds: Finding[] = [];
  const visit = (folder: string, way: readonly string[]): void => {
    if (way.includes(folder)) {
      rounds.push([...way.slice(way.indexOf(folder)), folder].join(' → '));
      return;
    }
    if (finished.has(folder)) return;
    for (const next of graph.get(folder) ?? []) visit(next, [...way, folder]);
    finished.add(folder);
  };
  for (const folder of graph.keys()) visit(folder, []);
  return rounds;
}
