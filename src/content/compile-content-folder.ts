import { ContentError } from '../errors.ts';
import { compileContent } from './compile-content.ts';
import { compilePractices } from './compile-practices.ts';
import { readContentFolder } from './read-content-folder.ts';

/** Compiles a content folder into the files of the build: `countries.json` and one per country. Throws ContentError with all problems. */
export function compileContentFolder(folder: string): {
  readonly files: Readonly<Record<string, unknown>>;
} {
  const read = readContentFolder(folder);
  const compiled = compileContent(read);
  const { practices, problems } = compilePractices(read);
  const all = [...compiled.problems, ...problems];
  if (all.length > 0) throw new ContentError('content-wrong', { problems: all });
  const { contents } = compiled;
  const countries = contents[0]?.countries ?? [];
  return {
    files: {
      'countries.json': countries,
      'practice.json': practices,
      ...Object.fromEntries(contents.map((content) => [`${content.country.id}.json`, content])),
    },
  };
}
