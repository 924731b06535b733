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

/** How a question stood when it was ended before it was answered; it is put again so. */
export interface Memory<State> {
  kept?: { readonly state: State; readonly line: string };
}

type Context = Parameters<ReturnType<typeof createPrompt>>[1];

/** Puts a question. The memory is that of one question, however often it is put. */
export type KeyPrompt<Config, State, Reply> = (
  config: Config,
  context?: Context,
  memory?: Memory<State>,
) => Promise<Reply | Ended>;

/**
 * Makes a prompt of Inquirer out of a machine. Inquirer reads keys, redraws, and shows the cursor again; it does not notice the end of
 * input by itself, so that is a reply.
 */
export function keyPrompt<Config, State, Reply>(
  makeMachine: (config: Config) => KeyMachine<State, Reply>,
): KeyPrompt<Config, State, Reply> {
  const prompt = createPrompt<Reply | Ended, { config: Config; memory: Memory<State> }>(
    ({ config, memory }, done) => {
      const machine = makeMachine(config);
      const [state, setState] = useState<State>(() => memory.kept?.state ?? machine.start);
      useEffect((readline) => {
        const line = memory.kept?.line ?? machine.line;
        if (line !== undefined) readline.write(line);
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
        memory.kept = { state: pressed.state, line: pressed.line ?? readline.line };
        setState(() => pressed.state);
        if (pressed.reply !== undefined) done(pressed.reply);
      });
      return machine.draw(state);
    },
  );
  return async (config, context, memory = {}) => await prompt({ config, memory }, context);
}
