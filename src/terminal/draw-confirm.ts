import { confirm } from '@inquirer/prompts';
import type { Readable } from 'node:stream';
import type { Menu } from '../interview/prompter.ts';
import { replyOf, showLines, type Drawing } from './drawing.ts';

/** Asks yes or no with the confirm of Inquirer; Enter alone is no. It does not notice Ctrl+D and the end of input, so they end it from here. */
export async function confirmDrawn(menu: Menu, drawing: Drawing): Promise<'yes' | 'no'> {
  showLines([{ text: '' }, { text: drawing.words('interview.keys-yes-no') }], drawing);
  const reply = await replyOf(async ({ signal, ...context }) => {
    const ending = new AbortController();
    const stop = endOnControlD(drawing.keys.input, ending);
    try {
      const yes = await confirm(configOf(menu, drawing), {
        ...context,
        signal: AbortSignal.any([signal, ending.signal]),
      });
      return { kind: 'said' as const, yes };
    } finally {
      stop();
    }
  }, drawing);
  return reply.yes ? 'yes' : 'no';
}

function endOnControlD(input: Readable, ending: AbortController): () => void {
  const end = (): void => {
    ending.abort();
  };
  const press = (_: unknown, key: { readonly ctrl?: boolean; readonly name?: string }): void => {
    if (key.ctrl === true && key.name === 'd') end();
  };
  input.on('keypress', press).once('end', end);
  return () => {
    input.off('keypress', press).off('end', end);
  };
}

type Config = Parameters<typeof confirm>[0];

function configOf({ text }: Menu, { words, style }: Drawing): Config {
  return {
    message: style.spell(text),
    default: false,
    theme: {
      prefix: style.pointer,
      keywords: {
        yes: words('interview.yes'),
        no: words('interview.no'),
        error: () => words('interview.keys-yes-no'),
      },
      style: {
        message: style.question,
        answer: (said: string) => said,
        error: style.error,
        defaultAnswer: (hint: string) => `(${hint})`,
      },
    },
  };
}
