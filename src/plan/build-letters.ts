import type { Letter, LetterPart, Sentence } from '../content/letter-schema.ts';
import { applies } from '../facts/derive-facts.ts';
import type { EntryFacts } from '../facts/facts.ts';
import { fillText } from './fill-text.ts';
import { letterSlots, type LetterSlots } from './letter-words.ts';
import { listEvents, type CallEvent } from './list-events.ts';
import type { LetterBlock, PlanLetter } from './letter.ts';
import { listSources } from './list-sources.ts';
import { selectLetters, type LetterCase, type SelectedLetter } from './select-letters.ts';
import { sendBy } from './send-by.ts';

export interface LetterOptions extends LetterCase {
  /** Calls and letters as the person logged them. */
  readonly calls?: readonly CallEvent[];
}

/** Builds every letter that fits a case, a pure function of content, facts, the steps of the plan with their marks, and logged calls. */
export function buildLetters(options: LetterOptions): readonly PlanLetter[] {
  return selectLetters(options).map((selected) => buildLetter(selected, options));
}

function buildLetter(selected: SelectedLetter, options: LetterOptions): PlanLetter {
  const { letter, entries, to } = selected;
  const spoken = speaker(selected, options);
  const body = letter.body.flatMap((part) => blockOf(part, spoken, options));
  const enclose = spoken.lines(letter.enclose ?? []);
  const where = spoken.lines(letter['where-to-send'] ?? []);
  return {
    id: letter.id,
    key: selected.key,
    kind: letter.kind,
    title: letter.title,
    about: letter.about,
    ...(to === undefined ? {} : { to }),
    ...headOf(letter),
    for: letter.for === undefined ? [] : entries.map((one) => spoken.slots(one)['for'] ?? ''),
    body,
    enclose,
    where_to_send: where,
    send_by: sendBy(selected, options),
    rules: listSources([...(letter.cites ?? []), ...spoken.cited()], options.content),
  };
}

function headOf(letter: Letter): Pick<PlanLetter, 'subject' | 'account_number'> {
  const { subject, 'account-number': number } = letter;
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(number === undefined ? {} : { account_number: number }),
  };
}

/** Says the sentences of one letter and remembers the rules they cite. */
interface Speaker {
  readonly selected: SelectedLetter;
  readonly lines: (list: readonly Sentence[], entry?: EntryFacts) => readonly string[];
  readonly slots: (entry?: EntryFacts) => LetterSlots;
  readonly cited: () => readonly string[];
}

function speaker(selected: SelectedLetter, options: LetterOptions): Speaker {
  const cited = new Set<string>();
  const slots = (entry?: EntryFacts): LetterSlots => letterSlots(selected, options, entry);
  const say = (one: Sentence, entry?: EntryFacts): readonly string[] => {
    if (!isSaid(one, selected, entry)) return [];
    const text = fillSentence(textOf(one), slots(entry), options);
    if (text === undefined) return [];
    for (const id of typeof one === 'string' ? [] : (one.cites ?? [])) cited.add(id);
    return [text];
  };
  return {
    selected,
    slots,
    lines: (list, entry) => list.flatMap((one) => say(one, entry)),
    cited: () => [...cited],
  };
}

function textOf(one: Sentence): string {
  return typeof one === 'string' ? one : one.text;
}

/** In a letter about payments or an account, a sentence about no single one is said when its condition holds for some of them. */
function isSaid(
  one: Sentence,
  { scope, entries, letter }: SelectedLetter,
  entry?: EntryFacts,
): boolean {
  if (typeof one === 'string' || one.when === undefined) return true;
  const { when } = one;
  if (entry !== undefined) return applies(when, { ...scope, entry: entry.values });
  if (letter.for === undefined || entries.length === 0) return applies(when, scope);
  return entries.some(({ values }) => applies(when, { ...scope, entry: values }));
}

function fillSentence(
  text: string,
  slots: LetterSlots,
  { content }: LetterOptions,
): string | undefined {
  const names = [...text.matchAll(/\{([a-z]+)\}/g)].map(([, name = '']) => name);
  if (names.some((name) => slots[name] === undefined)) return undefined;
  const filled = text.replace(/\{([a-z]+)\}/g, (slot, name: string) => slots[name] ?? slot);
  return fillText(filled, { content, for: '', bank: '' });
}

function blockOf(
  part: LetterPart,
  spoken: Speaker,
  options: LetterOptions,
): readonly LetterBlock[] {
  if (typeof part === 'string' || 'text' in part) return paragraph(spoken.lines([part]));
  if ('paragraph' in part) return paragraph(spoken.lines(part.paragraph));
  if ('events' in part)
    return [{ kind: 'events', caption: part.events, events: listEvents(options) }];
  if ('lead' in part) return items(spoken.lines(part.list), part.lead);
  return items(spoken.selected.entries.map((entry) => spoken.lines(part.each, entry).join(' ')));
}

function paragraph(lines: readonly string[]): readonly LetterBlock[] {
  return lines.length === 0 ? [] : [{ kind: 'paragraph', text: lines.join(' ') }];
}

function items(list: readonly string[], lead?: string): readonly LetterBlock[] {
  if (list.length === 0) return [];
  return [{ kind: 'items', items: list, ...(lead === undefined ? {} : { lead }) }];
}
