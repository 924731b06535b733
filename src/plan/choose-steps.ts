import { buildStep } from './build-step.ts';
import type { CallStep } from './group-calls.ts';
import { isAbout } from './is-about.ts';
import type { PlanDue, PlanStep } from './plan.ts';
import { refusals, withRefusals } from './refusals.ts';
import { selectSteps, type SelectedStep } from './select-steps.ts';
import type { DueOptions } from './set-due-days.ts';

/**
 * Chooses and builds the steps: those that the answers ask for (`known`), those after a refusal, and the next step up wherever an answer is
 * due and was not marked as come. What such a step waits for can bring the next one, so this goes on until nothing is new.
 */
export function chooseSteps(
  known: readonly SelectedStep[],
  options: DueOptions,
): readonly CallStep[] {
  const refused = refusals(options.content, options.marks);
  const facts = withRefusals(options.facts, refused);
  const chosen = refused.length === 0 ? known : selectSteps(options.content, facts);
  const steps = openNext(chosen, { ...options, facts }, new Set());
  if (chosen === known && !steps.some(({ step }) => lateAnswers(step).length > 0)) return steps;
  const keys = new Set(known.filter((one) => one.needed).map(({ key }) => key));
  return withReasons(steps, keys, options);
}

function openNext(
  chosen: readonly SelectedStep[],
  options: DueOptions,
  opened: ReadonlySet<string>,
): readonly CallStep[] {
  const steps = chosen.map((selected) => ({ selected, step: buildStep(selected, options) }));
  const late = steps.flatMap(({ step }) => lateAnswers(step));
  const more = late.flatMap((due) => due.next_step ?? []).filter((key) => !opened.has(key));
  if (more.length === 0) return steps;
  const all = new Set([...opened, ...more]);
  return openNext(selectSteps(options.content, options.facts, all), options, all);
}

/** Lists the answers of a step whose last day is over and that are still awaited. */
function lateAnswers(step: PlanStep): readonly PlanDue[] {
  if (step.status !== 'waiting' && step.status !== 'to-do') return [];
  return step.due.filter((due) => due.whose === 'them' && due.past);
}

/** Says which step brought an open step that the answers alone would not have asked for now, and why. */
function withReasons(
  steps: readonly CallStep[],
  known: ReadonlySet<string>,
  options: DueOptions,
): readonly CallStep[] {
  return steps.map((one) => {
    const reason =
      one.step.status === 'to-do' ? reasonFor(one, { steps, known, options }) : undefined;
    return reason === undefined ? one : { ...one, step: { ...one.step, opened_by: reason } };
  });
}

interface Around {
  readonly steps: readonly CallStep[];
  readonly known: ReadonlySet<string>;
  readonly options: DueOptions;
}

function reasonFor(one: CallStep, around: Around): PlanStep['opened_by'] {
  const before = around.steps
    .map(({ step }) => step)
    .filter((step) => step.due.some((due) => due.next_step === one.step.key));
  const reason = before.map((step) => reasonOf(step, one)).find((found) => found !== undefined);
  if (reason !== undefined) return reason;
  const comesFirst = before.some((step) => !around.known.has(step.key) && isUnderWay(step));
  return comesFirst ? undefined : afterRefusal(one, around);
}

/** It is still to be taken, or its answer can still come. */
function isUnderWay(step: PlanStep): boolean {
  return (
    step.status === 'to-do' ||
    step.due.some((due) => due.whose === 'them' && due.day !== undefined && !due.past)
  );
}

function reasonOf(before: PlanStep, { step }: CallStep): PlanStep['opened_by'] {
  if (before.status === 'refused') return refusedOn(before.key, before.marks.at(-1)?.on);
  const late = lateAnswers(before)
    .filter((due) => due.next_step === step.key)
    .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))[0];
  if (late?.day === undefined) return undefined;
  return { step: before.key, because: 'no-answer', day: late.day };
}

/** A refusal itself brings it, unless the answers did already. */
function afterRefusal(
  { step, selected }: CallStep,
  { known, options }: Around,
): PlanStep['opened_by'] {
  if (known.has(step.key)) return undefined;
  const { content, marks } = options;
  const last = refusals(content, marks).findLast(({ key }) => isAbout(key, selected.entry));
  return last === undefined ? undefined : refusedOn(last.key, last.on);
}

function refusedOn(step: string, day: string | undefined): PlanStep['opened_by'] {
  return { step, because: 'refused', ...(day === undefined ? {} : { day }) };
}
