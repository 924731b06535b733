import type { Problem } from '../../errors.ts';
import type { Content } from '../content.ts';
import type { RawFile } from '../raw-content.ts';
import { problemIn } from './find-in-files.ts';

/** Says beside which steps a disagreement is to be shown that no country has. */
export function disagreementsNameSteps(
  raw: readonly RawFile[],
  contents: readonly Content[],
): readonly Problem[] {
  const steps = new Set(contents.flatMap((content) => content.steps.map((step) => step.id)));
  return (contents[0]?.disagreements ?? []).flatMap((one, index) =>
    one.steps
      .filter((id) => !steps.has(id))
      .map((id) =>
        problemIn(
          raw,
          { kind: 'disagreements', country: 'common', path: ['disagreements', index, 'steps'] },
          `there is no step "${id}"`,
        ),
      ),
  );
}
