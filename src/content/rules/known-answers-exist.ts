import type { Problem } from '../../errors.ts';
import type { Content } from '../content.ts';
import type { RawFile } from '../raw-content.ts';
import type { Question } from '../schema.ts';
import { problemIn } from './find-in-files.ts';
import { unique } from './names-in-conditions-exist.ts';

/** Says which questions are known without asking by an answer that could not be given. */
export function knownAnswersExist(
  raw: readonly RawFile[],
  contents: readonly Content[],
): readonly Problem[] {
  return unique(
    contents.flatMap(({ country, questions }) =>
      questions.flatMap((question, index) => {
        const wrong = wrongAnswer(question);
        if (wrong === undefined) return [];
        const path = ['questions', index, 'known', 'is'];
        const place = { kind: 'questions', country: country.id, path };
        return [problemIn(raw, place, `there is no option "${wrong}"`)];
      }),
    ),
  );
}

function wrongAnswer({ known, options = [] }: Question): string | undefined {
  const isOption = options.some((option) => option.id === known?.is);
  return isOption ? undefined : known?.is;
}
