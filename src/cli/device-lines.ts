import type { DeviceSystem } from '../device/device.ts';
import type { FoundTool } from '../device/find-tools.ts';
import type { ShownLine } from '../interview/prompter.ts';
import type { Words } from '../language/words.ts';
import type { DeviceLook } from './check-device.ts';

/** Says what a look at this computer showed: first that someone may be watching, then each program, then what cannot be seen. */
export function deviceLines(look: DeviceLook, words: Words): readonly ShownLine[] {
  const { found, device } = look;
  return [
    { text: words('device.title'), tone: 'title' },
    { text: words('device.looks') },
    ...watchedLines(look, words),
    ...found.flatMap((one) => [{ text: '' }, ...toolLines(one, device.system, words)]),
    { text: '' },
    ...outcomeOf(look).map((key): ShownLine => ({ text: words(`device.${key}`), tone: 'strong' })),
    { text: '' },
    ...limitLines(look, words),
    { text: '' },
    { text: words('device.next') },
  ];
}

/** That nothing was found is said only where it was really looked for. */
function outcomeOf({ found, device }: DeviceLook): readonly string[] {
  if (found.length > 0) return ['order', 'legal'];
  return device.unread.includes('processes') ? ['not-looked', 'no-proof'] : ['none', 'no-proof'];
}

/** Tells whether a program that lets others see this screen runs now. */
export function mayBeWatched({ found }: DeviceLook): boolean {
  return found.some((one) => one.running.length > 0);
}

function watchedLines(look: DeviceLook, words: Words): readonly ShownLine[] {
  if (!mayBeWatched(look)) return [];
  return [
    { text: '' },
    { text: words('device.watched'), tone: 'urgent' },
    ...['watched-stop', 'watched-cut', 'watched-bank'].map((key): ShownLine => ({
      text: words(`device.${key}`),
      tone: 'strong',
    })),
  ];
}

function toolLines(found: FoundTool, system: DeviceSystem, words: Words): readonly ShownLine[] {
  const { tool, running } = found;
  const end = tool.end?.join(' ') ?? words(`device.end-${system}`);
  return [
    ...seenLines(found, words),
    { text: words('device.recognise', { text: tool.recognise }) },
    { text: words(`device.${tool.access}`) },
    { text: copyText(found, system, words) },
    ...(running.length === 0 ? [] : [{ text: words('device.end', { text: end }) }]),
    { text: words('device.remove', { text: tool.remove.join(' ') }) },
    ...(tool.report === undefined
      ? []
      : [{ text: words('device.report', { url: tool.report.url }) }]),
  ];
}

function seenLines({ tool, ...seen }: FoundTool, words: Words): readonly ShownLine[] {
  const lines = [
    ['running', seen.running],
    ['service', seen.services],
    ['installed', seen.files],
  ] as const;
  return lines
    .filter(([, list]) => list.length > 0)
    .map(([key, list]) => ({
      text: words(`device.${key}`, { name: tool.name, list: list.join(', ') }),
      tone: 'strong',
    }));
}

function copyText({ tool }: FoundTool, system: DeviceSystem, words: Words): string {
  const copies = tool.evidence?.[system] ?? [];
  if (copies.length > 0) return words('device.copy', { list: copies.join(', ') });
  return tool['evidence-note'] ?? words('device.copy-none');
}

const limits = ['names', 'web', 'settings', 'users'] as const;

function limitLines({ device }: DeviceLook, words: Words): readonly ShownLine[] {
  const unread = device.unread.map((one) =>
    one === 'processes' || one === 'services'
      ? words(`device.unread-${one}`)
      : words('device.unread-folder', { folder: one }),
  );
  return [
    { text: words('device.cannot-title'), tone: 'strong' },
    ...limits.map((key) => ({ text: `- ${words(`device.cannot-${key}`)}` })),
    ...unread.map((text) => ({ text: `- ${text}` })),
  ];
}
