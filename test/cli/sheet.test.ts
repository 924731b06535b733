import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, run } from '../support/fake-world.ts';

const plan = ['plan', '--answer', 'country=uk', '--answer', 'what-they-got=passwords'];

describe('--sheet', () => {
  it('writes the sheet under its own name', async () => {
    const folder = newFolder();
    const argv = [...plan, '--sheet', 'statement-log', '--format', 'html,text', '--output', 'out/'];
    const { code } = await run({ argv, folder });

    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual([
      'statement-log-2026-11-23.html',
      'statement-log-2026-11-23.txt',
    ]);
  });

  it('prints the page for the family', async () => {
    const { code, out } = await run({ argv: [...plan, '--sheet', 'family'] });

    expect(code).toBe(0);
    expect(out).toMatch(/^What is still to do\n=+\n/);
  });

  it.each(['json', 'ics'])('refuses %s, which would show the whole plan', async (format) => {
    const { code, out, error } = await run({
      argv: [...plan, '--sheet', 'family', '--format', format],
    });

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(`The format "${format}" shows a whole plan.`);
  });

  it('is the checklist where none is named', async () => {
    const named = await run({ argv: [...plan, '--sheet', 'checklist'] });

    expect(named.out).toBe((await run({ argv: plan })).out);
  });
});
