import { isBuiltin } from 'node:module';
import path from 'node:path';

/**
 * A file of our own or a package that some source imports with `import()`.
 * @typedef {{ name: string, specifier: string, isPackage: boolean, folder: string }} LazyEntry
 */

const marker = 'lazily:';
const markedImport = /import\("lazily:([^"]+)"\)/g;

/**
 * Keeps `import('./x.ts')`, `import('package')` and `import('node:x')` out of the bundle. Each becomes a marker that `requireLazily` turns
 * into a `require` of a bundle of its own, and `report` hears of it. esbuild's own way, one file with everything, was measured slower.
 * @param {{ root: string, report: (entry: LazyEntry) => void }} options
 * @returns {import('esbuild').Plugin}
 */
export function lazyImports({ root, report }) {
  return {
    name: 'lazy-imports',
    setup(build) {
      build.onResolve({ filter: /.*/ }, (wanted) => {
        if (wanted.kind !== 'dynamic-import') return undefined;
        if (isBuiltin(wanted.path)) return { path: marker + wanted.path, external: true };
        const entry = lazyEntry(wanted, root);
        report(entry);
        return { path: marker + entry.name, external: true };
      });
    },
  };
}

/**
 * Turns the markers of `lazyImports` into lazy `require` calls. A package is reached through `.all`, its namespace as `import()` would give it.
 * @param {string} code
 */
export function requireLazily(code) {
  return code.replace(
    markedImport,
    (_, /** @type {string} */ name) => `Promise.resolve().then(()=>${requireCall(name)})`,
  );
}

/**
 * The name of the bundle: `cli/plan.ts` → `cli-plan.cjs`, the package `@scope/x` → `package-scope-x.cjs`.
 * @param {{ path: string, resolveDir: string }} wanted
 * @param {string} root
 * @returns {LazyEntry}
 */
function lazyEntry(wanted, root) {
  if (wanted.path.startsWith('.')) {
    const file = path.resolve(wanted.resolveDir, wanted.path);
    const inside = path.relative(root, file).split(path.sep).join('/');
    return {
      name: `${dashed(inside.replace(/\.ts$/, ''))}.cjs`,
      specifier: file,
      isPackage: false,
      folder: wanted.resolveDir,
    };
  }
  return {
    name: `package-${dashed(wanted.path)}.cjs`,
    specifier: wanted.path,
    isPackage: true,
    folder: wanted.resolveDir,
  };
}

/** @param {string} name */
function dashed(name) {
  return name.replaceAll('@', '').replaceAll('/', '-');
}

/** @param {string} name */
function requireCall(name) {
  if (isBuiltin(name))
    return `{let all=require(${JSON.stringify(name)});return{...all,default:all}}`;
  const call = `require(${JSON.stringify(`./${name}`)})`;
  return name.startsWith('package-') ? `${call}.all` : call;
}
