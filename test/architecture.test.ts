import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  barrels,
  dice,
  defaultExports,
  globalOutside,
  importsWithoutEnding,
  namelessFolders,
  networkAccess,
  processEndings,
} from './support/architecture/forbidden-code.ts';
import {
  factsInCode,
  otherColoursInCode,
  wordsInCode,
} from './support/architecture/forbidden-text.ts';
import {
  forbiddenImports,
  importRounds,
  tableRounds,
  type ImportTable,
} from './support/architecture/import-table.ts';
import {
  folderOf,
  readSources,
  source,
  type Finding,
  type Source,
} from './support/architecture/source.ts';

/** Who may import whom. docs/how-it-works.md tells why data flows this way. */
const table: ImportTable = {
  errors: { ours: [], pure: true },
  'exit-codes': { ours: [], pure: true },
  dates: { ours: ['errors'], pure: true },
  content: {
    ours: ['dates', 'errors'],
    packages: { zod: /./, yaml: 'one file' },
    pure: /^content\/(?:read|load|compile)-/,
  },
  language: { ours: ['content', 'dates'], pure: true },
  facts: { ours: ['content', 'dates', 'errors'], pure: true },
  interview: { ours: ['content', 'facts', 'language', 'dates', 'errors'], pure: true },
  plan: { ours: ['content', 'facts', 'dates'], pure: true },
  cases: {
    ours: ['content', 'facts', 'plan', 'dates', 'errors'],
    packages: { zod: /./ },
    pure: true,
  },
  documents: {
    ours: ['content', 'language', 'plan', 'cases', 'dates'],
    packages: {
      pdfkit: /^documents\/(?:render-pdf|pdf\/(?:draw-text|paint|tree|pdfkit\.d))\.ts$/,
      fontkit:
        /^documents\/(?:render-pdf|pdf\/(?:measure-with|open-font|(?:pdfkit|fontkit)\.d))\.ts$/,
    },
    pure: true,
  },
  device: { ours: ['content', 'errors'], packages: { systeminformation: 'one file' }, pure: false },
  terminal: {
    ours: ['language', 'errors'],
    types: ['interview', 'content'],
    packages: {
      '@inquirer/core': 'one file',
      '@inquirer/prompts': 'one file',
      chalk: 'one file',
      ora: 'one file',
      open: 'one file',
    },
    pure: false,
  },
  storage: {
    ours: ['errors'],
    types: ['cases'],
    packages: {
      conf: 'one file',
      'proper-lockfile': 'one file',
      'age-encryption': 'one file',
      yaml: 'one file', // answers may come as a YAML file; loaded only for one
    },
    pure: false,
  },
  cli: {
    ours: [
      ...['errors', 'exit-codes', 'dates', 'content', 'language', 'facts', 'interview'],
      ...['plan', 'cases', 'documents', 'device', 'terminal', 'storage'],
    ],
    packages: { commander: /./, '@bomb.sh/tab': 'one file' },
    pure: false,
  },
  main: { ours: ['cli', 'terminal', 'storage', 'errors', 'exit-codes'], pure: false },
};

const root = join(import.meta.dirname, '..');
const sources = readSources(join(root, 'src'));

interface Rule {
  /** Finishes the sentence "src …". */
  readonly says: string;
  readonly find: (file: Source) => readonly Finding[];
  /** Code that breaks the rule: path, then text. */
  readonly broken: readonly (readonly [path: string, text: string])[];
  /** Code that is near to it and right. */
  readonly kept: readonly (readonly [path: string, text: string])[];
}

const impureNames = ['performance', 'setTimeout', 'setInterval', 'setImmediate', 'console']
  .map((name) => globalOutside(name, []))
  .concat(dice);

