import { Option } from 'commander';
import type { Organisation } from '../documents/organisation.ts';

/** The options with one meaning in every command that has them. */
export interface CommonFlags extends OptionFlags {
  /** The help desk that documents come from: out of the settings or the pack, never typed. */
  readonly desk?: Organisation;
}

interface OptionFlags {
  readonly country?: string;
  readonly language?: string;
  readonly asOf?: string;
  readonly format?: string;
  readonly output?: string;
  readonly paper?: string;
  readonly printSize?: string;
  readonly sheet?: string;
  readonly plain?: boolean;
  /** false after `--no-color`. */
  readonly color?: boolean;
  /** false after `--no-input`. */
  readonly input?: boolean;
  readonly json?: boolean;
  /** false after `--no-save`. */
  readonly save?: boolean;
  readonly overwrite?: boolean;
  readonly dataDir?: string;
  readonly case?: string;
  readonly for?: string;
  readonly pack?: string;
  readonly calendarDetails?: boolean;
  readonly calendarKind?: string;
  readonly yes?: boolean;
  readonly quiet?: boolean;
}

interface OptionText {
  readonly flags: string;
  readonly says: string;
  readonly choices?: readonly string[];
  /** Works only as typed; has no variable of the environment. */
  readonly typedOnly?: boolean;
}

const texts = {
  country: {
    flags: '--country <id>',
    says: 'country whose numbers and rules hold: us, uk, ca, au',
  },
  language: { flags: '--language <id>', says: 'language of questions and documents: en' },
  asOf: {
    flags: '--as-of <day>',
    says: 'count from this day instead of today: YYYY-MM-DD',
    typedOnly: true,
  },
  format: {
    flags: '--format <list>',
    says: 'formats, with commas: text, md, html, pdf, csv, json, ics, letters',
  },
  output: { flags: '--output <path>', says: 'file or folder to write to; - is standard output' },
  paper: {
    flags: '--paper <size>',
    says: 'paper of the printed document',
    choices: ['a4', 'letter'],
  },
  printSize: {
    flags: '--print-size <size>',
    says: 'size of the printed text',
    choices: ['normal', 'large'],
  },
  sheet: {
    flags: '--sheet <name>',
    says: 'what to write: the checklist, its short list alone, one page for the family or a technician, or the log of statements',
    choices: ['checklist', 'short', 'family', 'statement-log'],
  },
  plain: { flags: '--plain', says: 'numbered lines, nothing drawn: for screen readers' },
  color: { flags: '--no-color', says: 'no colours' },
  input: { flags: '--no-input', says: 'never ask anything' },
  json: { flags: '--json', says: 'answer with one JSON value' },
  save: { flags: '--no-save', says: 'keep nothing on this computer' },
  overwrite: { flags: '--overwrite', says: 'replace a file that is there', typedOnly: true },
  dataDir: { flags: '--data-dir <folder>', says: 'folder of the saved cases' },
  case: { flags: '--case <name>', says: 'the saved case to use', typedOnly: true },
  for: { flags: '--for <who>', says: 'who will read it', choices: ['person', 'helper'] },
  pack: { flags: '--pack <folder>', says: 'folder of your help desk: its name, number, hours' },
  calendarDetails: {
    flags: '--calendar-details',
    says: 'say in calendars what the entries are about',
  },
  calendarKind: {
    flags: '--calendar-kind <kind>',
    says: 'entries of a calendar as events or as tasks',
    choices: ['event', 'task'],
  },
  yes: { flags: '--yes', says: 'do it without asking first', typedOnly: true },
  quiet: { flags: '--quiet', says: 'no messages, only results and errors' },
} as const satisfies Readonly<Record<keyof OptionFlags, OptionText>>;

export type CommonOption = keyof typeof texts;

/** Makes one of the options that mean the same everywhere. */
export function commonOption(name: CommonOption): Option {
  const text: OptionText = texts[name];
  const option = new Option(text.flags, text.says);
  return text.choices === undefined ? option : option.choices(text.choices);
}

/** Names the variable of the environment that stands in for an option (`--print-size`: AFTERCALL_PRINT_SIZE); none for those that work only as typed. */
export function variableOf(option: Option): string | undefined {
  const text = Object.values<OptionText>(texts).find(({ flags }) => flags === option.flags);
  if (text === undefined || text.typedOnly === true) return undefined;
  return `AFTERCALL_${(option.long ?? '').slice(2).toUpperCase().replaceAll('-', '_')}`;
}
