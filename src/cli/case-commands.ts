import type { CommandText } from './command.ts';

/** The commands that work on saved cases. */
export const caseCommands: readonly CommandText[] = [
  {
    name: 'status [case]',
    says: 'what is done, waiting, due and overdue, and what comes next',
    examples: ['aftercall status', 'aftercall status case-2 --json'],
    options: ['asOf', 'json', 'dataDir', 'case'],
    own: [{ flags: '--all', says: 'every line, not only those that matter most' }],
    run: async (world, { parameters, flags }) => {
      const { runStatus } = await import('./status.ts');
      await runStatus(world, parameters[0], flags);
    },
  },
  {
    name: 'follow-up [case]',
    says: 'go through what is due, note calls, review statements',
    examples: ['aftercall follow-up', 'aftercall follow-up case-2 --plain'],
    options: [
      ...(['asOf', 'format', 'output', 'paper', 'printSize', 'overwrite'] as const),
      ...(['calendarDetails', 'calendarKind'] as const),
      ...(['plain', 'color', 'input', 'dataDir', 'case', 'quiet', 'pack'] as const),
    ],
    run: async (world, { parameters, flags }) => {
      const { runFollowUp } = await import('./follow-up.ts');
      await runFollowUp(world, parameters[0], flags);
    },
  },
  {
    name: 'mark <key...>',
    says: 'say how a step went',
    examples: [
      'aftercall mark call-your-bank --as done',
      'aftercall mark report-to-national-body --as waiting --until 2026-12-14 --reference ABC-1',
      'aftercall mark call-your-bank --as undo',
    ],
    options: ['asOf', 'json', 'dataDir', 'case', 'quiet'],
    own: [
      {
        flags: '--as <state>',
        says: 'how it went',
        choices: ['done', 'waiting', 'refused', 'to-do', 'not-for-me', 'undo'],
        mandatory: true,
      },
      { flags: '--on <day>', says: 'the day it was done: YYYY-MM-DD; without it today' },
      { flags: '--until <day>', says: 'the day by which an answer was promised' },
      { flags: '--reference <text>', says: 'number of the report or the case' },
      { flags: '--spoke-to <name>', says: 'a first name or a team' },
      { flags: '--note <text>', says: 'a short note' },
      { flags: '--time <time>', says: 'the time of the call: 14:30' },
      { flags: '--organisation <name>', says: 'who the call was with' },
      { flags: '--promised <text>', says: 'what was promised' },
    ],
    run: async (world, { parameters, flags }) => {
      const { runMark } = await import('./mark.ts');
      await runMark(world, parameters, { ...flags, as: flags.as ?? '' });
    },
  },
  {
    name: 'export [case]',
    says: 'write the checklist again, with what was done since',
    examples: [
      'aftercall export',
      'aftercall export case-1 --format html --output my-folder',
      'aftercall export --sheet family --format html',
      'aftercall export --format ics --calendar-kind task',
      'aftercall export --format csv --output calls.csv',
      'aftercall export --format json --include-private --output list.json',
    ],
    options: [
      ...(['asOf', 'format', 'sheet', 'output', 'paper', 'printSize', 'overwrite'] as const),
      ...(['calendarDetails', 'calendarKind'] as const),
      ...(['dataDir', 'case', 'plain', 'color', 'input', 'quiet', 'pack'] as const),
    ],
    own: [{ flags: '--include-private', says: 'leave private answers in the JSON' }],
    run: async (world, { parameters, flags }) => {
      const { runExport } = await import('./export.ts');
      await runExport(world, parameters[0], flags);
    },
  },
  {
    name: 'handoff [case]',
    says: 'write the sheet of the caller, the sheet of the helper and the ticket note',
    examples: [
      'aftercall handoff',
      'aftercall handoff case-2 --for helper --output my-folder',
      'aftercall handoff --format pdf',
      'aftercall handoff --pack my-desk',
    ],
    options: [
      ...(['asOf', 'for', 'format', 'output', 'paper', 'pack', 'overwrite'] as const),
      ...(['dataDir', 'case', 'quiet'] as const),
    ],
    run: async (world, { parameters, flags }) => {
      const { runHandoff } = await import('./handoff.ts');
      await runHandoff(world, parameters[0], flags);
    },
  },
  {
    name: 'letters [case]',
    says: 'draft letters and call scripts that fit a case or answers',
    examples: [
      'aftercall letters',
      'aftercall letters case-1 --format html --output my-folder',
      'aftercall letters answers.yaml --only call-script --format text --output -',
      'aftercall letters answers.yaml --json',
    ],
    options: [
      ...(['country', 'language', 'asOf', 'format', 'output', 'paper', 'printSize'] as const),
      ...(['overwrite', 'json', 'dataDir', 'case', 'quiet'] as const),
    ],
    own: [
      { flags: '--answers <file>', says: 'answers in YAML or JSON; - is standard input' },
      {
        flags: '--answer <id=value>',
        says: 'one answer; repeat it for more; a list has commas',
        repeats: true,
      },
      { flags: '--only <list>', says: 'only these, by name or kind, with commas' },
    ],
    run: async (world, { parameters, flags }) => {
      const { runLetters } = await import('./letters.ts');
      await runLetters(world, parameters[0], flags);
    },
  },
  {
    name: 'cases [action] [file]',
    says: 'list the saved cases; import FILE takes one over',
    examples: [
      'aftercall cases',
      'aftercall cases --json',
      'aftercall cases import case-1.json --case case-7',
    ],
    options: ['json', 'asOf', 'dataDir', 'case', 'quiet'],
    run: async (world, { parameters, flags }) => {
      const { runCases } = await import('./cases.ts');
      await runCases(world, parameters, flags);
    },
  },
  {
    name: 'forget [case]',
    says: 'erase a saved case and every trace of it',
    examples: [
      'aftercall forget case-1',
      'aftercall forget --all --yes',
      'aftercall forget --older-than 90d',
    ],
    options: ['asOf', 'yes', 'dataDir', 'case', 'plain', 'color', 'input', 'quiet'],
    own: [
      { flags: '--all', says: 'every case' },
      {
        flags: '--older-than [days]',
        says: 'cases not changed for so many days: 90d; alone, for the days of retention-days',
      },
    ],
    run: async (world, { parameters, flags }) => {
      const { runForget } = await import('./forget.ts');
      await runForget(world, parameters[0], flags);
    },
  },
];
