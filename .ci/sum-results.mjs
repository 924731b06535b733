// Prints "N passed, N failed" over the reports of both test runs and the checks; ends with 1 when something failed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [folder = '.'] = process.argv.slice(2);

/**
 * A run that wrote no report did not come to its end; a test that did not run has not passed.
 * @param {string} name
 */
function sumOfRun(name) {
  const report = read(name);
  if (!report) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numTotalTests: total, success } = report;
  const failed = total - passed;
  return { passed, failed: failed === 0 && !success ? 1 : failed };
}

function sumOfChecks() {
  const outcomes = read('checks') ?? [{ passed: false }];
  const passed = outcomes.filter((outcome) => outcome.passed).length;
  return { passed, failed: outcomes.length - passed };
}

/** @param {string} name */
function read(name) {
  const file = path.join(folder, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const sums = [sumOfChecks(), sumOfRun('tests'), sumOfRun('deep')];
const passed = sums.reduce((sum, one) => sum + one.passed, 0);
const failed = sums.reduce((sum, one) => sum + one.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
