import { guide } from '../../src/cli/guide.ts';
import { openCases } from '../../src/cli/open-cases.ts';
import type { StartFlags } from '../../src/cli/run.ts';
import { wordsFor } from '../../src/cli/words-for.ts';
import type { Menu, Prompter } from '../../src/interview/prompter.ts';
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
    country,
  }: Guided,
): Promise<{ readonly shown: readonly string[]; readonly stopped?: string }> {
  const world = fakeWorld(
    { argv: [], folder, terminal: { inputIsTerminal: true }, ...change },
    { out: '', error: '' },
  );
  const scripted = scriptedPrompter(script, { review: 'agree', ...menus });
  const prompter: Prompter = {
    ...scripted,
    ask: async (ask) => {
      watch?.(ask.path);
      return await scripted.ask(ask);
    },
    choose: async (menu) =>
      menu.id.startsWith('step.') ? (step?.(menu) ?? 'later') : await scripted.choose(menu),
    line: async (text, read) => (/folder/.test(text) ? await scripted.line('folder', read) : ''),
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
