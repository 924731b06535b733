import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  useState,
} from '@inquirer/core';
import { wrapLine } from './wrap-line.ts';

export interface ListOption {
  readonly id: string;
  readonly label: string;
  readonly exclusive: boolean;
}

export interface ListConfig {
  readonly message: string;
  readonly hint: string;
  readonly options: readonly ListOption[];
  readonly isMany: boolean;
  readonly columns: number;
  /** The keys in words, shown under the list. */
  readonly keys: string;
  readonly error: string;
  readonly help: string;
}

export type ListReply =
  | { readonly kind: 'chosen'; readonly ids: readonly string[] }
  | { readonly kind: 'back' }
  | { readonly kind: 'save' };

interface ListState {
  readonly active: number;
  readonly ticked: readonly string[];
  readonly typed: string;
  readonly note: string;
}

interface Key {
  readonly name: string;
  readonly ctrl: boolean;
  readonly sequence?: string;
}

/**
 * Puts a numbered list: arrows or typed numbers, space ticks, Enter takes, Esc goes back, Ctrl+S saves and stops, ? explains and keeps the
 * ticks. All options are visible, nothing is chosen beforehand, the list does not loop.
 */
export const listPrompt = createPrompt<ListReply, ListConfig>((config, done) => {
  const [state, setState] = useState<ListState>({ active: -1, ticked: [], typed: '', note: '' });
  useKeypress((event) => {
    const key: Key = event;
    const reply = replyTo(key, state, config);
    if (reply !== undefined) {
      setState({
        ...state,
        note: reply.kind === 'chosen' ? labelsOf(reply.ids, config) : '',
        typed: 'done',
      });
      done(reply);
    } else setState(nextState(key, state, config));
  });
  if (state.typed !== 'done') return drawList(state, config);
  return wrapLine(`${config.message} ${state.note}`, config.columns).join('\n');
});

function labelsOf(ids: readonly string[], config: ListConfig): string {
  return config.options
    .filter((option) => ids.includes(option.id))
    .map((option) => option.label)
    .join('; ');
}

function replyTo(key: Key, state: ListState, config: ListConfig): ListReply | undefined {
  if (key.name === 'escape') return { kind: 'back' };
  if (key.ctrl && key.name === 's') return { kind: 'save' };
  if (!isEnterKey({ ...key, shift: false })) return undefined;
  const ids = chosenIds(state, config);
  return ids.length === 0 ? undefined : { kind: 'chosen', ids };
}

/** What Enter takes: typed numbers, else the ticks, else the marked line of a list of which one is taken. */
function chosenIds(state: ListState, config: ListConfig): readonly string[] {
  const typed = state.typed.split(/[\s,]+/).filter((part) => part !== '');
  const byNumber = typed.flatMap((part) => config.options[Number(part) - 1]?.id ?? []);
  if (typed.length > 0)
    return byNumber.length === typed.length && (config.isMany || byNumber.length === 1)
      ? byNumber
      : [];
  if (config.isMany) return state.ticked;
  const marked = config.options[state.active];
  return marked === undefined ? [] : [marked.id];
}

function nextState(key: Key, state: ListState, config: ListConfig): ListState {
  const plainKey = { ...key, shift: false };
  if (isEnterKey(plainKey)) return { ...state, typed: '', note: config.error };
  if (isUpKey(plainKey, [])) return { ...state, active: Math.max(0, state.active - 1), note: '' };
  if (isDownKey(plainKey, []))
    return { ...state, active: Math.min(config.options.length - 1, state.active + 1), note: '' };
  if ((key.sequence ?? key.name) === '?') return { ...state, note: config.help };
  return typeInto(key, state, config);
}

function typeInto(key: Key, state: ListState, config: ListConfig): ListState {
  if (isSpaceKey({ ...key, shift: false }) && config.isMany && state.typed === '')
    return tick(state, config);
  if (key.name === 'backspace') return { ...state, typed: state.typed.slice(0, -1), note: '' };
  const sign = key.sequence ?? key.name;
  if (!/^[\d, ]$/.test(sign)) return state;
  const typed = state.typed + sign;
  return { ...state, typed, active: markedBy(typed, state, config), note: '' };
}

/** A typed number marks its line, where one line is taken. */
function markedBy(typed: string, state: ListState, config: ListConfig): number {
  const isLine = config.options[Number(typed) - 1] !== undefined;
  return !config.isMany && isLine ? Number(typed) - 1 : state.active;
}

function tick(state: ListState, config: ListConfig): ListState {
  const option = config.options[state.active];
  if (option === undefined) return state;
  if (state.ticked.includes(option.id))
    return { ...state, ticked: state.ticked.filter((id) => id !== option.id) };
  const alone = config.options.filter((one) => one.exclusive).map((one) => one.id);
  const others = option.exclusive ? [] : state.ticked.filter((id) => !alone.includes(id));
  return { ...state, ticked: [...others, option.id], note: '' };
}

function drawList(state: ListState, config: ListConfig): string {
  const options = config.options.flatMap((option, index) =>
    optionLines(option, index, { state, config }),
  );
  const typed = state.typed === '' ? [] : [`> ${state.typed}`];
  const note = state.note === '' ? [] : wrapLine(state.note, config.columns);
  const hint = config.hint === '' ? [] : wrapLine(config.hint, config.columns);
  return [
    ...wrapLine(config.message, config.columns),
    ...hint,
    ...options,
    ...wrapLine(config.keys, config.columns),
    ...typed,
    ...note,
  ].join('\n');
}

function optionLines(
  option: ListOption,
  index: number,
  { state, config }: { readonly state: ListState; readonly config: ListConfig },
): readonly string[] {
  const mark = index === state.active ? '>' : ' ';
  const box = config.isMany ? `[${state.ticked.includes(option.id) ? 'x' : ' '}] ` : '';
  const start = `${mark} ${String(index + 1).padStart(2)}. ${box}`;
  return wrapLine(option.label, config.columns - start.length - 1).map(
    (line, at) => (at === 0 ? start : ' '.repeat(start.length)) + line,
  );
}
