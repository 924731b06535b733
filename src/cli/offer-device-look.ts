import { loadContent } from '../content/load-content.ts';
import { CancelledError, isExpectedError } from '../errors.ts';
import type { Given } from '../facts/answers.ts';
import { lookAtDevice, type DeviceLook } from './check-device.ts';
import { deviceLines, mayBeWatched } from './device-lines.ts';
import { expectedLines } from './explain-error.ts';
import type { Run } from './run.ts';

/**
 * Offers to look for remote-control programs on this computer, and notes those that run or lie there as seen. Where someone may be watching
 * now, it says to stop and use another device; rejects with CancelledError where the person does.
 */
export async function offerDeviceLook(run: Run, given: Given): Promise<Given> {
  const { prompter, words } = run;
  const wants = await prompter.choose({
    id: 'device',
    text: words('device.offer'),
    options: ['yes', 'no'].map((id) => ({ id, label: words(`device.offer-${id}`) })),
  });
  if (wants !== 'yes') return { ...given, '@device': 'not-looked' };
  const look = await tryToLook(run);
  if (look === undefined) return { ...given, '@device': 'not-looked' };
  prompter.show(deviceLines(look, words));
  if (mayBeWatched(look)) await askToStop(run);
  return noteSeen(run, look, given);
}

async function tryToLook(run: Run): Promise<DeviceLook | undefined> {
  const { world, prompter, words } = run;
  try {
    return await lookAtDevice(world, loadContent(world.contentFolder, 'other'));
  } catch (error) {
    if (!isExpectedError(error)) throw error;
    prompter.show(expectedLines(error, words).map((text) => ({ text })));
    return undefined;
  }
}

async function askToStop({ prompter, words }: Run): Promise<void> {
  const answer = await prompter.choose({
    id: 'watched',
    text: words('device.watched-question'),
    options: ['end', 'go-on'].map((id) => ({ id, label: words(`device.watched-${id}`) })),
  });
  if (answer === 'go-on') return;
  prompter.show([{ text: words('device.stopped'), tone: 'strong' }]);
  throw new CancelledError('stopped-and-saved');
}

/** What was seen becomes an answer once its question applies; it can be changed at the review. */
function noteSeen({ prompter, words }: Run, { found }: DeviceLook, given: Given): Given {
  if (found.length === 0) return { ...given, '@device': 'nothing-found' };
  const ids = found.map(({ tool }) => tool.id);
  prompter.show([
    { text: words('device.noted', { list: found.map(({ tool }) => tool.name).join(', ') }) },
  ]);
  return { ...given, '@device': 'found', '@tools': ids };
}
