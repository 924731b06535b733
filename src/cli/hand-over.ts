import type { CaseFile } from '../cases/case-file.ts';
import { isExpectedError } from '../errors.ts';
import { saysYes } from './ask-yes.ts';
import { expectedLines } from './explain-error.ts';
import { offerCalendar } from './offer-calendar.ts';
import { offerToOpen } from './offer-to-open.ts';
import type { Run } from './run.ts';
import { writeChecklist } from './write-checklist.ts';

/** Writes the checklist where the person wants it, and says what comes next. A folder that cannot be written is asked for again. */
export async function handOver(run: Run, file: CaseFile, isKept: boolean): Promise<void> {
  const { words, prompter } = run;
  const written = await writeWhereWanted(run, file, isKept);
  prompter.show([
    { text: words('walk.finished'), tone: 'title' },
    { text: words('start.written') },
    ...written.map((text) => ({ text, tone: 'number' as const })),
    { text: '' },
    isKept ? { text: words('start.next') } : { text: words('save.not-kept') },
  ]);
  if (isKept) await offerCalendar(run, file);
  await offerToOpen(written, {
    ...run,
    // Everything is written by now: who stops at this question is finished all the same.
    ask: async (text) => await saysYes(run, text),
    say: (text) => {
      prompter.show([{ text }]);
    },
  });
}

async function writeWhereWanted(
  run: Run,
  file: CaseFile,
  isKept: boolean,
): Promise<readonly string[]> {
  const { flags, today, world } = run;
  const store = isKept ? run.store : undefined;
  if (flags.output !== undefined)
    return await writeChecklist(world, file, { today, folder: flags.output, flags, store });
  for (;;) {
    const typed = await askFolder(run);
    try {
      return await writeChecklist(world, file, {
        today,
        folder: typed === '' ? world.folder : typed,
        flags,
        store,
      });
    } catch (error) {
      if (!isExpectedError(error) || error.kind !== 'file') throw error;
      run.prompter.show(expectedLines(error, run.words).map((text) => ({ text, tone: 'strong' })));
    }
  }
}

async function askFolder({ prompter, words, world }: Run): Promise<string> {
  const text = words('start.folder', { folder: world.folder });
  return await prompter.line(text, (typed) => ({ ok: true, value: typed, echo: typed }));
}
