/**
 * The health of the log device, as the status line shows it: `A`, `D` or `F`.
 *
 * Letters are sticky for the life of an instance and `F` wins. One event is raised, at the first failure of any kind, so that whoever
 * reads the status afterwards finds the cause.
 *
 * Source: `fail_log_device`, `log_dev_flush_failed` and `disk_status` in Linux `drivers/md/dm-log.c`.
 */
import { setup } from 'xstate';

/** What happens to the log device, and the question about it. */
export type HealthEvent =
  /** A read or write failed, or what was read is no log that we know. */
  | { readonly type: 'logFailed' }
  /** A cache flush of the log device failed. */
  | { readonly type: 'logFlushFailed' }
  | { readonly type: 'status' };

/** The finite alphabet. */
export const healthEvents: readonly HealthEvent[] = [{ type: 'logFailed' }, { type: 'logFlushFailed' }, { type: 'status' }];

/** Builds the machine; it is the same in every profile. */
export function createHealthMachine() {
  return setup({
    types: { events: {} as HealthEvent },
    actions: {
      raiseEvent: () => {},
      answer: (_, _params: { letter: 'A' | 'D' | 'F' }) => {},
    },
  }).createMachine({
    id: 'health',
    initial: 'alive',
    states: {
      alive: {
        on: {
          logFailed: { target: 'failed', actions: 'raiseEvent' },
          logFlushFailed: { target: 'flushFailed', actions: 'raiseEvent' },
          status: { actions: { type: 'answer', params: { letter: 'A' } } },
        },
      },
      failed: {
        on: { logFailed: {}, logFlushFailed: 'flushFailed', status: { actions: { type: 'answer', params: { letter: 'D' } } } },
      },
      flushFailed: {
        on: { logFailed: {}, logFlushFailed: {}, status: { actions: { type: 'answer', params: { letter: 'F' } } } },
      },
    },
    options: { maxIterations: 1000 },
  });
}
