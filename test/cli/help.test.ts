import { describe, expect, it } from 'vitest';
import { commonOption, variableOf } from '../../src/cli/common-options.ts';
import { commands, makeProgram } from '../../src/cli/program.ts';
import { fakeWorld, newFolder, run } from '../support/fake-world.ts';

const names = commands
  .filter((command) => command.isHidden !== true)
  .map((command) => command.name.split(' ')[0] ?? '');

describe('help', () => {
  it('names every command of the contract, the common ones first', () => {
    expect(names).toEqual([
      ...[
        'start',
        'plan',
        'batch',
        'status',
        'follow-up',
        'mark',
        'export',
        'handoff',
        'letters',
        'cases',
        'forget',
      ],
      ...['contacts', 'check-device', 'blank', 'explain', 'schema'],
      ...['config', 'completion', 'pack', 'check-content'],
    ]);
  });

  it.each([['--help'], ['-h'], ['help']])(
    'is printed for %s: examples first, exit codes, where to report',
    async (typed) => {
      const { code, out, error } = await run({ argv: [typed] });

      expect({ code, error }).toEqual({ code: 0, error: '' });
      expect(out.startsWith('Examples:\n')).toBe(true);
      for (const name of names) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
      expect(out).toContain(
        'Exit codes: 0 done, 1 failed, 2 wrong use or missing answers, 130 stopped.',
      );
      expect(out).toContain('Open an issue');
    },
  );

  it.each(names)('is printed for %s, in both ways, with examples first', async (name) => {
    const asked = await run({ argv: [name, '--help'] });
    const helped = await run({ argv: ['help', name] });

    expect(asked).toMatchObject({ code: 0, error: '' });
    expect(asked.out).toMatch(/^Examples:\n {2}aftercall/);
    expect(helped.out).toBe(asked.out);
  });

  it.each(names)('describes each option of %s', (name) => {
    const world = fakeWorld({ argv: [], folder: newFolder() }, { out: '', error: '' });
    const [command] = makeProgram(world, name).commands;

    expect(command?.name()).toBe(name);
    for (const option of command?.options ?? []) {
      expect(option.long).toMatch(/^--[a-z][a-z-]*$/);
      expect(option.description).not.toBe('');
    }
  });

  it.each(['accessibility', 'exit-codes'])('has a page on %s', async (topic) => {
    expect(await run({ argv: ['help', topic] })).toMatchObject({ code: 0, error: '' });
  });

  it('lists the switches for screen readers', async () => {
    expect((await run({ argv: ['help', 'accessibility'] })).out).toContain('--plain');
  });

  it('prints the version', async () => {
    expect(await run({ argv: ['--version'] })).toMatchObject({ code: 0, out: '0.0.0\n' });
  });
});

describe('wrong use', () => {
  it.each([
    ['an unknown command', ['plna'], '(Did you mean plan?)'],
    ['an unknown option', ['plan', '--formt', 'md'], '(Did you mean --format?)'],
    ['an unknown option of start', ['--plian'], '(Did you mean --plain?)'],
    ['an unknown help page', ['help', 'nothing-like-it'], 'Help: aftercall --help'],
    ['an option without its value', ['plan', '--format'], 'Help: aftercall plan --help'],
    ['a value that is not offered', ['plan', '--paper', 'a3'], 'a4, letter'],
    ['too many arguments', ['status', 'a', 'b'], 'Help: aftercall status --help'],
    ['a missing argument', ['explain'], "missing required argument 'id'"],
    ['a missing option', ['mark', 'call-your-bank'], '--as'],
  ])('answers %s with code 2 and where help is', async (_, argv, said) => {
    const { code, out, error } = await run({ argv });

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(said);
    expect(error).toContain('Help: aftercall');
  });

  it('prints short help where nothing was typed and nobody can be asked', async () => {
    const { code, out, error } = await run({ argv: [] });

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.split('\n').length).toBeLessThan(10);
    expect(error).toContain('aftercall --help');
  });
});

describe('variables of the environment', () => {
  it.each([
    ['printSize', 'AFTERCALL_PRINT_SIZE'],
    ['input', 'AFTERCALL_NO_INPUT'],
    ['dataDir', 'AFTERCALL_DATA_DIR'],
    ['overwrite', undefined],
    ['yes', undefined],
    ['asOf', undefined],
    ['case', undefined],
  ] as const)('%s is %s', (name, variable) => {
    expect(variableOf(commonOption(name))).toBe(variable);
  });

  const plan = ['plan', '--answer', 'country=uk', '--answer', 'what-they-got=money'];

  it('stand in for an option, and what is typed beats them', async () => {
    const env = { AFTERCALL_FORMAT: 'json' };

    expect((await run({ argv: plan, env })).out).toMatch(/^\{/);
    expect((await run({ argv: [...plan, '--format', 'md'], env })).out).toMatch(/^# /);
  });

  it('are refused where they cannot be', async () => {
    const { code, error } = await run({ argv: plan, env: { AFTERCALL_PAPER: 'a3' } });

    expect(code).toBe(2);
    expect(error).toContain('AFTERCALL_PAPER is to be one of: a4, letter');
  });

  it.each([
    ['1', 2],
    ['0', 130],
  ])('AFTERCALL_NO_INPUT=%s ends an unanswered pipe with %i', async (value, code) => {
    const env = { AFTERCALL_NO_INPUT: value, AFTERCALL_PLAIN: '1' };
    const ended = await run({ argv: ['start'], env, input: '2\n' });

    expect(ended.code).toBe(code);
  });
});
