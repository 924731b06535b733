import { input as inputPrompt } from '@inquirer/prompts';
import { CancelledError } from '../errors.ts';
import type { Ask, Menu, Prompter, Reading, Reply, ShownLine } from '../interview/prompter.ts';
import { listPrompt, type ListConfig, type ListReply } from './list-prompt.ts';
import type { PrompterOptions } from './open-prompter.ts';
import type { OpenPrompter } from './plain-prompter.ts';
import { makeStyle } from './style.ts';
import { wrapLine } from './wrap-line.ts';

/** Draws questions with Inquirer on the screen stream. Ctrl-C and the end of input reject with CancelledError; the cursor is shown again. */
export function inquirerPrompter(options: PrompterOptions): OpenPrompter {
  const ending = new AbortController();
  const drawing: Drawing = {
    ...options,
    signal: ending.signal,
    style: makeStyle(options.colour),
    show: (lines) => {
      showLines(lines, options);
    },
  };
  const prompter: Prompter = {
    ask: async (ask) => await stopped(async () => await askDrawn(ask, drawing)),
    choose: async (menu) => await stopped(async () => await chooseDrawn(menu, drawing)),
    line: async (text, read) => await stopped(async () => await lineDrawn(text, read, drawing)),
    show: drawing.show,
  };
  return {
    ...prompter,
    close: () => {
      ending.abort();
    },
  };
}

interface Drawing extends PrompterOptions {
  readonly style: ReturnType<typeof makeStyle>;
  readonly signal: AbortSignal;
  readonly show: (lines: readonly ShownLine[]) => void;
}

function showLines(lines: readonly ShownLine[], options: PrompterOptions): void {
  const style = makeStyle(options.colour);
  for (const line of lines) {
    if (line.tone === 'title' || line.tone === 'urgent') options.screen.write('\n');
    for (const text of wrapLine(line.text, options.columns))
      options.screen.write(`${style({ ...line, text })}\n`);
  }
}

async function stopped<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError')
      throw new CancelledError('stopped-and-saved');
    throw error;
  }
}

async function askDrawn(ask: Ask, drawing: Drawing): Promise<Reply> {
  showHead(ask, drawing);
  return ask.options.length > 0 ? await askList(ask, drawing) : await askText(ask, drawing);
}

function showHead(ask: Ask, { show, words }: Drawing): void {
  show([
    { text: ask.place, tone: 'title' },
    ...(ask.hint === undefined || ask.options.length > 0
      ? []
      : [{ text: ask.hint, tone: 'quiet' as const }]),
    ...(ask.readAloud === undefined
      ? []
      : [
          { text: words('interview.read-aloud', { text: ask.readAloud }), tone: 'strong' as const },
        ]),
    ...(ask.noteForHelper === undefined
      ? []
      : [{ text: words('interview.for-you', { text: ask.noteForHelper }) }]),
  ]);
}

async function askList(ask: Ask, drawing: Drawing): Promise<Reply> {
  for (;;) {
    const taken = takeList(await listPrompt(listOf(ask, drawing), contextOf(drawing)), ask);
    if (taken !== undefined && 'kind' in taken) return taken;
    if (taken !== undefined) drawing.show([{ text: taken.error, tone: 'strong' }]);
  }
}

/** What a reply of the list comes to: an answer, a way out, an error to show, or nothing where there is no way back. */
function takeList(reply: ListReply, ask: Ask): Reply | { readonly error: string } | undefined {
  if (reply.kind === 'save') return reply;
  if (reply.kind === 'back') return ask.canGoBack ? reply : undefined;
  const reading = ask.read(numbersOf(ask, reply));
  return reading.ok ? { kind: 'answer', value: reading.value } : { error: reading.error };
}

function listOf(ask: Ask, { words, columns }: Drawing): ListConfig {
  const isMany = ask.kind === 'choices';
  return {
    message: ask.text,
    hint: ask.hint ?? '',
    options: ask.options.map((option) => ({ ...option, label: labelOf(option) })),
    isMany,
    columns,
    keys: words(isMany ? 'interview.keys-many' : 'interview.keys'),
    error: ask.error,
    help: ask.help ?? words('interview.no-help'),
  };
}

function labelOf({ label, hint }: Ask['options'][number]): string {
  return hint === undefined ? label : `${label} (${hint})`;
}

/** The list gives ids; they are read as typed numbers, so that one reader judges every prompter. */
function numbersOf(ask: Ask, reply: Extract<ListReply, { readonly kind: 'chosen' }>): string {
  return reply.ids
    .map((id) => String(ask.options.findIndex((option) => option.id === id) + 1))
    .join(',');
}

function contextOf({ input, screen, signal }: Drawing): {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  signal: AbortSignal;
} {
  return { input, output: screen, signal };
}

async function askText(ask: Ask, drawing: Drawing): Promise<Reply> {
  const { words } = drawing;
  drawing.show([{ text: words('interview.keys-line'), tone: 'quiet' }]);
  for (;;) {
    const typed = (
      await inputPrompt({ message: ask.text, theme: { prefix: '' } }, contextOf(drawing))
    ).trim();
    if (typed === '?') drawing.show([{ text: ask.help ?? words('interview.no-help') }]);
    else if (typed.toLowerCase() === 'b' && ask.canGoBack) return { kind: 'back' };
    else if (typed.toLowerCase() === 's') return { kind: 'save' };
    else {
      const reading = ask.read(typed);
      if (reading.ok) {
        drawing.show([
          { text: words('interview.read-as', { value: reading.echo }), tone: 'quiet' },
        ]);
        return { kind: 'answer', value: reading.value };
      }
      drawing.show([{ text: reading.error, tone: 'strong' }]);
    }
  }
}

async function chooseDrawn(menu: Menu, drawing: Drawing): Promise<string> {
  for (;;) {
    const reply = await listPrompt(
      {
        message: menu.text,
        hint: '',
        options: menu.options.map((option) => ({ ...option, exclusive: false })),
        isMany: false,
        columns: drawing.columns,
        keys: drawing.words('interview.keys-menu'),
        error: drawing.words('interview.error'),
        help: drawing.words('interview.no-help'),
      },
      contextOf(drawing),
    );
    if (reply.kind === 'chosen') return reply.ids[0] ?? '';
    if (reply.kind === 'save') throw new CancelledError('stopped-and-saved');
  }
}

async function lineDrawn(
  text: string,
  read: (typed: string) => Reading,
  drawing: Drawing,
): Promise<string> {
  for (;;) {
    const typed = (
      await inputPrompt({ message: text, theme: { prefix: '' } }, contextOf(drawing))
    ).trim();
    if (typed === '') return '';
    const reading = read(typed);
    if (reading.ok) return String(reading.value);
    drawing.show([{ text: reading.error, tone: 'strong' }]);
  }
}
