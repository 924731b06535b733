import type { Reading } from '../interview/prompter.ts';
import { keyPrompt, type Key, type Pressed } from './key-prompt.ts';
import type { ScreenSize } from './screen-size.ts';
import type { Style } from './style.ts';
import { wrapLine } from './wrap-line.ts';

export interface TextConfig {
  readonly message: string;
  /** Lines under the question; the keys are the last of them. */
  readonly hints: readonly string[];
  readonly help: string;
  /** What was answered before, in the form in which it can be typed. */
  readonly current: string;
  /** Why there is no way back; undefined where there is one. */
  readonly noBack: string | undefined;
  readonly read: (typed: string) => Reading;
  /** true where a line that begins with `/` is a command. */
  readonly hasCommands?: boolean;
  /** true where Enter alone skips the question. */
  readonly canSkip?: boolean;
  readonly style: Style;
  readonly size: () => ScreenSize;
}

export type TextReply =
  | { readonly kind: 'read'; readonly reading: Extract<Reading, { readonly ok: true }> }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  | { readonly kind: 'save' }
  | { readonly kind: 'command'; readonly text: string };

export interface TextState {
  readonly value: string;
  readonly note: string;
  readonly isError: boolean;
  readonly hasEnded: boolean;
}

type Press = Pressed<TextState, TextReply>;

/**
 * Reads one line: Enter takes it, Esc goes back, Ctrl+S saves and stops, ? and Enter explain. What was typed stays when it cannot be read;
 * a secret is emptied, and no key brings it back.
 */
export const textPrompt = keyPrompt<TextConfig, TextState, TextReply>((config) => ({
  start: { value: config.current, note: '', isError: false, hasEnded: false },
  ...(config.current === '' ? {} : { line: config.current }),
  press: (key, state, line) => press(key, { ...state, line }, config),
  draw: (state) => draw(state, config),
}));

function press(
  key: Key,
  { line, ...state }: TextState & { line: string },
  config: TextConfig,
): Press {
  if (key.ctrl && key.name === 's') return end(state, { kind: 'save' });
  switch (key.name ?? '') {
    case 'escape':
      return config.noBack === undefined
        ? end({ ...state, value: '' }, { kind: 'back' })
        : { state: { ...state, note: config.noBack, isError: false } };
    case 'return':
    case 'enter':
      return take(state, config);
    case 'up':
    case 'down':
    case 'tab':
      return { state, line: state.value };
    default:
      return { state: { ...state, value: line } };
  }
}

function end(state: TextState, reply: TextReply): Press {
  return { state: { ...state, note: '', hasEnded: true }, reply };
}

function take(state: TextState, config: TextConfig): Press {
  if (state.value.trim() === '?')
    return stay({ ...state, value: '', note: config.help, isError: false });
  if (config.canSkip === true && state.value.trim() === '') return end(state, { kind: 'skip' });
  if (config.hasCommands === true && state.value.startsWith('/'))
    return end(state, { kind: 'command', text: state.value.slice(1) });
  const reading = config.read(state.value);
  if (reading.ok) return end(state, { kind: 'read', reading });
  const value = reading.secret === true ? '' : state.value;
  return stay({ ...state, value, note: reading.error, isError: true });
}

/** Enter has emptied the line; what is still to be read is put there again. */
function stay(state: TextState): Press {
  return { state, line: state.value };
}

function draw(state: TextState, { message, hints, style, size }: TextConfig): string {
  const wrap = (text: string): readonly string[] => wrapLine(text, size().columns);
  const question = wrap(message).map(style.question);
  const note = state.note === '' ? [] : wrap(state.note);
  const lines = state.hasEnded
    ? [...question, ...(state.value === '' ? [] : [`> ${state.value}`])]
    : [
        ...question,
        ...hints.slice(0, -1).flatMap(wrap),
        '',
        ...hints.slice(-1).flatMap(wrap),
        ...(state.isError ? note.map(style.error) : note),
        `> ${state.value}`,
      ];
  return style.spell(lines.join('\n'));
}
