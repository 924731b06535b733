import { addCall } from '../cases/add-call.ts';
import type { LogEntry, Mark, PlanStep } from '../plan/plan.ts';
import { saysYes } from './says-yes.ts';
import type { FollowSession } from './follow-session.ts';

/** Offers to note who was spoken to about a step, what they said and by when, with the mark's own days. */
export async function noteCallFor(
  session: FollowSession,
  step: PlanStep,
  mark: Pick<Mark, 'on' | 'until'>,
): Promise<void> {
  if (!(await saysYes(session.run, 'note-call', session.run.words('follow.note-call')))) return;
  const organisation = step.contacts[0]?.org ?? step.title;
  const on = mark.on ?? session.run.today;
  await noteCall(session, { key: step.key, on, organisation, until: mark.until });
}

/** Asks for calls, messages and letters that belong to no step, one after the other. */
export async function noteOtherCalls(session: FollowSession): Promise<void> {
  while (await saysYes(session.run, 'other-call', session.run.words('follow.other-call'))) {
    const { run, readers } = session;
    const typed = await run.prompter.line(run.words('follow.call-day'), readers.pastDay);
    await noteCall(session, { on: typed === '' ? run.today : typed });
  }
}

interface Known {
  readonly on: string;
  readonly key?: string;
  readonly organisation?: string;
  readonly until?: string | undefined;
}

async function noteCall(session: FollowSession, known: Known): Promise<void> {
  const { run, readers } = session;
  const { prompter, words, today } = run;
  const organisation = await askOrganisation(session, known.organisation);
  const spoke_to = await prompter.line(words('follow.spoke-to'), readers.text);
  const reference = await prompter.line(words('walk.reference'), readers.reference);
  const promised = await prompter.line(words('follow.promised'), readers.text);
  const until =
    known.until ??
    (promised === '' ? '' : await prompter.line(words('follow.until'), readers.comingDay));
  const time = await prompter.line(words('follow.time'), readers.time);
  const said = { time, spoke_to, reference, promised, until };
  const call: LogEntry = {
    on: known.on,
    ...(known.key === undefined ? {} : { key: known.key }),
    organisation,
    ...Object.fromEntries(Object.entries(said).filter(([, text]) => text !== '')),
  };
  await session.keep((file) => addCall(file, call, today));
  prompter.show([{ text: words('follow.kept-call'), tone: 'quiet' }]);
}

/** A call without an organisation says nothing: it is asked again until there is one. */
async function askOrganisation(session: FollowSession, usual: string | undefined): Promise<string> {
  const { run, readers } = session;
  const { prompter, words } = run;
  for (;;) {
    const text =
      usual === undefined
        ? words('follow.organisation')
        : words('follow.organisation-usual', { org: usual });
    const typed = await prompter.line(text, readers.text);
    const organisation = typed === '' ? (usual ?? '') : typed;
    if (organisation !== '') return organisation;
    prompter.show([{ text: words('follow.organisation-needed') }]);
  }
}
