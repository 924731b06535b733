import type { Content } from '../content/content.ts';
import { parseDay, type CalendarDay } from '../dates/calendar-day.ts';
import { readClockTime } from '../dates/read-clock-time.ts';
import { checkValue } from '../facts/check-value.ts';
import type { Reading } from '../interview/prompter.ts';
import { readTyped } from '../interview/read-typed.ts';
import type { Words } from '../language/words.ts';

type Read = (typed: string) => Reading;

/** How the lines between the questions are read, as people type them; what would give a secret away is refused and not repeated. */
export interface LineReaders {
  /** A day up to today. */
  readonly pastDay: Read;
  /** A day from today on. */
  readonly comingDay: Read;
  readonly time: Read;
  /** A name, a note or what was promised. */
  readonly text: Read;
  /** The number of a report or a case; a bare number is kept. */
  readonly reference: Read;
}

export interface LineContext {
  readonly content: Content;
  readonly words: Words;
  readonly today: CalendarDay;
}

/** Makes the readers for the country, the language and the day of a run. */
export function lineReaders(context: LineContext): LineReaders {
  const { words, today } = context;
  const name = (id: string): Read => {
    return (typed) => {
      const checked = checkValue({ id, kind: 'name', text: '' }, typed, today);
      if (!checked.ok) return { ok: false, error: words(checked.key, checked.parameters) };
      return { ok: true, value: checked.value, echo: String(checked.value) };
    };
  };
  return {
    pastDay: dayReader(context, 'past'),
    comingDay: dayReader(context, 'coming'),
    time: (typed) => {
      const value = readClockTime(typed);
      if (value === undefined) return { ok: false, error: words('follow.time-wrong') };
      return { ok: true, value, echo: value };
    },
    text: name('text'),
    reference: name('reference'),
  };
}

/** A day is kept whole: a month alone has no place in a mark. */
function dayReader(context: LineContext, which: 'past' | 'coming'): Read {
  const { words, today } = context;
  const error = words('follow.day-whole');
  const field = { id: 'day', kind: 'day', text: '', error, future: which === 'coming' } as const;
  return (typed) => {
    const reading = readTyped(typed, { field, options: [], context });
    if (!reading.ok) return reading;
    const day = parseDay(String(reading.value));
    if (day === undefined) return { ok: false, error };
    if (which === 'coming' && day < today) return { ok: false, error: words('follow.day-past') };
    return reading;
  };
}
