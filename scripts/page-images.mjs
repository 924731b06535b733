import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const program = path.join(root, 'bin', 'aftercall.js');
const target = path.join(root, 'test', 'documents', 'pages');
const asOf = ['--as-of', '2026-11-23'];

/** What is drawn of each: pages at 60 dots an inch, grey, enough to see what is wrong with a page. */
const drawn = [
  { name: 'us-letter', country: 'us', options: ['--paper', 'letter'], last: 2 },
  { name: 'uk-a4', country: 'uk', options: ['--paper', 'a4'], last: 2 },
  { name: 'ca-letter', country: 'ca', options: ['--paper', 'letter'], last: 2 },
  { name: 'au-a4', country: 'au', options: ['--paper', 'a4'], last: 2 },
  {
    name: 'uk-a4-large',
    country: 'uk',
    options: ['--paper', 'a4', '--print-size', 'large'],
    last: 1,
  },
];

/** Writes `test/documents/pages/<name>-<page>.png` from the real program, for people to look at after a change. */
function drawPages() {
  const folder = mkdtempSync(path.join(tmpdir(), 'aftercall-pages-'));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  try {
    for (const one of drawn) drawOne(one, path.join(folder, `${one.name}.pdf`));
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(`${readdirSync(target).length} pages in ${target}`);
}

/**
 * @param {typeof drawn[number]} what
 * @param {string} pdf
 */
function drawOne({ name, country, options, last }, pdf) {
  const answers = path.join(root, 'checklists', 'examples', `${country}.yaml`);
  const parameters = ['plan', answers, '--format', 'pdf', '--output', pdf, '--quiet', ...asOf];
  execFileSync(process.execPath, [program, ...parameters, ...options]);
  const pages = ['-f', '1', '-l', String(last), '-r', '60', '-gray', '-png'];
  execFileSync('pdftoppm', [...pages, pdf, path.join(target, name)]);
}

drawPages();
