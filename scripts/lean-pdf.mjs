import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * What a PDF of ours never needs, and what stands in its place: web fonts, the shaping of scripts that are not Latin, breaking of lines and
 * pictures (pdfkit's own), passwords. They were half of the bundle, and unpacking their tables a fifth of the time to load it.
 * `test/e2e/pdf.test.ts` compares the built program with the sources, which have all of it.
 */
const unused = {
  'brotli/decompress.js': 'module.exports = undefined;',
  'unicode-properties': 'exports.isMark = () => false;',
  'unicode-trie': 'module.exports = class {};',
  dfa: 'module.exports = class {};',
  linebreak: 'module.exports = class {};',
  'png-js': 'module.exports = class {};',
  '@noble/ciphers/aes': '',
};

/**
 * Keeps out of the bundle what a PDF does not need. pdfkit's module for `import` asks for its own place on the disk, which a bundle does not
 * have; fontkit is taken from one place, or it would be in the bundle twice.
 * @type {import('esbuild').Plugin}
 */
export const leanPdf = {
  name: 'lean-pdf',
  setup(build) {
    build.onResolve({ filter: /^(?:pdfkit|fontkit)$/ }, ({ path }) => ({
      path: require.resolve(path),
    }));
    build.onResolve({ filter: /^[a-z@]/ }, ({ path, importer }) =>
      path in unused && /node_modules[\\/](?:pdfkit|fontkit)[\\/]/.test(importer)
        ? { path, namespace: 'lean-pdf' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'lean-pdf' }, ({ path }) => ({
      contents: Object.entries(unused).find(([name]) => name === path)?.[1] ?? '',
    }));
  },
};
