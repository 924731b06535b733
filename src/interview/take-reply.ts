import type { Content } from '../content/content.ts';
import type { AnswerValue, Given } from '../facts/answers.ts';
import { contentOf } from './content-of.ts';
import type { Interview } from './interview.ts';
import { isHelping } from './is-helping.ts';
import { keepAnswers } from './keep-answers.ts';
import { listQuestions, type QuestionAt } from './list-questions.ts';
import { skippedIn } from './open-questions.ts';
import type { Reply } from './prompter.ts';

interface Taken {
  readonly path: string;
  readonly asks: QuestionAt['asks'];
  readonly reply: Extract<Reply, { readonly kind: 'answer' | 'skip' }>;
}

/** Takes a reply and gives the answers with it. What is skipped is kept by its path, so that it is not asked again; one more entry that is skipped is none. */
export async function takeReply(
  interview: Interview,
  given: Given,
  { path, asks, reply }: Taken,
): Promise<Given> {
  if (reply.kind === 'answer')
    return await take(interview, askedFor(given, path), { path, value: reply.value });
  if (asks !== 'value') return await take(interview, given, { path, value: 'no' });
  const others = skippedIn(given).filter((one) => one !== path);
  const skipped = { ...given, '@skipped': [...others, path] };
  await interview.save(skipped);
  return skipped;
}

/** The answers, with a question no longer among those that were skipped. */
function askedFor(given: Given, path: string): Given {
  const skipped = skippedIn(given).filter((one) => one !== path);
  const rest = Object.entries(given).filter(([key]) => key !== '@skipped');
  return { ...Object.fromEntries(rest), ...(skipped.length === 0 ? {} : { '@skipped': skipped }) };
}

/** Takes one answer: replays all, keeps what still applies, names what was dropped, saves. */
async function take(
  interview: Interview,
  given: Given,
  answer: { readonly path: string; readonly value: AnswerValue },
): Promise<Given> {
  const changed = { ...given, [answer.path]: answer.value };
  const content = contentOf(interview, changed);
  const kept = keepAnswers(content, changed, interview.today);
  sayDropped(interview, contentOf(interview, given), { given, dropped: kept.dropped });
  if (isHelping(kept.given)) interview.helper?.tellChange(given, kept.given);
  await interview.save(kept.given);
  return kept.given;
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
