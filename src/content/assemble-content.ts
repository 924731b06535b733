import { createHash } from 'node:crypto';
import type { Content } from './content.ts';
import type { RawFile } from './raw-content.ts';
import type { Contact, Country, HolidayList, Phase, Question, Section, Step } from './schema.ts';

type Keyed<T> = Readonly<Record<string, T>>;

/** Assembles the content of every country: common content with the country's laid over it. Only for files that passed their schema. */
export function assembleContent(
  raw: readonly RawFile[],
  words: Keyed<string>,
  language: string,
): readonly Content[] {
  const countries = raw
    .filter((file) => file.kind === 'country')
    .map((file) => file.value as Country);
  const inOrder = countries.toSorted((a, b) => a.order - b.order);
  const version = versionOf(raw, words);
  return inOrder.map((country) =>
    assembleCountry(country, { raw, words, language, version, countries: inOrder }),
  );
}

interface Parts {
  readonly raw: readonly RawFile[];
  readonly words: Keyed<string>;
  readonly language: string;
  readonly version: string;
  readonly countries: readonly Country[];
}

function assembleCountry(country: Country, parts: Parts): Content {
  const own = parts.raw.filter((file) => file.folder === country.id);
  const common = parts.raw.filter((file) => file.folder === 'common');
  const phases = first<{ phases: Phase[] }>(common, 'phases')?.phases ?? [];
  const asked = first<{ sections: Section[]; questions: Question[] }>(common, 'questions');
  const facts = first<{ deadlines?: []; rules?: []; durations?: [] }>(own, 'deadlines');
  return {
    version: parts.version,
    words: parts.words,
    language: parts.language,
    country,
    countries: parts.countries.map(({ id, name, 'guided-only': guided }) => ({
      id,
      name,
      guidedOnly: guided === true,
    })),
    sections: asked?.sections ?? [],
    questions: (asked?.questions ?? []).map((question) =>
      localQuestion(question, country, parts.countries),
    ),
    conditions:
      first<{ conditions: Content['conditions'] }>(common, 'conditions')?.conditions ?? {},
    phases,
    steps: orderSteps(overlaySteps(common, own, country.id), phases),
    contacts: byId<Contact>(first<{ contacts: Contact[] }>(own, 'contacts')?.contacts ?? []),
    deadlines: byId(facts?.deadlines ?? []),
    rules: byId(facts?.rules ?? []),
    durations: byId(facts?.durations ?? []),
    holidays: first<{ holidays: HolidayList[] }>(own, 'holidays')?.holidays ?? [],
  };
}

function first<T>(files: readonly RawFile[], kind: string): T | undefined {
  return files.find((file) => file.kind === kind)?.value as T | undefined;
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Keyed<T> {
  return Object.fromEntries(list.map((item) => [item.id, item]));
}

/** Lays the country's steps over the common ones: the fields it gives replace the common ones whole. */
function overlaySteps(
  common: readonly RawFile[],
  own: readonly RawFile[],
  country: string,
): readonly Step[] {
  const steps = new Map<string, Step>();
  for (const file of [...common, ...own].filter(({ kind }) => kind === 'step')) {
    const step = file.value as Step;
    steps.set(step.id, { ...steps.get(step.id), ...step });
  }
  return [...steps.values()].filter((step) => step['not-in']?.includes(country) !== true);
}

function orderSteps(steps: readonly Step[], phases: readonly Phase[]): readonly Step[] {
  const place = new Map(phases.map((phase, index) => [phase.id, index]));
  const at = (step: Step): number => place.get(step.phase) ?? phases.length;
  return steps.toSorted((a, b) => at(a) - at(b) || a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Puts in the country's own words, leaves out what it hides, and fills in the countries and regions to choose from. */
function localQuestion<Q extends Pick<Question, 'id' | 'options' | 'text'>>(
  question: Q,
  country: Country,
  countries: readonly Country[],
  above = '',
): Q {
  const path = `${above}${question.id}`;
  const fields = 'fields' in question ? (question.fields as Question['fields']) : undefined;
  return {
    ...question,
    text: country.labels?.[path] ?? question.text,
    ...(optionsOf(question, country, countries) === undefined
      ? {}
      : { options: localOptions(path, optionsOf(question, country, countries) ?? [], country) }),
    ...(fields === undefined
      ? {}
      : { fields: fields.map((field) => localQuestion(field, country, countries, `${path}.`)) }),
  };
}

function optionsOf(
  question: Pick<Question, 'id' | 'options'>,
  country: Country,
  countries: readonly Country[],
): Question['options'] {
  if (question.id === 'country') return countries.map(({ id, name }) => ({ id, label: name }));
  if (question.id !== 'region') return question.options;
  return [...country.regions, { id: 'not-sure', label: 'I am not sure' }];
}

function localOptions(
  path: string,
  options: NonNullable<Question['options']>,
  country: Country,
): NonNullable<Question['options']> {
  const hidden = new Set(country.hide);
  return options
    .filter((option) => !hidden.has(`${path}.${option.id}`))
    .map((option) => ({
      ...option,
      label: country.labels?.[`${path}.${option.id}`] ?? option.label,
    }));
}

/** Names the state of the content: the first 12 characters of a SHA-256 over all its values. */
function versionOf(raw: readonly RawFile[], words: Keyed<string>): string {
  const hash = createHash('sha256').update(JSON.stringify(words));
  for (const file of raw) hash.update(file.source.file).update(JSON.stringify(file.value));
  return hash.digest('hex').slice(0, 12);
}
