import type { Plan } from '../../src/plan/plan.ts';
import { exampleWords } from './example-plan.ts';
import { plainHtml, plainMarkdown, plainText } from './plain-text.ts';

/** What a reader finds in one step of a document. */
export interface Card {
  readonly number: string;
  readonly ticked: boolean;
  /** All text of the card on one line, from the title on. */
  readonly text: string;
  /** Days spelled in full, as `YYYY-MM-DD`, in order, once each. */
  readonly days: readonly string[];
  /** Numbers to call of the plan's contacts that stand in the card, in the order of the plan. */
  readonly numbers: readonly string[];
  readonly addresses: readonly string[];
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const spelled = new RegExp(
  `(${weekdays.join('|')}),? (?:(\\d{1,2}) (${months.join('|')})|(${months.join('|')}) (\\d{1,2}),) (\\d{4})`,
  'g',
);

/** Reads the steps back out of a document, in the order of its short list: the text of each is what stands in the list, then what stands in full. */
export function readCards(format: string, document: string, plan: Plan): readonly Card[] {
  const numbers = numbersOf(plan);
  const titles = titlesOf(plan);
  const raw = cardsOf(format, document).filter(({ text }) => isStep(text, titles));
  return raw
    .filter(({ inFull }) => !inFull)
    .map(({ text, ticked }) => {
      const [, number = '', short = ''] = /^(\d+)\. (.*)$/s.exec(text) ?? [];
      const full = raw.filter((one) => one.inFull && one.text.startsWith(`${number}. `));
      const rest = [short, ...full.map((one) => one.text)].join(' ');
      return {
        number,
        ticked,
        text: rest,
        days: readDays(rest),
        numbers: numbers.filter((one) => rest.includes(one)),
        addresses: [...new Set(rest.match(/https:\/\/[^\s<>”]*[\w/]/g) ?? [])],
      };
    });
}

/** The titles of the steps, each after its number. */
function titlesOf(plan: Plan): readonly string[] {
  return plan.phases
    .flatMap((phase) => phase.steps)
    .filter((step) => step.needed)
    .map((step, index) => plainText(`${String(index + 1)}. ${step.title}`));
}

/** Tells a step from any other numbered line. */
function isStep(text: string, titles: readonly string[]): boolean {
  const number = /^\d+/.exec(text)?.[0];
  return number !== undefined && text.startsWith(titles[Number(number) - 1] ?? '\n');
}

/** Reads the days that are spelled in full in a text; a weekday that does not fit its day is told. */
function readDays(text: string): readonly string[] {
  const days = [...text.matchAll(spelled)].map((found) => {
    const [, weekday, dayFirst, monthFirst, monthSecond, daySecond, year] = found;
    const month = months.indexOf(monthFirst ?? monthSecond ?? '') + 1;
    const day = `${year ?? ''}-${pad(month)}-${pad(Number(dayFirst ?? daySecond))}`;
    const right = weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()];
    return right === weekday ? day : `${day} is no ${weekday ?? ''}`;
  });
  return [...new Set(days)];
}

function numbersOf(plan: Plan): readonly string[] {
  const contacts = plan.phases.flatMap((phase) => phase.steps).flatMap((step) => step.contacts);
  return [...new Set(contacts.flatMap((one) => one.phone ?? one.text_number ?? []))];
}

interface RawCard {
  readonly text: string;
  readonly ticked: boolean;
  /** It stands after the list, without a box to tick. */
  readonly inFull: boolean;
}

function cardsOf(format: string, document: string): readonly RawCard[] {
  switch (format) {
    case 'text':
      return textCards(document);
    case 'md':
      return document
        .split(/^### /m)
        .slice(1)
        .map((part) => ({
          ticked: part.includes('\n- [x] '),
          inFull: !/^- \[[ x]\] /m.test(part),
          text: plainMarkdown(part.split(/^(?:## |> )/m)[0] ?? ''),
        }));
    case 'html':
      return document
        .split(/<section class="step(?: long)?"[^>]*>/)
        .slice(1)
        .map((part) => part.split('</section>')[0] ?? '')
        .map((part) => ({
          ticked: /<input [^>]*\bchecked>/.test(part),
          inFull: !part.includes('<input '),
          text: plainHtml(part.replace(/<p class="more">.*?<\/p>/, '')),
        }));
    default:
      throw new Error(`no reader for ${format}`);
  }
}

/** Lines with a number before the steps in full are no steps. */
function textCards(document: string): readonly RawCard[] {
  const [list = '', full = ''] = document.split(`\n${exampleWords('doc.full')}\n`);
  const cardsIn = (part: string, start: RegExp): readonly string[] => part.split(start).slice(1);
  return [...cardsIn(list, /^(?=\[[ x]\] \d+\. )/m), ...cardsIn(full, /^(?=\d+\. )/m)].map(
    (part) => ({
      ticked: part.startsWith('[x]'),
      inFull: !part.startsWith('['),
      text: plainText((/^.*\n(?: {4}.*\n)*/.exec(part)?.[0] ?? '').replace(/^\[.\] /, '')),
    }),
  );
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
