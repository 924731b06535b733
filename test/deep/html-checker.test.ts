import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../src/documents/compose.ts';
import { renderHtml } from '../../src/documents/render-html.ts';
import { makeWords } from '../../src/language/words.ts';
import { contentOf } from '../support/content-for-tests.ts';
import { examplePlan } from '../support/example-plan.ts';
import { otherDocuments } from '../support/other-documents.ts';
import { readStories } from '../support/read-stories.ts';
import { renderPlan } from '../support/render-example.ts';
import { planOf } from '../support/run-story.ts';

/** The Nu HTML checker, which is what the W3C runs; it needs Java. */
const require = createRequire(import.meta.url);
const jar = require.resolve('vnu-jar/build/dist/vnu.jar');

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-checker-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Report {
  readonly messages: readonly {
    readonly type: string;
    readonly message: string;
    readonly url: string;
  }[];
}

/** Checks all files of the folder in one run and gives what was found: errors, warnings and notes. */
function check(files: Readonly<Record<string, string>>): readonly string[] {
  const paths = Object.entries(files).map(([name, html]) => {
    const path = join(folder, `${name.replace(/[^\w-]/g, '-')}.html`);
    writeFileSync(path, html);
    return path;
  });
  const { stderr, error } = spawnSync('java', ['-jar', jar, '--format', 'json', ...paths], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (error !== undefined) throw error;
  const { messages } = JSON.parse(stderr) as Report;
  return messages.map(
    ({ type, message, url }) => `${url.split('/').at(-1) ?? ''}: ${type}: ${message}`,
  );
}

describe('the Nu HTML checker', () => {
  it('finds what is planted', () => {
    const html = renderPlan(examplePlan, 'html').replace(
      '<main>',
      '<main><p><div></div></p><img src="x">',
    );

    expect(
      check({ planted: html }).filter((text) => text.includes(': error: ')).length,
    ).toBeGreaterThan(1);
  });

  it('finds nothing in the example plan and in any story, on any paper and in any size', () => {
    const files = readStories().flatMap(({ file, country, story }) => {
      const content = contentOf(country);
      const words = makeWords(content.words);
      const plan = planOf(story);
      return (['normal', 'large'] as const).map((printSize) => {
        const paper = printSize === 'large' ? 'a4' : 'letter';
        const document = compose(plan, { content, words, printSize, paper });
        return [`${file}-${printSize}`, renderHtml(document)] as const;
      });
    });
    expect(files.length).toBeGreaterThan(20);

    expect(
      check({ ...Object.fromEntries(files), example: renderPlan(examplePlan, 'html') }),
    ).toEqual([]);
  });

  it('finds nothing in letters, calls, blank and other sheets of any country', () => {
    const files = ['us', 'uk', 'ca', 'au'].flatMap((country) =>
      Object.entries(otherDocuments(country)).map(
        ([name, document]) => [name, renderHtml(document)] as const,
      ),
    );
    expect(files.length).toBeGreaterThan(150);

    expect(check(Object.fromEntries(files))).toEqual([]);
  });
});
