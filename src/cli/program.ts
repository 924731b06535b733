import { Command, CommanderError, type Option } from 'commander';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { commonOption, variableOf, type CommonOption } from './common-options.ts';
import type { World } from './world.ts';

/** Reads what was typed, runs that command and answers its exit code. Every error ends here, in words. */
export async function runProgram(world: World): Promise<ExitCode> {
  try {
    await makeProgram(world).parseAsync([...world.argv], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
    const { tellError } = await import('./tell-error.ts');
    return tellError(world, error);
  }
}

const examples = `
Examples:
  aftercall                                   answer questions, get your list
  aftercall plan answers.yaml --format md     make a list from a file
  aftercall contacts uk                       who to call, without questions

Exit codes: 0 done, 1 failed, 2 wrong use or missing answers, 130 stopped.
A number is wrong? Write down the official page that says so, and open an issue.
`;

function makeProgram(world: World): Command {
  const program = new Command('aftercall')
    .description(
      'What to do after a fake tech-support call: urgent steps, a dated checklist, a year of follow-up.',
    )
    .version(world.version)
    .addHelpText('before', examples.trimStart())
    .exitOverride()
    .configureOutput({
      writeOut: world.writeOut,
      writeErr: world.writeError,
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  addStart(program, world);
  addPlan(program, world);
  addCheckContent(program, world);
  return program;
}

const answerOptions = (command: Command): Command =>
  command
    .option('--answers <file>', 'answers in YAML or JSON; - is standard input')
    .option(
      '--answer <id=value>',
      'one answer; repeat it for more',
      (value: string, list: readonly string[]) => [...list, value],
      [],
    );

function addStart(program: Command, world: World): void {
  const start = answerOptions(
    program
      .command('start', { isDefault: true })
      .description('answer questions, see what is urgent, get your list'),
  );
  const names: readonly CommonOption[] = [
    'country',
    'asOf',
    'format',
    'output',
    'plain',
    'color',
    'input',
    'save',
    'dataDir',
    'case',
  ];
  addCommon(start, names, world);
  start.action(async (flags: object) => {
    const { runStart } = await import('./start.ts');
    await runStart(world, flags);
  });
}

function addPlan(program: Command, world: World): void {
  const plan = answerOptions(
    program.command('plan [answers]').description('make a list from a file, without questions'),
  );
  addCommon(
    plan,
    ['country', 'asOf', 'format', 'output', 'paper', 'printSize', 'overwrite'],
    world,
  );
  plan.option('--include-private', 'leave private answers in the JSON');
  plan.action(async (file: string | undefined, flags: object) => {
    const { runPlan } = await import('./plan.ts');
    await runPlan(world, file, flags);
  });
}

function addCheckContent(program: Command, world: World): void {
  const check = program
    .command('check-content [folder]')
    .description('check the checklists or an own folder: all problems with file, line and column');
  addCommon(check, ['asOf'], world);
  check.option('--review-days', 'fail also for facts whose review day has passed');
  check.action(async (folder: string | undefined, flags: object) => {
    const { runCheckContent } = await import('./check-content.ts');
    await runCheckContent(world, folder, flags);
  });
}

/** Adds common options; each takes its value from the environment where it may. */
function addCommon(command: Command, names: readonly CommonOption[], world: World): void {
  for (const name of names) command.addOption(withEnvironment(commonOption(name), world));
}

function withEnvironment(option: Option, world: World): Option {
  const variable = variableOf(option);
  const value = variable === undefined ? undefined : world.env[variable];
  return value === undefined || option.negate ? option : option.default(value);
}
