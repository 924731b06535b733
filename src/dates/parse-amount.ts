const LARGEST = 999_999_999.99;
const PLAIN = /^(0|[1-9]\d{0,8})(\.\d{1,2})?$/;

/**
 * Reads an amount as files write it: a plain number of the country's money with at most two decimals, from 0 to
 * 999999999.99. Text such as `1,200` or `£5` is undefined.
 */
export function parseAmount(value: unknown): number | undefined {
  if (typeof value === 'string') return PLAIN.test(value) ? Number(value) : undefined;
  if (typeof value !== 'number' || !(value >= 0 && value <= LARGEST)) return undefined;
  return Number(value.toFixed(2)) === value ? value : undefined;
}
