import { callLog } from '../cases/call-log.ts';
import type { Words } from '../language/words.ts';
import type { Plan } from '../plan/plan.ts';

const columns = [
  ['log-day', 'on'],
  ['blank-time', 'time'],
  ['log-with', 'organisation'],
  ['log-spoke-to', 'spoke_to'],
  ['blank-reference', 'reference'],
  ['log-promised', 'promised'],
  ['log-until', 'until'],
  ['log-step', 'key'],
] as const;

/**
 * Renders the log of calls as CSV (RFC 4180: commas, CRLF, quotes doubled), with a mark at its start by which spreadsheets know UTF-8.
 * Days stand as YYYY-MM-DD. A text that a spreadsheet would run as a formula begins with an apostrophe (OWASP, "CSV Injection").
 */
export function renderCsv(plan: Plan, words: Words): string {
  const log = plan.call_log ?? callLog(plan, []);
  const head = columns.map(([label]) => words(`doc.${label}`));
  const rows = log.map((entry) => columns.map(([, field]) => entry[field] ?? ''));
  const lines = [head, ...rows].map((row) => row.map(cell).join(','));
  return `\u{feff}${lines.map((line) => `${line}\r\n`).join('')}`;
}

// A sign of a formula at the start, also full-width, or after spaces: some programs trim before they look.
const formula = /^[\s\u00a0]*[=+\-@|\uff1d\uff0b\uff0d\uff20]/u;

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
