import { z } from 'zod';

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use a kebab-case id');
export const isoDay = z
  .string({ error: 'write the day as text in quotes, for example "2026-11-23"' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write the day as "YYYY-MM-DD" in quotes');
export const numberText = z.string({
  error: 'write numbers to call as text in quotes: a plus or a zero in front would be lost',
});
export const url = z.string().regex(/^https:\/\/\S+$/, 'use a full https address');
export const text = z.string({ error: 'write this as text; put it in quotes' }).min(1);

/** Steps whose id changed, so that saved cases keep their marks. */
export const renamedStepsFileSchema = z.strictObject({
  renamed: z.array(z.strictObject({ from: id, to: id })),
});

/** When a fact was checked. `review-days` is counted from there; 180 calendar days unless it says less. */
export const checking = {
  checked: isoDay,
  'review-days': z.number().int().positive().max(180).optional(),
};

/** Where a fact comes from, and when it was checked. */
export const evidence = { source: url, ...checking };

/** What comes again each month, so many times. */
export const monthly = z.strictObject({
  every: z.literal('month'),
  count: z.number().int().positive(),
});
