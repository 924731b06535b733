import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Keeps out of the bundle what a PDF does not need: half of pdfkit's weight is a decoder for web fonts, and its module for `import` asks for
 * its own place on the disk, which a bundle does not have. fontkit is taken from one place, or it would be in the bundle twice.
 * @type {import('esbuild').Plugin}
 */
export const leanPdf = {
  name: 'lean-pdf',
  setup(build) {
    build.onResolve({ filter: /^(?:pdfkit|fontkit)$/ }, ({ path }) => ({
      path: require.resolve(path),
    }));
    build.onResolve({ filter: /^brotli\/decompress\.js$/ }, () => ({
      path: 'no-web-fonts',
      namespace: 'lean-pdf',
    }));
    build.onLoad({ filter: /.*/, namespace: 'lean-pdf' }, () => ({
      contents: "module.exports = () => { throw new Error('web fonts are not read'); };",
    }));
  },
};
