import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { screenAsSvg } from './screen-as-svg.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const program = path.join(root, 'bin', 'aftercall.js');
const target = path.join(root, 'docs', 'pictures');
const size = { cols: 84, rows: 36 };
const asOf = ['--as-of', '2026-11-23'];

/** What stands on the screen, and what is typed then. The picture is taken when the last text stands there. */
const run = [
  { until: 'Which country do you live in?', type: '2\r' },
  { until: 'What is going on right now?', type: '2\r' },
  { until: 'Have you done this?', type: '' },
];

/** Writes the pictures of the README from the real program: the first page of a PDF, and a guided run on a screen. */
async function drawPictures() {
  const folder = mkdtempSync(path.join(tmpdir(), 'aftercall-pictures-'));
  mkdirSync(target, { recursive: true });
  try {
    drawFirstPage(folder);
    writeFileSync(path.join(target, 'guided-run.svg'), await drawRun(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(`pictures in ${target}`);
}

/** @param {string} folder */
function drawFirstPage(folder) {
  const pdf = path.join(folder, 'checklist.pdf');
  const answers = path.join(root, 'checklists', 'examples', 'uk.yaml');
  const parameters = ['plan', answers, '--format', 'pdf', '--output', pdf, '--quiet', ...asOf];
  execFileSync(process.execPath, [program, ...parameters]);
  const page = ['-f', '1', '-l', '1', '-r', '72', '-gray', '-png', '-singlefile'];
  execFileSync('pdftoppm', [...page, pdf, path.join(target, 'first-page')]);
}

/**
 * Answers two questions in a real terminal and draws what then stands on the screen.
 * @param {string} folder an empty folder, where the case is kept
 * @returns {Promise<string>}
 */
export function drawRun(folder) {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, TERM: 'xterm-256color' };
  const screen = new xterm.Terminal({ ...size, allowProposedApi: true });
  const child = pty.spawn(process.execPath, [program, 'start', ...asOf], {
    ...size,
    cwd: folder,
    env,
  });
  let step = 0;
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill();
      reject(new Error(`"${run[step]?.until}" did not come:\n${textOf(screen)}`));
    }, 30_000);
    child.onData((data) => {
      screen.write(data, () => {
        if (!isReady(textOf(screen), run[step]?.until ?? '')) return;
        const typed = run[step]?.type ?? '';
        step += 1;
        if (typed !== '') child.write(typed);
        if (step < run.length) return;
        clearTimeout(late);
        resolve(screenAsSvg(screen));
        child.kill();
      });
    });
  });
}

/**
 * A question is drawn in full when the line to type on stands under it.
 * @param {string} text
 * @param {string} wanted
 */
function isReady(text, wanted) {
  return text.includes(wanted) && text.trimEnd().split('\n').at(-1)?.startsWith('>') === true;
}

/** @param {import('@xterm/headless').Terminal} screen */
function textOf(screen) {
  const { active } = screen.buffer;
  const lines = Array.from({ length: size.rows }, (_, row) =>
    active.getLine(active.viewportY + row)?.translateToString(true),
  );
  return lines.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await drawPictures();
}
