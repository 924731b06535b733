import type { Script } from './scripted-prompter.ts';

/** The answers of a person to whom nothing was done. */
export const nothingTaken: Script = {
  country: 'uk',
  'still-happening': 'no',
  'who-is-answering': 'self',
  'this-device': 'clean',
  region: 'Scotland',
  'what-they-got': 'nothing',
  'happened-on': 'yesterday',
  'known-person': 'no',
};
