import type { HolidayList } from './holidays-schema.ts';
import type { RemoteTools } from './remote-tools-schema.ts';
import type { Disagreement } from './disagreements-schema.ts';
import type { Trick } from './tricks-schema.ts';
import type { Situation } from './situations-schema.ts';
import type { Condition } from './condition.ts';
import type { CallWords, Letter } from './letter-schema.ts';
import type {
  Contact,
  Country,
  Deadline,
  Duration,
  Phase,
  Question,
  Rule,
  Section,
  Step,
} from './schema.ts';
import type { StatementReview } from './statement-review-schema.ts';

/** The content of one country with the common content under it: checked, overlaid, frozen. Ids are keys. */
export interface Content {
  readonly version: string;
  /** The language file, flattened: key → text with `{name}` slots. */
  readonly words: Readonly<Record<string, string>>;
  readonly language: string;
  readonly country: Country;
  /** All countries that can be chosen, in order. */
  readonly countries: readonly CountryName[];
  readonly sections: readonly Section[];
  /** With the labels of this country put in, hidden options left out, and the country and region options filled in. */
  readonly questions: readonly Question[];
  readonly conditions: Readonly<
    Record<string, { readonly means: string; readonly when: Condition }>
  >;
  readonly phases: readonly Phase[];
  /** Where good sources do not say the same. */
  readonly disagreements: readonly Disagreement[];
  /** What is true of the things that callers show or say. */
  readonly tricks: readonly Trick[];
  readonly statementReview: StatementReview;
  /** The blank sheets: what stands on each in full, and what follows on all. */
  readonly blanks: { readonly then: readonly string[]; readonly situations: readonly Situation[] };
  /** Step ids of earlier versions → those of today. */
  readonly renamedSteps: Readonly<Record<string, string>>;
  /** In the order of the plan: by phase, then `order`, then id. */
  readonly steps: readonly Step[];
  /** In order. */
  readonly letters: readonly Letter[];
  /** The first whose purposes fit a contact holds for a call to it; one without purposes fits all. */
  readonly calls: readonly CallWords[];
  readonly contacts: Readonly<Record<string, Contact>>;
  readonly deadlines: Readonly<Record<string, Deadline>>;
  readonly rules: Readonly<Record<string, Rule>>;
  readonly durations: Readonly<Record<string, Duration>>;
  readonly holidays: readonly HolidayList[];
  readonly remoteTools: RemoteTools;
}

export interface CountryName {
  readonly id: string;
  readonly name: string;
  readonly guidedOnly: boolean;
}