const rules: readonly Rule[] = [
  {
    says: 'uses process only in main.ts and terminal/streams.ts',
    find: globalOutside('process', ['main.ts', 'terminal/streams.ts']),
    broken: [
      ['plan/a.ts', 'export const a = process.env.A;'],
      ['cli/a.ts', "import { argv } from 'node:process';"],
      ['cli/a.ts', 'export const a = globalThis.process;'],
    ],
    kept: [
      ['main.ts', 'process.exitCode = 1;'],
      ['cli/a.ts', 'export const a = { process: 1 }.process;'],
    ],
  },
  {
    says: 'reads the clock only in main.ts',
    find: globalOutside('Date', ['main.ts']),
    broken: [
      ['dates/a.ts', 'export const a = new Date();'],
      ['storage/a.ts', 'export const a = Date.now();'],
      ['cli/a.ts', 'export interface A { readonly now: Date }'],
    ],
    kept: [['dates/a.ts', 'export interface A { readonly Date: string }']],
  },
  {
    says: 'reads no other clock, waits for none and throws no dice where it is pure',
    find: (file) =>
      table[folderOf(file.path)]?.pure === true ? impureNames.flatMap((find) => find(file)) : [],
    broken: [
      ['plan/a.ts', 'export const a = Math.random();'],
      ['plan/a.ts', 'export const a = performance.now();'],
      ['cases/a.ts', "console.log('a');"],
    ],
    kept: [['plan/a.ts', 'export const a = Math.max(1, 2);']],
  },
  {
    says: 'never ends the process',
    find: processEndings,
    broken: [
      ['main.ts', 'process.exit(1);'],
      ['main.ts', 'globalThis.process.abort();'],
      ['main.ts', "process.kill(process.pid, 'SIGTERM');"],
    ],
    kept: [
      ['main.ts', 'process.exitCode = 1;'],
      ['main.ts', "process.kill(0, 'SIGTSTP');"],
    ],
  },
  {
    says: 'opens no connection',
    find: networkAccess,
    broken: [
      ['storage/a.ts', "import { get } from 'node:https';"],
      ['storage/a.ts', "const net = await import('net');"],
      ['device/a.ts', "import dns from 'node:dns/promises';"],
      ['cli/a.ts', "await fetch('x');"],
      ['cli/a.ts', "new WebSocket('x');"],
    ],
    kept: [['cli/a.ts', "import { readFile } from 'node:fs/promises';"]],
  },
  {
    says: 'has no barrels',
    find: barrels,
    broken: [
      ['plan/index.ts', 'export const a = 1;'],
      ['plan/a.ts', "export * from './b.ts';"],
      ['plan/a.ts', "export { b } from './b.ts';"],
    ],
    kept: [['plan/a.ts', 'const a = 1; export { a };']],
  },
  {
    says: 'has no default exports',
    find: defaultExports,
    broken: [
      ['plan/a.ts', 'export default 1;'],
      ['plan/a.ts', 'export default function a() {}'],
      ['plan/a.ts', 'const a = 1; export { a as default };'],
    ],
    kept: [['plan/a.ts', "switch (1) { default: { import('./b.ts'); } }"]],
  },
  {
    says: 'has no folders named for nothing',
    find: namelessFolders,
    broken: [
      ['plan/utils/a.ts', ''],
      ['lib/a.ts', ''],
      ['cli/common/a.ts', ''],
      ['helpers/a.ts', ''],
    ],
    kept: [['cli/a.ts', '']],
  },
  {
    says: 'ends its own imports in .ts',
    find: importsWithoutEnding,
    broken: [
      ['plan/a.ts', "import { b } from './b';"],
      ['plan/a.ts', "import { b } from './b.js';"],
      ['plan/a.ts', "const b = await import('../facts');"],
    ],
    kept: [['plan/a.ts', "import { b } from './b.ts'; import { z } from 'zod';"]],
  },
  {
    says: 'holds no number to call, address, period, country, law or organisation',
    find: factsInCode(organisations()),
    broken: [
      ['plan/a.ts', "export const a = '0300 123 2040';"],
      ['cli/a.ts', "export const a = 'Call +1-877-382-4357 now';"],
      ['plan/a.ts', "export const a = 'https://www.example.gov.uk/report';"],
      ['plan/a.ts', "export const a = 'reportfraud.police.uk or donotcall.gov';"],
      ['plan/a.ts', "export const a = '2 business days';"],
      ['plan/a.ts', 'export const a = `within 60 days of ${b}`;'],
      ['plan/a.ts', "export const a = 'au';"],
      ['plan/a.ts', "export const a = 'Your right under Reg E';"],
      ['plan/a.ts', "export const a = 'Equifax';"],
      ['plan/a.ts', 'export const a = /Action Fraud/;'],
      ['plan/a.ts', "export const a = 'Payment Services Regulations 2017';"],
    ],
    kept: [
      [
        'cli/a.ts',
        "export const a = 'aftercall plan --as-of 2026-11-23 --answer happened-on=2026-11';",
      ],
      ['dates/a.ts', 'export const a = /^\\d{4}-\\d{2}$/;'],
      ['documents/a.ts', 'export const a = `tel:${b}`;'],
      ['cli/a.ts', "export const a = 'https://json-schema.org/draft/2020-12/schema';"],
    ],
  },
  {
    says: 'holds no words for people outside help and messages to editors',
    find: wordsInCode,
    broken: [
      ['interview/a.ts', "export const a = 'Where do you live?';"],
      ['terminal/a.ts', "export const a = 'Go back';"],
      ['documents/a.ts', 'export const a = `<p>Call your bank by ${day}</p>`;'],
    ],
    kept: [
      ['cli/a.ts', "export const a = 'Writes the checklist again.';"],
      ['content/a.ts', "export const a = 'use a kebab-case id';"],
      ['dates/a.ts', "throw new RangeError('There is no such day.');"],
      ['plan/a.ts', "export const a = 'status.overdue';"],
      ['facts/a.ts', "export const a = ('was were ' + 'will would').split(' ');"],
      [
        'documents/a.ts',
        'export const a = \'<meta name="viewport" content="width=device-width">\';',
      ],
    ],
  },
  {
    says: 'uses only the basic foreground colours, only in terminal',
    find: otherColoursInCode,
    broken: [
      ['terminal/a.ts', "export const a = chalk.bgRed('x');"],
      ['terminal/a.ts', "export const a = chalk.white('x');"],
      ['terminal/a.ts', "export const a = chalk.hex('#f00')('x');"],
      ['terminal/a.ts', "export const a = styleText('gray', 'x');"],
      ['terminal/a.ts', "export const a = '\\u001b[38;5;9mx';"],
      ['terminal/a.ts', "export const a = '\\x1b[41mx';"],
      ['documents/a.ts', "export const a = '\\x1b[1mx';"],
    ],
    kept: [
      ['terminal/a.ts', "export const a = chalk.red.bold('x') + '\\x1b[1;31mx\\x1b[0m';"],
      ['interview/a.ts', 'export const a = /\\u001b/;'],
    ],
  },
];

