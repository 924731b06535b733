import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleAnswers } from '../../src/facts/assemble-answers.ts';
import type { Given } from '../../src/facts/answers.ts';
import type { Interview } from '../../src/interview/interview.ts';
import { runInterview } from '../../src/interview/run-interview.ts';
import { makeWords } from '../../src/language/words.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import {
  scriptedPrompter,
  type Script,
  type ScriptedPrompter,
} from '../support/scripted-prompter.ts';

const words = makeWords(contentOf('other').words);

const helper: Interview['helper'] = {
  begin: async (given) => await Promise.resolve({ ...given, '@consent': 'yes' }),
  tellChange: () => undefined,
  print: async () => {
    await Promise.resolve();
  },
  note: (given) => given,
};

interface Told {
  readonly prompter: ScriptedPrompter;
  readonly saved: Given[];
  /** How many questions had been answered when the urgent block stood on the screen. */
  readonly urgentAfter: number[];
  readonly interview: Interview;
}

function tell(script: Script, menus: Script = { review: 'agree' }): Told {
  const prompter = scriptedPrompter(script, menus);
  const saved: Given[] = [];
  const urgentAfter: number[] = [];
  const interview: Interview = {
    prompter,
    today: day('2026-11-23'),
    words,
    contentFor: (country) => contentOf(country ?? 'other'),
    save: async (given) => {
      saved.push(given);
      await Promise.resolve();
    },
    showUrgent: async (given) => {
      urgentAfter.push(Object.keys(given).filter((path) => !path.startsWith('@')).length);
      return await Promise.resolve('done');
    },
  };
  return { prompter, saved, urgentAfter, interview };
}

const median = (country: string): Script => ({
  country,
  'still-happening': 'over-but-money-moved',
  'who-is-answering': 'self',
  'this-device': 'clean',
  region: 'not-sure',
  'what-they-got': 'screen-control, money, passwords',
  'happened-on': '19 November',
  'noticed-on': 'yesterday',
  'payments.0.method': 'bank-transfer',
  'payments.0.paid-on': 'yesterday',
  'payments.0.amount': '1,200',
  'payments.0.who-sent': 'me',
  'payments.0.knew-money-left': 'yes',
  'payments.0.outcome': 'gone',
  'payments.0.another': 'no',
  'passwords-for': 'email bank',
  'locked-out': 'no',
  devices: 'windows',
  'windows-version': 'windows-11',
  'known-person': 'no',
});

const nothing = (country: string): Script => ({
  country,
  'still-happening': 'no',
  'who-is-answering': 'self',
  'this-device': 'clean',
  region: 'not-sure',
  'what-they-got': 'nothing',
  'happened-on': 'yesterday',
  'known-person': 'no',
});

describe.each(['us', 'uk', 'ca', 'au'])('the interview in %s', (country) => {
  it('asks a median case at most 20 questions', async () => {
    const { prompter, interview } = tell(median(country));

    await runInterview(interview, {});

    prompter.expectAllUsed();
    expect(prompter.asked.length).toBeLessThanOrEqual(20);
  });

  it('asks at most 10 where nothing was taken', async () => {
    const { prompter, interview } = tell(nothing(country));

    await runInterview(interview, {});

    prompter.expectAllUsed();
    expect(prompter.asked.length).toBeLessThanOrEqual(10);
  });

  it.each(['on-the-phone', 'on-screen', 'both', 'over-but-money-moved', 'not-sure'])(
    'shows what is urgent after two answers: %s',
    async (still) => {
      const { urgentAfter, interview } = tell({
        country,
        'still-happening': still,
        'danger-now': '@save',
        'who-is-answering': '@save',
      });

      await expect(runInterview(interview, {})).rejects.toMatchObject({ kind: 'cancelled' });

      expect(urgentAfter).toEqual([2]);
    },
  );

  it('goes back from every question and comes to the same answers', async () => {
    const plain = tell(median(country));
    const straight = await runInterview(plain.interview, {});
    const first = plain.prompter.asked[0] ?? '';
    const script = Object.fromEntries(
      Object.entries(median(country)).map(([path, typed]) => [
        path,
        path === first ? [String(typed), String(typed)] : ['@back', String(typed), String(typed)],
      ]),
    );
    const { interview } = tell(script);

    const back = await runInterview(interview, {});

    expect(back).toEqual(straight);
  });
});

describe('an answer that is changed at the review', () => {
  it('gives what a fresh run gives, and names what was dropped', async () => {
    const changed = tell(
      { ...median('uk'), 'what-they-got': ['screen-control, money, passwords', 'nothing'] },
      { review: ['change', 'agree'], change: 'what-they-got' },
    );
    const fresh = tell({
      ...nothing('uk'),
      'still-happening': 'over-but-money-moved',
      'happened-on': '19 November',
    });

    const given = await runInterview(changed.interview, {});

    expect(given).toEqual(await runInterview(fresh.interview, {}));
    expect(changed.prompter.shown).toContain('- How did the money leave?');
  });
});

