import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/documents/compose.ts';
import { formats } from '../../src/documents/formats.ts';
import { escapeHtml } from '../../src/documents/escape-html.ts';
import { escapeMarkdown } from '../../src/documents/escape-markdown.ts';
import { makeWords } from '../../src/language/words.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { contentOf } from '../support/content-for-tests.ts';
import { readStories } from '../support/read-stories.ts';
import { planOf, type Story } from '../support/run-story.ts';

const golden = 'test/documents/golden';
const stories = readStories();

function render(plan: Plan, format: string): string {
  const content = contentOf(plan.country);
  const document = compose(plan, { content, words: makeWords(content.words) });
  return formats.find((one) => one.id === format)?.render(document, plan) ?? '';
}

function storyOf(file: string): Story {
  const found = stories.find((one) => one.file === file);
  if (found === undefined) throw new Error(`no story ${file}`);
  return found.story;
}

function titlesOf(plan: Plan): readonly string[] {
  return plan.phases
    .flatMap((phase) => phase.steps)
    .filter((step) => step.needed)
    .map((step) => step.title);
}

const unescape = (html: string): string =>
  html
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** Reads the titles of the steps, in order, back out of a document. */
const readers: Readonly<Record<string, (text: string) => readonly string[]>> = {
  text: (text) =>
    [...text.matchAll(/^\[[ x]\] +\d+\. ((?:.+\n?)(?: {4}(?! )(?!.*[.:]$).*\n)?)/gm)].map(
      (found) => (found[1] ?? '').split('\n')[0] ?? '',
    ),
  md: (text) =>
    [...text.matchAll(/^### \d+\. (.+)$/gm)].map((found) =>
      (found[1] ?? '').replace(/\\(.)/g, '$1'),
    ),
  html: (text) =>
    [...text.matchAll(/<label for="step-[^"]+">\d+\. ([^<]+)<\/label>/g)].map((found) =>
      unescape(found[1] ?? ''),
    ),
};

describe.each(stories.map(({ file, story }) => [file, story] as const))(
  'the documents of %s',
  (_file, story) => {
    const plan = planOf(story);

    it('hold the same steps in the same order', () => {
      const titles = titlesOf(plan);

      expect(readers['md']?.(render(plan, 'md'))).toEqual(titles);
      expect(readers['html']?.(render(plan, 'html'))).toEqual(titles);
      const fromText = readers['text']?.(render(plan, 'text')) ?? [];
      expect(fromText.length).toBe(titles.length);
      expect(
        titles.map((title, index) => title.startsWith((fromText[index] ?? '-').trim())),
      ).toEqual(titles.map(() => true));
    });

    it('hold every number of the plan, unbroken, and the crisis line', () => {
      const phones = plan.phases
        .flatMap((phase) => phase.steps)
        .flatMap((step) => step.contacts)
        .concat(plan.crisis)
        .flatMap((contact) => contact.phone ?? []);

      for (const format of ['text', 'html', 'md']) {
        const text = render(plan, format).replace(/\\(.)/g, '$1');
        expect(phones.filter((phone) => !text.includes(phone))).toEqual([]);
      }
    });

    it('keep within 72 columns of text, but for addresses', () => {
      const long = render(plan, 'text')
        .split('\n')
        .filter(
          (line) => line.length > 72 && !line.includes('https://') && !/_{8}|^=+$/.test(line),
        );

      expect(long).toEqual([]);
    });

    it('are one safe file of HTML: a strict policy, no script, one h1, no heading skipped', () => {
      const html = render(plan, 'html');
      const levels = [...html.matchAll(/<h(\d)/g)].map((found) => Number(found[1]));

      expect(html).toContain("default-src 'none'");
      expect(html).not.toMatch(/<script|<img|<link|\son[a-z]+=/i);
      expect(levels.filter((level) => level === 1).length).toBe(1);
      expect(
        levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1),
      ).toEqual([]);
      expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    });
  },
);

describe('escaping', () => {
  it.each([
    ['<b>', '&lt;b&gt;', String.raw`\<b\>`],
    ['a & "b"', 'a &amp; &quot;b&quot;', 'a & "b"'],
    ['*x* _y_ [z]', '*x* _y_ [z]', String.raw`\*x\* \_y\_ \[z\]`],
    ['- no list', '- no list', String.raw`\- no list`],
    ['1. no list', '1. no list', String.raw`1\. no list`],
  ])('of %s', (text, html, markdown) => {
    expect(escapeHtml(text)).toBe(html);
    expect(escapeMarkdown(text)).toBe(markdown);
  });
});

describe('text of people', () => {
  const nasty = 'Bank <script>alert(1)</script> [x](javascript:alert) | `code` "&';
  const plan = planOf({
    name: '',
    'as-of': '2026-11-23',
    expect: {},
    answers: {
      country: 'uk',
      'what-they-got': ['money'],
      payments: [{ method: 'bank-transfer', from: nasty }],
    },
  });

  it('is escaped in HTML', () => {
    expect(render(plan, 'html')).not.toContain('<script>');
    expect(render(plan, 'html')).toContain('&lt;script&gt;');
  });

  it('is escaped in Markdown', () => {
    expect(render(plan, 'md')).not.toContain('[x](javascript');
    expect(render(plan, 'md')).not.toContain('<script>');
  });

  it('reaches no document with control characters', () => {
    const sly = planOf({
      name: '',
      'as-of': '2026-11-23',
      expect: {},
      answers: {
        country: 'uk',
        'what-they-got': ['money'],
        payments: [{ method: 'bank-transfer', from: 'Bank \u001B[31mred\u202E' }],
      },
    });

    for (const format of ['text', 'md', 'html', 'json'])
      expect(render(sly, format)).not.toMatch(/[\u001B\u202E]/);
  });
});

describe('a document as a whole', () => {
  it.each(
    ['uk', 'us', 'ca', 'au'].flatMap((country) =>
      ['text', 'md', 'html'].map((format) => [country, format] as const),
    ),
  )('stays as it is for %s in %s', (country, format) => {
    const path = join(golden, `${country}-three-payments.${format}`);
    const name =
      stories.find((one) => one.country === country && one.file.includes('three-payments'))?.file ??
      '';
    const text = render(planOf(storyOf(name)), format).replace(
      /Content version [0-9a-f]{12}/g,
      'Content version',
    );
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(golden, { recursive: true });
      writeFileSync(path, text);
    }

    expect(text).toBe(readFileSync(path, 'utf8'));
  });
});
