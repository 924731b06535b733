import type { Problem } from '../../errors.ts';
import type { RawFile } from '../raw-content.ts';

/** Makes a problem at the file that gives a value: the country's own, else the common one. */
export function problemIn(raw: readonly RawFile[], place: ProblemPlace, message: string): Problem {
  const files = raw.filter(
    (file) => file.kind === place.kind && (place.step === undefined || idOf(file) === place.step),
  );
  const own = files.find((file) => file.folder === place.country && has(file.value, place.path));
  const file =
    own ??
    files.find((one) => one.folder === 'common') ??
    files.find((one) => one.folder === place.country);
  const path = place.path.join('.');
  if (file === undefined) return { file: place.country, path, message };
  return { file: file.source.file, ...file.source.locate(place.path), path, message };
}

export interface ProblemPlace {
  readonly kind: string;
  readonly country: string;
  readonly step?: string;
  readonly path: readonly (string | number)[];
}

function idOf(file: RawFile): unknown {
  return typeof file.value === 'object' && file.value !== null && 'id' in file.value
    ? file.value.id
    : undefined;
}

function has(value: unknown, path: readonly (string | number)[]): boolean {
  const first = path[0];
  return first === undefined || (typeof value === 'object' && value !== null && first in value);
}
