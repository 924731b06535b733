import { loadContent, loadCountries } from '../content/load-content.ts';
import { UsageError } from '../errors.ts';
import { answersSchema } from '../facts/answers-schema.ts';
import { planSchema } from '../plan/plan-schema.ts';
import type { World } from './world.ts';

/** Prints the JSON Schema (2020-12) of answers files or of the plan. */
export async function runSchema(world: World, which: string): Promise<void> {
  const schemas: Readonly<Record<string, () => object>> = {
    answers: () =>
      answersSchema(
        loadContent(world.contentFolder, loadCountries(world.contentFolder)[0]?.id ?? ''),
      ),
    plan: () => planSchema,
  };
  const make = schemas[which];
  if (make === undefined)
    throw new UsageError('schema.unknown', {
      parameters: { valid: Object.keys(schemas).join(', ') },
    });
  world.writeOut(`${JSON.stringify(make(), undefined, 2)}\n`);
  await Promise.resolve();
}
