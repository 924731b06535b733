import { z } from 'zod';

const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)]);

/**
 * A condition in thirteen words: `all`, `any`, `not`, `condition`, `answer` with `is`, `includes`, `before`, `after`;
 * `payment` and `account` (everything inside holds for the same entry), `over` (an amount), `days-ago` (whole days before today).
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string }
  | { readonly payment: Condition }
  | { readonly account: Condition }
  | AnswerCondition;

/**
 * Compares one answer. `is` and `includes` take one id or a list of which one is enough. `before` and `after` take a day
 * (never true for an unknown day), `over` an amount, `days-ago` holds for a known day at most so many days before today.
 */
export interface AnswerCondition {
  readonly answer: string;
  readonly is?: string | readonly string[] | undefined;
  readonly includes?: string | readonly string[] | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly over?: number | undefined;
  readonly 'days-ago'?: number | undefined;
}

const answerSchema = z
  .strictObject({
    answer: z.string(),
    is: oneOrMore.optional(),
    includes: oneOrMore.optional(),
    before: z.string().optional(),
    after: z.string().optional(),
    over: z.number().optional(),
    'days-ago': z.number().int().nonnegative().optional(),
  })
  .refine((value) => Object.keys(value).length === 2, {
    message: 'use exactly one of is, includes, before, after, over, days-ago',
  });

/** Checks the shape of a condition; whether its names exist is a rule of its own. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    answerSchema,
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ condition: z.string() }),
    z.strictObject({ payment: conditionSchema }),
    z.strictObject({ account: conditionSchema }),
  ]),
);
