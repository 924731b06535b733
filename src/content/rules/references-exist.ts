import { parsePeriod } from '../../dates/period.ts';
import type { Problem } from '../../errors.ts';
import type { Content } from '../content.ts';
import type { RawFile } from '../raw-content.ts';
import type { Deadline, Duration, Field, Question, Step } from '../schema.ts';
import { problemIn, type ProblemPlace } from './find-in-files.ts';
import { unique } from './names-in-conditions-exist.ts';

interface Named {
  readonly place: Omit<ProblemPlace, 'country'>;
  readonly id: string;
  readonly exists: boolean;
  readonly what: string;
}

/** Says which contacts, deadlines, facts, phases, steps and periods are named but do not exist. */
export function referencesExist(
  raw: readonly RawFile[],
  contents: readonly Content[],
): readonly Problem[] {
  return unique(
    contents.flatMap((content) =>
      [
        ...content.steps.flatMap((step) => ofStep(step, content)),
        ...ofCountry(content),
        ...ofDeadlines(content),
        ...ofStatementReview(content),
        ...ofBlanks(content, contents),
      ]
        .filter((named) => !named.exists)
        .map((named) =>
          problemIn(
            raw,
            { ...named.place, country: content.country.id },
            `there is no ${named.what} "${named.id}"`,
          ),
        ),
    ),
  );
}

function ofStep(step: Step, content: Content): readonly Named[] {
  const at = (...path: readonly (string | number)[]): Named['place'] => ({
    kind: 'step',
    step: step.id,
    path,
  });
  const contacts = (step.contacts ?? []).map((one, index) =>
    contactNamed(typeof one === 'string' ? one : one.contact, at('contacts', index), content),
  );
  const due = (step.due ?? []).map((one, index) => {
    const id = typeof one === 'string' ? one : one.deadline;
    return {
      place: at('due', index),
      id,
      exists: content.deadlines[id] !== undefined,
      what: 'deadline',
    };
  });
  const what = 'rule, deadline, duration or contact';
  const facts = (step.facts ?? []).map((id, index) => ({
    place: at('facts', index),
    id,
    exists: isFact(id, content),
    what,
  }));
  return [
    ...contacts,
    ...due,
    ...facts,
    ...endOf(step, content, at('lasts')),
    phaseOf(step, content, at('phase')),
  ];
}

function endOf(step: Step, content: Content, place: Named['place']): readonly Named[] {
  if (step.lasts === undefined) return [];
  return [
    {
      place,
      id: step.lasts,
      exists: content.durations[step.lasts] !== undefined,
      what: 'duration',
    },
  ];
}

function phaseOf(step: Step, content: Content, place: Named['place']): Named {
  return {
    place,
    id: step.phase,
    exists: content.phases.some((one) => one.id === step.phase),
    what: 'phase',
  };
}

function contactNamed(id: string, place: Named['place'], content: Content): Named {
  return { place, id, exists: content.contacts[id] !== undefined, what: 'contact' };
}

function isFact(id: string, content: Content): boolean {
  return [content.rules, content.deadlines, content.durations, content.contacts].some(
    (facts) => facts[id] !== undefined,
  );
}

function ofCountry(content: Content): readonly Named[] {
  const { crisis, emergency, bank, support, labels, hide } = content.country;
  const single = Object.entries({ crisis, emergency, bank }).flatMap(([field, id]) =>
    id === undefined ? [] : [contactNamed(id, { kind: 'country', path: [field] }, content)],
  );
  const supports = support.map((one, index) =>
    contactNamed(
      typeof one === 'string' ? one : one.contact,
      { kind: 'country', path: ['support', index] },
      content,
    ),
  );
  const paths = [
    ...Object.keys(labels ?? {}).map((path) => ['labels', path]),
    ...(hide ?? []).map((path) => ['hide', path]),
  ];
  const words = paths.map(([field = '', path = '']) => ({
    place: { kind: 'country', path: [field] },
    id: path,
    exists: questionPathExists(path, content),
    what: 'question or answer',
  }));
  return [...single, ...supports, ...words];
}

