import type * as YamlPackage from 'yaml';
import type { Document, Node, Pair, ParsedNode, Scalar } from 'yaml';
import { dataLimits, type TextProblem } from './scan-json.ts';
import type { DataPath, Place, SourceMap } from './source-map.ts';

type Yaml = typeof YamlPackage;

export interface YamlScan {
  readonly value: unknown;
  readonly problems: readonly TextProblem[];
}

interface Walk {
  readonly yaml: Yaml;
  readonly text: string;
  readonly places: SourceMap;
  readonly problems: TextProblem[];
}

// About 2000 lines of answers. The package dies of deep nesting and grows slow with size, so both are bounded before it builds anything.
const mostTokens = 20_000;

// A number that loses something on its way through a number (a leading zero, a plus, digits) is meant as text: 0800 111 or +44.
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

const messages: Readonly<Partial<Record<string, string>>> = {
  BAD_ALIAS: 'data-alias',
  BAD_INDENT: 'data-indent',
  BAD_SCALAR_START: 'data-needs-quotes',
  BLOCK_AS_IMPLICIT_KEY: 'data-needs-quotes',
  MISSING_CHAR: 'data-unclosed',
  MULTILINE_IMPLICIT_KEY: 'data-missing-colon',
  MULTIPLE_DOCS: 'data-several-documents',
  RESOURCE_EXHAUSTION: 'data-too-deep',
  TAB_AS_INDENT: 'data-tab',
  TAG_RESOLVE_FAILED: 'data-tag',
};

/** Reads YAML 1.2 (core words, no aliases, no tags, each key once) and notes every place; loads the package when called. */
export async function scanYaml(text: string, places: SourceMap): Promise<YamlScan> {
  const yaml = await import('yaml');
  const tooMuch = findTooMuch(yaml, text);
  if (tooMuch !== undefined) return { value: undefined, problems: [tooMuch] };
  const document = yaml.parseDocument(text, {
    logLevel: 'error',
    prettyErrors: false,
    resolveKnownTags: false,
    schema: 'core',
    stringKeys: true,
    uniqueKeys: false,
    version: '1.2',
  });
  const found = documentProblems(document);
  if (found.length > 0) return { value: undefined, problems: found };
  const walk: Walk = { yaml, text, places, problems: [] };
  const value =
    document.contents === null ? undefined : readNode(walk, document.contents, { path: [] });
  return { value, problems: walk.problems };
}

function findTooMuch(yaml: Yaml, text: string): TextProblem | undefined {
  const parser = new yaml.Parser();
  let count = 0;
  for (const lexeme of new yaml.Lexer().lex(text)) {
    // The parser is a generator: it does its work only while it is read to its end.
    Array.from(parser.next(lexeme));
    count += 1;
    if (parser.stack.length > dataLimits.depth)
      return { message: 'data-too-deep', offset: parser.offset };
    if (count > mostTokens) return { message: 'data-too-many', offset: parser.offset };
  }
  return undefined;
}

function documentProblems(document: Document.Parsed): readonly TextProblem[] {
  return [...document.errors, ...document.warnings].map((error) => ({
    message: messageOf(error),
    offset: error.pos[0],
  }));
}

// A list or map in brackets that never ends is told by the indentation of what follows it.
function messageOf({ code, message }: YamlPackage.YAMLError): string {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'data-unclosed';
  return messages[code] ?? 'data-not-yaml';
}

interface Where {
  readonly path: DataPath;
  readonly keyStart?: number;
}

function readNode(walk: Walk, node: Node | null, where: Where): unknown {
  const { yaml, places, problems } = walk;
  const start = startOf(node, where);
  places.set(where.path, { start, ...keyOf(where), ...rawOf(walk, node) });
  if (yaml.isAlias(node)) problems.push({ message: 'data-alias', offset: start, path: where.path });
  if (yaml.isSeq<ParsedNode>(node))
    return node.items.map((item, index) => readNode(walk, item, { path: [...where.path, index] }));
  if (yaml.isMap<ParsedNode, ParsedNode | null>(node)) return readMap(walk, node.items, where.path);
  return yaml.isScalar(node) ? readScalar(walk, node) : null;
}

// A key without a value has its place where the key is.
function startOf(node: Node | null, { keyStart = 0 }: Where): number {
  return node?.range?.[0] ?? keyStart;
}

function keyOf({ keyStart }: Where): Pick<Place, 'keyStart'> {
  return keyStart === undefined ? {} : { keyStart };
}

function readMap(
  walk: Walk,
  pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
  path: DataPath,
): unknown {
  const seen = new Set<string>();
  const entries = pairs.map(({ key, value }): readonly [string, unknown] => {
    const name = String(walk.yaml.isScalar(key) ? key.value : key);
    const keyStart = key.range[0];
    if (seen.has(name))
      walk.problems.push({ message: 'data-duplicate', offset: keyStart, path: [...path, name] });
    seen.add(name);
    return [name, readNode(walk, value, { path: [...path, name], keyStart })];
  });
  return Object.fromEntries(entries);
}

function readScalar(walk: Walk, node: Scalar): unknown {
  if (typeof node.value !== 'number') return node.value;
  const source = sourceOf(walk, node);
  return plainNumber.test(source) ? node.value : source;
}

function rawOf(walk: Walk, node: Node | null): Pick<Place, 'raw'> {
  if (!walk.yaml.isScalar(node) || typeof node.value === 'string') return {};
  return { raw: sourceOf(walk, node) };
}

function sourceOf({ text }: Walk, node: Scalar): string {
  return text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0).trim();
}
