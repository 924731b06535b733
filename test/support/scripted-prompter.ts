import type { Ask, Menu, Prompter, Reply } from '../../src/interview/prompter.ts';

export interface ScriptedPrompter extends Prompter {
  /** Every path that was asked, in order. */
  readonly asked: readonly string[];
  /** Where each question stood: "Money · 4 of about 11". */
  readonly places: readonly string[];
  /** Every line that was shown. */
  readonly shown: readonly string[];
  readonly expectAllUsed: () => void;
}

/** What is typed for each path; `@back` goes back once, then the next answer of the list is typed; `@skip` is Enter alone. */
export type Script = Readonly<Record<string, string | readonly string[]>>;

/** Answers from a script, typed as a person types. A question that is not in it, or a typed answer that is refused, fails. */
export function scriptedPrompter(script: Script, menus: Script = {}): ScriptedPrompter {
  const left = new Map(
    Object.entries({ ...script, ...menus }).map(([path, typed]) => [
      path,
      typeof typed === 'string' ? [typed] : [...typed],
    ]),
  );
  const asked: string[] = [];
  const places: string[] = [];
  const shown: string[] = [];
  const next = (path: string): string => {
    const typed = left.get(path)?.shift();
    if (typed === undefined) throw new Error(`not in the script: ${path}`);
    return typed;
  };
  return {
    asked,
    places,
    shown,
    ask: async (ask) => {
      asked.push(ask.path);
      places.push(ask.place);
      return await Promise.resolve(reply(ask, next(ask.path)));
    },
    choose: async (menu: Menu) => await Promise.resolve(next(menu.id)),
    line: async (text) => await Promise.resolve(next(text)),
    show: (lines) => {
      shown.push(...lines.map((line) => line.text));
    },
    expectAllUsed: () => {
      const unused = [...left].filter(([, typed]) => typed.length > 0).map(([path]) => path);
      if (unused.length > 0) throw new Error(`never asked: ${unused.join(', ')}`);
    },
  };
}

function skip(ask: Ask): Reply {
  if (ask.canSkip !== true) throw new Error(`${ask.path} cannot be skipped`);
  return { kind: 'skip' };
}

function reply(ask: Ask, typed: string): Reply {
  if (typed === '@back') return { kind: 'back' };
  if (typed === '@save') return { kind: 'save' };
  if (typed === '@skip') return skip(ask);
  if (typed.startsWith('/')) return { kind: 'command', text: typed.slice(1) };
  const reading = ask.read(typed);
  if (!reading.ok) throw new Error(`${ask.path} refuses "${typed}": ${reading.error}`);
  return { kind: 'answer', value: reading.value };
}
