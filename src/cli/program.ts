import { Command, CommanderError, Option, type OutputConfiguration } from 'commander';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { caseCommands } from './case-commands.ts';
import type { CommandText, OwnOption, TypedFlags } from './command.ts';
import { commonOption } from './common-options.ts';
import { contentCommands } from './content-commands.ts';
import { fillFromEnvironment } from './fill-from-environment.ts';
import { guidedCommands } from './guided-commands.ts';
import { helpAfter, helpBefore, helpShort, helpTopics } from './help-text.ts';
import { typedAs } from './typed-as.ts';
import type { World } from './world.ts';

/** Reads what was typed, runs that command and answers its exit code. Every error ends here, in words. */
export async function runProgram(world: World): Promise<ExitCode> {
  const argv = withStart(world.argv);
  if (world.argv.length === 0 && !canAsk(world)) {
    world.writeError(helpShort(typedAs(world).program));
    return exitCodes.wrongUse;
  }
  try {
    await makeProgram(world, argv[0]).parseAsync(argv, { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
    const { tellError } = await import('./tell-error.ts');
    return tellError(world, error);
  }
}

/** All commands, in the order of help: common ones first. */
export const commands: readonly CommandText[] = [
  ...guidedCommands,
  ...caseCommands,
  ...contentCommands,
];

/** Makes the commander tree: the command that was typed alone, or else all by name, since the options of each take time to make. */
export function makeProgram(world: World, typed?: string): Command {
  const program = new Command('aftercall')
    .description('What to do after a fake tech-support call.')
    .usage('[command] [options]')
    .version(world.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .addHelpText('before', helpBefore)
    .addHelpText('after', helpAfter)
    .showHelpAfterError('Help: aftercall --help')
    .exitOverride()
    .configureOutput(outputOf(world))
    .configureHelp({ subcommandTerm: (command) => termOf(command) });
  const chosen = commands.filter((text) => nameOf(text) === typed);
  for (const text of chosen) addOptions(addCommand(program, text), text, world);
  if (chosen.length > 0) return program;
  for (const text of commands) addCommand(program, text);
  addHelp(program, world);
  return program;
}

function nameOf(text: CommandText): string {
  return text.name.split(' ')[0] ?? '';
}

// commander asks the real streams for their width and colours otherwise, which loads them: a fifth of a whole start.
function outputOf(world: World): OutputConfiguration {
  return {
    writeOut: world.writeOut,
    writeErr: world.writeError,
    getOutHelpWidth: () => 80,
    getErrHelpWidth: () => 80,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}

/** Options alone are options of `start`; nothing at all is `start`. */
function withStart(argv: readonly string[]): string[] {
  const first = argv[0];
  const isOfProgram = ['-h', '--help', '-V', '--version'].includes(first ?? '');
  if (first === undefined || (first.startsWith('-') && !isOfProgram)) return ['start', ...argv];
  return [...argv];
}

function canAsk(world: World): boolean {
  const { inputIsTerminal, screenIsTerminal } = world.terminal();
  return inputIsTerminal && screenIsTerminal;
}

function addCommand(program: Command, text: CommandText): Command {
  return program.command(text.name, { hidden: text.isHidden === true }).description(text.says);
}

function addOptions(command: Command, text: CommandText, world: World): void {
  command.helpOption('-h, --help', 'print help');
  command.addHelpText('before', `Examples:\n${text.examples.map((one) => `  ${one}\n`).join('')}`);
  command.showHelpAfterError(`Help: aftercall ${command.name()} --help`);
  for (const own of text.own ?? []) command.addOption(ownOption(own));
  for (const name of text.options) command.addOption(commonOption(name));
  command.action(async () => {
    fillFromEnvironment(command, world.env);
    const flags: TypedFlags = command.opts();
    await text.run(world, { parameters: command.args, flags });
  });
}

function ownOption(own: OwnOption): Option {
  const option = new Option(own.flags, own.says);
  if (own.choices !== undefined) option.choices(own.choices);
  if (own.mandatory === true) option.makeOptionMandatory();
  if (own.repeats === true)
    option.argParser<readonly string[] | undefined>((value, list) => [...(list ?? []), value]);
  return option;
}

function addHelp(program: Command, world: World): void {
  program
    .command('help [topic]')
    .description('help for a command, or: accessibility, exit-codes')
    .helpOption('-h, --help', 'print help')
    .action((topic: string | undefined) => {
      const page = topic === undefined ? undefined : helpTopics[topic];
      const [command] = makeProgram(world, topic).commands.filter((one) => one.name() === topic);
      if (page !== undefined) world.writeOut(page);
      else if (topic === undefined) program.outputHelp();
      else if (command === undefined) program.error(`error: no help for '${topic.slice(0, 40)}'`);
      else command.outputHelp();
    });
}

function termOf(command: Command): string {
  const parameters = command.registeredArguments.map((one) =>
    one.required ? `<${one.name()}>` : `[${one.name()}]`,
  );
  return [command.name(), ...parameters].join(' ');
}
