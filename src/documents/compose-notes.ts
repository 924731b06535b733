import type { Plan } from '../plan/plan.ts';
import type { Block } from './document.ts';
import { spellDay, type DayContext } from './spell-day.ts';

/** The numbered notes of the last page. */
export interface Notes {
  /** Gives the number of a note by the id of its fact or by its address. */
  readonly numberOf: (idOrUrl: string) => string | undefined;
  readonly blocks: readonly Block[];
}

/** Gathers where every fact of the plan comes from and when it was checked, one note per address, in order of first use. */
export function composeNotes(plan: Plan, context: DayContext): Notes {
  const { words } = context;
  const facts = factsOf(plan);
  const urls = [...new Set(facts.map((fact) => fact.url))];
  const numbers = new Map(urls.map((url, index) => [url, String(index + 1)]));
  for (const fact of facts) numbers.set(fact.id, numbers.get(fact.url) ?? '');
  const items = urls.map((url) => {
    const checked = facts.find((fact) => fact.url === url)?.checked ?? '';
    return words('doc.note', { url, day: spellDay(checked, context) });
  });
  const old = plan.facts_out_of_date.map((fact) =>
    words('doc.fact-old', { id: fact.id, day: spellDay(fact.review_by, context) }),
  );
  return {
    numberOf: (id) => numbers.get(id),
    blocks: [
      { kind: 'page-break' },
      { kind: 'heading', level: 2, text: words('doc.notes') },
      ...(old.length === 0
        ? []
        : [
            {
              kind: 'box' as const,
              title: words('doc.facts-old'),
              blocks: [{ kind: 'list' as const, ordered: false, items: old }],
            },
          ]),
      { kind: 'list', ordered: true, items },
      {
        kind: 'paragraph',
        text: words('doc.version', { version: plan.content_version }),
        tone: 'quiet',
      },
    ],
  };
}

interface SourcedFact {
  readonly id: string;
  readonly url: string;
  readonly checked: string;
}

function factsOf(plan: Plan): readonly SourcedFact[] {
  const steps = plan.phases.flatMap((phase) => phase.steps);
  const ofSteps = steps.flatMap((step) => [
    ...step.sources,
    ...step.contacts.map(({ id, source, checked }) => ({ id, url: source, checked })),
  ]);
  const others = [...plan.crisis, ...plan.support].map(({ id, source, checked }) => ({
    id,
    url: source,
    checked,
  }));
  return [...ofSteps, ...others];
}
