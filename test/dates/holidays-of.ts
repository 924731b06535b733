import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { holidaysFileSchema, type HolidayList } from '../../src/content/holidays-schema.ts';

export const COUNTRIES = ['us', 'uk', 'ca', 'au'] as const;

/** Reads a country's holiday file from `checklists/`, checked by its schema. */
export function holidaysOf(country: (typeof COUNTRIES)[number]): readonly HolidayList[] {
  const file = new URL(`../../checklists/${country}/holidays.yaml`, import.meta.url);
  return holidaysFileSchema.parse(parse(readFileSync(file, 'utf8'))).holidays;
}
