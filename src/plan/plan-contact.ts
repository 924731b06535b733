import type { Condition } from '../content/condition.ts';
import type { Content } from '../content/content.ts';
import type { Contact } from '../content/schema.ts';
import { addDays, daysBetween, type CalendarDay } from '../dates/calendar-day.ts';
import { applies } from '../facts/derive-facts.ts';
import { dayOf, type Scope } from '../facts/holds.ts';
import type { PlanContact } from './plan.ts';

/** A fact is to be reviewed 180 calendar days after it was checked, unless it says less. */
const REVIEW_DAYS = 180;

export type ContactReference =
  string | { readonly contact: string; readonly when?: Condition | undefined };

/** Gives the day by which a fact is to be reviewed. */
export function reviewBy(fact: {
  readonly checked: string;
  readonly 'review-days'?: number | undefined;
}): CalendarDay | undefined {
  const checked = dayOf(fact.checked);
  return checked === undefined ? undefined : addDays(checked, fact['review-days'] ?? REVIEW_DAYS);
}

/** Tells whether the day by which a fact is to be reviewed is over. */
function isOutOfDate(contact: Contact, today: CalendarDay): boolean {
  const checked = dayOf(contact.checked);
  return (
    checked !== undefined && daysBetween(checked, today) > (contact['review-days'] ?? REVIEW_DAYS)
  );
}

/** Gives the contacts whose condition and region fit, once each; a payment's own provider is added. */
export function planContacts(
  references: readonly ContactReference[],
  content: Content,
  scope: Scope,
): readonly PlanContact[] {
  const named = references
    .filter((one) => typeof one === 'string' || applies(one.when, scope))
    .map((one) => (typeof one === 'string' ? one : one.contact));
  const contacts = [...new Set(named)].flatMap((id) => content.contacts[id] ?? []);
  return contacts
    .filter((contact) => fitsRegion(contact, scope))
    .map((contact) => toPlanContact(contact, scope.today));
}

/** Gives the ids of contacts of the company that a payment names. */
export function providerContacts(content: Content, scope: Scope): readonly string[] {
  const provider = scope.entry?.['provider'];
  if (typeof provider !== 'string') return [];
  return Object.values(content.contacts)
    .filter((contact) => contact.provider?.includes(provider) === true)
    .map((contact) => contact.id);
}

/** Turns a contact of the content into one of the plan. */
export function toPlanContact(contact: Contact, today: CalendarDay): PlanContact {
  const { id, org, source, checked } = contact;
  return {
    id,
    org,
    ...waysIn(contact),
    who_for: contact['who-for'],
    own: contact.own === true,
    source,
    checked,
    out_of_date: isOutOfDate(contact, today),
  };
}

/** What a contact may have, as the plan names it and as the content does. */
const WAYS = [
  ['phone', 'phone'],
  ['phone_e164', 'phone-e164'],
  ['phone_from_abroad', 'phone-from-abroad'],
  ['text_number', 'text-number'],
  ['tty', 'tty'],
  ['email', 'email'],
  ['url', 'url'],
  ['address', 'address'],
  ['hours', 'hours'],
  ['cost', 'cost'],
  ['note', 'note'],
] as const;

type Ways = Partial<Record<(typeof WAYS)[number][0], string>>;

function waysIn(contact: Contact): Ways {
  const ways: Ways = {};
  for (const [name, own] of WAYS) {
    const value = contact[own];
    if (value !== undefined) ways[name] = value;
  }
  return ways;
}

function fitsRegion(contact: Contact, scope: Scope): boolean {
  const region = scope.answers['region'];
  return (
    contact.regions === undefined ||
    region === 'not-sure' ||
    typeof region !== 'string' ||
    contact.regions.includes(region)
  );
}
