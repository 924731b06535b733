const cell = { width: 8.4, height: 18 };
const margin = 14;
/** The sixteen colours of a terminal on white, each dark enough to be read there. */
const colours = [
  ...['#000000', '#a40000', '#1b6e20', '#7a5a00', '#0b4ea2', '#7a2a8c', '#00666e', '#444444'],
  ...['#444444', '#a40000', '#1b6e20', '#7a5a00', '#0b4ea2', '#7a2a8c', '#00666e', '#000000'],
];

/**
 * Draws what stands on the screen of a terminal as SVG: text that can be read and searched, with its weight and colour.
 * @param {import('@xterm/headless').Terminal} screen
 */
export function screenAsSvg(screen) {
  const { active } = screen.buffer;
  const lines = Array.from({ length: screen.rows }, (_, row) => {
    const line = active.getLine(active.viewportY + row);
    return line === undefined ? [] : piecesOf(line, screen.cols);
  });
  const last = lines.findLastIndex((pieces) => pieces.length > 0);
  const width = Math.ceil(screen.cols * cell.width + 2 * margin);
  const height = (last + 1) * cell.height + 2 * margin;
  const texts = lines
    .slice(0, last + 1)
    .flatMap((pieces, row) => pieces.map((one) => textOf(one, row)));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="#ffffff" stroke="#888888"/>
${texts.join('\n')}
</svg>
`;
}

/** @typedef {{ column: number, text: string, bold: boolean, colour: number }} Piece */

/**
 * Text of one look that stands side by side, without the spaces around it.
 * @param {import('@xterm/headless').IBufferLine} line
 * @param {number} columns
 */
function piecesOf(line, columns) {
  /** @type {Piece[]} */
  const pieces = [];
  for (let column = 0; column < columns; column += 1) {
    const { text, bold, colour } = lookOf(line.getCell(column));
    const before = pieces.at(-1);
    if (before?.bold === bold && before.colour === colour) before.text += text;
    else pieces.push({ column, text, bold, colour });
  }
  return pieces.filter((piece) => piece.text.trim() !== '');
}

/**
 * @param {Piece} piece
 * @param {number} row
 */
function textOf({ column, text, bold, colour }, row) {
  const shown = text.trimEnd();
  const indent = shown.length - shown.trimStart().length;
  const x = margin + (column + indent) * cell.width;
  const y = margin + row * cell.height + 13;
  const length = shown.trimStart().length * cell.width;
  const look = `${bold ? ' font-weight="bold"' : ''} fill="${colours[colour] ?? '#000000'}"`;
  return `<text x="${short(x)}" y="${y}" textLength="${short(length)}" lengthAdjust="spacingAndGlyphs" xml:space="preserve"${look}>${escape(shown.trimStart())}</text>`;
}

/** @param {number} value */
function short(value) {
  return String(Math.round(value * 10) / 10);
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** @param {import('@xterm/headless').IBufferCell | undefined} found */
function lookOf(found) {
  return {
    text: found?.getChars() || ' ',
    bold: (found?.isBold() ?? 0) !== 0,
    colour: found?.isFgPalette() ? found.getFgColor() : 0,
  };
}
