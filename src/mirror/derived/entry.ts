// Written by `npm run derive` from spec/machines/entry.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the entry machine. */
export type EntryEvent = 'find' | 'lookedUp(inSync=false)' | 'lookedUp(inSync=true)' | 'classify' | 'logSaid(inSync=false)' | 'logSaid(inSync=true)' | 'writeCounted' | 'writeEnded(others=false,flushFailed=false)' | 'writeEnded(others=false,flushFailed=true)' | 'writeEnded(others=true,flushFailed=false)' | 'writeEnded(others=true,flushFailed=true)' | 'writeFailed' | 'writeDelayed' | 'updateState(handleErrors=false,flushFailed=false)' | 'updateState(handleErrors=false,flushFailed=true)' | 'updateState(handleErrors=true,flushFailed=false)' | 'updateState(handleErrors=true,flushFailed=true)' | 'assigned' | 'copyStarted' | 'copyEnded(ok=false)' | 'copyEnded(ok=true)' | 'flushFailed' | 'destroy';

/** The effects of the entry machine with their parameters. */
export interface EntryEffects {
  answer: { readonly path: 'nosync' | 'recover' | 'sync' };
  askLog: undefined;
  clearRegion: undefined;
  countWrite: undefined;
  delay: undefined;
  givePermit: undefined;
  insert: undefined;
  joinList: { readonly list: 'clean' | 'failed' | 'quiesced' | 'recovered' };
  leaveFlight: undefined;
  leaveList: { readonly list: 'clean' | 'failed' | 'quiesced' | 'recovered' };
  markRegion: undefined;
  remove: undefined;
  requeueDelayed: undefined;
  setRegionSync: { readonly inSync: false | true };
  startCopy: undefined;
  uncountWrite: undefined;
  wake: undefined;
}

const x = 65535;

