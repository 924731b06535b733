import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCodeCaches } from './build-code-caches.mjs';
import { buildContent } from './build-content.mjs';
import { buildFonts } from './build-fonts.mjs';
import { bundleProgram, minifyLoader } from './bundle.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const start = { name: 'launch.cjs', code: "import { launch } from './main.ts'; launch();" };

/** Builds the program and its content into a folder beside `dist`, then puts it in the place of `dist`: never half a build. */
async function build() {
  const fresh = path.join(root, `dist.${process.pid}`);
  try {
    mkdirSync(fresh);
    await buildProgram(fresh);
    await buildContent(root, path.join(fresh, 'content'));
    await buildCodeCaches(root, fresh);
    replace(path.join(root, 'dist'), fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** @param {string} target */
async function buildProgram(target) {
  const about = readFileSync(path.join(root, 'package.json'), 'utf8');
  const { version } = /** @type {{ version: string }} */ (JSON.parse(about));
  const bundles = await bundleProgram({ root: path.join(root, 'src'), start, version });
  const inputs = bundles.flatMap((bundle) => bundle.inputs);
  inputs.push(path.relative(root, buildFonts(path.join(target, 'fonts'))));
  const loader = await minifyLoader(path.join(root, 'scripts', 'load-bundle.cjs'));
  for (const { name, code } of bundles) {
    writeFileSync(path.join(target, name), name === start.name ? `${loader}${code}` : code);
  }
  writeFileSync(path.join(target, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(root, inputs));
  const contents = bundles.map(({ name, inputs, lazily }) => [name, { inputs, lazily }]);
  writeFileSync(
    path.join(target, 'bundles.json'),
    `${JSON.stringify(Object.fromEntries(contents), null, 2)}\n`,
  );
}

/**
 * @param {string} place
 * @param {string} fresh
 */
function replace(place, fresh) {
  const old = `${fresh}.old`;
  if (existsSync(place)) renameSync(place, old);
  renameSync(fresh, place);
  rmSync(old, { recursive: true, force: true });
}

/** Builds from the command line: what is wrong with the sources is said in words, without a stack. */
export async function buildOrSay() {
  try {
    await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildOrSay();
}
