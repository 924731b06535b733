import type { Content } from '../content/content.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { deriveFacts, scopeOfFacts } from '../facts/derive-facts.ts';
import { planContacts } from '../plan/plan-contact.ts';
import type { PlanContact } from '../plan/plan.ts';

/** A contact as a plan prints it, with what it is for and where. */
export interface ListedContact extends PlanContact {
  readonly purpose: string;
  /** Regions it is for; absent where it is for the whole country. */
  readonly regions?: readonly string[];
  readonly languages?: readonly string[];
}

/** What comes first when something is wrong now; whatever is not named here comes after, as the content has it. */
const firstPurposes = ['emergency', 'crisis', 'bank', 'card', 'report', 'police'];

/** Lists every contact of a country by purpose; within one purpose in the order of the content. */
export function listContacts(content: Content, today: CalendarDay): readonly ListedContact[] {
  const { facts } = deriveFacts(content, { country: content.country.id }, today);
  const contacts = planContacts(
    Object.keys(content.contacts),
    content,
    scopeOfFacts(content, facts),
  ).map((contact) => withPurpose(contact, content));
  const purposes = new Set([...firstPurposes, ...contacts.map((contact) => contact.purpose)]);
  return [...purposes].flatMap((purpose) =>
    contacts.filter((contact) => contact.purpose === purpose),
  );
}

function withPurpose(contact: PlanContact, content: Content): ListedContact {
  const { purpose = '', regions, languages } = content.contacts[contact.id] ?? {};
  return {
    ...contact,
    purpose,
    ...(regions === undefined ? {} : { regions }),
    ...(languages === undefined ? {} : { languages }),
  };
}
