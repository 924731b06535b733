import { isCaseName, newCaseName } from './case-name.ts';

/** What the program remembers between runs, apart from cases. All of it is optional. */
export interface Settings {
  readonly country?: string;
  readonly language?: string;
  readonly paper?: string;
  readonly printSize?: string;
  readonly plain?: boolean;
  /** Of a helpdesk that prints sheets for others. */
  readonly organisation?: OrganisationSettings;
  /** After how many days without a change cases are offered for erasing. */
  readonly retentionDays?: number;
  readonly lastCase?: string;
}

export interface OrganisationSettings {
  readonly name?: string;
  readonly deskNumber?: string;
  readonly hours?: string;
  readonly escalation?: string;
}

export type SettingValue = string | number | boolean;

/** How one setting is checked, both as typed and as found in the file. */
export type SettingField =
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'yes-or-no' }
  | { readonly kind: 'days'; readonly from: number; readonly to: number }
  | { readonly kind: 'text'; readonly longest: number }
  | { readonly kind: 'case' };

/** The choices that come from the content. */
export interface SettingChoices {
  readonly countries: readonly string[];
  readonly languages: readonly string[];
}

/** Names every setting as typed (`print-size`, `organisation.desk-number`) with its check. */
export function settingsFields({
  countries,
  languages,
}: SettingChoices): ReadonlyMap<string, SettingField> {
  const text: SettingField = { kind: 'text', longest: 200 };
  return new Map<string, SettingField>([
    ['country', { kind: 'choice', choices: countries }],
    ['language', { kind: 'choice', choices: languages }],
    ['paper', { kind: 'choice', choices: ['a4', 'letter'] }],
    ['print-size', { kind: 'choice', choices: ['normal', 'large'] }],
    ['plain', { kind: 'yes-or-no' }],
    ['organisation.name', text],
    ['organisation.desk-number', text],
    ['organisation.hours', text],
    ['organisation.escalation', text],
    ['retention-days', { kind: 'days', from: 1, to: 3650 }],
    ['last-case', { kind: 'case' }],
  ]);
}

/** Gives the place of a setting in the file: `organisation.desk-number` → `organisation`, `deskNumber`. */
export function settingPath(key: string): readonly string[] {
  return key
    .split('.')
    .map((part) => part.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}

/** Lists the values that a setting takes, for a message: `a4, letter` or `1 to 3650`. */
export function validValues(field: SettingField): string {
  switch (field.kind) {
    case 'choice':
      return field.choices.join(', ');
    case 'yes-or-no':
      return 'yes, no';
    case 'days':
      return `${String(field.from)}-${String(field.to)}`;
    case 'text':
      return `1-${String(field.longest)}`;
    case 'case':
      return newCaseName([]);
  }
}

/** Reads a typed value; undefined where the setting does not take it. */
export function parseSetting(field: SettingField, text: string): SettingValue | undefined {
  const value = typedValue(field, text.trim());
  return value !== undefined && fitsSetting(field, value) ? value : undefined;
}

/** Tells whether a value, typed or found in the file, is one that the setting takes. */
export function fitsSetting(field: SettingField, value: unknown): value is SettingValue {
  if (field.kind === 'yes-or-no') return typeof value === 'boolean';
  if (field.kind === 'days') return typeof value === 'number' && isBetween(value, field);
  return typeof value === 'string' && fitsText(field, value);
}

type TextField = Exclude<SettingField, { readonly kind: 'yes-or-no' | 'days' }>;

function fitsText(field: TextField, value: string): boolean {
  switch (field.kind) {
    case 'choice':
      return field.choices.includes(value);
    case 'case':
      return isCaseName(value);
    case 'text':
      return isBetween(value.length, { from: 1, to: field.longest });
  }
}

function isBetween(
  value: number,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}

function typedValue(field: SettingField, text: string): SettingValue | undefined {
  if (field.kind === 'days') return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
  if (field.kind !== 'yes-or-no') return text;
  if (['yes', 'true', 'on', '1'].includes(text.toLowerCase())) return true;
  return ['no', 'false', 'off', '0'].includes(text.toLowerCase()) ? false : undefined;
}
