import { describe, expect, it } from 'vitest';
import { run } from '../support/fake-world.ts';
import { caseOf, folderWith, readSaved } from './saved-case.ts';

const first = { ...caseOf(), reference: 'INC-0042' };
const second = { ...caseOf(undefined, 'case-2'), reference: 'INC-0043' };

async function typed(folder: string, ...argv: readonly string[]) {
  return await run({ argv, folder });
}

describe('a ticket reference of a help desk', () => {
  it.each([
    ['status', ['status', 'INC-0043']],
    ['status in small letters', ['status', '--case', 'inc-0043']],
    ['mark', ['mark', 'debit-card-payment', '--as', 'done', '--case', 'INC-0043', '--json']],
    ['export', ['export', 'INC-0043', '--format', 'json', '--output', '-']],
  ])('finds its case in %s', async (_, argv) => {
    const { code, out } = await typed(folderWith(first, second), ...argv);

    expect(code).toBe(0);
    expect(out).toContain('case-2');
  });

  it('erases its own case', async () => {
    const folder = folderWith(first, second);

    await typed(folder, 'forget', 'INC-0043', '--yes');

    expect(readSaved(folder).reference).toBe('INC-0042');
    expect((await typed(folder, 'status', 'case-2')).code).toBe(2);
  });

  it('is set when the case is made, and later', async () => {
    const folder = folderWith(caseOf());
    const { code } = await typed(
      folder,
      ...['start', '--no-input', '--case', 'case-1', '--ticket', 'INC-7', '--output', folder],
    );
    const made = await typed(
      folder,
      ...['start', '--no-input', '--ticket', 'INC-8', '--output', folder],
      ...['--answer', 'country=uk', '--answer', 'what-they-got=nothing'],
      ...['--answer', 'this-device=clean'],
    );

    expect([code, made.code]).toEqual([0, 0]);
    expect(readSaved(folder).reference).toBe('INC-7');
    expect(readSaved(folder, 'case-2').reference).toBe('INC-8');
  });

  it('stands in the list of cases', async () => {
    expect((await typed(folderWith(first), 'cases')).out).toContain('INC-0042');
  });

  it('of two cases asks which', async () => {
    const folder = folderWith(first, { ...second, reference: 'inc-0042' });
    const { code, error } = await typed(folder, 'status', 'INC-0042');

    expect(code).toBe(2);
    expect(error).toContain('case-1, case-2');
  });

  it.each([['4111 1111 1111 1111'], ['password: hunter22'], [' '], ['x'.repeat(300)]])(
    'is refused where it holds what may not be kept: %s',
    async (reference) => {
      const folder = folderWith(caseOf());
      const { code, error } = await typed(
        folder,
        ...['start', '--no-input', '--case', 'case-1', '--ticket', reference],
      );

      expect(code).toBe(2);
      expect(error).not.toMatch(/4111|hunter22/);
      expect(readSaved(folder)).toEqual(caseOf());
    },
  );
});
