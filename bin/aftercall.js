#!/usr/bin/env node
// Plain old JavaScript, so that an old Node can read it and say what is wrong. CommonJS starts faster than a module.
'use strict';

var version = process.versions.node.split('.');
var isTooOld = Number(version[0]) < 20 || (Number(version[0]) === 20 && Number(version[1]) < 19);

function findProgram() {
  try {
    return require.resolve('../dist/launch.cjs');
  } catch (error) {
    return undefined;
  }
}

function stop(message) {
  process.stderr.write(message + '\n');
  process.exitCode = 1;
}

if (isTooOld) {
  stop(
    'aftercall needs Node.js 20.19 or newer. This is Node.js ' +
      process.versions.node +
      '. Install a newer Node.js, then start aftercall again.',
  );
} else {
  var program = findProgram();
  if (program) require(program);
  else stop('aftercall is not built yet. Run: npm run build');
}
