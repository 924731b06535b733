import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'bin', 'aftercall.js');
const answers = 'country: uk\nwhat-they-got: [money]\npayments: [{ method: wire, amount: 1200 }]\n';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-pipe-'));
  writeFileSync(join(folder, 'answers.yaml'), answers);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program in pipes, in a folder of its own. */
function aftercall(parameters: readonly string[], input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    cwd: folder,
    env: environment(),
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, AFTERCALL_DATA_DIR: join(folder, 'data'), FORCE_COLOR: '1' };
}

const day = ['--as-of', '2026-11-23'];
const saved = [
  'start',
  '--answers',
  'answers.yaml',
  '--answer',
  'this-device=clean',
  '--no-input',
  ...day,
];

describe('the program in a pipe', () => {
  it.each([
    ['--version', ['--version'], 0],
    ['--help', ['--help'], 0],
    ['nothing typed', [], 2],
    ['start without a terminal', ['start'], 2],
    ['start --plain at its end', ['start', '--plain'], 2],
    ['start without a question', saved, 0],
    ['plan', ['plan', 'answers.yaml', ...day], 0],
    ['plan without answers', ['plan'], 2],
    ['plan from a missing file', ['plan', 'none.yaml'], 1],
    ['status', ['status'], 0],
    ['mark without a case', ['mark', 'call-your-bank', '--as', 'done'], 2],
    ['export without a case', ['export'], 2],
    ['cases', ['cases'], 0],
    ['forget without a case', ['forget'], 2],
    ['contacts', ['contacts', 'uk'], 0],
    ['explain', ['explain', 'call-your-bank', '--country', 'uk'], 0],
    ['schema', ['schema', 'plan'], 0],
    ['config', ['config', 'list'], 0],
    ['an unknown command', ['plna'], 2],
  ])('ends %s without an escape character and with its code', (_, parameters, code) => {
    const { status, stdout, stderr } = aftercall(parameters);

    expect({ status, stderr: code === 0 ? '' : stderr }).toEqual({
      status: code,
      stderr: code === 0 ? '' : stderr,
    });
    expect(stdout + stderr).not.toContain('\u001b');
    expect(stdout === '').toBe(code !== 0);
  });

  it.each([
    ['contacts', ['contacts', 'us', '--json']],
    ['cases', ['cases', '--json']],
    ['status', ['status', '--json']],
    ['config', ['config', 'list', '--json']],
  ])('answers %s --json with one value that has a version', (_, parameters) => {
    const { status, stdout, stderr } = aftercall(parameters);

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toHaveProperty('version');
  });

  it('reads answers from standard input', () => {
    const fromFile = aftercall(['plan', 'answers.yaml', '--format', 'md', ...day]);
    const fromInput = aftercall(['plan', '-', '--format', 'md', ...day], answers);

    expect(fromInput).toEqual(fromFile);
  });

  it('waits for standard input that comes late and in pieces', async () => {
    const child = spawn(process.execPath, [program, 'plan', '-', '--format', 'md', ...day], {
      cwd: folder,
      env: environment(),
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.write(answers.slice(0, 20));
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.stdin.end(answers.slice(20));
    await new Promise((resolve) => child.on('close', resolve));

    expect(Buffer.concat(chunks).toString('utf8')).toBe(
      aftercall(['plan', 'answers.yaml', '--format', 'md', ...day]).stdout,
    );
  });

  it('ends quietly when the reader goes away', async () => {
    const child = spawn(process.execPath, [program, 'plan', 'answers.yaml', '--format', 'html'], {
      cwd: folder,
      env: environment(),
    });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    const code = await new Promise((resolve) => child.on('close', resolve));

    expect({ code, said }).toEqual({ code: 0, said: '' });
  });

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
    'ends on %s with what was saved and code 130',
    async (signal) => {
      const child = spawn(process.execPath, [program, 'start', '--plain'], {
        cwd: folder,
        env: environment(),
      });
      let said = '';
      const heard = (wanted: string): Promise<void> =>
        new Promise((resolve) => {
          const look = (): void => {
            if (said.includes(wanted)) resolve();
          };
          child.stderr.on('data', look);
          look();
        });
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
      child.stdin.write('uk\n5\nself\nclean\n'.replace('uk', '2'));
      await heard('Where in the country');
      child.kill(signal);
      const code = await new Promise((resolve) => child.on('close', resolve));

      expect({ code, cases: readdirSync(join(folder, 'data', 'cases')) }).toEqual({
        code: 130,
        cases: ['case-1.json'],
      });
      expect(said).toContain('Stopped. Your answers are saved.');
    },
  );
});
