import { RootCommand, type Command, type Complete } from '@bomb.sh/tab';
import { loadCountries } from '../content/load-content.ts';
import { formats } from '../documents/formats.ts';
import { UsageError } from '../errors.ts';
import type { CommandText, OwnOption } from './command.ts';
import { commonOption } from './common-options.ts';
import { openCases } from './open-cases.ts';
import { openSavedSettings } from './open-saved-settings.ts';
import { commands } from './program.ts';
import type { World } from './world.ts';

const shells = ['bash', 'zsh', 'fish', 'powershell'];

/** Prints what makes the Tab key of a shell ask this program. Throws UsageError for a shell that is not known. */
export function runCompletion(_world: World, shell: string): void {
  if (!shells.includes(shell))
    throw new UsageError('completion.unknown', { parameters: { valid: shells.join(', ') } });
  // The package prints by itself: what it prints is the whole answer.
  new RootCommand().setup('aftercall', 'aftercall', shell);
}

/** Prints how the last of the words that were typed can go on, one a line, as the scripts of the shells read it. */
export async function runComplete(world: World, typed: readonly string[]): Promise<void> {
  const values = await valuesOf(world);
  const root = new RootCommand();
  for (const text of commands.filter((one) => one.isHidden !== true))
    addCommand(root, text, values);
  root.parse([...typed]);
}

/** What can stand for a parameter or after an option, by its name. */
type Values = Readonly<Record<string, readonly string[]>>;

async function valuesOf(world: World): Promise<Values> {
  const cases = (await openCases(world, {}).list()).map((one) => one.name);
  const country = loadCountries(world.contentFolder).map((one) => one.id);
  return {
    country,
    case: cases,
    format: formats.map((one) => one.id),
    shell: shells,
    'config.action': ['list', 'get', 'set', 'unset'],
    'config.key': openSavedSettings(world, {}).keys,
    'cases.action': ['import'],
    'schema.name': ['answers', 'plan'],
  };
}

function addCommand(root: RootCommand, text: CommandText, values: Values): void {
  const [name = '', ...parameters] = text.name.split(' ');
  const command = root.command(name, text.says);
  for (const parameter of parameters.map((one) => one.replace(/[[\]<>.]/g, '')))
    command.argument(parameter, offer(values[`${name}.${parameter}`] ?? values[parameter]));
  for (const option of optionsOf(text)) addOption(command, option, values);
}

function addOption(command: Command, { flags, says, choices }: OwnOption, values: Values): void {
  const [, long = '', value] = /^--([a-z-]+)( .+)?$/.exec(flags) ?? [];
  if (value === undefined) command.option(long, says);
  else command.option(long, says, offer(choices ?? values[long]));
}

function optionsOf(text: CommandText): readonly OwnOption[] {
  const common = text.options.map(commonOption).map(({ flags, description, argChoices }) => ({
    flags,
    says: description,
    ...(argChoices === undefined ? {} : { choices: argChoices }),
  }));
  return [...(text.own ?? []), ...common];
}

function offer(values: readonly string[] = []): (complete: Complete) => void {
  return (complete) => {
    for (const value of values) complete(value, '');
  };
}
