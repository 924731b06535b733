/** One VEVENT or VTODO as a reader of calendars understands it; shares no code with the writer. */
export interface ReadEntry {
  readonly kind: string;
  readonly uid: string;
  readonly sequence: number;
  /** Every day it stands on, `YYYY-MM-DD`. */
  readonly days: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly status: string;
  /** The triggers of its alarms. */
  readonly alarms: readonly string[];
  /** All other lines by name. */
  readonly lines: Readonly<Record<string, string>>;
}

/** Reads a calendar strictly: line ends, lengths, names, nesting. Throws where RFC 5545 is not kept. */
export function readCalendar(text: string): readonly ReadEntry[] {
  const lines = unfold(text);
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR')
    throw new Error('no calendar');
  for (const wanted of ['VERSION:2.0', 'CALSCALE:GREGORIAN'])
    if (!lines.includes(wanted)) throw new Error(`no ${wanted}`);
  return blocksOf(lines, ['VEVENT', 'VTODO']).map(readEntry);
}

/** Puts folded lines together. Throws for a line of more than 75 octets, one without CRLF, and a character that was split. */
function unfold(text: string): readonly string[] {
  if (!text.endsWith('\r\n')) throw new Error('no line end at the end');
  const raw = text.slice(0, -2).split('\r\n');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const line of raw) {
    const bytes = new TextEncoder().encode(line);
    if (bytes.length > 75) throw new Error(`${String(bytes.length)} octets: ${line}`);
    if (decoder.decode(bytes) !== line) throw new Error(`a character was split: ${line}`);
    if (/[\r\n]/.test(line)) throw new Error(`a bare line end: ${line}`);
  }
  return raw
    .join('\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');
}

function blocksOf(lines: readonly string[], names: readonly string[]): readonly string[][] {
  return lines.flatMap((line, from) => {
    const name = names.find((one) => line === `BEGIN:${one}`);
    if (name === undefined) return [];
    const to = lines.indexOf(`END:${name}`, from);
    if (to < 0) throw new Error(`no end of ${name}`);
    return [lines.slice(from, to + 1)];
  });
}

function readEntry(block: readonly string[]): ReadEntry {
  const alarms = blocksOf(block, ['VALARM']);
  const own = block.slice(1, -1).filter((line) => !alarms.flat().includes(line));
  const lines = byName(own);
  const value = (name: string): string => lines[name] ?? '';
  const first = value('DTSTART;VALUE=DATE') || value('DUE;VALUE=DATE');
  return {
    kind: (block[0] ?? '').slice('BEGIN:'.length),
    uid: value('UID'),
    sequence: Number(value('SEQUENCE')),
    days: daysOf(first, lines['RRULE']),
    summary: unescape(value('SUMMARY')),
    description: unescape(value('DESCRIPTION')),
    status: value('STATUS'),
    alarms: alarms.map(readAlarm),
    lines,
  };
}

function readAlarm(block: readonly string[]): string {
  const lines = byName(block.slice(1, -1));
  if (lines['ACTION'] !== 'DISPLAY' || lines['DESCRIPTION'] === undefined)
    throw new Error('an alarm that shows nothing');
  const [name] = Object.keys(lines).filter((one) => one.startsWith('TRIGGER'));
  return name === 'TRIGGER' ? (lines[name] ?? '') : `${name ?? ''}:${lines[name ?? ''] ?? ''}`;
}

function byName(lines: readonly string[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value] = /^([A-Z][A-Z-]*(?:;[A-Z]+=[A-Z]+)*):(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`not a line: ${line}`);
    if (found[name] !== undefined) throw new Error(`twice: ${name}`);
    found[name] = value;
  }
  return found;
}

function daysOf(first: string, rule: string | undefined): readonly string[] {
  const start = /^(\d{4})(\d{2})(\d{2})$/.exec(first);
  if (start === null) throw new Error(`no day: ${first}`);
  const [year, month, day] = start.slice(1).map(Number) as [number, number, number];
  const count = rule === undefined ? 1 : Number(/^FREQ=MONTHLY;COUNT=(\d+)$/.exec(rule)?.[1]);
  if (!(count >= 1)) throw new Error(`no rule: ${String(rule)}`);
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(year, month - 1 + index, day));
    // RFC 5545, 3.3.10: a month without such a day is left out, so nobody may ask for it.
    if (date.getUTCDate() !== day) throw new Error(`${first} does not come each month`);
    return date.toISOString().slice(0, 10);
  });
}

function unescape(text: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(text) || /(?<!\\)(?:\\\\)*\\[^\\;,n]/.test(text))
    throw new Error(`not escaped: ${text}`);
  return text.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}
