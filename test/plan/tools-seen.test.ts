import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/facts/answers.ts';
import { deriveFacts } from '../../src/facts/derive-facts.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { PlanStep } from '../../src/plan/plan.ts';
import { contentOf, contents, day } from '../support/content-for-tests.ts';

function stepsWith(country: string, answers: Answers): (id: string) => PlanStep {
  const content = contentOf(country);
  const derived = deriveFacts(
    content,
    { country, 'what-they-got': ['screen-control'], devices: ['windows'], ...answers },
    day('2026-11-23'),
  );
  const steps = buildPlan(content, derived).phases.flatMap((phase) => phase.steps);
  return (id) => {
    const step = steps.find((one) => one.id === id);
    if (step === undefined) throw new Error(`no step ${id}`);
    return step;
  };
}

const { tools } = contentOf('uk').remoteTools;
const countries = contents
  .map(({ country }) => country)
  .filter((country) => country['guided-only'] !== true);

describe.each(countries)(
  'a plan for $id that names a remote-control program',
  ({ id: country }) => {
    it.each(tools)('says how to know and remove $id, and where to report it', (tool) => {
      const step = stepsWith(country, { 'tools-seen': [tool.id] });
      const removal = step('remove-remote-tools').do.join('\n');

      expect(removal).toContain(tool.recognise);
      expect(removal).toContain(tool.remove.join(' '));
      const pages = step('report-to-tool-maker').contacts.map(({ url }) => url);
      expect(pages).toEqual(tool.report === undefined ? [] : [tool.report.url]);
    });

    it.each(tools)('copies what $id leaves behind before it is removed', (tool) => {
      const evidence = stepsWith(country, { 'tools-seen': [tool.id] })('keep-evidence').do.join(
        '\n',
      );

      for (const path of tool.evidence?.windows ?? []) expect(evidence).toContain(path);
      if (tool['evidence-note'] !== undefined) expect(evidence).toContain(tool['evidence-note']);
    });

    it('names no program that was not named', () => {
      const step = stepsWith(country, { 'tools-seen': ['not-sure'] });
      const lines = [...step('remove-remote-tools').do, ...step('keep-evidence').do].join('\n');

      for (const tool of tools) expect(lines).not.toContain(tool.recognise);
    });
  },
);

describe('the files to copy', () => {
  it.each([
    [['windows'], true, false],
    [['mac'], false, true],
    [['windows', 'mac'], true, true],
    [['not-sure'], true, true],
  ])('on %s are those of Windows: %s, of a Mac: %s', (devices, onWindows, onMac) => {
    const lines = stepsWith('uk', { devices, 'tools-seen': ['anydesk'] })('keep-evidence').do;

    expect(lines.join().includes('%APPDATA%\\AnyDesk')).toBe(onWindows);
    expect(lines.join().includes('~/Library')).toBe(onMac);
  });
});
