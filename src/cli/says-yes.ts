import type { Prompter } from '../interview/prompter.ts';
import type { Words } from '../language/words.ts';

/** Asks one question with no and yes; Enter alone is no. */
export async function saysYes(
  { prompter, words }: { readonly prompter: Prompter; readonly words: Words },
  id: string,
  text: string,
): Promise<boolean> {
  const options = ['no', 'yes'].map((one) => ({ id: one, label: words(`interview.${one}`) }));
  return (await prompter.choose({ id, text, options, isYesNo: true })) === 'yes';
}
