import { CancelledError } from '../errors.ts';
import type { ShownLine } from '../interview/prompter.ts';
import type { Ended } from './key-prompt.ts';
import type { KeySession } from './key-session.ts';
import type { PrompterOptions } from './prompter-options.ts';
import type { ScreenSize } from './screen-size.ts';
import type { Style } from './style.ts';
import { wrapLine } from './wrap-line.ts';

/** A screen that questions are drawn on, and the keys that answer them. */
export interface Drawing extends Omit<PrompterOptions, 'input' | 'jobControl'> {
  readonly style: Style;
  readonly keys: KeySession;
  readonly size: () => ScreenSize;
}

/** Writes lines: titles after an empty line, numbers to call on a line of their own, lists with hanging indent. */
export function showLines(lines: readonly ShownLine[], { screen, style, size }: Drawing): void {
  for (const line of lines) {
    if (line.tone === 'title' || line.tone === 'urgent') screen.write('\n');
    const lines =
      line.tone === 'number' ? [`    ${line.text}`] : wrapLine(line.text, size().columns, true);
    for (const text of lines) screen.write(`${style.spell(style.line({ ...line, text }))}\n`);
  }
}

/** Puts one prompt, and again after the program was suspended or the window got another width; whatever ends it without a reply is CancelledError. */
export async function replyOf<T extends { readonly kind: string }>(
  prompt: (context: Context) => Promise<T | Ended>,
  { keys, screen }: Drawing,
): Promise<T> {
  for (;;) {
    const signal = keys.begin();
    const reply = await prompt({ input: keys.input, output: screen, signal }).catch(endedBy);
    if (!isEnded(reply)) return reply;
    if (!signal.aborted || !(await keys.isAgain())) throw new CancelledError('stopped-and-saved');
  }
}

interface Context {
  readonly input: KeySession['input'];
  readonly output: PrompterOptions['screen'];
  readonly signal: AbortSignal;
}

function endedBy(error: unknown): Ended {
  if (isStop(error)) return { kind: 'ended' };
  throw error;
}

function isStop(error: unknown): boolean {
  return error instanceof Error && /^(?:Exit|Abort)PromptError$/.test(error.name);
}

function isEnded(reply: { readonly kind: string }): reply is Ended {
  return reply.kind === 'ended';
}
