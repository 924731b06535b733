import type { Content } from '../content/content.ts';
import { loadContent, loadCountries } from '../content/load-content.ts';
import { ContentError, UsageError } from '../errors.ts';
import { answersSchema } from '../facts/answers-schema.ts';
import { mergeQuestions } from '../facts/merge-questions.ts';
import { planSchema } from '../plan/plan-schema.ts';
import type { World } from './world.ts';

/** Prints the JSON Schema (2020-12) of answers files, made from the questions of all countries, or of the plan. */
export async function runSchema(world: World, which: string): Promise<void> {
  const schemas = new Map<string, () => object>([
    ['answers', () => answersSchema(everyCountry(world))],
    ['plan', () => planSchema],
  ]);
  const make = schemas.get(which);
  if (make === undefined)
    throw new UsageError('schema.unknown', {
      parameters: { valid: [...schemas.keys()].join(', ') },
    });
  world.writeOut(`${JSON.stringify(make(), undefined, 2)}\n`);
  await Promise.resolve();
}

/** The content of the first country with the answers that any country has. */
function everyCountry(world: World): Content {
  const countries = loadCountries(world.contentFolder).filter((one) => !one.guidedOnly);
  const contents = countries.map((one) => loadContent(world.contentFolder, one.id));
  const [first] = contents;
  if (first === undefined)
    throw new ContentError('content-missing', { parameters: { file: 'countries.json' } });
  return { ...first, questions: mergeQuestions(contents) };
}
