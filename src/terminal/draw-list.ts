import type { ListConfig, ListState } from './list-config.ts';
import { wrapLine } from './wrap-line.ts';

/** Draws a list and where it stands. What is too long for the screen is drawn without its options, which then stand above. */
export function drawList(state: ListState, config: ListConfig): string {
  const { style, size } = config;
  if (state.ended !== undefined) return style.spell(drawEnded(state.ended, config).join('\n'));
  const full = [...listLines(config, state), '', ...footLines(state, config)];
  const fits = !config.isShown && full.length < size().rows;
  // A screen this low has no line to spare: what is higher than the screen leaves a trace above it.
  const lines = fits ? full : [...chosenLines(state, config), ...footLines(state, config)];
  return style.spell(lines.join('\n'));
}

/** Draws the question with its hints and all its options. */
export function listLines(config: ListConfig, state?: ListState): readonly string[] {
  return [
    ...questionLines(config),
    ...config.hints.flatMap((hint) => wrapLine(hint, config.size().columns)),
    ...config.options.flatMap((_, index) => optionLines(index, config, state)),
  ];
}

function questionLines({ message, size, style }: ListConfig): readonly string[] {
  return wrapLine(message, size().columns).map(style.question);
}

/** The key that stands for an option: its number, or where one key is one answer its sign. */
function keyOf(index: number, { keys }: ListConfig): string {
  return keys?.charAt(index) ?? String(index + 1);
}

function optionLines(index: number, config: ListConfig, state?: ListState): readonly string[] {
  const { options, isMany, style, size } = config;
  const option = options[index];
  if (option === undefined) return [];
  const isMarked = index === state?.active;
  const box = isMany ? `[${state?.ticked.includes(option.id) === true ? 'x' : ' '}] ` : '';
  const start = `${isMarked ? style.pointer : ' '} ${keyOf(index, config).padStart(2)}. ${box}`;
  const lines = wrapLine(option.label, size().columns - start.length - 1).map(
    (line, at) => (at === 0 ? start : ' '.repeat(start.length)) + line,
  );
  return isMarked ? lines.map(style.marked) : lines;
}

/** Names what is marked and ticked, for a list whose options stand above. */
function chosenLines(state: ListState, config: ListConfig): readonly string[] {
  const ticked = config.options.flatMap((option, index) =>
    state.ticked.includes(option.id) ? [keyOf(index, config)] : [],
  );
  return [
    ...optionLines(state.active, config, state),
    ...(ticked.length === 0
      ? []
      : wrapLine(config.words.chosen(ticked.join(', ')), config.size().columns)),
  ];
}

/** The keys, what is to be said, and the line where numbers are typed: always the last one. */
function footLines({ note, typed }: ListState, config: ListConfig): readonly string[] {
  const { style, size, words } = config;
  const noteLines = note.text === '' ? [] : wrapLine(note.text, size().columns);
  return [
    ...wrapLine(words.keys, size().columns),
    ...(note.isError ? noteLines.map(style.error) : noteLines),
    `> ${typed}`,
  ];
}

function drawEnded(
  reply: Exclude<ListState['ended'], undefined>,
  config: ListConfig,
): readonly string[] {
  const ids = reply.kind === 'chosen' ? reply.ids : [];
  const labels = config.options
    .filter((option) => ids.includes(option.id))
    .flatMap((option) => wrapLine(`- ${option.label}`, config.size().columns, true));
  return [...(config.isShown ? [] : questionLines(config)), ...labels];
}
