import type { Content } from '../content/content.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Given } from '../facts/answers.ts';
import { listQuestions } from './list-questions.ts';

/** Replays answers: keeps those that still apply and names the paths of the rest. Repeats until nothing more falls away. */
export function keepAnswers(
  content: Content,
  given: Given,
  today: CalendarDay,
): { readonly given: Given; readonly dropped: readonly string[] } {
  const asked = new Set(listQuestions(content, given, today).map((place) => place.path));
  const keeps = (path: string): boolean =>
    asked.has(path) || path.startsWith('@') || path.endsWith('.id') || path.endsWith('.any');
  const dropped = Object.keys(given).filter((path) => !keeps(path));
  if (dropped.length === 0) return { given, dropped };
  const kept = Object.fromEntries(Object.entries(given).filter(([path]) => keeps(path)));
  const again = keepAnswers(content, kept, today);
  return { given: again.given, dropped: [...dropped, ...again.dropped] };
}
