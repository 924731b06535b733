interface CardRange {
  readonly from: string;
  readonly to: string;
  readonly lengths: readonly number[];
}

// Ranges of issuers and lengths of card numbers in use, after ISO/IEC 7812-1.
const ranges: readonly CardRange[] = [
  { from: '4', to: '4', lengths: [13, 16, 19] },
  { from: '2221', to: '2720', lengths: [16] },
  { from: '300', to: '305', lengths: [14, 16] },
  { from: '3095', to: '3095', lengths: [14, 16] },
  { from: '34', to: '34', lengths: [15] },
  { from: '3528', to: '3589', lengths: [16, 17, 18, 19] },
  { from: '36', to: '36', lengths: [14, 16, 19] },
  { from: '37', to: '37', lengths: [15] },
  { from: '38', to: '39', lengths: [14, 16, 19] },
  { from: '50', to: '50', lengths: [16, 17, 18, 19] },
  { from: '51', to: '55', lengths: [16] },
  { from: '56', to: '58', lengths: [16, 17, 18, 19] },
  { from: '6011', to: '6011', lengths: [16, 19] },
  { from: '62', to: '62', lengths: [16, 17, 18, 19] },
  { from: '6304', to: '6304', lengths: [16, 17, 18, 19] },
  { from: '644', to: '649', lengths: [16, 19] },
  { from: '65', to: '65', lengths: [16, 19] },
  { from: '6759', to: '6763', lengths: [16, 17, 18, 19] },
];

const longest = 19;
// Numbers in any grouping, with the marks that people put between groups of one number.
const groupedNumber = /\d+(?:(?: {1,3}| ?[-._] ?)\d+)*/g;
// The groups that are printed on cards, with anything but letters between them.
const printedGroups =
  /(?<!\d)(?:\d{4}(?:[^\p{L}\d]{1,3}\d{4}){3}|\d{4}[^\p{L}\d]{1,3}\d{6}[^\p{L}\d]{1,3}\d{4,5})(?!\d)/gu;

/** Tells whether a text holds a card number, bare or grouped: a known range, its length, and a correct check digit. */
export function hasCardNumber(text: string): boolean {
  const printed = [...text.matchAll(printedGroups)].some(([found]) =>
    isCardNumber(found.replaceAll(/\D/g, '')),
  );
  return (
    printed ||
    [...text.matchAll(groupedNumber)].some(([found]) => someRunIsCard(found.match(/\d+/g) ?? []))
  );
}

/** Tells whether digits pass the check of ISO/IEC 7812-1 (Luhn): every second digit from the right is doubled. */
export function passesLuhn(digits: string): boolean {
  const last = digits.length - 1;
  const values = Array.from(digits, (_, index) => luhnValue(Number(digits[last - index]), index));
  return values.reduce((total, value) => total + value, 0) % 10 === 0;
}

function luhnValue(digit: number, index: number): number {
  if (index % 2 === 0) return digit;
  return digit > 4 ? digit * 2 - 9 : digit * 2;
}

// Other numbers may stand beside it ("2 4111 1111 1111 1111 12 28"), so each run of whole groups is tried.
function someRunIsCard(groups: readonly string[]): boolean {
  return groups.some((_, start) => runsFrom(groups, start).some(isCardNumber));
}

function runsFrom(groups: readonly string[], start: number): readonly string[] {
  const runs: string[] = [];
  let run = '';
  for (const group of groups.slice(start, start + longest)) {
    run += group;
    if (run.length > longest) return runs;
    runs.push(run);
  }
  return runs;
}

function isCardNumber(digits: string): boolean {
  return ranges.some((range) => inRange(digits, range)) && passesLuhn(digits);
}

function inRange(digits: string, { from, to, lengths }: CardRange): boolean {
  const start = digits.slice(0, from.length);
  return start >= from && start <= to && lengths.includes(digits.length);
}
