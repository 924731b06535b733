import type { Problem } from '../errors.ts';
import type { ContentFile } from './content-file.ts';

/** Flattens a language file: nested keys become `a.b.c`; anything but text is a problem. */
export function readWords(file: ContentFile): {
  readonly words: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
} {
  const words: Record<string, string> = {};
  const problems: Problem[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string') words[path.join('.')] = value;
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    } else
      problems.push({
        file: file.file,
        ...file.locate(path),
        path: path.join('.'),
        message: 'write this as text; put it in quotes',
      });
  };
  walk(file.value, []);
  return { words, problems };
}
