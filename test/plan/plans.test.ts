import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { assembleAnswers } from '../../src/facts/assemble-answers.ts';
import { checkAnswers } from '../../src/facts/check-answers.ts';
import { deriveFacts } from '../../src/facts/derive-facts.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Plan, PlanStep } from '../../src/plan/plan.ts';
import { anyAnswers } from '../support/any-answers.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { allText } from '../support/plan-text.ts';

const today = day('2026-11-23');
const countries = ['us', 'uk', 'ca', 'au'];

/** Words that belong to one country, and may stand in no other's plan. */
const ownWords: Readonly<Record<string, readonly RegExp[]>> = {
  us: [
    /\bSocial Security\b/,
    /\bSSN\b/,
    /\bIRS\b/,
    /\bRegulation E\b/,
    /\bFederal Trade Commission\b/,
    /\bIC3\b/,
    /\bZelle\b/,
  ],
  uk: [
    /\bNational Insurance\b/,
    /\bReport Fraud\b/,
    /\bCifas\b/,
    /\bFinancial Ombudsman Service\b/,
    /\b159\b/,
    /\bHMRC\b/,
  ],
  ca: [/\bSocial Insurance Number\b/i, /\bInterac\b/, /\bOBSI\b/, /\bCanadian Anti-Fraud Centre\b/],
  au: [
    /\bTFN\b/,
    /\bReportCyber\b/,
    /\bIDCARE\b/,
    /\bAFCA\b/,
    /\bScamwatch\b/,
    /\bmyGov\b/,
    /\bcredit ban\b/i,
  ],
};

function planFor(content: Content, answers: unknown): Plan {
  const { given, problems } = checkAnswers(content, answers, today);
  expect(problems).toEqual([]);
  return buildPlan(content, deriveFacts(content, assembleAnswers(given), today));
}

function stepsOf(plan: Plan): readonly PlanStep[] {
  return plan.phases.flatMap((phase) => phase.steps);
}

function neededIds(plan: Plan): ReadonlySet<string> {
  return new Set(
    stepsOf(plan)
      .filter((step) => step.needed)
      .map((step) => step.id),
  );
}

/** All rules of a run look at plans of the same answers, so that each plan is made once; the next run has others. */
const [seed = 0] = fc.sample(fc.integer(), 1);

