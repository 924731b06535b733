import { whatIsDue } from '../../src/cases/what-is-due.ts';
import { addDays, type CalendarDay } from '../../src/dates/calendar-day.ts';
import { day } from './content-for-tests.ts';
import { lostSteps } from './lost-steps.ts';
import { expectedOn, inWords, marksBefore, planOn, type Year } from './year.ts';

/** Says what is wrong on one day: with the table, with an open step that is told nowhere, with a line that comes without notice. */
export function judgeDay(year: Year, today: CalendarDay): readonly object[] {
  const plan = planOn(year, today);
  const found = { ...inWords(whatIsDue(plan)) };
  const expected = expectedOn(year, today);
  const problems = [...lostSteps(plan), ...surprises(year, today)];
  const agrees = JSON.stringify({ ...found, ...expected }) === JSON.stringify(found);
  return agrees && problems.length === 0 ? [] : [{ today, expected, found, problems }];
}

/** A line with its day stood in the week before, unless something was marked or the case began in that time. */
function surprises(year: Year, today: CalendarDay): readonly string[] {
  const yesterday = addDays(today, -1);
  const changed = marksBefore(year, today).length !== marksBefore(year, yesterday).length;
  if (changed || yesterday < day(year.since)) return [];
  const now = whatIsDue(planOn(year, today)).today.filter((item) => item.day === today);
  if (now.length === 0) return [];
  const week = whatIsDue(planOn(year, yesterday)).this_week;
  return now
    .filter((item) => !week.some((one) => one.key === item.key && one.day === today))
    .map(({ key }) => `${key} comes without notice`);
}
