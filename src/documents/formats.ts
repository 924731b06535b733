import type { Content } from '../content/content.ts';
import type { Words } from '../language/words.ts';
import type { Plan } from '../plan/plan.ts';
import type { Document } from './document.ts';
import type { CalendarOptions } from './render-ics.ts';
import { renderCsv } from './render-csv.ts';
import { renderHtml } from './render-html.ts';
import { renderJson } from './render-json.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { RenderPdf } from './render-pdf.ts';
import { renderText } from './render-text.ts';

/** What a format may be made from. */
export interface ToRender {
  readonly document: Document;
  readonly plan: Plan;
  readonly content: Content;
  readonly words: Words;
  /** Loads what makes PDFs, which takes longer than all else, only when it is called. */
  readonly pdf: () => Promise<RenderPdf>;
  /** How a calendar is to be written; needed for `ics` alone. */
  readonly calendar?: CalendarOptions | undefined;
}

/** A finished document: text in UTF-8, or the bytes of a file. */
export type Rendering = string | Uint8Array;

/** One format that can be asked for: its id, the ending of its file, and how it is made. A rare one loads what it needs when it is made. */
export interface Format {
  readonly id: string;
  readonly extension: string;
  /** Bytes that mean nothing on a screen. */
  readonly isFile?: true;
  /** What it shows: a sheet as it is printed (paper and size matter), a sheet as text, or the plan itself, whatever the sheet. */
  readonly shows: 'print' | 'text' | 'plan';
  readonly render: (from: ToRender) => Rendering | Promise<Rendering>;
}

/** All formats, in the order in which help lists them. */
export const formats: readonly Format[] = [
  { id: 'text', extension: 'txt', shows: 'text', render: ({ document }) => renderText(document) },
  { id: 'md', extension: 'md', shows: 'text', render: ({ document }) => renderMarkdown(document) },
  { id: 'html', extension: 'html', shows: 'print', render: ({ document }) => renderHtml(document) },
  {
    id: 'pdf',
    extension: 'pdf',
    isFile: true,
    shows: 'print',
    render: async ({ document, words, pdf }) => (await pdf())(document, words),
  },
  {
    id: 'csv',
    extension: 'csv',
    shows: 'plan',
    render: ({ plan, words }) => renderCsv(plan, words),
  },
  { id: 'json', extension: 'json', shows: 'plan', render: ({ plan }) => renderJson(plan) },
  { id: 'ics', extension: 'ics', shows: 'plan', render: renderCalendar },
  {
    id: 'letters',
    extension: 'letters.html',
    shows: 'plan',
    render: async (from) => (await import('./render-letters.ts')).renderLetters(from),
  },
];

/** What needs a hash loads only for a calendar. */
async function renderCalendar({ plan, content, words, calendar }: ToRender): Promise<string> {
  const { renderIcs } = await import('./render-ics.ts');
  const asked = calendar ?? { kind: 'event', details: false, given: {}, marks: [] };
  return renderIcs(plan, { content, words, calendar: asked });
}
