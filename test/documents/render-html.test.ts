import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/documents/render-html.ts';
import type { Block, ContactBlock, Document } from '../../src/documents/document.ts';
import { maySplit } from '../../src/documents/may-split.ts';
import { examplePlan } from '../support/example-plan.ts';
import { readStories } from '../support/read-stories.ts';
import { renderPlan } from '../support/render-example.ts';
import { planOf } from '../support/run-story.ts';

function documentOf(blocks: readonly Block[], more: Partial<Document> = {}): Document {
  return {
    title: 'T',
    language: 'en',
    paper: 'a4',
    printSize: 'normal',
    madeFor: 'Monday',
    tick: '',
    blocks,
    ...more,
  };
}

function stepOf(lines: number): Block {
  const item = 'x'.repeat(40);
  const blocks: readonly Block[] = [
    { kind: 'list', ordered: false, items: Array.from({ length: lines }, () => item) },
  ];
  return { kind: 'step', step: { key: 's', number: '1', title: 'S', ticked: false, blocks } };
}

const htmls: readonly (readonly [string, () => string])[] = [
  ['the example plan', () => renderPlan(examplePlan, 'html')],
  ...readStories().map(
    ({ file, story }) => [file, () => renderPlan(planOf(story), 'html')] as const,
  ),
];

describe.each(htmls)('the page of %s', (_name, render) => {
  const html = render();

  it('has one h1 and skips no heading', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map((found) => Number(found[1]));

    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('allows its own style and nothing else, and has no script', () => {
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    );
    expect(html).not.toMatch(/<(?:script|img|link|iframe|object|embed|base|svg)\b/i);
    expect(html).not.toMatch(/\s(?:on\w+|style|src)=/i);
    expect(html).not.toMatch(/@import|url\(/);
  });

  it('has a label for each box, which remembers nothing, and each id once', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
    const boxes = html.match(/<input [^>]+>/g) ?? [];

    expect(new Set(ids).size).toBe(ids.length);
    expect(boxes.length).toBeGreaterThan(0);
    // A form that sends nowhere: the policy forbids it, and nothing in it can be pressed to send.
    expect(html.match(/<form\b[^>]*>/g)).toEqual(['<form autocomplete="off">']);
    for (const box of boxes) {
      expect(box).toContain('type="checkbox"');
      const id = / id="([^"]+)"/.exec(box)?.[1] ?? '';
      expect(html).toContain(`<label for="${id}">`);
    }
  });

  it('links to nothing but numbers, messages, mail, https, and places of its own', () => {
    const links = [...html.matchAll(/href="([^"]*)"/g)].map((found) => found[1] ?? '');
    const places = new Set(
      [...html.matchAll(/id="([^"]*)"/g)].map((found) => `#${found[1] ?? ''}`),
    );

    expect(links.length).toBeGreaterThan(0);
    expect(
      links.filter(
        (link) =>
          !places.has(link) &&
          !/^(?:tel:\+?\d+|sms:\+?\d+|mailto:\S+@\S+|https:\/\/\S+)$/.test(link),
      ),
    ).toEqual([]);
  });

  it('closes each element that it opens', () => {
    const open: string[] = [];
    for (const found of html.matchAll(/<(\/?)([a-z]+\d?)\b[^>]*>/g)) {
      const { 1: close, 2: name = '' } = found;
      if (['meta', 'input', 'br'].includes(name)) continue;
      if (close === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });
});

describe('the page', () => {
  it('says its language, its title and its day', () => {
    const html = renderHtml(documentOf([], { language: 'fr' }));

    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="fr">/);
    expect(html).toContain('<title>T, Monday</title>');
  });

  it.each([
    { paper: 'a4', printSize: 'normal', page: '@page { size: A4;', type: '14pt/' },
    { paper: 'letter', printSize: 'large', page: '@page { size: letter;', type: '18pt/' },
  ] as const)('prints on $paper in $printSize type', ({ page, type, ...print }) => {
    const html = renderHtml(documentOf([], print));

    expect(html).toContain(page);
    expect(html).toContain(type);
  });

  it('makes no link of an address that is none', () => {
    const contact: ContactBlock = {
      name: 'Bank',
      number: '1',
      link: 'javascript:alert(1)',
      ways: [{ label: 'Site', value: 'x', link: 'data:text/html,1' }],
    };

    expect(renderHtml(documentOf([{ kind: 'contact', contact }]))).not.toMatch(/href|<a /);
  });

  it('ticks the box of what is done and says so in words', () => {
    const html = renderPlan(examplePlan, 'html');

    expect(html).toMatch(
      /<input [^>]*checked> <label for="step-change-passwords">5\. Change your passwords<\/label><\/h3>\n<p class="state">Done on Sunday 22 November 2026\.<\/p>/,
    );
  });
});

describe('a step on paper', () => {
  const split = (step: Block, options: Partial<Document> = {}): boolean =>
    maySplit(step, documentOf([step], options));

  it('stays whole up to a page, in fewer lines of large type', () => {
    expect(split(stepOf(36))).toBe(false);
    expect(split(stepOf(48))).toBe(true);
    expect(split(stepOf(36), { printSize: 'large' })).toBe(true);
  });

  it('is the only part that may be split', () => {
    const items = Array.from({ length: 80 }).map(() => 'A line.');

    expect(split({ kind: 'list', ordered: false, items })).toBe(false);
    expect(renderHtml(documentOf([stepOf(5)]))).toContain('<section class="step">');
    expect(renderHtml(documentOf([stepOf(80)]))).toContain('<section class="step long">');
  });
});
