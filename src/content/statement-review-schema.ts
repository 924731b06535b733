import { z } from 'zod';
import { id, text } from './schema-parts.ts';

/** One thing that a person may find in a statement. It opens a payment to dispute, paid in one of `ways`, or an account to close. */
const signSchema = z.strictObject({
  id,
  label: text,
  opens: z.enum(['payments', 'accounts']),
  ways: z.array(id).optional(),
});

/** The monthly look at statements: the kinds of account that have one, what to look for, what a find opens, and the steps that are done anew after it. */
export const statementReviewSchema = z.strictObject({
  accounts: z.array(id),
  'look-for': z.array(text),
  signs: z.array(signSchema),
  again: z.array(id),
});

export type StatementSign = z.infer<typeof signSchema>;
export type StatementReview = z.infer<typeof statementReviewSchema>;
