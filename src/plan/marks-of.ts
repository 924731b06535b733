import { entriesOf } from '../facts/derive-facts.ts';
import type { Entry } from '../facts/answers.ts';
import type { Facts } from '../facts/facts.ts';
import { toItem } from '../facts/name-items.ts';
import type { Mark } from './plan.ts';
import type { SelectedStep } from './select-steps.ts';

/** Reads work done before the first run (`already-done`) as marks on the steps it fits; without a name on every step of that id. */
export function marksOf(facts: Facts, steps: readonly SelectedStep[]): readonly Mark[] {
  return entriesOf(facts.answers['already-done']).flatMap((done) =>
    keysFor(done, steps).map((key) => toMark(key, done)),
  );
}

function keysFor(done: Entry, steps: readonly SelectedStep[]): readonly string[] {
  const own = steps.filter(({ step }) => step.id === done['step']);
  const name = done['for'];
  const named =
    typeof name === 'string'
      ? own.filter(
          ({ entry, key }) =>
            entry?.values['name'] === name ||
            entry?.values['from'] === name ||
            key.endsWith(`.${toItem(name)}`),
        )
      : [];
  return (named.length > 0 ? named : own).map(({ key }) => key);
}

function toMark(key: string, done: Entry): Mark {
  return {
    key,
    as: 'done',
    ...textField('on', done['on']),
    ...textField('reference', done['reference']),
    ...textField('spoke_to', done['spoke-to']),
  };
}

function textField(
  name: 'on' | 'reference' | 'spoke_to',
  value: Entry[string] | undefined,
): Partial<Mark> {
  return typeof value === 'string' && value !== 'not-sure' ? { [name]: value } : {};
}
