import type { ComposeOptions } from './compose.ts';
import type { Document } from './document.ts';

/** What every sheet has alike: language, paper (that of the country where none was asked for), size of print, and the word beside a box to tick. */
export function sheetFrame({
  content,
  words,
  paper,
  printSize,
}: Pick<ComposeOptions, 'content' | 'words' | 'paper' | 'printSize'>): Pick<
  Document,
  'language' | 'paper' | 'printSize' | 'tick'
> {
  return {
    language: content.language,
    paper: paper ?? content.country.paper,
    printSize: printSize ?? 'normal',
    tick: words('doc.tick'),
  };
}
