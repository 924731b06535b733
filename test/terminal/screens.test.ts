import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CancelledError } from '../../src/errors.ts';
import type { Prompter } from '../../src/interview/prompter.ts';
import { welcomeLines } from '../../src/cli/welcome-lines.ts';
import { openPrompter } from '../../src/terminal/open-prompter.ts';
import { fakeScreen } from '../support/fake-screen.ts';
import {
  askChoice,
  askChoices,
  askDay,
  askHelper,
  askName,
  reviewLines,
  reviewMenu,
  stepLines,
  stepMenu,
  urgentLines,
  finishedLines,
  openMenu,
  urgentMenu,
  whyOfStep,
  words,
} from '../support/sample-asks.ts';

/** One screen of each kind, with the keys that were pressed before it is looked at. */
const screens: readonly {
  readonly name: string;
  readonly put: (prompter: Prompter, mode: 'rich' | 'plain') => Promise<unknown>;
  readonly keys?: readonly string[];
}[] = [
  {
    name: 'welcome',
    put: async (prompter, mode) => {
      prompter.show(welcomeLines(words, mode === 'plain'));
      await prompter.ask(askChoice({ canGoBack: false }));
    },
  },
  { name: 'one answer', put: (prompter) => prompter.ask(askChoice()), keys: ['3'] },
  { name: 'several answers', put: (prompter) => prompter.ask(askChoices()), keys: ['2', ' '] },
  { name: 'enter alone', put: (prompter) => prompter.ask(askChoice()), keys: ['\r'] },
  {
    name: 'help',
    put: (prompter) => prompter.ask(askChoice()),
    keys: ['?'],
  },
  {
    name: 'a question again',
    put: (prompter) => prompter.ask(askChoices({ current: ['email', 'papers'] })),
  },
  { name: 'a day', put: (prompter) => prompter.ask(askDay()), keys: ['tomorow', '\r'] },
  {
    name: 'a secret',
    put: (prompter) => prompter.ask(askName()),
    keys: ['4111 1111 1111 1111', '\r'],
  },
  { name: 'skipped', put: (prompter) => prompter.ask(askName({ canSkip: true })) },
  { name: 'beside a caller', put: (prompter) => prompter.ask(askHelper) },
  {
    name: 'urgent',
    put: async (prompter) => {
      prompter.show(urgentLines);
      await prompter.choose(urgentMenu);
    },
  },
  {
    name: 'review',
    put: async (prompter) => {
      prompter.show(reviewLines);
      await prompter.choose(reviewMenu);
    },
  },
  {
    name: 'step',
    put: async (prompter) => {
      prompter.show(stepLines);
      await prompter.choose(stepMenu);
    },
  },
  {
    name: 'why',
    put: async (prompter) => {
      prompter.show(whyOfStep);
      await prompter.choose(stepMenu);
    },
  },
  {
    name: 'finished',
    put: async (prompter) => {
      prompter.show(finishedLines);
      await prompter.choose(openMenu);
    },
  },
];

/** Gives what stands on a screen of a size after the keys. */
async function look(
  screen: (typeof screens)[number],
  mode: 'rich' | 'plain',
  columns: number,
): Promise<string> {
  const fake = fakeScreen({ columns, rows: 60 });
  const prompter = await openPrompter({
    input: fake.input,
    screen: fake.screen,
    words,
    columns,
    mode,
    colour: mode === 'rich',
    unicode: true,
    animate: false,
  });
  const ended = screen.put(prompter, mode).catch((error: unknown) => {
    if (!isStop(error)) throw error;
  });
  const keys = mode === 'rich' ? (screen.keys ?? []) : plainKeys(screen.keys ?? []);
  await fake.press(...keys);
  const seen = await fake.look();
  prompter.close();
  await ended;
  return seen;
}

function isStop(error: unknown): boolean {
  return error instanceof CancelledError;
}

/** In plain lines nothing happens before Enter; a tick is a number. */
function plainKeys(keys: readonly string[]): readonly string[] {
  if (keys.includes('?')) return ['?\n'];
  return keys.includes('\r') ? [`${keys.filter((key) => key !== '\r').join('')}\n`] : [];
}

describe.each(['rich', 'plain'] as const)('the %s screens', (mode) => {
  it.each([40, 80, 120])('at %d columns', async (columns) => {
    const parts: string[] = [];
    for (const screen of screens)
      parts.push(`=== ${screen.name}\n${await look(screen, mode, columns)}\n`);

    const text = parts.join('\n');
    await expect(text).toMatchFileSnapshot(
      join(import.meta.dirname, 'screens', `${mode}-${String(columns)}.txt`),
    );
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
  });
});
