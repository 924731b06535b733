import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/documents/render-csv.ts';
import type { LogEntry } from '../../src/plan/plan.ts';
import { examplePlan, exampleWords } from '../support/example-plan.ts';

const call: LogEntry = { on: '2026-11-23', organisation: 'High Street Bank' };

function csvOf(...calls: readonly LogEntry[]): string {
  return renderCsv({ ...examplePlan, call_log: calls }, exampleWords);
}

/** Reads CSV as RFC 4180 says it is written. */
function read(csv: string): readonly (readonly string[])[] {
  const cells = [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the log of calls as CSV', () => {
  it('has a heading, one line for each call, and every field', () => {
    const csv = csvOf({
      ...call,
      time: '14:30',
      key: 'call-your-bank',
      spoke_to: 'Ann',
      reference: '0012',
      promised: 'a letter, "soon"',
      until: '2026-12-04',
    });

    expect(csv.startsWith('\u{feff}')).toBe(true);
    expect(read(csv.slice(1))).toEqual([
      [
        ...['Day', 'Day and time', 'With whom', 'Spoke to', 'Reference'],
        ...['What they promised', 'Promised by', 'Step'],
      ],
      [
        ...['2026-11-23', '14:30', 'High Street Bank', 'Ann', '0012'],
        ...['a letter, "soon"', '2026-12-04', 'call-your-bank'],
      ],
    ]);
  });

  it.each([
    '=1+1',
    '+44 20',
    '-5',
    '@SUM(A1)',
    ' =1',
    '\t=1',
    '|calc',
    '\u{ff1d}1',
    '=HYPERLINK("http://example.org","x")',
  ])('keeps %s from being run as a formula', (reference) => {
    const [, row] = read(csvOf({ ...call, reference }).slice(1));

    expect(row?.[4]).toBe(`'${reference}`);
  });

  it('gives back every text, and no cell that begins like a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [, row] = read(csvOf({ ...call, promised: text }).slice(1));
        const cell = row?.[5] ?? '';

        expect([text, `'${text}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@|]/);
      }),
    );
  });
});
