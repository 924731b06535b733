import type { CaseFile } from '../cases/case-file.ts';
import { whatIsDue } from '../cases/what-is-due.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { spellDay } from '../documents/spell-day.ts';
import type { CommonFlags } from './common-options.ts';
import { openCases } from './open-cases.ts';
import { pickCase } from './pick-case.ts';
import { planForCase } from './plan-for-case.ts';
import { statusLines } from './status-lines.ts';
import { tellSetAside } from './tell-set-aside.ts';
import { todayOf } from './today-of.ts';
import { knowingCommands, wordsFor, wordsOf } from './words-for.ts';
import type { World } from './world.ts';

export type StatusFlags = Pick<CommonFlags, 'asOf' | 'json' | 'dataDir' | 'case'>;

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
  const caseOption = listed.length > 1 ? ` --case ${value.name}` : '';
  world.writeOut(
    flags.json === true ? asJson(world, value, today) : asText(world, value, { today, caseOption }),
  );
}

function noCase(world: World, flags: StatusFlags): string {
  if (flags.json !== true) return `${wordsFor(world)('status.none')}\n`;
  return `${JSON.stringify({ version: 1, cases: [] })}\n`;
}

function asJson(world: World, file: CaseFile, today: CalendarDay): string {
  const { plan } = planForCase(world, file, { today });
  const { name, finished } = file;
  const status = { version: 1, case: name, finished, made_for: today, ...whatIsDue(plan) };
  return `${JSON.stringify(status, undefined, 2)}\n`;
}

function asText(
  world: World,
  file: CaseFile,
  options: { readonly today: CalendarDay; readonly caseOption: string },
): string {
  const { today } = options;
  const { plan, content } = planForCase(world, file, { today });
  const words = knowingCommands(wordsOf(content), world);
  const lines = statusLines(whatIsDue(plan), {
    name: file.name,
    finished: file.finished,
    ...options,
    words,
    spell: (day) => spellDay(day, { content, words }),
  });
  return `${lines.join('\n')}\n`;
}
