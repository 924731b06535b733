import type { CaseFile } from '../cases/case-file.ts';
import { sealPlan, type SealedPlan } from '../cases/seal-plan.ts';
import { withoutPrivate } from '../cases/without-private.ts';
import type { Content } from '../content/content.ts';
import { planForCase, type CasePlanOptions } from './plan-for-case.ts';
import type { World } from './world.ts';

/** Builds the plan of a case with the case itself beside it, sealed, so that its JSON can be taken over on another computer. Private answers stay here unless they are asked for. */
export function planToExport(
  world: Pick<World, 'contentFolder'>,
  file: CaseFile,
  options: CasePlanOptions,
): { readonly content: Content; readonly plan: SealedPlan } {
  const { content, plan } = planForCase(world, file, options);
  const given = options.includePrivate === true ? file.given : withoutPrivate(content, file.given);
  const leavesOut = Object.keys(given).length < Object.keys(file.given).length;
  return { content, plan: sealPlan(plan, { ...file, given }, leavesOut) };
}
