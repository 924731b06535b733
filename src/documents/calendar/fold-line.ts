/** RFC 5545, 3.1: at most so many octets in a line, without its end. */
const LONGEST = 75;

/** Folds a content line: CRLF and a space where it would get longer than 75 octets, never inside a character; ends it with CRLF. */
export function foldLine(line: string): string {
  // No character has more than three octets for each of its code units.
  if (line.length * 3 <= LONGEST) return `${line}\r\n`;
  let folded = '';
  let length = 0;
  for (const sign of line) {
    const octets = octetsOf(sign);
    if (length + octets > LONGEST) {
      folded += '\r\n ';
      length = 1;
    }
    folded += sign;
    length += octets;
  }
  return `${folded}\r\n`;
}

/** RFC 5545 counts octets of UTF-8, not characters: "é" is two. */
function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
