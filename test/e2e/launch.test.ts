import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'bin', 'aftercall.js');
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

function runNode(...parameters: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Runs the program in a Node that says it is another version. */
function runOnNode(version: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
  const file = JSON.stringify(program);
  return runNode('-e', `${pretend} process.argv.push(${file}, '--version'); require(${file});`);
}

describe('bin/aftercall.js', () => {
  it.each(['--version', '-V'])('answers %s with the version of package.json', (option) => {
    expect(runNode(program, option)).toEqual({
      status: 0,
      stdout: `${about.version}\n`,
      stderr: '',
    });
  });

  it.each(['20.18.3', '18.20.0', '8.17.0'])('says on Node %s which Node it needs', (version) => {
    const { status, stdout, stderr } = runOnNode(version);

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^aftercall needs Node\.js 20\.19 or newer\. .*\n$/);
    expect(stderr).toContain(version);
  });

  it.each(['20.19.0', '22.0.0', '30.1.0'])('runs on Node %s', (version) => {
    expect(runOnNode(version)).toEqual({ status: 0, stdout: `${about.version}\n`, stderr: '' });
  });

  it('says how to build what is not built', () => {
    const folder = mkdtempSync(join(tmpdir(), 'aftercall-bin-'));
    cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });

    const result = runNode(join(folder, 'bin', 'aftercall.js'), '--version');
    rmSync(folder, { recursive: true });

    expect(result).toEqual({
      status: 1,
      stdout: '',
      stderr: 'aftercall is not built yet. Run: npm run build\n',
    });
  });
});
