import { z } from 'zod';
import { isoDay, text } from './schema-parts.ts';

/** A practice caller: what they say to each question, and what that means as answers. `played-on` is the day that counts as today. */
export const practiceSchema = z.strictObject({
  title: text,
  caller: text,
  opening: text,
  'played-on': isoDay,
  says: z.record(z.string(), text),
  answers: z.record(z.string(), z.unknown()),
});

export type Practice = z.infer<typeof practiceSchema>;
