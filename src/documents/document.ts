/** One composed document: the same blocks for every format. Text is plain; each renderer escapes it. */
export interface Document {
  /** What stands at the top of the later pages, where it is not the title: a letter that is sent names its subject. */
  readonly header?: string;
  readonly title: string;
  readonly language: string;
  readonly paper: 'a4' | 'letter';
  readonly printSize: 'normal' | 'large';
  readonly madeFor: string;
  /** The label of a tick box where the title of the step cannot be its label. */
  readonly tick: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'aside' | 'strong' }
  | { readonly kind: 'box'; readonly title: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'fields'; readonly fields: readonly FieldBlock[] }
  | { readonly kind: 'contact'; readonly contact: ContactBlock }
  | { readonly kind: 'step'; readonly step: StepBlock }
  | { readonly kind: 'blanks'; readonly labels: readonly string[] }
  | { readonly kind: 'signature'; readonly label: string; readonly name: FieldBlock }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'page-break' };

/** A label and what it says, on one line; what it says may lead somewhere. */
export interface FieldBlock {
  readonly label: string;
  readonly value: string;
  readonly link?: string;
}

/** Who to call or write to: the name and the number first, then the rest. */
export interface ContactBlock {
  readonly name: string;
  /** The number to call or to text, or where to find it. */
  readonly number?: string;
  /** `tel:` or `sms:` with digits. */
  readonly link?: string;
  readonly text?: string;
  readonly ways: readonly FieldBlock[];
  /** One of many in a short list: on paper its number is no larger than the text. */
  readonly isBrief?: boolean;
  /** A dated warning beside a contact that was not checked for long. */
  readonly warning?: string;
}

/** A step as a card: a tick box, a title, and blocks. `state` is said in words. */
export interface StepBlock {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  /** Absent where the step stands in full: its box to tick is in the short list. */
  readonly ticked?: boolean;
  readonly state?: string;
  /** What leads to the step in full, where a document can be walked by links. */
  readonly more?: string;
  readonly blocks: readonly Block[];
}
