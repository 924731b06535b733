import type { Condition } from './condition.ts';
import type { Content } from './content.ts';
import type { Letter } from './letter-schema.ts';
import { letterTexts } from './letter-texts.ts';
import type { Line, Step } from './schema.ts';
import type { ProblemPlace } from './rules/find-in-files.ts';

/** One condition of the content and where it stands. */
export interface PlacedCondition {
  readonly place: Omit<ProblemPlace, 'country'>;
  readonly condition: Condition;
}

const lineFields = [
  'in-short',
  'do',
  'say',
  'have-ready',
  'ask-for',
  'do-not',
  'write-down',
  'what-happens-next',
  'contacts',
  'due',
] as const;

/** Lists every condition of a country's content: of questions, options, named conditions, steps, lines, contacts, deadlines, tricks and letters. */
export function listConditions(content: Content): readonly PlacedCondition[] {
  const named = Object.entries(content.conditions).map(([name, { when }]) => ({
    place: { kind: 'conditions', path: ['conditions', name, 'when'] },
    condition: when,
  }));
  const country = (['urgent', 'warnings', 'support'] as const).flatMap((field) =>
    ofList(content.country[field] ?? [], { kind: 'country', path: [field] }),
  );
  return [
    ...named,
    ...content.questions.flatMap(ofQuestion),
    ...content.steps.flatMap(ofStep),
    ...content.letters.flatMap(ofLetter),
    ...content.tricks.map(({ when }, index) => ({
      place: { kind: 'tricks', path: ['tricks', index, 'when'] },
      condition: when,
    })),
    ...country,
  ];
}

function ofQuestion(
  question: Content['questions'][number],
  index: number,
): readonly PlacedCondition[] {
  const path = ['questions', index];
  const own =
    question.when === undefined
      ? []
      : [{ place: { kind: 'questions', path: [...path, 'when'] }, condition: question.when }];
  const known =
    question.known === undefined
      ? []
      : [
          {
            place: { kind: 'questions', path: [...path, 'known', 'when'] },
            condition: question.known.when,
          },
        ];
  const parts = [question, ...(question.fields ?? [])];
  const fields = (question.fields ?? []).flatMap((field, at) =>
    field.when === undefined
      ? []
      : [
          {
            place: { kind: 'questions', path: [...path, 'fields', at, 'when'] },
            condition: field.when,
          },
        ],
  );
  const options = parts
    .flatMap((part) => part.options ?? [])
    .flatMap((option) =>
      option.when === undefined
        ? []
        : [{ place: { kind: 'questions', path }, condition: option.when }],
    );
  return [...own, ...known, ...fields, ...options];
}

function ofStep(step: Step): readonly PlacedCondition[] {
  const own = (['when', 'first-when'] as const).flatMap((field) => {
    const condition = step[field];
    return condition === undefined
      ? []
      : [{ place: { kind: 'step', step: step.id, path: [field] }, condition }];
  });
  const why = ofList(step.why === undefined ? [] : [step.why], {
    kind: 'step',
    step: step.id,
    path: ['why'],
  });
  return [
    ...own,
    ...why,
    ...lineFields.flatMap((field) =>
      ofList(step[field] ?? [], { kind: 'step', step: step.id, path: [field] }),
    ),
  ];
}

function ofLetter(letter: Letter): readonly PlacedCondition[] {
  const at = (path: readonly (string | number)[]): PlacedCondition['place'] => ({
    kind: 'letter',
    step: letter.id,
    path,
  });
  const own = (['when', 'when-unnamed'] as const).flatMap((field) => {
    const condition = letter[field];
    return condition === undefined ? [] : [{ place: at([field]), condition }];
  });
  const texts = letterTexts(letter).flatMap(({ when, path, phrase }) =>
    when === undefined
      ? []
      : [
          {
            // A sentence of a phrase need not fit each letter that says it.
            place: phrase === undefined ? at(path) : { kind: 'phrases', path: ['phrases', phrase] },
            condition: when,
          },
        ],
  );
  return [
    ...own,
    ...texts,
    ...ofList(letter.to ?? [], at(['to'])),
    ...ofList(letter['send-by'] ?? [], at(['send-by'])),
  ];
}

type Conditional = Line | { readonly when?: Condition | undefined };

function ofList(
  list: readonly Conditional[],
  place: Omit<ProblemPlace, 'country'>,
): readonly PlacedCondition[] {
  return list.flatMap((line, index) =>
    typeof line === 'string' || line.when === undefined
      ? []
      : [{ place: { ...place, path: [...place.path, index] }, condition: line.when }],
  );
}