const kernel: StepTable<EntryEvent> = {
  machine: 'entry',
  states: [
    'absent',
    'nosync.idle',
    'clean',
    'nosync.busy',
    'recovering.quiesced',
    'dirty',
    'recovering.quiescing',
    'recovering.copying',
    'recovering.failed',
    'recovering.recovered',
  ],
  events: [
    'find',
    'lookedUp(inSync=false)',
    'lookedUp(inSync=true)',
    'classify',
    'logSaid(inSync=false)',
    'logSaid(inSync=true)',
    'writeCounted',
    'writeEnded(others=false,flushFailed=false)',
    'writeEnded(others=false,flushFailed=true)',
    'writeEnded(others=true,flushFailed=false)',
    'writeEnded(others=true,flushFailed=true)',
    'writeFailed',
    'writeDelayed',
    'updateState(handleErrors=false,flushFailed=false)',
    'updateState(handleErrors=false,flushFailed=true)',
    'updateState(handleErrors=true,flushFailed=false)',
    'updateState(handleErrors=true,flushFailed=true)',
    'assigned',
    'copyStarted',
    'copyEnded(ok=false)',
    'copyEnded(ok=true)',
    'flushFailed',
    'destroy',
  ],
  next: Uint16Array.of(
    0, 1, 2, 0, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 0, 0, // 0 absent
    1, x, x, 1, x, x, 3, x, x, x, x, x, 1, x, x, x, x, 4, x, x, x, 1, 0, // 1 nosync.idle
    2, x, x, 2, x, x, 5, x, x, x, x, x, x, 0, 0, 0, 0, 4, x, x, x, 2, 0, // 2 clean
    3, x, x, 3, x, x, 3, 1, 1, 3, 3, 3, 3, x, x, x, x, 6, x, x, x, 3, x, // 3 nosync.busy
    4, x, x, 4, x, x, x, x, x, x, x, x, 4, x, x, x, x, x, 7, x, x, 4, x, // 4 recovering.quiesced
    5, x, x, 5, x, x, 5, 2, 1, 5, 5, 3, x, x, x, x, x, 6, x, x, x, 5, x, // 5 dirty
    6, x, x, 6, x, x, x, 4, 1, 6, 6, 3, 6, x, x, x, x, x, x, x, x, 6, x, // 6 recovering.quiescing
    7, x, x, 7, x, x, x, x, x, x, x, x, 7, x, x, x, x, x, x, 8, 9, 7, x, // 7 recovering.copying
    8, x, x, 8, x, x, x, x, x, x, x, x, 8, 0, 0, 0, 0, x, x, x, x, 8, x, // 8 recovering.failed
    9, x, x, 9, x, x, x, x, x, x, x, x, 9, 0, 0, 0, 0, x, x, x, x, 9, x, // 9 recovering.recovered
  ),
  effects: Uint16Array.of(
    1, 2, 3, 1, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 absent
    0, 0, 0, 4, 0, 0, 6, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 8, 0, 0, 0, 0, 9, // 1 nosync.idle
    0, 0, 0, 5, 0, 0, 10, 0, 0, 0, 0, 0, 0, 11, 11, 11, 11, 12, 0, 0, 0, 0, 13, // 2 clean
    0, 0, 0, 4, 0, 0, 6, 14, 14, 15, 15, 16, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 3 nosync.busy
    0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 18, 0, 0, 0, 0, // 4 recovering.quiesced
    0, 0, 0, 5, 0, 0, 6, 19, 14, 15, 15, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 5 dirty
    0, 0, 0, 17, 0, 0, 0, 20, 14, 15, 15, 21, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 6 recovering.quiescing
    0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, // 7 recovering.copying
    0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 7, 24, 24, 25, 25, 0, 0, 0, 0, 0, 0, // 8 recovering.failed
    0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 7, 26, 26, 26, 26, 0, 0, 0, 0, 0, 0, // 9 recovering.recovered
  ),
  effectLists: [
    [], // 0
    [{ type: 'askLog' }], // 1
    [{ type: 'insert' }], // 2
    [{ type: 'insert' }, { type: 'joinList', params: { list: 'clean' } }], // 3
    [{ type: 'answer', params: { path: 'nosync' } }], // 4
    [{ type: 'answer', params: { path: 'sync' } }], // 5
    [{ type: 'countWrite' }], // 6
    [{ type: 'delay' }], // 7
    [{ type: 'joinList', params: { list: 'quiesced' } }], // 8
    [{ type: 'remove' }], // 9
    [{ type: 'countWrite' }, { type: 'leaveList', params: { list: 'clean' } }, { type: 'markRegion' }], // 10
    [{ type: 'leaveList', params: { list: 'clean' } }, { type: 'remove' }, { type: 'clearRegion' }], // 11
    [{ type: 'leaveList', params: { list: 'clean' } }, { type: 'joinList', params: { list: 'quiesced' } }], // 12
    [{ type: 'leaveList', params: { list: 'clean' } }, { type: 'remove' }], // 13
    [{ type: 'uncountWrite' }, { type: 'wake' }], // 14
    [{ type: 'uncountWrite' }], // 15
    [{ type: 'setRegionSync', params: { inSync: false } }], // 16
    [{ type: 'answer', params: { path: 'recover' } }], // 17
    [{ type: 'leaveList', params: { list: 'quiesced' } }, { type: 'startCopy' }], // 18
    [{ type: 'uncountWrite' }, { type: 'joinList', params: { list: 'clean' } }, { type: 'wake' }], // 19
    [{ type: 'uncountWrite' }, { type: 'joinList', params: { list: 'quiesced' } }, { type: 'wake' }], // 20
    [{ type: 'setRegionSync', params: { inSync: false } }, { type: 'setRegionSync', params: { inSync: false } }, { type: 'requeueDelayed' }, { type: 'leaveFlight' }, { type: 'givePermit' }], // 21
    [{ type: 'joinList', params: { list: 'failed' } }, { type: 'wake' }], // 22
    [{ type: 'joinList', params: { list: 'recovered' } }, { type: 'wake' }], // 23
    [{ type: 'leaveList', params: { list: 'failed' } }, { type: 'remove' }, { type: 'setRegionSync', params: { inSync: true } }, { type: 'requeueDelayed' }, { type: 'leaveFlight' }, { type: 'givePermit' }], // 24
    [{ type: 'leaveList', params: { list: 'failed' } }, { type: 'remove' }, { type: 'setRegionSync', params: { inSync: false } }, { type: 'requeueDelayed' }, { type: 'leaveFlight' }, { type: 'givePermit' }], // 25
    [{ type: 'leaveList', params: { list: 'recovered' } }, { type: 'remove' }, { type: 'clearRegion' }, { type: 'setRegionSync', params: { inSync: true } }, { type: 'requeueDelayed' }, { type: 'leaveFlight' }, { type: 'givePermit' }], // 26
  ],
};

