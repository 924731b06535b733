import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

const fonts = {
  'regular.ttf': '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'bold.ttf': '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
};

/**
 * Copies the fonts that PDFs are set in, made for people who see badly, and gives the file that says whose they are.
 * @param {string} target
 */
export function buildFonts(target) {
  const about = require.resolve('@expo-google-fonts/atkinson-hyperlegible-next/package.json');
  mkdirSync(target);
  for (const [name, file] of Object.entries(fonts)) {
    copyFileSync(path.join(path.dirname(about), file), path.join(target, name));
  }
  return about;
}
