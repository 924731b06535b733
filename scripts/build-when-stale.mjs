import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const sources = ['src', 'checklists', 'scripts', 'package.json', 'package-lock.json'];

/**
 * Tells whether `dist` is missing or older than something it is made from.
 * @param {string} folder the project's folder
 */
export function isStale(folder) {
  const built = path.join(folder, 'dist', 'launch.cjs');
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources.some((source) => newest(path.join(folder, source)) > builtAt);
}

/**
 * The newest change under a path, in milliseconds; a folder counts too, since its time changes when a file in it goes.
 * @param {string} place
 * @returns {number}
 */
function newest(place) {
  if (!existsSync(place)) return 0;
  const own = statSync(place);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

if (process.argv[1] === fileURLToPath(import.meta.url) && isStale(root)) {
  const { buildOrSay } = await import('./build.mjs');
  await buildOrSay();
}
