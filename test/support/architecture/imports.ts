import { posix } from 'node:path';
import ts from 'typescript';
import { folderOf, type Source } from './source.ts';

/** One import of a source: what is wanted, whether only types are, and at which line. */
export interface Import {
  readonly from: string;
  readonly wanted: string;
  readonly typesOnly: boolean;
  readonly line: number;
}

/** Lists static imports, re-exports, `import()` calls, `require` calls and `import()` types. */
export function importsOf({ path, tree }: Source): readonly Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const wanted = wantedBy(node);
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    if (wanted) found.push({ from: path, line, ...wanted });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The folder of ours that a relative import leads to; undefined for packages and built-ins. */
export function targetFolder({ from, wanted }: Import): string | undefined {
  if (!wanted.startsWith('.')) return undefined;
  return folderOf(posix.join(posix.dirname(from), wanted));
}

/** The package that an import names: `@scope/x` of `@scope/x/part`; undefined for our own files and built-ins. */
export function packageOf({ wanted }: Import): string | undefined {
  if (wanted.startsWith('.') || wanted.startsWith('node:')) return undefined;
  return wanted.split('/', wanted.startsWith('@') ? 2 : 1).join('/');
}

function wantedBy(node: ts.Node): Pick<Import, 'wanted' | 'typesOnly'> | undefined {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, importsTypesOnly(node));
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isCallExpression(node) && isLoading(node.expression)) {
    return named(node.arguments[0], false);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return named(node.argument.literal, true);
  }
  return undefined;
}

function named(
  specifier: ts.Node | undefined,
  typesOnly: boolean,
): Pick<Import, 'wanted' | 'typesOnly'> | undefined {
  if (!specifier) return undefined;
  // A computed import cannot be checked, so it is given a name that no table allows.
  const wanted = ts.isStringLiteralLike(specifier)
    ? specifier.text
    : `computed:${specifier.getText()}`;
  return { wanted, typesOnly };
}

function importsTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every((element) => element.isTypeOnly);
}

function isLoading(called: ts.Expression): boolean {
  if (called.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isIdentifier(called) && called.text === 'require';
}
