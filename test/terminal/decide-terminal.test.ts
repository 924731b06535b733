import { describe, expect, it } from 'vitest';
import { decideTerminal, type TerminalQuestion } from '../../src/terminal/decide-terminal.ts';

const terminal: TerminalQuestion = {
  inputIsTerminal: true,
  screenIsTerminal: true,
  columns: 80,
  env: {},
  plain: false,
  colour: true,
  mayAsk: true,
};

describe('decideTerminal', () => {
  it.each<[string, Partial<TerminalQuestion>, object]>([
    ['a terminal', {}, { mode: 'rich', colour: true, animate: true }],
    ['--plain', { plain: true }, { mode: 'plain', colour: false, animate: false }],
    ['AFTERCALL_PLAIN', { env: { AFTERCALL_PLAIN: '1' } }, { mode: 'plain' }],
    ['TERM=dumb', { env: { TERM: 'dumb' } }, { mode: 'plain', colour: false }],
    ['NO_COLOR', { env: { NO_COLOR: '1' } }, { mode: 'rich', colour: false }],
    ['an empty NO_COLOR', { env: { NO_COLOR: '' } }, { colour: true }],
    [
      '--no-color over FORCE_COLOR',
      { colour: false, env: { FORCE_COLOR: '1' } },
      { colour: false },
    ],
    ['FORCE_COLOR=0', { env: { FORCE_COLOR: '0' } }, { colour: false }],
    ['CI', { env: { CI: 'true' } }, { mode: 'none' }],
    ['a pipe', { inputIsTerminal: false }, { mode: 'none' }],
    [
      'a pipe with --plain',
      { inputIsTerminal: false, screenIsTerminal: false, plain: true },
      { mode: 'plain' },
    ],
    ['--no-input', { mayAsk: false }, { mode: 'none' }],
    ['a screen of 0 columns', { columns: 0 }, { mode: 'rich', columns: 80, animate: false }],
    [
      'FORCE_COLOR in a pipe',
      { screenIsTerminal: false, env: { FORCE_COLOR: '1' } },
      { colour: true },
    ],
    ['an empty CI', { env: { CI: '' } }, { mode: 'rich' }],
    ['a person who reads along in a file', { screenIsTerminal: false }, { mode: 'none' }],
    ['UTF-8', { env: { LANG: 'en_GB.UTF-8' } }, { unicode: true }],
    ['no word on signs', {}, { unicode: true }],
    ['LC_ALL over LANG', { env: { LANG: 'en_GB.UTF-8', LC_ALL: 'C' } }, { unicode: false }],
    ['the Linux console', { env: { TERM: 'linux', LANG: 'en_GB.UTF-8' } }, { unicode: false }],
  ])('decides for %s', (_name, change, expected) => {
    expect(decideTerminal({ ...terminal, ...change })).toMatchObject(expected);
  });
});
