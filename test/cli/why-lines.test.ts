import { describe, expect, it } from 'vitest';
import { whyLines } from '../../src/cli/why-lines.ts';
import { assembleAnswers } from '../../src/facts/assemble-answers.ts';
import { checkAnswers } from '../../src/facts/check-answers.ts';
import { deriveFacts } from '../../src/facts/derive-facts.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { contentOf, contents, day } from '../support/content-for-tests.ts';
import { readStories } from '../support/read-stories.ts';
import { words } from '../support/sample-asks.ts';

/** What is said for the steps of a plan, by the key of the step. */
function whyOf(
  country: string,
  answers: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, string> {
  const content = contentOf(country);
  const today = day('2026-11-23');
  const { given } = checkAnswers(content, answers, today);
  const plan = buildPlan(content, deriveFacts(content, assembleAnswers(given), today));
  return new Map(
    plan.phases
      .flatMap((phase) => phase.steps)
      .map((step) => [
        step.key,
        whyLines(step, { content, given, words, today, dayInFull: (text) => text })
          .map((line) => line.text)
          .join('\n'),
      ]),
  );
}

const british = whyOf('uk', {
  country: 'uk',
  'what-they-got': ['screen-control', 'money'],
  payments: [{ method: 'bank-transfer', 'paid-on': '2026-11-20', amount: 900 }],
});

describe('why a step is in the plan', () => {
  it('is said in the words of the questions, each question once', () => {
    const said = british.get('cut-the-connection') ?? '';

    expect(said.split('What did the caller get, see or do?')).toHaveLength(2);
    expect(said).toContain('They saw or controlled my computer screen');
  });

  it('names the law, where it stands and when that was checked', () => {
    const said = [...british].find(([key]) => key.startsWith('bank-transfer-payment'))?.[1] ?? '';

    expect(said).toMatch(/- .+ \(law\)\. https:\/\/\S+, checked on 2026-11-23\./);
  });

  it('names who says otherwise, what was chosen and when the other is right', () => {
    const said = british.get('clean-or-wipe') ?? '';

    expect(said).toContain(
      'Good sources do not all say the same. Is a scan enough, or is a wipe needed?',
    );
    expect(said).toMatch(/Get Cyber Safe \(Canada\): .+ https:\/\//);
    expect(said).toContain('We chose: Wipe it where');
    expect(said).toContain('When the other is right: The time was short');
  });

  it('never shows an id where a person reads', () => {
    for (const { story } of readStories())
      for (const said of whyOf(String(story.answers['country']), story.answers).values())
        expect(said.replace(/https:\S+/g, '')).not.toMatch(
          /\b(?:payments|accounts)\.\d|[a-z]-[a-z]+-[a-z]+ (?:is|includes) /,
        );
  });

  it('never tells of the answers that must not show', () => {
    const said = [
      ...whyOf('uk', {
        country: 'uk',
        'what-they-got': ['screen-control'],
        'known-person': 'yes',
        'afraid-of-someone': 'yes',
      }).values(),
    ].join('\n');

    expect(said).not.toContain('someone you know');
    expect(said).not.toContain('afraid');
  });
});

describe('a disagreement', () => {
  const [{ disagreements } = { disagreements: [] }] = contents;

  it.each(disagreements)('$id stands beside a step of every country that has one', ({ steps }) => {
    for (const content of contents)
      expect(content.steps.some((step) => steps.includes(step.id))).toBe(true);
  });
});

describe('the step that explains the tricks', () => {
  const tricked = whyOf('us', {
    country: 'us',
    'what-they-got': ['screen-control'],
    story: ['microsoft', 'refund'],
    'tricks-seen': ['assoc-clsid', 'netstat'],
  });
  const said = tricked.get('how-the-tricks-work') ?? '';

  it('names the page and the day checked of what the person met, and only of that', () => {
    expect(said).toMatch(/- The long code is the same .+ https:\/\/\S+, checked on 2026-11-23\./);
    expect(said).toMatch(/- Microsoft calls nobody .+ https:\/\/\S+, checked on 2026-11-23\./);
    expect(said).not.toContain('Every healthy Windows');
  });

  it('says where there is no page', () => {
    expect(said).toContain('normal connections. Technicians know it; we have no good page for it.');
  });

  it.each(contents[0]?.tricks ?? [])('$id stands beside a step that exists', ({ steps }) => {
    for (const id of steps)
      expect(contents.some((content) => content.steps.some((step) => step.id === id))).toBe(true);
  });
});
