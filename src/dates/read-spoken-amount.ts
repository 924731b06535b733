import { parseAmount } from './parse-amount.ts';

// Letters before the sign tell dollars apart: US$, A$.
const SIGNED = /^([A-Z]{0,2}\p{Currency_Symbol})? ?([\d.,\s]+?) ?(\p{Currency_Symbol})?$/u;
const GROUPED = /^\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(\.\d{1,2})?$/;

/**
 * Reads an amount as people type it: `£1,200`, `$1,200.00`, `1 200`, `1200.5`. Gives a number of the country's money with at
 * most two decimals. What can be read in two ways, such as `1,20`, `1.200` or `1.2k`, is undefined; so is a sign that is
 * not the given one of the country (`A$` may be typed as `$` too).
 */
export function readSpokenAmount(text: string, currencySign?: string): number | undefined {
  const [, before, typed = '', after] = SIGNED.exec(text.trim().replace(/\s/g, ' ')) ?? [];
  if (before !== undefined && after !== undefined) return undefined;
  if (!fits(before ?? after, currencySign)) return undefined;
  return parseAmount(GROUPED.test(typed) ? typed.replace(/[, ]/g, '') : typed);
}

function fits(sign: string | undefined, currencySign: string | undefined): boolean {
  if (sign === undefined || currencySign === undefined) return true;
  return sign === currencySign || sign === currencySign.slice(-1);
}
