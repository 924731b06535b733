import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'bin', 'aftercall.js');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-completion-'));
  const started = join(folder, 'aftercall');
  writeFileSync(started, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(started, 0o755);
  mark();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Saves a list, so that there is a name to complete. */
function mark(): void {
  const answers = ['country=uk', 'what-they-got=nothing', 'this-device=clean'];
  aftercall(
    'start',
    '--no-input',
    '--output',
    folder,
    ...answers.flatMap((one) => ['--answer', one]),
  );
}

function aftercall(...parameters: readonly string[]): string {
  const env = { ...process.env, HOME: folder, AFTERCALL_DATA_DIR: join(folder, 'data') };
  const { status, stdout } = spawnSync(process.execPath, [program, ...parameters], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout;
}

/** Lists what can stand for the last word. */
function offered(...words: readonly string[]): readonly string[] {
  const lines = aftercall('complete', '--', ...words)
    .trimEnd()
    .split('\n');
  return lines.filter((line) => !line.startsWith(':')).map((line) => line.split('\t')[0] ?? '');
}

describe('the Tab key', () => {
  it.each([
    ['a command', ['sta'], ['start', 'status']],
    ['an option', ['export', '--pri'], ['--print-size']],
    ['the choices of an option', ['export', '--print-size', ''], ['normal', 'large']],
    ['an option of one command', ['mark', 'call-your-bank', '--as', 're'], ['refused']],
    ['a country', ['contacts', 'u'], ['us', 'uk']],
    ['a country of an option', ['start', '--country', 'c'], ['ca']],
    ['a format', ['plan', '--format', 'h'], ['html']],
    ['a saved list', ['status', ''], ['case-1']],
    ['a setting', ['config', 'set', 'print'], ['print-size']],
    ['a schema', ['schema', 'p'], ['plan']],
    ['a shell', ['completion', 'b'], ['bash']],
  ])('finishes %s', (_, words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });

  it('never offers what is for programs only', () => {
    expect(offered('comp')).toEqual(['completion']);
  });

  it('works in bash', () => {
    writeFileSync(join(folder, 'script.bash'), aftercall('completion', 'bash'));
    // The first comes from the package bash-completion, the second works only while a person presses keys.
    const press = `
      _get_comp_words_by_ref() { words=("\${COMP_WORDS[@]}"); cword=$COMP_CWORD; cur=fo; prev=aftercall; }
      compopt() { :; }
      source ./script.bash
      COMP_WORDS=(aftercall fo) COMP_CWORD=1 COMP_LINE='aftercall fo' COMP_POINT=12
      "$(complete -p aftercall | sed 's/.*-F \\([^ ]*\\).*/\\1/')"
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', press], {
      cwd: folder,
      env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` },
      encoding: 'utf8',
    });

    expect(stderr).toBe('');
    expect(stdout.split('\n').map((line) => line.trim().split(/\s/)[0])).toEqual(
      expect.arrayContaining(['follow-up', 'forget']),
    );
  });

  it.each(['zsh', 'fish', 'powershell'])('has a script for %s', (shell) => {
    expect(aftercall('completion', shell)).toContain('aftercall');
  });

  it('says which shells there are', () => {
    const { status, stderr } = spawnSync(process.execPath, [program, 'completion', 'csh'], {
      encoding: 'utf8',
    });

    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'Choose one of: bash, zsh, fish, powershell.\n',
    });
  });
});
