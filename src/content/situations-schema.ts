import { z } from 'zod';
import { id, text } from './schema-parts.ts';

const answerValue = z.union([text, z.array(text)]);

/** A situation of the blank sheets: what somebody would answer, the steps that stand in full, the heading. */
const situationSchema = z.strictObject({
  id,
  title: text,
  answers: z.record(id, z.union([answerValue, z.array(z.record(id, answerValue))])),
  full: z.array(id).min(1),
  then: z.array(id).optional(),
});
export const situationsFileSchema = z.strictObject({
  /** Steps that follow on every blank sheet as one line each. */
  then: z.array(id),
  situations: z.array(situationSchema),
});

export type Situation = z.infer<typeof situationSchema>;
