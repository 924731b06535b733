import { listSteps } from '../cases/list-steps.ts';
import type { Plan, PlanStep } from '../plan/plan.ts';
import { titleForOthers } from '../plan/words-for-others.ts';
import { isClosed, numberSteps, sentence } from './compose-context.ts';
import type { ComposeOptions } from './compose.ts';
import type { Block, Document } from './document.ts';
import { dueLabel } from './due-text.ts';
import { estimatePages } from './estimate-pages.ts';
import { sheetFrame } from './sheet-frame.ts';
import { spellDay } from './spell-day.ts';

/** In large print it has the two sides of a sheet. */
const PAGES = { normal: 1, large: 2 } as const;

/**
 * Composes one page for the family or a technician: what is not done yet, and how to help. It names no bank, account, payment, sum, reference or
 * person, and no step that nobody else may see. Where a line for each step makes it too long, those of its last parts share one.
 */
export function composeFamily(plan: Plan, options: ComposeOptions): Document {
  const lines = openLines(plan, options);
  const phases = plan.phases.map(({ id }) => id);
  let page = pageOf(lines, plan, options);
  for (let shared = 1; shared <= phases.length && !fits(page); shared += 1)
    page = pageOf(joined(lines, phases.slice(-shared)), plan, options);
  return page;
}

/** Lines are counted, not measured, so one line is kept free. */
function fits(page: Document): boolean {
  const blocks: readonly Block[] = [...page.blocks, { kind: 'paragraph', text: '' }];
  return estimatePages({ ...page, blocks }) <= PAGES[page.printSize];
}

function pageOf(lines: readonly Line[], plan: Plan, options: ComposeOptions): Document {
  const { words } = options;
  const day = spellDay(plan.made_for, options);
  const title = words('family.title');
  return {
    title,
    ...sheetFrame(options),
    madeFor: day,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: words('doc.made-for', { day }) },
      { kind: 'paragraph', text: words('family.what-it-is') },
      { kind: 'list', ordered: false, items: lines.map(({ text }) => text) },
      { kind: 'heading', level: 2, text: words('family.help') },
      {
        kind: 'list',
        ordered: false,
        items: ['sit', 'blame', 'passwords', 'device', 'next-call'].map((one) =>
          words(`family.help-${one}`),
        ),
      },
      { kind: 'paragraph', text: words('doc.never'), tone: 'strong' },
    ],
  };
}

/** What is said of one kind of step, and where in the plan it stands. */
interface Line {
  readonly text: string;
  readonly phase: string;
}

/** One line for each kind of step that is open: the numbers it has in the checklist, and the first day to keep. */
function openLines(plan: Plan, options: ComposeOptions): readonly Line[] {
  const numbers = numberSteps(plan);
  const phases = new Map(
    plan.phases.flatMap(({ id, steps }) => steps.map(({ key }) => [key, id] as const)),
  );
  return stepsByTitle(plan, options).map(([title, steps]) => {
    const own = steps.map((step) => numbers.get(step.key) ?? '').join(', ');
    const said = [`${own}. ${sentence(title)}`, ...stateOf(steps, options)];
    const text = [...said, ...dayOf(steps, options)].join(' ');
    return { text, phase: phases.get(steps[0]?.key ?? '') ?? '' };
  });
}

function stepsByTitle(
  plan: Plan,
  { content }: ComposeOptions,
): readonly (readonly [string, readonly PlanStep[]])[] {
  const lines = new Map<string, PlanStep[]>();
  for (const step of listSteps(plan).filter((one) => one.needed && !isClosed(one))) {
    const title = titleForOthers(step, content);
    if (title !== undefined) lines.set(title, [...(lines.get(title) ?? []), step]);
  }
  return [...lines];
}

/** Puts the lines of each of some parts of the plan on one. */
function joined(lines: readonly Line[], phases: readonly string[]): readonly Line[] {
  const rows = phases.map((phase) => {
    const own = lines.filter((line) => line.phase === phase);
    return { phase, text: own.map(({ text }) => text).join(' ') };
  });
  const alone = lines.filter(({ phase }) => !phases.includes(phase));
  return [...alone, ...rows.filter(({ text }) => text !== '')];
}

function stateOf(steps: readonly PlanStep[], { words }: ComposeOptions): readonly string[] {
  const isWaiting = steps.every((step) => step.status === 'waiting');
  return isWaiting ? [words('doc.state-waiting')] : [];
}

function dayOf(steps: readonly PlanStep[], options: ComposeOptions): readonly string[] {
  const [first] = steps
    .flatMap((step) => step.due)
    .filter((due) => due.whose === 'you' && due.day !== undefined && !due.past)
    .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
  return first === undefined ? [] : [sentence(dueLabel(first, options))];
}
