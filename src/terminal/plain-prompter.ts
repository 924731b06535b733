import { createInterface } from 'node:readline';
import { CancelledError } from '../errors.ts';
import type { Ask, Menu, Reading, Reply, ShownLine } from '../interview/prompter.ts';
import type { OpenPrompter, PrompterOptions } from './prompter-options.ts';
import { screenSize } from './screen-size.ts';
import { spellInAscii } from './style.ts';
import { wrapLine } from './wrap-line.ts';

export type PlainOptions = Pick<
  PrompterOptions,
  'input' | 'screen' | 'words' | 'columns' | 'unicode'
>;

/**
 * Puts questions as numbered lines: no cursor movement, nothing redrawn, every state in words. One line of input is one answer, so that it
 * works in a pipe as well. The end of input rejects with CancelledError.
 */
export function plainPrompter(options: PlainOptions): OpenPrompter {
  const lines = createInterface({ input: options.input, terminal: false });
  const next = lines[Symbol.asyncIterator]();
  const spell = options.unicode ? (text: string): string => text : spellInAscii;
  const io: LineIo = {
    words: options.words,
    say: (text, whole) => {
      const { columns } = screenSize(options.screen, options.columns);
      const lines = whole === true ? [text] : wrapLine(text, columns);
      for (const line of lines) options.screen.write(`${spell(line)}\n`);
    },
    read: async () => {
      const line = await next.next();
      if (line.done === true) throw new CancelledError('stopped-and-saved');
      return line.value.trim();
    },
  };
  return {
    ask: async (ask) => await askPlain(ask, io),
    choose: async (menu) => await choosePlain(menu, io),
    line: async (text, read) => await linePlain(text, read, io),
    show: (shown) => {
      showPlain(shown, io);
    },
    close: () => {
      lines.close();
    },
  };
}

interface LineIo {
  readonly words: PlainOptions['words'];
  /** Writes a text, wrapped at words; `whole` is not to break. */
  readonly say: (text: string, whole?: true) => void;
  readonly read: () => Promise<string>;
}

function showPlain(shown: readonly ShownLine[], io: LineIo): void {
  for (const line of shown) {
    if (line.tone === 'title' || line.tone === 'urgent') io.say('');
    if (line.tone === 'number') io.say(line.text, true);
    else io.say(line.text);
  }
}

async function askPlain(ask: Ask, io: LineIo): Promise<Reply> {
  showQuestion(ask, io);
  for (;;) {
    const reply = replyTo(await io.read(), ask, io);
    if (reply !== undefined) return reply;
  }
}

/** What a typed line comes to; undefined where something was said and the question still stands. */
function replyTo(typed: string, ask: Ask, io: LineIo): Reply | undefined {
  if (ask.isForHelper === true && typed.startsWith('/'))
    return { kind: 'command', text: typed.slice(1) };
  switch (typed.toLowerCase()) {
    case '?':
    case 'h':
      io.say(ask.help ?? io.words('interview.no-help'));
      return undefined;
    case 's':
      return { kind: 'save' };
    case 'b':
      if (ask.canGoBack) return { kind: 'back' };
      io.say(io.words('interview.no-back'));
      return undefined;
    case '':
      return ask.canSkip === true ? skip(io) : readAnswer(typed, ask, io);
    case 'k':
      if (ask.current !== undefined) return { kind: 'answer', value: ask.current };
      return readAnswer(typed, ask, io);
    default:
      return readAnswer(typed, ask, io);
  }
}

function skip(io: LineIo): Reply {
  io.say(io.words('interview.skipped'));
  return { kind: 'skip' };
}

function readAnswer(typed: string, ask: Ask, io: LineIo): Reply | undefined {
  const reading = ask.read(typed);
  if (reading.ok) {
    io.say(io.words('interview.read-as', { value: reading.echo }));
    return { kind: 'answer', value: reading.value };
  }
  io.say(reading.error);
  // What the question itself says of a wrong answer names the numbers already.
  if (ask.options.length > 0 && reading.error !== ask.error) io.say(rangeOf(ask, io));
  return undefined;
}

function showQuestion(ask: Ask, io: LineIo): void {
  const { words } = io;
  io.say('');
  // A screen reader says the dot between section and number aloud.
  io.say(ask.place.replace(' \u00B7', ','));
  io.say(ask.text);
  if (ask.hint !== undefined) io.say(ask.hint);
  if (ask.readAloud !== undefined) io.say(words('interview.read-aloud', { text: ask.readAloud }));
  if (ask.noteForHelper !== undefined)
    io.say(words('interview.for-you', { text: ask.noteForHelper }));
  ask.options.forEach((option, index) => {
    io.say(
      `${String(index + 1)}. ${option.label}${option.hint === undefined ? '' : ` (${option.hint})`}`,
    );
  });
  showCurrent(ask, io);
  if (ask.options.length > 0) io.say(rangeOf(ask, io));
  if (ask.canSkip === true) io.say(words('interview.skip'));
  io.say(words('interview.keys-plain'));
  if (ask.isForHelper === true) io.say(words('helper.keys-plain'));
}

/** Says the answer so far, when a person comes back to a question. */
function showCurrent({ current, options, read }: Ask, io: LineIo): void {
  if (current === undefined) return;
  const ids = typeof current === 'object' ? current : [String(current)];
  const labels = options.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
  const reading = read(ids.join(','));
  const value = labels.length > 0 || !reading.ok ? labels.join('; ') : reading.echo;
  if (value !== '') io.say(io.words('interview.current', { value }));
  io.say(io.words('interview.keep-plain'));
}

function rangeOf(ask: Ask, io: LineIo): string {
  return io.words(ask.kind === 'choices' ? 'interview.range-many' : 'interview.range', {
    count: ask.options.length,
  });
}

async function choosePlain(menu: Menu, io: LineIo): Promise<string> {
  io.say('');
  io.say(menu.text);
  menu.options.forEach((option, index) => {
    io.say(`${String(index + 1)}. ${option.label}`);
  });
  const range = io.words('interview.range', { count: menu.options.length });
  io.say(range);
  if (menu.isYesNo === true) io.say(io.words('interview.keys-yes-no'));
  for (;;) {
    const typed = (await io.read()).toLowerCase();
    const chosen = optionOf(typed, menu);
    if (chosen !== undefined) return chosen;
    if (typed === 's') throw new CancelledError('stopped-and-saved');
    io.say(range);
  }
}

/** The id that a typed number, id or letter stands for: B is the way back of a menu, S its "save and stop". */
function optionOf(typed: string, { options, isYesNo }: Menu): string | undefined {
  if (isYesNo === true && /^[yn]?$/.test(typed)) return typed === 'y' ? 'yes' : 'no';
  if (/^\d+$/.test(typed)) return options[Number(typed) - 1]?.id;
  const names: Readonly<Record<string, readonly string[]>> = { b: ['back', '@none'], s: ['save'] };
  const wanted = names[typed] ?? [typed];
  return options.find(({ id }) => wanted.includes(id.toLowerCase()))?.id;
}

async function linePlain(
  text: string,
  read: (typed: string) => Reading,
  io: LineIo,
): Promise<string> {
  io.say('');
  io.say(text);
  for (;;) {
    const typed = await io.read();
    if (typed === '') return '';
    const reading = read(typed);
    if (reading.ok) {
      io.say(io.words('interview.read-as', { value: reading.echo }));
      return String(reading.value);
    }
    io.say(reading.error);
  }
}
