// CSI and SS3 are the two ways in which terminals write a key of several signs (ECMA-48, 5.4 and 8.3.143).
const oneKey = /\u001B\[[0-?]*[ -/]*[@-~]|\u001BO[@-~]|./gsu;

/** Splits what came from a terminal into keys: an arrow stays whole, everything else is one sign each. */
export function splitKeys(text: string): readonly string[] {
  return text.match(oneKey) ?? [];
}
