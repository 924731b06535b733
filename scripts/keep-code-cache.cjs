'use strict';
// Preloaded with `node -r`: when the process ends, writes the code cache of each bundle that ran, with all functions that were called.
const { writeFileSync } = require('node:fs');
const vm = require('node:vm');

/** @type {Map<string, vm.Script>} */
const scripts = new Map();

vm.Script = class extends vm.Script {
  /** @param {string} code @param {import('node:vm').ScriptOptions & { filename: string }} options */
  constructor(code, options) {
    super(code, options);
    scripts.set(options.filename, this);
  }
};

process.on('exit', () => {
  for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
});
