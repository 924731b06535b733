import { describe, expect, it } from 'vitest';
import { dataFolder, type FolderPlace, settingsFolder } from '../../src/storage/data-folder.ts';

const linux = { platform: 'linux', home: '/home/ann' };
const mac = { platform: 'darwin', home: '/Users/ann' };
const windows = { platform: 'win32', home: String.raw`C:\Users\ann` };

const places: readonly (readonly [string, FolderPlace, string, string])[] = [
  [
    'Linux',
    { ...linux, env: {} },
    '/home/ann/.local/share/aftercall',
    '/home/ann/.config/aftercall',
  ],
  [
    'XDG',
    { ...linux, env: { XDG_DATA_HOME: '/d', XDG_CONFIG_HOME: '/c' } },
    '/d/aftercall',
    '/c/aftercall',
  ],
  [
    'XDG that is not absolute, which counts as not set',
    { ...linux, env: { XDG_DATA_HOME: 'd', XDG_CONFIG_HOME: './c' } },
    '/home/ann/.local/share/aftercall',
    '/home/ann/.config/aftercall',
  ],
  [
    'empty XDG',
    { ...linux, env: { XDG_DATA_HOME: '' } },
    '/home/ann/.local/share/aftercall',
    '/home/ann/.config/aftercall',
  ],
  [
    'another Unix',
    { platform: 'freebsd', home: '/h', env: {} },
    '/h/.local/share/aftercall',
    '/h/.config/aftercall',
  ],
  [
    'macOS',
    { ...mac, env: {} },
    '/Users/ann/Library/Application Support/aftercall',
    '/Users/ann/Library/Preferences/aftercall',
  ],
  [
    'Windows',
    { ...windows, env: { LOCALAPPDATA: String.raw`D:\Local`, APPDATA: String.raw`D:\Roaming` } },
    String.raw`D:\Local\aftercall`,
    String.raw`D:\Roaming\aftercall\Config`,
  ],
  [
    'Windows without its variables',
    { ...windows, env: { XDG_DATA_HOME: '/d' } },
    String.raw`C:\Users\ann\AppData\Local\aftercall`,
    String.raw`C:\Users\ann\AppData\Roaming\aftercall\Config`,
  ],
  [
    'the variable',
    { ...linux, env: { AFTERCALL_DATA_DIR: '/stick', XDG_DATA_HOME: '/d' } },
    '/stick',
    '/stick/settings',
  ],
  [
    'the flag over the variable',
    { ...linux, env: { AFTERCALL_DATA_DIR: '/stick' }, override: '/flag' },
    '/flag',
    '/flag/settings',
  ],
  [
    'the flag on Windows',
    { ...windows, env: {}, override: String.raw`E:\x` },
    String.raw`E:\x`,
    String.raw`E:\x\settings`,
  ],
  [
    'the flag without a home',
    { platform: 'linux', home: undefined, env: {}, override: '/flag' },
    '/flag',
    '/flag/settings',
  ],
];

describe('dataFolder and settingsFolder', () => {
  it.each(places)('follow %s', (_, place, ...expected) => {
    expect([dataFolder(place), settingsFolder(place)]).toEqual(expected);
  });

  it.each(['linux', 'darwin', 'win32'])(
    'ask for a folder on %s where there is no home',
    (platform) => {
      const place = { platform, home: '', env: {} };

      expect(() => dataFolder(place)).toThrow(
        expect.objectContaining({ kind: 'usage', key: 'no-home-folder' }),
      );
      expect(() => settingsFolder(place)).toThrow(
        expect.objectContaining({ key: 'no-home-folder' }),
      );
    },
  );
});
