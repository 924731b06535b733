import esbuild from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { leanPdf } from './lean-pdf.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const program = path.join(root, 'bin', 'aftercall.js');
const folder = mkdtempSync(path.join(tmpdir(), 'aftercall-bench-'));
delete process.env['NODE_EXTRA_CA_CERTS'];

const median = {
  country: 'uk',
  'happened-on': '2026-11-20',
  'what-they-got': ['screen-control', 'money', 'passwords'],
  payments: [{ method: 'bank-transfer', 'paid-on': '2026-11-20', amount: 1200 }],
  'passwords-for': ['email', 'bank'],
  devices: ['windows'],
};

/** The sources as one module, since Node 20 reads no TypeScript. */
const entry = `
import { loadContent } from './content/load-content.ts';
import { deriveFacts } from './facts/derive-facts.ts';
import { buildPlan } from './plan/build-plan.ts';
import { makeWords } from './language/words.ts';
import { parseDay } from './dates/calendar-day.ts';
import { compose } from './documents/compose.ts';
import { renderHtml } from './documents/render-html.ts';
import { renderMarkdown } from './documents/render-markdown.ts';
import { makePdfRenderer } from './documents/render-pdf.ts';
export { renderHtml, renderMarkdown, makePdfRenderer };
export function makeDocument(folder, answers) {
  const content = loadContent(folder, answers.country);
  const words = makeWords(content.words, content.language);
  const plan = buildPlan(content, deriveFacts(content, answers, parseDay('2026-11-23')));
  return { document: compose(plan, { content, words }), words };
}`;

/**
 * @typedef {{ blocks: readonly unknown[] }} Document
 * @typedef {{
 *   renderHtml: (document: Document) => string,
 *   renderMarkdown: (document: Document) => string,
 *   makePdfRenderer: (files: { regular: Uint8Array, bold: Uint8Array }) => (document: Document, words: unknown) => Uint8Array,
 *   makeDocument: (folder: string, answers: unknown) => { document: Document, words: unknown },
 * }} Sources
 */

/** @returns {Promise<Sources>} */
async function loadSources() {
  const file = path.join(folder, 'sources.cjs');
  await esbuild.build({
    stdin: { contents: entry, resolveDir: path.join(root, 'src'), loader: 'ts' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    outfile: file,
    logLevel: 'error',
    plugins: [leanPdf],
  });
  return createRequire(import.meta.url)(file);
}

/** @param {Sources} sources */
function openRenderer({ makePdfRenderer }) {
  const font = (/** @type {string} */ name) => readFileSync(path.join(root, 'dist', 'fonts', name));
  return makePdfRenderer({ regular: font('regular.ttf'), bold: font('bold.ttf') });
}

/** @param {Uint8Array} pdf */
function countPages(pdf) {
  return Buffer.from(pdf).toString('latin1').split('/Type /Page\n').length - 1;
}

/**
 * The beginning of a document that makes so many pages.
 * @param {Document} document
 * @param {number} pages
 * @param {(document: Document) => Uint8Array} render
 */
function beginning(document, pages, render) {
  for (let end = document.blocks.length; end > 0; end -= 1) {
    const part = { ...document, blocks: document.blocks.slice(0, end) };
    if (countPages(render(part)) === pages) return part;
  }
  throw new Error(`no beginning of ${pages} pages`);
}

/**
 * The median of so many calls, in milliseconds, after as many that are not counted: other work on the machine stretches some of them.
 * @param {number} times
 * @param {() => unknown} call
 */
function warm(times, call) {
  for (let time = 0; time < times; time += 1) call();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
  const [median = NaN] = taken.sort((one, other) => one - other).slice(Math.floor(times / 2));
  return median;
}

/**
 * The median time of a whole process that writes the short list as a PDF, in milliseconds, and the most memory of one.
 * @param {unknown} answers
 */
function wholeProcess(answers) {
  const file = path.join(folder, 'answers.json');
  const pdf = path.join(folder, 'list.pdf');
  writeFileSync(file, JSON.stringify(answers));
  const plan = [
    'plan',
    file,
    '--sheet',
    'short',
    '--format',
    'pdf',
    '--as-of',
    '2026-11-23',
    '--output',
    pdf,
    '--overwrite',
  ];
  const report = path.join(root, 'scripts', 'report-memory.cjs');
  const times = Array.from({ length: 11 }, () => {
    const start = performance.now();
    run([program, ...plan]);
    return performance.now() - start;
  });
  const memory = Number(/memory (\d+)\s*$/.exec(run(['-r', report, program, ...plan]))?.[1]) / 1024;
  const [median = NaN] = times.sort((one, other) => one - other).slice(5);
  return { median, memory, pages: countPages(readFileSync(pdf)) };
}

/** @param {readonly string[]} parameters */
function run(parameters) {
  const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const { status, stderr } = spawnSync(process.execPath, parameters, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${parameters.join(' ')} ended with ${status}: ${stderr}`);
  return stderr;
}

/** @param {{ name: string, value: number, most: number, unit: string }} line */
function print({ name, value, most, unit }) {
  const isKept = value <= most;
  const end = isKept ? '' : '  TOO MUCH';
  console.log(
    `${name.padEnd(44)}${value.toFixed(1).padStart(8)} ${unit}   at most ${String(most).padStart(4)} ${unit}${end}`,
  );
  if (!isKept) process.exitCode = 1;
}

try {
  const sources = await loadSources();
  const render = openRenderer(sources);
  const { document, words } = sources.makeDocument(path.join(root, 'dist', 'content'), median);
  const four = beginning(document, 4, (part) => render(part, words));
  print({
    name: 'Markdown of the median plan, warm',
    value: warm(300, () => sources.renderMarkdown(document)),
    most: 1,
    unit: 'ms',
  });
  print({
    name: 'HTML of the median plan, warm',
    value: warm(300, () => sources.renderHtml(document)),
    most: 1,
    unit: 'ms',
  });
  print({
    name: 'PDF of 4 pages, 100 in one process, each',
    value: warm(100, () => render(four, words)),
    most: 40,
    unit: 'ms',
  });
  const whole = countPages(render(document, words));
  print({
    name: `PDF of the median plan, ${whole} pages, warm`,
    value: warm(10, () => render(document, words)),
    most: 40 * (whole / 4),
    unit: 'ms',
  });
  const short = wholeProcess(median);
  print({
    name: `short list as a PDF of ${short.pages} pages, whole process`,
    value: short.median,
    most: 400,
    unit: 'ms',
  });
  print({ name: 'memory of that', value: short.memory, most: 120, unit: 'MB' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
