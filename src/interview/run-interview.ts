import { CancelledError } from '../errors.ts';
import type { Content } from '../content/content.ts';
import type { AnswerValue, Given } from '../facts/answers.ts';
import { assembleAnswers } from '../facts/assemble-answers.ts';
import { scopeOf } from '../facts/derive-facts.ts';
import { holds } from '../facts/holds.ts';
import type { Interview } from './interview.ts';
import { keepAnswers } from './keep-answers.ts';
import { listQuestions, type QuestionAt } from './list-questions.ts';
import { reviewAnswers } from './review-answers.ts';
import { runCommand } from './run-command.ts';
import { toAsk } from './to-ask.ts';

/** Where an interview stands: the answers, and the question that is asked out of turn (going back, changing one). */
export interface Standing {
  readonly given: Given;
  readonly askAgain?: string | undefined;
  /** The question after which a helper goes on who jumped; without it the first open one is next. */
  readonly after?: string | undefined;
}

/**
 * Asks what matters until nothing is open and the person agrees to the review. Saves after every answer. Rejects with CancelledError
 * when the person stops; what was answered is saved by then.
 */
export async function runInterview(interview: Interview, start: Given): Promise<Given> {
  let standing: Standing = { given: start };
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
    standing = { given: review.given, askAgain: review.askAgain };
  }
}

/** Finds the next question: one that is asked out of turn, else the first that is open. Optional ones wait until they are wanted. */
function nextPlace(interview: Interview, standing: Standing): QuestionAt | undefined {
  const content = contentOf(interview, standing.given);
  const places = listQuestions(content, standing.given, interview.today);
  const again = places.find((place) => place.path === standing.askAgain);
  const wantsMore = standing.given['@more'] === 'yes';
  if (again !== undefined) return again;
  const isOpen = (place: QuestionAt): boolean =>
    standing.given[place.path] === undefined &&
    (wantsMore || !place.optional || belongsToOpenEntry(place, standing.given));
  const from = places.findIndex((place) => place.path === standing.after) + 1;
  return places.slice(from).find(isOpen) ?? places.find(isOpen);
}

/** The end of an entry that was begun is asked also when the whole list is optional. */
function belongsToOpenEntry(place: QuestionAt, given: Given): boolean {
  return (
    place.asks === 'value' &&
    place.field.optional !== true &&
    given[`${place.question.id}.any`] === 'yes'
  );
}

/** Gives the content that fits the answers so far. */
export function contentOf(interview: Interview, given: Given): Content {
  const country = given['country'];
  return interview.contentFor(typeof country === 'string' ? country : undefined);
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

function isHelping(given: Given): boolean {
  return given['who-is-answering'] === 'helping-caller';
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
  standing: Standing,
  place: QuestionAt,
): Promise<Standing> {
  const content = contentOf(interview, standing.given);
  const places = listQuestions(content, standing.given, interview.today);
  const reply = await interview.prompter.ask(
    toAsk(place, {
      content,
      given: standing.given,
      words: interview.words,
      today: interview.today,
      places,
    }),
  );
  if (reply.kind === 'save') throw new CancelledError('stopped-and-saved');
  if (reply.kind === 'back')
    return { ...standing, askAgain: pathBefore(place, places, standing.given) };
  if (reply.kind === 'command') return await command(interview, standing, { place, reply });
  const taken = await take(interview, standing.given, { path: place.path, value: reply.value });
  return standing.after === undefined ? taken : { ...taken, after: place.path };
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
  return jumpTo === undefined
    ? { ...standing, given, askAgain: place.path }
    : { given, askAgain: jumpTo, after: jumpTo };
}

function pathBefore(place: QuestionAt, places: readonly QuestionAt[], given: Given): string {
  const index = places.findIndex((one) => one.path === place.path);
  const before = places.slice(0, index).filter((one) => given[one.path] !== undefined);
  return before.at(-1)?.path ?? place.path;
}

/** Takes one answer: replays all, keeps what still applies, names what was dropped, saves. */
async function take(
  interview: Interview,
  given: Given,
  answer: { readonly path: string; readonly value: AnswerValue },
): Promise<Standing> {
  const changed = { ...given, [answer.path]: answer.value };
  const content = contentOf(interview, changed);
  const kept = keepAnswers(content, changed, interview.today);
  sayDropped(interview, contentOf(interview, given), { given, dropped: kept.dropped });
  if (isHelping(kept.given)) interview.helper?.tellChange(given, kept.given);
  await interview.save(kept.given);
  return { given: kept.given };
}

function sayDropped(
  interview: Interview,
  content: Content,
  change: { readonly given: Given; readonly dropped: readonly string[] },
): void {
  if (change.dropped.length === 0) return;
  const places = listQuestions(content, change.given, interview.today);
  const names = change.dropped.flatMap(
    (path) =>
      places.find((place) => place.path === path && place.asks === 'value')?.field.text ?? [],
  );
  if (names.length === 0) return;
  interview.prompter.show([
    { text: interview.words('interview.dropped'), tone: 'strong' },
    ...names.map((text) => ({ text: `- ${text}` })),
  ]);
}
