// ESC [ … letter, ESC ] … BEL or ESC \, and ESC with one more character, with their one-character C1 forms (ECMA-48, 5.4 and 8.3).
// A string command without its end loses only its first two characters, so that no text after it disappears.
const commands =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])(?:[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c))?|\u001b[ -/]*[0-~]?/g;

// Direction overrides and isolates, zero-width and other invisible characters, tags, and halves of surrogate pairs.
const invisible =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;
const lineEnds = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
const controls = /\p{Cc}/gu;

/** Strips what a terminal or a reader could be misled with from text of people and files; line ends and tabs become one space each. */
export function stripControls(text: string): string {
  return text
    .replaceAll(invisible, '')
    .replaceAll(commands, '')
    .replaceAll(lineEnds, ' ')
    .replaceAll(controls, '');
}
