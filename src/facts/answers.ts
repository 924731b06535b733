/** What a person may answer to one question or field. Days are `YYYY-MM-DD` or `YYYY-MM`, choices kebab-case ids. */
export type AnswerValue = string | number | readonly string[];

/** One payment, account or work already done: field id → value. */
export type Entry = Readonly<Record<string, AnswerValue>>;

/** The answers of the contract: question id → value, list of entries, or group of fields. */
export type Answers = Readonly<Record<string, AnswerValue | readonly Entry[] | Entry>>;

/**
 * Answers as given, one value per path: `country`, `payments.0.method`, `payments.0.another`, `session.long`.
 * It is the whole state of an interview; everything else is replayed from it.
 */
export type Given = Readonly<Record<string, AnswerValue>>;
