import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const licenceFile = /^(licen[sc]e|copying|notice)/i;
const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** Packages that say which licence they have and by whom they are, but bring no text: the text of the licence they name, with the author they name. */
const withoutText = { '@bomb.sh/tab': 'MIT', dfa: 'MIT', fontkit: 'MIT' };

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
  const about =
    /** @type {{ name: string, version: string, license?: string, author?: string }} */ (
      JSON.parse(text)
    );
  const files = readdirSync(folder).filter((name) => licenceFile.test(name));
  const texts =
    files.length === 0
      ? standardText(about)
      : files.map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
  if (texts.length === 0)
    throw new Error(
      `${about.name} brings no licence text: replace it, or add the text to this script`,
    );
  return `${about.name} ${about.version} (${about.license ?? 'see below'})\n${'-'.repeat(60)}\n${texts.join('\n\n')}\n`;
}

/**
 * @param {{ name: string, license?: string, author?: string }} about
 * @returns {readonly string[]}
 */
function standardText({ name, license, author }) {
  const known = Object.entries(withoutText).some(
    ([one, licence]) => one === name && licence === license,
  );
  return known && author !== undefined ? [`MIT License\n\nCopyright (c) ${author}\n\n${mit}`] : [];
}

// https://opensource.org/license/mit
const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
