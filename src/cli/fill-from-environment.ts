import type { Command, Option } from 'commander';
import { variableOf } from './common-options.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Gives the options of a command that were not typed the values of their variables (`AFTERCALL_PAPER=letter`). A value that cannot be is an error of use. */
export function fillFromEnvironment(command: Command, env: Environment): void {
  for (const option of command.options) {
    const variable = variableOf(option);
    const value = variable === undefined ? undefined : env[variable];
    if (variable === undefined || value === undefined || value === '') continue;
    if (command.getOptionValueSource(option.attributeName()) === 'cli') continue;
    fillOne(command, option, { variable, value });
  }
}

function fillOne(
  command: Command,
  option: Option,
  from: { readonly variable: string; readonly value: string },
): void {
  const isSwitch = !option.required && !option.optional;
  if (isSwitch && ['0', 'no', 'false'].includes(from.value.toLowerCase())) return;
  const valid = option.argChoices;
  if (valid !== undefined && !valid.includes(from.value))
    command.error(`error: ${from.variable} is to be one of: ${valid.join(', ')}`);
  const value = isSwitch ? !option.negate : from.value;
  command.setOptionValueWithSource(option.attributeName(), value, 'env');
}
