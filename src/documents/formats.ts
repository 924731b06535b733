import type { Plan } from '../plan/plan.ts';
import type { Document } from './document.ts';
import { renderHtml } from './render-html.ts';
import { renderJson } from './render-json.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderText } from './render-text.ts';

/** One format that can be asked for: its id, the ending of its file, and how it is made. */
export interface Format {
  readonly id: string;
  readonly extension: string;
  readonly render: (document: Document, plan: Plan) => string;
}

/** All formats, in the order in which help lists them. */
export const formats: readonly Format[] = [
  { id: 'text', extension: 'txt', render: (document) => renderText(document) },
  { id: 'md', extension: 'md', render: (document) => renderMarkdown(document) },
  { id: 'html', extension: 'html', render: (document) => renderHtml(document) },
  { id: 'json', extension: 'json', render: (_document, plan) => renderJson(plan) },
];
