import { whatIsDue, type DueList } from '../cases/what-is-due.ts';
import { spellDay } from '../documents/spell-day.ts';
import type { Words } from '../language/words.ts';
import { openCases } from './open-cases.ts';
import { pickCase } from './pick-case.ts';
import { planForCase } from './plan-for-case.ts';
import { todayOf } from './today-of.ts';
import type { CommonFlags } from './common-options.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

/** Says what is overdue, due and awaited in a saved case, and one next command. Without a case it says how to begin. */
export async function runStatus(
  world: World,
  name: string | undefined,
  flags: CommonFlags,
): Promise<void> {
  const today = todayOf(world, flags.asOf);
  const store = openCases(world, flags.dataDir === undefined ? {} : { dataDir: flags.dataDir });
  const words = wordsFor(world);
  if ((await store.list()).length === 0) {
    world.writeOut(
      flags.json === true
        ? `${JSON.stringify({ version: 1, cases: [] })}\n`
        : `${words('status.none')}\n`,
    );
    return;
  }
  const { value } = await pickCase(store, name ?? flags.case);
  const { plan, content } = planForCase(world, value, { today });
  const list = whatIsDue(plan);
  if (flags.json === true)
    world.writeOut(
      `${JSON.stringify({ version: 1, case: value.name, made_for: today, ...list }, undefined, 2)}\n`,
    );
  else
    world.writeOut(
      `${statusLines(value.name, list, { words, spell: (day) => spellDay(day, { content, words }) }).join('\n')}\n`,
    );
}

interface Spelling {
  readonly words: Words;
  readonly spell: (day: string) => string;
}

function statusLines(name: string, list: DueList, { words, spell }: Spelling): readonly string[] {
  const groups = (['overdue', 'today', 'this_week', 'waiting', 'later', 'to_do'] as const).flatMap(
    (group) => {
      const items = list[group].map((item) => {
        const day = item.day === undefined ? '' : spell(item.day);
        return words(item.day === undefined ? 'status.item' : 'status.item-day', {
          title: item.title,
          day,
          key: item.key,
          still: item.still ?? '',
        });
      });
      return items.length === 0
        ? []
        : ['', words(`status.${group}`), ...items.map((text) => `- ${text}`)];
    },
  );
  const { done, open } = list.counts;
  return [
    words('status.case', { name }),
    words('status.counts', { done, open }),
    ...groups,
    '',
    words('status.next', { key: list.next ?? '' }),
  ];
}
