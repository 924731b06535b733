import { CancelledError } from '../errors.ts';
import type { Ask, Reading, Reply } from '../interview/prompter.ts';
import { replyOf, showLines, type Drawing } from './drawing.ts';
import type { Memory } from './key-prompt.ts';
import { textPrompt, type TextConfig, type TextReply, type TextState } from './text-prompt.ts';

/** Asks a question that is answered by typing, and says what was understood. */
export async function askText(ask: Ask, drawing: Drawing): Promise<Reply> {
  const { words, style, size } = drawing;
  const reply = await replyToText(
    {
      message: ask.text,
      hints: [
        ...(ask.hint === undefined ? [] : [ask.hint]),
        ...(ask.current === undefined ? [] : [words('interview.keep')]),
        keysOf(ask, words),
      ],
      help: ask.help ?? words('interview.no-help'),
      current: typeable(ask),
      noBack: ask.canGoBack ? undefined : words('interview.no-back'),
      read: ask.read,
      hasCommands: ask.isForHelper === true,
      canSkip: ask.canSkip === true,
      style,
      size,
    },
    drawing,
  );
  if (reply.kind === 'skip') showLines([{ text: words('interview.skipped') }], drawing);
  if (reply.kind !== 'read') return reply;
  showLines([{ text: words('interview.read-as', { value: reply.reading.echo }) }], drawing);
  return { kind: 'answer', value: reply.reading.value };
}

function keysOf({ canSkip }: Ask, words: Drawing['words']): string {
  const keys = words('interview.keys-line');
  return canSkip === true ? `${words('interview.skip')} ${keys}` : keys;
}

function typeable({ current, read }: Ask): string {
  if (current === undefined) return '';
  const text = String(current);
  return read(text).ok ? text : '';
}

async function replyToText(config: TextConfig, drawing: Drawing): Promise<TextReply> {
  const memory: Memory<TextState> = {};
  return await replyOf<TextReply>(
    async (context) => await textPrompt(config, context, memory),
    drawing,
  );
}

/** Reads one line of free words; empty where Enter alone is pressed. */
export async function lineDrawn(
  text: string,
  read: (typed: string) => Reading,
  drawing: Drawing,
): Promise<string> {
  const { words, style, size } = drawing;
  drawing.screen.write('\n');
  const reply = await replyToText(
    {
      message: text,
      hints: [words('interview.keys-note')],
      help: words('interview.no-help'),
      current: '',
      noBack: words('interview.no-back-here'),
      read: (typed) =>
        typed.trim() === '' ? { ok: true, value: '', echo: '' } : read(typed.trim()),
      style,
      size,
    },
    drawing,
  );
  if (reply.kind !== 'read') throw new CancelledError('stopped-and-saved');
  const { value, echo } = reply.reading;
  if (echo !== '') showLines([{ text: words('interview.read-as', { value: echo }) }], drawing);
  return String(value);
}
