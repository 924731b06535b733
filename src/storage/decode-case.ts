/** What every case says about itself, whatever its version. */
export interface CaseEnvelope {
  readonly schema: string;
  readonly name: string;
}

/** A case of an older version, as it stands in its file. */
export type OldCase = CaseEnvelope & Readonly<Record<string, unknown>>;

/** Takes a case of one version to the next; the schema line is set by `decodeCase`. */
export type Migration = (value: OldCase) => OldCase;

/** How cases are read: the check of the newest version (it throws what it refuses) and the way there from older ones. */
export interface CaseFormat<T extends CaseEnvelope> {
  readonly parse: (value: unknown) => T;
  /** The first takes version 1 to 2; the newest known version is one more than there are migrations. */
  readonly migrations: readonly Migration[];
}

export type DecodedCase<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer-version' };

const schemaPattern = /^aftercall\/case\/([1-9]\d{0,8})$/;

/** Names the schema of a version of the case file. */
function caseSchema(version: number): string {
  return `aftercall/case/${String(version)}`;
}

/** Decodes the bytes of a case file, brings an older version up to date, and tells a newer one from a damaged one. */
export function decodeCase<T extends CaseEnvelope>(
  bytes: Uint8Array,
  format: CaseFormat<T>,
): DecodedCase<T> {
  try {
    return checkVersion(parseEnvelope(bytes), format);
  } catch {
    return { kind: 'damaged' };
  }
}

function checkVersion<T extends CaseEnvelope>(
  envelope: OldCase,
  format: CaseFormat<T>,
): DecodedCase<T> {
  const version = Number(schemaPattern.exec(envelope.schema)?.[1] ?? 0);
  const newest = format.migrations.length + 1;
  if (version === 0) return { kind: 'damaged' };
  if (version > newest) return { kind: 'newer-version' };
  return { kind: 'read', value: format.parse(migrate(envelope, version, format.migrations)) };
}

function migrate(envelope: OldCase, version: number, migrations: readonly Migration[]): OldCase {
  return migrations.slice(version - 1).reduce(
    (value, migration, index) => ({
      ...migration(value),
      schema: caseSchema(version + index + 1),
    }),
    envelope,
  );
}

function parseEnvelope(bytes: Uint8Array): OldCase {
  const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (!isEnvelope(value)) throw new TypeError('not a case');
  return value;
}

function isEnvelope(value: unknown): value is OldCase {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return (
    'schema' in value &&
    typeof value.schema === 'string' &&
    'name' in value &&
    typeof value.name === 'string'
  );
}
