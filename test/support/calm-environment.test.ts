import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';

describe('the tests', () => {
  it('run far from UTC, in a zone that is not whole hours from it', () => {
    // Chatham Islands: 12:45 ahead of UTC in July, 13:45 in January.
    expect(new Date(2026, 6, 1).getTimezoneOffset()).toBe(-(12 * 60 + 45));
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(-(13 * 60 + 45));
  });

  it('run in no language', () => {
    expect([process.env['LANG'], process.env['LC_ALL']]).toEqual(['C', 'C']);
  });

  it.each(['CI', 'NO_COLOR', 'FORCE_COLOR', 'TERM', 'COLUMNS', 'AFTERCALL_PLAIN'])(
    'do not see %s of whoever runs them',
    (name) => {
      expect(process.env[name]).toBeUndefined();
    },
  );

  it('never meet real cases', () => {
    expect(process.env['XDG_DATA_HOME']?.startsWith(tmpdir())).toBe(true);
  });
});
