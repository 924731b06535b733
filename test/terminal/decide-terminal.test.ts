import { describe, expect, it } from 'vitest';
import { decideTerminal, type TerminalQuestion } from '../../src/terminal/decide-terminal.ts';
import { withProgress } from '../../src/terminal/progress.ts';
import { Writable } from 'node:stream';

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
    ['a screen of 0 columns', { columns: 0 }, { columns: 80 }],
  ])('decides for %s', (_name, change, expected) => {
    expect(decideTerminal({ ...terminal, ...change })).toMatchObject(expected);
  });
});

describe('withProgress', () => {
  it('ends in a line of words and draws nothing where it may not', async () => {
    const written: string[] = [];
    const screen = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written.push(chunk.toString());
        done();
      },
    });

    const result = await withProgress(
      { busy: 'Writing', done: 'Written.' },
      async () => await Promise.resolve(5),
      { screen, animate: false },
    );

    expect(result).toBe(5);
    expect(written).toEqual(['Written.\n']);
  });
});
