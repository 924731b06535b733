import { listSteps } from '../cases/list-steps.ts';
import type { Plan, PlanContact, PlanStep } from '../plan/plan.ts';

/** Leaves something out of the plan of a blank sheet: its first part stands in full, its second part is what follows. */
export type Shorten = (plan: Plan) => Plan;

/** So many of the first lines stand on every sheet. */
const LEAST_FIRST = 3;

/** What a blank sheet can do without, what is needed least first. Each can be left out by itself. */
export const shortenings: readonly Shorten[] = [
  // The lines to write on have their labels.
  inFull((step) => ({ ...step, write_down: [] })),
  omitFirstLinesOfSteps,
  inBoth((step) => ({ ...step, contacts: step.contacts.map(shortContact) })),
  omitContactsOfCalls,
  inFull((step) => ({ ...step, due: step.due.filter(({ whose }) => whose === 'you') })),
  inThen((step) => ({ ...step, contacts: [], ask_for: [] })),
  inFull((step) => ({ ...step, have_ready: [] })),
  inFull((step) => (step.say.length === 0 ? step : { ...step, do: [] })),
  keepOneInFull,
  omitLastOfThen,
];

/** The first lines that a step of the sheet says again, but for the first three. */
function omitFirstLinesOfSteps(plan: Plan): Plan {
  const onSheet = new Set(listSteps(plan).map((step) => step.key));
  const first = plan.first.filter((key, index) => index < LEAST_FIRST || !onSheet.has(key));
  return { ...plan, first };
}

/** Whom to call stands on the first page with the number. */
function omitContactsOfCalls(plan: Plan): Plan {
  const isCalled = ({ id, phone }: PlanContact, step: PlanStep): boolean =>
    phone !== undefined &&
    plan.calls.some((call) => call.contact === id && call.steps.includes(step.key));
  return inFull((step) => ({
    ...step,
    contacts: step.contacts.filter((contact) => !isCalled(contact, step)),
  }))(plan);
}

/** The first of the steps that stand in full stays so; the others are one line each. */
function keepOneInFull(plan: Plan): Plan {
  const [full, then] = plan.phases;
  if (full === undefined || then === undefined) return plan;
  const others = full.steps.slice(1).map(titleAlone);
  return {
    ...plan,
    phases: [
      { ...full, steps: full.steps.slice(0, 1) },
      { ...then, steps: [...others, ...then.steps] },
    ],
  };
}

/** What comes last can wait longest, and the checklist has it. */
function omitLastOfThen(plan: Plan): Plan {
  const phases = plan.phases.map((phase, index) =>
    index === 1 ? { ...phase, steps: phase.steps.slice(0, -1) } : phase,
  );
  return { ...plan, phases };
}

function titleAlone(step: PlanStep): PlanStep {
  const none = { have_ready: [], do: [], say: [], ask_for: [], do_not: [], write_down: [] };
  return { ...step, ...none, due: [], contacts: [] };
}

function inFull(change: (step: PlanStep) => PlanStep): Shorten {
  return (plan) => inPhases(plan, (phase) => phase === 0, change);
}

function inThen(change: (step: PlanStep) => PlanStep): Shorten {
  return (plan) => inPhases(plan, (phase) => phase === 1, change);
}

function inBoth(change: (step: PlanStep) => PlanStep): Shorten {
  return (plan) => inPhases(plan, () => true, change);
}

function inPhases(
  plan: Plan,
  isMeant: (phase: number) => boolean,
  change: (step: PlanStep) => PlanStep,
): Plan {
  const phases = plan.phases.map((phase, index) =>
    isMeant(index) ? { ...phase, steps: phase.steps.map(change) } : phase,
  );
  return { ...plan, phases };
}

/** The name of a contact and one way to reach it, or where its number is found. */
function shortContact(contact: PlanContact): PlanContact {
  if (contact.own) return contact;
  const { text_number, url, email, address, note, ...named } = omitDetails(contact);
  if (named.phone !== undefined) return named;
  if (text_number !== undefined) return { ...named, text_number };
  if (url !== undefined) return { ...named, url };
  if (email !== undefined) return { ...named, email };
  return {
    ...named,
    ...(address === undefined ? {} : { address }),
    ...(note === undefined ? {} : { note }),
  };
}

function omitDetails({
  cost: _cost,
  tty: _tty,
  phone_from_abroad: _abroad,
  ...contact
}: PlanContact): PlanContact {
  return { ...contact, who_for: '' };
}
