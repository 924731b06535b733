/** A number in groups: `0300 123 2040`, `+1 (877) 382-4357`. */
const number = /[(+]?\d[\d ()-]{2,}\d/g;

/** What stands in quotes and has folders: `"/home/me/my files/answers.yaml"`. */
const quotedPath = /"[^"\n]*[\\/][^"\n]*"/g;

/** A path from the root, a drive, the home or a variable, as far as the end of what is said of it: `C:\Program Files\TeamViewer`. */
const path =
  /(?<=^|[\s(])(?:[A-Za-z]:[\\/]|\\\\|%[\w()]+%\\|~?\/(?=[^\s/]+(?: [^\s/]+)*\/))(?:(?![.,;:)]+(?:\s|$))[^\n])*/gm;

/** What is to be typed: `aftercall mark call-your-bank --as done`. */
const command = /(?<=: )(?:aftercall|npm start)\b(?:(?!\. )[^\n])*/g;

/** Puts `joint` for each space inside what must stay on one line: numbers, paths, commands. Web addresses have no space. */
export function keepWhole(text: string, joint: string): string {
  return [number, quotedPath, path, command].reduce(
    (whole, token) => whole.replace(token, (found) => found.replaceAll(' ', joint)),
    text,
  );
}
