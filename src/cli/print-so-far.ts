import { newCase } from '../cases/new-case.ts';
import { loadContent } from '../content/load-content.ts';
import type { Given } from '../facts/answers.ts';
import { listQuestions } from '../interview/list-questions.ts';
import type { Run } from './run.ts';
import { writeHandoff } from './write-handoff.ts';

/** Writes the hand-off pack with what is known so far, what is not known counting as the worse, and names what was not asked yet. */
export async function printSoFar(run: Run, given: Given): Promise<void> {
  const { words, world, flags, today, prompter } = run;
  const known: Given = { 'what-they-got': ['not-sure'], ...given };
  const content = loadContent(world.contentFolder, String(given['country'] ?? 'other'));
  const file = newCase({ name: 'case', today, contentVersion: content.version, given: known });
  const folder = flags.output ?? world.folder;
  const written = await writeHandoff(world, file, { today, folder, flags });
  const open = listQuestions(content, given, today).filter(
    (place) => place.asks === 'value' && !place.optional && given[place.path] === undefined,
  );
  prompter.show([
    { text: words('helper.printed') },
    ...written.map((text) => ({ text, tone: 'strong' as const })),
    ...(open.length === 0
      ? []
      : [
          {
            text: words('helper.print-open', {
              list: open.map((place) => place.field.text).join(' '),
            }),
          },
        ]),
    { text: words('helper.print-gone') },
  ]);
}
