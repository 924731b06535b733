import { CancelledError } from '../errors.ts';
import type { Given } from '../facts/answers.ts';
import { contentOf } from './content-of.ts';
import type { Interview } from './interview.ts';
import { listQuestions, type QuestionAt } from './list-questions.ts';
import { skippedIn } from './open-questions.ts';
import { valueWords } from './value-words.ts';

export type Review =
  | { readonly kind: 'agreed'; readonly given: Given }
  | { readonly kind: 'change'; readonly given: Given; readonly askAgain?: string | undefined };

/** Shows all answers in words and asks whether they are right; any can be changed, and more can be told. */
export async function reviewAnswers(interview: Interview, given: Given): Promise<Review> {
  const { prompter, words } = interview;
  prompter.show([
    { text: words('review.title'), tone: 'title' },
    ...answerLines(interview, given).map((text) => ({ text })),
  ]);
  const choice = await prompter.choose({
    id: 'review',
    text: words('review.question'),
    options: ['agree', 'change', ...(hasMore(given) ? ['more'] : []), 'save'].map((id) => ({
      id,
      label: words(`review.${id}`),
    })),
  });
  switch (choice) {
    case 'agree':
      return { kind: 'agreed', given };
    case 'more':
      return { kind: 'change', given: { ...given, '@more': 'yes', '@skipped': [] } };
    case 'change':
      return { kind: 'change', given, askAgain: await chooseAnswer(interview, given) };
    default:
      throw new CancelledError('stopped-and-saved');
  }
}

/** More can be told once, and again where something was skipped. */
function hasMore(given: Given): boolean {
  return given['@more'] !== 'yes' || skippedIn(given).length > 0;
}

/** Writes each answer as "question: answer", in the order asked. Answers that must not show are left to the person. */
function answerLines(interview: Interview, given: Given): readonly string[] {
  const content = contentOf(interview, given);
  return answered(interview, given).map((place, index) => {
    const value = given[place.path] ?? '';
    return `${String(index + 1)}. ${place.field.text} ${valueWords(place.field, value, { content, words: interview.words })}`;
  });
}

function answered(interview: Interview, given: Given): readonly QuestionAt[] {
  const places = listQuestions(contentOf(interview, given), given, interview.today);
  return places.filter((place) => place.asks === 'value' && given[place.path] !== undefined);
}

async function chooseAnswer(interview: Interview, given: Given): Promise<string | undefined> {
  const places = answered(interview, given);
  const path = await interview.prompter.choose({
    id: 'change',
    text: interview.words('review.which'),
    options: [
      ...places.map((place) => ({ id: place.path, label: place.field.text })),
      { id: '@none', label: interview.words('review.none') },
    ],
  });
  return path === '@none' ? undefined : path;
}
