// Written by `npm run derive` from spec/machines/mirror.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the mirror machine. */
export type MirrorEvent = 'resume' | 'logResumed' | 'presuspend' | 'recoveryStopped(flying=false)' | 'recoveryStopped(flying=true)' | 'flightEnded' | 'logTold' | 'drained' | 'requestsEnded' | 'remove';

/** The effects of the mirror machine with their parameters. */
export interface MirrorEffects {
  awaitRequests: undefined;
  destroy: undefined;
  drainWorker: undefined;
  judgeHeld: undefined;
  lowerSuspend: undefined;
  postsuspendLog: undefined;
  presuspendLog: undefined;
  raiseSuspend: undefined;
  resumeLog: undefined;
  startRecovery: undefined;
  stopRecovery: undefined;
  tellResumed: undefined;
  tellSuspended: undefined;
  wake: undefined;
}

const x = 65535;

const kernel: StepTable<MirrorEvent> = {
  machine: 'mirror',
  states: [
    'loaded',
    'resuming',
    'removed',
    'live',
    'stopping',
    'telling',
    'landing',
    'draining',
    'waiting',
    'closing',
    'suspended',
  ],
  events: [
    'resume',
    'logResumed',
    'presuspend',
    'recoveryStopped(flying=false)',
    'recoveryStopped(flying=true)',
    'flightEnded',
    'logTold',
    'drained',
    'requestsEnded',
    'remove',
  ],
  next: Uint16Array.of(
    1, x, x, x, x, x, x, x, x, 2, // 0 loaded
    x, 3, x, x, x, x, x, x, x, x, // 1 resuming
    x, x, x, x, x, x, x, x, x, x, // 2 removed
    x, x, 4, x, x, x, x, x, x, x, // 3 live
    x, x, x, 5, 6, x, x, x, x, x, // 4 stopping
    x, x, x, x, x, x, 7, x, x, x, // 5 telling
    x, x, x, x, x, 5, x, x, x, x, // 6 landing
    x, x, x, x, x, x, x, 8, x, x, // 7 draining
    x, x, x, x, x, x, x, x, 9, x, // 8 waiting
    x, x, x, x, x, x, 10, x, x, x, // 9 closing
    1, x, x, x, x, x, x, x, x, 2, // 10 suspended
  ),
  effects: Uint16Array.of(
    1, 0, 0, 0, 0, 0, 0, 0, 0, 2, // 0 loaded
    0, 3, 0, 0, 0, 0, 0, 0, 0, 0, // 1 resuming
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 2 removed
    0, 0, 4, 0, 0, 0, 0, 0, 0, 0, // 3 live
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 4 stopping
    0, 0, 0, 0, 0, 0, 6, 0, 0, 0, // 5 telling
    0, 0, 0, 0, 0, 5, 0, 0, 0, 0, // 6 landing
    0, 0, 0, 0, 0, 0, 0, 7, 0, 0, // 7 draining
    0, 0, 0, 0, 0, 0, 0, 0, 8, 0, // 8 waiting
    0, 0, 0, 0, 0, 0, 9, 0, 0, 0, // 9 closing
    1, 0, 0, 0, 0, 0, 0, 0, 0, 2, // 10 suspended
  ),
  effectLists: [
    [], // 0
    [{ type: 'lowerSuspend' }, { type: 'resumeLog' }], // 1
    [{ type: 'destroy' }], // 2
    [{ type: 'startRecovery' }, { type: 'wake' }, { type: 'tellResumed' }], // 3
    [{ type: 'raiseSuspend' }, { type: 'judgeHeld' }, { type: 'stopRecovery' }], // 4
    [{ type: 'presuspendLog' }], // 5
    [{ type: 'drainWorker' }], // 6
    [{ type: 'awaitRequests' }], // 7
    [{ type: 'postsuspendLog' }], // 8
    [{ type: 'tellSuspended' }], // 9
  ],
};

const strict: StepTable<MirrorEvent> = {
  machine: 'mirror',
  states: [
    'loaded',
    'resuming',
    'removed',
    'live',
    'stopping',
    'telling',
    'landing',
    'draining',
    'waiting',
    'settling',
    'closing',
    'suspended',
  ],
  events: [
    'resume',
    'logResumed',
    'presuspend',
    'recoveryStopped(flying=false)',
    'recoveryStopped(flying=true)',
    'flightEnded',
    'logTold',
    'drained',
    'requestsEnded',
    'remove',
  ],
  next: Uint16Array.of(
    1, x, x, x, x, x, x, x, x, 2, // 0 loaded
    x, 3, x, x, x, x, x, x, x, x, // 1 resuming
    x, x, x, x, x, x, x, x, x, x, // 2 removed
    x, x, 4, x, x, x, x, x, x, x, // 3 live
    x, x, x, 5, 6, x, x, x, x, x, // 4 stopping
    x, x, x, x, x, x, 7, x, x, x, // 5 telling
    x, x, x, x, x, 5, x, x, x, x, // 6 landing
    x, x, x, x, x, x, x, 8, x, x, // 7 draining
    x, x, x, x, x, x, x, x, 9, x, // 8 waiting
    x, x, x, x, x, x, x, 10, x, x, // 9 settling
    x, x, x, x, x, x, 11, x, x, x, // 10 closing
    1, x, x, x, x, x, x, x, x, 2, // 11 suspended
  ),
  effects: Uint16Array.of(
    1, 0, 0, 0, 0, 0, 0, 0, 0, 2, // 0 loaded
    0, 3, 0, 0, 0, 0, 0, 0, 0, 0, // 1 resuming
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 2 removed
    0, 0, 4, 0, 0, 0, 0, 0, 0, 0, // 3 live
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 4 stopping
    0, 0, 0, 0, 0, 0, 6, 0, 0, 0, // 5 telling
    0, 0, 0, 0, 0, 5, 0, 0, 0, 0, // 6 landing
    0, 0, 0, 0, 0, 0, 0, 7, 0, 0, // 7 draining
    0, 0, 0, 0, 0, 0, 0, 0, 6, 0, // 8 waiting
    0, 0, 0, 0, 0, 0, 0, 8, 0, 0, // 9 settling
    0, 0, 0, 0, 0, 0, 9, 0, 0, 0, // 10 closing
    1, 0, 0, 0, 0, 0, 0, 0, 0, 2, // 11 suspended
  ),
  effectLists: [
    [], // 0
    [{ type: 'lowerSuspend' }, { type: 'resumeLog' }], // 1
    [{ type: 'destroy' }], // 2
    [{ type: 'startRecovery' }, { type: 'wake' }, { type: 'tellResumed' }], // 3
    [{ type: 'raiseSuspend' }, { type: 'judgeHeld' }, { type: 'stopRecovery' }], // 4
    [{ type: 'presuspendLog' }], // 5
    [{ type: 'drainWorker' }], // 6
    [{ type: 'awaitRequests' }], // 7
    [{ type: 'postsuspendLog' }], // 8
    [{ type: 'tellSuspended' }], // 9
  ],
};

/** The step tables of the mirror machine, one a profile. */
export const mirrorTables = { kernel, strict } as const;
