/**
 * The node that runs the log: memory is there while it is up.
 *
 * A crash takes all memory and everything under way; devices keep what `sector.ts` says. A suspend waits for outstanding writes and keeps
 * the memory; a new table after it is a new instance.
 */
import { setup } from 'xstate';

/** What happens to the node. */
export type NodeEvent =
  | { readonly type: 'create' }
  | { readonly type: 'resume' }
  | { readonly type: 'resumed' }
  | { readonly type: 'suspend' }
  | { readonly type: 'dtr' }
  | { readonly type: 'crash' };

/** The finite alphabet. */
export const nodeEvents: readonly NodeEvent[] = [
  { type: 'create' },
  { type: 'resume' },
  { type: 'resumed' },
  { type: 'suspend' },
  { type: 'dtr' },
  { type: 'crash' },
];

/** The machine of the node. */
export function createNodeMachine() {
  return setup({ types: { events: {} as NodeEvent } }).createMachine({
    id: 'node',
    initial: 'down',
    states: {
      /** No instance exists. */
      down: { on: { create: 'created', crash: {} } },
      /** Constructed; no answer may be trusted before the first resume. */
      created: { on: { resume: 'resuming', dtr: 'down', crash: 'down' } },
      resuming: { on: { resumed: 'up', crash: 'down' } },
      up: { on: { suspend: 'suspended', crash: 'down' } },
      suspended: { on: { resume: 'resuming', dtr: 'down', crash: 'down' } },
    },
    options: { maxIterations: 1000 },
  });
}
