import type { Words } from '../language/words.ts';
import type { LogEntry, Plan } from '../plan/plan.ts';

/** So many calls are told, unless all are asked for; all of them stand in the checklist. */
const SHOWN = 3;

export interface CallLinesOptions {
  readonly words: Words;
  readonly all: boolean;
  readonly spell: (day: string) => string;
}

/** Writes the newest calls of a case, the newest first; nothing where none was noted. */
export function callLines(
  { call_log: log = [] }: Pick<Plan, 'call_log'>,
  options: CallLinesOptions,
): readonly string[] {
  if (log.length === 0) return [];
  const { words, all } = options;
  const newest = log.toReversed();
  const shown = all ? newest : newest.slice(0, SHOWN);
  const left = log.length - shown.length;
  return [
    '',
    words('status.calls'),
    ...shown.map((entry) => `- ${callLine(entry, options)}`),
    ...(left === 0 ? [] : [`- ${words('status.calls-more', { count: left })}`]),
  ];
}

function callLine(entry: LogEntry, { words, spell }: CallLinesOptions): string {
  const { on, time, organisation, spoke_to, reference, promised, until } = entry;
  const day = time === undefined ? spell(on) : words('doc.log-day-time', { day: spell(on), time });
  const parts = [
    words('status.call', { day, organisation }),
    spoke_to === undefined ? undefined : words('doc.state-spoke-to', { name: spoke_to }),
    reference === undefined ? undefined : words('doc.state-reference', { reference }),
    promised === undefined ? undefined : words('status.call-promised', { text: promised }),
    until === undefined ? undefined : words('status.call-until', { day: spell(until) }),
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}
