import { listSteps } from '../cases/list-steps.ts';
import type { Content } from '../content/content.ts';
import type { Plan } from '../plan/plan.ts';
import type { ComposeContext } from './compose-context.ts';
import type { Block } from './document.ts';
import { spellDay } from './spell-day.ts';

/** The numbered notes of the last page: addresses in order of first use, each with the day it was checked. */
export interface Notes {
  readonly items: readonly { readonly url: string; readonly checked: string }[];
  /** Gives `[3]` or `[3, 5-7]` for addresses; nothing for none. */
  readonly mark: (urls: readonly string[]) => string;
}

/** Gathers where every fact of the plan comes from and when it was checked, one note per address. */
export function gatherNotes(plan: Plan, content: Content): Notes {
  const days = new Map<string, string>();
  for (const { url, checked } of factsOf(plan, content)) if (!days.has(url)) days.set(url, checked);
  const numbers = new Map([...days.keys()].map((url, index) => [url, index + 1]));
  return {
    items: [...days].map(([url, checked]) => ({ url, checked })),
    mark: (urls) => {
      const [first, ...others] = new Set(urls.map((url) => numbers.get(url) ?? 0));
      if (first === undefined) return '';
      return others.length === 0 ? `[${String(first)}]` : `[${joinNumbers([first, ...others])}]`;
    },
  };
}

/** Composes the last page: what to check first, where each fact comes from, and which content this is. */
export function composeNotes(context: ComposeContext): readonly Block[] {
  const { plan, words, notes } = context;
  const usual = mostCommon(notes.items.map((item) => item.checked));
  const items = notes.items.map(({ url, checked }) =>
    checked === usual ? url : words('doc.note', { url, day: spellDay(checked, context) }),
  );
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: words('doc.notes') },
    ...outOfDate(context),
    { kind: 'paragraph', text: words('doc.notes-checked', { day: spellDay(usual, context) }) },
    { kind: 'list', ordered: true, items },
    { kind: 'paragraph', text: words('doc.version', { version: plan.content_version }) },
  ];
}

function outOfDate(context: ComposeContext): readonly Block[] {
  const { plan, words } = context;
  const items = plan.facts_out_of_date.map((fact) =>
    words('doc.fact-old', {
      name: nameOf(fact.id, context),
      day: spellDay(fact.review_by, context),
    }),
  );
  return items.length === 0
    ? []
    : [
        {
          kind: 'box',
          title: words('doc.facts-old'),
          blocks: [{ kind: 'list', ordered: false, items: [...new Set(items)] }],
        },
      ];
}

/** Names a fact as people know it: the organisation, the title of the deadline, the program, or the note that holds it. */
function nameOf(id: string, { content, words, notes }: ComposeContext): string {
  const known = content.contacts[id]?.org ?? content.deadlines[id]?.title ?? toolName(id, content);
  if (known !== undefined) return known;
  return words('doc.note-of', { note: notes.mark([sourceOf(id, content)]) });
}

function sourceOf(id: string, { rules, durations }: Content): string {
  return rules[id]?.source ?? durations[id]?.source ?? '';
}

function toolName(id: string, { remoteTools }: Content): string | undefined {
  return remoteTools.tools.find((tool) => `remote-tool-${tool.id}` === id)?.name;
}

interface SourcedFact {
  readonly url: string;
  readonly checked: string;
}

function factsOf(plan: Plan, content: Content): readonly SourcedFact[] {
  const emergency = content.contacts[content.country.emergency ?? ''];
  const contacts = listSteps(plan).flatMap((step) => [
    ...step.sources,
    ...step.contacts.map(toFact),
  ]);
  return [
    ...contacts,
    ...[...plan.crisis, ...(emergency === undefined ? [] : [emergency]), ...plan.support].map(
      toFact,
    ),
  ];
}

function toFact({ source, checked }: { source: string; checked: string }): SourcedFact {
  return { url: source, checked };
}

/** Writes numbers in order, three or more in a row as a range. */
function joinNumbers(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges
    .flatMap(([from, to]) => {
      if (to - from > 1) return [`${String(from)}-${String(to)}`];
      return from === to ? [String(from)] : [String(from), String(to)];
    })
    .join(', ');
}

function mostCommon(days: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
