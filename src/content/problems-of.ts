import type { Problem } from '../errors.ts';
import type { ContentFile } from './content-file.ts';

/** The part of a schema issue that is used here. */
export interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly errors?: readonly (readonly SchemaIssue[])[] | undefined;
}

/** Turns schema issues into problems with file, line and column; of a choice of shapes the nearest one is reported. */
export function problemsOf(
  source: ContentFile,
  issues: readonly SchemaIssue[],
  above: readonly PropertyKey[] = [],
): readonly Problem[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    const nearest = nearestShape(issue);
    if (nearest !== undefined) return problemsOf(source, nearest, path);
    return [
      { file: source.file, ...source.locate(path), path: path.join('.'), message: issue.message },
    ];
  });
}

/** Of the shapes that were tried, takes the one that got furthest: its issues lie deepest. */
function nearestShape(issue: SchemaIssue): readonly SchemaIssue[] | undefined {
  const shapes = issue.errors?.filter((errors) => errors.length > 0) ?? [];
  const depth = (errors: readonly SchemaIssue[]): number =>
    Math.max(...errors.map((error) => error.path.length));
  const deep = shapes.filter((errors) => depth(errors) > 0);
  return deep.toSorted((a, b) => a.length - b.length)[0];
}
