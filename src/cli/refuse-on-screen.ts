import type { Format } from '../documents/formats.ts';
import { UsageError } from '../errors.ts';
import type { World } from './world.ts';

/** Refuses what cannot stand on standard output: several formats, and a file such as a PDF where standard output is a screen. Throws UsageError. */
export function refuseOnScreen(world: Pick<World, 'terminal'>, formats: readonly Format[]): void {
  if (formats.length > 1) throw new UsageError('several-formats');
  const file = formats.find((format) => format.isFile === true);
  if (file === undefined || !world.terminal().outputIsTerminal) return;
  throw new UsageError('format-needs-file', {
    parameters: { format: file.id, file: `checklist.${file.extension}` },
  });
}
