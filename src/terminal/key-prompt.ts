import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';

/** A key as Node reads it; `name` is missing for most signs, `sequence` is what was typed. */
export interface Key {
  readonly name?: string;
  readonly ctrl: boolean;
  readonly sequence?: string;
}

/** What a key leads to: how things stand then, what stands in the line that is typed, and the reply that ends the question. */
export interface Pressed<State, Reply> {
  readonly state: State;
  readonly line?: string;
  readonly reply?: Reply;
}

/** A question drawn on the screen, as two pure functions. */
export interface KeyMachine<State, Reply> {
  readonly start: State;
  /** Text that stands in the typed line at the beginning. */
  readonly line?: string;
  readonly press: (key: Key, state: State, line: string) => Pressed<State, Reply>;
  readonly draw: (state: State) => string;
}

/** Input came to its end, or Ctrl+D was pressed. */
export interface Ended {
  readonly kind: 'ended';
}

export type KeyPrompt<Config, Reply> = ReturnType<typeof createPrompt<Reply | Ended, Config>>;

/**
 * Makes a prompt of Inquirer out of a machine. Inquirer reads keys, redraws, and shows the cursor again; it does not notice the end of
 * input by itself, so that is a reply.
 */
export function keyPrompt<Config, State, Reply>(
  makeMachine: (config: Config) => KeyMachine<State, Reply>,
): KeyPrompt<Config, Reply> {
  return createPrompt<Reply | Ended, Config>((config, done) => {
    const machine = makeMachine(config);
    const [state, setState] = useState<State>(() => machine.start);
    useEffect((readline) => {
      if (machine.line !== undefined) readline.write(machine.line);
      readline.on('close', () => {
        done({ kind: 'ended' });
      });
    }, []);
    useKeypress((event, readline) => {
      const pressed = machine.press(event, state, readline.line);
      if (pressed.line !== undefined) {
        readline.clearLine(0);
        readline.write(pressed.line);
      }
      setState(() => pressed.state);
      if (pressed.reply !== undefined) done(pressed.reply);
    });
    return machine.draw(state);
  });
}
