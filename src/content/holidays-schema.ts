import { z } from 'zod';
import { id, isoDay, text, url } from './schema-parts.ts';

/** The shape of a country's holiday lists: days on which a bank may be shut, each with its kind of evidence. */
export const holidaysFileSchema = z.strictObject({
  holidays: z.array(
    z.strictObject({
      id: z.string(),
      regions: z.array(z.string()),
      covers: z.strictObject({ from: z.number().int(), to: z.number().int() }),
      note: text.optional(),
      source: url,
      checked: isoDay,
      days: z.array(z.strictObject({ day: isoDay, name: text, kind: id })),
    }),
  ),
});

export type HolidayList = z.infer<typeof holidaysFileSchema>['holidays'][number];
