import { describe, expect, it } from 'vitest';
import { inquirerPrompter } from '../../src/terminal/inquirer-prompter.ts';
import type { OpenPrompter } from '../../src/terminal/prompter-options.ts';
import { fakeScreen, type FakeScreen } from '../support/fake-screen.ts';
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

const enter = '\r';
const escape = '\u001B';
const down = '\u001B[B';
const controlS = '\u0013';

function open(
  size: { readonly columns?: number; readonly rows?: number } = {},
  colour = false,
): FakeScreen & { readonly prompter: OpenPrompter } {
  const screen = fakeScreen(size);
  const prompter = inquirerPrompter({
    ...screen,
    mode: 'rich',
    colour,
    unicode: true,
    animate: true,
    columns: 80,
    words,
  });
  return { ...screen, prompter };
}

const stop = { kind: 'cancelled' };

describe('a question with options', () => {
  it.each([
    ['a typed number', ['3', enter]],
    ['arrows', [down, down, down, enter]],
    ['an arrow after a typed number', ['2', down, enter]],
    ['a number that was typed anew', ['1', '\u007F', '3', enter]],
  ])('is answered with %s', async (_, keys) => {
    const { prompter, press, look } = open();
    const reply = prompter.ask(askChoice());

    await press(...keys);

    await expect(reply).resolves.toEqual({ kind: 'answer', value: 'gift-cards' });
    expect(await look()).toContain('How was this money sent?\n- Gift cards');
  });

  it.each([
    ['Enter alone', [enter]],
    ['a number that is not there', ['9', enter]],
    ['two numbers', ['1', ',', '2', enter]],
  ])('stands with its own words after %s', async (_, keys) => {
    const { prompter, press, look } = open();
    const reply = prompter.ask(askChoice());

    await press(...keys);
    expect(await look()).toContain('Type the number of the way that is nearest.');

    await press('1', enter);
    await expect(reply).resolves.toEqual({ kind: 'answer', value: 'bank-transfer' });
  });

  it('shows every option, also where the screen is lower than the list', async () => {
    const { prompter, press, look } = open({ columns: 40, rows: 8 });
    const reply = prompter.ask(askChoices());

    await press(down, ' ', '3', ' ');
    const seen = await look();

    for (const label of ['My screen', 'My emails', 'Scans or', 'None of these'])
      expect(seen.split(label)).toHaveLength(label === 'Scans or' ? 3 : 2);
    expect(seen).toContain('Ticked: 1, 3');
    await press(enter);
    await expect(reply).resolves.toEqual({ kind: 'answer', value: ['screen', 'papers'] });
  });

  it('takes ticks and typed numbers together', async () => {
    const { prompter, press } = open();
    const reply = prompter.ask(askChoices());

    await press(down, ' ', '3', enter);

    await expect(reply).resolves.toEqual({ kind: 'answer', value: ['screen', 'papers'] });
  });

  it('keeps the ticks when it explains, and when an answer that stands alone is refused', async () => {
    const { prompter, press, look } = open();
    const reply = prompter.ask(askChoices({ help: 'They saw all that stood there.' }));

    await press(down, ' ', '?');
    expect(await look()).toContain('They saw all that stood there.');
    await press('4', enter);
    expect(await look()).toContain('[x] My screen');
    await press('4', ' ', enter);

    await expect(reply).resolves.toEqual({ kind: 'answer', value: ['none'] });
  });

  it('shows the answer given before and keeps it on Enter', async () => {
    const { prompter, press, look } = open();
    const reply = prompter.ask(askChoices({ current: ['email'] }));

    expect(await look()).toContain('Your answer so far: My emails\nEnter keeps your answer.');
    await press(enter);

    await expect(reply).resolves.toEqual({ kind: 'answer', value: ['email'] });
  });

  it('goes back with Esc where there is a way back, and says so where there is none', async () => {
    const { prompter, press, until } = open();
    const first = prompter.ask(askChoice({ canGoBack: false }));
    await press(escape);
    await until('This is the first question.');
    await press('1', enter);
    await first;

    const second = prompter.ask(askChoice());
    await press(escape);
    await expect(second).resolves.toEqual({ kind: 'back' });
  });

  it('saves with Ctrl+S', async () => {
    const { prompter, press } = open();
    const reply = prompter.ask(askChoice());

    await press(controlS);

    await expect(reply).resolves.toEqual({ kind: 'save' });
  });
});

