import type { Problem } from '../../errors.ts';
import type { Content } from '../content.ts';
import type { RawFile } from '../raw-content.ts';
import { problemIn } from './find-in-files.ts';

/** Says which renamed steps lead nowhere, or still exist under their old id: a saved list would lose its marks, or take those of another step. */
export function renamedStepsLeadOn(
  raw: readonly RawFile[],
  contents: readonly Content[],
): readonly Problem[] {
  const ids = new Set(contents.flatMap(({ steps }) => steps.map(({ id }) => id)));
  const renamed = contents[0]?.renamedSteps ?? {};
  return Object.entries(renamed).flatMap(([from, to]) => [
    ...(ids.has(from) ? [problem(raw, `there is still a step "${from}"`)] : []),
    ...(ids.has(to) || renamed[to] !== undefined ? [] : [problem(raw, `there is no step "${to}"`)]),
  ]);
}

function problem(raw: readonly RawFile[], message: string): Problem {
  return problemIn(raw, { kind: 'renamed-steps', country: 'common', path: ['renamed'] }, message);
}
