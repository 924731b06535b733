import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ name: string, command: readonly string[] }} Check */
/** @typedef {{ name: string, passed: boolean }} Outcome */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What must hold beside the tests. They run two at a time; the tests come last, so that their summary is the last to be read. */
const checks = [
  { name: 'content', command: ['bin/aftercall.js', 'check-content'] },
  { name: 'types', command: ['node_modules/typescript/bin/tsc'] },
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'] },
  {
    name: 'format',
    command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  { name: 'unused', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
];

/** Runs all checks and the tests, prints what each has to say, and fails when one of them fails. */
async function runAll() {
  const expected = checks.filter(isExpected);
  const outcomes = await runInPairs(expected);
  const tests = {
    name: 'tests',
    command: ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
  };
  const passed = (await run(tests, 'inherit')).code === 0;
  report([...outcomes]);
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
 * @param {readonly Check[]} all
 * @returns {Promise<readonly Outcome[]>}
 */
async function runInPairs(all) {
  const waiting = [...all];
  /** @type {Outcome[]} */
  const outcomes = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      outcomes.push(await runCheck(check));
  };
  await Promise.all([worker(), worker()]);
  return outcomes;
}

/**
 * @param {Check} check
 * @returns {Promise<Outcome>}
 */
async function runCheck(check) {
  const { code, output } = await run(check, 'pipe');
  const passed = code === 0;
  process.stdout.write(`${passed ? 'ok    ' : 'FAILED'} ${check.name}\n${passed ? '' : output}`);
  return { name: check.name, passed };
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