describe('a question that is answered by typing', () => {
  it('repeats in full what was understood', async () => {
    const { prompter, press, look } = open();
    const reply = prompter.ask(askDay());

    await press('yesterday', enter);

    await expect(reply).resolves.toEqual({ kind: 'answer', value: '2026-11-22' });
    expect(await look()).toContain('> yesterday\nUnderstood: Sunday 22 November 2026');
  });

  it('leaves what cannot be read, so that it can be put right', async () => {
    const { prompter, press, look } = open();
    const reply = prompter.ask(askDay());

    await press('yesterdya', enter);
    expect(await look()).toContain('for example 20 November 2026 or yesterday.\n> yesterdya');
    await press('\u007F', '\u007F', 'ay', enter);

    await expect(reply).resolves.toEqual({ kind: 'answer', value: '2026-11-22' });
  });

  it('empties a secret, and no key brings it back', async () => {
    const { prompter, press, look } = open();
    const secret = '4111 1111 1111 1111';
    const reply = prompter.ask(askName());

    await press(secret, enter);
    expect(await look()).not.toContain('1111');
    await press('\u001B[A', '\u001B[A', '\u001B[B');
    expect(await look()).not.toContain('1111');
    await press('savings', enter);

    await expect(reply).resolves.toEqual({ kind: 'answer', value: 'savings' });
    expect(await look()).not.toContain('1111');
  });

  it('explains after ? and Enter, goes back with Esc, saves with Ctrl+S', async () => {
    const { prompter, press, look } = open();
    const back = prompter.ask(askDay());
    await press('?', enter);
    expect(await look()).toContain('The statement of your account names the day.');
    await press(escape);
    await expect(back).resolves.toEqual({ kind: 'back' });

    const save = prompter.ask(askDay());
    await press('x', controlS);
    await expect(save).resolves.toEqual({ kind: 'save' });
  });

  it('puts the answer given before into the line', async () => {
    const { prompter, press, look } = open();
    const reply = prompter.ask(askDay({ current: '2026-11-20' }));

    expect(await look()).toMatch(/> 2026-11-20$/);
    await press(enter);

    await expect(reply).resolves.toEqual({ kind: 'answer', value: '2026-11-20' });
  });
});

describe('a question that can be skipped', () => {
  const skippable = { canSkip: true };

  it.each([
    ['a line', askName(skippable), [enter]],
    ['a line with only spaces', askName(skippable), [' ', enter]],
    ['a choice', askChoice(skippable), [enter]],
    ['a list', askChoices(skippable), [enter]],
    ['a list whose tick was taken away', askChoices(skippable), ['2', ' ', '2', ' ', enter]],
  ])('is skipped with Enter alone: %s', async (_, ask, keys) => {
    const { prompter, press, look } = open();
    const reply = prompter.ask(ask);
    expect(await look()).toContain('Enter alone skips this question.');

    await press(...keys);

    await expect(reply).resolves.toEqual({ kind: 'skip' });
    expect(await look()).toContain('Skipped.');
  });

  it.each([
    { ask: askName(skippable), keys: ['Savings', enter], value: 'Savings' },
    { ask: askChoices(skippable), keys: ['2', ' ', enter], value: ['email'] },
    { ask: askChoice(skippable), keys: [down, enter], value: 'bank-transfer' },
  ])('takes an answer all the same: $value', async ({ ask, keys, value }) => {
    const { prompter, press } = open();
    const reply = prompter.ask(ask);

    await press(...keys);

    await expect(reply).resolves.toEqual({ kind: 'answer', value });
  });

  it('refuses a number that is not there', async () => {
    const { prompter, press, look } = open();
    const reply = prompter.ask(askChoice(skippable));

    await press('9', enter);
    expect(await look()).toContain('Type the number of the way that is nearest.');

    await press('1', enter);
    await expect(reply).resolves.toEqual({ kind: 'answer', value: 'bank-transfer' });
  });
});

