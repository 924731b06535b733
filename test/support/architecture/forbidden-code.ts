import { basename } from 'node:path/posix';
import ts from 'typescript';
import { importsOf } from './imports.ts';
import { findings, type Finding, type Source } from './source.ts';

/** Finds every use of a name of the run time, such as `process`, outside the files where it may stand. */
export function globalOutside(
  name: string,
  allowed: readonly string[],
): (file: Source) => readonly Finding[] {
  return (file) => {
    if (allowed.includes(file.path)) return [];
    const imported = importsOf(file).filter((one) => one.wanted === `node:${name}`);
    return [
      ...imported.map((one) => `${file.path}:${one.line} imports node:${name}`),
      ...findings(file, (node) => (isUseOf(node, name) ? `uses ${name}` : undefined)),
    ];
  };
}

const endings = new Set(['exit', 'abort', 'kill', 'reallyExit']);

/** The one signal that may be sent: it suspends, and the person goes on. */
const suspension = "process.kill(0, 'SIGTSTP')";

/** Finds what would end the process at once, wherever it stands. */
export function processEndings(file: Source): readonly Finding[] {
  return findings(file, (node) => {
    if (!ts.isPropertyAccessExpression(node) || !endings.has(node.name.text)) return undefined;
    if (node.parent.getText() === suspension) return undefined;
    return node.expression.getText().endsWith('process')
      ? `calls process.${node.name.text}`
      : undefined;
  });
}

const networkModules = /^(node:)?(https?|http2|net|dgram|dns|tls|inspector)(\/.*)?$/;
const networkNames = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];

/** Finds whatever can open a connection. */
export function networkAccess(file: Source): readonly Finding[] {
  const modules = importsOf(file).filter((one) => networkModules.test(one.wanted));
  return [
    ...modules.map((one) => `${file.path}:${one.line} imports ${one.wanted}`),
    ...findings(file, (node) => {
      const name = networkNames.find((candidate) => isUseOf(node, candidate));
      return name === undefined ? undefined : `uses ${name}`;
    }),
  ];
}

/** Finds chance. */
export function dice(file: Source): readonly Finding[] {
  return findings(file, (node) =>
    ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random'
      ? 'throws dice'
      : undefined,
  );
}

/** Finds barrels: files named index.ts, and exports of what another file holds. */
export function barrels(file: Source): readonly Finding[] {
  const named = basename(file.path) === 'index.ts' ? [`${file.path}:1 is a barrel`] : [];
  const passedOn = findings(file, (node) =>
    ts.isExportDeclaration(node) && node.moduleSpecifier
      ? 'exports what another file holds'
      : undefined,
  );
  return [...named, ...passedOn];
}

/** Finds default exports, in both spellings. */
export function defaultExports(file: Source): readonly Finding[] {
  return findings(file, (node) => {
    if (ts.isExportAssignment(node)) return 'has a default export';
    if (node.kind === ts.SyntaxKind.DefaultKeyword && ts.isModifier(node))
      return 'has a default export';
    return ts.isExportSpecifier(node) && node.name.text === 'default'
      ? 'has a default export'
      : undefined;
  });
}

/** Finds folders that are named for nothing. */
export function namelessFolders(file: Source): readonly Finding[] {
  const folders = file.path.split('/').slice(0, -1);
  const nameless = folders.filter((name) => /^(utils?|helpers?|lib|libs|common)$/.test(name));
  return nameless.map((name) => `${file.path}:1 lies in a folder called ${name}`);
}

/** Finds relative imports that do not end in `.ts`. */
export function importsWithoutEnding(file: Source): readonly Finding[] {
  return importsOf(file)
    .filter((one) => one.wanted.startsWith('.') && !one.wanted.endsWith('.ts'))
    .map((one) => `${file.path}:${one.line} imports ${one.wanted} without .ts`);
}

function isUseOf(node: ts.Node, name: string): boolean {
  if (!ts.isIdentifier(node) || node.text !== name) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return parent.expression.getText() === 'globalThis';
  }
  return !isOnlyAName(parent, node);
}

/** Keys of objects and members of types may bear any name. */
function isOnlyAName(parent: ts.Node, node: ts.Identifier): boolean {
  const named =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent);
  return named && parent.name === node;
}
