import { CancelledError } from '../errors.ts';
import type { ShownLine } from '../interview/prompter.ts';
import type { Ended } from './key-prompt.ts';
import type { PrompterOptions } from './prompter-options.ts';
import type { ScreenSize } from './screen-size.ts';
import type { Style } from './style.ts';
import { wrapLine } from './wrap-line.ts';

/** A screen that questions are drawn on; the signal ends the question that stands. */
export interface Drawing extends PrompterOptions {
  readonly style: Style;
  readonly signal: AbortSignal;
  readonly size: () => ScreenSize;
}

/** Writes lines: titles after an empty line, numbers to call on a line of their own, lists with hanging indent. */
export function showLines(lines: readonly ShownLine[], { screen, style, size }: Drawing): void {
  for (const line of lines) {
    if (line.tone === 'title' || line.tone === 'urgent') screen.write('\n');
    const indented = line.tone === 'number' ? `    ${line.text}` : line.text;
    for (const text of wrapLine(indented, size().columns, true))
      screen.write(`${style.spell(style.line({ ...line, text }))}\n`);
  }
}

/** Runs one prompt; whatever ends it without a reply is CancelledError. */
export async function replyOf<T extends { readonly kind: string }>(
  prompt: (context: Context) => Promise<T | Ended>,
  { input, screen, signal }: Drawing,
): Promise<T> {
  const reply = await prompt({ input, output: screen, signal }).catch((error: unknown) => {
    if (isStop(error)) return { kind: 'ended' } as const;
    throw error;
  });
  if (isEnded(reply)) throw new CancelledError('stopped-and-saved');
  return reply;
}

interface Context {
  readonly input: PrompterOptions['input'];
  readonly output: PrompterOptions['screen'];
  readonly signal: AbortSignal;
}

function isStop(error: unknown): boolean {
  return error instanceof Error && /^(?:Exit|Abort)PromptError$/.test(error.name);
}

function isEnded(reply: { readonly kind: string }): reply is Ended {
  return reply.kind === 'ended';
}
