import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { CancelledError } from '../errors.ts';
import type { Ask, Menu, Prompter, Reading, Reply, ShownLine } from '../interview/prompter.ts';
import type { Words } from '../language/words.ts';
import { wrapLine } from './wrap-line.ts';

export interface PlainOptions {
  readonly input: Readable;
  readonly screen: Writable;
  readonly words: Words;
  readonly columns: number;
}

export interface OpenPrompter extends Prompter {
  readonly close: () => void;
}

/**
 * Puts questions as numbered lines: no cursor movement, nothing redrawn, every state in words. One line of input is one answer, so that it
 * works in a pipe as well. The end of input rejects with CancelledError.
 */
export function plainPrompter(options: PlainOptions): OpenPrompter {
  const lines = createInterface({ input: options.input, terminal: false });
  const next = lines[Symbol.asyncIterator]();
  const io: LineIo = {
    ...options,
    say: (text) => {
      for (const line of wrapLine(text, options.columns)) options.screen.write(`${line}\n`);
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

interface LineIo extends PlainOptions {
  readonly say: (text: string) => void;
  readonly read: () => Promise<string>;
}

function showPlain(shown: readonly ShownLine[], io: LineIo): void {
  for (const line of shown) {
    if (line.tone === 'title') io.say('');
    io.say(line.text);
  }
}

async function askPlain(ask: Ask, io: LineIo): Promise<Reply> {
  showQuestion(ask, io);
  for (;;) {
    const typed = await io.read();
    const command = commandOf(typed, ask);
    if (command === 'help') io.say(ask.help ?? io.words('interview.no-help'));
    else if (command !== undefined) return { kind: command };
    else {
      const reading = ask.read(typed);
      if (reading.ok) {
        io.say(io.words('interview.read-as', { value: reading.echo }));
        return { kind: 'answer', value: reading.value };
      }
      io.say(reading.error);
      if (ask.options.length > 0) io.say(rangeOf(ask, io));
    }
  }
}

function showQuestion(ask: Ask, io: LineIo): void {
  io.say('');
  io.say(ask.place);
  io.say(ask.text);
  if (ask.hint !== undefined) io.say(ask.hint);
  if (ask.readAloud !== undefined)
    io.say(io.words('interview.read-aloud', { text: ask.readAloud }));
  if (ask.noteForHelper !== undefined)
    io.say(io.words('interview.for-you', { text: ask.noteForHelper }));
  ask.options.forEach((option, index) => {
    io.say(
      `${String(index + 1)}. ${option.label}${option.hint === undefined ? '' : ` (${option.hint})`}`,
    );
  });
  if (ask.options.length > 0) io.say(rangeOf(ask, io));
  io.say(io.words('interview.keys-plain'));
}

function rangeOf(ask: Ask, io: LineIo): string {
  return io.words(ask.kind === 'choices' ? 'interview.range-many' : 'interview.range', {
    count: ask.options.length,
  });
}

function commandOf(typed: string, ask: Ask): 'back' | 'help' | 'save' | undefined {
  const letter = typed.toLowerCase();
  if (letter === 'h' || (letter === '?' && ask.options.length > 0)) return 'help';
  if (letter === 's') return 'save';
  return letter === 'b' && ask.canGoBack ? 'back' : undefined;
}

async function choosePlain(menu: Menu, io: LineIo): Promise<string> {
  io.say('');
  io.say(menu.text);
  menu.options.forEach((option, index) => {
    io.say(`${String(index + 1)}. ${option.label}`);
  });
  for (;;) {
    const typed = await io.read();
    const chosen = /^\d+$/.test(typed)
      ? menu.options[Number(typed) - 1]
      : menu.options.find((option) => option.id === typed);
    if (chosen !== undefined) return chosen.id;
    io.say(io.words('interview.range', { count: menu.options.length }));
  }
}

async function linePlain(
  text: string,
  read: (typed: string) => Reading,
  io: LineIo,
): Promise<string> {
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
