import type { Prompter } from '../interview/prompter.ts';
import type { Words } from '../language/words.ts';
import { decideTerminal, type TerminalDecision } from '../terminal/decide-terminal.ts';
import { openPrompter } from '../terminal/open-prompter.ts';
import type { CommonFlags } from './common-options.ts';
import type { World } from './world.ts';

/** Decides how questions can be put; `none` where nobody can be asked. */
export function decideFor(world: World, flags: CommonFlags): TerminalDecision {
  return decideTerminal({
    ...world.terminal(),
    env: world.env,
    plain: flags.plain === true,
    colour: flags.color !== false,
    mayAsk: flags.input !== false,
  });
}

/**
 * Opens the prompter that fits for one task and closes it again. A signal ends the question that stands with CancelledError. We listen until
 * the end: Inquirer ends the process by the same signal once it is the only one that listens, and the last words would be lost.
 */
export async function withPrompter<T>(
  world: World,
  asking: { readonly decision: TerminalDecision; readonly words: Words },
  task: (prompter: Prompter) => Promise<T>,
): Promise<T> {
  const prompter = await openPrompter({
    input: world.input(),
    screen: world.screen(),
    ...(world.jobControl === undefined ? {} : { jobControl: world.jobControl }),
    words: asking.words,
    ...asking.decision,
  });
  const stopListening = world.onEnd(() => {
    prompter.close();
  });
  try {
    return await task(prompter);
  } finally {
    stopListening();
    prompter.close();
  }
}
