import { ContentError } from '../errors.ts';
import { compileContent } from './compile-content.ts';
import { readContentFolder } from './read-content-folder.ts';

/** Compiles a content folder into the files of the build: `countries.json` and one per country. Throws ContentError with all problems. */
export function compileContentFolder(folder: string): {
  readonly files: Readonly<Record<string, unknown>>;
} {
  const { contents, problems } = compileContent(readContentFolder(folder));
  if (problems.length > 0) throw new ContentError('content-wrong', { problems });
  const countries = contents[0]?.countries ?? [];
  return {
    files: {
      'countries.json': countries,
      ...Object.fromEntries(contents.map((content) => [`${content.country.id}.json`, content])),
    },
  };
}
