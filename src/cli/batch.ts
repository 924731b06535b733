import { FileError, UsageError } from '../errors.ts';
import { readLines } from '../storage/read-lines.ts';
import { chooseFormats, listFormats } from './choose-formats.ts';
import type { PlanFlags } from './plan.ts';
import { planLine, type BatchWork } from './plan-line.ts';
import { keepContents } from './keep-contents.ts';
import { pdfRenderer } from './pdf-renderer.ts';
import { withPack } from './read-pack.ts';
import { todayOf } from './today-of.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

export interface BatchFlags extends PlanFlags {
  readonly outputDir?: string;
}

/**
 * Plans for each line of a JSON Lines file: one JSON result a line, in the order of the input, and documents in a folder. A line that is wrong says
 * what is wrong and does not stop the rest. Throws FileError `batch.failed` at the end where any failed.
 */
export async function runBatch(
  world: World,
  file: string | undefined,
  flags: BatchFlags,
): Promise<void> {
  if (flags.format === 'list') {
    world.writeOut(listFormats());
    return;
  }
  const work = await workOf(world, flags);
  const input = { folder: world.folder, input: world.input };
  let total = 0;
  let failed = 0;
  for await (const line of readLines(file ?? '-', input)) {
    const result = await planLine(line, work);
    world.writeOut(`${JSON.stringify(result)}\n`);
    total += 1;
    failed += result.ok ? 0 : 1;
  }
  if (failed > 0) throw new FileError('batch.failed', { parameters: { failed, total } });
}

async function workOf(world: World, given: BatchFlags): Promise<BatchWork> {
  const flags = await withPack(world, given);
  if (flags.format !== undefined && flags.outputDir === undefined)
    throw new UsageError('batch.needs-folder');
  return {
    world,
    flags,
    today: todayOf(world, flags.asOf),
    formats: chooseFormats(flags.format ?? 'html,text'),
    contents: keepContents(world.contentFolder),
    words: wordsFor(world),
    pdf: pdfRenderer(world),
  };
}
