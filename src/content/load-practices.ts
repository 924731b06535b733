import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../errors.ts';
import type { Practice } from './practice-schema.ts';

const FILE = 'practice.json';

/** Loads the built practice callers, in order. Throws ContentError where the build is missing. */
export function loadPractices(folder: string): readonly Practice[] {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as readonly Practice[];
  } catch (error) {
    throw new ContentError('content-missing', {
      parameters: { file: FILE, reason: error instanceof Error ? error.message : '' },
    });
  }
}
