import type { Problem } from '../../errors.ts';
import type { RawFile } from '../raw-content.ts';

/** Says which step and letter files hold a step or letter of another name. */
export function stepsAreNamedForTheirFile(raw: readonly RawFile[]): readonly Problem[] {
  return raw
    .filter((file) => file.kind === 'step' || file.kind === 'letter')
    .filter((file) => !file.source.file.endsWith(`/${idOf(file)}.yaml`))
    .map((file) => ({
      file: file.source.file,
      ...file.source.locate(['id']),
      path: 'id',
      message: `the file is to be named ${idOf(file)}.yaml`,
    }));
}

function idOf(file: RawFile): string {
  const value = file.value as { readonly id: string };
  return value.id;
}
