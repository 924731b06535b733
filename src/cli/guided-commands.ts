import type { CommandText, OwnOption } from './command.ts';

const answerOptions: readonly OwnOption[] = [
  { flags: '--answers <file>', says: 'answers in YAML or JSON; - is standard input' },
  {
    flags: '--answer <id=value>',
    says: 'one answer; repeat it for more; a list has commas',
    repeats: true,
  },
];

/** The commands that take answers and make the checklist. */
export const guidedCommands: readonly CommandText[] = [
  {
    name: 'start',
    says: 'answer questions, see what is urgent, get your checklist',
    examples: [
      'aftercall',
      'aftercall start --plain',
      'aftercall start --country uk --output my-folder',
      'aftercall start --answers answers.yaml --no-input',
      'aftercall start --practice 1',
    ],
    options: [
      ...(['country', 'language', 'asOf', 'format', 'output', 'paper', 'printSize'] as const),
      ...(['calendarDetails', 'calendarKind'] as const),
      ...([
        'plain',
        'color',
        'input',
        'save',
        'yes',
        'overwrite',
        'dataDir',
        'case',
        'quiet',
        'pack',
      ] as const),
    ],
    own: [
      ...answerOptions,
      {
        flags: '--ticket <reference>',
        says: "a help desk's own reference, by which the case is found",
      },
      {
        flags: '--practice <number>',
        says: 'practise beside an invented caller: 1, 2 or 3; saves nothing',
      },
    ],
    run: async (world, { flags }) => {
      const { runStart } = await import('./start.ts');
      await runStart(world, flags);
    },
  },
  {
    name: 'plan [answers]',
    says: 'make a checklist from a file, without questions',
    examples: [
      'aftercall plan answers.yaml',
      'aftercall plan answers.json --format html --output checklist.html',
      'aftercall plan answers.yaml --format text,html --output my-folder',
      'aftercall plan --answer country=uk --answer what-they-got=passwords,money',
      'aftercall plan - --format json',
      'aftercall plan answers.yaml --format ics --output days.ics',
      'aftercall plan answers.yaml --sheet statement-log --format html --output log.html',
      'aftercall plan --format list',
    ],
    options: [
      ...(['country', 'language', 'asOf', 'format', 'sheet', 'output', 'paper'] as const),
      ...(['printSize', 'calendarDetails', 'calendarKind'] as const),
      ...(['overwrite', 'quiet', 'pack'] as const),
    ],
    own: [
      ...answerOptions,
      { flags: '--include-private', says: 'leave private answers in the JSON' },
    ],
    run: async (world, { parameters, flags }) => {
      const { runPlan } = await import('./plan.ts');
      await runPlan(world, parameters[0], flags);
    },
  },
  {
    name: 'batch [file]',
    says: 'make checklists for many: one JSON answers and one JSON result a line',
    examples: [
      'aftercall batch answers.jsonl --output-dir desk-copies',
      'aftercall batch answers.jsonl --output-dir desk-copies --format html,pdf',
      'aftercall batch - < answers.jsonl > plans.jsonl',
    ],
    options: [
      ...(['country', 'language', 'asOf', 'format', 'paper', 'printSize'] as const),
      ...(['calendarDetails', 'calendarKind', 'overwrite', 'pack'] as const),
    ],
    own: [
      {
        flags: '--output-dir <folder>',
        says: 'folder of the documents; without it each result holds the plan',
      },
      { flags: '--include-private', says: 'leave private answers in the JSON' },
    ],
    run: async (world, { parameters, flags }) => {
      const { runBatch } = await import('./batch.ts');
      await runBatch(world, parameters[0], flags);
    },
  },
];
