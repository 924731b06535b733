import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, UsageError } from '../errors.ts';
import type { Content, CountryName } from './content.ts';

/** Loads the built content of one country, which is read once: it does not change while the program runs. Throws UsageError for an unknown country, ContentError where the build is missing. */
export function loadContent(folder: string, country: string): Content {
  const countries = loadCountries(folder);
  if (!countries.some((one) => one.id === country)) {
    throw new UsageError('country-unknown', {
      parameters: {
        country: country.slice(0, 40),
        valid: countries.map((one) => one.id).join(', '),
      },
    });
  }
  return Object.freeze(readBuilt(folder, `${country}.json`) as Content);
}

/** Loads the list of countries, in the order in which they are offered. */
export function loadCountries(folder: string): readonly CountryName[] {
  return readBuilt(folder, 'countries.json') as readonly CountryName[];
}

/** What was read so far, by path: an interview asks for its content at each question. */
const read = new Map<string, unknown>();

function readBuilt(folder: string, name: string): unknown {
  const path = join(folder, name);
  const known = read.get(path) ?? parseBuilt(path, name);
  read.set(path, known);
  return known;
}

function parseBuilt(path: string, name: string): unknown {
  try {
    // Built content is ASCII alone, which Node reads faster as such.
    return JSON.parse(readFileSync(path, 'latin1')) as unknown;
  } catch (error) {
    throw new ContentError('content-missing', {
      parameters: { file: name, reason: error instanceof Error ? error.message : '' },
    });
  }
}
