'use strict';

/**
 * Put in front of `launch.cjs` by the build: from here on, `require('./x.cjs')` compiles a bundle with the code cache that lies beside it.
 * A cache of another version of Node is refused by V8 itself, a missing one is no fault: the bundle is compiled as ever.
 */
require = /** @type {NodeJS.Require} */ (
  (function (requireBuiltIn) {
    const { readFileSync } = requireBuiltIn('node:fs');
    const { Script } = requireBuiltIn('node:vm');
    /** @type {Map<string, { exports: unknown }>} */
    const loaded = new Map();

    /** @param {string} file */
    function readCache(file) {
      try {
        return readFileSync(`${file}.cache`);
      } catch {
        return undefined;
      }
    }

    /** @param {string} name @returns {unknown} */
    function load(name) {
      const known = loaded.get(name);
      if (known) return known.exports;
      const filename = `${__dirname}/${name.slice(2)}`;
      const code = `(function(exports,require,module,__filename,__dirname){${readFileSync(filename, 'utf8')}\n})`;
      const module = { exports: {} };
      loaded.set(name, module);
      const run = new Script(code, {
        filename,
        cachedData: readCache(filename),
      }).runInThisContext();
      run.call(module.exports, module.exports, requireAny, module, filename, __dirname);
      return module.exports;
    }

    /** @param {string} name @returns {unknown} */
    function requireAny(name) {
      return name.startsWith('./') ? load(name) : requireBuiltIn(name);
    }

    return requireAny;
  })(require)
);