/** `identity-details.national-number`, `payments.method.cheque`, `payments.method`. A hidden answer is gone already, so only its question is looked for. */
function questionPathExists(path: string, content: Content): boolean {
  const [first = '', second, third] = path.split('.');
  const question = content.questions.find((one) => one.id === first);
  if (question === undefined) return false;
  if (second === undefined) return true;
  if (content.country.hide?.includes(path) === true) return true;
  return pathInQuestion(question, second, third);
}

function pathInQuestion(question: Question, second: string, third: string | undefined): boolean {
  const field = question.fields?.find((one) => one.id === second);
  if (field === undefined) return hasOption(question, second);
  return third === undefined || hasOption(field, third);
}

function hasOption(field: Field, id: string): boolean {
  return field.options?.some((option) => option.id === id) === true;
}

function ofDeadlines(content: Content): readonly Named[] {
  const place = { kind: 'deadlines', path: ['deadlines'] };
  const isStep = (id: string): boolean => content.steps.some((step) => step.id === id);
  const deadlines = Object.values(content.deadlines).flatMap((deadline: Deadline) => [
    {
      place,
      id: deadline.within,
      exists: parsePeriod(deadline.within) !== undefined,
      what: `period (in ${deadline.id})`,
    },
    ...[deadline['starts-with'], deadline['next-step']].flatMap((id) =>
      id === undefined ? [] : [{ place, id, exists: isStep(id), what: `step (in ${deadline.id})` }],
    ),
  ]);
  const durations = Object.values(content.durations).map((duration) => ({
    place,
    id: duration.lasts,
    exists: duration.lasts === 'until-removed' || parsePeriod(duration.lasts) !== undefined,
    what: `period (in ${duration.id}); write until-removed where it does not end`,
  }));
  return [...deadlines, ...durations, ...ofReminders(content)];
}

/** The ways of paying and the steps that the look at statements names. */
function ofStatementReview({ statementReview, questions, steps }: Content): readonly Named[] {
  const at = (...path: readonly (string | number)[]): Named['place'] => ({
    kind: 'statement-review',
    path,
  });
  const again = statementReview.again.map((id, index) => ({
    place: at('again', index),
    id,
    exists: steps.some((step) => step.id === id),
    what: 'step',
  }));
  const method = questions
    .find((one) => one.id === 'payments')
    ?.fields?.find((one) => one.id === 'method');
  const ways = statementReview.signs.flatMap((sign, index) =>
    (sign.ways ?? []).map((id, number) => ({
      place: at('signs', index, 'ways', number),
      id,
      exists: method !== undefined && hasOption(method, id),
      what: 'way of paying',
    })),
  );
  return [...again, ...ways];
}

/** When to remind, and what takes the place of something that ends. */
function ofReminders(content: Content): readonly Named[] {
  const place = { kind: 'deadlines', path: ['durations'] };
  return Object.values(content.durations).flatMap((duration: Duration) => {
    const before = duration['remind-before'];
    const replacing = duration['replaced-by'];
    return [
      ...(before === undefined
        ? []
        : [
            {
              place,
              id: before,
              exists: parsePeriod(before) !== undefined,
              what: `period (in ${duration.id})`,
            },
          ]),
      ...(replacing === undefined
        ? []
        : [
            {
              place,
              id: replacing,
              exists: content.steps.some((step) => step.id === replacing),
              what: `step (in ${duration.id})`,
            },
          ]),
    ];
  });
}

/** The steps that stand on blank sheets: all countries have the same list, so that a step of one of them is enough. */
function ofBlanks({ blanks }: Content, contents: readonly Content[]): readonly Named[] {
  const named = (id: string, path: readonly (string | number)[]): Named => ({
    place: { kind: 'situations', path },
    id,
    exists: contents.some(({ steps }) => steps.some((step) => step.id === id)),
    what: 'step',
  });
  return [
    ...blanks.then.map((id, index) => named(id, ['then', index])),
    ...blanks.situations.flatMap(({ full, then = [] }, index) => [
      ...full.map((id, at) => named(id, ['situations', index, 'full', at])),
      ...then.map((id, at) => named(id, ['situations', index, 'then', at])),
    ]),
  ];
}
