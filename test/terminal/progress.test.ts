import { describe, expect, it } from 'vitest';
import { withProgress, type ProgressOptions } from '../../src/terminal/progress.ts';
import { fakeScreen, type FakeScreen } from '../support/fake-screen.ts';

function on(screen: FakeScreen['screen']): Pick<ProgressOptions, 'say' | 'screen'> {
  return { say: (text) => screen.write(text), screen: () => screen };
}

const text = { busy: 'Writing', done: 'Written.' };

describe('withProgress', () => {
  it('ends in a line of words and draws nothing where it may not', async () => {
    const { screen, raw } = fakeScreen();

    const result = await withProgress(text, async () => await Promise.resolve(5), {
      ...on(screen),
      colour: true,
      animate: false,
    });

    expect(result).toBe(5);
    expect(raw()).toBe('Written.\n');
  });

  it('draws nothing for work that is done before patience ends', async () => {
    const { screen, raw } = fakeScreen();

    await withProgress(text, () => Promise.resolve(), {
      ...on(screen),
      colour: true,
      animate: true,
      patience: 60_000,
    });

    expect(raw()).toBe('Written.\n');
  });

  it('spins for long work, without colour where there is none, and ends in words', async () => {
    const { screen, raw, look, until } = fakeScreen();

    await withProgress(
      text,
      async () => {
        await until('Writing');
      },
      {
        ...on(screen),
        colour: false,
        animate: true,
        patience: 0,
      },
    );

    expect(await look()).toBe('Written.');
    expect(raw()).not.toMatch(/\u001B\[(?:3\d|9\d)m/);
    expect(raw().lastIndexOf('\u001B[?25h')).toBeGreaterThan(raw().lastIndexOf('\u001B[?25l'));
  });

  it('says nothing of success when the work fails', async () => {
    const { screen, raw } = fakeScreen();

    await expect(
      withProgress(text, async () => await Promise.reject(new Error('full')), {
        ...on(screen),
        colour: true,
        animate: true,
      }),
    ).rejects.toThrow('full');
    expect(raw()).toBe('');
  });
});
