import type { CaseFile } from '../cases/case-file.ts';
import { newCase } from '../cases/new-case.ts';
import { loadContent } from '../content/load-content.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { UsageError } from '../errors.ts';
import type { Given } from '../facts/answers.ts';
import { decideTerminal, type TerminalDecision } from '../terminal/decide-terminal.ts';
import { openPrompter } from '../terminal/open-prompter.ts';
import { gatherAnswers, refuseMissing } from './gather-answers.ts';
import { guide } from './guide.ts';
import { openCases } from './open-cases.ts';
import type { StartFlags } from './run.ts';
import { todayOf } from './today-of.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';
import { writeChecklist } from './write-checklist.ts';

/** What is typed to see an example where no questions can be asked. */
const exampleCommand = 'npm start -- plan checklists/examples/uk.yaml';

/** Runs the guided interview, the walk through the steps, and writes the checklist. Without a terminal it says so and names the command to use. */
export async function runStart(world: World, flags: StartFlags): Promise<void> {
  const today = todayOf(world, flags.asOf);
  const sources = { file: flags.answers, flags: flags.answer ?? [], country: flags.country };
  const { given } = await gatherAnswers(world, sources, today);
  if (flags.input === false) {
    await runUnasked(world, flags, { given, today });
    return;
  }
  const decision = decide(world, flags);
  if (decision.mode === 'none')
    throw new UsageError('start.no-terminal', {
      next: ['start.no-terminal-next'],
      parameters: { command: exampleCommand },
    });
  await runAsked(world, flags, { given, today, decision });
}

function decide(world: World, flags: StartFlags): TerminalDecision {
  return decideTerminal({
    ...world.terminal(),
    env: world.env,
    plain: flags.plain === true,
    colour: flags.color !== false,
    mayAsk: true,
  });
}

interface Begin {
  readonly given: Given;
  readonly today: CalendarDay;
}

async function runAsked(
  world: World,
  flags: StartFlags,
  begin: Begin & { readonly decision: TerminalDecision },
): Promise<void> {
  const words = wordsFor(world);
  const prompter = await openPrompter({
    input: world.input(),
    screen: world.screen(),
    words,
    ...begin.decision,
  });
  try {
    await guide(
      { world, flags, today: begin.today, words, prompter, store: storeOf(world, flags) },
      begin.given,
    );
  } finally {
    prompter.close();
  }
}

/** With `--no-input` nothing is asked: the case is saved and the documents are written, or what is missing is named. */
async function runUnasked(world: World, flags: StartFlags, { given, today }: Begin): Promise<void> {
  const country = given['country'];
  const content = loadContent(world.contentFolder, typeof country === 'string' ? country : 'other');
  refuseMissing(content, given);
  const make = (name: string): CaseFile => ({
    ...newCase({ name, today, contentVersion: content.version, given }),
    finished: true,
  });
  const file = flags.save === false ? make('case') : await storeOf(world, flags).add(make);
  const written = await writeChecklist(world, file, {
    today,
    folder: flags.output ?? world.folder,
    flags,
  });
  world.writeOut(`${written.join('\n')}\n`);
}

function storeOf(world: World, flags: StartFlags): ReturnType<typeof openCases> {
  return openCases(world, flags.dataDir === undefined ? {} : { dataDir: flags.dataDir });
}
