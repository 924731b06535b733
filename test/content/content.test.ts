import readability from 'text-readability';
import { describe, expect, it } from 'vitest';
import { checkReachable } from '../../src/cli/check-reachable.ts';
import { compileContent } from '../../src/content/compile-content.ts';
import { parseContentFile, type ContentFile } from '../../src/content/content-file.ts';
import { readContentFolder } from '../../src/content/read-content-folder.ts';
import { contents, day } from '../support/content-for-tests.ts';
import { lists } from '../support/take-inventory.ts';

const files = readContentFolder('checklists');
const countries = contents.filter((content) => content.country['guided-only'] !== true);

/** Compiles the content with one file changed, with one country beside it, and gives the problems as `file:line message`. */
function problemsWith(
  file: string,
  change: (text: string) => string,
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  const country = file.startsWith('common/') ? 'uk' : (file.split('/')[0] ?? '');
  const near = files.filter((one) =>
    ['common', 'languages', country].includes(one.file.split('/')[0] ?? ''),
  );
  const changed = near.map((one): ContentFile =>
    one.file === file ? parseContentFile(file, change(texts.get(file) ?? '')) : one,
  );
  return compileContent(changed).problems.map(
    (problem) => `${problem.file ?? ''}:${String(problem.line)} ${problem.message}`,
  );
}

describe('the content', () => {
  it('has no problem', () => {
    expect(compileContent(files).problems).toEqual([]);
  });

  it.each(contents)('lets every step and condition be reached in $country.id', (content) => {
    expect(checkReachable(content, day('2026-11-23'))).toEqual([]);
  });

  it('has a source and a checked day for every fact', () => {
    const facts = contents.flatMap((content) =>
      [content.contacts, content.deadlines, content.rules, content.durations].flatMap((list) =>
        Object.values<{ readonly source: string; readonly checked: string }>(list),
      ),
    );

    expect(facts.length).toBeGreaterThan(300);
    expect(
      facts.filter(
        (fact) => !fact.source.startsWith('https://') || !/^\d{4}-\d{2}-\d{2}$/.test(fact.checked),
      ),
    ).toEqual([]);
  });
});

