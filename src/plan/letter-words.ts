import type { Content } from '../content/content.ts';
import { parseDay } from '../dates/calendar-day.ts';
import { parseMonth } from '../dates/calendar-month.ts';
import { formatDay, formatMonth } from '../dates/format-day.ts';
import type { EntryFacts } from '../facts/facts.ts';
import { toItem } from '../facts/name-items.ts';
import type { SelectedLetter, LetterCase } from './select-letters.ts';
import { entryWords } from './entry-words.ts';

/** What fills the slots of a sentence; a slot without a value takes its sentence out of the letter. */
export type LetterSlots = Readonly<Record<string, string | undefined>>;

/** Gathers what is known for the slots of a letter: days with their "on" or "in", the first report, programs, and the payment. */
export function letterSlots(
  selected: SelectedLetter,
  of: LetterCase,
  entry?: EntryFacts,
): LetterSlots {
  const { content, facts } = of;
  const report = firstReport(selected.entries, of);
  const one = entry ?? (selected.letter.for === 'accounts' ? selected.entries[0] : undefined);
  return {
    for: one === undefined ? unnamed(selected, of) : entryWords(content, one),
    happened: onDay(content, facts.answers['happened-on']),
    noticed: onDay(content, facts.answers['noticed-on']),
    reported: onDay(content, report?.on),
    reference: report?.reference,
    complained: onDay(content, complaintDay(selected.entries, of)),
    final: onDay(content, finalDay(selected.entries)),
    tools: toolNames(of),
  };
}

/** An account that nobody has named yet. */
function unnamed({ letter }: SelectedLetter, { content }: LetterCase): string | undefined {
  return letter.for === 'accounts' ? content.words['letter.an-account'] : undefined;
}

interface Report {
  readonly on: string;
  readonly reference?: string | undefined;
}

/** The first report of these payments to the bank or company: as answered, or as marked on the call to it. */
function firstReport(entries: readonly EntryFacts[], of: LetterCase): Report | undefined {
  const reports = entries.flatMap((entry) => reportsOf(entry, of));
  return reports.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
}

function reportsOf(entry: EntryFacts, { steps }: LetterCase): readonly Report[] {
  const told = entry.values['told-bank-on'];
  const marks = steps
    .filter((step) => isReport(step.key, entry))
    .flatMap((step) => step.marks)
    .filter((mark) => mark.as === 'done' || mark.as === 'waiting');
  const marked = marks.flatMap(({ on, reference }) =>
    on === undefined ? [] : [{ on, reference }],
  );
  const answered = typeof told === 'string' && told !== 'not-sure' ? [{ on: told }] : [];
  const known = marks.find((mark) => mark.reference !== undefined)?.reference;
  return [...marked, ...answered].map((one) => ({ reference: known, ...one }));
}

/** The step of this payment, or the call to the bank that it left from. */
function isReport(key: string, entry: EntryFacts): boolean {
  const [id = '', item] = key.split('.');
  const from = entry.values['from'];
  if (id === 'call-your-bank')
    return item === undefined || (typeof from === 'string' && item === toItem(from));
  return id.endsWith('-payment') && item === entry.item;
}

function complaintDay(entries: readonly EntryFacts[], { steps }: LetterCase): string | undefined {
  const keys = new Set(entries.map((entry) => `complain-to-bank.${entry.item}`));
  const marks = steps.filter((step) => keys.has(step.key)).flatMap((step) => step.marks);
  return marks.flatMap((mark) => mark.on ?? []).toSorted()[0];
}

function finalDay(entries: readonly EntryFacts[]): string | undefined {
  const days = entries.flatMap((entry) => {
    const day = entry.values['final-answer-on'];
    return typeof day === 'string' && day !== 'not-sure' ? [day] : [];
  });
  return days.toSorted()[0];
}

function toolNames({ content, facts }: LetterCase): string | undefined {
  const seen = facts.answers['tools-seen'];
  const options = content.questions.find((question) => question.id === 'tools-seen')?.options ?? [];
  const names = options
    .filter((option) => Array.isArray(seen) && seen.some((id) => id === option.id))
    .filter((option) => !['other', 'none', 'not-sure'].includes(option.id))
    .map((option) => option.label);
  return names.length === 0 ? undefined : names.join(', ');
}

/** Says a day with "on", a month with "in"; undefined where neither is known. */
function onDay(content: Content, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const day = parseDay(value);
  const month = parseMonth(value);
  if (day === undefined && month === undefined) return undefined;
  const list = (key: string): readonly string[] => (content.words[key] ?? '').split(' ');
  const names = { months: list('days.months'), weekdays: list('days.weekdays') };
  if (day !== undefined)
    return fill(content, 'letter.on-day', formatDay(day, names, content.country['day-order']));
  return month === undefined
    ? undefined
    : fill(content, 'letter.in-month', formatMonth(month, names));
}

function fill(content: Content, key: string, day: string): string {
  return (content.words[key] ?? '{day}').replace('{day}', day);
}
