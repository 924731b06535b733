import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ name: string, command: readonly string[] }} Check */
/** @typedef {{ name: string, passed: boolean }} Outcome */
/** @typedef {{ name: string, code: number | null, output: string }} Ended */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What must hold beside the tests. They run two at a time, the longest first; the tests begin as soon as one of the two has nothing left to check. */
const checks = [
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'] },
  { name: 'types', command: ['node_modules/typescript/bin/tsc'] },
  { name: 'content', command: ['bin/aftercall.js', 'check-content'] },
  {
    name: 'format',
    command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  { name: 'unused', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
];

/** Runs all checks and the tests, prints what each has to say, and fails when one of them fails. */
async function runAll() {
  const { begun, ended } = runInPairs(checks.filter(isExpected));
  await begun;
  const tests = {
    name: 'tests',
    command: ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
  };
  const passed = (await run(tests, 'inherit')).code === 0;
  const outcomes = (await ended).map(tell);
  report(outcomes);
  const failed = [...outcomes, { name: 'tests', passed }].filter((outcome) => !outcome.passed);
  if (failed.length === 0) return;
  console.log(`Failed: ${failed.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}

/**
 * Content is checked from the day there is some.
 * @param {Check} check
 */
function isExpected({ name }) {
  return (
    name !== 'content' || existsSync(path.join(root, 'checklists', 'common', 'questions.yaml'))
  );
}

/**
 * Runs two checks at a time. `begun` is when no check waits any more and one of the two has ended.
 * @param {readonly Check[]} all
 * @returns {{ begun: Promise<void>, ended: Promise<readonly Ended[]> }}
 */
function runInPairs(all) {
  const waiting = [...all];
  /** @type {Ended[]} */
  const ended = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      ended.push({ name: check.name, ...(await run(check, 'pipe')) });
  };
  const pair = [worker(), worker()];
  return { begun: Promise.race(pair), ended: Promise.all(pair).then(() => ended) };
}

/**
 * Says how a check ended: after the tests, whose lines it would stand between.
 * @param {Ended} check
 * @returns {Outcome}
 */
function tell({ name, code, output }) {
  const passed = code === 0;
  process.stdout.write(`${passed ? 'ok    ' : 'FAILED'} ${name}\n${passed ? '' : output}`);
  return { name, passed };
}

/**
 * @param {Check} check
 * @param {'inherit' | 'pipe'} stdio
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run({ command }, stdio) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', stdio, stdio] });
    let output = '';
    const keep = (/** @type {string} */ text) => {
      output += text;
    };
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', keep);
    child.on('error', reject).on('close', (code) => {
      resolve({ code, output });
    });
  });
}

/**
 * Writes the checks where `.ci/run` counts them, when it asks for that.
 * @param {readonly Outcome[]} outcomes
 */
function report(outcomes) {
  const folder = process.env['TEST_REPORTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'checks.json'), JSON.stringify(outcomes));
}

await runAll();
