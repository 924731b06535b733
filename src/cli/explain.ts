import { loadContent, loadCountries } from '../content/load-content.ts';
import { UsageError } from '../errors.ts';
import { nearest } from '../facts/nearest.ts';
import { stripControls } from '../facts/strip-controls.ts';
import type { CommonFlags } from './common-options.ts';
import { explainId, idsOf } from './explain-id.ts';
import { explainLines } from './explain-lines.ts';
import { fitLines } from './fit-lines.ts';
import { todayOf } from './today-of.ts';
import { wordsOf } from './words-for.ts';
import type { World } from './world.ts';

export type ExplainFlags = Pick<CommonFlags, 'country' | 'json' | 'asOf'>;

/** Says where a step, contact, deadline, rule or duration comes from, and for a step which answers lead to it: in one country or in all that have it. */
export async function runExplain(world: World, id: string, flags: ExplainFlags): Promise<void> {
  const today = todayOf(world, flags.asOf);
  const ids =
    flags.country === undefined
      ? loadCountries(world.contentFolder).map((one) => one.id)
      : [flags.country];
  const contexts = ids.map((one) => {
    const content = loadContent(world.contentFolder, one);
    return { content, words: wordsOf(content), today };
  });
  const found = contexts.flatMap((context) =>
    explainId(id, context, today).map((explained) => ({ explained, context })),
  );
  if (found.length === 0)
    throw unknown(
      id,
      contexts.flatMap(({ content }) => idsOf(content)),
    );
  if (flags.json === true) {
    const json = { version: 1, id, found: found.map(({ explained }) => explained) };
    world.writeOut(`${JSON.stringify(json, undefined, 2)}\n`);
  } else {
    const lines = found.flatMap(({ explained, context }) => explainLines(explained, context));
    world.writeOut(`${fitLines(lines, world).join('\n')}\n`);
  }
  await Promise.resolve();
}

function unknown(typed: string, ids: readonly string[]): UsageError {
  const id = stripControls(typed).slice(0, 80);
  const near = nearest(id, ids);
  return near === undefined
    ? new UsageError('explain.unknown', { parameters: { id } })
    : new UsageError('explain.unknown-near', { parameters: { id, near } });
}
