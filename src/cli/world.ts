/** All that a command may know of the machine it runs on. Tests hand in a world of their own. */
export interface World {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
  /** Where the built content lies. */
  readonly contentFolder: string;
  readonly version: string;
  /** The calendar day where the person is: `YYYY-MM-DD`. */
  readonly today: string;
  /** The moment the program started, in UTC: `2026-11-23T09:30:00.000Z`. */
  readonly now: string;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
}
