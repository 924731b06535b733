import type { CaseFile } from '../cases/case-file.ts';
import { listSteps } from '../cases/list-steps.ts';
import { statementsDue } from '../cases/statements-due.ts';
import { whatIsDue, type DueList } from '../cases/what-is-due.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { spellDay } from '../documents/spell-day.ts';
import { callLines } from './call-lines.ts';
import { changeLines } from './change-lines.ts';
import type { CommonFlags } from './common-options.ts';
import { fitLines } from './fit-lines.ts';
import { openCases } from './open-cases.ts';
import { pickCase } from './pick-case.ts';
import { planForCase, type CasePlan } from './plan-for-case.ts';
import { statusLines } from './status-lines.ts';
import { tellSetAside } from './tell-set-aside.ts';
import { tellOld } from './tell-old.ts';
import { todayOf } from './today-of.ts';
import { knowingCommands, wordsFor, wordsOf } from './words-for.ts';
import type { World } from './world.ts';

export interface StatusFlags extends Pick<CommonFlags, 'asOf' | 'json' | 'dataDir' | 'case'> {
  readonly all?: boolean | undefined;
}

/** Says what is past, due and awaited in a saved case, and one next command. Without a case it says how to begin, and that is no failure. */
export async function runStatus(
  world: World,
  name: string | undefined,
  flags: StatusFlags,
): Promise<void> {
  const today = todayOf(world, flags.asOf);
  const store = openCases(world, { dataDir: flags.dataDir });
  const wanted = name ?? flags.case;
  const listed = await store.list();
  if (wanted === undefined && listed.length === 0) {
    world.writeOut(noCase(world, flags));
    return;
  }
  const { value, setAside } = await pickCase(store, wanted);
  tellSetAside(world, wordsFor(world), setAside);
  await tellOld(world, store, flags);
  const options = {
    today,
    caseOption: listed.length > 1 ? ` --case ${value.name}` : '',
    all: flags.all === true,
    path: listed.find((one) => one.name === value.name)?.path ?? store.folder,
  };
  world.writeOut(
    flags.json === true ? asJson(world, value, options) : asText(world, value, options),
  );
}

interface Found {
  readonly today: CalendarDay;
  readonly caseOption: string;
  readonly all: boolean;
  /** Where the case lies. */
  readonly path: string;
}

function noCase(world: World, flags: StatusFlags): string {
  if (flags.json !== true) return `${wordsFor(world)('status.none')}\n`;
  return `${JSON.stringify({ version: 1, cases: [] })}\n`;
}

function asJson(world: World, file: CaseFile, { today, path }: Found): string {
  const { due, plan } = dueOf(world, file, today);
  const { name, finished } = file;
  const about = { version: 1, case: name, path, finished, made_for: today };
  const { changes = [], call_log = [] } = plan;
  const status = { ...about, ...due, changes, call_log };
  return `${JSON.stringify(status, undefined, 2)}\n`;
}

function asText(world: World, file: CaseFile, options: Found): string {
  const { due, plan, content } = dueOf(world, file, options.today);
  const words = knowingCommands(wordsOf(content), world);
  const spell = (day: string): string => spellDay(day, { content, words });
  const lines = statusLines(due, {
    name: file.name,
    finished: file.finished,
    ...options,
    more: [
      ...changeLines(plan, { words, caseOption: options.caseOption }),
      ...callLines(plan, { words, spell, all: options.all }),
    ],
    words,
    nextTitle: listSteps(plan).find(({ key }) => key === due.next)?.title,
    spell,
  });
  return `${fitLines(lines, world).join('\n')}\n`;
}

function dueOf(
  world: World,
  file: CaseFile,
  today: CalendarDay,
): CasePlan & { readonly due: DueList } {
  const planned = planForCase(world, file, { today });
  const { plan, facts, content } = planned;
  const kinds = content.statementReview.accounts;
  const statements = statementsDue(plan, {
    facts,
    kinds,
    statements: file.statements,
  });
  return { ...planned, due: whatIsDue(plan, statements) };
}