describe('menus and lines', () => {
  it('takes the way back of a menu with Esc, and its "save and stop" with Ctrl+S', async () => {
    const { prompter, press } = open();
    const back = prompter.choose(stepMenu);
    await press(escape);
    await expect(back).resolves.toBe('back');

    const save = prompter.choose(reviewMenu);
    await press(controlS);
    await expect(save).resolves.toBe('save');
  });

  it.each([
    [24, true],
    [39, true],
    [40, false],
  ])('says again what it asks about where the screen has %d rows: %s', async (rows, isSaid) => {
    const { prompter, press, look } = open({ rows });
    const chosen = prompter.choose({ ...urgentMenu, about: ['1. Hang up.', '2. Call the bank.'] });

    expect((await look()).includes('Have you done this?\n1. Hang up.\n2. Call the bank.')).toBe(
      isSaid,
    );
    await press('1', enter);

    await expect(chosen).resolves.toBe('done');
    expect(await look()).not.toContain('Hang up.');
  });

  it('stays where a menu has no way back, and stops with Ctrl+S', async () => {
    const { prompter, press, until } = open();
    const choice = prompter.choose(urgentMenu);
    const caught = expect(choice).rejects.toMatchObject(stop);

    await press(escape);
    await until('There is no way back from here.');
    await press(enter);
    await until('Type a number from 1 to 3.');
    await press(controlS);

    await caught;
  });

  it('reads a line of free words, also an empty one', async () => {
    const { prompter, press } = open();
    const read = askName().read;
    const empty = prompter.line('Reference, if you got one:', read);
    await press(enter);
    await expect(empty).resolves.toBe('');

    const filled = prompter.line('Reference, if you got one:', read);
    await press('AB-12', enter);
    await expect(filled).resolves.toBe('AB-12');
  });
});

describe('the end', () => {
  it.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('comes with %s, and the cursor is there again', async (_, key) => {
    for (const ask of [askChoice(), askDay()]) {
      const { prompter, press, raw } = open();
      const reply = prompter.ask(ask);
      const caught = expect(reply).rejects.toMatchObject(stop);

      await press(key);

      await caught;
      expect(raw().lastIndexOf('\u001B[?25h')).toBeGreaterThan(raw().lastIndexOf('\u001B[?25l'));
    }
  });

  it('comes with the end of input', async () => {
    const { prompter, input, press } = open();
    const caught = expect(prompter.ask(askChoice())).rejects.toMatchObject(stop);
    await press();

    input.end();

    await caught;
  });

  it('comes when the prompter is closed, for the question that stands and for all later ones', async () => {
    const { prompter, press } = open();
    const caught = expect(prompter.ask(askChoice())).rejects.toMatchObject(stop);
    await press();

    prompter.close();

    await caught;
    await expect(prompter.ask(askDay())).rejects.toMatchObject(stop);
  });
});

