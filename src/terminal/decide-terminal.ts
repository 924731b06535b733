/** What the streams are and what the person asked for. */
export interface TerminalQuestion {
  readonly inputIsTerminal: boolean;
  readonly screenIsTerminal: boolean;
  /** As the screen says it; 0 where it does not know. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** true after `--plain` and where the setting says so. */
  readonly plain: boolean;
  /** false after `--no-color`. */
  readonly colour: boolean;
  /** false after `--no-input`. */
  readonly mayAsk: boolean;
}

/** How to draw: rich prompts, plain lines, or no questions at all. */
export interface TerminalDecision {
  readonly mode: 'rich' | 'plain' | 'none';
  readonly colour: boolean;
  /** false: signs that an old console does not have are written in ASCII. */
  readonly unicode: boolean;
  readonly animate: boolean;
  readonly columns: number;
}

/**
 * Decides once how the program talks. Questions need a terminal on both sides and no `CI`; `--plain` asks in a pipe as well, one answer a
 * line. Colour follows NO_COLOR (no-color.org), FORCE_COLOR, TERM=dumb and the flag, which beats the environment.
 */
export function decideTerminal(question: TerminalQuestion): TerminalDecision {
  const { env, columns } = question;
  const isPlain = question.plain || filled(env['AFTERCALL_PLAIN']) || env['TERM'] === 'dumb';
  const mode = modeOf(question, isPlain);
  return {
    mode,
    colour: !isPlain && colourOf(question),
    unicode: unicodeOf(env),
    animate: mode === 'rich' && columns > 0,
    columns: columns > 0 ? columns : 80,
  };
}

function modeOf(question: TerminalQuestion, isPlain: boolean): TerminalDecision['mode'] {
  if (!question.mayAsk) return 'none';
  if (isPlain && !question.inputIsTerminal) return 'plain';
  const canAsk =
    question.inputIsTerminal && question.screenIsTerminal && !filled(question.env['CI']);
  if (!canAsk) return 'none';
  return isPlain ? 'plain' : 'rich';
}

function colourOf({ env, colour, screenIsTerminal }: TerminalQuestion): boolean {
  if (!colour || filled(env['NO_COLOR'])) return false;
  return filled(env['FORCE_COLOR']) ? env['FORCE_COLOR'] !== '0' : screenIsTerminal;
}

/** The Linux console and other character sets than UTF-8 lack signs; where nothing is said, UTF-8 is usual. */
function unicodeOf(env: TerminalQuestion['env']): boolean {
  if (env['TERM'] === 'linux') return false;
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(filled);
  return locale === undefined || /utf-?8/i.test(locale);
}

function filled(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
