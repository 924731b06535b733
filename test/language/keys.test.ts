import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../support/architecture/source.ts';
import { contentOf } from '../support/content-for-tests.ts';

const src = join(import.meta.dirname, '..', '..', 'src');
const sources = readSources(src).map(({ path }) => ({
  path,
  text: withoutComments(readFileSync(join(src, path), 'utf8')),
}));
const keys = Object.keys(contentOf('other').words);

/** A comment may hold an apostrophe, which is no quote. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

/** Texts in quotes or backticks that stand where a key may stand; `${…}` becomes a star. */
function textsIn(text: string): readonly string[] {
  const quoted = [...text.matchAll(/'([^'\n]+)'/g)].map(([, inner]) => inner ?? '');
  const templates = [...text.matchAll(/`([^`]+)`/g)].map(([, inner]) => inner ?? '');
  return [...quoted, ...templates.map((one) => one.replaceAll(/\$\{[^}]*\}/g, '*'))];
}

/** Keys that a source names where words are asked for or an error is made. */
function keysAskedIn(text: string): readonly string[] {
  const asked = [
    ...text.matchAll(/\bwords\(\s*(?:'([^'\n]+)'|`([^`]+)`)/g),
    ...text.matchAll(/\bnew (?:Usage|File|Content)Error\(\s*'([^']+)'/g),
    ...text.matchAll(/\bfileFailure\(\s*'([^']+)'/g),
    ...text.matchAll(/\bbad\('([^']+)'/g),
    ...text.matchAll(/\bkey: '([a-z.-]+)'/g),
  ];
  const next = [...text.matchAll(/\bnext: \[([^\]]*)\]/g)].flatMap(([, list]) =>
    textsIn(list ?? ''),
  );
  return [
    ...asked.map(([, quoted, template]) =>
      (quoted ?? template ?? '').replaceAll(/\$\{[^}]*\}/g, '*'),
    ),
    ...next,
  ];
}

function pattern(key: string): RegExp {
  return new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '.+')}(?:\\.(?:one|other))?$`);
}

describe('the words of the program', () => {
  it('are there for every key that the sources ask for', () => {
    const missing = sources.flatMap(({ path, text }) =>
      keysAskedIn(text)
        .filter((key) => !keys.some((one) => pattern(key).test(one)))
        .map((key) => `${path}: ${key}`),
    );

    expect(missing).toEqual([]);
  });

  it('are all used', () => {
    const texts = new Set(sources.flatMap(({ text }) => textsIn(text)));
    const patterns = [...texts].filter((text) => /^[a-z][a-z0-9.*-]*$/.test(text)).map(pattern);
    // These are found by an id that stands in the content or comes from the system.
    const byId = /^(?:method|reason|secret|doc\.article|days)[.-]/;
    const unused = keys.filter((key) => !byId.test(key) && !patterns.some((one) => one.test(key)));

    expect(unused).toEqual([]);
  });

  it('name every reason why the system refuses', () => {
    const { text } = sources.find(({ path }) => path === 'storage/file-failure.ts') ?? { text: '' };
    const reasons = [...text.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(
      ([, reason]) => `reason.${reason ?? ''}`,
    );

    expect(reasons.length).toBeGreaterThan(5);
    expect(keys.filter((key) => key.startsWith('reason.')).toSorted()).toEqual(reasons.toSorted());
  });

  it('leave no slot that the key of an error never fills', () => {
    const open = keys.filter((key) => /\{[^a-z]/.test(contentOf('other').words[key] ?? ''));

    expect(open).toEqual([]);
  });
});
