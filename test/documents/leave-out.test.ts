import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaveOut } from '../../src/documents/leave-out.ts';

/** What each change saves, and what has to be saved. */
const weights = fc.record({
  saves: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 }),
  most: fc.integer({ min: 0, max: 40 }),
});

interface Change {
  readonly saves: number;
}

function sum(changes: readonly Change[]): number {
  return changes.reduce((all, { saves }) => all + saves, 0);
}

describe('what is left out', () => {
  it('is nothing where all fits', () => {
    expect(leaveOut([{ saves: 1 }], () => true)).toEqual([]);
  });

  it('is the first that is enough, without those before it that are not needed', () => {
    const [small, large, last] = [{ saves: 1 }, { saves: 5 }, { saves: 9 }];

    expect(leaveOut([small, large, last], (chosen) => sum(chosen) >= 5)).toEqual([large]);
    expect(leaveOut([small, large, last], (chosen) => sum(chosen) >= 6)).toEqual([small, large]);
  });

  it('is enough where all together are, and no part of it could be kept', () => {
    fc.assert(
      fc.property(weights, ({ saves, most }) => {
        const all = saves.map((one) => ({ saves: one }));
        const fits = (chosen: readonly Change[]): boolean => sum(chosen) >= most;
        const chosen = leaveOut(all, fits);

        expect(fits(chosen)).toBe(fits(all));
        if (fits(all))
          for (const one of chosen)
            expect(fits(chosen.filter((other) => other !== one))).toBe(false);
      }),
    );
  });

  it('is everything where even that is not enough', () => {
    const all = [{ saves: 1 }, { saves: 2 }];

    expect(leaveOut(all, () => false)).toEqual(all);
  });
});
