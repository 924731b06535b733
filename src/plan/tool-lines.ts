import type { Content } from '../content/content.ts';
import type { RemoteTool } from '../content/remote-tools-schema.ts';
import { valueOf, type Scope } from '../facts/holds.ts';
import { fillWords } from './fill-words.ts';

export type ToolPart = 'recognise' | 'evidence' | 'remove';

/** Gives one line for each remote-control program that was named: how to know it, what to copy first, or how to remove it. */
export function toolLines(part: ToolPart, scope: Scope, content: Content): readonly string[] {
  return toolsSeen(scope, content).flatMap((tool) => lineOf(part, tool, { scope, content }));
}

/** Gives the remote-control programs that were named, in the order of the content. */
export function toolsSeen(scope: Scope, content: Content): readonly RemoteTool[] {
  const seen = listOf(valueOf('tools-seen', scope));
  return content.remoteTools.tools.filter((tool) => seen.includes(tool.id));
}

interface Context {
  readonly scope: Scope;
  readonly content: Content;
}

function lineOf(part: ToolPart, tool: RemoteTool, context: Context): readonly string[] {
  const { content } = context;
  const name = tool.short ?? tool.name;
  switch (part) {
    case 'recognise':
      return [fillWords(content, 'tool.recognise', { name, text: tool.recognise })];
    case 'evidence':
      return evidenceOf(tool, context);
    case 'remove':
      return [fillWords(content, 'tool.remove', { name, text: tool.remove.join(' ') })];
  }
}

function evidenceOf(tool: RemoteTool, context: Context): readonly string[] {
  if (tool['evidence-note'] !== undefined) return [tool['evidence-note']];
  const places = systemsOf(context.scope).flatMap((system) => tool.evidence?.[system] ?? []);
  return places.length === 0
    ? []
    : [
        fillWords(context.content, 'tool.evidence', {
          name: tool.short ?? tool.name,
          places: places.join(', '),
        }),
      ];
}

/** The systems whose files may hold a trace: those of the devices that were reached, or both where that is not known. */
function systemsOf(scope: Scope): readonly ('windows' | 'mac')[] {
  const devices = listOf(valueOf('devices', scope));
  const named = (['windows', 'mac'] as const).filter((system) => devices.includes(system));
  return named.length === 0 || devices.includes('not-sure') ? ['windows', 'mac'] : named;
}

function listOf(value: ReturnType<typeof valueOf>): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}
