import { UsageError } from '../errors.ts';
import { typedAs } from './typed-as.ts';
import type { World } from './world.ts';

/** Says that questions need a terminal, and what to type to see an example without one. */
export function noTerminal(world: Pick<World, 'env'>): UsageError {
  const { program } = typedAs(world);
  return new UsageError('start.no-terminal', {
    next: ['start.no-terminal-answers', 'start.no-terminal-next'],
    parameters: { command: `${program} plan checklists/examples/uk.yaml` },
  });
}
