import esbuild from 'esbuild';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** @typedef {{ compileContentFolder: (folder: string) => CompiledContent | Promise<CompiledContent> }} Compiler */
/** @typedef {{ files: Readonly<Record<string, unknown>> }} CompiledContent */
/** @typedef {{ file?: string, line?: number, column?: number, path?: string, message: string }} Problem */

/**
 * Checks `checklists/` and writes it as JSON into `target`. Throws with all problems, one a line, where the content is wrong.
 * @param {string} root the project's folder
 * @param {string} target
 */
export async function buildContent(root, target) {
  const compiler = path.join(root, 'src', 'content', 'compile-content-folder.ts');
  const checklists = path.join(root, 'checklists');
  if (!existsSync(path.join(checklists, 'common', 'questions.yaml'))) return;
  const { compileContentFolder } = await loadCompiler(compiler);
  const { files } = await withReadableProblems(() => compileContentFolder(checklists));
  mkdirSync(target, { recursive: true });
  for (const [name, value] of Object.entries(files)) {
    writeFileSync(
      path.join(target, name.endsWith('.json') ? name : `${name}.json`),
      toAsciiJson(value),
    );
  }
}

/**
 * JSON in which every sign outside ASCII is written as `\\uXXXX` (RFC 8259, 7): with one byte a sign, Node reads and parses it twice as fast.
 * @param {unknown} value
 */
function toAsciiJson(value) {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\uffff]/g,
    (sign) => String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * @param {string} source
 * @returns {Promise<Compiler>}
 */
async function loadCompiler(source) {
  const folder = mkdtempSync(path.join(tmpdir(), 'aftercall-build-'));
  try {
    const outfile = path.join(folder, 'compile-content.cjs');
    await esbuild.build({
      entryPoints: [source],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
    return /** @type {Compiler} */ (createRequire(import.meta.url)(outfile));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @template T
 * @param {() => T | Promise<T>} compile
 * @returns {Promise<T>}
 */
async function withReadableProblems(compile) {
  try {
    return await compile();
  } catch (error) {
    const problems = /** @type {{ problems?: readonly Problem[] }} */ (error).problems ?? [];
    if (problems.length === 0) throw error;
    throw new Error(
      `checklists/ has ${problems.length} problems:\n${problems.map(line).join('\n')}`,
      { cause: error },
    );
  }
}

/** @param {Problem} problem */
function line({ file, line, column, path: field, message }) {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [place, field ? `${field}:` : '', message].filter(Boolean).join(' ');
}
