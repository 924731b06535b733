import type { Plan, PlanContact, PlanStep } from '../plan/plan.ts';
import type { Block } from './document.ts';
import { dueText } from './due-text.ts';
import { numberSteps } from './number-steps.ts';
import type { DayContext } from './spell-day.ts';

/** Composes the top of the first page: what to do first, who to call now, deadlines by day, the four steps, the crisis line. */
export function composeFirst(plan: Plan, context: DayContext): readonly Block[] {
  const { words } = context;
  return [
    {
      kind: 'box',
      title: words('doc.first'),
      blocks: [{ kind: 'list', ordered: true, items: firstLines(plan, context) }],
    },
    ...composeCalls(plan, context),
    ...composeDeadlines(plan, context),
    {
      kind: 'box',
      title: words('doc.support'),
      blocks: [
        ...plan.crisis.map((contact) => crisisLine(contact, context)),
        { kind: 'paragraph', text: words('doc.never') },
      ],
    },
    ...composeArticle(plan, context),
  ];
}

function steps(plan: Plan): readonly PlanStep[] {
  return plan.phases.flatMap((phase) => phase.steps);
}

function firstLines(plan: Plan, { words }: DayContext): readonly string[] {
  const numbers = numberSteps(plan);
  return plan.first.flatMap((key) => {
    const step = steps(plan).find((one) => one.key === key);
    return step === undefined
      ? []
      : [
          words('doc.first-line', {
            text: step.first_line ?? `${step.title}.`,
            number: numbers.get(key) ?? '',
          }),
        ];
  });
}

function composeCalls(plan: Plan, context: DayContext): readonly Block[] {
  const { words } = context;
  const numbers = numberSteps(plan);
  const contacts = new Map(
    steps(plan)
      .flatMap((step) => step.contacts)
      .map((contact) => [contact.id, contact]),
  );
  const fields = plan.calls.slice(0, 8).map((call) => {
    const contact = contacts.get(call.contact);
    const where = contact?.phone ?? words('doc.own-number');
    const list = call.steps
      .map((key) => numbers.get(key) ?? '')
      .filter((number) => number !== '')
      .join(', ');
    const link = contact?.phone_e164 ?? contact?.phone;
    return {
      label: words('doc.call', { name: call.with, steps: list }),
      value: where,
      large: contact?.phone !== undefined,
      ...(link === undefined ? {} : { link: `tel:${link.replace(/[^+\d]/g, '')}` }),
    };
  });
  return fields.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: words('doc.calls') },
        { kind: 'fields', fields },
      ];
}

function composeDeadlines(plan: Plan, context: DayContext): readonly Block[] {
  const { words } = context;
  const numbers = numberSteps(plan);
  const open = steps(plan).filter(
    (step) => step.needed && step.status !== 'done' && step.status !== 'not-for-me',
  );
  const dated = open.flatMap((step) =>
    step.due.filter((due) => due.day !== undefined && !due.past).map((due) => ({ due, step })),
  );
  const inOrder = dated.toSorted(
    (a, b) => compareText(a.due.day ?? '', b.due.day ?? '') || compareText(a.step.key, b.step.key),
  );
  const items = inOrder.map(({ due, step }) =>
    words('doc.first-line', { text: dueText(due, context), number: numbers.get(step.key) ?? '' }),
  );
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: words('doc.deadlines') },
        { kind: 'list', ordered: false, items: [...new Set(items)] },
      ];
}

function crisisLine(contact: PlanContact, { words }: DayContext): Block {
  const number = contact.phone ?? contact.text_number ?? '';
  return {
    kind: 'paragraph',
    text: words('doc.crisis', { org: contact.org, number, hours: contact.hours ?? '' }).replace(
      / \(\)/,
      '',
    ),
    tone: 'strong',
  };
}

/** The four steps of the article, each with the place where it stands in this plan. */
function composeArticle(plan: Plan, { words }: DayContext): readonly Block[] {
  const numbers = numberSteps(plan);
  const items = [1, 2, 3, 4].map((number) => {
    const own = steps(plan).filter((step) => step.article_step === number);
    const needed = own.flatMap((step) => numbers.get(step.key) ?? []);
    const where =
      needed.length > 0
        ? words('doc.article-where', { steps: needed.join(', ') })
        : words('doc.article-not-now');
    return `${words(`doc.article-${String(number)}`)} ${where}`;
  });
  return [
    {
      kind: 'box',
      title: words('doc.article'),
      blocks: [
        { kind: 'list', ordered: true, items },
        { kind: 'paragraph', text: words('doc.article-credit'), tone: 'quiet' },
      ],
    },
  ];
}

// By code unit: the same on every machine, and it loads no Intl (docs/decisions/build.md).
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
