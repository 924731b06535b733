import { drawList } from './draw-list.ts';
import { keyPrompt, type Key, type Pressed } from './key-prompt.ts';
import type { ListConfig, ListReply, ListState } from './list-config.ts';

type Press = Pressed<ListState, ListReply>;

const noNote: ListState['note'] = { text: '', isError: false };

/**
 * Puts a numbered list: arrows or typed numbers, space ticks, Enter takes, Esc goes back, Ctrl+S saves and stops, ? explains and keeps the
 * ticks. All options are visible, nothing is chosen beforehand, the list does not loop.
 */
export const listPrompt = keyPrompt<ListConfig, ListState, ListReply>((config) => ({
  start: {
    active: config.isMany
      ? -1
      : config.options.findIndex((option) => config.current.includes(option.id)),
    ticked: config.isMany ? config.current : [],
    typed: '',
    note: noNote,
    ended: undefined,
  },
  // What readline gathers is emptied at each key: the typed numbers are kept here.
  press: (key, state) => ({ line: '', ...press(key, state, config) }),
  draw: (state) => drawList(state, config),
}));

function press(key: Key, state: ListState, config: ListConfig): Press {
  if (key.ctrl) return key.name === 's' ? end(state, { kind: 'save' }) : { state };
  switch (key.name ?? '') {
    case 'escape':
      if (state.typed.startsWith('/')) return { state: { ...state, typed: '' } };
      return config.noBack === undefined
        ? end(state, { kind: 'back' })
        : { state: { ...state, note: { text: config.noBack, isError: false } } };
    case 'return':
    case 'enter':
      return take(state, config);
    case 'up':
      return { state: moveTo(state.active - 1, state, config) };
    case 'down':
      return { state: moveTo(state.active + 1, state, config) };
    default:
      return pressSign(key, state, config);
  }
}

/** With keys of its own, a list of which one is taken ends at the key, and one of which several are taken ticks. */
function pressSign(key: Key, state: ListState, config: ListConfig): Press {
  if (config.keys === undefined) return { state: typeInto(key, state, config) };
  const sign = signOf(key);
  if (state.typed.startsWith('/') || sign === '/') return { state: typeCommand(key, state) };
  const option = sign.length === 1 ? config.options[config.keys.indexOf(sign)] : undefined;
  if (option === undefined)
    return { state: /^[\d,]$/.test(sign) ? state : typeInto(key, state, config) };
  const number = String(config.options.indexOf(option) + 1);
  if (config.isMany) return { state: tick({ ...state, typed: number }, config) };
  return take({ ...state, typed: number }, config);
}

function typeCommand(key: Key, state: ListState): ListState {
  const sign = signOf(key);
  if (key.name === 'backspace') return { ...state, typed: state.typed.slice(0, -1) };
  return sign.length === 1 ? { ...state, typed: state.typed + sign, note: noNote } : state;
}

function end(state: ListState, reply: ListReply): Press {
  return { state: { ...state, note: noNote, ended: reply }, reply };
}

/** Enter takes the typed numbers and the ticks, or the marked line of a list of which one is taken; else it says what is missing. */
function take(state: ListState, config: ListConfig): Press {
  if (state.typed.startsWith('/'))
    return end({ ...state, typed: '' }, { kind: 'command', text: state.typed.slice(1) });
  const ids = chosenIds(state, config);
  if (config.canSkip === true && ids.length === 0 && state.typed.trim() === '')
    return end(state, { kind: 'skip' });
  const error = ids.length === 0 ? config.words.error : config.judge(ids);
  if (error === undefined) return end(state, { kind: 'chosen', ids });
  return { state: { ...state, typed: '', note: { text: error, isError: true } } };
}

function chosenIds(state: ListState, config: ListConfig): readonly string[] {
  const typed = state.typed.split(/[\s,]+/).filter((part) => part !== '');
  const byNumber = typed.flatMap((part) => config.options[Number(part) - 1]?.id ?? []);
  if (byNumber.length !== typed.length) return [];
  if (config.isMany) return inOrder([...state.ticked, ...byNumber], config);
  if (typed.length > 0) return byNumber.length === 1 ? byNumber : [];
  const marked = config.options[state.active];
  return marked === undefined ? [] : [marked.id];
}

function inOrder(ids: readonly string[], config: ListConfig): readonly string[] {
  return config.options.map((option) => option.id).filter((id) => ids.includes(id));
}

function moveTo(index: number, state: ListState, config: ListConfig): ListState {
  const active = Math.max(0, Math.min(config.options.length - 1, index));
  return { ...state, active, typed: '', note: noNote };
}

function typeInto(key: Key, state: ListState, config: ListConfig): ListState {
  const sign = signOf(key);
  if (sign === '?') return { ...state, note: { text: config.words.help, isError: false } };
  if (sign === ' ' && config.isMany && /^\d*$/.test(state.typed)) return tick(state, config);
  if (key.name === 'backspace') return typed(state.typed.slice(0, -1), state, config);
  return /^[\d, ]$/.test(sign) ? typed(state.typed + sign, state, config) : state;
}

function signOf({ name = '', sequence = name }: Key): string {
  return name === 'space' ? ' ' : sequence;
}

/** A typed number marks its line. */
function typed(text: string, state: ListState, config: ListConfig): ListState {
  const last = /(\d+)[, ]*$/.exec(text)?.[1];
  const isLine = config.options[Number(last) - 1] !== undefined;
  return {
    ...state,
    typed: text,
    active: isLine ? Number(last) - 1 : state.active,
    note: noNote,
  };
}

/** Space ticks the line whose number was typed, or the marked one. */
function tick(state: ListState, config: ListConfig): ListState {
  const index = state.typed === '' ? state.active : Number(state.typed) - 1;
  const option = config.options[index];
  const left = { ...state, typed: '', note: noNote };
  if (option === undefined) return left;
  if (state.ticked.includes(option.id))
    return { ...left, ticked: state.ticked.filter((id) => id !== option.id) };
  const alone = config.options.filter((one) => one.exclusive).map((one) => one.id);
  const others = option.exclusive ? [] : state.ticked.filter((id) => !alone.includes(id));
  return { ...left, ticked: inOrder([...others, option.id], config) };
}
