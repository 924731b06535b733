import { createHash } from 'node:crypto';
import { assembleLetters } from './assemble-letters.ts';
import type { HolidayList } from './holidays-schema.ts';
import type { RemoteTools } from './remote-tools-schema.ts';
import type { Content } from './content.ts';
import type { CallWords } from './letter-schema.ts';
import type { RawFile } from './raw-content.ts';
import type {
  Contact,
  Country,
  Deadline,
  Duration,
  Field,
  Phase,
  Question,
  Rule,
  Section,
  Step,
} from './schema.ts';
import type { StatementReview } from './statement-review-schema.ts';

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
  const { phases } = valueOf<{ phases: Phase[] }>(common, 'phases', { phases: [] });
  const asked = valueOf<Asked>(common, 'questions', { sections: [], questions: [] });
  return {
    version: parts.version,
    words: parts.words,
    language: parts.language,
    country,
    countries: parts.countries.map(countryName),
    sections: asked.sections,
    questions: asked.questions.map((question) =>
      localQuestion(question, { country, countries: parts.countries, above: '' }),
    ),
    conditions: valueOf<Pick<Content, 'conditions'>>(common, 'conditions', { conditions: {} })
      .conditions,
    phases,
    disagreements: valueOf<Pick<Content, 'disagreements'>>(common, 'disagreements', {
      disagreements: [],
    }).disagreements,
    tricks: valueOf<Pick<Content, 'tricks'>>(common, 'tricks', { tricks: [] }).tricks,
    statementReview: valueOf<StatementReview>(common, 'statement-review', noReview),
    blanks: valueOf<Content['blanks']>(common, 'situations', { then: [], situations: [] }),
    renamedSteps: renamedStepsOf(common),
    steps: orderSteps(overlaySteps(common, own, country.id), phases),
    letters: assembleLetters(common, own, country.id),
    calls: valueOf<{ calls: CallWords[] }>(common, 'calls', { calls: [] }).calls,
    ...factsOf(own),
    remoteTools: valueOf<RemoteTools>(common, 'remote-tools', { places: {}, tools: [] }),
  };
}

function renamedStepsOf(common: readonly RawFile[]): Readonly<Record<string, string>> {
  const { renamed } = valueOf<Renamed>(common, 'renamed-steps', { renamed: [] });
  return Object.fromEntries(renamed.map(({ from, to }) => [from, to]));
}

interface Renamed {
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

const noReview: StatementReview = { accounts: [], 'look-for': [], signs: [], again: [] };

interface Asked {
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
}

function countryName(country: Country): Content['countries'][number] {
  return { id: country.id, name: country.name, guidedOnly: country['guided-only'] === true };
}

type Facts = Pick<Content, 'contacts' | 'deadlines' | 'rules' | 'durations' | 'holidays'>;

function factsOf(own: readonly RawFile[]): Facts {
  const facts = valueOf<DeadlinesFile>(own, 'deadlines', {});
  return {
    contacts: byId(valueOf<{ contacts: Contact[] }>(own, 'contacts', { contacts: [] }).contacts),
    deadlines: byId(facts.deadlines ?? []),
    rules: byId(facts.rules ?? []),
    durations: byId(facts.durations ?? []),
    holidays: valueOf<{ holidays: HolidayList[] }>(own, 'holidays', { holidays: [] }).holidays,
  };
}

interface DeadlinesFile {
  readonly deadlines?: readonly Deadline[];
  readonly rules?: readonly Rule[];
  readonly durations?: readonly Duration[];
}

/** Gives the value of the one file of a kind, else what stands for none. */
function valueOf<T>(files: readonly RawFile[], kind: string, none: T): T {
  const file = files.find((one) => one.kind === kind);
  return file === undefined ? none : (file.value as T);
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

interface Local {
  readonly country: Country;
  readonly countries: readonly Country[];
  /** What stands before the id in `labels` and `hide`: `payments.`. */
  readonly above: string;
}

/** Puts in the country's own words, leaves out what it hides, and fills in the countries and regions to choose from. */
function localQuestion(question: Question, local: Local): Question {
  const fields = question.fields?.map((field) =>
    localField(field, { ...local, above: `${question.id}.` }),
  );
  return {
    ...question,
    ...localField(question, local),
    ...(fields === undefined ? {} : { fields }),
  };
}

function localField<F extends Field>(field: F, local: Local): F {
  const path = `${local.above}${field.id}`;
  const options = optionsOf(field, local.country, local.countries);
  return {
    ...field,
    text: local.country.labels?.[path] ?? field.text,
    ...(options === undefined ? {} : { options: localOptions(path, options, local.country) }),
    ...elsewhere(path, options ?? [], local.country),
  };
}

function elsewhere(
  path: string,
  options: NonNullable<Question['options']>,
  country: Country,
): Pick<Field, 'elsewhere'> {
  const ids = options
    .map((option) => option.id)
    .filter((id) => country.hide?.includes(`${path}.${id}`));
  return ids.length === 0 ? {} : { elsewhere: ids };
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
