import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheckDevice } from '../../src/cli/check-device.ts';
import type { RunningProgram } from '../../src/device/device.ts';
import { isExpectedError } from '../../src/errors.ts';
import { contentOf } from '../support/content-for-tests.ts';
import { fakeWorld, newFolder } from '../support/fake-world.ts';

interface Looked {
  readonly out: string;
  readonly error: string | undefined;
  readonly left: readonly string[];
}

const calm: RunningProgram = { name: 'bash', command: 'bash', path: '/usr/bin' };

async function look(
  running: readonly RunningProgram[],
  options: { readonly platform?: string; readonly folders?: readonly string[] } = {},
): Promise<Looked> {
  const folder = newFolder();
  for (const one of options.folders ?? []) mkdirSync(join(folder, one), { recursive: true });
  const written = { out: '', error: '' };
  const world = {
    ...fakeWorld({ argv: [], folder }, written),
    platform: options.platform ?? 'linux',
    systemLists: {
      running: async () => await Promise.resolve(running),
      services: async () => await Promise.resolve([]),
    },
  };
  const error: unknown = await runCheckDevice(world, {}).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return {
    out: written.out,
    error: isExpectedError(error) ? error.key : undefined,
    left: readdirSync(folder, { recursive: true }).map(String),
  };
}

describe('check-device', () => {
  it('says first that someone may be watching, and to stop, where such a program runs', async () => {
    const { out, error } = await look([
      calm,
      { name: 'anydesk', command: 'anydesk', path: '/opt/anydesk' },
    ]);
    const lines = out.split('\n').filter((line) => line !== '');

    expect(error).toBe('device.found');
    expect(lines.slice(2, 4)).toEqual([
      'Someone may be watching this screen now.',
      'Stop here. Use another device, one that the caller never reached.',
    ]);
    expect(out).toContain('AnyDesk is running now: anydesk');
    expect(out).toContain('https://anydesk.com/en/abuse-prevention');
  });

  it('says that finding nothing is no proof, and what it cannot see', async () => {
    const { out, error } = await look([calm]);

    expect(error).toBeUndefined();
    expect(out).toContain('That is no proof that the computer is clean.');
    expect(out).toContain('A program under another name.');
    expect(out).not.toContain('watching');
  });

  it('tells of programs that only lie there without saying that someone watches', async () => {
    const { out, error } = await look([calm], { folders: ['.config/rustdesk'] });

    expect(error).toBe('device.found');
    expect(out).toContain('RustDesk is on this computer:');
    expect(out).not.toContain('may be watching');
  });

  it('never says that nothing was found without the list of what runs', async () => {
    const { out, error } = await look([]);

    expect(error).toBe('device.not-looked');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Their list could not be read.');
    expect(out).not.toContain('Nothing was found with');
  });

  it('changes nothing', async () => {
    const folders = ['.config', '.config/anydesk', 'Downloads'];

    expect((await look([calm], { folders })).left.toSorted()).toEqual([...folders].toSorted());
  });

  it('says so on a system that it cannot look at', async () => {
    expect((await look([calm], { platform: 'freebsd' })).error).toBe('device.system-unknown');
  });
});

describe('the remote-control programs of the content', () => {
  it.each(contentOf('uk').remoteTools.tools)('say of $id how to know and remove it', (tool) => {
    expect(tool.recognise).not.toBe('');
    expect(tool.remove.length).toBeGreaterThan(0);
  });

  it('are the answers of the question that asks for them', () => {
    const { questions, remoteTools } = contentOf('uk');
    const asked = questions.find(({ id }) => id === 'tools-seen')?.options?.map(({ id }) => id);

    expect(asked?.filter((id) => id !== 'none' && id !== 'not-sure').sort()).toEqual(
      remoteTools.tools.map(({ id }) => id).sort(),
    );
  });
});
