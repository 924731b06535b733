import type { Content } from '../content/content.ts';
import type { RawFile } from '../content/raw-content.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Problem } from '../errors.ts';
import { reviewBy } from '../plan/plan-contact.ts';

interface Fact {
  readonly id: string;
  readonly checked: string;
  readonly 'review-days'?: number | undefined;
}

/** Says which facts of a country were to be looked at again before a day: id, day checked, day of review, at their place. */
export function checkReviewDays(
  content: Content,
  raw: readonly RawFile[],
  today: CalendarDay,
): readonly Problem[] {
  const { contacts, deadlines, rules, durations } = content;
  const disagreements = Object.fromEntries(content.disagreements.map((one) => [one.id, one]));
  const tricks = Object.fromEntries(content.tricks.map((one) => [one.id, one]));
  const lists = { contacts, deadlines, rules, durations, disagreements, tricks };
  return Object.entries<Readonly<Record<string, Fact>>>(lists).flatMap(([list, facts]) =>
    Object.values(facts).flatMap((fact) => {
      const due = reviewBy(fact);
      if (due === undefined || due >= today) return [];
      const message = `${fact.id}: checked ${fact.checked}, review by ${due}`;
      return [{ ...placeOf(raw, content.country.id, { list, id: fact.id }), message }];
    }),
  );
}

/** Finds a fact in the file of its country, else in the common one. */
function placeOf(
  raw: readonly RawFile[],
  country: string,
  fact: { readonly list: string; readonly id: string },
): Omit<Problem, 'message'> {
  for (const folder of [country, 'common'])
    for (const file of raw.filter((one) => one.folder === folder)) {
      const index = indexIn(file.value, fact);
      if (index >= 0)
        return { file: file.source.file, ...file.source.locate([fact.list, index, 'checked']) };
    }
  return { file: country };
}

function indexIn(value: unknown, fact: { readonly list: string; readonly id: string }): number {
  if (typeof value !== 'object' || value === null) return -1;
  const list: unknown = Object.entries(value).find(([key]) => key === fact.list)?.[1];
  if (!Array.isArray(list)) return -1;
  return list.findIndex(
    (one: unknown) => typeof one === 'object' && one !== null && 'id' in one && one.id === fact.id,
  );
}
