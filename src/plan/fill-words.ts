import type { Content } from '../content/content.ts';

/** Fills the slots of a text of the language file and begins it with a capital; an unknown slot stays, so that a test sees it. */
export function fillWords(
  content: Content,
  key: string,
  values: Readonly<Record<string, string>>,
): string {
  const filled = (content.words[key] ?? key).replace(
    /\{([a-z]+)\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
