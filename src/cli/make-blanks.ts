import type { CalendarDay } from '../dates/calendar-day.ts';
import { composeBlank } from '../documents/compose-blank.ts';
import type { Format, ToRender } from '../documents/formats.ts';
import { planSituation, type SituationPlan } from '../plan/plan-situation.ts';
import type { BlankFlags } from './blank.ts';
import type { ChosenBlanks } from './choose-blanks.ts';
import {
  organisationIn,
  paperOf,
  printSizeOf,
  renderDocument,
  type Rendered,
} from './render-plan.ts';
import { wordsOf } from './words-for.ts';

type PrintSize = 'normal' | 'large';

/** One blank sheet in one format and size, ready to be written. */
export interface Blank extends Rendered {
  readonly country: string;
  readonly situation: string;
  readonly title: string;
  readonly printSize: PrintSize;
}

export interface BlankMaking {
  readonly formats: readonly Format[];
  readonly flags: BlankFlags;
  readonly today: CalendarDay;
  readonly pdf: ToRender['pdf'];
}

/** Makes one sheet after the other, so that only those of one situation are in memory. */
export async function* makeBlanks(
  chosen: readonly ChosenBlanks[],
  making: BlankMaking,
): AsyncGenerator<Blank> {
  for (const { content, situations } of chosen)
    for (const situation of situations)
      yield* makeSituation(planSituation(content, situation, making.today), content, making);
}

async function* makeSituation(
  from: SituationPlan,
  content: ChosenBlanks['content'],
  making: BlankMaking,
): AsyncGenerator<Blank> {
  const { situation, title, plan } = from;
  for (const { printSize, formats } of sizesOf(making)) {
    const words = wordsOf(content);
    const document = composeBlank(from, {
      content,
      words,
      ...paperOf(making.flags),
      printSize,
      ...organisationIn(making.flags),
    });
    const about = { country: content.country.id, situation: situation.id, title, printSize };
    const { pdf } = making;
    const rendered = await renderDocument(formats, { document, plan, content, words, pdf });
    yield* rendered.map((one) => ({ ...about, ...one }));
  }
}

/** With `--all` both sizes, unless one was named; what is not printed has only one. */
function sizesOf({ formats, flags }: BlankMaking): readonly {
  readonly printSize: PrintSize;
  readonly formats: readonly Format[];
}[] {
  const { printSize } = printSizeOf(flags);
  if (printSize !== undefined || flags.all !== true)
    return [{ printSize: printSize ?? 'normal', formats }];
  const printed = formats.filter((format) => format.shows === 'print');
  return [
    { printSize: 'normal', formats },
    { printSize: 'large', formats: printed },
  ];
}
