// Loaded before the program by scripts/bench.mjs: says on the last line of standard error how much memory the process took at most.
const { writeSync } = require('node:fs');

process.on('exit', () => writeSync(2, `\nmemory ${process.resourceUsage().maxRSS}\n`));
