import { CancelledError } from '../errors.ts';
import type { Given } from '../facts/answers.ts';
import { assembleAnswers } from '../facts/assemble-answers.ts';
import { scopeOf } from '../facts/derive-facts.ts';
import { holds } from '../facts/holds.ts';
import { contentOf } from './content-of.ts';
import type { Interview } from './interview.ts';
import { isHelping } from './is-helping.ts';
import { listQuestions, type QuestionAt } from './list-questions.ts';
import { numberQuestion } from './number-question.ts';
import { skippedIn, openQuestions } from './open-questions.ts';
import { reviewAnswers } from './review-answers.ts';
import { runCommand } from './run-command.ts';
import { takeReply } from './take-reply.ts';
import { toAsk } from './to-ask.ts';

/** Where an interview stands: the answers, and the question that is asked out of turn (going back, changing one). */
export interface Standing {
  readonly given: Given;
  /** The paths that were shown in this run, in that order. */
  readonly asked: readonly string[];
  readonly askAgain?: string | undefined;
  /** The question after which a helper goes on who jumped; without it the first open one is next. */
  readonly after?: string | undefined;
}

/**
 * Asks what matters until nothing is open and the person agrees to the review. Saves after every answer. Rejects with CancelledError
 * when the person stops; what was answered is saved by then.
 */
export async function runInterview(interview: Interview, start: Given): Promise<Given> {
  let standing: Standing = { given: start, asked: [] };
  for (;;) {
    standing = await settleConsent(interview, standing);
    standing = await settleUrgent(interview, standing);
    standing = noteTools(interview, await settleDevice(interview, standing));
    const place = nextPlace(interview, standing);
    if (place !== undefined) {
      standing = await askOne(interview, standing, place);
      continue;
    }
    const review = await reviewAnswers(interview, standing.given);
    if (review.kind === 'agreed') return review.given;
    standing = { given: review.given, asked: standing.asked, askAgain: review.askAgain };
  }
}

/** Finds the next question: one that is asked out of turn, else the first that is open. */
function nextPlace(interview: Interview, standing: Standing): QuestionAt | undefined {
  const content = contentOf(interview, standing.given);
  const places = listQuestions(content, standing.given, interview.today);
  const again = places.find((place) => place.path === standing.askAgain);
  if (again !== undefined) return again;
  const open = openQuestions(places, standing.given);
  const from = places.findIndex((place) => place.path === standing.after);
  return open.find((place) => places.indexOf(place) > from) ?? open[0];
}

async function settleUrgent(interview: Interview, standing: Standing): Promise<Standing> {
  if (standing.given['@urgent'] !== undefined || !isUrgent(interview, standing.given))
    return standing;
  const reply = await interview.showUrgent(standing.given);
  const given = { ...standing.given, '@urgent': reply };
  await interview.save(given);
  return { ...standing, given };
}

function isUrgent(interview: Interview, given: Given): boolean {
  if (given['country'] === undefined) return false;
  const content = contentOf(interview, given);
  return holds(
    { condition: 'urgent-now' },
    scopeOf(content, assembleAnswers(given), interview.today),
  );
}

/** Beside a caller, the line of consent comes before all questions that follow. */
async function settleConsent(interview: Interview, standing: Standing): Promise<Standing> {
  const { given } = standing;
  const isNeeded = isHelping(given) && given['@consent'] === undefined;
  if (!isNeeded || interview.helper === undefined) return standing;
  const begun = await interview.helper.begin(given);
  await interview.save(begun);
  return { ...standing, given: begun };
}

/** Once, where the caller reached this computer or may have. */
async function settleDevice(interview: Interview, standing: Standing): Promise<Standing> {
  const { given } = standing;
  const device = given['this-device'];
  const isReached = device === 'touched' || device === 'not-sure';
  if (!isReached || given['@device'] !== undefined || interview.lookAtDevice === undefined)
    return standing;
  const looked = await interview.lookAtDevice(given);
  await interview.save(looked);
  return { ...standing, given: looked };
}

/** The programs that were seen on this computer answer the question for them, once it applies and nobody answered it. */
function noteTools(interview: Interview, standing: Standing): Standing {
  const { given } = standing;
  const seen = given['@tools'];
  if (seen === undefined || given['@device'] !== 'found') return standing;
  const places = listQuestions(contentOf(interview, given), given, interview.today);
  if (!places.some((place) => place.path === 'tools-seen')) return standing;
  return { ...standing, given: { 'tools-seen': seen, ...given, '@device': 'noted' } };
}

async function askOne(
  interview: Interview,
  before: Standing,
  place: QuestionAt,
): Promise<Standing> {
  const standing = { ...before, asked: withPath(before.asked, place.path) };
  const { given } = standing;
  const content = contentOf(interview, given);
  const { today, words, prompter } = interview;
  const places = listQuestions(content, given, today);
  const reply = await prompter.ask(
    toAsk(place, {
      content,
      given,
      words,
      today,
      at: numberQuestion(place.path, standing.asked, { places, given }),
      canGoBack: places.findIndex(({ path }) => path === place.path) > 0,
    }),
  );
  if (reply.kind === 'save') throw new CancelledError('stopped-and-saved');
  if (reply.kind === 'back') return goBack(standing, place, places);
  if (reply.kind === 'command') return await command(interview, standing, { place, reply });
  const taken = {
    ...standing,
    given: await takeReply(interview, given, { path: place.path, asks: place.asks, reply }),
  };
  return {
    ...taken,
    askAgain: undefined,
    after: standing.after === undefined ? undefined : place.path,
  };
}

/** A question that this run shows for the first time on the way back comes before the one it was left for. */
function goBack(standing: Standing, place: QuestionAt, places: readonly QuestionAt[]): Standing {
  const path = pathBefore(place, places, standing.given);
  return { ...standing, asked: withPath(standing.asked, path, place.path), askAgain: path };
}

function withPath(asked: readonly string[], path: string, before?: string): readonly string[] {
  if (asked.includes(path)) return asked;
  const at = before === undefined ? asked.length : asked.indexOf(before);
  return [...asked.slice(0, at), path, ...asked.slice(at)];
}

/** After a command the same question stands again, or the one it jumped to. */
async function command(
  interview: Interview,
  standing: Standing,
  { place, reply }: { readonly place: QuestionAt; readonly reply: { readonly text: string } },
): Promise<Standing> {
  const { helper } = interview;
  if (helper === undefined) return { ...standing, askAgain: place.path };
  const content = contentOf(interview, standing.given);
  const { given, jumpTo } = await runCommand(reply.text, standing.given, {
    interview,
    helper,
    content,
  });
  if (jumpTo === undefined) return { ...standing, given, askAgain: place.path };
  // The question that was left counts when it is shown again.
  const asked = settled(standing.asked, given);
  return { given, asked, askAgain: jumpTo, after: jumpTo };
}

function pathBefore(place: QuestionAt, places: readonly QuestionAt[], given: Given): string {
  const index = places.findIndex((one) => one.path === place.path);
  const before = places.slice(0, index).map(({ path }) => path);
  return settled(before, given).at(-1) ?? place.path;
}

/** Keeps the paths that were answered or skipped. */
function settled(paths: readonly string[], given: Given): readonly string[] {
  const skipped = skippedIn(given);
  return paths.filter((path) => given[path] !== undefined || skipped.includes(path));
}
