import { z } from 'zod';
import { evidence, id, text, url } from './schema-parts.ts';

const bySystem = z.strictObject({
  windows: z.array(text).min(1).optional(),
  mac: z.array(text).min(1).optional(),
  linux: z.array(text).min(1).optional(),
});

/** How a name begins, as it is compared: in lower case. */
const beginning = text.regex(/^[^A-Z]{4,}$/, 'write at least four signs, in lower case');

/** A remote-control program: how to know it, keep its traces, end it, remove it and report it. */
const remoteToolSchema = z.strictObject({
  id,
  name: text,
  /** The name inside a sentence, where `name` is long. */
  short: text.optional(),
  access: z.enum(['one-time', 'lasting', 'both']),
  processes: z.array(beginning),
  services: z.array(beginning).optional(),
  folders: bySystem.optional(),
  recognise: text,
  evidence: bySystem.optional(),
  'evidence-note': text.optional(),
  end: z.array(text).optional(),
  remove: z.array(text).min(1),
  report: z.strictObject({ url, ...evidence }).optional(),
});

/** `places`: the folders in which names are looked for, by system; `%NAME%` and `~` stand for the person's own. */
export const remoteToolsFileSchema = z.strictObject({
  places: bySystem,
  tools: z.array(remoteToolSchema),
});

export type RemoteTool = z.infer<typeof remoteToolSchema>;
export type RemoteTools = z.infer<typeof remoteToolsFileSchema>;
