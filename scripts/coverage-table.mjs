import esbuild from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ id: string, key: string, contacts: { org: string, source: string }[], sources: { url: string }[] }} Step */
/** @typedef {{ country: { id: string }, questions: { id: string, fields?: { id: string, options?: { id: string }[] }[] }[] }} Content */
/** @typedef {{ contents: readonly Content[], stepsFor: (content: Content, answers: object) => readonly Step[] }} Planner */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const senders = ['me', 'caller', 'caller-and-i-approved', 'not-sure'];

const program = `
import { compileContent } from './src/content/compile-content.ts';
import { readContentFolder } from './src/content/read-content-folder.ts';
import { deriveFacts } from './src/facts/derive-facts.ts';
import { buildPlan } from './src/plan/build-plan.ts';
export const contents = compileContent(readContentFolder('checklists')).contents
  .filter((content) => content.country['guided-only'] !== true);
export const stepsFor = (content, answers) =>
  buildPlan(content, deriveFacts(content, answers, '2026-11-23')).phases.flatMap((phase) => phase.steps);
`;

/** Prints, for every country, way to pay and sender, the payment's own first step, whom it calls and where that stands. */
async function printTable() {
  const planner = await loadPlanner();
  const gaps = planner.contents.map((content) => printCountry(content, planner));
  console.log(`\n${gaps.reduce((sum, count) => sum + count, 0)} rows with a gap ("-")`);
}

/**
 * @param {Content} content
 * @param {Planner} planner
 */
function printCountry(content, planner) {
  console.log(`\n${content.country.id}`);
  const ways = methodsOf(content).flatMap((method) =>
    senders.map((sender) => ({ method, sender })),
  );
  const rows = ways.map((way) => ({ ...way, cells: cellsFor(content, way, planner) }));
  for (const { method, sender, cells } of rows)
    console.log(['', method.padEnd(18), sender.padEnd(22), ...cells].join('  '));
  return rows.filter(({ cells }) => cells.includes('-')).length;
}

/** @returns {Promise<Planner>} */
async function loadPlanner() {
  const folder = mkdtempSync(path.join(tmpdir(), 'aftercall-table-'));
  try {
    const outfile = path.join(folder, 'planner.cjs');
    await esbuild.build({
      stdin: { contents: program, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Content} content */
function methodsOf(content) {
  const fields = content.questions.find((one) => one.id === 'payments')?.fields ?? [];
  return (fields.find((field) => field.id === 'method')?.options ?? []).map(({ id }) => id);
}

/**
 * @param {Content} content
 * @param {{ method: string, sender: string }} way
 * @param {Planner} planner
 */
function cellsFor(content, { method, sender }, planner) {
  const payment = { id: 'p', method, 'who-sent': sender, 'paid-on': '2026-11-20' };
  const answers = { country: content.country.id, 'what-they-got': ['money'], payments: [payment] };
  const step = planner.stepsFor(content, answers).find(({ key }) => key.endsWith('.p'));
  if (step === undefined) return ['-', '-', '-'];
  const contacts = step.contacts.map(({ org }) => org).join(', ');
  return [step.id, contacts || '-', hostsOf(step).join(', ') || '-'];
}

/** @param {Step} step */
function hostsOf(step) {
  const urls = [
    ...step.sources.map(({ url }) => url),
    ...step.contacts.map(({ source }) => source),
  ];
  return [...new Set(urls.map((url) => new URL(url).hostname))];
}

process.chdir(root);
await printTable();
