import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { id, text } from './schema-parts.ts';

/**
 * A sentence of a letter. `when` is judged for the payment or account it is about, else for the whole case; `cites` names the rules
 * that it stands on. A sentence with a slot that cannot be filled, such as a day that nobody knows, is left out.
 */
const sentenceSchema = z.strictObject({
  text,
  when: conditionSchema.optional(),
  cites: z.array(id).optional(),
});
/** Stands for all sentences of that name in `phrases.yaml`. */
const phraseSchema = z.strictObject({ phrase: id });
const sentences = z.array(z.union([text, sentenceSchema, phraseSchema]));

/** A part of a letter: a paragraph, one item per payment, or a list with a line before it. */
const partSchema = z.union([
  text,
  sentenceSchema,
  phraseSchema,
  z.strictObject({ paragraph: sentences }),
  z.strictObject({ each: sentences }),
  z.strictObject({ lead: text, list: sentences }),
  z.strictObject({ events: text }),
]);

/** Who gets it: a contact, a company of the payment (`provider`), or words for a company that is in no list; the first that fits counts. */
const recipientSchema = z.strictObject({
  contact: id.optional(),
  provider: z.boolean().optional(),
  name: text.optional(),
  team: text.optional(),
  when: conditionSchema.optional(),
});

/**
 * One letter. `for: payments` makes one per recipient, about the payments for which `when` holds, so that sums which other rules
 * cover never stand in it; `for: accounts` makes one per account. `every` sends it to each recipient that fits, not to the first alone.
 */
export const letterSchema = z.strictObject({
  id,
  order: z.number(),
  kind: z.enum(['letter', 'statement', 'note']),
  title: text,
  about: text,
  for: z.enum(['payments', 'accounts']).optional(),
  when: conditionSchema.optional(),
  /** Where no account fits: the letter stands once, if this holds. */
  'when-unnamed': conditionSchema.optional(),
  to: z.array(recipientSchema).optional(),
  every: z.boolean().optional(),
  subject: text.optional(),
  /** A notice that counts only with the whole number of the account; else its last digits are enough. */
  'account-number': z.literal('whole').optional(),
  body: z.array(partSchema),
  cites: z.array(id).optional(),
  enclose: sentences.optional(),
  'send-by': z
    .array(z.union([id, z.strictObject({ deadline: id, when: conditionSchema.optional() })]))
    .optional(),
  'where-to-send': sentences.optional(),
  /** The step that is done when the letter is sent; where it is done, the letter is not offered. */
  step: id.optional(),
  /** Each letter counts at most so many words: `body` alone. */
  'most-words': z.number().int().positive().optional(),
  'not-in': z.array(id).optional(),
});
export const letterOverlaySchema = letterSchema.partial().required({ id: true });

export const phrasesFileSchema = z.strictObject({
  phrases: z.record(id, z.array(z.union([text, sentenceSchema]))),
});

/** How every call to an organisation of some purposes begins and ends, and what is never agreed to on it. Without an opening the call has no sheet. */
export const callsFileSchema = z.strictObject({
  calls: z.array(
    z.strictObject({
      purposes: z.array(id).optional(),
      opening: text.optional(),
      closing: text.optional(),
      'do-not': z.array(text).optional(),
    }),
  ),
});

export type Sentence =
  | string
  | (z.infer<typeof sentenceSchema> & {
      /** The phrase it came from. */
      readonly phrase?: string;
    });
export type Recipient = z.infer<typeof recipientSchema>;
export type CallWords = z.infer<typeof callsFileSchema>['calls'][number];
export type RawLetter = z.infer<typeof letterSchema>;

export type LetterPart =
  | Sentence
  | { readonly paragraph: readonly Sentence[] }
  | { readonly each: readonly Sentence[] }
  | { readonly lead: string; readonly list: readonly Sentence[] }
  | { readonly events: string };

/** A letter with its phrases put in. */
export interface Letter extends Omit<RawLetter, 'body' | 'enclose' | 'where-to-send'> {
  readonly body: readonly LetterPart[];
  readonly enclose?: readonly Sentence[] | undefined;
  readonly 'where-to-send'?: readonly Sentence[] | undefined;
}
