import type { Condition } from '../content/condition.ts';
import type { Content } from '../content/content.ts';
import type { Contact } from '../content/schema.ts';
import { addDays, type CalendarDay } from '../dates/calendar-day.ts';
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
  const due = reviewBy(contact);
  return {
    id: contact.id,
    org: contact.org,
    ...optional('phone', contact.phone),
    ...optional('phone_e164', contact['phone-e164']),
    ...optional('phone_from_abroad', contact['phone-from-abroad']),
    ...optional('text_number', contact['text-number']),
    ...optional('tty', contact.tty),
    ...optional('email', contact.email),
    ...optional('url', contact.url),
    ...optional('address', contact.address),
    ...optional('hours', contact.hours),
    ...optional('cost', contact.cost),
    ...optional('note', contact.note),
    who_for: contact['who-for'],
    own: contact.own === true,
    source: contact.source,
    checked: contact.checked,
    out_of_date: due !== undefined && due < today,
  };
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const field: Partial<Record<K, string>> = {};
  if (value !== undefined) field[key] = value;
  return field;
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
