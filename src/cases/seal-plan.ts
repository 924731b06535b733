import { createHash } from 'node:crypto';
import type { Plan } from '../plan/plan.ts';
import type { CaseFile } from './case-file.ts';

/** A plan with its case, to take to another computer, and a seal over all of it. */
export interface SealedPlan extends Plan {
  readonly case: CaseFile;
  /** Says that private answers were left out of the case. */
  readonly left_out?: 'private-answers';
  /** `sha256:` and the hash of everything else, with the keys in order. */
  readonly seal: string;
}

/** Puts the case beside its plan and seals both, so that a file that was cut off or changed is known. */
export function sealPlan(plan: Plan, file: CaseFile, leavesOut: boolean): SealedPlan {
  const open = {
    ...plan,
    case: file,
    ...(leavesOut ? { left_out: 'private-answers' as const } : {}),
  };
  return { ...open, seal: sealOf(open) };
}

/** Tells whether a value is as it was when it was sealed, however it is spaced or ordered. */
export function isSealed(value: Readonly<Record<string, unknown>>): boolean {
  const { seal, ...rest } = value;
  return seal === sealOf(rest);
}

function sealOf(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) => inOrder(inner));
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
