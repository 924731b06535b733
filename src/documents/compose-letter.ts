import type { Content } from '../content/content.ts';
import type { Words } from '../language/words.ts';
import type { LetterBlock, LetterRecipient, PlanLetter } from '../plan/letter.ts';
import type { PlanContact } from '../plan/plan.ts';
import { composeEvents } from './compose-events.ts';
import type { Block, Document, FieldBlock } from './document.ts';
import { dueLabel, dueText } from './due-text.ts';
import { fitStatement } from './fit-statement.ts';
import { sheetFrame } from './sheet-frame.ts';
import { WHOLE, type Brevity } from './shorten-events.ts';
import { spellDay, type DayContext } from './spell-day.ts';

export interface LetterContext extends DayContext {
  readonly content: Content;
  readonly words: Words;
  /** The level of the heading of the sheet; the page that is sent has the one below it. */
  readonly level: 1 | 2;
  readonly paper?: Document['paper'];
  readonly printSize?: Document['printSize'];
}

/** Composes one letter: a page for the person with what to do before it is sent, then the page that is sent. */
export function composeLetter(letter: PlanLetter, context: LetterContext): readonly Block[] {
  return [
    ...composeCover(letter, context),
    { kind: 'page-break' },
    ...composePage(letter, context),
  ];
}

/** Composes what the person does with it: what it is, by when, where it goes, what to fill in, and which rules it stands on. */
function composeCover(letter: PlanLetter, context: LetterContext): readonly Block[] {
  const { words } = context;
  return [
    { kind: 'heading', level: context.level, text: letter.title },
    { kind: 'paragraph', text: letter.about },
    ...list([...letter.for.map((one) => words('letter.for', { for: one }))]),
    ...dueBlocks(letter, context),
    ...recipientBlocks(letter, context),
    { kind: 'paragraph', text: words('letter.before'), tone: 'strong' },
    ...list(beforeLines(letter, context)),
    ...ruleBlocks(letter, context),
  ];
}

function beforeLines(letter: PlanLetter, { words }: LetterContext): readonly string[] {
  const { kind } = letter;
  const number =
    letter.account_number === 'whole' ? 'letter.before-whole-number' : 'letter.before-numbers';
  const sign = kind === 'note' ? [] : ['letter.before-sign'];
  const keys = ['letter.before-true', 'letter.before-blanks', ...sign, number];
  const post = ['letter.before-reply', 'letter.before-copy', 'letter.before-proof'];
  return [...keys, ...(kind === 'letter' ? post : ['letter.before-copy'])].map((key) => words(key));
}

function dueBlocks(letter: PlanLetter, context: LetterContext): readonly Block[] {
  const fields = letter.send_by.map((due) => ({
    label: dueLabel(due, context),
    value: dueText(due, context),
  }));
  return fields.length === 0 ? [] : [{ kind: 'fields', fields }];
}

function recipientBlocks(letter: PlanLetter, context: LetterContext): readonly Block[] {
  const { words } = context;
  const contact = letter.to?.contact;
  if (contact === undefined || contact.own)
    return whereBlocks(letter, contact === undefined ? [] : [words('letter.where-own')]);
  const site: Block[] =
    contact.url === undefined
      ? []
      : [{ kind: 'fields', fields: [{ label: words('doc.site'), value: contact.url }] }];
  return [...whereBlocks(letter, []), ...site];
}

function whereBlocks(letter: PlanLetter, otherwise: readonly string[]): readonly Block[] {
  const lines = letter.where_to_send.length > 0 ? letter.where_to_send : otherwise;
  return lines.length === 0 ? [] : [paragraph(lines.join(' '))];
}

function ruleBlocks({ rules }: PlanLetter, context: LetterContext): readonly Block[] {
  if (rules.length === 0) return [];
  const { words } = context;
  const sources = [...new Map(rules.map((rule) => [rule.url, rule])).values()];
  const items = sources.map(({ url, checked }) =>
    words('letter.rule', { url, day: spellDay(checked, context) }),
  );
  return [
    { kind: 'paragraph', text: words('letter.rules'), tone: 'strong' },
    { kind: 'list', ordered: false, items },
  ];
}

/** Composes the page that is sent. */
function composePage(letter: PlanLetter, context: LetterContext): readonly Block[] {
  if (letter.kind !== 'statement') return pageOf(letter, context, WHOLE);
  const events = letter.body.flatMap((block) => (block.kind === 'events' ? block.events : []));
  return fitStatement(events, sheetFrame(context), (brevity) => pageOf(letter, context, brevity));
}

/** Composes sender, recipient, subject, text, what is asked for, enclosures, signature. */
function pageOf(letter: PlanLetter, context: LetterContext, brevity: Brevity): readonly Block[] {
  const { words } = context;
  const body = letter.body.flatMap((block) =>
    block.kind === 'events' ? composeEvents(block, brevity, context) : bodyBlocks(block),
  );
  if (letter.kind === 'note') return [heading(letter, context), ...body];
  return [
    heading(letter, context),
    { kind: 'fields', fields: headFields(letter, context) },
    ...body,
    ...(letter.enclose.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: words('letter.enclosed'), tone: 'strong' as const },
          ...list(letter.enclose),
        ]),
    signature(context),
  ];
}

function heading(letter: PlanLetter, { level }: LetterContext): Block {
  return { kind: 'heading', level: level === 1 ? 2 : 3, text: letter.subject ?? letter.title };
}

function headFields(letter: PlanLetter, { words }: LetterContext): readonly FieldBlock[] {
  const from = [
    { label: words('letter.from'), value: words('letter.blank-name') },
    { label: words('letter.reply-to'), value: words('letter.blank-reply') },
  ];
  const date = { label: words('letter.date'), value: words('letter.blank-date') };
  if (letter.to === undefined) return [...from, date];
  return [
    ...from,
    { label: words('letter.to'), value: addressee(letter.to, words) },
    date,
    ...about(letter, letter.to, words),
  ];
}

function addressee({ team, name, contact }: LetterRecipient, words: Words): string {
  const place = name === undefined ? ownPlace(contact, words) : [name, addressOf(contact)];
  return [team, ...place].filter((part) => part !== undefined).join(', ');
}

function ownPlace(contact: PlanContact | undefined, words: Words): readonly string[] {
  return contact === undefined
    ? []
    : [words('letter.blank-own', { org: insideSentence(contact.org) })];
}

function addressOf(contact: PlanContact | undefined): string | undefined {
  return contact?.address ?? contact?.email;
}

function insideSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function about(
  letter: PlanLetter,
  { account, contact }: LetterRecipient,
  words: Words,
): readonly FieldBlock[] {
  if (contact?.own !== true) return [];
  const key =
    letter.account_number === 'whole' ? 'letter.blank-whole-number' : 'letter.blank-number';
  const number = words(key);
  const value = account === undefined ? number : `${account}, ${number}`;
  return [{ label: words('letter.account'), value }];
}

function signature({ words }: LetterContext): Block {
  const name = { label: words('letter.printed-name'), value: words('letter.blank-name') };
  return { kind: 'signature', label: words('letter.signed'), name };
}

function bodyBlocks(block: Exclude<LetterBlock, { kind: 'events' }>): readonly Block[] {
  if (block.kind === 'paragraph') return [paragraph(block.text)];
  return [
    ...(block.lead === undefined ? [] : [paragraph(block.lead)]),
    { kind: 'list', ordered: true, items: block.items },
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}
