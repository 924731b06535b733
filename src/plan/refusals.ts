import type { Content } from '../content/content.ts';
import type { EntryFacts, Facts } from '../facts/facts.ts';
import { isAbout } from './is-about.ts';
import type { Mark } from './plan.ts';

/** Lists the steps about money that stand as refused: the newest mark of their key says so. Takes marks that count. */
export function refusals(content: Content, marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(
    (mark, index) =>
      mark.as === 'refused' &&
      isAboutMoney(content, mark.key) &&
      !marks.slice(index + 1).some((later) => later.key === mark.key),
  );
}

/** Takes refusals into the payments they are about, as if the person had answered so: the steps after a refusal are then chosen. */
export function withRefusals(facts: Facts, refused: readonly Mark[]): Facts {
  if (refused.length === 0) return facts;
  return { ...facts, payments: facts.payments.map((payment) => refuse(payment, refused)) };
}

const asRefused: readonly unknown[] = ['refused', 'refund-reversed'];

function refuse(payment: EntryFacts, refused: readonly Mark[]): EntryFacts {
  const isRefused = refused.some(({ key }) => isAbout(key, payment));
  if (!isRefused || asRefused.includes(payment.values['outcome'])) return payment;
  return { ...payment, values: { ...payment.values, outcome: 'refused' } };
}

function isAboutMoney(content: Content, key: string): boolean {
  const step = content.steps.find(({ id }) => id === key.split('.')[0]);
  return step?.repeat === 'payments' || step?.repeat === 'banks';
}
