import type { ScreenSize } from './screen-size.ts';
import type { Style } from './style.ts';

export interface ListOption {
  readonly id: string;
  readonly label: string;
  readonly exclusive: boolean;
}

export interface ListConfig {
  readonly message: string;
  /** Lines between the question and its options. */
  readonly hints: readonly string[];
  readonly options: readonly ListOption[];
  readonly isMany: boolean;
  /** The key of each option, where one key is one answer: `1` to `9`, then letters. */
  readonly keys?: string;
  /** The ids that were answered before; Enter keeps them. */
  readonly current: readonly string[];
  /** true where Enter alone skips the question. */
  readonly canSkip?: boolean;
  /** true where the list already stands above, since it is longer than the screen. */
  readonly isShown: boolean;
  readonly words: ListWords;
  /** Says what is wrong with a choice, in a sentence. */
  readonly judge: (ids: readonly string[]) => string | undefined;
  /** Why there is no way back; undefined where there is one. */
  readonly noBack: string | undefined;
  readonly style: Style;
  readonly size: () => ScreenSize;
}

export interface ListWords {
  /** The keys, shown under the list. */
  readonly keys: string;
  readonly error: string;
  readonly help: string;
  readonly chosen: (list: string) => string;
}

export type ListReply =
  | { readonly kind: 'chosen'; readonly ids: readonly string[] }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  | { readonly kind: 'save' }
  | { readonly kind: 'command'; readonly text: string };

export interface ListState {
  readonly active: number;
  readonly ticked: readonly string[];
  readonly typed: string;
  readonly note: { readonly text: string; readonly isError: boolean };
  readonly ended: ListReply | undefined;
}
