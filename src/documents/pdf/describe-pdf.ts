import { escapeHtml } from '../escape-html.ts';

export interface Description {
  readonly title: string;
  readonly language: string;
  readonly author: string;
}

/** Describes a PDF in XMP (ISO 16684-1): its title, language and author. */
export function describePdf({ title, language, author }: Description): string {
  const text = escapeHtml(title);
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>`;
}
