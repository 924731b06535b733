import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { plainPrompter } from '../../src/terminal/plain-prompter.ts';
import { fakeScreen } from '../support/fake-screen.ts';
import {
  askChoice,
  askChoices,
  askDay,
  askName,
  reviewMenu,
  stepMenu,
  urgentMenu,
  words,
} from '../support/sample-asks.ts';
import type { OpenPrompter } from '../../src/terminal/prompter-options.ts';

const stop = { kind: 'cancelled' };

/** Opens plain lines over typed lines; the input ends after them. */
function typing(...lines: readonly string[]): {
  readonly prompter: OpenPrompter;
  readonly said: () => string;
} {
  const { screen, raw } = fakeScreen();
  const input = new PassThrough();
  input.end(lines.map((line) => `${line}\n`).join(''));
  return {
    prompter: plainPrompter({ input, screen, words, columns: 80, unicode: true }),
    said: raw,
  };
}

describe('a question in plain lines', () => {
  it.each([
    ['a number', ['3'], 'gift-cards'],
    ['the words of an answer', ['gift cards'], 'gift-cards'],
    ['a number after nothing at all', ['', '3'], 'gift-cards'],
    ['a number after one that is not there', ['9', '3'], 'gift-cards'],
    ['a number after asking for help', ['H', '?', '3'], 'gift-cards'],
  ])('is answered with %s', async (_, lines, value) => {
    const { prompter } = typing(...lines);

    await expect(prompter.ask(askChoice())).resolves.toEqual({ kind: 'answer', value });
  });

  it('says what is wrong, and the range again where the question does not say it', async () => {
    const { prompter, said } = typing('9', '1,9', '1,4', '1 3');

    await expect(prompter.ask(askChoices())).resolves.toEqual({
      kind: 'answer',
      value: ['screen', 'papers'],
    });
    expect(said().split(askChoices().error)).toHaveLength(3);
    expect(said().split('Type one or more numbers from 1 to 4, with commas.')).toHaveLength(3);
  });

  it.each([
    ['B', { kind: 'back' }],
    ['b', { kind: 'back' }],
    ['S', { kind: 'save' }],
  ])('is left with %s', async (letter, reply) => {
    const { prompter } = typing(letter);

    await expect(prompter.ask(askDay())).resolves.toEqual(reply);
  });

  it('says that there is no way back from the first one', async () => {
    const { prompter, said } = typing('B', '1');

    await prompter.ask(askChoice({ canGoBack: false }));

    expect(said()).toContain('This is the first question.');
  });

  it.each([
    [askChoices({ current: ['email'] }), 'My emails', ['email']],
    [askDay({ current: '2026-11-20' }), 'Friday 20 November 2026', '2026-11-20'],
  ])('says the answer so far and keeps it with K: $1', async (ask, inWords, value) => {
    const { prompter, said } = typing('', 'K');

    await expect(prompter.ask(ask)).resolves.toEqual({ kind: 'answer', value });
    expect(said()).toContain(`Your answer so far: ${inWords}\nType K to keep your answer.\n`);
  });

  it.each([
    askName({ canSkip: true }),
    askChoice({ canSkip: true }),
    askChoices({ canSkip: true }),
  ])('is skipped with Enter alone where it can be: $kind', async (ask) => {
    const { prompter, said } = typing('');

    await expect(prompter.ask(ask)).resolves.toEqual({ kind: 'skip' });
    expect(said()).toContain('Enter alone skips this question.');
    expect(said()).toMatch(/Skipped\.\n$/);
  });

  it('never repeats a secret', async () => {
    const { prompter, said } = typing('4111 1111 1111 1111', 'savings');

    await expect(prompter.ask(askName())).resolves.toEqual({ kind: 'answer', value: 'savings' });
    expect(said()).not.toContain('1111');
  });

  it('gives help for ? and does not take it for an answer', async () => {
    const { prompter, said } = typing('?', 'not sure');

    await expect(prompter.ask(askDay())).resolves.toEqual({ kind: 'answer', value: 'not-sure' });
    expect(said()).toContain('The statement of your account names the day.');
  });
});

describe('menus and lines in plain lines', () => {
  it('takes B and S where the menu offers them', async () => {
    const { prompter } = typing('B', 'S', '7', '2');

    await expect(prompter.choose(stepMenu)).resolves.toBe('back');
    await expect(prompter.choose(reviewMenu)).resolves.toBe('save');
    await expect(prompter.choose(urgentMenu)).resolves.toBe('cannot');
  });

  it('stops with S where the menu does not offer it', async () => {
    const { prompter } = typing('', 'S');

    await expect(prompter.choose(urgentMenu)).rejects.toMatchObject(stop);
  });

  it('reads a line of free words, also an empty one', async () => {
    const { prompter } = typing('', 'AB-12');
    const { read } = askName();

    await expect(prompter.line('Reference:', read)).resolves.toBe('');
    await expect(prompter.line('Reference:', read)).resolves.toBe('AB-12');
  });
});

describe('the end of plain lines', () => {
  it('rejects each question once the input is at its end', async () => {
    const { prompter } = typing();

    await expect(prompter.ask(askChoice())).rejects.toMatchObject(stop);
    await expect(prompter.choose(urgentMenu)).rejects.toMatchObject(stop);
    await expect(prompter.line('Reference:', askName().read)).rejects.toMatchObject(stop);
  });

  it('rejects the question that stands when it is closed', async () => {
    const { screen } = fakeScreen();
    const prompter = plainPrompter({
      input: new PassThrough(),
      screen,
      words,
      columns: 80,
      unicode: true,
    });
    const reply = prompter.ask(askChoice());
    const caught = expect(reply).rejects.toMatchObject(stop);

    prompter.close();

    await caught;
  });
});

describe('what plain lines look like', () => {
  it('holds no control character but the end of a line, and no two spaces', async () => {
    const { prompter, said } = typing('9', '1,2', 'H', 'yesterday', '1');

    prompter.show([
      { text: 'Check', tone: 'title' },
      { text: '0300 123 2040', tone: 'number' },
    ]);
    await prompter.ask(askChoices());
    await prompter.ask(askDay());
    await prompter.choose(urgentMenu);

    expect(said()).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F]/);
    expect(said()).not.toContain('  ');
    expect(said()).not.toMatch(/[\u2500-\u257F]/);
  });
});

describe('a question of yes or no in plain lines', () => {
  const menu = {
    id: 'open',
    text: 'Open it?',
    options: ['no', 'yes'].map((id) => ({ id, label: words(`interview.${id}`) })),
    isYesNo: true,
  } as const;

  it.each([
    [['y'], 'yes'],
    [['YES'], 'yes'],
    [['2'], 'yes'],
    [['n'], 'no'],
    [[''], 'no'],
    [['perhaps', '1'], 'no'],
  ])('takes %j as %s', async (lines, expected) => {
    await expect(typing(...lines).prompter.choose(menu)).resolves.toBe(expected);
  });

  it('takes the end of input for no answer', async () => {
    await expect(typing().prompter.choose(menu)).rejects.toMatchObject(stop);
  });
});
