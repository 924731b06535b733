import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContentFile, type ContentFile } from './content-file.ts';

/** Reads every YAML file under a content folder; `file` is the path below it with forward slashes. */
export function readContentFolder(folder: string): readonly ContentFile[] {
  return yamlPaths(folder, '').map((path) =>
    parseContentFile(path, readFileSync(join(folder, path), 'utf8')),
  );
}

function yamlPaths(folder: string, below: string): readonly string[] {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return yamlPaths(folder, path);
      return /\.ya?ml$/.test(entry.name) ? [path] : [];
    });
}
