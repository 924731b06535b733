import type { Plan, PlanContact, PlanStep } from '../../src/plan/plan.ts';

/** All that a person would read of a plan: words, names, numbers and addresses, but no ids. */
export function allText(plan: Plan): string {
  const steps = plan.phases.flatMap((phase) => phase.steps).map(stepText);
  const contacts = [...plan.support, ...plan.crisis].map(contactText);
  const phases = plan.phases.flatMap((phase) => [phase.title, phase.intro ?? '']);
  const later = plan.follow_ups.flatMap((one) => [one.title, one.neutral_title]);
  const calls = plan.calls.map((call) => call.with);
  return [...steps, ...contacts, ...plan.warnings, ...phases, ...later, ...calls].join('\n');
}

/** All that a person would read of a step. */
export function stepText(step: PlanStep): string {
  return [ownText(step), ...step.contacts.map(contactText)].join('\n');
}

/** All that a person would read of a step but its contacts. */
export function ownText(step: PlanStep): string {
  const lists = [
    step.in_short,
    step.do,
    step.say,
    step.have_ready,
    step.ask_for,
    step.do_not,
    step.write_down,
    step.what_happens_next,
    step.for,
  ];
  const due = step.due.flatMap((one) => [
    one.title,
    one.within,
    one.counts_from,
    one.if_missed,
    one.still,
  ]);
  const lasts =
    step.lasts === undefined ? [] : [step.lasts.what, step.lasts.lasts, step.lasts.renew];
  const single = [step.title, step.why ?? '', step.first_line ?? '', step.not_needed ?? ''];
  return [...single, ...lists.flat(), ...due, ...lasts].join('\n');
}

function contactText(contact: PlanContact): string {
  const {
    org,
    phone,
    phone_from_abroad: abroad,
    text_number: text,
    tty,
    email,
    url,
    address,
    hours,
    cost,
    who_for: whoFor,
    note,
  } = contact;
  return [org, phone, abroad, text, tty, email, url, address, hours, cost, whoFor, note]
    .filter((part) => part !== undefined)
    .join('\n');
}
