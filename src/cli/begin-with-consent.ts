import { loadContent } from '../content/load-content.ts';
import { CancelledError } from '../errors.ts';
import type { Given } from '../facts/answers.ts';
import type { Reading } from '../interview/prompter.ts';
import { lineReaders } from './line-readers.ts';
import type { Run } from './run.ts';
import { ticketOf } from './ticket-of.ts';

/**
 * Gives a helper the lines of consent to read aloud, asks whether answers may be kept, and for a ticket reference. Rejects with
 * CancelledError where the caller wants to stop.
 */
export async function beginWithConsent(run: Run, given: Given): Promise<Given> {
  const { prompter, words } = run;
  const aloud = ['consent-device', 'consent-money', 'consent-keep'] as const;
  prompter.show([
    { text: words('helper.consent-title'), tone: 'title' },
    ...aloud.map((key) => ({ text: words(`helper.${key}`), tone: 'strong' as const })),
    { text: words('helper.consent-note') },
  ]);
  const answer = await prompter.choose({
    id: 'consent',
    text: words('helper.consent-question'),
    isForHelper: true,
    options: ['yes', 'no', 'stop'].map((id) => ({ id, label: words(`helper.consent-${id}`) })),
  });
  if (answer === 'stop') throw new CancelledError('stopped-not-saved');
  const ticket = await askTicket(run);
  return { ...given, '@consent': answer, ...(ticket === '' ? {} : { '@ticket': ticket }) };
}

/** A ticket that was typed with the command is not asked for again. */
async function askTicket(run: Run): Promise<string> {
  const { reference } = ticketOf(run.flags);
  if (reference !== undefined) return reference;
  return await run.prompter.line(run.words('helper.ticket'), (typed) => readTicket(run, typed));
}

/** A reference with a plus, brackets or groups of digits is a number to call: none is ever kept. */
function readTicket(run: Run, typed: string): Reading {
  if (/^\+|^[\d\s().-]*\d[\s().-]+\d[\d\s().-]*$/.test(typed.trim()))
    return { ok: false, error: run.words('helper.ticket-number') };
  const content = loadContent(run.world.contentFolder, 'other');
  return lineReaders({ ...run, content }).reference(typed);
}
