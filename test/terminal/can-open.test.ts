import { describe, expect, it } from 'vitest';
import { canOpen, type OpenQuestion } from '../../src/terminal/can-open.ts';

const here: OpenQuestion = {
  platform: 'linux',
  env: { DISPLAY: ':0' },
  inputIsTerminal: true,
  screenIsTerminal: true,
  mayAsk: true,
};

describe('a file can be opened', () => {
  it.each<[string, Partial<OpenQuestion>]>([
    ['on a desktop with X11', {}],
    ['on a desktop with Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' } }],
    ['on Windows below Linux', { env: { WSL_DISTRO_NAME: 'Debian' } }],
    ['on Windows', { platform: 'win32', env: {} }],
    ['on a Mac', { platform: 'darwin', env: {} }],
  ])('%s', (_, change) => {
    expect(canOpen({ ...here, ...change })).toBe(true);
  });
});

describe('no file can be opened', () => {
  it.each<[string, Partial<OpenQuestion>]>([
    ['without a display', { env: {} }],
    ['with a display that is empty', { env: { DISPLAY: '' } }],
    ['from afar', { env: { DISPLAY: ':0', SSH_CONNECTION: '192.0.2.1 22 192.0.2.2 22' } }],
    ['from afar, on a Mac', { platform: 'darwin', env: { SSH_TTY: '/dev/ttys001' } }],
    ['in CI', { env: { DISPLAY: ':0', CI: '1' } }],
    ['when nothing may be asked', { mayAsk: false }],
    ['when answers come from a pipe', { inputIsTerminal: false }],
    ['when questions go to a file', { screenIsTerminal: false }],
  ])('%s', (_, change) => {
    expect(canOpen({ ...here, ...change })).toBe(false);
  });
});
