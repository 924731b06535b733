import { isExpectedError } from '../errors.ts';
import { decideTerminal } from '../terminal/decide-terminal.ts';
import { openPrompter } from '../terminal/open-prompter.ts';
import type { CommonFlags } from './common-options.ts';
import { withSettings } from './with-settings.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

export type AskFlags = Pick<CommonFlags, 'plain' | 'color' | 'input' | 'dataDir'>;

/** Asks one question with yes or no; undefined where no question can be asked. Who stops, or whose input ends, has not said yes. */
export async function askYes(
  world: World,
  text: string,
  typed: AskFlags,
): Promise<boolean | undefined> {
  const flags = await withSettings(world, typed);
  const decision = decideTerminal({
    ...world.terminal(),
    env: world.env,
    plain: flags.plain === true,
    colour: flags.color !== false,
    mayAsk: flags.input !== false,
  });
  if (decision.mode === 'none') return undefined;
  const words = wordsFor(world);
  const prompter = await openPrompter({
    input: world.input(),
    screen: world.screen(),
    words,
    ...decision,
  });
  try {
    const options = ['no', 'yes'].map((id) => ({ id, label: words(`interview.${id}`) }));
    return (await prompter.choose({ id: 'ask-yes', text, options, isYesNo: true })) === 'yes';
  } catch (error) {
    if (isExpectedError(error) && error.kind === 'cancelled') return false;
    throw error;
  } finally {
    prompter.close();
  }
}
