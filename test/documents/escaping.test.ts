import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/documents/clean-text.ts';
import { escapeHtml, textHtml } from '../../src/documents/escape-html.ts';
import { escapeMarkdown } from '../../src/documents/escape-markdown.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { examplePlan } from '../support/example-plan.ts';
import { onOneLine, plainHtml, plainMarkdown } from '../support/plain-text.ts';
import { renderPlan } from '../support/render-example.ts';

const names = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x]: javascript:alert(1)',
  '![x](data:text/html,1)',
  '<javascript:alert(1)>',
  'a | b | c',
  '`code` and ``more``',
  '*bold* _more_ ~~gone~~',
  '# no heading',
  '- no list',
  '1. no list',
  '> no quotation',
  '&lt;b&gt; &#91;x]',
  '</style><style>*{display:none}',
  String.raw`back\slash \* \[`,
];

/** The example plan as if a bank had this name, in every place that a name can reach. */
function planNamed(name: string): Plan {
  const plan = JSON.stringify(examplePlan).replaceAll(
    'High Street Bank',
    JSON.stringify(name).slice(1, -1),
  );
  return JSON.parse(plan) as Plan;
}

describe.each(names)('the name %s', (name) => {
  const plan = planNamed(name);

  it('makes no element and no attribute in HTML', () => {
    const html = renderPlan(plan, 'html');
    const shape = (text: string): readonly string[] => text.match(/<[^>]*>/g) ?? [];

    expect(shape(html).filter((tag) => !tag.includes('id=') && !tag.includes('for='))).toEqual(
      shape(renderPlan(examplePlan, 'html')).filter(
        (tag) => !tag.includes('id=') && !tag.includes('for='),
      ),
    );
    expect(plainHtml(html)).toContain(onOneLine(name));
  });

  it('makes no element, link, code or table cell in Markdown', () => {
    const md = renderPlan(plan, 'md');

    expect(md).not.toMatch(/(?<!\\)<(?!https:\/\/)/);
    expect(md).not.toMatch(/(?<!\\)\]\(|^(?:> )?\[[^\]]*\]:|(?<!\\)`/m);
    expect(md.match(/^\|/gm)?.length).toBe(renderPlan(examplePlan, 'md').match(/^\|/gm)?.length);
    expect(plainMarkdown(md)).toContain(onOneLine(name));
  });

  it('stands as it is in text and JSON', () => {
    expect(onOneLine(renderPlan(plan, 'text'))).toContain(onOneLine(name));
    expect(JSON.parse(renderPlan(plan, 'json'))).toEqual(plan);
  });
});

describe('what cannot be seen', () => {
  const sly =
    'Bank\u001B[31m \u0000\u0007\u0085red\u202E gnp\u2066x\u2069\u200B\u2028new\nline\ttab \uFEFF\uFFF9end';

  it.each(['text', 'md', 'html', 'json'])('reaches no document as %s', (format) => {
    const document = renderPlan(planNamed(sly), format).replaceAll('\n', '');

    expect(document).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
  });

  it('is a space in text of one line', () => {
    expect(cleanText('a\n- [x] b\r\n\r\n# c\u202E')).toBe('a - [x] b # c');
  });

  it('is kept by JSON, escaped', () => {
    expect(JSON.parse(renderPlan(planNamed(sly), 'json'))).toEqual(planNamed(sly));
  });
});

describe('escaping for HTML', () => {
  it.each([
    ['<b>', '&lt;b&gt;'],
    ['a & "b"', 'a &amp; &quot;b&quot;'],
    ["it's", 'it&#39;s'],
  ])('of %s', (text, html) => {
    expect(escapeHtml(text)).toBe(html);
  });

  it('keeps a number to call in one piece, and leaves addresses alone', () => {
    expect(textHtml('Call 0800 555 0143.')).toBe('Call <span class="whole">0800 555 0143</span>.');
    expect(textHtml('https://a.example/2017-752-77')).toBe('https://a.example/2017-752-77');
  });

  it('leaves no sign of a tag or an attribute in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});

describe('escaping for Markdown', () => {
  it.each([
    ['<b>', String.raw`\<b\>`],
    ['*x* _y_ [z]', String.raw`\*x\* \_y\_ \[z\]`],
    ['- no list', String.raw`\- no list`],
    ['12) no list', String.raw`12\) no list`],
    ['1. no list', String.raw`1\. no list`],
    ['# no heading', String.raw`\# no heading`],
    ['£1,200 on the 2nd', '£1,200 on the 2nd'],
    ['See [3, 5-7].', 'See [3, 5-7].'],
    ['[3](x)', String.raw`\[3\](x)`],
    ['[3]: x', String.raw`\[3\]: x`],
    ['AT&T &amp;', String.raw`AT&T \&amp;`],
    ['Type https://a.example/x_y?b=1.', 'Type <https://a.example/x_y?b=1>.'],
    ['https://a.example/(x)', '<https://a.example/>(x)'],
  ])('of %s', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it('gives back the same text to a reader, whatever it was', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab1 .\-#*_[\]()<>|`~\\&;:!]*$/), (text) => {
        expect(plainMarkdown(escapeMarkdown(text))).toBe(cleanText(text));
      }),
    );
  });
});
