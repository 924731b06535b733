import { compileContent } from '../../src/content/compile-content.ts';
import type { Content } from '../../src/content/content.ts';
import { readContentFolder } from '../../src/content/read-content-folder.ts';
import { parseDay, type CalendarDay } from '../../src/dates/calendar-day.ts';

/** The content of the repository, compiled once for a test file: one per country. */
export const contents: readonly Content[] = compileContent(
  readContentFolder('checklists'),
).contents;

/** Gives the content of a country, or fails. */
export function contentOf(country: string): Content {
  const content = contents.find((one) => one.country.id === country);
  if (content === undefined) throw new Error(`no content for ${country}`);
  return content;
}

/** Reads a day, or fails. */
export function day(text: string): CalendarDay {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`no day: ${text}`);
  return parsed;
}