const strict: StepTable<EntryEvent> = {
  machine: 'entry',
  states: [
    'absent',
    'nosync.idle',
    'clean',
    'nosync.busy',
    'recovering.quiesced',
    'dirty',
    'recovering.quiescing',
    'recovering.copying',
    'recovering.failed',
    'recovering.recovered',
    'recovering.spoiled',
  ],
  events: [
    'find',
    'lookedUp(inSync=false)',
    'lookedUp(inSync=true)',
    'classify',
    'logSaid(inSync=false)',
    'logSaid(inSync=true)',
    'writeCounted',
    'writeEnded(others=false,flushFailed=false)',
    'writeEnded(others=false,flushFailed=true)',
    'writeEnded(others=true,flushFailed=false)',
    'writeEnded(others=true,flushFailed=true)',
    'writeFailed',
    'writeDelayed',
    'updateState(handleErrors=false,flushFailed=false)',
    'updateState(handleErrors=false,flushFailed=true)',
    'updateState(handleErrors=true,flushFailed=false)',
    'updateState(handleErrors=true,flushFailed=true)',
    'assigned',
    'copyStarted',
    'copyEnded(ok=false)',
    'copyEnded(ok=true)',
    'flushFailed',
    'destroy',
  ],
  next: Uint16Array.of(
    0, 1, 2, 0, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 0, 0, // 0 absent
    1, x, x, 1, x, x, 3, x, x, x, x, x, x, x, x, x, x, 4, x, x, x, 1, 0, // 1 nosync.idle
    2, x, x, 2, x, x, 5, x, x, x, x, x, x, 0, 1, 0, 1, 4, x, x, x, 2, 0, // 2 clean
    3, x, x, 3, x, x, 3, 1, 1, 3, 3, 3, x, x, x, x, x, 6, x, x, x, 3, x, // 3 nosync.busy
    4, x, x, 4, x, x, x, x, x, x, x, x, 4, x, x, x, x, x, 7, x, x, 4, x, // 4 recovering.quiesced
    5, x, x, 5, x, x, 5, 2, 1, 5, 5, 3, x, x, x, x, x, 6, x, x, x, 5, x, // 5 dirty
    6, x, x, 6, x, x, x, 4, 4, 6, 6, 3, 6, x, x, x, x, x, x, x, x, 6, x, // 6 recovering.quiescing
    7, x, x, 7, x, x, x, x, x, x, x, x, 7, x, x, x, x, x, x, 8, 9, 10, x, // 7 recovering.copying
    8, x, x, 8, x, x, x, x, x, x, x, x, 8, 0, 0, 0, 0, x, x, x, x, 8, x, // 8 recovering.failed
    9, x, x, 9, x, x, x, x, x, x, x, x, 9, 0, 0, 0, 0, x, x, x, x, 8, x, // 9 recovering.recovered
    10, x, x, 10, x, x, x, x, x, x, x, x, 10, x, x, x, x, x, x, 8, 8, 10, x, // 10 recovering.spoiled
  ),
  effects: Uint16Array.of(
    1, 2, 3, 1, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 absent
    0, 0, 0, 4, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 8, // 1 nosync.idle
    0, 0, 0, 5, 0, 0, 9, 0, 0, 0, 0, 0, 0, 10, 11, 10, 11, 12, 0, 0, 0, 0, 13, // 2 clean
    0, 0, 0, 4, 0, 0, 6, 14, 14, 15, 15, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 3 nosync.busy
    0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 18, 0, 0, 0, 0, 0, 19, 0, 0, 0, 0, // 4 recovering.quiesced
    0, 0, 0, 5, 0, 0, 6, 20, 21, 15, 15, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 5 dirty
    0, 0, 0, 17, 0, 0, 0, 22, 22, 15, 15, 23, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 6 recovering.quiescing
    0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 18, 0, 0, 0, 0, 0, 0, 24, 25, 0, 0, // 7 recovering.copying
    0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 18, 26, 26, 26, 26, 0, 0, 0, 0, 0, 0, // 8 recovering.failed
    0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 18, 27, 27, 27, 27, 0, 0, 0, 0, 28, 0, // 9 recovering.recovered
    0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 18, 0, 0, 0, 0, 0, 0, 24, 24, 0, 0, // 10 recovering.spoiled
  ),
  effectLists: [
    [], // 0
    [{ type: 'askLog' }], // 1
    [{ type: 'insert' }], // 2
    [{ type: 'insert' }, { type: 'joinList', params: { list: 'clean' } }], // 3
    [{ type: 'answer', params: { path: 'nosync' } }], // 4
    [{ type: 'answer', params: { path: 'sync' } }], // 5
    [{ type: 'countWrite' }], // 6
    [{ type: 'joinList', params: { list: 'quiesced' } }], // 7
    [{ type: 'remove' }], // 8
    [{ type: 'countWrite' }, { type: 'leaveList', params: { list: 'clean' } }, { type: 'markRegion' }], // 9
    [{ type: 'leaveList', params: { list: 'clean' } }, { type: 'remove' }, { type: 'clearRegion' }], // 10
    [{ type: 'leaveList', params: { list: 'clean' } }, { type: 'setRegionSync', params: { inSync: false } }], // 11
    [{ type: 'leaveList', params: { list: 'clean' } }, { type: 'joinList', params: { list: 'quiesced' } }], // 12
    [{ type: 'leaveList', params: { list: 'clean' } }, { type: 'remove' }], // 13
    [{ type: 'uncountWrite' }, { type: 'wake' }], // 14
    [{ type: 'uncountWrite' }], // 15
    [{ type: 'setRegionSync', params: { inSync: false } }], // 16
    [{ type: 'answer', params: { path: 'recover' } }], // 17
    [{ type: 'delay' }], // 18
    [{ type: 'leaveList', params: { list: 'quiesced' } }, { type: 'startCopy' }], // 19
    [{ type: 'uncountWrite' }, { type: 'joinList', params: { list: 'clean' } }, { type: 'wake' }], // 20
    [{ type: 'uncountWrite' }, { type: 'setRegionSync', params: { inSync: false } }, { type: 'wake' }], // 21
    [{ type: 'uncountWrite' }, { type: 'joinList', params: { list: 'quiesced' } }, { type: 'wake' }], // 22
    [{ type: 'setRegionSync', params: { inSync: false } }, { type: 'setRegionSync', params: { inSync: false } }, { type: 'requeueDelayed' }, { type: 'leaveFlight' }, { type: 'givePermit' }], // 23
    [{ type: 'joinList', params: { list: 'failed' } }, { type: 'wake' }], // 24
    [{ type: 'joinList', params: { list: 'recovered' } }, { type: 'wake' }], // 25
    [{ type: 'leaveList', params: { list: 'failed' } }, { type: 'remove' }, { type: 'setRegionSync', params: { inSync: false } }, { type: 'requeueDelayed' }, { type: 'leaveFlight' }, { type: 'givePermit' }], // 26
    [{ type: 'leaveList', params: { list: 'recovered' } }, { type: 'remove' }, { type: 'clearRegion' }, { type: 'setRegionSync', params: { inSync: true } }, { type: 'requeueDelayed' }, { type: 'leaveFlight' }, { type: 'givePermit' }], // 27
    [{ type: 'leaveList', params: { list: 'recovered' } }, { type: 'joinList', params: { list: 'failed' } }], // 28
  ],
};

/** The step tables of the entry machine, one a profile. */
export const entryTables = { kernel, strict } as const;
