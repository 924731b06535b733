import { loadContent } from '../content/load-content.ts';
import type { Given } from '../facts/answers.ts';
import { lineReaders } from './line-readers.ts';
import type { Run } from './run.ts';

/** Keeps a note for the helper's own sheet among the answers; says what is wrong with one that is empty or would give a secret away. */
export function keepNote(run: Run, given: Given, text: string): Given {
  const { prompter, words } = run;
  const content = loadContent(run.world.contentFolder, 'other');
  const reading =
    text === ''
      ? ({ ok: false, error: words('helper.note-empty') } as const)
      : lineReaders({ ...run, content }).text(text);
  prompter.show([{ text: reading.ok ? words('helper.noted') : reading.error, tone: 'strong' }]);
  return reading.ok ? { ...given, '@notes': [...notesOf(given), String(reading.value)] } : given;
}

/** Gives the notes that a helper kept, in order. */
export function notesOf(given: Given): readonly string[] {
  const notes = given['@notes'];
  return typeof notes === 'object' ? notes : [];
}
