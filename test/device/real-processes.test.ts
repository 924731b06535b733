import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { lookAtDevice } from '../../src/cli/check-device.ts';
import { newFolder } from '../support/fake-world.ts';
import { contentOf } from '../support/content-for-tests.ts';

const content = contentOf('other');
const started: ChildProcess[] = [];

/** Starts a real process that goes by a name and does nothing. */
async function startAs(name: string, folder: string): Promise<void> {
  const path = join(folder, name);
  symlinkSync('/bin/sleep', path);
  const child = spawn(path, ['60'], { stdio: 'ignore' });
  started.push(child);
  await once(child, 'spawn');
}

afterEach(async () => {
  for (const child of started.splice(0)) {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }
});

async function lookHere(home: string): ReturnType<typeof lookAtDevice> {
  return await lookAtDevice({ platform: 'linux', env: {}, home }, content);
}

// Only here: a process of any name can be started on Linux alone. For Windows and macOS there are lists written in the form that those systems give (recorded-lists.test.ts).
describe.runIf(process.platform === 'linux')('a look at this very computer', () => {
  it('sees every program of the content while it really runs, and leaves it running', async () => {
    const folder = newFolder();
    const names = content.remoteTools.tools.flatMap(({ processes }) => processes);
    for (const name of names) await startAs(name, folder);

    const { found, device } = await lookHere(folder);

    expect(names.length).toBeGreaterThan(40);
    expect(
      found
        .filter((one) => one.running.length > 0)
        .map(({ tool }) => tool.id)
        .sort(),
    ).toEqual(
      content.remoteTools.tools
        .filter(({ processes }) => processes.length > 0)
        .map(({ id }) => id)
        .sort(),
    );
    expect(device.unread).not.toContain('processes');
    expect(started.map((child) => child.exitCode)).toEqual(names.map(() => null));
  });
});
