import esbuild from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lazyImports, requireLazily } from './lazy-imports.mjs';
import { leanPdf } from './lean-pdf.mjs';

/** @typedef {import('./lazy-imports.mjs').LazyEntry} LazyEntry */
/** @typedef {{ name: string, code: string, inputs: readonly string[], lazily: readonly string[] }} Bundle */

/**
 * Bundles one source file and, each into a file of its own, all that it imports with `import()`, and all that those import so.
 * @param {{ root: string, start: { name: string, code: string }, version: string }} options `root` is the folder of the sources
 * @returns {Promise<readonly Bundle[]>}
 */
export async function bundleProgram({ root, start, version }) {
  /** @type {Map<string, Bundle>} */
  const done = new Map();
  /** @type {Map<string, LazyEntry>} */
  const waiting = new Map();
  const launch = { contents: start.code, resolveDir: root, sourcefile: 'start.mjs' };
  /** @param {Bundle} bundle @param {readonly LazyEntry[]} found */
  const keep = (bundle, found) => {
    done.set(bundle.name, bundle);
    waiting.delete(bundle.name);
    for (const entry of found) if (!done.has(entry.name)) waiting.set(entry.name, entry);
  };
  keep(...(await bundleOne({ name: start.name, stdin: launch, root, version })));
  for (let [entry] = waiting.values(); entry; [entry] = waiting.values()) {
    keep(...(await bundleOne({ name: entry.name, stdin: startOf(entry), root, version })));
  }
  return [...done.values()];
}

/**
 * @param {LazyEntry} entry
 * @returns {import('esbuild').StdinOptions}
 */
function startOf(entry) {
  const specifier = JSON.stringify(entry.specifier);
  // As an .mjs file, so that a CommonJS package gets the `default` that Node's own import() would give it.
  const contents = entry.isPackage
    ? `import * as all from ${specifier}; export { all };`
    : `export * from ${specifier};`;
  return { contents, resolveDir: entry.folder, sourcefile: 'start.mjs' };
}

/**
 * @param {{ name: string, stdin: import('esbuild').StdinOptions, root: string, version: string }} options
 * @returns {Promise<[Bundle, readonly LazyEntry[]]>}
 */
async function bundleOne({ name, stdin, root, version }) {
  /** @type {Map<string, LazyEntry>} */
  const found = new Map();
  const report = (/** @type {LazyEntry} */ entry) => void found.set(entry.name, entry);
  const result = await esbuild.build({
    ...settings(version),
    stdin,
    outfile: name,
    absWorkingDir: path.dirname(root),
    plugins: [lazyImports({ root, report }), lazyChildProcess, leanPdf],
  });
  if (result.warnings.length > 0)
    throw new Error(`${name}: ${result.warnings.map((warning) => warning.text).join('; ')}`);
  const [output] = Object.values(result.metafile.outputs);
  const inputs = Object.entries(output?.inputs ?? {}).filter(
    ([, input]) => input.bytesInOutput > 0,
  );
  const code = requireLazily(result.outputFiles[0]?.text ?? '');
  return [
    { name, code, inputs: inputs.map(([file]) => file), lazily: [...found.keys()] },
    [...found.values()],
  ];
}

/**
 * The code that goes in front of the first bundle, made small.
 * @param {string} file
 */
export async function minifyLoader(file) {
  const { code } = await esbuild.transform(readFileSync(file, 'utf8'), {
    minify: true,
    target: 'node20',
  });
  return code;
}

/** @param {string} version */
function settings(version) {
  return /** @type {const} */ ({
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    define: {
      AFTERCALL_VERSION: JSON.stringify(version),
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
    },
  });
}

/**
 * commander loads `node:child_process` at once, for a feature that is not used here; loading it was measured at a tenth of a bare Node.
 * @type {import('esbuild').Plugin}
 */
const lazyChildProcess = {
  name: 'lazy-child-process',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer)
        ? { path: 'spawn', namespace: 'lazy-child-process' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'lazy-child-process' }, () => ({
      contents: "exports.spawn = (...call) => require('node:child_process').spawn(...call);",
    }));
  },
};
