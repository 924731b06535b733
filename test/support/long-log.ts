import type { CallEvent } from '../../src/plan/list-events.ts';

/** So many calls, one each second day from the first report on, the days in no order. */
export function callsOf(count: number): readonly CallEvent[] {
  const start = Date.UTC(2026, 10, 22);
  return Array.from({ length: count }, (_, index) => ({
    on: new Date(start + 2 * index * 86_400_000).toISOString().slice(0, 10),
    time: '14:30',
    organisation: 'High Street Bank',
    spoke_to: 'Sam Taylor',
    reference: `REF-${String(index + 1)}`,
    promised: 'an answer in writing within ten days',
  })).toReversed();
}
