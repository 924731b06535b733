import pty from '@lydell/node-pty';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'yaml';

/** @typedef {{ name: string, most: number, run: () => number | Promise<number> }} Row */

const rounds = 21;
const mostMegabytes = 70;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const program = path.join(root, 'bin', 'aftercall.js');
const folder = mkdtempSync(path.join(tmpdir(), 'aftercall-bench-'));
const answersFile = path.join(folder, 'answers.json');

// Node 20 reads such a bundle at each start, which makes everything look fast beside a bare Node.
delete process.env['NODE_EXTRA_CA_CERTS'];
const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };

const answers = {
  country: 'uk',
  'happened-on': '2026-11-20',
  'what-they-got': ['screen-control', 'money', 'passwords'],
  payments: [{ method: 'bank-transfer', 'paid-on': '2026-11-20', amount: 1200 }],
  'passwords-for': ['email', 'bank'],
  devices: ['windows'],
};

const plan = ['plan', answersFile, '--format', 'md', '--as-of', '2026-11-23'];

/** @type {readonly Row[]} */
const rows = [
  { name: 'aftercall --version', most: 1.15, run: () => timeRun([program, '--version']) },
  { name: 'aftercall --help', most: 1.3, run: () => timeRun([program, '--help']) },
  // The goal was 1.4; docs/decisions/build.md says why it is more.
  { name: 'aftercall plan, Markdown', most: 2.5, run: () => timeRun([program, ...plan]) },
  { name: 'first question', most: 3, run: timeToFirstQuestion },
];

/** @param {readonly string[]} parameters */
function timeRun(parameters) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, parameters, { env });
  const taken = performance.now() - start;
  if (status !== 0)
    throw new Error(`${parameters.join(' ')} ended with ${status}: ${String(stderr)}`);
  return taken;
}

/** @returns {Promise<number>} */
function timeToFirstQuestion() {
  const wanted = firstQuestion();
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = pty.spawn(process.execPath, [program], { cols: 100, rows: 40, cwd: folder, env });
    let screen = '';
    /** @type {number | undefined} */
    let taken;
    child.onData((data) => {
      screen += data;
      if (taken !== undefined || !stripVTControlCharacters(screen).includes(wanted)) return;
      taken = performance.now() - start;
      child.kill();
    });
    child.onExit(() => {
      if (taken === undefined) reject(new Error(`"${wanted}" did not come: ${screen}`));
      else resolve(taken);
    });
  });
}

function firstQuestion() {
  const text = readFileSync(path.join(root, 'checklists', 'common', 'questions.yaml'), 'utf8');
  /** @type {{ questions: readonly { text: string }[] }} */
  const { questions } = parse(text);
  return questions[0]?.text ?? '';
}

/** @param {readonly string[]} parameters */
function megabytes(parameters) {
  const report = path.join(root, 'scripts', 'report-memory.cjs');
  const { stderr } = spawnSync(process.execPath, ['-r', report, ...parameters], {
    env,
    encoding: 'utf8',
  });
  return Number(/memory (\d+)\s*$/.exec(stderr)?.[1]) / 1024;
}

/** Each round runs a bare Node and every row, so that a busy machine slows all of them alike. */
async function measure() {
  const ratios = rows.map(() => /** @type {number[]} */ ([]));
  const bare = [];
  for (let round = 0; round < rounds; round += 1) {
    const nothing = timeRun(['-e', '0']);
    bare.push(nothing);
    for (const [at, row] of rows.entries()) ratios[at]?.push((await row.run()) / nothing);
  }
  return { bare: median(bare), ratios: ratios.map(median) };
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

/** @param {{ name: string, value: string, most: string, isKept: boolean }} line */
function print({ name, value, most, isKept }) {
  const end = isKept ? '' : '  TOO MUCH';
  console.log(`${name.padEnd(28)}${value.padStart(8)}   at most ${most.padStart(6)}${end}`);
  if (!isKept) process.exitCode = 1;
}

try {
  writeFileSync(answersFile, JSON.stringify(answers));
  timeRun([program, ...plan]);
  const { bare, ratios } = await measure();
  console.log(
    `Medians of ${rounds} rounds, as times of \`node -e 0\` (${bare.toFixed(1)} ms, Node ${process.versions.node})`,
  );
  for (const [at, { name, most }] of rows.entries()) {
    const ratio = ratios[at] ?? NaN;
    print({ name, value: ratio.toFixed(2), most: most.toFixed(2), isKept: ratio <= most });
  }
  const memory = megabytes([program, ...plan]);
  const isKept = memory <= mostMegabytes;
  print({
    name: 'memory of plan',
    value: `${memory.toFixed(0)} MB`,
    most: `${mostMegabytes} MB`,
    isKept,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
