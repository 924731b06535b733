import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, '..', '..', '.ci', 'sum-results.mjs');

/** Sums up reports as the runs write them: name without .json → what it holds. */
function sum(reports: Readonly<Record<string, unknown>>) {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-sum-'));
  for (const [name, report] of Object.entries(reports)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(report));
  }
  const { status, stdout } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { status, stdout };
}

const checks = [{ passed: true }, { passed: true }];
const tests = { success: true, numPassedTests: 30, numTotalTests: 30 };
const deep = { success: true, numPassedTests: 4, numTotalTests: 4 };

describe('.ci/sum-results.mjs', () => {
  it('adds up checks and both runs', () => {
    expect(sum({ checks, tests, deep })).toEqual({ status: 0, stdout: '36 passed, 0 failed\n' });
  });

  it.each([
    ['a failed check', { checks: [{ passed: true }, { passed: false }], tests, deep }, 35],
    [
      'a failed test',
      { checks, tests: { ...tests, success: false, numPassedTests: 29 }, deep },
      35,
    ],
    ['a test that did not run', { checks, tests, deep: { ...deep, numPassedTests: 3 } }, 35],
    ['a file that did not load', { checks, tests: { ...tests, success: false }, deep }, 36],
    ['a run without a report', { checks, tests }, 32],
    ['checks without a report', { tests, deep }, 34],
  ])('counts %s as failed', (_, reports, passed) => {
    expect(sum(reports)).toEqual({ status: 1, stdout: `${passed} passed, 1 failed\n` });
  });
});
