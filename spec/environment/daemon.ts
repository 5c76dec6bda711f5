/**
 * A daemon as a process: it serves, dies with all that it knew, and is started again.
 *
 * Whatever it had in memory begins anew with it; what it had made durable stays. Nobody is told.
 */
import { setup } from 'xstate';

/** What happens to the process. */
export interface DaemonEvent {
  readonly type: 'start' | 'crash';
}

/** The finite alphabet. */
export const daemonEvents: readonly DaemonEvent[] = [{ type: 'start' }, { type: 'crash' }];

/** The machine of a daemon's process. */
export function createDaemonMachine() {
  return setup({ types: { events: {} as DaemonEvent } }).createMachine({
    id: 'daemon',
    initial: 'new',
    states: {
      /** Not yet started for the first time. */
      new: { on: { start: 'up' } },
      up: { on: { crash: 'down' } },
      down: { on: { start: 'up' } },
    },
    options: { maxIterations: 1000 },
  });
}
