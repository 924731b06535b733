import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentOf, day } from '../support/content-for-tests.ts';
import { makePlan } from '../support/make-plan.ts';
import { planPdf } from '../support/pdf-of.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the built program', () => {
  it('writes the same PDF as the sources do, from another process', () => {
    const file = join(root, 'checklists', 'examples', 'uk.yaml');
    const plan = makePlan(contentOf('uk'), parse(readFileSync(file, 'utf8')), {
      today: day('2026-11-23'),
    });

    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'bin', 'aftercall.js'), 'plan', file, '--format', 'pdf', '--as-of', '2026-11-23'],
      { maxBuffer: 10_000_000 },
    );

    expect(stderr.toString()).toBe('');
    expect(stdout.equals(planPdf(plan))).toBe(true);
  });
});
