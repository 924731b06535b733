/** Wraps one line of text at words to a width in columns. Numbers to call and addresses are never broken; a longer word stands alone. */
export function wrapLine(text: string, columns: number): readonly string[] {
  const words = text
    .replace(/[(+]?\d[\d ()-]{2,}\d/g, (number) => number.replaceAll(' ', '\u00a0'))
    .split(' ');
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => one.replaceAll('\u00a0', ' '));
}
