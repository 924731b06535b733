import { once } from './once.ts';

export type LabelledSecret = 'pin' | 'password' | 'code';

const before = String.raw`(?<![\p{L}\d])`;
const after = String.raw`(?![\p{L}\d])`;
const marks = String.raw`[\s:=#.'"“”‘’()\[\]-]*`;
const linkWords = 'number|no|num|code|is|was|were|are|to|from|as|of|my|the|it|been|est|es';
const filler = String.raw`${marks}(?:(?:${linkWords})${after}${marks}){0,4}`;
// Days and times stand after these words too: "PIN changed", "code: 2026-11-20".
const notDay = String.raw`(?!\d{4}-\d{2}(?:-\d{2})?(?!\d))(?!\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d))`;

// What "code" means when it is no secret.
const openCodes =
  'sort|post|postal|zip|area|country|dial|dialing|dialling|error|stop|branch|bank|reference|ref|case|claim|crime|report|incident|swift|bic|' +
  'routing|transit|qr|bar|promo|discount|product|reason|status|response|office|store|tax|state|colour|color|dress';
const codeLabel = String.raw`(?<!(?:${openCodes})[ -]?)${before}codes?${after}`;
const codeLabels = String.raw`(?:${codeLabel}|${before}(?:otps?|2fa|mfa|passcodes?|one[- ]time(?: pass)?|verification|código|clave)${after})`;

const patterns = once((): readonly (readonly [LabelledSecret, RegExp])[] => [
  [
    'pin',
    new RegExp(
      String.raw`${before}(?:pins?|nip)${after}${filler}${notDay}\d(?:[ -]?\d){3,7}(?!\d)`,
      'iu',
    ),
  ],
  ['pin', new RegExp(String.raw`${before}(?:pin|nip)\d{4,8}(?!\d)`, 'iu')],
  [
    'code',
    new RegExp(
      String.raw`${before}(?:cvv2?|cvc2?|cv2|csc|security (?:code|number))${after}${filler}${notDay}\d{3,8}(?!\d)`,
      'iu',
    ),
  ],
  ['code', new RegExp(String.raw`${codeLabels}${filler}${notDay}\d(?:[ -]?\d){3,9}(?!\d)`, 'iu')],
  [
    'code',
    new RegExp(
      String.raw`${codeLabels}\s*(?:[:=]|is|was)\s*(?=[a-z-]*\d)(?=[\d-]*[a-z])(?!\d+[ap]m)[a-z\d-]{5,16}${after}`,
      'iu',
    ),
  ],
]);

// The number first: "1234 is my PIN".
const numberFirst = once(
  () =>
    new RegExp(
      String.raw`(?<![\d./-])\d(?:[ -]?\d){2,9} (?:is|was|as) (?:(?:the|my|our|his|her|their) )?((?:\p{L}+[ -]){0,2})(pin|password|passcode|code|otp|cvv)(?=\s*(?:$|[.,;!)]))`,
      'iu',
    ),
);

/** Finds a PIN or code that stands beside its label, in either order; undefined where there is none. */
export function findLabelledNumber(text: string): LabelledSecret | undefined {
  return patterns().find(([, pattern]) => pattern.test(text))?.[0] ?? findNumberFirst(text);
}

function findNumberFirst(text: string): LabelledSecret | undefined {
  const found = numberFirst().exec(text);
  if (found === null || new RegExp(`^(?:${openCodes})[ -]`, 'iu').test(found[1] ?? ''))
    return undefined;
  const label = (found[2] ?? '').toLowerCase();
  if (label === 'pin' || label === 'password') return label;
  return 'code';
}
