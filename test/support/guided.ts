import { guide } from '../../src/cli/guide.ts';
import { openCases } from '../../src/cli/open-cases.ts';
import type { StartFlags } from '../../src/cli/run.ts';
import { wordsFor } from '../../src/cli/words-for.ts';
import type { Menu, Prompter, Reading } from '../../src/interview/prompter.ts';
import type { SystemLists } from '../../src/device/system-lists.ts';
import { day } from './content-for-tests.ts';
import { fakeWorld, type FakeOptions } from './fake-world.ts';
import { scriptedPrompter, type Script } from './scripted-prompter.ts';

export interface Guided {
  readonly folder: string;
  readonly menus?: Readonly<Record<string, string | readonly string[]>>;
  readonly flags?: StartFlags;
  /** What is answered for a step; later where it is not said. */
  readonly step?: (menu: Menu) => string;
  /** Called before each question. */
  readonly watch?: (path: string) => void;
  /** false: the script may say more than is asked. */
  readonly allUsed?: boolean;
  /** What is different in the world of this run. */
  readonly world?: Partial<FakeOptions>;
  /** What is typed at a line whose text holds these words; nothing elsewhere. */
  readonly lines?: Readonly<Record<string, readonly string[]>>;
  /** What the system lists of its programs. */
  readonly systemLists?: SystemLists;
  /** The saved country. */
  readonly country?: string;
}

/** Runs the guide with a script; the lines that were shown come back, also when it was stopped. */
// eslint-disable-next-line complexity -- each optional part of a script counts as a branch
export async function guided(
  script: Script,
  {
    folder,
    menus = {},
    flags = { output: folder },
    step,
    watch,
    allUsed = true,
    world: change = {},
    lines = {},
    systemLists,
    country,
  }: Guided,
): Promise<{ readonly shown: readonly string[]; readonly stopped?: string }> {
  const world = {
    ...fakeWorld(
      { argv: [], folder, terminal: { inputIsTerminal: true }, ...change },
      { out: '', error: '' },
    ),
    ...(systemLists === undefined ? {} : { systemLists }),
  };
  const scripted = scriptedPrompter(script, { review: 'agree', ...menus });
  const prompter: Prompter = {
    ...scripted,
    ask: async (ask) => {
      watch?.(ask.path);
      return await scripted.ask(ask);
    },
    choose: async (menu) =>
      menu.id.startsWith('step.') ? (step?.(menu) ?? 'later') : await scripted.choose(menu),
    line: async (text, read) =>
      /folder/.test(text) ? await scripted.line('folder', read) : typeLine(text, read, lines),
  };
  const run = {
    world,
    flags,
    today: day('2026-11-23'),
    words: wordsFor(world),
    prompter,
    store: openCases(world, {}),
  };
  try {
    await guide(run, {}, country);
    if (allUsed) scripted.expectAllUsed();
    return { shown: scripted.shown };
  } catch (error) {
    if (error instanceof Error && 'kind' in error && error.kind === 'cancelled')
      return { shown: scripted.shown, stopped: error.message };
    throw error;
  }
}

/** Types what belongs to a line until it is taken; what is refused is followed by the next. */
function typeLine(
  text: string,
  read: (typed: string) => Reading,
  lines: Readonly<Record<string, readonly string[]>>,
): string {
  const typed = Object.entries(lines).find(([words]) => text.includes(words))?.[1] ?? [];
  for (const one of typed) {
    const reading = read(one);
    if (reading.ok) return String(reading.value);
  }
  return '';
}
