// @ts-nocheck: moduleLoadList is not in the published types of Node
// Loaded before the program: writes to the file LOADED_REPORT what the program has loaded by its end.
const files = require('node:fs');
const { basename } = require('node:path');

const before = new Set(process.moduleLoadList);
let usesIntl = false;

// Bundles after the first are read and run by a loader of our own, past `require`.
const read = new Set();
const { readFileSync, writeFileSync } = files;
files.readFileSync = (file, ...options) => {
  read.add(String(file));
  return readFileSync(file, ...options);
};

globalThis.Intl = new Proxy(Intl, {
  get(target, name) {
    usesIntl = true;
    return target[name];
  },
});

process.on('exit', () => {
  const loaded = process.moduleLoadList.filter((name) => !before.has(name));
  const builtins = loaded.flatMap((name) => /^NativeModule (.*)$/.exec(name)?.slice(1) ?? []);
  const bundles = [...new Set([...Object.keys(require.cache), ...read])]
    .map((file) => basename(file))
    .filter((name) => name.endsWith('.cjs') && name !== basename(__filename));
  writeFileSync(process.env.LOADED_REPORT, JSON.stringify({ builtins, bundles, usesIntl }));
});
