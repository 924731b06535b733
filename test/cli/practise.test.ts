import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayOfPractice, findPractice, practise } from '../../src/cli/practise.ts';
import { openCases } from '../../src/cli/open-cases.ts';
import { wordsFor } from '../../src/cli/words-for.ts';
import { loadPractices } from '../../src/content/load-practices.ts';
import { checkAnswers } from '../../src/facts/check-answers.ts';
import type { Given } from '../../src/facts/answers.ts';
import type { Prompter } from '../../src/interview/prompter.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { typeAnswer } from '../support/count-keys.ts';
import { fakeWorld, newFolder, run as runCommand } from '../support/fake-world.ts';

const practices = loadPractices(
  fakeWorld({ argv: [], folder: '.' }, { out: '', error: '' }).contentFolder,
);

interface Played {
  readonly shown: readonly string[];
  readonly asked: readonly string[];
  readonly left: readonly string[];
}

/** Plays a practice: each question is answered as the caller told, but for what is changed. */
async function play(number: number, change: Given = {}): Promise<Played> {
  const home = newFolder();
  const world = fakeWorld({ argv: [], folder: home }, { out: '', error: '' });
  const practice = findPractice(world, String(number));
  const today = dayOfPractice(practice, day('2026-01-01'));
  const content = contentOf(String(practice.answers['country']));
  const { given } = checkAnswers(content, practice.answers, today);
  const shown: string[] = [];
  const asked: string[] = [];
  const prompter: Prompter = {
    ask: async (ask) => {
      asked.push(ask.path);
      const { value } = typeAnswer(ask, { ...given, ...change }, today);
      return await Promise.resolve({ kind: 'answer', value });
    },
    choose: async (menu) =>
      await Promise.resolve(
        menu.id === 'consent' ? 'yes' : menu.id === 'review' ? 'agree' : 'done',
      ),
    line: async () => await Promise.resolve(''),
    show: (lines) => {
      shown.push(...lines.map(({ text }) => text));
    },
  };
  const words = wordsFor(world);
  const run = { world, flags: {}, today, words, prompter, store: openCases(world, {}) };
  await practise(run, practice);
  return { shown, asked, left: readdirSync(home) };
}

describe.each(practices.map((practice, index) => ({ ...practice, number: index + 1 })))(
  'the practice caller $number: $title',
  (practice) => {
    it('means answers that are accepted', () => {
      const content = contentOf(String(practice.answers['country']));

      expect(checkAnswers(content, practice.answers, day(practice['played-on'])).problems).toEqual(
        [],
      );
    });

    it('says something to every question, and nothing beside them', async () => {
      const { asked } = await play(practice.number);
      const said = Object.keys(practice.says).filter((id) => id !== 'consent');

      expect(asked.filter((path) => practice.says[path] === undefined)).toEqual([]);
      expect(said.filter((path) => !asked.includes(path) && path !== 'who-is-answering')).toEqual(
        [],
      );
    });

    it('ends with all answers right where all were noted as told, and leaves nothing behind', async () => {
      const { shown, left } = await play(practice.number);

      expect(shown).toContain('Every answer is as the caller told it.');
      expect(left).toEqual([]);
    });

    it('names an answer that was noted otherwise, with what the caller said', async () => {
      const { shown } = await play(practice.number, { 'clean-device': 'none' });
      const at = shown.indexOf('Is there another device that the caller never reached?');

      expect(shown.slice(at, at + 4)).toEqual([
        'Is there another device that the caller never reached?',
        `The caller said: ${practice.says['clean-device'] ?? ''}`,
        'That means: Yes, I have one',
        'You noted: No',
      ]);
    });
  },
);

describe('practising', () => {
  it('has three callers', () => {
    expect(practices).toHaveLength(3);
  });

  it.each(['0', '4', 'x', '-1'])('says which callers there are for %s', async (number) => {
    const { code, error } = await runCommand({
      argv: ['start', '--practice', number],
      terminal: { inputIsTerminal: true, screenIsTerminal: true },
    });

    expect(code).toBe(2);
    expect(error).toContain('1 to 3');
  });

  it('needs a terminal', async () => {
    expect((await runCommand({ argv: ['start', '--practice', '1'] })).code).toBe(2);
  });
});
