/** Where the program runs, as far as opening a window of another program is concerned. */
export interface OpenQuestion {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly inputIsTerminal: boolean;
  readonly screenIsTerminal: boolean;
  /** false after `--no-input`. */
  readonly mayAsk: boolean;
}

/** What tells that the person sits at another computer than the one that we run on. */
const remote = ['SSH_CONNECTION', 'SSH_CLIENT', 'SSH_TTY'];

/** What tells that windows can be shown on other systems than Windows and macOS; under WSL they are those of Windows. */
const displays = ['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME'];

/** Tells whether a file could be opened before the eyes of the person: questions are asked, they sit at this computer, and it has a display. */
export function canOpen(question: OpenQuestion): boolean {
  const { env, platform } = question;
  const isSet = (name: string): boolean => (env[name] ?? '') !== '';
  if (!question.mayAsk || !question.inputIsTerminal || !question.screenIsTerminal) return false;
  if (isSet('CI') || remote.some(isSet)) return false;
  return platform === 'win32' || platform === 'darwin' || displays.some(isSet);
}
