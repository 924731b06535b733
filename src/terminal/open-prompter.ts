import type { Readable, Writable } from 'node:stream';
import type { Words } from '../language/words.ts';
import type { TerminalDecision } from './decide-terminal.ts';
import { plainPrompter, type OpenPrompter } from './plain-prompter.ts';

export interface PrompterOptions extends TerminalDecision {
  readonly input: Readable;
  readonly screen: Writable;
  readonly words: Words;
}

/** Opens the prompter that fits the terminal: Inquirer where it can be drawn, else plain numbered lines. */
export async function openPrompter(options: PrompterOptions): Promise<OpenPrompter> {
  if (options.mode !== 'rich') return plainPrompter(options);
  const { inquirerPrompter } = await import('./inquirer-prompter.ts');
  return inquirerPrompter(options);
}
