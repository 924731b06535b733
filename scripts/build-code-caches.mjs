import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

const asOf = ['--as-of', '2026-11-23'];

/**
 * Writes `<bundle>.cjs.cache` beside the bundles of what is started most: V8's own bytecode of the functions that ran, so that the next start
 * compiles nothing. Each run takes up the cache of the run before and adds to it. Throws where a run fails.
 * @param {string} root the project's folder
 * @param {string} target the folder of the bundles, with the content in it
 */
export function buildCodeCaches(root, target) {
  const folder = mkdtempSync(path.join(tmpdir(), 'aftercall-warm-'));
  const examples = path.join(root, 'checklists', 'examples');
  try {
    const run = runner(root, target, folder);
    run(['--help']);
    for (const name of readdirSync(examples).filter(isYaml).sort()) {
      const answers = path.join(folder, `${name}.json`);
      writeFileSync(
        answers,
        JSON.stringify(parse(readFileSync(path.join(examples, name), 'utf8'))),
      );
      run(['plan', answers, '--format', 'md', ...asOf]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} root
 * @param {string} target
 * @param {string} folder a folder for what the program would keep
 */
function runner(root, target, folder) {
  const keeper = path.join(root, 'scripts', 'keep-code-cache.cjs');
  const start = ['-r', keeper, path.join(target, 'launch.cjs')];
  const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  return (/** @type {readonly string[]} */ parameters) => {
    const { status, stderr } = spawnSync(process.execPath, [...start, ...parameters], { env });
    if (status !== 0)
      throw new Error(`${parameters.join(' ')} ended with ${status}: ${String(stderr)}`);
  };
}

/** @param {string} name */
function isYaml(name) {
  return name.endsWith('.yaml');
}
