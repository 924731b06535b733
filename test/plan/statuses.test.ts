import { describe, expect, it } from 'vitest';
import type { Mark, StepStatus } from '../../src/plan/plan.ts';
import { statusOf } from '../../src/plan/statuses.ts';

const mark = (as: Mark['as'], key = 'a'): Mark => ({ key, as, on: '2026-11-20' });

type Row = readonly [what: string, marks: readonly Mark[], status: StepStatus, left: number];

const rows: readonly Row[] = [
  ['nothing', [], 'to-do', 0],
  ['one mark', [mark('done')], 'done', 1],
  ['the newest of several', [mark('waiting'), mark('refused')], 'refused', 2],
  ['a mark taken back', [mark('done'), mark('undo')], 'to-do', 0],
  [
    'the mark before the one taken back',
    [mark('waiting'), mark('done'), mark('undo')],
    'waiting',
    1,
  ],
  ['more taken back than there was', [mark('done'), mark('undo'), mark('undo')], 'to-do', 0],
  ['a mark after one taken back', [mark('done'), mark('undo'), mark('waiting')], 'waiting', 1],
  ['marks of another step', [mark('done', 'b'), mark('undo', 'b')], 'to-do', 0],
  ['a step that is not for this person', [mark('not-for-me')], 'not-for-me', 1],
];

describe('statusOf', () => {
  it.each(rows)('counts %s', (_what, ...[marks, status, left]) => {
    const found = statusOf('a', marks);

    expect(found.status).toBe(status);
    expect(found.marks.length).toBe(left);
  });
});
