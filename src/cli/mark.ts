import { addMark } from '../cases/add-mark.ts';
import { parseDay } from '../dates/calendar-day.ts';
import { UsageError } from '../errors.ts';
import { findSecret } from '../facts/check-secret.ts';
import { nearest } from '../facts/nearest.ts';
import { stripControls } from '../facts/strip-controls.ts';
import type { Mark, Plan } from '../plan/plan.ts';
import type { CommonFlags } from './common-options.ts';
import { openCases } from './open-cases.ts';
import { onlyCase } from './pick-case.ts';
import { planForCase } from './plan-for-case.ts';
import { todayOf } from './today-of.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

export interface MarkFlags extends CommonFlags {
  readonly as?: string;
  readonly on?: string;
  readonly until?: string;
  readonly reference?: string;
  readonly spokeTo?: string;
  readonly note?: string;
}

const statuses = ['done', 'waiting', 'refused', 'to-do', 'not-for-me', 'undo'] as const;

/** Marks steps of a saved case. A bare step id is enough where it is unique. Throws UsageError for what it refuses, and then marks nothing. */
export async function runMark(
  world: World,
  keys: readonly string[],
  flags: MarkFlags,
): Promise<void> {
  const today = todayOf(world, flags.asOf);
  const store = openCases(world, flags.dataDir === undefined ? {} : { dataDir: flags.dataDir });
  const name = flags.case ?? (await onlyCase(store));
  const marked: string[] = [];
  await store.update(name, (file) => {
    const { plan } = planForCase(world, file, { today });
    const marks = keys.map((key) => makeMark(findKey(plan, key), flags, today));
    marked.push(...marks.map((mark) => mark.key));
    return marks.reduce((all, mark) => addMark(all, mark, today), file);
  });
  const words = wordsFor(world);
  if (flags.quiet !== true)
    world.writeOut(
      `${marked.map((key) => words(`mark.${flags.as ?? ''}`, { key })).join('\n')}\n${words('mark.next')}\n`,
    );
}

/** Finds the step a person means. Throws UsageError `mark.unknown` (near) or `mark.several` (keys). */
function findKey(plan: Plan, key: string): string {
  const keys = plan.phases.flatMap((phase) => phase.steps).map((step) => step.key);
  if (keys.includes(key)) return key;
  const own = keys.filter((one) => one.startsWith(`${key}.`));
  const [only, ...others] = own;
  if (only === undefined)
    throw new UsageError('mark.unknown', {
      parameters: { key: key.slice(0, 80), near: nearest(key, keys) ?? keys[0] ?? '' },
    });
  if (others.length > 0)
    throw new UsageError('mark.several', { parameters: { key, keys: own.join(', ') } });
  return only;
}

function makeMark(key: string, flags: MarkFlags, today: string): Mark {
  const as = statuses.find((status) => status === flags.as);
  if (as === undefined)
    throw new UsageError('mark.as', { parameters: { valid: statuses.join(', ') } });
  const on = readDay(flags.on ?? today);
  if (on > today) throw new UsageError('answer.day-in-future', { parameters: { day: on } });
  return {
    key,
    as,
    on,
    ...(flags.until === undefined ? {} : { until: readDay(flags.until) }),
    ...texts(flags),
  };
}

function texts(flags: MarkFlags): Pick<Mark, 'reference' | 'spoke_to' | 'note'> {
  return {
    ...(flags.reference === undefined ? {} : { reference: safe(flags.reference, 'reference') }),
    ...(flags.spokeTo === undefined ? {} : { spoke_to: safe(flags.spokeTo, 'name') }),
    ...(flags.note === undefined ? {} : { note: safe(flags.note, 'note') }),
  };
}

function safe(text: string, kind: 'reference' | 'name' | 'note'): string {
  const plain = stripControls(text).trim().slice(0, 200);
  const secret = findSecret(plain, kind);
  if (secret !== undefined) throw new UsageError(`secret.${secret}`);
  return plain;
}

function readDay(text: string): string {
  const day = parseDay(text);
  if (day === undefined) throw new UsageError('answer.day');
  return day;
}
