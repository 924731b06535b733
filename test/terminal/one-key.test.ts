import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import type { ListConfig } from '../../src/terminal/list-config.ts';
import { listPrompt } from '../../src/terminal/list-prompt.ts';
import { makeStyle } from '../../src/terminal/style.ts';

const options = Array.from({ length: 12 }, (_, index) => ({
  id: `o${String(index + 1)}`,
  label: `Option ${String(index + 1)}`,
  exclusive: index === 11,
}));

const config: ListConfig = {
  message: 'Which of these?',
  hints: [],
  options,
  isMany: false,
  keys: '123456789abcdefghijklmnopqrstuvwxyz',
  current: [],
  isShown: false,
  words: { keys: 'keys', error: 'Choose one.', help: 'help', chosen: (list) => `Ticked: ${list}` },
  judge: (ids) => (ids.includes('o3') ? 'Not this one.' : undefined),
  noBack: undefined,
  style: makeStyle({ colour: false, unicode: false }),
  size: () => ({ columns: 80, rows: 24 }),
};

describe('a list where one key is one answer', () => {
  it.each([
    ['1', 'o1'],
    ['9', 'o9'],
    ['a', 'o10'],
    ['c', 'o12'],
  ])('takes %s at once', async (key, id) => {
    const { answer, events, getScreen } = await render(listPrompt, config);
    expect(getScreen()).toContain(` ${key}. Option`);
    events.keypress(key);

    await expect(answer).resolves.toEqual({ kind: 'chosen', ids: [id] });
  });

  it('says why an answer does not fit, and stands again', async () => {
    const { answer, events, getScreen } = await render(listPrompt, config);
    events.keypress('3');
    expect(getScreen()).toContain('Not this one.');
    events.keypress('2');

    await expect(answer).resolves.toEqual({ kind: 'chosen', ids: ['o2'] });
  });

  it('ignores a key that stands for nothing', async () => {
    const { answer, events } = await render(listPrompt, config);
    events.keypress('z');
    events.keypress('0');
    events.keypress('b');

    await expect(answer).resolves.toEqual({ kind: 'chosen', ids: ['o11'] });
  });

  it.each([
    ['1,3,a', ['1', ',', '4', ',', 'a']],
    ['14a', ['1', '4', 'a']],
  ])('ticks several at once, typed as %s, and Enter takes them', async (_, keys) => {
    const { answer, events } = await render(listPrompt, { ...config, isMany: true });
    for (const key of [...keys, 'enter']) events.keypress(key);

    await expect(answer).resolves.toEqual({ kind: 'chosen', ids: ['o1', 'o4', 'o10'] });
  });

  it('takes a tick back, and lets the answer that stands alone put out the others', async () => {
    const { answer, events } = await render(listPrompt, { ...config, isMany: true });
    for (const key of ['1', '2', '1', 'c', 'enter']) events.keypress(key);

    await expect(answer).resolves.toEqual({ kind: 'chosen', ids: ['o12'] });
  });

  it('reads what begins with / as a command', async () => {
    const { answer, events } = await render(listPrompt, config);
    for (const key of ['/', 'm', 'o', 'x', 'backspace', 'n', 'enter']) events.keypress(key);

    await expect(answer).resolves.toEqual({ kind: 'command', text: 'mon' });
  });

  it('leaves a command with Esc', async () => {
    const { answer, events } = await render(listPrompt, config);
    for (const key of ['/', '1', 'escape', '2']) events.keypress(key);

    await expect(answer).resolves.toEqual({ kind: 'chosen', ids: ['o2'] });
  });
});
