import type { ShownLine } from '../interview/prompter.ts';
import type { Words } from '../language/words.ts';

/** Writes what stands before the first question: the other way to ask, what to do while the caller is there, what this is and what it never does. */
export function welcomeLines(words: Words, isPlain: boolean): readonly ShownLine[] {
  return [
    { text: words(isPlain ? 'interview.is-plain' : 'interview.plain') },
    { text: words('interview.before'), tone: 'urgent' },
    { text: '' },
    ...['welcome', 'promise', 'leave'].map((key) => ({ text: words(`interview.${key}`) })),
  ];
}
