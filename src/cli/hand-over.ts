import type { CaseFile } from '../cases/case-file.ts';
import { isExpectedError } from '../errors.ts';
import { saysYes } from './ask-yes.ts';
import { expectedLines } from './explain-error.ts';
import { offerCalendar } from './offer-calendar.ts';
import { offerToOpen } from './offer-to-open.ts';
import type { Run } from './run.ts';
import { writeChecklist } from './write-checklist.ts';
import { writeHandoff } from './write-handoff.ts';

/** Writes the checklist where the person wants it, beside a caller the whole hand-off pack, and says what comes next. A folder that cannot be written is asked for again. */
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
  const write = writerFor(file);
  if (flags.output !== undefined)
    return await write(world, file, { today, folder: flags.output, flags, store });
  for (;;) {
    const typed = await askFolder(run);
    try {
      return await write(world, file, {
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

function writerFor(file: CaseFile): typeof writeChecklist {
  return file.given['who-is-answering'] === 'helping-caller' ? writeHandoff : writeChecklist;
}

async function askFolder({ prompter, words, world }: Run): Promise<string> {
  const text = words('start.folder', { folder: world.folder });
  return await prompter.line(text, (typed) => ({ ok: true, value: typed, echo: typed }));
}
