import type { Content } from '../../src/content/content.ts';
import type { AnswerValue, Given } from '../../src/facts/answers.ts';
import type { Interview } from '../../src/interview/interview.ts';
import type { Ask, Menu, Prompter } from '../../src/interview/prompter.ts';
import { runInterview } from '../../src/interview/run-interview.ts';
import type { CalendarDay } from '../../src/dates/calendar-day.ts';
import { openPrompter } from '../../src/terminal/open-prompter.ts';
import { contentOf } from './content-for-tests.ts';
import { fakeScreen } from './fake-screen.ts';
import { words } from './sample-asks.ts';

export interface Answered {
  readonly given: Given;
  readonly asked: readonly string[];
  /** How many keys were pressed, without the letters of names. */
  readonly presses: number;
  readonly raw: string;
}

/** Has the answers of a story typed into the real prompter of a mode, key by key; what the story does not say is answered with the default. */
export async function answerStory(
  story: { readonly given: Given; readonly today: CalendarDay },
  mode: 'rich' | 'plain',
): Promise<Answered> {
  const { input, screen, raw } = fakeScreen({ columns: 80, rows: 60 });
  const prompter = await openPrompter({
    ...{ input, screen, words, mode, columns: 80, colour: false, unicode: true, animate: false },
  });
  const enter = mode === 'rich' ? '\r' : '\n';
  const asked: string[] = [];
  let presses = 0;
  let isQuick = false;
  const type = (keys: string, counted: number = keys.length): void => {
    presses += counted;
    input.write(keys);
  };
  const typing: Prompter = {
    ...prompter,
    ask: async (ask) => {
      asked.push(ask.path);
      isQuick = mode === 'rich' && ask.isForHelper === true;
      const typed = typedFor(ask, story.given);
      if (isQuick && ask.options.length > 0 && ask.options.length <= 35)
        type(quickKeys(typed, ask.kind === 'choices'));
      else type(typed + enter, ask.kind === 'name' ? 1 : typed.length + 1);
      return await prompter.ask(ask);
    },
    choose: async (menu) => {
      type(isQuick ? FIRST : FIRST + enter);
      return await prompter.choose(menu);
    },
  };
  const given = await runInterview(interviewWith(typing, story.today), {});
  prompter.close();
  return { given, asked, presses, raw: raw() };
}

function interviewWith(prompter: Prompter, today: CalendarDay): Interview {
  return {
    prompter,
    today,
    words,
    contentFor: (country): Content => contentOf(country ?? 'other'),
    save: async () => {
      await Promise.resolve();
    },
    showUrgent: async () => await prompter.choose({ id: 'urgent', text: '?', options: urgent }),
  };
}

const urgent: Menu['options'] = [{ id: 'done', label: 'done' }];

/** The first of each menu: done, and yes to the review. */
const FIRST = '1';

/** Beside a caller one key is one answer; where several fit, each ticks and Enter takes them. */
function quickKeys(typed: string, isMany: boolean): string {
  const keys = typed.split(',').map((number) => Number(number).toString(36));
  return isMany ? `${keys.join('')}\r` : keys.join('');
}

function typedFor(ask: Ask, given: Given): string {
  const value = given[ask.path] ?? (hasMore(ask.path, given) ? 'yes' : fallback(ask));
  if (ask.options.length === 0) return String(value);
  const ids = typeof value === 'object' ? value : [String(value)];
  const numbers = ids.map((id) => ask.options.findIndex((option) => option.id === id) + 1);
  if (numbers.includes(0)) throw new Error(`${ask.path}: no option for ${ids.join(', ')}`);
  return numbers.join(',');
}

/** `payments.0.another` is yes where the story has a second payment. */
function hasMore(path: string, given: Given): boolean {
  const [, list = '', index = ''] = /^(.+)\.(\d+)\.another$/.exec(path) ?? [];
  const next = `${list}.${String(Number(index) + 1)}.`;
  return list !== '' && Object.keys(given).some((one) => one.startsWith(next));
}

/** What a person says who does not know: not sure where that is an answer, else the harmless last one. */
function fallback(ask: Ask): AnswerValue {
  const ids = ask.options.map((option) => option.id);
  if (ids.length === 0) return 'not sure';
  return ids.includes('not-sure') ? 'not-sure' : (ids.find((id) => id === 'no') ?? ids[0] ?? '');
}
