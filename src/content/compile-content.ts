import type { Problem } from '../errors.ts';
import { assembleContent } from './assemble-content.ts';
import type { Content } from './content.ts';
import type { ContentFile } from './content-file.ts';
import { checkRules } from './check-rules.ts';
import { checkShapes, type RawFile } from './raw-content.ts';
import { readWords } from './read-words.ts';

export interface CompiledContent {
  /** One per country, in the order in which they are offered. Empty when there are problems of shape. */
  readonly contents: readonly Content[];
  /** The files with their places, for what is said of them later. */
  readonly raw: readonly RawFile[];
  readonly problems: readonly Problem[];
}

/** Compiles a content folder's files: shapes first, then the rules that a schema cannot say. All problems at once. */
export function compileContent(files: readonly ContentFile[], language = 'en'): CompiledContent {
  const { raw, problems } = checkShapes(files);
  const languageFile = files.find((file) => file.file === `languages/${language}.yaml`);
  const { words, problems: wordProblems } =
    languageFile === undefined ? { words: {}, problems: [] } : readWords(languageFile);
  const shapeProblems = [...problems, ...wordProblems];
  if (shapeProblems.length > 0) return { contents: [], raw, problems: shapeProblems };
  const contents = assembleContent(raw, words, language);
  return { contents, raw, problems: checkRules(raw, contents) };
}
