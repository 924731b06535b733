import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const licenceFile = /^(licen[sc]e|copying|notice)/i;
const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * Collects the licence texts of all packages that went into the bundles. Throws where a package brings none.
 * @param {string} root the project's folder
 * @param {readonly string[]} inputs files of the bundles, seen from the project's folder
 */
export function thirdPartyNotices(root, inputs) {
  const folders = new Set(inputs.flatMap((file) => packageFolder.exec(file) ?? []));
  const notices = [...folders].map((folder) => notice(path.join(root, folder)));
  return `aftercall contains the following packages.\n\n${[...new Set(notices)].sort().join('\n')}`;
}

/** @param {string} folder */
function notice(folder) {
  const text = readFileSync(path.join(folder, 'package.json'), 'utf8');
  const about = /** @type {{ name: string, version: string, license?: string }} */ (
    JSON.parse(text)
  );
  const files = readdirSync(folder).filter((name) => licenceFile.test(name));
  if (files.length === 0)
    throw new Error(
      `${about.name} brings no licence text: replace it, or add the text to this script`,
    );
  const texts = files.map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
  return `${about.name} ${about.version} (${about.license ?? 'see below'})\n${'-'.repeat(60)}\n${texts.join('\n\n')}\n`;
}
