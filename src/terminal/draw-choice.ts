import { CancelledError } from '../errors.ts';
import type { Ask, Menu, Reply } from '../interview/prompter.ts';
import { listLines } from './draw-list.ts';
import { replyOf, showLines, type Drawing } from './drawing.ts';
import type { Memory } from './key-prompt.ts';
import type { ListConfig, ListReply, ListState } from './list-config.ts';
import type { ScreenSize } from './screen-size.ts';
import { listPrompt } from './list-prompt.ts';

/** Asks a question that has options, until one or more of them are chosen. */
export async function askList(ask: Ask, drawing: Drawing): Promise<Reply> {
  const reply = await replyToList(listOf(ask, drawing), drawing);
  if (reply.kind === 'skip') showLines([{ text: drawing.words('interview.skipped') }], drawing);
  if (reply.kind !== 'chosen') return reply;
  const reading = ask.read(numbersOf(ask, reply.ids));
  return reading.ok ? { kind: 'answer', value: reading.value } : await askList(ask, drawing);
}

/** A list that is longer than the screen is written once, and only its lower end is drawn. */
async function replyToList(config: ListConfig, drawing: Drawing): Promise<ListReply> {
  const memory: Memory<ListState> = {};
  return await replyOf<ListReply>(async (context) => {
    const lines = listLines(config);
    const isShown = lines.length + 5 > config.size().rows;
    if (isShown) drawing.screen.write(`${drawing.style.spell(lines.join('\n'))}\n`);
    return await listPrompt({ ...config, isShown }, context, memory);
  }, drawing);
}

function listOf(ask: Ask, { words, style, size }: Drawing): ListConfig {
  const isMany = ask.kind === 'choices';
  const current = currentIds(ask);
  return {
    message: ask.text,
    hints: [...(ask.hint === undefined ? [] : [ask.hint]), ...currentLines(ask, words)],
    options: ask.options.map((option) => ({ ...option, label: labelOf(option) })),
    isMany,
    ...keysOf(ask),
    current,
    canSkip: ask.canSkip === true,
    isShown: false,
    words: {
      keys: keysWords(ask, words),
      error: ask.error,
      help: ask.help ?? words('interview.no-help'),
      chosen: (list) => words('interview.chosen', { list }),
    },
    judge: (ids) => {
      const reading = ask.read(numbersOf(ask, ids));
      return reading.ok ? undefined : reading.error;
    },
    noBack: ask.canGoBack ? undefined : words('interview.no-back'),
    style,
    size,
  };
}

/** From so many rows on, what a menu asks about still stands above it. */
const HIGH = 40;

function aboutOf({ about = [] }: Menu, { rows }: ScreenSize): readonly string[] {
  return rows < HIGH && about.length > 0 ? [...about, ''] : [];
}

/** Digits first, then letters, as signs of base 36. */
const KEYS = Array.from({ length: 35 }, (_, index) => (index + 1).toString(36)).join('');

/** Beside a caller one key is one answer, where the keys are enough. */
function keysOf({
  isForHelper,
  options,
}: {
  readonly isForHelper?: boolean;
  readonly options: readonly unknown[];
}): Pick<ListConfig, 'keys'> {
  return isForHelper === true && options.length <= KEYS.length ? { keys: KEYS } : {};
}

function labelOf({ label, hint }: Ask['options'][number]): string {
  return hint === undefined ? label : `${label} (${hint})`;
}

function keysWords(ask: Ask, words: Drawing['words']): string {
  const keys = words(keysKey(ask));
  return ask.canSkip === true ? `${words('interview.skip')} ${keys}` : keys;
}

function menuKeysKey(menu: Menu): string {
  return keysOf(menu).keys === undefined ? 'interview.keys-menu' : 'helper.keys-menu';
}

function keysKey(ask: Ask): string {
  const kind = ask.kind === 'choices' ? 'keys-many' : 'keys';
  return keysOf(ask).keys === undefined ? `interview.${kind}` : `helper.${kind}`;
}

function currentIds({ current }: Ask): readonly string[] {
  if (current === undefined) return [];
  return typeof current === 'object' ? current : [String(current)];
}

/** Says the answer so far, when a person comes back to a question. */
function currentLines(ask: Ask, words: Drawing['words']): readonly string[] {
  const ids = currentIds(ask);
  if (ids.length === 0) return [];
  const labels = ask.options.filter((option) => ids.includes(option.id)).map(({ label }) => label);
  const value = labels.length > 0 ? labels.join('; ') : ids.join('; ');
  return [words('interview.current', { value }), words('interview.keep')];
}

/** The list gives ids; they are read as typed numbers, so that one reader judges every prompter. */
function numbersOf(ask: Ask, ids: readonly string[]): string {
  return ids.map((id) => String(ask.options.findIndex((option) => option.id === id) + 1)).join(',');
}

/** Offers a menu. Esc takes its way back where it has one; Ctrl+S saves and stops. */
export async function chooseDrawn(menu: Menu, drawing: Drawing): Promise<string> {
  const { words, style, size } = drawing;
  drawing.screen.write('\n');
  const back = menu.options.find(({ id }) => id === 'back' || id === '@none')?.id;
  const reply = await replyToList(
    {
      message: menu.text,
      hints: aboutOf(menu, size()),
      options: menu.options.map((option) => ({ ...option, exclusive: false })),
      isMany: false,
      ...keysOf(menu),
      current: [],
      isShown: false,
      words: {
        keys: words(menuKeysKey(menu)),
        error: words('interview.range', { count: menu.options.length }),
        help: words('interview.no-help'),
        chosen: () => '',
      },
      judge: () => undefined,
      noBack: back === undefined ? words('interview.no-back-here') : undefined,
      style,
      size,
    },
    drawing,
  );
  if (reply.kind === 'chosen') return reply.ids[0] ?? '';
  if (reply.kind === 'back' && back !== undefined) return back;
  if (menu.options.some(({ id }) => id === 'save')) return 'save';
  throw new CancelledError('stopped-and-saved');
}
