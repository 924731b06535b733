import { isExpectedError } from '../errors.ts';
import type { Prompter } from '../interview/prompter.ts';
import type { Words } from '../language/words.ts';
import type { CommonFlags } from './common-options.ts';
import { decideFor, withPrompter } from './with-prompter.ts';
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
  const decision = decideFor(world, await withSettings(world, typed));
  if (decision.mode === 'none') return undefined;
  const words = wordsFor(world);
  return await withPrompter(
    world,
    { decision, words },
    async (prompter) => await saysYes({ prompter, words }, text),
  );
}

/** Asks for yes or no within a run. Who stops has not said yes. */
export async function saysYes(
  { prompter, words }: { readonly prompter: Prompter; readonly words: Words },
  text: string,
): Promise<boolean> {
  const options = ['no', 'yes'].map((id) => ({ id, label: words(`interview.${id}`) }));
  try {
    return (await prompter.choose({ id: 'ask-yes', text, options, isYesNo: true })) === 'yes';
  } catch (error) {
    if (isExpectedError(error) && error.kind === 'cancelled') return false;
    throw error;
  }
}