describe.each(countries)('any plan of %s', (country) => {
  const content = contentOf(country);
  const made = new Map<string, Plan>();
  const planOnce = (answers: object): Plan => {
    const key = JSON.stringify(answers);
    const plan = made.get(key) ?? planFor(content, answers);
    made.set(key, plan);
    return plan;
  };
  const each = (judge: (plan: Plan) => void): void => {
    fc.assert(
      fc.property(anyAnswers(content, today), (answers) => {
        judge(planOnce(answers));
      }),
      { numRuns: 100, seed },
    );
  };

  it('fills every slot and leaves no text empty', () => {
    each((plan) => {
      expect(allText(plan)).not.toMatch(/\{[a-z]+(:[a-z0-9-]+)?\}/);
      const texts = stepsOf(plan).flatMap((step) => [step.title, ...step.do, ...step.say]);
      expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    });
  });

  it('holds no words of another country', () => {
    const foreign = Object.entries(ownWords)
      .filter(([id]) => id !== country)
      .flatMap(([, words]) => words);

    each((plan) => {
      const text = allText(plan).replace(/[£$][\d,.]+/g, '');
      expect(foreign.filter((word) => word.test(text)).map(String)).toEqual([]);
    });
  });

  it('prints only numbers and addresses of its contacts', () => {
    const known = new Set(
      Object.values(content.contacts)
        .flatMap((contact) => [
          contact.phone,
          contact['phone-from-abroad'],
          contact['text-number'],
          contact.tty,
          contact.note,
          contact['who-for'],
          contact.hours,
          contact.address,
        ])
        .flatMap((text) => numbersIn(text ?? '')),
    );
    const urls = new Set(Object.values(content.contacts).map((contact) => contact.url));

    each((plan) => {
      const text = stepsOf(plan)
        .flatMap((step) => [
          ...step.in_short,
          ...step.do,
          ...step.say,
          ...step.ask_for,
          ...step.do_not,
          ...step.what_happens_next,
        ])
        .join('\n');
      expect(numbersIn(text).filter((number) => !known.has(number))).toEqual([]);
      expect(
        (text.match(/https?:\/\/\S+/g) ?? []).filter(
          (url) => !urls.has(url.replace(/[.,:;)]+$/, '')),
        ),
      ).toEqual([]);
    });
  });

  it('has the crisis line, the four steps of the article, and at most five first lines', () => {
    each((plan) => {
      expect(plan.crisis.length).toBe(1);
      expect(new Set(stepsOf(plan).flatMap((step) => step.article_step ?? []))).toEqual(
        new Set([1, 2, 3, 4]),
      );
      expect(plan.first.length).toBeGreaterThan(0);
      expect(plan.first.length).toBeLessThanOrEqual(5);
    });
  });

  it('counts every day of the person from its clock on', () => {
    each((plan) => {
      const early = stepsOf(plan)
        .flatMap((step) => step.due)
        .filter(({ day: on, starts }) => on !== undefined && !(on >= (starts ?? '9')));
      expect(early).toEqual([]);
    });
  });

  it('never shows what was answered in private', () => {
    each((plan) => {
      expect(
        stepsOf(plan)
          .flatMap((step) => step.because)
          .filter((text) => /known-person|afraid-of-someone/.test(text)),
      ).toEqual([]);
      expect(Object.keys(plan.answers)).not.toContain('known-person');
      expect(plan.dropped.map((one) => one.id)).not.toContain('afraid-of-someone');
    });
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyAnswers(content, today), (answers) => {
        expect(planFor(content, answers)).toEqual(planFor(content, answers));
      }),
      { numRuns: 30 },
    );
  });

  it('has stable, unique keys', () => {
    each((plan) => {
      const keys = stepsOf(plan).map((step) => step.key);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('differs for every payment method, in a step or a day', () => {
    const methods =
      content.questions
        .find((one) => one.id === 'payments')
        ?.fields?.find((field) => field.id === 'method')?.options ?? [];
    const plans = methods.map(({ id }) =>
      stepsOf(
        planFor(content, {
          country,
          'what-they-got': ['money'],
          payments: [
            {
              id: 'p',
              method: id,
              'paid-on': '2026-11-20',
              'who-sent': 'me',
              'knew-money-left': 'yes',
            },
          ],
        }),
      ).map((step) => [step.id, step.due.map((due) => due.day)]),
    );

    expect(new Set(plans.map((plan) => JSON.stringify(plan))).size).toBe(methods.length);
  });

  it('differs for every exposure', () => {
    const exposures = content.questions.find((one) => one.id === 'what-they-got')?.options ?? [];
    const plans = exposures.map(({ id }) =>
      JSON.stringify([
        ...neededIds(
          planFor(content, {
            country,
            'what-they-got': [id],
            'still-happening': 'no',
            'danger-now': ['none'],
          }),
        ),
      ]),
    );

    expect(new Set(plans).size).toBe(exposures.length);
  });

  it('gives who is not sure what was taken every safety step that some answer gives', () => {
    const unsure = neededIds(planFor(content, { country, 'what-they-got': ['not-sure'] }));
    const safety = content.steps
      .filter(
        (step) =>
          ['right-now', 'accounts', 'device'].includes(step.phase) && step.repeat === undefined,
      )
      .map((step) => step.id);
    const surer = [
      'screen-control',
      'phone-control',
      'bank-access',
      'passwords',
      'one-time-codes',
    ].map((id) => neededIds(planFor(content, { country, 'what-they-got': [id] })));

    // Wiping, which not being sure leads to, cleans the browser too.
    const replaced = ['clean-browser'];
    const missing = safety
      .filter((id) => !replaced.includes(id))
      .filter((id) => surer.some((plan) => plan.has(id)) && !unsure.has(id));

    expect(missing).toEqual([]);
  });

  it('wipes nothing that belongs to work, and nothing where a safe place comes first', () => {
    const base = { country, 'what-they-got': ['screen-control'], devices: ['windows'] };

    for (const extra of [{ devices: ['windows', 'work-device'] }, { 'known-person': 'yes' }]) {
      const plan = planFor(content, { ...base, ...extra });
      expect(neededIds(plan).has('clean-or-wipe')).toBe(false);
      expect(
        stepsOf(plan)
          .flatMap((step) => step.do)
          .filter((line) => /\b(Remove everything|Erase all|Reset this PC)\b/.test(line)),
      ).toEqual([]);
    }
  });
});

function numbersIn(text: string): readonly string[] {
  return (text.match(/(?<![£$\d.,])\+?\d[\d ()-]{5,}\d(?![\d%])/g) ?? [])
    .map((number) => number.replace(/\D/g, ''))
    .filter((number) => number.length >= 7);
}
