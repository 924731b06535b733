import { followUp } from '../../src/cli/follow-up.ts';
import { openCases } from '../../src/cli/open-cases.ts';
import { wordsFor } from '../../src/cli/words-for.ts';
import { CancelledError, isExpectedError } from '../../src/errors.ts';
import type { Prompter } from '../../src/interview/prompter.ts';
import { day } from './content-for-tests.ts';
import { fakeWorld } from './fake-world.ts';

/** What is said at one prompt, in order: the id of a menu or the path of a question, or `line`, and what is typed. `@stop` is Ctrl-C. */
export type Said = readonly [prompt: string, typed: string];

export interface Followed {
  readonly shown: readonly string[];
  /** Every prompt in the order in which it came. */
  readonly prompts: readonly string[];
  readonly stopped?: string;
}

/** Follows up a saved case with a script; a prompt that is not the next in the script fails, and so does what is left over. */
export async function followed(
  folder: string,
  script: readonly Said[],
  today = '2026-11-23',
): Promise<Followed> {
  const left = [...script];
  const shown: string[] = [];
  const prompts: string[] = [];
  const world = fakeWorld(
    { argv: [], folder, today, terminal: { inputIsTerminal: true } },
    { out: '', error: '' },
  );
  const store = openCases(world, {});
  const prompter = orderedPrompter({ left, shown, prompts });
  const flags = { output: folder };
  const run = { world, flags, today: day(today), words: wordsFor(world), prompter, store };
  try {
    await followUp(run, (await store.read('case-1')).value);
  } catch (error) {
    if (isExpectedError(error) && error.kind === 'cancelled')
      return { shown, prompts, stopped: error.key };
    throw error;
  }
  if (left.length > 0) throw new Error(`never asked: ${JSON.stringify(left)}`);
  return { shown, prompts };
}

interface Ordered {
  readonly left: Said[];
  readonly shown: string[];
  readonly prompts: string[];
}

function orderedPrompter({ left, shown, prompts }: Ordered): Prompter {
  const next = (prompt: string, text: string): string => {
    prompts.push(prompt === 'line' ? text : prompt);
    const [wanted, typed] = left.shift() ?? ['nothing more', ''];
    if (typed === '@stop' && wanted === prompt) throw new CancelledError('stopped-and-saved');
    if (wanted !== prompt) throw new Error(`asked ${prompt} (${text}), script says ${wanted}`);
    return typed;
  };
  return {
    choose: async (menu) => {
      const typed = next(menu.id, menu.text);
      if (!menu.options.some(({ id }) => id === typed))
        throw new Error(`${menu.id} offers ${menu.options.map(({ id }) => id).join(', ')}`);
      return await Promise.resolve(typed);
    },
    line: async (text, read) => {
      const typed = next('line', text);
      if (typed === '') return await Promise.resolve('');
      const reading = read(typed);
      if (!reading.ok) throw new Error(`${text} refuses "${typed}": ${reading.error}`);
      return String(reading.value);
    },
    ask: async (ask) => {
      const typed = next(ask.path, ask.text);
      if (typed === '@back') return await Promise.resolve({ kind: 'back' });
      const reading = ask.read(typed);
      if (!reading.ok) throw new Error(`${ask.path} refuses "${typed}": ${reading.error}`);
      return { kind: 'answer', value: reading.value };
    },
    show: (lines) => {
      shown.push(...lines.map((line) => line.text));
    },
  };
}