describe('colour', () => {
  const drawAll = async (colour: boolean): Promise<readonly [string, string]> => {
    const { prompter, press, look, raw } = open({}, colour);
    const reply = prompter.ask(askChoices());
    await press(enter, down, ' ', enter);
    await reply;
    return [await look(), raw()];
  };

  it('adds nothing that the words do not say, and is one of the basic ones', async () => {
    const [coloured, raw] = await drawAll(true);
    const [plain, rawPlain] = await drawAll(false);
    const codes = (text: string): readonly string[] =>
      [...new Set(text.match(/\u001B\[[\d;]*m/g))].sort();

    expect(coloured).toBe(plain);
    expect(codes(raw)).toEqual([
      '\u001B[1m',
      '\u001B[22m',
      '\u001B[31m',
      '\u001B[36m',
      '\u001B[39m',
    ]);
    expect(codes(rawPlain)).toEqual([]);
  });
});

describe('a program that is suspended', () => {
  it('gives the terminal back, and takes it again with the question as it stood', async () => {
    const events: string[] = [];
    const screen = fakeScreen();
    const input = Object.assign(screen.input, {
      setRawMode: (isRaw: boolean) => events.push(isRaw ? 'raw' : 'cooked'),
    });
    const prompter = inquirerPrompter({
      ...screen,
      ...{ input, mode: 'rich', colour: false, unicode: true, animate: true, columns: 80, words },
      jobControl: {
        suspend: async () => {
          events.push('stopped');
          await Promise.resolve();
        },
        onContinue: () => () => undefined,
      },
    });
    const reply = prompter.ask(askChoices());

    await screen.press('1', ' ', '\u001A', '3', ' ', enter);

    await expect(reply).resolves.toEqual({ kind: 'answer', value: ['screen', 'papers'] });
    prompter.close();
    expect(events).toEqual(['raw', 'cooked', 'stopped', 'raw', 'cooked']);
  });

  it('puts the question again when it goes on after another program stopped it', async () => {
    let goOn = (): void => undefined;
    const screen = fakeScreen();
    const prompter = inquirerPrompter({
      ...screen,
      ...{ mode: 'rich', colour: false, unicode: true, animate: true, columns: 80, words },
      jobControl: {
        suspend: async () => {
          await Promise.resolve();
        },
        onContinue: (callback) => {
          goOn = callback;
          return () => undefined;
        },
      },
    });
    const reply = prompter.ask(askDay());

    await screen.press('y', 'e', 's');
    goOn();
    await screen.press('terday', enter);

    await expect(reply).resolves.toEqual({ kind: 'answer', value: '2026-11-22' });
    expect((await screen.look()).split('On which day did the money leave?')).toHaveLength(3);
  });
});

describe('a question of yes or no', () => {
  const menu = {
    id: 'open',
    text: 'Open it?',
    options: ['no', 'yes'].map((id) => ({ id, label: words(`interview.${id}`) })),
    isYesNo: true,
  } as const;

  it.each([
    ['y', ['y', enter], 'yes'],
    ['yes', ['y', 'e', 's', enter], 'yes'],
    ['n', ['n', enter], 'no'],
    ['Enter alone', [enter], 'no'],
    ['another word, and then yes', ['m', enter, '\u007F', 'y', enter], 'yes'],
  ])('takes %s', async (_, keys, expected) => {
    const { prompter, press } = open();
    const reply = prompter.choose(menu);

    await press(...keys);

    await expect(reply).resolves.toBe(expected);
  });

  it.each([
    ['Ctrl+D', '\u0004'],
    ['Ctrl+C', '\u0003'],
  ])('ends on %s', async (_, key) => {
    const { prompter, press } = open();
    const reply = prompter.choose(menu).catch((error: unknown) => error);

    await press(key);

    await expect(reply).resolves.toMatchObject(stop);
  });

  it('ends with the input, and when it is closed', async () => {
    const first = open();
    const ended = first.prompter.choose(menu).catch((error: unknown) => error);
    first.input.end();
    await expect(ended).resolves.toMatchObject(stop);

    const second = open();
    const closed = second.prompter.choose(menu).catch((error: unknown) => error);
    second.prompter.close();
    await expect(closed).resolves.toMatchObject(stop);
  });

  it('paints nothing without colour, and shows the cursor again', async () => {
    const { prompter, press, raw } = open();
    const reply = prompter.choose(menu);

    await press(enter);
    await reply;

    expect(raw()).not.toMatch(/\u001B\[(?:3\d|9\d|1)m/);
    expect(raw().lastIndexOf('\u001B[?25h')).toBeGreaterThanOrEqual(
      raw().lastIndexOf('\u001B[?25l'),
    );
  });
});
