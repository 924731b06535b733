import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { evidence, id, monthly, numberText, text, url } from './schema-parts.ts';

/**
 * A line of text; with `when` it is shown only where the condition holds (in a repeated step: for that entry).
 * `tools` stands for one line per remote-control program that was named in the answers.
 */
export const lineSchema = z.union([
  text,
  z.strictObject({ text, when: conditionSchema.optional() }),
  z.strictObject({
    tools: z.enum(['recognise', 'evidence', 'remove']),
    when: conditionSchema.optional(),
  }),
]);

const optionSchema = z.strictObject({
  id,
  label: text,
  hint: text.optional(),
  exclusive: z.boolean().optional(),
  when: conditionSchema.optional(),
});

const questionShape = {
  id,
  kind: z.enum([
    'choice',
    'choices',
    'day',
    'amount',
    'name',
    'day-of-month',
    'step',
    'entries',
    'group',
  ]),
  text,
  hint: text.optional(),
  help: text.optional(),
  'read-aloud': text.optional(),
  'note-for-helper': text.optional(),
  error: text.optional(),
  when: conditionSchema.optional(),
  /** Asked only when the person wants to tell more. */
  optional: z.boolean().optional(),
  required: z.boolean().optional(), // `plan` refuses to run without it
  /** Never shown in documents, status, because or file names. */
  private: z.boolean().optional(),
  /** What an absent answer counts as. */
  default: z.union([text, z.array(text)]).optional(),
  options: z.array(optionSchema).optional(),
  /** Put in by the compiler: ids of options that only other countries have. A file may name them; they are dropped and named. */
  elsewhere: z.array(id).optional(),
  /** The day may lie after today (a statement that is still to come). */
  future: z.boolean().optional(),
  /** Accepts short words outside the list (providers, step ids). */
  open: z.boolean().optional(),
};

const fieldSchema = z.strictObject(questionShape);

/** One question. `entries` repeats its fields once per entry and asks `another` after each; `group` asks its fields once. */
export const questionSchema = z.strictObject({
  ...questionShape,
  section: id,
  known: z.strictObject({ when: conditionSchema, is: text }).optional(), // what other answers say already: it is not asked then
  fields: z.array(fieldSchema).optional(),
  another: text.optional(),
});

export const sectionSchema = z.strictObject({ id, title: text });
export const questionsFileSchema = z.strictObject({
  sections: z.array(sectionSchema),
  questions: z.array(questionSchema),
});

export const conditionsFileSchema = z.strictObject({
  conditions: z.record(id, z.strictObject({ means: text, when: conditionSchema })),
});

export const phaseSchema = z.strictObject({ id, title: text, intro: text.optional() });
export const phasesFileSchema = z.strictObject({ phases: z.array(phaseSchema) });

/** Who to call or write to. `own` marks the person's own bank, card issuer and the like: the name comes from their answer. */
export const contactSchema = z.strictObject({
  id,
  org: text,
  purpose: id,
  phone: numberText.optional(),
  'phone-e164': numberText.optional(),
  'phone-from-abroad': numberText.optional(),
  'text-number': numberText.optional(),
  tty: text.optional(),
  email: text.optional(),
  url: url.optional(),
  address: text.optional(),
  hours: text.optional(),
  cost: text.optional(),
  languages: z.array(text).optional(),
  'who-for': text,
  note: text.optional(),
  regions: z.array(z.string()).optional(),
  own: z.boolean().optional(),
  provider: z.array(id).optional(),
  confidence: z.enum(['high', 'medium']),
  ...evidence,
});
export const contactsFileSchema = z.strictObject({ contacts: z.array(contactSchema) });

/** A clock: what must have happened by when, counted from one of the five clocks. Periods are text such as `13 months`. */
export const deadlineSchema = z.strictObject({
  id,
  title: text,
  clock: z.enum(['money-left', 'noticed', 'statement', 'step-done', 'final-answer']),
  within: text,
  /** Which payment the clock starts from where there are several: this one, or the first of its kind (the safe side). */
  counts: z.enum(['this', 'first']).optional(),
  whose: z.enum(['you', 'them']),
  kind: z.enum(['law', 'industry', 'advice']),
  'counts-from': text,
  'if-missed': text,
  still: text,
  /** For the clock step-done: the step that starts it; without it the step that carries the deadline. */
  'starts-with': id.optional(),
  /** When an answer was due and did not come: the step that is offered next. */
  'next-step': id.optional(),
  ...evidence,
});

/** A rule without a clock: what the law gives and does not. Steps cite it; its text is for `explain` and the notes. */
export const ruleSchema = z.strictObject({
  id,
  says: text,
  kind: z.enum(['law', 'industry', 'advice']),
  ...evidence,
});

