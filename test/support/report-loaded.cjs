// @ts-nocheck: moduleLoadList is not in the published types of Node
// Loaded before the program: writes to the file LOADED_REPORT what the program has loaded by its end.
const { writeFileSync } = require('node:fs');
const { basename } = require('node:path');

const before = new Set(process.moduleLoadList);
let usesIntl = false;

globalThis.Intl = new Proxy(Intl, {
  get(target, name) {
    usesIntl = true;
    return target[name];
  },
});

process.on('exit', () => {
  const loaded = process.moduleLoadList.filter((name) => !before.has(name));
  const builtins = loaded.flatMap((name) => /^NativeModule (.*)$/.exec(name)?.slice(1) ?? []);
  const bundles = Object.keys(require.cache)
    .map((file) => basename(file))
    .filter((name) => name.endsWith('.cjs') && name !== basename(__filename));
  writeFileSync(process.env.LOADED_REPORT, JSON.stringify({ builtins, bundles, usesIntl }));
});
