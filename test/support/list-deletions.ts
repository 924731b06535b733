import type { Content } from '../../src/content/content.ts';
import type { Letter, LetterPart, Sentence } from '../../src/content/letter-schema.ts';
import type { Step } from '../../src/content/schema.ts';

/** One thing taken out of a country's content. */
export interface Deletion {
  readonly what: string;
  readonly kind:
    'letter' | 'step' | 'line' | 'contact' | 'deadline' | 'rule' | 'condition' | 'fact';
  /** The step it was taken from, where only plans with that step can differ. */
  readonly within?: string;
  readonly content: Content;
}

const lists = [
  ['in-short', 'line'],
  ['do', 'line'],
  ['say', 'line'],
  ['have-ready', 'line'],
  ['ask-for', 'line'],
  ['do-not', 'line'],
  ['write-down', 'line'],
  ['what-happens-next', 'line'],
  ['contacts', 'contact'],
  ['due', 'deadline'],
  ['facts', 'rule'],
] as const;

/** Lists every content with one step, line, contact, deadline, rule or condition less. */
export function* listDeletions(content: Content): Generator<Deletion> {
  for (const [index, step] of content.steps.entries()) {
    yield {
      what: step.id,
      kind: 'step',
      content: { ...content, steps: content.steps.toSpliced(index, 1) },
    };
    for (const one of changesOf(step))
      yield {
        ...one,
        what: `${step.id} ${one.what}`,
        content: { ...content, steps: content.steps.with(index, one.step) },
      };
  }
  yield* letterDeletions(content);
  yield* factDeletions(content);
}

const letterFields = [
  'when',
  'when-unnamed',
  'step',
  'every',
  'subject',
  'most-words',
  'account-number',
] as const;
const letterLists = ['to', 'send-by', 'cites', 'enclose', 'where-to-send'] as const;

function* letterDeletions(content: Content): Generator<Deletion> {
  for (const [index, letter] of content.letters.entries()) {
    const change = (what: string, letters: readonly Letter[]): Deletion => ({
      what: `letter ${letter.id}${what}`,
      kind: 'letter',
      content: { ...content, letters },
    });
    yield change('', content.letters.toSpliced(index, 1));
    for (const [what, one] of changesOfLetter(letter))
      yield change(` ${what}`, content.letters.with(index, one));
  }
  for (const [index, call] of content.calls.entries())
    yield {
      what: `call ${(call.purposes ?? []).join(' ')}`,
      kind: 'letter',
      content: { ...content, calls: content.calls.toSpliced(index, 1) },
    };
}

function* changesOfLetter(letter: Letter): Generator<readonly [what: string, letter: Letter]> {
  for (const field of letterFields.filter((one) => letter[one] !== undefined)) {
    const rest = { ...letter };
    Reflect.deleteProperty(rest, field);
    yield [field, rest];
  }
  for (const list of letterLists)
    for (const [index, items] of shorter<unknown>(letter[list] ?? []).entries())
      yield [`${list}.${String(index)}`, { ...letter, [list]: items }];
  for (const [index, part] of letter.body.entries()) {
    yield [`body.${String(index)}`, { ...letter, body: letter.body.toSpliced(index, 1) }];
    for (const [what, one] of changesOfPart(part))
      yield [`body.${String(index)}.${what}`, { ...letter, body: letter.body.with(index, one) }];
  }
}

function* changesOfPart(part: LetterPart): Generator<readonly [what: string, part: LetterPart]> {
  if (typeof part === 'string' || 'events' in part) return;
  if ('text' in part) yield* changesOfSentence(part);
  else if ('paragraph' in part)
    for (const paragraph of shorter(part.paragraph)) yield ['sentence', { paragraph }];
  else yield* changesOfItems(part);
}

function* changesOfItems(
  part: Extract<LetterPart, { readonly each: unknown } | { readonly lead: string }>,
): Generator<readonly [what: string, part: LetterPart]> {
  if ('each' in part) for (const each of shorter(part.each)) yield ['sentence', { each }];
  else for (const list of shorter(part.list)) yield ['item', { ...part, list }];
}

function* changesOfSentence(
  one: Exclude<Sentence, string>,
): Generator<readonly [what: string, part: LetterPart]> {
  if (one.when !== undefined) yield ['when', { ...one, when: undefined }];
  if (one.cites !== undefined) yield ['cites', { ...one, cites: undefined }];
}

/** A list without each of its items in turn, and with each item without its condition. */
function shorter<T>(list: readonly T[]): readonly (readonly T[])[] {
  return list.flatMap((item, index) => [
    list.toSpliced(index, 1),
    ...(isConditional(item) ? [list.with(index, { ...item, when: undefined })] : []),
  ]);
}

interface Change extends Pick<Deletion, 'what' | 'kind' | 'within'> {
  readonly step: Step;
}

function* changesOf(step: Step): Generator<Change> {
  const { id } = step;
  if (step.when !== undefined)
    yield { what: 'when', kind: 'condition', step: without(step, 'when') };
  if (step.lasts !== undefined)
    yield { what: 'lasts', kind: 'rule', within: id, step: without(step, 'lasts') };
  if (step.why !== undefined)
    yield { what: 'why', kind: 'line', within: id, step: without(step, 'why') };
  for (const [list, kind] of lists) yield* changesOfList(step, list, kind);
}

type List = (typeof lists)[number][0];

function* changesOfList(step: Step, list: List, kind: Change['kind']): Generator<Change> {
  const items: readonly unknown[] = step[list] ?? [];
  const change = (
    what: string,
    left: readonly unknown[],
  ): Pick<Change, 'what' | 'within' | 'step'> => ({
    what: `${list}.${what}`,
    within: step.id,
    step: { ...step, [list]: left },
  });
  for (const [index, item] of items.entries()) {
    yield { ...change(String(index), items.toSpliced(index, 1)), kind };
    if (isConditional(item))
      yield {
        ...change(`${String(index)}.when`, items.with(index, { ...item, when: undefined })),
        kind: 'condition',
      };
  }
}

function isConditional(item: unknown): item is object {
  return typeof item === 'object' && item !== null && 'when' in item;
}

function* factDeletions(content: Content): Generator<Deletion> {
  for (const [name, condition] of Object.entries(content.conditions))
    yield {
      what: `condition ${name} (${condition.means})`,
      kind: 'condition',
      content: { ...content, conditions: omit(content.conditions, name) },
    };
  for (const kind of ['contacts', 'deadlines', 'rules', 'durations'] as const)
    for (const id of Object.keys(content[kind]))
      yield {
        what: `${kind} ${id}`,
        kind: 'fact',
        content: { ...content, [kind]: omit<unknown>(content[kind], id) },
      };
}

function without(step: Step, key: keyof Step): Step {
  const rest = { ...step };
  Reflect.deleteProperty(rest, key);
  return rest;
}

function omit<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}
