import ts from 'typescript';
import { findings, folderOf, type Finding, type Source } from './source.ts';

const isoDay = /\b\d{4}-\d{2}(-\d{2})?\b/g;
const phone = /\+?\d(?:[\s().-]*\d){6,}/;
const address =
  /\bhttps?:\/\/[a-z0-9]|\bwww\.[a-z]|\b[a-z0-9-]+\.(?:com|org|net|gov|info)\b|\.(?:gov|co|org|com|gc|net)\.(?:uk|ca|au)\b/i;
const period = /\b\d+ ?-?(?:business |working |calendar )?(?:minute|hour|day|week|month|year)s?\b/i;
const country = /^(?:us|uk|ca|au)$/;

/** Names of formats, which look like addresses and lead nowhere. Each with the standard that asks for it. */
const formatNames = [
  'https://json-schema.org/draft/2020-12/schema', // JSON Schema, "$schema"
  'http://www.w3.org/1999/xhtml', // XML namespace
  'http://www.aiim.org/pdfua/ns/id/', // PDF/UA-1, XMP
  'http://ns.adobe.com/xap/1.0/', // XMP
  'http://purl.org/dc/elements/1.1/', // XMP, Dublin Core
];

/** Laws, bodies and bureaus that no contact of the checklists needs to name for them to be facts. */
const wellKnown = [
  /\bReg(?:ulation)? ?[A-Z]\b/,
  /\b(?:FTC|CFPB|FCBA|EFTA|FCRA|IRS|SSN|FBI|IC3|FCA|FOS|PSR|CAFC|RCMP|FCAC|OBSI|ACCC|ASIC|AFCA|APRA|HMRC|NCSC|NCA|SIN|TFN|ATO|CRA)\b/,
  /\b(?:Equifax|Experian|TransUnion|illion|Cifas|IDCARE|Scamwatch|ReportCyber|Action Fraud|Report Fraud|Ombudsman|Interac|Zelle|PayID)\b/,
  /\b(?:Act|Code|Regulations) (?:of )?(?:19|20)\d\d\b/,
];

/** Finds facts about the world: numbers to call, addresses, periods, countries, laws and organisations. */
export function factsInCode(
  organisations: readonly string[],
): (file: Source) => readonly Finding[] {
  return (file) => findings(file, (node) => factIn(node, organisations));
}

function factIn(node: ts.Node, organisations: readonly string[]): string | undefined {
  const text = textOf(node);
  if (text === undefined) return undefined;
  const plain = formatNames.reduce((rest, name) => rest.replaceAll(name, ''), text);
  if (phone.test(plain.replace(isoDay, ''))) return `holds a number to call: ${text}`;
  if (address.test(plain)) return `holds an address: ${text}`;
  if (period.test(plain)) return `holds a period: ${text}`;
  if (country.test(plain)) return `names a country: ${text}`;
  if (wellKnown.some((name) => name.test(plain))) return `names a law or organisation: ${text}`;
  const organisation = organisations.find((name) => isNamed(plain, name));
  return organisation === undefined ? undefined : `names the organisation ${organisation}: ${text}`;
}

function isNamed(text: string, name: string): boolean {
  const at = text.indexOf(name);
  const around = [text[at - 1] ?? ' ', text[at + name.length] ?? ' '];
  return at >= 0 && around.every((character) => /[^A-Za-z0-9-]/.test(character));
}

const threeWords = /(?:^|[^\w-])[A-Za-z][a-z']+(?:,? [A-Za-z][a-z']*){2,}/;
const startOfSentence = /^[A-Z][a-z']+(?: [a-z']+)+[.?:]?$/;

/** Files whose text is not prose in the program's voice, each with what it is. */
const publishedWords = [
  'documents/style-sheet.ts', // CSS, read by browsers
  'facts/reasons.ts', // `because` of the plan: "payments.0.method is bank-transfer"
];

/** Finds words that a person would read. Help texts of `cli` and messages to the editors of content may stand in code. */
export function wordsInCode(file: Source): readonly Finding[] {
  if (['cli', 'content'].includes(folderOf(file.path))) return [];
  if (publishedWords.includes(file.path)) return [];
  return findings(file, (node) => {
    const text = ts.isRegularExpressionLiteral(node) ? undefined : textOf(node);
    if (text === undefined || isInMessageForUs(node) || isListToCompareWith(node)) return undefined;
    return threeWords.test(text) || startOfSentence.test(text)
      ? `holds words for people: ${text}`
      : undefined;
  });
}

/** `'was were will'.split(' ')` is a list to look words up in; nobody reads it. */
function isListToCompareWith(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isBinaryExpression(parent)) {
    return isListToCompareWith(parent);
  }
  return ts.isPropertyAccessExpression(parent) && parent.name.text === 'split';
}

/** `new RangeError('…')` speaks to whoever reads the stack of a bug. */
function isInMessageForUs(node: ts.Node): boolean {
  const call = ts.findAncestor(node, (above) => ts.isNewExpression(above));
  return call !== undefined && /^(?:Range|Type|Syntax)?Error$/.test(call.expression.getText());
}

const otherColours =
  /^(?:bg[A-Z]\w*|hex|rgb|ansi256|visible|black|white|gray|grey|blackBright|whiteBright)$/;
const colourCode = /\u001b\[([\d;]*)m/g;
// Reset, bold, dim, underline and their ends, and the basic foreground colours without black and white.
const allowedCodes = /^(?:|0|1|2|4|22|24|39|3[1-6]|9[1-6])$/;

/** Finds colours beyond the basic foreground ones, and escape codes outside `terminal`. */
export function otherColoursInCode(file: Source): readonly Finding[] {
  const isTerminal = folderOf(file.path) === 'terminal';
  return findings(file, (node) => {
    if (isTerminal && isColourName(node)) return `uses the colour ${node.getText()}`;
    const text = textOf(node) ?? '';
    if (!isTerminal && text.includes('\u001b')) return 'writes escape codes';
    const codes = [...text.matchAll(colourCode)].flatMap(([, list = '']) => list.split(';'));
    return codes.every((code) => allowedCodes.test(code))
      ? undefined
      : `uses the colours ${codes.join(' ')}`;
  });
}

function isColourName(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return otherColours.test(node.name.text);
  return ts.isStringLiteral(node) && otherColours.test(node.text);
}

/** The text of a string, of a whole template with `§` for what is filled in, or of a regular expression; no module names. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isRegularExpressionLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('§');
  }
  if (!ts.isStringLiteralLike(node)) return undefined;
  return ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)
    ? undefined
    : node.text;
}
