import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import type { ListConfig } from '../../src/terminal/list-config.ts';
import { listPrompt } from '../../src/terminal/list-prompt.ts';
import { makeStyle } from '../../src/terminal/style.ts';

const config: ListConfig = {
  message: 'Which of these?',
  hints: ['More than one is fine.'],
  options: [
    { id: 'a', label: 'Apples', exclusive: false },
    { id: 'b', label: 'Bread', exclusive: false },
    { id: 'none', label: 'None of these', exclusive: true },
  ],
  isMany: true,
  current: [],
  isShown: false,
  words: {
    keys: 'Type numbers, then Enter.',
    error: 'Choose at least one answer.',
    help: 'Think of breakfast.',
    chosen: (list) => `Ticked: ${list}`,
  },
  judge: () => undefined,
  noBack: undefined,
  style: makeStyle({ colour: false, unicode: false }),
  size: () => ({ columns: 80, rows: 24 }),
};

describe('the list', () => {
  it('shows every option with its number and nothing chosen', async () => {
    const { getScreen } = await render(listPrompt, config);

    expect(getScreen()).toMatchInlineSnapshot(`
      "Which of these?
      More than one is fine.
         1. [ ] Apples
         2. [ ] Bread
         3. [ ] None of these

      Type numbers, then Enter.
      >"
    `);
  });

  it('takes typed numbers', async () => {
    const { answer, events } = await render(listPrompt, config);

    for (const key of ['1', ',', '2']) events.keypress(key);
    events.keypress('enter');

    await expect(answer).resolves.toEqual({ kind: 'chosen', ids: ['a', 'b'] });
  });

  it('takes arrows and ticks, and keeps them when help is asked for', async () => {
    const { answer, events, getScreen } = await render(listPrompt, config);

    events.keypress('down');
    events.keypress('space');
    events.keypress('?');
    expect(getScreen()).toContain('Think of breakfast.');
    events.keypress('enter');

    await expect(answer).resolves.toEqual({ kind: 'chosen', ids: ['a'] });
  });

  it('lets the answer that stands alone put out the others', async () => {
    const { answer, events } = await render(listPrompt, config);

    for (const key of ['down', 'space', 'down', 'down', 'space', 'enter']) events.keypress(key);

    await expect(answer).resolves.toEqual({ kind: 'chosen', ids: ['none'] });
  });

  it.each([
    ['nothing', []],
    ['a number that is not there', ['7']],
  ])('asks again in words on Enter with %s', async (_name, typed) => {
    const { events, getScreen } = await render(listPrompt, config);

    for (const text of typed) events.keypress(text);
    events.keypress('enter');

    expect(getScreen()).toContain('Choose at least one answer.');
  });

  it('goes back with Esc and saves with Ctrl-S', async () => {
    const back = await render(listPrompt, config);
    back.events.keypress('escape');
    await expect(back.answer).resolves.toEqual({ kind: 'back' });

    const save = await render(listPrompt, config);
    save.events.keypress({ name: 's', ctrl: true });
    await expect(save.answer).resolves.toEqual({ kind: 'save' });
  });

  it('wraps long labels under themselves', async () => {
    const { getScreen } = await render(listPrompt, {
      ...config,
      size: () => ({ columns: 30, rows: 24 }),
      options: [{ id: 'a', label: 'A label that is far too long for one line', exclusive: false }],
    });

    expect(
      Math.max(
        ...getScreen()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(30);
  });
});
