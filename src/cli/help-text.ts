/** What `aftercall --help` says before the list of commands: examples first. */
export const helpBefore = `Examples:
  aftercall                                   answer questions, get your checklist
  aftercall start --plain                     the same for a screen reader
  aftercall plan answers.yaml --format html   make a checklist from a file
  aftercall status                            what is due and what comes next
  aftercall contacts uk                       who to call, without questions
`;

/** What it says after the list. */
export const helpAfter = `
Exit codes: 0 done, 1 failed, 2 wrong use or missing answers, 130 stopped.
More: aftercall help accessibility, aftercall help exit-codes, aftercall help <command>

A number or a rule is wrong? Open an issue with the official page that says so.
Nothing is sent anywhere: the program opens no network connection.
`;

/** What is said where nothing was typed and no question can be asked; `program` is how this person starts a command. */
export function helpShort(program: string): string {
  return `This needs a terminal, since it asks questions after a fake tech-support call.

To see an example checklist without questions, type:
  ${program} plan checklists/examples/uk.yaml

From your own answers:  ${program} plan answers.yaml
All commands:           ${program} --help
`;
}

/** Pages of help that are no commands, by the word that is typed after \`help\`. */
export const helpTopics: Readonly<Record<string, string>> = {
  accessibility: `Ways to use aftercall:

  --plain                 Questions as numbered lines. Nothing is drawn, moved or hidden.
                          For screen readers and braille.
  AFTERCALL_PLAIN=1       The same, each time. Or once: aftercall config set plain yes
                          TERM=dumb does it too.
  --no-color              No colours. NO_COLOR=1 does the same.
  --print-size large      Large print in the checklist. Or: config set print-size large
  --format html           A checklist with headings and labelled tick boxes.
  --format text           A checklist as plain text.

In plain mode one line is one answer:
  a number                Takes that answer. Several: 1,3,5
  words                   A day as you say it: yesterday, last Tuesday, 20 November.
  B, H, S                 Goes back, explains, saves and stops. K keeps the answer so far.
  Enter alone             Never chooses anything, except no to a yes-or-no question.

Everywhere:
  There is no time limit. You can stop and go on later.
  No colour or sign carries a meaning that is not also said in words.
  Colours are those of your terminal, so your own contrast holds. Text wraps at any width.
  Another person can type for you: choose it at the question who is answering.
`,
  'exit-codes': `Exit codes:

  0     Done.
  1     Failed: a file could not be read or written, or the content is wrong.
        Also: check-device found a program, or could not look at all.
  2     Wrong use, or answers are missing or wrong.
  130   Stopped by you. What you agreed to save is saved.
`,
};
