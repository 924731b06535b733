import { callLog } from '../cases/call-log.ts';
import type { LogEntry } from '../plan/plan.ts';
import { nameSteps, type ComposeContext } from './compose-context.ts';
import type { Block } from './document.ts';
import { spellDay } from './spell-day.ts';

const columns = ['log-day', 'log-with', 'log-spoke-to', 'blank-reference', 'log-promised'] as const;

/** Composes the calls so far, in the order of their days: what was noted, and every mark with a name or a reference. Nothing where there is none. */
export function composeCallLog(context: ComposeContext): readonly Block[] {
  const { plan, words } = context;
  const log = plan.call_log ?? callLog(plan, []);
  if (log.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words('doc.call-log') },
    {
      kind: 'table',
      caption: words('doc.call-log-caption'),
      head: columns.map((key) => words(`doc.${key}`)),
      rows: log.map((entry) => row(entry, context)),
    },
  ];
}

function row(entry: LogEntry, context: ComposeContext): readonly string[] {
  const { words, numbers } = context;
  const { on, time, key, organisation, spoke_to = '', reference = '', promised, until } = entry;
  const day = spellDay(on, context);
  const step = key !== undefined && numbers.has(key) ? nameSteps([key], context) : undefined;
  const by =
    until === undefined ? undefined : words('doc.by-you', { day: spellDay(until, context) });
  return [
    time === undefined ? day : words('doc.log-day-time', { day, time }),
    step === undefined
      ? organisation
      : words('doc.first-line', { text: organisation, steps: step }),
    spoke_to,
    reference,
    [promised, by].filter((part) => part !== undefined).join('. '),
  ];
}
