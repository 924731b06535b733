import type { PlanContact, PlanDue, PlanSource } from './plan.ts';

/** One thing on the time line of a statement: a day or a month (absent where it is unknown), what happened, and a reference. */
export interface LetterEvent {
  readonly on?: string;
  readonly time?: string;
  readonly what: string;
  readonly reference?: string;
  /** A call or a letter about it, not what happened itself. */
  readonly is_contact?: true;
  /** Which payment of the list it is about, counted from 1, and whether the money left or it was told. */
  readonly payment?: { readonly number: number; readonly event: 'left' | 'told' };
}

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'items'; readonly lead?: string; readonly items: readonly string[] }
  | { readonly kind: 'events'; readonly caption: string; readonly events: readonly LetterEvent[] };

/** One letter of a case, filled in: data for the document, in the words of the content. */
export interface PlanLetter {
  readonly id: string;
  /** `id`, or `id.recipient` where it goes to several. */
  readonly key: string;
  readonly kind: 'letter' | 'statement' | 'note';
  readonly title: string;
  /** What it is for, said to the person. */
  readonly about: string;
  readonly to?: LetterRecipient;
  readonly subject?: string;
  /** Its last digits are not enough. */
  readonly account_number?: 'whole';
  /** The payments or the account it is about, in words; none for a letter about the whole case. */
  readonly for: readonly string[];
  readonly body: readonly LetterBlock[];
  readonly enclose: readonly string[];
  readonly where_to_send: readonly string[];
  readonly send_by: readonly PlanDue[];
  /** The rules that its sentences stand on. */
  readonly rules: readonly PlanSource[];
}

export interface LetterRecipient {
  /** Absent for the person's own bank or company, whose name stands on their statement. */
  readonly name?: string;
  readonly team?: string;
  /** The person's own name for the account. */
  readonly account?: string;
  readonly contact?: PlanContact;
}
