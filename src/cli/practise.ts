import { loadContent } from '../content/load-content.ts';
import { loadPractices } from '../content/load-practices.ts';
import type { Practice } from '../content/practice-schema.ts';
import { parseDay, type CalendarDay } from '../dates/calendar-day.ts';
import { spellDay } from '../documents/spell-day.ts';
import { CancelledError, isExpectedError, UsageError } from '../errors.ts';
import type { Given } from '../facts/answers.ts';
import { checkAnswers } from '../facts/check-answers.ts';
import type { HelperTools } from '../interview/interview.ts';
import type { Prompter } from '../interview/prompter.ts';
import { runInterview } from '../interview/run-interview.ts';
import { comparePractice } from './compare-practice.ts';
import { helperTools } from './helper-tools.ts';
import type { Run } from './run.ts';
import { showUrgent } from './show-urgent.ts';
import type { World } from './world.ts';

/** Gives a practice caller by number, from 1. Throws UsageError `practice-unknown` naming how many there are. */
export function findPractice(world: Pick<World, 'contentFolder'>, typed: string): Practice {
  const practices = loadPractices(world.contentFolder);
  const practice = /^\d{1,3}$/.test(typed) ? practices[Number(typed) - 1] : undefined;
  if (practice === undefined)
    throw new UsageError('practice-unknown', { parameters: { count: practices.length } });
  return practice;
}

/** Gives the day on which a practice is played: its days are counted from it, whatever the calendar says. */
export function dayOfPractice(practice: Practice, otherwise: CalendarDay): CalendarDay {
  return parseDay(practice['played-on']) ?? otherwise;
}

/**
 * Lets a helper practise with an invented caller: says what the caller answers, then what was noted otherwise. Saves and writes nothing.
 * Rejects with CancelledError when the helper stops.
 */
export async function practise(run: Run, practice: Practice): Promise<void> {
  try {
    await play(run, practice);
  } catch (error) {
    const isStop = isExpectedError(error) && error.kind === 'cancelled';
    throw isStop ? new CancelledError('stopped-not-saved') : error;
  }
}

async function play(run: Run, practice: Practice): Promise<void> {
  const { prompter, words, world } = run;
  const content = loadContent(world.contentFolder, String(practice.answers['country']));
  const day = spellDay(run.today, { content, words });
  prompter.show([
    { text: words('practice.title', { title: practice.title }), tone: 'title' },
    { text: words('practice.about', { day }) },
    { text: words('practice.caller', { text: practice.caller }) },
    { text: words('practice.says', { text: practice.opening }), tone: 'strong' },
  ]);
  const noted = await runInterview(
    {
      prompter: withCaller(run, practice),
      today: run.today,
      words,
      contentFor: (country) => loadContent(world.contentFolder, country ?? 'other'),
      save: async () => {
        await Promise.resolve();
      },
      showUrgent: async (given) => await showUrgent(run, given),
      helper: toolsFor(run),
    },
    { 'who-is-answering': 'helping-caller' },
  );
  const { given } = checkAnswers(content, practice.answers, run.today);
  prompter.show(comparePractice(run, { practice, told: given, noted }));
}

/** The caller answers before each question is put. */
function withCaller({ prompter, words }: Run, practice: Practice): Prompter {
  const say = (id: string): void => {
    const text = practice.says[id] ?? words('practice.silent');
    prompter.show([{ text: words('practice.says', { text }), tone: 'strong' }]);
  };
  return {
    ...prompter,
    ask: async (ask) => {
      say(ask.path);
      return await prompter.ask(ask);
    },
    choose: async (menu) => {
      if (menu.id === 'consent') say(menu.id);
      return await prompter.choose(menu);
    },
  };
}

/** Nothing is written, so there is nothing to print. */
function toolsFor(run: Run): HelperTools {
  return {
    ...helperTools(run),
    print: async () => {
      run.prompter.show([{ text: run.words('practice.no-print') }]);
      await Promise.resolve();
    },
    note: (given: Given) => {
      run.prompter.show([{ text: run.words('practice.no-print') }]);
      return given;
    },
  };
}
