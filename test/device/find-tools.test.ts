import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Device } from '../../src/device/device.ts';
import { findTools } from '../../src/device/find-tools.ts';
import { contentOf } from '../support/content-for-tests.ts';

const { tools } = contentOf('other').remoteTools;
const place = { env: { ProgramFiles: 'C:\\Program Files' }, home: '/home/example' };
const nothing: Device = { system: 'windows', running: [], services: [], entries: [], unread: [] };

function idsOf(device: Partial<Device>): readonly string[] {
  return findTools({ ...nothing, ...device }, tools, place).map(({ tool }) => tool.id);
}

const runs = (name: string, path = '', command = ''): readonly string[] =>
  idsOf({ running: [{ name, path, command }] });
const lies = (name: string, isFolder = true): readonly string[] =>
  idsOf({ entries: [{ name, path: `C:\\Program Files\\${name}`, isFolder }] });

describe('a running program', () => {
  it.each([
    ['AnyDesk.exe', 'anydesk'],
    ['AnyDesk (1).exe', 'anydesk'],
    ['TeamViewerQS.exe', 'teamviewer'],
    ['tv_w32.exe', undefined],
    ['quickassist.exe', 'quick-assist'],
    ['ScreenConnect.WindowsClient.exe', 'screenconnect'],
    ['remoting_host.exe', 'chrome-remote-desktop'],
    ['client32.exe', 'atera-superops-rmm'],
    ['explorer.exe', undefined],
    ['msedge.exe', undefined],
    ['desk.exe', undefined],
  ])('called %s is %s', (name, id) => {
    expect(runs(name)).toEqual(id === undefined ? [] : [id]);
  });

  it('is known by the folder it lies in, also under another name', () => {
    expect(runs('support.exe', 'C:\\Program Files\\Mesh Agent\\support.exe')).toEqual([
      'atera-superops-rmm',
    ]);
    expect(runs('helper', '/Applications/AnyDesk.app/Contents/MacOS')).toEqual(['anydesk']);
  });

  it('is none where the name is only read or opened by another', () => {
    expect(
      runs('notepad.exe', 'C:\\Windows\\notepad.exe', 'notepad.exe C:\\x\\AnyDesk.txt'),
    ).toEqual([]);
  });
});

describe('a file or folder', () => {
  it.each([
    ['AnyDesk', true, 'anydesk'],
    ['AnyDesk.exe', false, 'anydesk'],
    ['com.teamviewer.teamviewer_service.plist', false, 'teamviewer'],
    ['rustdesk-1.4.0-x86_64.AppImage', false, 'rustdesk'],
    ['anydesk-help.pdf', false, undefined],
    ['Microsoft Office', true, undefined],
  ])('called %s (folder: %s) is of %s', (name, isFolder, id) => {
    expect(lies(name, isFolder)).toEqual(id === undefined ? [] : [id]);
  });

  it('is known by its place where its name tells nothing', () => {
    expect(
      idsOf({
        entries: [{ name: 'PDQ', path: 'C:\\ProgramData\\PDQ', isFolder: true }],
      }),
    ).toEqual(['atera-superops-rmm']);
  });
});

describe('what is found', () => {
  it('names those that run before those that only lie there', () => {
    expect(
      idsOf({
        running: [{ name: 'rustdesk.exe', path: '', command: '' }],
        entries: [{ name: 'AnyDesk', path: 'C:\\x\\AnyDesk', isFolder: true }],
      }),
    ).toEqual(['rustdesk', 'anydesk']);
  });

  it('does not depend on capital letters, nor on the order of the lists', () => {
    const names = tools.flatMap(({ processes }) => processes);

    fc.assert(
      fc.property(fc.shuffledSubarray(names), fc.func(fc.boolean()), (some, isCapital) => {
        const running = some.map((name) => ({
          name: name.replaceAll(/./g, (sign) => (isCapital(sign) ? sign.toUpperCase() : sign)),
          path: '',
          command: '',
        }));
        const expected = tools
          .filter(({ processes }) => processes.some((name) => some.includes(name)))
          .map(({ id }) => id);
        const found = idsOf({ running });

        return expected.every((id) => found.includes(id));
      }),
    );
  });
});
