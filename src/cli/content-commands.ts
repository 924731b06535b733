import type { CommandText } from './command.ts';

/** The commands that show, publish and check what the program knows. */
export const contentCommands: readonly CommandText[] = [
  {
    name: 'contacts [country]',
    says: 'who to call, without questions',
    examples: ['aftercall contacts uk', 'aftercall contacts us --json'],
    options: ['country', 'asOf', 'json'],
    run: async (world, { parameters, flags }) => {
      const { runContacts } = await import('./contacts.ts');
      await runContacts(world, parameters[0], flags);
    },
  },
  {
    name: 'check-device',
    says: 'look for remote-control programs on this computer; it changes nothing',
    examples: ['aftercall check-device', 'aftercall check-device --json'],
    options: ['json'],
    run: async (world, { flags }) => {
      const { runCheckDevice } = await import('./check-device.ts');
      await runCheckDevice(world, flags);
    },
  },
  {
    name: 'blank',
    says: 'blank sheets to print for anyone, one for each situation',
    examples: [
      'aftercall blank --country au --situation bank-transfer',
      'aftercall blank --country uk --situation gift-card --format html --output gift-card.html',
      'aftercall blank --all --output blank-sheets',
      'aftercall blank --all --pack my-desk --output blank-sheets',
      'aftercall blank --country us --all --print-size large --output blank-sheets',
      'aftercall blank --situation list',
    ],
    options: [
      ...(['country', 'language', 'asOf', 'format', 'output', 'paper', 'printSize'] as const),
      ...(['overwrite', 'quiet', 'pack'] as const),
    ],
    own: [
      { flags: '--situation <list>', says: 'what happened, with commas; list shows them' },
      {
        flags: '--all',
        says: 'every situation, in both sizes of print; every country where none is named',
      },
    ],
    run: async (world, { flags }) => {
      const { runBlank } = await import('./blank.ts');
      await runBlank(world, flags);
    },
  },
  {
    name: 'explain <id>',
    says: 'where a step, contact, deadline or rule comes from, and which answers lead to it',
    examples: ['aftercall explain call-your-bank --country uk'],
    options: ['country', 'json', 'asOf'],
    run: async (world, { parameters, flags }) => {
      const { runExplain } = await import('./explain.ts');
      await runExplain(world, parameters[0] ?? '', flags);
    },
  },
  {
    name: 'schema <name>',
    says: 'print the JSON Schema of "answers" or "plan"',
    examples: ['aftercall schema answers', 'aftercall schema plan'],
    options: [],
    run: async (world, { parameters }) => {
      const { runSchema } = await import('./schema.ts');
      await runSchema(world, parameters[0] ?? '');
    },
  },
  {
    name: 'config [action] [key] [value]',
    says: 'settings: list, get, set, unset',
    examples: [
      'aftercall config list',
      'aftercall config set country uk',
      'aftercall config unset country',
    ],
    options: ['json', 'dataDir', 'quiet'],
    run: async (world, { parameters, flags }) => {
      const { runConfig } = await import('./config.ts');
      await runConfig(world, parameters, flags);
    },
  },
  {
    name: 'completion <shell>',
    says: 'let the Tab key finish commands: bash, zsh, fish or powershell',
    examples: [
      'aftercall completion bash >> ~/.bashrc   # needs the package bash-completion',
      'aftercall completion zsh >> ~/.zshrc',
      'aftercall completion fish > ~/.config/fish/completions/aftercall.fish',
      'aftercall completion powershell >> $PROFILE',
    ],
    options: [],
    run: async (world, { parameters }) => {
      const { runCompletion } = await import('./completion.ts');
      runCompletion(world, parameters[0] ?? '');
    },
  },
  {
    name: 'complete [words...]',
    says: 'what the Tab key asks the program',
    examples: ['aftercall complete -- sta'],
    options: [],
    isHidden: true,
    run: async (world, { parameters }) => {
      const { runComplete } = await import('./completion.ts');
      await runComplete(world, parameters);
    },
  },
  {
    name: 'pack <action> <folder>',
    says: 'pack new FOLDER: start a folder with the name, number and hours of your help desk',
    examples: ['aftercall pack new my-desk', 'aftercall start --pack my-desk'],
    options: ['quiet'],
    run: async (world, { parameters, flags }) => {
      const { runPack } = await import('./pack.ts');
      await runPack(world, parameters, flags);
    },
  },
  {
    name: 'check-content [folder]',
    says: 'check the checklists or an own folder: all problems with file, line and column',
    examples: ['aftercall check-content', 'aftercall check-content my-checklists --review-days'],
    options: ['asOf'],
    own: [{ flags: '--review-days', says: 'fail also for facts whose review day has passed' }],
    run: async (world, { parameters, flags }) => {
      const { runCheckContent } = await import('./check-content.ts');
      await runCheckContent(world, parameters[0], flags);
    },
  },
];
