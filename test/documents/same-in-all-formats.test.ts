import { describe, expect, it } from 'vitest';
import type { Plan, PlanStep } from '../../src/plan/plan.ts';
import { examplePlan, exampleWords } from '../support/example-plan.ts';
import { readCards, type Card } from '../support/read-cards.ts';
import { readStories } from '../support/read-stories.ts';
import { renderPlan } from '../support/render-example.ts';
import { planOf } from '../support/run-story.ts';

const plans: readonly (readonly [string, () => Plan])[] = [
  ['the example plan', () => examplePlan],
  ...readStories().map(({ file, story }) => [file, () => planOf(story)] as const),
];

/** A card without the room to write and the label of the box, which each format has in its own way. */
function words(card: Card): string {
  return card.text
    .replace(/_{8,}|\.{8,}/g, '')
    .replace(` ${exampleWords('doc.tick')}`, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The days that a step must show: what is not past, and what the person said they did last. */
function daysOf(step: PlanStep): readonly string[] {
  const closed = step.status === 'done' || step.status === 'not-for-me';
  const dues = step.due
    .filter((due) => !(closed && due.whose === 'you') && step.status !== 'not-for-me')
    .flatMap((due) =>
      due.past ? [due.day] : [due.day, due.day === undefined ? undefined : due.starts],
    );
  const mark = step.marks.at(-1);
  const marked =
    step.status === 'to-do' || step.status === 'not-for-me'
      ? []
      : [step.status === 'waiting' && mark?.until !== undefined ? mark.until : mark?.on];
  return [...dues, ...marked].filter((day) => day !== undefined);
}

describe.each(plans)('the documents of %s', (_name, makePlan) => {
  const plan = makePlan();
  const steps = plan.phases.flatMap((phase) => phase.steps).filter((step) => step.needed);
  const text = readCards('text', renderPlan(plan, 'text'), plan);
  const md = readCards('md', renderPlan(plan, 'md'), plan);
  const html = readCards('html', renderPlan(plan, 'html'), plan);

  it('hold the steps of the JSON plan, in its order, numbered from 1', () => {
    const json = JSON.parse(renderPlan(plan, 'json')) as Plan;
    const titles = json.phases
      .flatMap((phase) => phase.steps)
      .filter((step) => step.needed)
      .map(
        (step, index) => `${String(index + 1)}. ${step.title} ${step.status === 'done' ? 'x' : ''}`,
      );

    for (const cards of [text, md, html]) {
      const read = cards.map((card, index) => {
        const title = steps[index]?.title ?? '';
        const own = card.text.startsWith(title) ? title : card.text;
        return `${card.number}. ${own} ${card.ticked ? 'x' : ''}`;
      });
      expect(read).toEqual(titles);
    }
  });

  it('say the same in every step, word for word', () => {
    expect(md.map(words)).toEqual(text.map(words));
    expect(html.map(words)).toEqual(text.map(words));
  });

  it('show every day of the plan with its right weekday', () => {
    for (const cards of [text, md, html]) {
      const missing = steps.flatMap((step, index) =>
        daysOf(step).filter((day) => cards[index]?.days.includes(day) !== true),
      );
      expect(missing).toEqual([]);
      expect(cards.flatMap((card) => card.days).filter((day) => day.includes('no'))).toEqual([]);
    }
  });

  it('show every number and address of the contacts, unbroken', () => {
    for (const cards of [text, md, html]) {
      const missing = steps.flatMap((step, index) =>
        step.contacts
          .filter((contact) => !contact.own)
          .flatMap(({ phone, text_number, url, email }) => [phone, text_number, url, email])
          .filter((one) => one !== undefined && cards[index]?.text.includes(one) !== true),
      );
      expect(missing).toEqual([]);
    }
  });

  it('show the lines of every first page', () => {
    for (const format of ['text', 'md', 'html']) {
      const document = renderPlan(plan, format)
        .replace(/<[^>]+>|\*\*/g, '')
        .replace(/\s+/g, ' ');
      for (const contact of plan.crisis) {
        expect(document).toContain(contact.org);
        expect(document).toContain(contact.phone);
      }
      expect(document).toContain(exampleWords('doc.never'));
      expect(document).toContain('Security Garden, 21 September 2011');
    }
  });
});
