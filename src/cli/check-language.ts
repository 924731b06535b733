import type { Content } from '../content/content.ts';
import { UsageError } from '../errors.ts';

/** Throws UsageError where a language is wanted that the content was not built in. */
export function checkLanguage(content: Content, language: string | undefined): void {
  if (language === undefined || language === content.language) return;
  throw new UsageError('language-unknown', {
    parameters: { language: language.slice(0, 40), valid: content.language },
  });
}
