import { plainPrompter } from './plain-prompter.ts';
import type { OpenPrompter, PrompterOptions } from './prompter-options.ts';

/** Opens the prompter that fits the terminal: Inquirer where it can be drawn, else plain numbered lines. */
export async function openPrompter(options: PrompterOptions): Promise<OpenPrompter> {
  if (options.mode !== 'rich') return plainPrompter(options);
  const { inquirerPrompter } = await import('./inquirer-prompter.ts');
  return inquirerPrompter(options);
}
