import { holidaysFileSchema } from './holidays-schema.ts';
import { remoteToolsFileSchema } from './remote-tools-schema.ts';
import type { ZodType } from 'zod';
import type { Problem } from '../errors.ts';
import type { ContentFile } from './content-file.ts';
import {
  callsFileSchema,
  letterOverlaySchema,
  letterSchema,
  phrasesFileSchema,
} from './letter-schema.ts';
import {
  conditionsFileSchema,
  contactsFileSchema,
  countrySchema,
  deadlinesFileSchema,
  phasesFileSchema,
  questionsFileSchema,
  stepOverlaySchema,
  stepSchema,
} from './schema.ts';
import { disagreementsFileSchema } from './disagreements-schema.ts';
import { tricksFileSchema } from './tricks-schema.ts';
import { statementReviewSchema } from './statement-review-schema.ts';
import { situationsFileSchema } from './situations-schema.ts';
import { renamedStepsFileSchema } from './schema-parts.ts';
import { problemsOf } from './problems-of.ts';

/** One file that passed its schema: what kind it is, which folder (common or a country) it lies in. */
export interface RawFile {
  readonly kind: string;
  readonly folder: string;
  readonly value: unknown;
  readonly source: ContentFile;
}

const schemas: Readonly<Record<string, ZodType>> = {
  questions: questionsFileSchema,
  conditions: conditionsFileSchema,
  phases: phasesFileSchema,
  disagreements: disagreementsFileSchema,
  tricks: tricksFileSchema,
  'remote-tools': remoteToolsFileSchema,
  'renamed-steps': renamedStepsFileSchema,
  'statement-review': statementReviewSchema,
  situations: situationsFileSchema,
  country: countrySchema,
  contacts: contactsFileSchema,
  deadlines: deadlinesFileSchema,
  holidays: holidaysFileSchema,
  phrases: phrasesFileSchema,
  calls: callsFileSchema,
};

/** Kinds of which each file holds one thing; a country's file with a common id gives only the fields that differ. */
const single: Readonly<Record<string, { readonly whole: ZodType; readonly overlay: ZodType }>> = {
  step: { whole: stepSchema, overlay: stepOverlaySchema },
  letter: { whole: letterSchema, overlay: letterOverlaySchema },
};

/** Checks every file against the schema of its place; gives those that pass and all problems of the rest. */
export function checkShapes(files: readonly ContentFile[]): {
  readonly raw: readonly RawFile[];
  readonly problems: readonly Problem[];
} {
  const raw: RawFile[] = [];
  const problems: Problem[] = files.flatMap((file) => [...file.problems]);
  const common = new Set(
    files.flatMap((file) => /^common\/((?:steps|letters)\/.+)\.ya?ml$/.exec(file.file)?.[1] ?? []),
  );
  for (const source of files.filter((file) => file.problems.length === 0)) {
    const place = placeOf(source.file);
    const schema = schemaFor(place, common);
    if (schema === undefined) continue;
    const result = schema.safeParse(source.value);
    if (result.success) raw.push({ ...place, value: result.data, source });
    else problems.push(...problemsOf(source, result.error.issues));
  }
  return { raw, problems };
}

interface Place {
  readonly kind: string;
  readonly folder: string;
  readonly name: string;
}

const folders: Readonly<Record<string, string>> = { steps: 'step', letters: 'letter' };

function placeOf(file: string): Place {
  const parts = file.split('/');
  const name = (parts.at(-1) ?? '').replace(/\.ya?ml$/, '');
  return { folder: parts[0] ?? '', kind: folders[parts[1] ?? ''] ?? name, name };
}

function schemaFor(place: Place, common: ReadonlySet<string>): ZodType | undefined {
  if (place.folder === 'languages') return undefined;
  const one = single[place.kind];
  if (one === undefined) return schemas[place.kind];
  const isOverlay = place.folder !== 'common' && common.has(`${place.kind}s/${place.name}`);
  return isOverlay ? one.overlay : one.whole;
}
