import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

const asOf = ['--as-of', '2026-11-23'];
/** What stands where an answer is typed. */
const prompt = '\n>';
const interrupt = '\u0003';
/** So long may the first question take, in milliseconds, before the build goes on without its cache. */
const patience = 20_000;

/**
 * Writes `<bundle>.cjs.cache` beside the bundles of what is started most: V8's own bytecode of the functions that ran, so that the next start
 * compiles nothing: of `--help`, `plan`, and the guided run up to its first question. Each run takes up the cache of the run before and adds
 * to it. Throws where a run fails.
 * @param {string} root the project's folder
 * @param {string} target the folder of the bundles, with the content in it
 */
export async function buildCodeCaches(root, target) {
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
    await askFirstQuestion(root, target, folder);
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
  const { start, env } = keeping(root, target, folder);
  return (/** @type {readonly string[]} */ parameters) => {
    const { status, stderr } = spawnSync(process.execPath, [...start, ...parameters], { env });
    if (status !== 0)
      throw new Error(`${parameters.join(' ')} ended with ${status}: ${String(stderr)}`);
  };
}

/**
 * How to start the program so that it keeps its code caches, and nothing else but in `folder`.
 * @param {string} root
 * @param {string} target
 * @param {string} folder
 */
function keeping(root, target, folder) {
  const keeper = path.join(root, 'scripts', 'keep-code-cache.cjs');
  const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  return { start: ['-r', keeper, path.join(target, 'launch.cjs')], env };
}

/**
 * Stops the guided run with Ctrl-C once it reads keys. Where no pseudo-terminal can be had, or no question comes, that run has no cache and starts a little slower.
 * @param {string} root
 * @param {string} target
 * @param {string} folder
 */
async function askFirstQuestion(root, target, folder) {
  const pty = await import('@lydell/node-pty').catch(() => undefined);
  if (pty === undefined) return;
  const { start, env } = keeping(root, target, folder);
  const child = pty.default.spawn(process.execPath, start, { env, cwd: folder });
  let screen = '';
  child.onData((data) => {
    const isAsked = screen.includes(prompt);
    screen += data;
    if (!isAsked && screen.includes(prompt)) child.write(interrupt);
  });
  const timer = setTimeout(() => {
    child.kill('SIGKILL');
  }, patience);
  await new Promise((resolve) => {
    child.onExit(resolve);
  });
  clearTimeout(timer);
}

/** @param {string} name */
function isYaml(name) {
  return name.endsWith('.yaml');
}
