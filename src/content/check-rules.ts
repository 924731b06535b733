import type { Problem } from '../errors.ts';
import type { Content } from './content.ts';
import type { RawFile } from './raw-content.ts';
import { backgroundsNameSteps } from './rules/backgrounds-name-steps.ts';
import { factsAreUsed } from './rules/facts-are-used.ts';
import { idsAreUnique } from './rules/ids-are-unique.ts';
import { knownAnswersExist } from './rules/known-answers-exist.ts';
import { lettersAreSound } from './rules/letters-are-sound.ts';
import { namesInConditionsExist } from './rules/names-in-conditions-exist.ts';
import { referencesExist } from './rules/references-exist.ts';
import { renamedStepsLeadOn } from './rules/renamed-steps-lead-on.ts';
import { slotsCanBeFilled } from './rules/slots-can-be-filled.ts';
import { stepsAreNamedForTheirFile } from './rules/steps-are-named-for-their-file.ts';

/** A rule that a schema cannot say: it looks at all files and all assembled countries and lists what is wrong. */
export type ContentRule = (
  raw: readonly RawFile[],
  contents: readonly Content[],
) => readonly Problem[];

const rules: readonly ContentRule[] = [
  stepsAreNamedForTheirFile,
  idsAreUnique,
  referencesExist,
  backgroundsNameSteps,
  namesInConditionsExist,
  knownAnswersExist,
  slotsCanBeFilled,
  factsAreUsed,
  renamedStepsLeadOn,
  lettersAreSound,
];

/** Runs every rule and gives all problems. */
export function checkRules(
  raw: readonly RawFile[],
  contents: readonly Content[],
): readonly Problem[] {
  return rules.flatMap((rule) => rule(raw, contents));
}
