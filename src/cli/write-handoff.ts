import type { CaseFile } from '../cases/case-file.ts';
import { composeHelperSheet } from '../documents/compose-helper-sheet.ts';
import { composeTicketNote } from '../documents/compose-ticket-note.ts';
import { chooseFormats } from './choose-formats.ts';
import type { CommonFlags } from './common-options.ts';
import { gatherHelperFacts } from './gather-helper-facts.ts';
import { pdfRenderer } from './pdf-renderer.ts';
import { planForCase } from './plan-for-case.ts';
import { paperOf, renderDocument } from './render-plan.ts';
import { wordsOf } from './words-for.ts';
import type { World } from './world.ts';
import { USUAL, writeChecklist, type ChecklistOptions } from './write-checklist.ts';
import { writeDocuments } from './write-documents.ts';

/**
 * Writes the hand-off pack of a case and gives the full paths: `caller-sheet-DAY` in large print for the person, `helper-sheet-DAY` and
 * `ticket-note-DAY` for the helper. `--for` leaves the other part out.
 */
export async function writeHandoff(
  world: World,
  file: CaseFile,
  options: ChecklistOptions,
): Promise<readonly string[]> {
  const { flags } = options;
  const forPerson = flags.for === 'helper' ? [] : await writeForPerson(world, file, options);
  const forHelper = flags.for === 'person' ? [] : await writeForHelper(world, file, options);
  return [...forPerson, ...forHelper];
}

/** The caller's sheet is the checklist in large print, and nothing else: what the helper noted is no part of what it is made from. */
async function writeForPerson(
  world: World,
  file: CaseFile,
  options: ChecklistOptions,
): Promise<readonly string[]> {
  return await writeChecklist(world, file, {
    ...options,
    name: 'caller-sheet',
    flags: { ...options.flags, format: sheetFormats(options.flags).join(','), printSize: 'large' },
  });
}

/** Sheets are in the formats that were asked for, but for those that show the plan itself: a helper's run may have them too. */
function sheetFormats({ format = USUAL }: Pick<CommonFlags, 'format'>): readonly string[] {
  const ids = chooseFormats(format).flatMap(({ id, shows }) => (shows === 'plan' ? [] : [id]));
  return ids.length === 0 ? USUAL.split(',') : ids;
}

async function writeForHelper(
  world: World,
  file: CaseFile,
  options: ChecklistOptions,
): Promise<readonly string[]> {
  const { today, flags, folder } = options;
  const made = planForCase(world, file, { today });
  const { plan, content } = made;
  const words = wordsOf(content);
  const { facts, happened } = gatherHelperFacts(file, made, flags.desk);
  const sheet = composeHelperSheet(plan, facts, { content, words, ...paperOf(flags) });
  const target = { output: `${folder}/`, overwrite: flags.overwrite === true };
  const pdf = pdfRenderer(world);
  const from = { document: sheet, plan, content, words, pdf };
  const rendered = await renderDocument(chooseFormats(sheetFormats(flags).join(',')), from);
  const sheets = await writeDocuments(world, rendered, {
    ...target,
    name: `helper-sheet-${today}`,
  });
  const note = composeTicketNote(plan, facts, { content, words, happened });
  const notes = await writeDocuments(world, [{ extension: 'txt', made: note }], {
    ...target,
    name: `ticket-note-${today}`,
  });
  return [...sheets, ...notes];
}
