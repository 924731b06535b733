import type { Given } from '../facts/answers.ts';
import type { HelperTools } from '../interview/interview.ts';
import { beginWithConsent } from './begin-with-consent.ts';
import { keepNote } from './keep-note.ts';
import { printSoFar } from './print-so-far.ts';
import type { Run } from './run.ts';
import { tellChange } from './tell-change.ts';

/** Gives what a helper beside a caller works with in a guided run. */
export function helperTools(run: Run): HelperTools {
  return {
    begin: async (given) => await beginWithConsent(run, given),
    tellChange: (before: Given, after: Given) => {
      run.prompter.show(tellChange(run, before, after));
    },
    print: async (given) => {
      await printSoFar(run, given);
    },
    note: (given, text) => keepNote(run, given, text),
  };
}
