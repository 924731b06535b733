import type { Content } from '../../src/content/content.ts';
import type { Step } from '../../src/content/schema.ts';

/** One thing taken out of a country's content. */
export interface Deletion {
  readonly what: string;
  readonly kind: 'step' | 'line' | 'contact' | 'deadline' | 'rule' | 'condition' | 'fact';
  /** The step it was taken from, where only plans with that step can differ. */
  readonly within?: string;
  readonly content: Content;
}

const lists = [
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
  yield* factDeletions(content);
}

interface Change extends Pick<Deletion, 'what' | 'kind' | 'within'> {
  readonly step: Step;
}

function* changesOf(step: Step): Generator<Change> {
  if (step.when !== undefined)
    yield { what: 'when', kind: 'condition', step: without(step, 'when') };
  if (step.lasts !== undefined)
    yield { what: 'lasts', kind: 'rule', within: step.id, step: without(step, 'lasts') };
  if (step.why !== undefined)
    yield { what: 'why', kind: 'line', within: step.id, step: without(step, 'why') };
  for (const [list, kind] of lists)
    for (const [index, item] of (step[list] ?? []).entries()) {
      const what = `${list}.${String(index)}`;
      yield {
        what,
        kind,
        within: step.id,
        step: { ...step, [list]: step[list]?.toSpliced(index, 1) },
      };
      if (typeof item === 'string' || item.when === undefined) continue;
      const always: unknown[] = [...(step[list] ?? [])];
      always[index] = { ...item, when: undefined };
      yield {
        what: `${what}.when`,
        kind: 'condition',
        within: step.id,
        step: { ...step, [list]: always },
      };
    }
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

function without<K extends keyof Step>(step: Step, key: K): Step {
  const rest = { ...step };
  Reflect.deleteProperty(rest, key);
  return rest;
}

function omit<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}
