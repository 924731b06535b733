import { listSteps } from '../cases/list-steps.ts';
import type { Plan, PlanCall, PlanContact, PlanStep } from '../plan/plan.ts';
import { ownNumber, sentence, type ComposeContext } from './compose-context.ts';
import type { Block, ContactBlock } from './document.ts';
import { spellDay, type DayContext } from './spell-day.ts';

/** Composes one contact of a step: who, the number, for whom and when, other ways, and a warning when it was not checked for long. */
export function composeContact(
  contact: PlanContact,
  step: PlanStep,
  context: ComposeContext,
): Block {
  const before = saidIn(contact, step, context);
  if (before !== undefined) return againBlock(contact, before, context);
  const name = [nameOf(contact, step, context), context.notes.mark([contact.source])]
    .filter((part) => part !== '')
    .join(' ');
  return {
    kind: 'contact',
    contact: {
      name,
      ...numberBlock(contact),
      ...textOf(contact, step, context),
      ways: waysToReach(contact, context),
      ...warningOf(contact, context),
    },
  };
}

/** Names the earlier step in which a contact stands with all that is said of it. */
function saidIn(
  contact: PlanContact,
  step: PlanStep,
  { said }: ComposeContext,
): string | undefined {
  const key = said.contactIn.get(contact.id);
  return key === step.key ? undefined : key;
}

/** A contact that stood in an earlier step: its number, its hours and the ways to it; the rest is there. */
function againBlock(contact: PlanContact, before: string, context: ComposeContext): Block {
  const { words, numbers } = context;
  const hours =
    contact.hours === undefined ? [] : [sentence(words('doc.hours', { text: contact.hours }))];
  const more = words('doc.more-in', { step: numbers.get(before) ?? '' });
  return {
    kind: 'contact',
    contact: {
      name: contact.org,
      ...numberBlock(contact),
      text: [...hours, more].join(' '),
      ways: waysToReach(omitLetter(contact), context),
      ...warningOf(contact, context),
    },
  };
}

function omitLetter({ address: _address, tty: _tty, ...contact }: PlanContact): PlanContact {
  return contact;
}

/** Gives the number to call with its link; nothing where there is none. */
export function numberBlock(contact: PlanContact): Pick<ContactBlock, 'number' | 'link'> {
  if (contact.phone === undefined) return {};
  return { number: contact.phone, link: telLink(contact.phone_e164 ?? contact.phone) };
}

/** Makes the link that dials a number. */
export function telLink(number: string): string {
  return `tel:${digits(number)}`;
}

function digits(number: string): string {
  return number.replace(/[^+\d]/g, '');
}

/** Names the person's own bank as they named it; any other organisation by its name. */
function nameOf(contact: PlanContact, step: PlanStep, { plan }: ComposeContext): string {
  const calls = callsOf(contact, step, plan);
  return calls.length === 0 ? contact.org : calls.map((call) => call.with).join(', ');
}

function callsOf(contact: PlanContact, step: PlanStep, plan: Plan): readonly PlanCall[] {
  if (!contact.own) return [];
  return plan.calls.filter((call) => call.contact === contact.id && call.steps.includes(step.key));
}

/** For an own contact where its number is found, or in which step's call this is said. */
function ownText(contact: PlanContact, step: PlanStep, context: ComposeContext): string {
  const { words, plan, numbers } = context;
  const [call, ...others] = callsOf(contact, step, plan);
  const first = call?.steps[0];
  return others.length > 0 || first === undefined || first === step.key
    ? ownNumber(contact, context, isFirstCall(step, context))
    : words('doc.same-call', { step: numbers.get(first) ?? '' });
}

/** What is to be known of an own number, such as never to take it from a message, is said in the first step with one. */
function isFirstCall(step: PlanStep, { plan }: ComposeContext): boolean {
  return listSteps(plan).find((one) => one.needed && one.contacts.some(({ own }) => own)) === step;
}

function textOf(
  contact: PlanContact,
  step: PlanStep,
  context: ComposeContext,
): Pick<ContactBlock, 'text'> {
  const { words } = context;
  if (contact.own) return { text: ownText(contact, step, context) };
  const named = (key: string, text: string | undefined): string =>
    text === undefined ? '' : words(key, { text });
  const details = [
    contact.who_for,
    named('doc.hours', contact.hours),
    named('doc.cost', contact.cost),
    contact.note ?? '',
  ];
  const sentences = details.filter((text) => text !== '').map(sentence);
  return sentences.length === 0 ? {} : { text: sentences.join(' ') };
}

/** Gives the ways to reach a contact beside its number to call. */
export function waysToReach(contact: PlanContact, { words }: DayContext): ContactBlock['ways'] {
  const way = (key: string, value: string | undefined, link?: string): ContactBlock['ways'] =>
    value === undefined
      ? []
      : [{ label: words(key), value, ...(link === undefined ? {} : { link }) }];
  return [
    ...way('doc.text-number', contact.text_number, `sms:${digits(contact.text_number ?? '')}`),
    ...way('doc.tty', contact.tty),
    ...way('doc.from-abroad', contact.phone_from_abroad, telLink(contact.phone_from_abroad ?? '')),
    ...way('doc.site', contact.own ? undefined : contact.url, contact.url),
    ...way('doc.email', contact.email, `mailto:${contact.email ?? ''}`),
    ...way('doc.address', contact.address),
  ];
}

function warningOf(contact: PlanContact, context: ComposeContext): Pick<ContactBlock, 'warning'> {
  if (!contact.out_of_date || contact.own) return {};
  if (context.isBlank === true) return { warning: context.words('blank.out-of-date') };
  const day = spellDay(contact.checked, context);
  return { warning: context.words('doc.out-of-date', { day }) };
}
