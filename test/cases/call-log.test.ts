import { describe, expect, it } from 'vitest';
import { callLog } from '../../src/cases/call-log.ts';
import type { LogEntry, Mark, Plan } from '../../src/plan/plan.ts';
import { examplePlan } from '../support/example-plan.ts';

const [phase] = examplePlan.phases;
const step = phase?.steps.find((one) => one.needed);

/** A plan of one step with these marks. */
function planWith(...marks: readonly Mark[]): Pick<Plan, 'phases'> {
  if (phase === undefined || step === undefined) throw new Error('the example has no step');
  return { phases: [{ ...phase, steps: [{ ...step, marks }] }] };
}

const key = step?.key ?? '';
const marked: Mark = { key, as: 'waiting', on: '2026-11-23', reference: 'ABC-1' };
const call: LogEntry = { on: '2026-11-23', key, organisation: 'High Street Bank' };

describe('the log of calls', () => {
  it('takes a mark with a name or a reference as a call', () => {
    expect(callLog(planWith(marked), [])).toMatchObject([
      { on: '2026-11-23', key, reference: 'ABC-1' },
    ]);
  });

  it('says nothing twice: a note of the same step and day stands for the mark', () => {
    expect(callLog(planWith(marked), [call])).toEqual([call]);
    expect(callLog(planWith(marked), [{ ...call, on: '2026-11-24' }])).toHaveLength(2);
  });

  it('leaves out a mark that tells of no call', () => {
    expect(callLog(planWith({ key, as: 'done', on: '2026-11-23' }), [])).toEqual([]);
  });

  it('is in the order of days and times, and else as it was noted', () => {
    const log = callLog(planWith(), [
      { on: '2026-11-24', time: '09:00', organisation: 'c' },
      { on: '2026-11-23', time: '10:00', organisation: 'b' },
      { on: '2026-11-24', time: '09:00', organisation: 'd' },
      { on: '2026-11-23', organisation: 'a' },
    ]);

    expect(log.map((entry) => entry.organisation)).toEqual(['a', 'b', 'c', 'd']);
  });
});
