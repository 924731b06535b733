import { Command, CommanderError } from 'commander';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { World } from './world.ts';

/** Reads what was typed, runs that command and answers its exit code. */
export async function runProgram(world: World): Promise<ExitCode> {
  try {
    await makeProgram(world).parseAsync([...world.argv], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
    return explain(world, error);
  }
}

function makeProgram(world: World): Command {
  const program = new Command('aftercall')
    .description('What to do after a fake tech-support call.')
    .version(world.version)
    .exitOverride()
    .configureOutput({ writeOut: world.writeOut, writeErr: world.writeError });
  program
    .command('plan [answers]')
    .option('--answers <file>')
    .option(
      '--answer <id=value>',
      '',
      (value: string, list: readonly string[]) => [...list, value],
      [],
    )
    .option('--country <id>')
    .option('--as-of <day>')
    .option('--format <id>')
    .option('--include-private')
    .action(async (file: string | undefined, flags: object) => {
      const { runPlan } = await import('./plan.ts');
      await runPlan(world, file, flags);
    });
  return program;
}

async function explain(world: World, error: unknown): Promise<ExitCode> {
  const { explainError } = await import('./explain-error.ts');
  const { makeWords } = await import('../language/words.ts');
  const { loadContent } = await import('../content/load-content.ts');
  const words = makeWords(loadContent(world.contentFolder, 'other').words);
  const { lines, code } = explainError(error, words, world.env['DEBUG'] !== undefined);
  world.writeError(`${lines.join('\n')}\n`);
  return code;
}
