/** One composed document: the same blocks for every format. Text is plain; each renderer escapes it. */
export interface Document {
  readonly title: string;
  readonly language: string;
  readonly paper: 'a4' | 'letter';
  readonly printSize: 'normal' | 'large';
  readonly madeFor: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'quiet' | 'strong' }
  | { readonly kind: 'box'; readonly title: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | {
      readonly kind: 'fields';
      readonly fields: readonly {
        readonly label: string;
        readonly value: string;
        readonly link?: string;
        readonly large?: boolean;
      }[];
    }
  | { readonly kind: 'step'; readonly step: StepBlock }
  | { readonly kind: 'blanks'; readonly labels: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'page-break' };

/** A step as a card that is never split: a tick box, a title, and blocks. `state` is said in words. */
export interface StepBlock {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly ticked: boolean;
  readonly state?: string;
  readonly blocks: readonly Block[];
}
