import type { Content } from '../content/content.ts';
import type { Step } from '../content/schema.ts';
import { applies, scopeOfFacts } from '../facts/derive-facts.ts';
import type { EntryFacts, Facts } from '../facts/facts.ts';
import type { Scope } from '../facts/holds.ts';
import { toItem } from '../facts/name-items.ts';

/** A step of this plan: which entry it is for, the scope its lines are judged in, and whether it is needed. */
export interface SelectedStep {
  readonly step: Step;
  readonly key: string;
  readonly entry: EntryFacts | undefined;
  readonly scope: Scope;
  readonly needed: boolean;
}

/**
 * Chooses the steps that fit, in the order of the content; steps that repeat stand once per entry. The steps with the keys in `opened`
 * fit whatever their condition says.
 */
export function selectSteps(
  content: Content,
  facts: Facts,
  opened: ReadonlySet<string> = new Set(),
): readonly SelectedStep[] {
  const whole = scopeOfFacts(content, facts);
  return content.steps.flatMap((step) => selectStep(step, { whole, facts, opened }));
}

interface Choice {
  /** The scope of all answers, for no entry. */
  readonly whole: Scope;
  readonly facts: Facts;
  readonly opened: ReadonlySet<string>;
}

function selectStep(step: Step, { whole, facts, opened }: Choice): readonly SelectedStep[] {
  const entries = entriesFor(step, facts);
  const fitting = (entries.length === 0 ? [undefined] : entries)
    .map((entry) => select(step, entry, scopeFor(step, entry, whole)))
    .map((selected) => (opened.has(selected.key) ? { ...selected, needed: true } : selected))
    .filter((selected) => selected.needed);
  if (fitting.length > 0) return fitting;
  return step.always === true ? [{ ...select(step, undefined, whole), needed: false }] : [];
}

/** A call to one bank looks only at the payments that left from it, or from no named bank. */
function scopeFor(step: Step, entry: EntryFacts | undefined, whole: Scope): Scope {
  if (entry === undefined) return whole;
  const scope = { ...whole, entry: entry.values };
  if (step.repeat !== 'banks') return scope;
  const own = whole.payments.filter(
    (payment) => payment['from'] === undefined || payment['from'] === entry.values['name'],
  );
  return { ...scope, payments: own };
}

function select(step: Step, entry: EntryFacts | undefined, scope: Scope): SelectedStep {
  const key = entry === undefined ? step.id : `${step.id}.${entry.item}`;
  return { step, key, entry, scope, needed: applies(step.when, scope) };
}

function entriesFor(step: Step, facts: Facts): readonly EntryFacts[] {
  if (step.repeat === undefined) return [];
  return step.repeat === 'banks' ? banksOf(facts) : facts[step.repeat];
}

/** Lists the banks and cards that were named: accounts that the caller may have reached, and those a payment left from. */
function banksOf(facts: Facts): readonly EntryFacts[] {
  const paidFrom = new Set(facts.payments.map((payment) => payment.values['from']));
  const accounts = facts.accounts.filter(
    (account) => isBank(account) && (isReached(account) || paidFrom.has(account.values['name'])),
  );
  const known = new Set(accounts.map((account) => account.values['name']));
  const unnamed = facts.payments.filter(
    (payment) => typeof payment.values['from'] === 'string' && !known.has(payment.values['from']),
  );
  const names = [...new Set(unnamed.map((payment) => String(payment.values['from'])))];
  return [
    ...accounts,
    ...names.map((name) => ({
      item: toItem(name),
      path: 'payments',
      values: { name, kind: 'bank', state: 'touched', holder: 'me' },
    })),
  ];
}

function isBank(account: EntryFacts): boolean {
  return account.values['kind'] === 'bank' || account.values['kind'] === 'card';
}

function isReached(account: EntryFacts): boolean {
  return account.values['state'] === 'touched' || account.values['state'] === 'not-sure';
}
