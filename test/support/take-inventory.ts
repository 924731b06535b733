import { createHash } from 'node:crypto';
import { listConditions } from '../../src/content/list-conditions.ts';
import type { Content } from '../../src/content/content.ts';
import type { Letter } from '../../src/content/letter-schema.ts';
import { letterTexts } from '../../src/content/letter-texts.ts';
import type { Step } from '../../src/content/schema.ts';

/** The parts of a step that are lists of lines for people. */
export const lists = [
  'in-short',
  'do',
  'say',
  'have-ready',
  'ask-for',
  'do-not',
  'write-down',
  'what-happens-next',
] as const;

/** Lists what a country's content holds, one thing a line: every step with its numbers of lines, what it refers to and a mark of its conditions. */
export function takeInventory(content: Content): string {
  const { country } = content;
  const lines = [
    `country: urgent ${count(country.urgent)}, warnings ${count(country.warnings)}, support ${names(country.support)}`,
    ...content.questions.map(
      ({ id, options, fields, when }) =>
        `question ${id}: options ${count(options)}, fields ${count(fields)}, ${when === undefined ? 'always' : `when ${hashOf(when)}`}`,
    ),
    ...Object.entries(content.conditions).map(
      ([id, { when }]) => `condition ${id}: ${hashOf(when)}`,
    ),
    ...content.steps.map((step) => stepLine(step, content)),
    ...content.letters.map((letter) => letterLine(letter, content)),
    ...content.calls.map(
      (call) =>
        `call [${(call.purposes ?? []).join(' ')}]: ${Object.keys(call).join(' ')}, do-not ${count(call['do-not'])}`,
    ),
    ...(['contacts', 'deadlines', 'rules', 'durations'] as const).flatMap((kind) =>
      Object.keys(content[kind]).map((id) => `${kind}: ${id}`),
    ),
    ...content.remoteTools.tools.map(
      (tool) =>
        `remote-tool ${tool.id}: ${hashOf([tool.processes, tool.services, tool.folders])}, evidence ${hashOf(tool.evidence ?? tool['evidence-note'] ?? '')}, remove ${count(tool.remove)}, report ${tool.report?.url ?? 'none'}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function stepLine(step: Step, content: Content): string {
  const counts = lists
    .filter((list) => step[list] !== undefined)
    .map((list) => `${list} ${count(step[list])}`);
  const conditions = listConditions({
    ...content,
    questions: [],
    tricks: [],
    conditions: {},
    letters: [],
    steps: [step],
  });
  const references = (['contacts', 'due', 'facts'] as const)
    .filter((list) => step[list] !== undefined)
    .map((list) => `${list} ${names(step[list] ?? [])}`);
  const single = (['why', 'lasts', 'first', 'not-needed', 'repeat'] as const)
    .filter((field) => step[field] !== undefined)
    .map((field) =>
      field === 'why' || field === 'not-needed' ? field : `${field} ${String(step[field])}`,
    );
  const parts = [
    ...counts,
    ...references,
    ...single,
    `conditions ${String(conditions.length)} ${hashOf(conditions)}`,
  ];
  return `step ${step.phase}/${step.id}: ${parts.join(', ')}`;
}

function letterLine(letter: Letter, content: Content): string {
  const texts = letterTexts(letter);
  const conditions = listConditions({
    ...content,
    questions: [],
    tricks: [],
    conditions: {},
    steps: [],
    letters: [letter],
  });
  const cites = [...(letter.cites ?? []), ...texts.flatMap((one) => one.cites)];
  const single = (
    ['for', 'step', 'every', 'most-words', 'account-number', 'subject'] as const
  ).flatMap((field) => (letter[field] === undefined ? [] : [`${field} ${String(letter[field])}`]));
  const parts = [
    letter.kind,
    ...single,
    `to ${names(letter.to ?? [])}`,
    `texts ${String(texts.length)}`,
    `cites [${cites.join(' ')}]`,
    `send-by ${names(letter['send-by'] ?? [])}`,
    `conditions ${String(conditions.length)} ${hashOf(conditions)}`,
  ];
  return `letter ${String(letter.order)} ${letter.id}: ${parts.join(', ')}`;
}

function count(list: readonly unknown[] | undefined): string {
  return String(list?.length ?? 0);
}

function names(list: readonly (string | object)[]): string {
  return `[${list.map((one) => (typeof one === 'string' ? one : Object.values(one).find((value) => typeof value === 'string'))).join(' ')}]`;
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
}
