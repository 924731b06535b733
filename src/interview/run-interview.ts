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
import { toAsk } from './to-ask.ts';

/** Where an interview stands: the answers, and the question that is asked out of turn (going back, changing one). */
export interface Standing {
  readonly given: Given;
  readonly askAgain?: string | undefined;
}

/**
 * Asks what matters until nothing is open and the person agrees to the review. Saves after every answer. Rejects with CancelledError
 * when the person stops; what was answered is saved by then.
 */
export async function runInterview(interview: Interview, start: Given): Promise<Given> {
  let standing: Standing = { given: start };
  for (;;) {
    standing = await settleUrgent(interview, standing);
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
  return (
    again ??
    places.find(
      (place) =>
        standing.given[place.path] === undefined &&
        (wantsMore || !place.optional || belongsToOpenEntry(place, standing.given)),
    )
  );
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
    return { given: standing.given, askAgain: pathBefore(place, places, standing.given) };
  return await take(interview, standing.given, { path: place.path, value: reply.value });
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
