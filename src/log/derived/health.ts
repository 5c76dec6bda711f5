// Written by `npm run derive` from spec/machines/health.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the health machine. */
export type HealthEvent = 'logFailed' | 'logFlushFailed' | 'status';

/** The effects of the health machine with their parameters. */
export interface HealthEffects {
  answer: { readonly letter: 'A' | 'D' | 'F' };
  raiseEvent: undefined;
}

const kernel: StepTable<HealthEvent> = {
  machine: 'health',
  states: [
    'alive',
    'failed',
    'flushFailed',
  ],
  events: [
    'logFailed',
    'logFlushFailed',
    'status',
  ],
  next: Uint16Array.of(
    1, 2, 0, // 0 alive
    1, 2, 1, // 1 failed
    2, 2, 2, // 2 flushFailed
  ),
  effects: Uint16Array.of(
    1, 1, 2, // 0 alive
    0, 0, 3, // 1 failed
    0, 0, 4, // 2 flushFailed
  ),
  effectLists: [
    [], // 0
    [{ type: 'raiseEvent' }], // 1
    [{ type: 'answer', params: { letter: 'A' } }], // 2
    [{ type: 'answer', params: { letter: 'D' } }], // 3
    [{ type: 'answer', params: { letter: 'F' } }], // 4
  ],
};

const strict: StepTable<HealthEvent> = {
  machine: 'health',
  states: [
    'alive',
    'failed',
    'flushFailed',
  ],
  events: [
    'logFailed',
    'logFlushFailed',
    'status',
  ],
  next: Uint16Array.of(
    1, 2, 0, // 0 alive
    1, 2, 1, // 1 failed
    2, 2, 2, // 2 flushFailed
  ),
  effects: Uint16Array.of(
    1, 1, 2, // 0 alive
    0, 0, 3, // 1 failed
    0, 0, 4, // 2 flushFailed
  ),
  effectLists: [
    [], // 0
    [{ type: 'raiseEvent' }], // 1
    [{ type: 'answer', params: { letter: 'A' } }], // 2
    [{ type: 'answer', params: { letter: 'D' } }], // 3
    [{ type: 'answer', params: { letter: 'F' } }], // 4
  ],
};

/** The step tables of the health machine, one a profile. */
export const healthTables = { kernel, strict } as const;
