import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const places = ['checklists', 'test/stories', 'docs/decisions'];

/**
 * Names the facts that stand neither in the content, nor in a story, nor on a list with the reason: `file: section: id`.
 * @param {string} folder of the fact files (YAML: sections, each a list of facts with an `id`)
 * @param {string} project the folder with `checklists/`, `test/stories/` and `docs/decisions/`
 * @returns {{ read: number, missing: readonly string[] }}
 */
export function factsLeftOut(folder, project) {
  const known = wordsIn(places.map((place) => path.join(project, place)));
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const facts = files.flatMap((name) => factsOf(path.join(folder, name), name));
  return {
    read: facts.length,
    missing: facts.filter(({ id }) => !known.has(id)).map(({ place, id }) => `${place}: ${id}`),
  };
}

/**
 * @param {string} file
 * @param {string} name
 */
function factsOf(file, name) {
  /** @type {Readonly<Record<string, unknown>>} */
  const sections = parse(readFileSync(file, 'utf8'));
  return Object.entries(sections)
    .filter(([section]) => section !== 'unverified')
    .flatMap(([section, list]) => idsOf(list).map((id) => ({ place: `${name}: ${section}`, id })));
}

/**
 * @param {unknown} list
 * @returns {readonly string[]}
 */
function idsOf(list) {
  if (!Array.isArray(list)) return [];
  return list.flatMap((/** @type {unknown} */ fact) =>
    typeof fact === 'object' && fact !== null && 'id' in fact ? [String(fact.id)] : [],
  );
}

/** @param {readonly string[]} folders */
function wordsIn(folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:yaml|md)$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  return new Set(
    files.flatMap((file) => readFileSync(file, 'utf8').match(/[a-z0-9][a-z0-9-]*/g) ?? []),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('Name the folder of the fact files.');
  const { read, missing } = factsLeftOut(folder, root);
  for (const one of missing) console.log(one);
  console.log(`${read} facts read, ${missing.length} stand nowhere`);
  if (missing.length > 0) process.exitCode = 1;
}