describe('the checker', () => {
  const read = (file: string): Map<string, string> =>
    new Map([[file, JSON.stringify(files.find((one) => one.file === file)?.value, undefined, 2)]]);

  it.each([
    [
      'common/situations.yaml',
      /"stop-the-call"/,
      '"stop-the-cal"',
      'there is no step "stop-the-cal"',
    ],
    ['common/situations.yaml', /"id": "wire"/, '"id": "crypto"', 'the id "crypto" stands twice'],
    [
      'uk/contacts.yaml',
      /"phone": "101"/,
      '"phone": 101',
      'write numbers to call as text in quotes',
    ],
    [
      'uk/contacts.yaml',
      /"checked": "2026-11-23"/,
      '"checked": 20261123',
      'write the day as text in quotes',
    ],
    ['uk/contacts.yaml', /"id": "uk-159-stop-scams"/, '"id": "uk-reportfraud"', 'stands twice'],
    ['uk/country.yaml', /"bank": "own-bank"/, '"bank": "no-bank"', 'there is no contact "no-bank"'],
    [
      'common/steps/stop-the-call.yaml',
      /"still-connected"/,
      '"still-conected"',
      'there is no condition "still-conected"',
    ],
    [
      'common/conditions.yaml',
      /"on-the-phone"/,
      '"on-the-fone"',
      '"still-happening" has no answer "on-the-fone"',
    ],
    [
      'common/questions.yaml',
      /(?<="known": [^]*?)"is": "yes"(?=\s*\},\s*"text": "Is there another device)/,
      '"is": "perhaps"',
      'there is no option "perhaps"',
    ],
    ['common/steps/call-your-bank.yaml', /\{bank\}/, '{banc}', 'nothing fills "{banc}"'],
    [
      'uk/deadlines.yaml',
      /"within": "13 months"/,
      '"within": "13 monts"',
      'there is no period (in',
    ],
    [
      'common/steps/stop-the-call.yaml',
      /"id": "stop-the-call"/,
      '"id": "stop-that-call"',
      'the file is to be named stop-that-call.yaml',
    ],
    [
      'common/renamed-steps.yaml',
      /"renamed": \[\]/,
      '"renamed": [{ "from": "old-step", "to": "no-step" }]',
      'there is no step "no-step"',
    ],
    [
      'common/renamed-steps.yaml',
      /"renamed": \[\]/,
      '"renamed": [{ "from": "stop-the-call", "to": "call-your-bank" }]',
      'there is still a step "stop-the-call"',
    ],
    [
      'common/statement-review.yaml',
      /"direct-debit"/,
      '"direct-debt"',
      'there is no way of paying "direct-debt"',
    ],
    [
      'common/statement-review.yaml',
      /"report-to-national-body"/,
      '"report-to-nobody"',
      'there is no step "report-to-nobody"',
    ],
    ['common/steps/stop-the-call.yaml', /"title"/, '"titel"', 'titel'],
    [
      'uk/letters/claim-scam-transfer.yaml',
      /"uk-app-exclusions"/,
      '"no-rule"',
      'there is no rule "no-rule"',
    ],
    [
      'uk/letters/claim-scam-transfer.yaml',
      /"uk-app-13-months"/,
      '"no-deadline"',
      'there is no deadline "no-deadline"',
    ],
    ['uk/letters/go-to-ombudsman.yaml', /"uk-fos"/, '"no-body"', 'there is no contact "no-body"'],
    ['uk/letters/go-to-ombudsman.yaml', /"step": "/, '"step": "no-', 'there is no step "no-'],
    ['common/letters/recall-request.yaml', /\{for\}/, '{fro}', 'nothing fills "{fro}"'],
    [
      'common/letters/recall-request.yaml',
      /"proof"/,
      '"proofs"',
      'nothing fills "{phrase:proofs}"',
    ],
    [
      'common/phrases.yaml',
      /"condition": "caller-sent"/,
      '"answer": "afraid-of-someone", "is": "yes"',
      'looks at a private answer',
    ],
    [
      'uk/letters/notice-of-correction.yaml',
      /"most-words": 200/,
      '"most-words": 20',
      'words; at most 20',
    ],
    [
      'common/letters/crypto-company.yaml',
      /I ask you to:/,
      `${'Notwithstanding contradictory representations institutional intermediaries '.repeat(40)}:`,
      'reads at grade',
    ],
    [
      'common/letters/crypto-company.yaml',
      /"id": "crypto-company"/,
      '"id": "coin-company"',
      'the file is to be named coin-company.yaml',
    ],
  ])('finds a mistake in %s: %s', (file, ...[from, to, says]) => {
    const found = problemsWith(file, (text) => text.replace(from, to), read(file));

    expect(found.some((problem) => problem.includes(says))).toBe(true);
    expect(found.every((problem) => /^[\w./-]+:\d+ /.test(problem))).toBe(true);
  });

  it('names all problems of a file at once', () => {
    const broken = parseContentFile('uk/country.yaml', 'id: uk\nname: 5\npaper: a5\n');

    expect(compileContent([broken]).problems.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['an alias bomb', 'a: &a [x, x]\nb: [*a, *a]\n', 'aliases'],
    ['a file of a megabyte', `a: ${'x'.repeat(1_000_001)}`, 'longer than'],
    ['a name that stands twice', 'a: 1\na: 2\n', 'unique'],
  ])('refuses %s', (_what, text, says) => {
    expect(parseContentFile('x.yaml', text).problems[0]?.message).toContain(says);
  });
});

/** Every text that a person reads, one entry per block. */
const blocks = countries.flatMap((content) =>
  content.steps.map((step) => {
    const lines = [step.title, step.why, ...lists.flatMap((name) => step[name] ?? [])];
    const texts = lines.flatMap((line) =>
      typeof line === 'string' ? [line] : line !== undefined && 'text' in line ? [line.text] : [],
    );
    return { id: `${content.country.id} ${step.id}`, text: texts.map(plain).join(' ') };
  }),
);

/** Names of organisations and laws count as one short word; slots too. */
function plain(text: string): string {
  const names = text
    .replace(/\{[^}]*\}/g, 'it')
    .replace(/\b([A-Z][\w’']*(?: (?:of|the|and|for)? ?[A-Z][\w’']*)+)/g, 'Name');
  return /[.!?]$/.test(names) ? names : `${names}.`;
}

describe('the wording', () => {
  it('is at grade 7 or lower as a whole, in sentences of 14 words or fewer on average', () => {
    const all = blocks.map((block) => block.text).join(' ');

    expect(readability.fleschKincaidGrade(all)).toBeLessThanOrEqual(7);
    expect(readability.lexiconCount(all) / readability.sentenceCount(all)).toBeLessThanOrEqual(14);
  });

  it('is at grade 9 or lower in each step', () => {
    const hard = blocks
      .filter((block) => readability.fleschKincaidGrade(block.text) > 9)
      .map((block) => block.id);

    expect(hard).toEqual([]);
  });

  it('blames nobody, hurries nobody, promises nothing', () => {
    const words =
      /\b(fell for|fall for|fall victim|duped|tricked you|conned|fooled|gullible|naive|careless|you should have (?:known|seen|noticed|asked|checked)|silly|simply|obviously|unfortunately|let them in|gave away|guaranteed|search for the number)\b|!/i;

    expect(
      blocks
        .filter((block) => words.test(block.text))
        .map((block) => `${block.id}: ${words.exec(block.text)?.[0] ?? ''}`),
    ).toEqual([]);
  });
});
