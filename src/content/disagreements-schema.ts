import { z } from 'zod';
import { checking, id, text, url } from './schema-parts.ts';

/** A question that good sources answer differently: who says what, what we chose and why, and when the other is right. */
export const disagreementSchema = z.strictObject({
  id,
  asks: text,
  'they-say': z.array(z.strictObject({ who: text, says: text, source: url })).min(2),
  choice: text,
  why: text,
  'right-when': text,
  /** The steps beside which it is shown. */
  steps: z.array(id).min(1),
  ...checking,
});
export const disagreementsFileSchema = z.strictObject({
  disagreements: z.array(disagreementSchema),
});

export type Disagreement = z.infer<typeof disagreementSchema>;
