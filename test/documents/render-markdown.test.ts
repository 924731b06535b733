import { describe, expect, it } from 'vitest';
import { examplePlan, exampleStep } from '../support/example-plan.ts';
import { renderPlan } from '../support/render-example.ts';

const md = renderPlan(examplePlan, 'md');

describe('Markdown', () => {
  it('has one title, then parts, then steps', () => {
    const levels = [...md.matchAll(/^(#+) /gm)].map((found) => found[1]?.length ?? 0);

    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('has a box to tick for each step, with what was done beside it', () => {
    expect(md.match(/^- \[[ x]\] /gm)?.length).toBe(9);
    expect(md).toContain(
      '### 5. Change your passwords\n\n- [x] Done on Sunday 22 November 2026.\n',
    );
    expect(md).toContain('### 7. Review your statements each month\n\n- [ ] I have done this\n');
  });

  it('has numbers in bold on the line of the name, the rest below', () => {
    expect(md).toContain(
      '**Example Fraud Line [5]:** **0800 555 0143**  \nAnyone with a question for Example Fraud Line.',
    );
    expect(md).toContain('Site: <https://fraud-line.example>\n');
  });

  it('has a line of the table for each month', () => {
    const review = {
      ...{ id: 'look.monthly', step: 'look', kind: 'review' as const, day: '2026-12-20' },
      ...{ repeat: { every: 'month' as const, count: 12 }, title: 'Look', neutral_title: 'Look' },
    };
    const yearly = renderPlan({ ...examplePlan, follow_ups: [review] }, 'md');
    const [, log = ''] = yearly.split('| Day | What I saw | Done |');

    expect(log.match(/^\| \w+ \d+ \w+ 202[67] \|/gm)?.length).toBe(12);
    expect(md).toContain('| Day | What I saw | Done |\n| --- | --- | --- |\n');
  });

  it('sets what is not needed apart from the step above it', () => {
    const step = exampleStep({ key: 's', title: 'S', in_short: ['Do it.'] });
    const later = exampleStep({ key: 't', title: 'T', needed: false, not_needed: 'Not now.' });
    const phases = [{ id: 'p', title: 'P', steps: [step, later] }];

    expect(renderPlan({ ...examplePlan, phases }, 'md')).toContain('Do it.\n\n> T: Not now.\n');
  });

  it('has no line end lost: blocks are apart, and the file ends with one', () => {
    expect(md).not.toMatch(/\n{3,}/);
    expect(md).toMatch(/[^\n]\n$/);
  });
});