describe('saving', () => {
  it('happens after every answer', async () => {
    const { saved, prompter, interview } = tell(nothing('uk'));

    await runInterview(interview, {});

    expect(saved.length).toBe(prompter.asked.length);
  });

  it('lets a later run go on at the next question', async () => {
    const { interview, prompter } = tell({
      'what-they-got': 'nothing',
      'happened-on': 'yesterday',
      'known-person': 'no',
    });

    await runInterview(interview, {
      country: 'uk',
      'still-happening': 'no',
      'who-is-answering': 'self',
      'this-device': 'clean',
      region: 'GB-SCT',
    });

    expect(prompter.asked[0]).toBe('what-they-got');
  });
});

/** The number and the total of each question, as they were shown. */
function numbersOf({ places }: ScriptedPrompter): readonly (readonly [number, number])[] {
  return places.map((place) => {
    const [, number, total] = /(\d+) of about (\d+)$/.exec(place) ?? [];
    return [Number(number), Number(total)];
  });
}

describe('the place of a question', () => {
  it('goes up by one with each question, whatever was answered beforehand', async () => {
    const whole = await runInterview(tell(median('uk')).interview, {});
    const paths = Object.keys(whole).filter((path) => !path.startsWith('@'));
    await fc.assert(
      fc.asyncProperty(fc.subarray(paths, { maxLength: paths.length - 1 }), async (known) => {
        const start = Object.fromEntries(
          Object.entries(whole).filter(([path]) => path.startsWith('@') || known.includes(path)),
        );
        const { interview, prompter } = tell(median('uk'));

        await runInterview(interview, start);

        const numbers = numbersOf(prompter);
        expect(numbers.map(([number]) => number)).toEqual(numbers.map((_, index) => index + 1));
        for (const [number, total] of numbers) expect(number).toBeLessThanOrEqual(total);
      }),
    );
  });

  it('counts what a helper jumps to, and goes on from there', async () => {
    const { interview, prompter } = tell({
      ...median('uk'),
      'who-is-answering': 'helping-caller',
      'plan-is-for': 'adult',
      region: ['/happened-on', 'not-sure'],
      'happened-on': 'yesterday',
      'clean-device': 'yes',
    });

    await runInterview({ ...interview, helper }, {});

    const jump = prompter.asked.indexOf('region');
    expect(prompter.asked.slice(jump, jump + 3)).toEqual(['region', 'happened-on', 'known-person']);
    const numbers = numbersOf(prompter).map(([number]) => number);
    // The question that was left is asked later, and counts then.
    expect(numbers.toSpliced(jump, 1)).toEqual(numbers.slice(1).map((_, index) => index + 1));
    expect(numbers[jump + 1]).toBe(numbers[jump]);
  });

  it('keeps the number of a question on the way back, and counts one from the settings that is then shown', async () => {
    const { interview, prompter } = tell({
      ...nothing('uk'),
      'still-happening': ['@back', 'no', 'no'],
      'who-is-answering': ['@back', 'self'],
    });

    await runInterview(interview, { country: 'uk' });

    expect(prompter.asked.slice(0, 5)).toEqual([
      'still-happening',
      'country',
      'still-happening',
      'who-is-answering',
      'still-happening',
    ]);
    const numbers = numbersOf(prompter).map(([number]) => number);
    expect(numbers.slice(0, 6)).toEqual([1, 1, 2, 3, 2, 3]);
  });
});

describe('the optional part', () => {
  it('is skipped with Enter alone, names and lists alike, and changes no answer', async () => {
    const { interview, prompter } = tell(median('uk'), { review: ['more', 'agree'] });
    const kinds: string[] = [];
    const skipping: Interview = {
      ...interview,
      prompter: {
        ...prompter,
        ask: async (ask) => {
          if (ask.canSkip !== true) return await prompter.ask(ask);
          kinds.push(ask.kind);
          return { kind: 'skip' };
        },
      },
    };
    const straight = await runInterview(tell(median('uk')).interview, {});

    const given = await runInterview(skipping, {});

    expect(assembleAnswers(given)).toEqual(assembleAnswers(straight));
    expect(new Set(kinds)).toEqual(new Set(['name', 'day', 'choice', 'choices']));
  });

  it('is offered again while something is skipped, and then asks for that alone', async () => {
    const { interview, prompter } = tell(
      {
        ...nothing('uk'),
        'accounts.any': '@skip',
        'already-done.any': '@skip',
        story: ['@skip', 'bank'],
      },
      { review: ['more', 'more', 'agree'] },
    );

    const given = await runInterview(interview, {});

    expect(prompter.asked.slice(-4)).toEqual([
      'accounts.any',
      'already-done.any',
      'story',
      'story',
    ]);
    expect(given).toMatchObject({ story: ['bank'], 'accounts.any': 'no' });
    expect(given).not.toHaveProperty('@skipped');
  });
});