/** Something that ends: an alert, a ban, a freeze. `lasts` is a period or `until-removed`. */
export const durationSchema = z.strictObject({
  id,
  what: text,
  lasts: text,
  renew: text,
  /** How long before the end it should be renewed. */
  'remind-before': text.optional(),
  /** For a calendar year: from this MM-DD of the next year the new one can be had. */
  'renew-from': text.regex(/^\d{2}-\d{2}$/, 'write "MM-DD" in quotes').optional(),
  'replaced-by': id.optional(),
  ...evidence,
});

export const deadlinesFileSchema = z.strictObject({
  deadlines: z.array(deadlineSchema).optional(),
  rules: z.array(ruleSchema).optional(),
  durations: z.array(durationSchema).optional(),
});

/**
 * One step. In a country folder a file with the same id holds only the fields that differ: those replace the common ones.
 * `repeat` makes one step per entry for which `when` holds (`banks`: per named bank account or card that the caller may have
 * reached or that a payment left from); without entries of that kind it stands once, judged without an entry.
 * `always` keeps it in every plan: where `when` does not hold it is the one line of `not-needed`.
 */
export const stepSchema = z.strictObject({
  id,
  phase: id,
  order: z.number(),
  title: text,
  'article-step': z.number().int().min(1).max(4).optional(),
  when: conditionSchema.optional(),
  repeat: z.enum(['payments', 'accounts', 'banks']).optional(),
  always: z.boolean().optional(),
  'not-needed': text.optional(),
  /** May stand under "read this if you read nothing else"; the smaller number first. */
  first: z.number().optional(),
  'first-line': text.optional(),
  /** It stands there only when this holds. */
  'first-when': conditionSchema.optional(),
  why: lineSchema.optional(),
  'in-short': z.array(lineSchema).optional(), // what to do, in two lines of paper; `do` says it in full
  do: z.array(lineSchema).optional(),
  say: z.array(lineSchema).optional(),
  'have-ready': z.array(lineSchema).optional(),
  'ask-for': z.array(lineSchema).optional(),
  'do-not': z.array(lineSchema).optional(),
  'write-down': z.array(lineSchema).optional(),
  'what-happens-next': z.array(lineSchema).optional(),
  contacts: z
    .array(z.union([id, z.strictObject({ contact: id, when: conditionSchema.optional() })]))
    .optional(),
  /** Names also where the makers of the remote-control programs that were named take reports. */
  'tool-reports': z.boolean().optional(),
  due: z
    .array(z.union([id, z.strictObject({ deadline: id, when: conditionSchema.optional() })]))
    .optional(),
  lasts: id.optional(),
  facts: z.array(id).optional(),
  /** A neutral calendar title that says nothing about fraud or a bank. */
  'neutral-title': text.optional(),
  repeats: monthly.optional(),
  /** Countries in which the step does not exist. */
  'not-in': z.array(id).optional(),
  /** Shown although the person must never be seen to have been asked: nothing of it is in `because`. */
  private: z.boolean().optional(),
  'no-calendar': z.boolean().optional(), // a plan with this step gives no calendar: others may read it
});
export const stepOverlaySchema = stepSchema.partial().required({ id: true });

/** A country: its name, money, paper, words for what differs, regions and the lines that every plan carries. */
export const countrySchema = z.strictObject({
  id,
  name: text,
  'guided-only': z.boolean().optional(),
  currency: text,
  'currency-symbol': z.string(),
  paper: z.enum(['a4', 'letter']),
  'day-order': z.enum(['dmy', 'mdy']),
  order: z.number(),
  regions: z.array(z.strictObject({ id: text, label: text })),
  /** The crisis line on page 1, the emergency number, the contact for "call your bank": ids of contacts. */
  crisis: id.optional(),
  emergency: id.optional(),
  bank: id,
  /** Words of this country that replace common ones: `question-id.option-id` or `question-id` → label. */
  labels: z.record(z.string(), text).optional(),
  /** Options that do not exist here: `question-id.option-id`. */
  hide: z.array(text).optional(),
  /** Lines of the urgent block, in order, beside the common ones. */
  urgent: z.array(lineSchema).optional(),
  /** Warnings that every plan of this country carries. */
  warnings: z.array(lineSchema).optional(),
  /** Contacts listed for support. */
  support: z.array(
    z.union([id, z.strictObject({ contact: id, when: conditionSchema.optional() })]),
  ),
});

export type Line = z.infer<typeof lineSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Field = z.infer<typeof fieldSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Phase = z.infer<typeof phaseSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Duration = z.infer<typeof durationSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Country = z.infer<typeof countrySchema>;
