import { once } from './once.ts';

const labels = String.raw`(?<![\p{L}\d])(?:passwords?|pass words?|passwd|pwd|passphrases?|memorable (?:word|information|info)|mots? de passe|contraseñas?)`;
const quotes = `'"“”‘’«»`;
const afterMark = once(
  () => new RegExp(String.raw`${labels}\s*(?:number|no)?\s*[:=]+\s*(?:is\s+)?(\S{1,80})`, 'giu'),
);
const afterLink = once(
  () =>
    new RegExp(
      String.raw`${labels}\s+(?:is|was|were|to|est|es)\s+(?:now\s+|still\s+)?(\S{1,80})(\s*)(\S?)`,
      'giu',
    ),
);
const quoted = once(
  () => new RegExp(String.raw`${labels}\s*[${quotes}]([^${quotes}\s]{1,80})[${quotes}]`, 'giu'),
);
const directly = once(() => new RegExp(String.raw`${labels}\s+(\S{1,80})`, 'giu'));
const attached = once(() => new RegExp(String.raw`${labels}\d+(?![\p{L}\d])`, 'iu'));

// What people write after "password:" about one that they do not write down.
const talk = new Set(
  (
    'a accessed account accounts again all already also an and another any apps ask bank banking being both browser by changed checked compromised ' +
    'computer deleted different done each email entered every everything exposed first for forgot forgotten from gave given gone hacked he hidden i in ' +
    'it known laptop later leaked lost mail main manager more my n/a need needs never new no none not now of ok old on one online only other our phone ' +
    'please protected recovered removed replaced reset reused router safe same saved see seen set shared she shopping shown social some stolen strong ' +
    'taken that the their they this to today told tomorrow unchanged unknown unsafe updated used was we weak were which who wifi will with work written yes ' +
    'yesterday you changé changés volé non oui cambiada sí'
  ).split(' '),
);
const masked = /^[*•●x_.…?-]+$/iu;
const dayOrTime =
  /^(?:\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[:.]\d{2}(?:[ap]m)?)$/i;
// "was changed", "is being looked at": a verb, not a password.
const verb = /(?:ed|en|ing|own)$/i;
const shortestWord = 5;

/** Tells whether a text gives a password away: after a colon, after "is", in quotes, or a mixed word right after the label. */
export function hasPassword(text: string): boolean {
  if (attached().test(text)) return true;
  const marked = [...text.matchAll(afterMark()), ...text.matchAll(quoted())].some(
    ([, token = '']) => isSecretWord(token),
  );
  return (
    marked ||
    [...text.matchAll(afterLink())].some(isSecretAfterLink) ||
    [...text.matchAll(directly())].some(([, token = '']) => isMixed(clean(token)))
  );
}

function isSecretWord(token: string): boolean {
  const word = clean(token);
  return (
    word !== '' && !masked.test(word) && !dayOrTime.test(word) && !talk.has(word.toLowerCase())
  );
}

// A plain word after "is" counts only where the sentence ends with it: "my password is sunshine".
function isSecretAfterLink([, token = '', , next = '']: RegExpMatchArray): boolean {
  const word = clean(token);
  if (isMixed(word)) return true;
  const isLast = next === '' || /[.,;!?]$/.test(token);
  return isLast && word.length >= shortestWord && !verb.test(word) && isSecretWord(token);
}

function isMixed(word: string): boolean {
  if (word.length < shortestWord || masked.test(word) || dayOrTime.test(word)) return false;
  return (
    /^\d+$/.test(word) || (/\d/.test(word) && /\D/.test(word)) || /\p{L}[!@#$%^&*+=]/u.test(word)
  );
}

function clean(token: string): string {
  return token.replaceAll(/^[\s"'“”‘’«»([]+|[\s"'“”‘’«»)\].,;!?]+$/gu, '');
}
