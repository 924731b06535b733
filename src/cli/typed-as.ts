import type { World } from './world.ts';

/** What is filled into messages that name a command: how this person started the program, alone and before a command. */
export interface TypedAs {
  readonly start: string;
  readonly program: string;
}

/** Tells what to type: `aftercall status` where it is installed, `npm start -- status` where it was started by npm in its folder. */
export function typedAs(world: Pick<World, 'env'>): TypedAs {
  return world.env['npm_lifecycle_event'] === 'start'
    ? { start: 'npm start', program: 'npm start --' }
    : { start: 'aftercall', program: 'aftercall' };
}
