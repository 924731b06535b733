import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/fake-world.ts';

const here = import.meta.dirname;
const program = join(here, '..', '..', 'bin', 'aftercall.js');

interface Listed {
  readonly system: string;
  readonly may_be_watched_now: boolean;
  readonly clean_is_proof: boolean;
  readonly not_looked_at: readonly string[];
  readonly found: readonly {
    readonly id: string;
    readonly running: readonly string[];
    readonly services: readonly string[];
    readonly files: readonly string[];
    readonly copy_first: readonly string[];
  }[];
}

/** Runs the built program as if on another system, whose lists are those of the files. */
function look(
  platform: string,
  commands: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): { readonly code: number | null; readonly json: Listed } {
  const folder = newFolder();
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const [name, script] of Object.entries(commands)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const ran = spawnSync(
    process.execPath,
    ['--require', join(here, 'as-another-system.cjs'), program, 'check-device', '--json'],
    {
      encoding: 'utf8',
      env: {
        PATH: `${bin}:/usr/bin:/bin`,
        HOME: folder,
        AFTERCALL_TEST_PLATFORM: platform,
        ...env,
      },
    },
  );
  return { code: ran.status, json: JSON.parse(ran.stdout) as Listed };
}

const list = (name: string): string => `cat '${join(here, 'lists', name)}'`;
/** Windows ends its lines with two signs. */
const lines = (name: string): string => `sed 's/$/\\r/' '${join(here, 'lists', name)}'`;
/** PowerShell is asked for processes and for services; the question comes as an argument or as input. */
const powershell = (processes: string, services: string): Readonly<Record<string, string>> => ({
  'powershell.exe': `asked="$* $(cat)"
case "$asked" in
  *Win32_Process*) ${processes} ;;
  *Win32_Service*) ${services} ;;
esac`,
});
const ids = (json: Listed): readonly string[] => json.found.map((one) => one.id);

describe('a look at a Windows computer', () => {
  it('finds the programs that run, and the services that start them', () => {
    const { code, json } = look(
      'win32',
      powershell(list('windows-reached.json'), lines('windows-reached-services.txt')),
    );

    expect(code).toBe(1);
    expect(json.system).toBe('windows');
    expect(json.may_be_watched_now).toBe(true);
    expect(json.not_looked_at).toEqual([]);
    expect(json.found.map(({ id, running }) => [id, ...running])).toEqual([
      ['anydesk', 'AnyDesk.exe'],
      ['teamviewer', 'TeamViewer_Service.exe'],
      ['quick-assist', 'QuickAssist.exe'],
      ['screenconnect', 'ScreenConnect.ClientService.exe'],
      ['atera-superops-rmm', 'support.exe'],
    ]);
    expect(json.found.flatMap((one) => one.services)).toEqual([
      'anydesk',
      'teamviewer',
      'screenconnect client (5f3a9c1e77b20d44)',
    ]);
    expect(json.found[0]?.copy_first).toContain('%APPDATA%\\AnyDesk\\ad.trace');
  });

  it('finds nothing where nothing is, and says that this is no proof', () => {
    const { code, json } = look(
      'win32',
      powershell(list('windows-clean.json'), lines('windows-clean-services.txt')),
    );

    expect(code).toBe(0);
    expect(json.found).toEqual([]);
    expect(json.clean_is_proof).toBe(false);
  });

  it('finds the folders of programs that do not run', () => {
    const programs = newFolder();
    for (const name of ['RustDesk', 'ScreenConnect Client (5f3a9c1e77b20d44)', 'Notepad++'])
      mkdirSync(join(programs, name));
    const { code, json } = look(
      'win32',
      powershell(list('windows-clean.json'), lines('windows-clean-services.txt')),
      { ProgramFiles: programs },
    );

    expect(code).toBe(1);
    expect(json.may_be_watched_now).toBe(false);
    expect(ids(json)).toEqual(['screenconnect', 'rustdesk']);
  });

  it('says that it could not look, and never that all is well, where PowerShell gives nothing', () => {
    const { code, json } = look('win32', powershell('true', 'true'));

    expect(code).toBe(1);
    expect(json.found).toEqual([]);
    expect(json.not_looked_at).toEqual(['processes', 'services']);
  });
});

describe('a look at a Mac', () => {
  it('finds the programs that run', () => {
    const { code, json } = look('darwin', { ps: list('mac-reached.txt') });

    expect(code).toBe(1);
    expect(json.system).toBe('mac');
    expect(ids(json)).toEqual(['anydesk', 'teamviewer']);
    expect(json.found[0]?.copy_first).toEqual(['~/Library/Application Support/AnyDesk/Logs']);
  });

  it('finds nothing where nothing runs', () => {
    const { code, json } = look('darwin', { ps: list('mac-clean.txt') });

    expect(code).toBe(0);
    expect(json.found).toEqual([]);
  });
});
