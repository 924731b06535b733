import type { Content } from '../content/content.ts';
import type { Field, Question } from '../content/schema.ts';

/** Merges the questions of all countries: an option that some country leaves out is there, in the words of the first that has it. */
export function mergeQuestions(contents: readonly Content[]): readonly Question[] {
  const all = contents.map((content) => content.questions);
  return (all[0] ?? []).map((question) => {
    const same = all.flatMap((list) => list.filter((one) => one.id === question.id));
    const fields = question.fields?.map((field) =>
      withOptionsOf(
        field,
        same.flatMap((one) => (one.fields ?? []).filter(({ id }) => id === field.id)),
      ),
    );
    const merged = withOptionsOf(question, same);
    return fields === undefined ? merged : { ...merged, fields };
  });
}

function withOptionsOf<T extends Field>(field: T, same: readonly Field[]): T {
  const options = same.flatMap((one) => one.options ?? []);
  if (options.length === 0) return field;
  const byId = new Map(options.toReversed().map((option) => [option.id, option]));
  const ids = [...new Set(options.map((option) => option.id))];
  return { ...field, options: ids.flatMap((id) => byId.get(id) ?? []) };
}
