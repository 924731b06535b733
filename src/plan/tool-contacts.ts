import type { Content } from '../content/content.ts';
import type { RemoteTool } from '../content/remote-tools-schema.ts';
import type { Contact } from '../content/schema.ts';
import { fillWords } from './fill-words.ts';

/** Gives where the makers of remote-control programs take reports, as contacts; a program without a known page has none. */
export function toolContacts(tools: readonly RemoteTool[], content: Content): readonly Contact[] {
  return tools.flatMap((tool): readonly Contact[] =>
    tool.report === undefined
      ? []
      : [
          {
            id: `remote-tool-${tool.id}`,
            org: fillWords(content, 'tool.report', { name: tool.short ?? tool.name }),
            purpose: 'account-provider',
            'who-for': fillWords(content, 'tool.report-for', { name: tool.short ?? tool.name }),
            confidence: 'medium',
            ...tool.report,
          },
        ],
  );
}
