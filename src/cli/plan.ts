import { isAbsolute, join } from 'node:path';
import { compose } from '../documents/compose.ts';
import { UsageError } from '../errors.ts';
import { assembleAnswers } from '../facts/assemble-answers.ts';
import { deriveFacts } from '../facts/derive-facts.ts';
import { buildPlan } from '../plan/build-plan.ts';
import { chosenFormats } from './chosen-formats.ts';
import type { CommonFlags } from './common-options.ts';
import { gatherAnswers, refuseMissing } from './gather-answers.ts';
import { todayOf } from './today-of.ts';
import type { World } from './world.ts';

export interface PlanFlags extends CommonFlags {
  readonly answers?: string;
  readonly answer?: readonly string[];
  readonly includePrivate?: boolean;
}

/** Makes documents from answers, without a prompt and without saving a case: to standard output, a file, or one file each in a folder. */
export async function runPlan(
  world: World,
  file: string | undefined,
  flags: PlanFlags,
): Promise<void> {
  const today = todayOf(world, flags.asOf);
  const formats = chosenFormats(flags.format ?? 'text');
  const sources = {
    file: file ?? flags.answers,
    flags: flags.answer ?? [],
    country: flags.country,
  };
  const { content, given, words } = await gatherAnswers(world, sources, today);
  refuseMissing(content, given);
  const plan = buildPlan(content, deriveFacts(content, assembleAnswers(given), today), {
    includePrivate: flags.includePrivate === true,
  });
  const document = compose(plan, { content, words, ...paperOf(flags) });
  const rendered = formats.map((format) => ({
    extension: format.extension,
    text: format.render(document, plan),
  }));
  await deliver(world, rendered, { flags, name: `checklist-${today}` });
}

interface Rendered {
  readonly extension: string;
  readonly text: string;
}

async function deliver(
  world: World,
  rendered: readonly Rendered[],
  to: { readonly flags: PlanFlags; readonly name: string },
): Promise<void> {
  const { output } = to.flags;
  if (output === undefined || output === '-') {
    if (rendered.length > 1) throw new UsageError('several-formats');
    world.writeOut(rendered.map((one) => one.text).join(''));
    return;
  }
  const { writeFileDurably } = await import('../storage/write-file-durably.ts');
  const pathOf = pathsIn(
    isAbsolute(output) ? output : join(world.folder, output),
    rendered.length,
    to.name,
  );
  for (const one of rendered) {
    await writeFileDurably(pathOf(one), one.text, { overwrite: to.flags.overwrite === true });
    world.writeError(`${pathOf(one)}\n`);
  }
}

/** One format into a name with an ending is that file; else each goes into the folder under its own ending. */
function pathsIn(target: string, count: number, name: string): (one: Rendered) => string {
  if (count === 1 && /\.[a-z]{2,4}$/.test(target)) return () => target;
  return (one) => join(target, `${name}.${one.extension}`);
}

function paperOf(flags: PlanFlags): {
  readonly paper?: 'a4' | 'letter';
  readonly printSize?: 'normal' | 'large';
} {
  return {
    ...(flags.paper === 'a4' || flags.paper === 'letter' ? { paper: flags.paper } : {}),
    ...(flags.printSize === 'large' ? { printSize: 'large' as const } : {}),
  };
}
