import { passesLuhn } from './find-card-number.ts';
import { once } from './once.ts';

// Nothing of a longer number, an amount or a longer reference may touch it.
const freeBefore = String.raw`(?<![\d+])(?<!\d[ .-])(?<![\p{L}\d]-)(?<![£$€] ?)`;
const freeAfter = String.raw`(?![ .-]?\d)`;

// 3-2-4, as the first country issues them: never 000 or 666, 00, 0000.
const threeTwoFour = once(
  () =>
    new RegExp(
      String.raw`${freeBefore}(?!000|666)\d{3}([ .])(?!00)\d{2}\1(?!0000)\d{4}${freeAfter}`,
      'u',
    ),
);
const threeTwoFourHyphens =
  /(?<!\d)(?<![\p{L}\d]-)(?!000|666)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?!\d|-\d)/u;
const threeThreeThree = once(
  () => new RegExp(String.raw`${freeBefore}(\d{3})([ .-])(\d{3})\2(\d{3})${freeAfter}`, 'gu'),
);

// Two letters, six digits, A to D; not the pairs that are never issued; QQ stands in samples.
const lettersStart = String.raw`(?<![\p{L}\d])(?:qq|(?!bg|gb|kn|nk|nt|tn|zz)[abceghj-prstw-z][abceghj-nprstw-z])`;
const lettersAny = once(
  () => new RegExp(String.raw`${lettersStart}(?:[ .-]?\d{2}){3}[ .-]?[a-d](?![\p{L}\d])`, 'iu'),
);
const lettersGrouped = once(
  () =>
    new RegExp(
      String.raw`${lettersStart}[ .-]?\d{2}[ .-]\d{2}[ .-]\d{2}[ .-]?[a-d](?![\p{L}\d])`,
      'iu',
    ),
);

const filler = String.raw`[\s:=#.'"()-]*(?:(?:number|numbers|no|num|nr|numéro|número|is|was|est|es|my|the)(?![\p{L}\d])[\s:=#.'"()-]*){0,4}`;
const labels = String.raw`(?<![\p{L}\d])(?:ssn|itin|sin|nas|tfn|social security|social insurance|assurance sociale|tax file)(?![\p{L}\d])`;
const labelled = once(
  () => new RegExp(String.raw`${labels}${filler}\d(?:[ .-]?\d){7,8}(?!\d)`, 'iu'),
);
const lettersLabels = String.raw`(?<![\p{L}\d])(?:ni|nino|national insurance)(?![\p{L}\d])`;
const lettersLabelled = once(
  () => new RegExp(String.raw`${lettersLabels}${filler}[a-z]{2}(?:[ .-]?\d{2}){3}`, 'iu'),
);

const taxFileWeights = [1, 4, 3, 7, 5, 8, 6, 9, 10];

export interface NationalNumberOptions {
  /** true keeps a bare number without a label, as in a reference. */
  readonly onlyGrouped: boolean;
}

/** Tells whether a text holds a national number of one of the four countries: grouped as printed, or with its label. */
export function hasNationalNumber(text: string, { onlyGrouped }: NationalNumberOptions): boolean {
  const letters = onlyGrouped ? lettersGrouped() : lettersAny();
  const patterns = [threeTwoFour(), threeTwoFourHyphens, letters, labelled(), lettersLabelled()];
  return (
    patterns.some((pattern) => pattern.test(text)) ||
    [...text.matchAll(threeThreeThree())].some(isNineDigits)
  );
}

function isNineDigits([, first = '', , second = '', third = '']: RegExpMatchArray): boolean {
  const digits = `${first}${second}${third}`;
  return isSocialInsurance(digits) || isTaxFile(digits);
}

// No number of this kind begins with 0 or 8.
function isSocialInsurance(digits: string): boolean {
  return !/^[08]/.test(digits) && passesLuhn(digits);
}

function isTaxFile(digits: string): boolean {
  const sum = taxFileWeights.reduce(
    (total, weight, index) => total + weight * Number(digits[index]),
    0,
  );
  return sum > 0 && sum % 11 === 0;
}
