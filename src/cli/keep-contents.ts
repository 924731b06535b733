import type { Content } from '../content/content.ts';
import { contentsIn, type Contents } from './gather-answers.ts';

/** Gives the built content of a folder, each country loaded once. */
export function keepContents(folder: string): Contents {
  const { countries, load } = contentsIn(folder);
  const known = countries();
  const loaded = new Map<string, Content>();
  return {
    countries: () => known,
    load: (country) => {
      const content = loaded.get(country) ?? load(country);
      loaded.set(country, content);
      return content;
    },
  };
}