/** The organisations of the checklists: what they are called is content. */
function organisations(): readonly string[] {
  const folder = join(root, 'checklists');
  const files = readdirSync(folder).map((name) => join(folder, name, 'contacts.yaml'));
  const contacts = files.filter((file) => existsSync(file)).flatMap(contactsIn);
  return contacts.filter(({ own }) => own !== true).map(({ org }) => org);
}

function contactsIn(file: string): readonly { readonly org: string; readonly own?: boolean }[] {
  const read = parse(readFileSync(file, 'utf8')) as {
    readonly contacts: readonly { readonly org: string; readonly own?: boolean }[];
  };
  return read.contacts;
}

describe('src', () => {
  it('has sources to look at', () => {
    expect(sources.map(({ path }) => path)).toContain('main.ts');
  });

  it('imports only what the table allows', () => {
    expect(forbiddenImports(table, sources)).toEqual([]);
  });

  it('has no folders that import each other in a round', () => {
    expect(importRounds(sources)).toEqual([]);
    expect(tableRounds(table)).toEqual([]);
  });

  it.each(rules)('$says', ({ find }) => {
    expect(sources.flatMap(find)).toEqual([]);
  });
});

describe.each(rules)('the rule that src $says', ({ find, broken, kept }) => {
  it.each(broken)('sees %s: %s', (path, text) => {
    expect(find(source(path, text))).not.toEqual([]);
  });

  it.each(kept)('leaves %s alone: %s', (path, text) => {
    expect(find(source(path, text))).toEqual([]);
  });
});

