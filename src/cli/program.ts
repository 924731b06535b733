import { Command, CommanderError } from 'commander';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { World } from './world.ts';

/** Reads what was typed, runs that command and answers its exit code. */
export async function runProgram(world: World): Promise<ExitCode> {
  const program = new Command('aftercall')
    .description('What to do after a fake tech-support call.')
    .version(world.version)
    .exitOverride()
    .configureOutput({ writeOut: world.writeOut, writeErr: world.writeError });
  try {
    await program.parseAsync([...world.argv], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
    throw error;
  }
}
