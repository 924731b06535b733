import { addCall } from '../cases/add-call.ts';
import { addMark } from '../cases/add-mark.ts';
import { listSteps } from '../cases/list-steps.ts';
import { mayAwaitAnswer } from '../cases/may-await-answer.ts';
import type { Plan, StepStatus } from '../plan/plan.ts';
import { caseNamed } from './case-named.ts';
import type { CommonFlags } from './common-options.ts';
import { makeCalls, type CallTexts } from './make-calls.ts';
import { makeMarks, type MarkTexts } from './make-marks.ts';
import { openCases } from './open-cases.ts';
import { onlyCase } from './pick-case.ts';
import { planForCase } from './plan-for-case.ts';
import { tellSetAside } from './tell-set-aside.ts';
import { todayOf } from './today-of.ts';
import { wordsFor } from './words-for.ts';
import { fitLines } from './fit-lines.ts';
import type { World } from './world.ts';

export interface MarkFlags
  extends MarkTexts, CallTexts, Pick<CommonFlags, 'asOf' | 'json' | 'dataDir' | 'case' | 'quiet'> {}

/** Marks steps of a saved case, all of them or none. A bare step id is enough where it is unique. Throws UsageError for what it refuses. */
export async function runMark(
  world: World,
  keys: readonly string[],
  flags: MarkFlags,
): Promise<void> {
  const today = todayOf(world, flags.asOf);
  const store = openCases(world, { dataDir: flags.dataDir });
  const name =
    flags.case === undefined ? await onlyCase(store) : await caseNamed(store, flags.case);
  let marked: readonly string[] = [];
  const { value, setAside } = await store.update(name, (file) => {
    const { plan } = planForCase(world, file, { today });
    const marks = makeMarks(plan, keys, { flags, today });
    marked = marks.map((mark) => mark.key);
    const changed = marks.reduce((all, mark) => addMark(all, mark, today), file);
    return makeCalls(plan, marks, flags).reduce((all, call) => addCall(all, call, today), changed);
  });
  tellSetAside(world, wordsFor(world), setAside);
  const { plan } = planForCase(world, value, { today });
  const states = marked.map((key) => ({ key, status: statusIn(plan, key) }));
  if (flags.json === true) world.writeOut(asJson(value.name, states));
  else if (flags.quiet !== true) {
    const awaited = stillAwaited(plan, { keys: marked, as: flags.as });
    world.writeOut(asText(world, { states, awaited }, flags));
  }
}

interface StepState {
  readonly key: string;
  readonly status: StepStatus;
}

/** The keys among those that were marked done where an answer may still be awaited. */
function stillAwaited(
  plan: Plan,
  { keys, as }: { readonly keys: readonly string[]; readonly as: string | undefined },
): readonly string[] {
  if (as !== 'done') return [];
  return listSteps(plan)
    .filter((step) => keys.includes(step.key) && mayAwaitAnswer(step))
    .map(({ key }) => key);
}

/** The state of a marked step after the change: `undo` may bring any state back. */
function statusIn(plan: Plan, key: string): StepStatus {
  return listSteps(plan).find((one) => one.key === key)?.status ?? 'to-do';
}

function asJson(name: string, marked: readonly StepState[]): string {
  return `${JSON.stringify({ version: 1, case: name, marked }, undefined, 2)}\n`;
}

function asText(
  world: World,
  {
    states,
    awaited,
  }: { readonly states: readonly StepState[]; readonly awaited: readonly string[] },
  flags: MarkFlags,
): string {
  const words = wordsFor(world);
  const caseOption = flags.case === undefined ? '' : ` --case ${flags.case}`;
  const lines = [
    ...states.map(({ key, status }) =>
      words(`mark.${flags.as ?? ''}`, { key, state: words(`mark.state-${status}`) }),
    ),
    ...awaited.map((key) => words('mark.still-awaited', { key, case: caseOption })),
    words('mark.next', { case: caseOption }),
  ];
  return `${fitLines(lines, world).join('\n')}\n`;
}