describe('the import table', () => {
  it.each([
    ['dates/a.ts', "import type { Plan } from '../plan/plan.ts';", 'may not import plan'],
    ['plan/a.ts', "import { a } from '../documents/a.ts';", 'may not import documents'],
    ['plan/a.ts', "const a = await import('../cli/a.ts');", 'may not import cli'],
    ['plan/a.ts', "type A = import('../cli/a.ts').A;", 'may not import cli'],
    ['cli/a.ts', "import { main } from '../main.ts';", 'may not import main'],
    [
      'facts/a.ts',
      "import { readFile } from 'node:fs/promises';",
      'may not import node:fs/promises',
    ],
    [
      'content/a.ts',
      "import { readFile } from 'node:fs/promises';",
      'may not import node:fs/promises',
    ],
    ['plan/a.ts', "import { z } from 'zod';", 'may not import the package zod'],
    ['cli/a.ts', "import { select } from '@inquirer/prompts';", 'the package @inquirer/prompts'],
    ['cli/a.ts', 'const a = await import(name);', 'may not import the package computed:name'],
    ['documents/render-html.ts', "import P from 'pdfkit';", 'may not import pdfkit in this file'],
    ['terminal/a.ts', "import { ask } from '../interview/a.ts';", 'only types from interview'],
    ['elsewhere/a.ts', "import { a } from '../plan/a.ts';", 'in no row'],
  ])('forbids %s: %s', (path, text, problem) => {
    expect(forbiddenImports(table, [source(path, text)])).toEqual([
      expect.stringContaining(problem),
    ]);
  });

  it.each([
    ['terminal/a.ts', "import type { Prompter } from '../interview/prompter.ts';"],
    ['terminal/a.ts', "import { type Prompter } from '../interview/prompter.ts';"],
    ['content/read-folder.ts', "import { readFile } from 'node:fs/promises';"],
    ['plan/a.ts', "import { createHash } from 'node:crypto';"],
    ['main.ts', "import { runProgram } from './cli/program.ts';"],
    ['cases/a.ts', "import { z } from 'zod'; import { b } from './b.ts';"],
  ])('allows %s: %s', (path, text) => {
    expect(forbiddenImports(table, [source(path, text)])).toEqual([]);
  });

  it('keeps a package in one file', () => {
    const files = ['terminal/a.ts', 'terminal/b.ts'].map((path) =>
      source(path, "import ora from 'ora';"),
    );

    expect(forbiddenImports(table, files)).toEqual([
      'ora is imported in several files: terminal/a.ts, terminal/b.ts',
    ]);
  });

  it('finds a round of three folders', () => {
    const round = [
      source('plan/a.ts', "import type { A } from '../cases/a.ts';"),
      source('cases/a.ts', "import { A } from '../facts/a.ts';"),
      source('facts/a.ts', "import { A } from '../plan/a.ts';"),
    ];

    expect(importRounds(round)).toEqual(['plan → cases → facts → plan']);
  });

  it('finds a round in a table', () => {
    const rows: ImportTable = {
      plan: { ours: ['cases'], pure: true },
      cases: { ours: [], types: ['plan'], pure: true },
    };

    expect(tableRounds(rows)).toEqual(['plan → cases → plan']);
  });
});
