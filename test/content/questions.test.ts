import readability from 'text-readability';
import { describe, expect, it } from 'vitest';
import { contents } from '../support/content-for-tests.ts';

const [content] = contents;
if (content === undefined) throw new Error('no content');

/** Every question and field that is put to a person. A list itself only asks whether there is one. */
const asked = content.questions.flatMap((question) =>
  question.fields === undefined
    ? [{ path: question.id, field: question }]
    : question.fields.map((field) => ({ path: `${question.id}.${field.id}`, field })),
);

describe('a question', () => {
  it.each(asked)('$path has a longer explanation', ({ field }) => {
    expect(field.help ?? '').toMatch(/\.$/);
  });

  it.each(asked)(
    '$path takes "I am not sure", or is about what the person knows',
    ({ path, field }) => {
      const takesNotSure =
        field.default === 'not-sure' ||
        (Array.isArray(field.default) && field.default.includes('not-sure')) ||
        (field.options ?? []).some(({ id, label }) => id === 'not-sure' || /not sure/.test(label));

      expect(takesNotSure || isKnown.has(path) || field.optional === true).toBe(true);
    },
  );

  it('is explained in words of the seventh grade', () => {
    const text = asked.map(({ field }) => field.help ?? '').join(' ');

    expect(readability.fleschKincaidGrade(text)).toBeLessThanOrEqual(7);
  });
});

/** What everybody knows of themselves. */
const isKnown = new Set([
  ...['country', 'who-is-answering', 'plan-is-for', 'already-done.step'],
  ...['accounts.name', 'accounts.kind', 'accounts.holder'],
]);

describe('the step on the tricks', () => {
  const step = content.steps.find((one) => one.id === 'how-the-tricks-work');
  const lines = (step?.do ?? []).map((line) => JSON.stringify(line));

  it.each(
    ['tricks-seen', 'story'].flatMap((id) =>
      (content.questions.find((one) => one.id === id)?.options ?? [])
        .map((option) => option.id)
        .filter((option) => !['none', 'not-sure', 'other'].includes(option))
        .map((option) => ({ id, option })),
    ),
  )('explains $option of $id to those who met it', ({ id, option }) => {
    const own = lines.filter(
      (line) => line.includes(`"answer":"${id}"`) && line.includes(`"${option}"`),
    );

    expect(own.length).toBeGreaterThan(0);
  });
});
