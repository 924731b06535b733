import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../src/cases/case-file.ts';
import { checkCase } from '../../src/cases/check-case.ts';
import { listSteps } from '../../src/cases/list-steps.ts';
import { renameKey, renameSteps } from '../../src/cases/rename-steps.ts';
import { planForCase } from '../../src/cli/plan-for-case.ts';
import { day } from '../support/content-for-tests.ts';

const root = join(import.meta.dirname, '..', '..');
const released = join(import.meta.dirname, 'released');
const contentFolder = join(root, 'dist', 'content');

function readReleased(name: string): CaseFile {
  return checkCase(JSON.parse(readFileSync(join(released, name), 'utf8')));
}

describe('a renamed step', () => {
  const renamed = { 'old-step': 'older-step', 'older-step': 'new-step' };

  it.each([
    ['old-step', 'new-step'],
    ['old-step.high-street-bank', 'new-step.high-street-bank'],
    ['another-step', 'another-step'],
    ['another-step.old-step', 'another-step.old-step'],
  ])('%s is %s today', (key, today) => {
    expect(renameKey(key, renamed)).toBe(today);
  });

  it('keeps marks, calls, what was done before and what was seen', () => {
    const file = {
      given: { 'already-done.0.step': 'old-step', country: 'old-step' },
      marks: [{ key: 'old-step.a', as: 'done' as const, on: '2026-11-23' }],
      calls: [
        { on: '2026-11-23', organisation: 'A', key: 'old-step.a' },
        { on: '2026-11-23', organisation: 'B' },
      ],
    };

    expect(renameSteps(file, renamed)).toEqual({
      given: { 'already-done.0.step': 'new-step', country: 'old-step' },
      marks: [{ key: 'new-step.a', as: 'done', on: '2026-11-23' }],
      calls: [
        { on: '2026-11-23', organisation: 'A', key: 'new-step.a' },
        { on: '2026-11-23', organisation: 'B' },
      ],
    });
  });
});

describe('a case that a released version wrote', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const versions = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\]/gm)].map(([, one]) => one ?? '');

  it('lies here for every version, also the one to come', () => {
    expect(readdirSync(released).toSorted()).toEqual(
      [...new Set([...versions, version])].map((one) => `${one}.json`).toSorted(),
    );
  });

  it.each(readdirSync(released))('of %s still has each of its marks on a step', (name) => {
    const file = readReleased(name);
    const { plan } = planForCase({ contentFolder }, file, { today: day('2026-12-31') });
    const steps = listSteps(plan);
    const newest = new Map(file.marks.map((mark) => [mark.key, mark.as]));

    expect(newest.size).toBeGreaterThan(20);
    for (const [key, as] of newest)
      expect([key, steps.find((step) => step.key === key)?.status]).toEqual([key, as]);
    expect(plan.call_log?.length).toBeGreaterThan(0);
    expect(steps.map(({ key }) => key)).toContain('debit-card-payment.found-1');
  });
});
