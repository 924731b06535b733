import type { Problem } from '../../errors.ts';
import type { Content } from '../content.ts';
import type { RawFile } from '../raw-content.ts';
import { problemIn } from './find-in-files.ts';

/** Says beside which steps a disagreement or what is true of a trick is to be shown that no country has. */
export function backgroundsNameSteps(
  raw: readonly RawFile[],
  contents: readonly Content[],
): readonly Problem[] {
  const steps = new Set(contents.flatMap((content) => content.steps.map((step) => step.id)));
  return (['disagreements', 'tricks'] as const).flatMap((kind) =>
    (contents[0]?.[kind] ?? []).flatMap((one, index) =>
      one.steps
        .filter((id) => !steps.has(id))
        .map((id) =>
          problemIn(
            raw,
            { kind, country: 'common', path: [kind, index, 'steps'] },
            `there is no step "${id}"`,
          ),
        ),
    ),
  );
}
