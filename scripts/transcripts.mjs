import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** @typedef {{ answers: unknown, 'as-of': string }} Story */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stories = path.join(root, 'test', 'stories');
const target = path.join(root, 'transcripts');

/** Writes, for every story, what the person of that story would read: for a lawyer or an editor to go through in one sitting. */
function writeTranscripts() {
  rmSync(target, { recursive: true, force: true });
  const files = readdirSync(stories, { recursive: true, encoding: 'utf8' });
  const found = files.filter((name) => name.endsWith('.yaml')).sort();
  for (const name of found) writeTranscript(name);
  console.log(`${found.length} transcripts in ${target}`);
}

/** @param {string} name */
function writeTranscript(name) {
  const story = /** @type {Story} */ (parse(readFileSync(path.join(stories, name), 'utf8')));
  const file = path.join(target, name.replace(/\.yaml$/, '.txt'));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, checklistOf(story, name));
}

/**
 * @param {Story} story
 * @param {string} name
 */
function checklistOf({ answers, 'as-of': today }, name) {
  const program = path.join(root, 'bin', 'aftercall.js');
  const options = ['plan', '-', '--format', 'text', '--as-of', today];
  const input = JSON.stringify(answers);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], {
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return stdout;
}

writeTranscripts();
