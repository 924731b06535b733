import type { Content } from '../content/content.ts';
import type { Letter, Recipient } from '../content/letter-schema.ts';
import { applies, scopeOfFacts } from '../facts/derive-facts.ts';
import type { EntryFacts, Facts } from '../facts/facts.ts';
import type { Scope } from '../facts/holds.ts';
import { toItem } from '../facts/name-items.ts';
import { planContacts, providerContacts } from './plan-contact.ts';
import type { LetterRecipient } from './letter.ts';
import type { PlanStep } from './plan.ts';

/** A letter of this case: to whom, about which payments or account, and the scope its sentences are judged in. */
export interface SelectedLetter {
  readonly letter: Letter;
  readonly key: string;
  readonly to: LetterRecipient | undefined;
  readonly entries: readonly EntryFacts[];
  readonly scope: Scope;
}

export interface LetterCase {
  readonly content: Content;
  readonly facts: Facts;
  readonly steps: readonly PlanStep[];
}

/** Chooses the letters that fit, in the order of the content: one per recipient, with only the payments that belong into it. */
export function selectLetters(of: LetterCase): readonly SelectedLetter[] {
  return of.content.letters.flatMap((letter) => {
    const groups = groupsOf(letter, of);
    return groups.map((group) => ({
      letter,
      key: groups.length === 1 ? letter.id : `${letter.id}.${nameOf(group)}`,
      to: group.to,
      entries: group.entries,
      scope: scopeOfGroup(group.entries, letter, of),
    }));
  });
}

interface Group {
  readonly to: LetterRecipient | undefined;
  readonly entries: readonly EntryFacts[];
}

function groupsOf(letter: Letter, of: LetterCase): readonly Group[] {
  if (letter.for === undefined) return groupsOfCase(letter, of);
  const fitting = of.facts[letter.for].filter(
    (entry) => applies(letter.when, scopeOf(of, entry)) && !isSent(letter, entry.item, of.steps),
  );
  const unnamed = letter['when-unnamed'];
  return fitting.length > 0 || unnamed === undefined
    ? byRecipient(letter, fitting, of)
    : groupsOfCase({ ...letter, when: unnamed }, of);
}

/** Puts payments for one recipient into one group; an account is a group of its own. */
function byRecipient(
  letter: Letter,
  fitting: readonly EntryFacts[],
  of: LetterCase,
): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const entry of fitting)
    for (const to of recipientsOf(letter, scopeOf(of, entry), of)) {
      const key = letter.for === 'accounts' ? entry.item : groupKey(to);
      groups.set(key, { to, entries: [...(groups.get(key)?.entries ?? []), entry] });
    }
  return [...groups.values()];
}

function groupsOfCase(letter: Letter, of: LetterCase): readonly Group[] {
  const scope = scopeOf(of);
  if (!applies(letter.when, scope) || isSent(letter, undefined, of.steps)) return [];
  const entries = letter.for === 'accounts' ? [] : of.facts.payments;
  if (letter.to === undefined) return [{ to: undefined, entries }];
  return recipientsOf(letter, scope, of).map((to) => ({ to, entries }));
}

/** Tells whether the step that this letter carries out is done or set aside. */
function isSent(letter: Letter, item: string | undefined, steps: readonly PlanStep[]): boolean {
  const key = item === undefined ? letter.step : `${letter.step ?? ''}.${item}`;
  const step = steps.find((one) => one.key === key || one.key === letter.step);
  return step?.status === 'done' || step?.status === 'not-for-me';
}

function scopeOf({ content, facts }: LetterCase, entry?: EntryFacts): Scope {
  return scopeOfFacts(content, facts, entry?.values);
}

function scopeOfGroup(entries: readonly EntryFacts[], letter: Letter, of: LetterCase): Scope {
  const scope = scopeOf(of);
  return letter.for === 'payments'
    ? { ...scope, payments: entries.map((entry) => entry.values) }
    : scope;
}

function groupKey(to: LetterRecipient): string {
  return [to.contact?.id ?? to.name ?? '', to.account ?? ''].join('|');
}

function nameOf({ to, entries }: Group): string {
  return toItem(to?.account ?? to?.contact?.id ?? entries[0]?.item ?? '');
}

function recipientsOf(
  letter: Letter,
  scope: Scope,
  { content }: LetterCase,
): readonly LetterRecipient[] {
  const all = (letter.to ?? [])
    .filter((one) => applies(one.when, scope))
    .flatMap((one) => resolve(one, scope, content));
  return letter.every === true ? all : all.slice(0, 1);
}

function resolve(one: Recipient, scope: Scope, content: Content): readonly LetterRecipient[] {
  const team = one.team === undefined ? {} : { team: one.team };
  if (one.name !== undefined) return [{ name: one.name, ...team }];
  const ids =
    one.provider === true ? providerContacts(content, scope).slice(0, 1) : [one.contact ?? ''];
  const from = scope.entry?.['from'];
  return planContacts(ids, content, scope).map((contact) => ({
    contact,
    ...team,
    ...(contact.own ? {} : { name: contact.org }),
    ...(contact.own && typeof from === 'string' ? { account: from } : {}),
  }));
}
