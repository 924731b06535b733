import { reviewDays } from '../plan/review-days.ts';
import { numberBlock, waysToReach } from './compose-contact.ts';
import { sentence, type ComposeContext } from './compose-context.ts';
import type { Block } from './document.ts';
import { spellDay } from './spell-day.ts';

/** Twelve months of statements are looked at, as the article says. */
const MONTHS = 12;

/** Composes what goes on for a year: the statement log with real days, the warning about the next caller, and who helps. */
export function composeYear(context: ComposeContext): readonly Block[] {
  const { plan, words } = context;
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: words('doc.log') },
    {
      kind: 'table',
      caption: words('doc.log-caption'),
      head: ['doc.log-day', 'doc.log-saw', 'doc.log-done'].map((key) => words(key)),
      rows: reviewDaysAhead(plan).map((day) => [spellDay(day, context), '', '']),
    },
    {
      kind: 'box',
      title: words('doc.warnings'),
      blocks: [
        { kind: 'list', ordered: false, items: [words('doc.recovery-scam'), ...plan.warnings] },
      ],
    },
    ...composeHelp(context),
  ];
}

/** The days of the plan that still lie ahead, one year of them. */
export function reviewDaysAhead(plan: ComposeContext['plan']): readonly string[] {
  return reviewDays(plan)
    .filter((day) => day > plan.made_for)
    .slice(0, MONTHS);
}

function composeHelp(context: ComposeContext): readonly Block[] {
  const { plan, words, notes, said } = context;
  const others = plan.support.filter((contact) => !said.contactIn.has(contact.id));
  if (others.length === 0) return [];
  const contacts = others.map((contact): Block => ({
    kind: 'contact',
    contact: {
      name: `${contact.org} ${notes.mark([contact.source])}`,
      ...numberBlock(contact),
      text: sentence(contact.who_for),
      ways: contact.phone === undefined ? waysToReach(contact, context) : [],
    },
  }));
  return [{ kind: 'heading', level: 2, text: words('doc.support-list') }, ...contacts];
}
