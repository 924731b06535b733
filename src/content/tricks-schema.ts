import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { checking, id, text, url } from './schema-parts.ts';

/** What is true of something that callers show or say, and where that stands. */
export const trickSchema = z.strictObject({
  id,
  says: text,
  /** Who met it. */
  when: conditionSchema,
  /** Absent where technicians know it and no good page says it. */
  source: url.optional(),
  /** The steps beside which it is shown. */
  steps: z.array(id).min(1),
  ...checking,
});
export const tricksFileSchema = z.strictObject({ tricks: z.array(trickSchema) });

export type Trick = z.infer<typeof trickSchema>;
