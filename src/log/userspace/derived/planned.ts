// Written by `npm run derive` from spec/machines/planned.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the planned machine. */
export type PlannedEvent = 'clearsOnly' | 'marksFlushed' | 'due' | 'force' | 'ended(ok=false)' | 'ended(ok=true)';

/** The effects of the planned machine with their parameters. */
export interface PlannedEffects {
  cancel: undefined;
  raiseEvent: undefined;
  schedule: undefined;
  sendFlush: undefined;
  tellForced: undefined;
}

const x = 65535;

const kernel: StepTable<PlannedEvent> = {
  machine: 'planned',
  states: [
    'none',
    'planned',
    'flushing',
    'forced',
    'flushingAgain',
    'flushingDue',
    'forcedAgain',
  ],
  events: [
    'clearsOnly',
    'marksFlushed',
    'due',
    'force',
    'ended(ok=false)',
    'ended(ok=true)',
  ],
  next: Uint16Array.of(
    1, 0, x, 0, x, x, // 0 none
    0, 0, 2, 3, x, x, // 1 planned
    4, 2, x, 3, 0, 0, // 2 flushing
    x, x, x, x, 0, 0, // 3 forced
    2, 2, 5, 6, 1, 1, // 4 flushingAgain
    2, 2, x, 6, 2, 2, // 5 flushingDue
    x, x, x, x, 3, 3, // 6 forcedAgain
  ),
  effects: Uint16Array.of(
    1, 0, 0, 2, 0, 0, // 0 none
    3, 3, 4, 5, 0, 0, // 1 planned
    1, 0, 0, 0, 6, 0, // 2 flushing
    0, 0, 0, 0, 7, 2, // 3 forced
    3, 3, 0, 3, 6, 0, // 4 flushingAgain
    0, 0, 0, 0, 8, 4, // 5 flushingDue
    0, 0, 0, 0, 8, 4, // 6 forcedAgain
  ),
  effectLists: [
    [], // 0
    [{ type: 'schedule' }], // 1
    [{ type: 'tellForced' }], // 2
    [{ type: 'cancel' }], // 3
    [{ type: 'sendFlush' }], // 4
    [{ type: 'cancel' }, { type: 'sendFlush' }], // 5
    [{ type: 'raiseEvent' }], // 6
    [{ type: 'raiseEvent' }, { type: 'tellForced' }], // 7
    [{ type: 'raiseEvent' }, { type: 'sendFlush' }], // 8
  ],
};

const strict: StepTable<PlannedEvent> = {
  machine: 'planned',
  states: [
    'none',
    'planned',
    'flushing',
    'forced',
    'flushingAgain',
    'flushingDue',
    'forcedAgain',
  ],
  events: [
    'clearsOnly',
    'marksFlushed',
    'due',
    'force',
    'ended(ok=false)',
    'ended(ok=true)',
  ],
  next: Uint16Array.of(
    1, 0, x, 0, x, x, // 0 none
    1, 0, 2, 3, x, x, // 1 planned
    4, 2, x, 3, 0, 0, // 2 flushing
    x, x, x, x, 0, 0, // 3 forced
    4, 2, 5, 6, 1, 1, // 4 flushingAgain
    5, 2, x, 6, 2, 2, // 5 flushingDue
    x, x, x, x, 3, 3, // 6 forcedAgain
  ),
  effects: Uint16Array.of(
    1, 0, 0, 2, 0, 0, // 0 none
    0, 3, 4, 5, 0, 0, // 1 planned
    1, 0, 0, 0, 6, 0, // 2 flushing
    0, 0, 0, 0, 7, 2, // 3 forced
    0, 3, 0, 3, 6, 0, // 4 flushingAgain
    0, 0, 0, 0, 8, 4, // 5 flushingDue
    0, 0, 0, 0, 8, 4, // 6 forcedAgain
  ),
  effectLists: [
    [], // 0
    [{ type: 'schedule' }], // 1
    [{ type: 'tellForced' }], // 2
    [{ type: 'cancel' }], // 3
    [{ type: 'sendFlush' }], // 4
    [{ type: 'cancel' }, { type: 'sendFlush' }], // 5
    [{ type: 'raiseEvent' }], // 6
    [{ type: 'raiseEvent' }, { type: 'tellForced' }], // 7
    [{ type: 'raiseEvent' }, { type: 'sendFlush' }], // 8
  ],
};

/** The step tables of the planned machine, one a profile. */
export const plannedTables = { kernel, strict } as const;
