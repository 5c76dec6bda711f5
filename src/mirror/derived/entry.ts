// Written by `npm run derive` from spec/machines/entry.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the entry machine. */
export type EntryEvent = 'find' | 'lookedUp(inSync=false)' | 'lookedUp(inSync=true)' | 'classify' | 'logSaid(inSync=false)' | 'logSaid(inSync=true)' | 'logSaidOfWrite(inSync=false)' | 'logSaidOfWrite(inSync=true)' | 'writeCounted' | 'writeEnded(others=false,flushFailed=false)' | 'writeEnded(others=false,flushFailed=true)' | 'writeEnded(others=true,flushFailed=false)' | 'writeEnded(others=true,flushFailed=true)' | 'writeFailed' | 'writeDelayed' | 'updateState(handleErrors=false,flushFailed=false)' | 'updateState(handleErrors=false,flushFailed=true)' | 'updateState(handleErrors=true,flushFailed=false)' | 'updateState(handleErrors=true,flushFailed=true)' | 'assigned' | 'copyStarted' | 'copyEnded(ok=false)' | 'copyEnded(ok=true)' | 'flushFailed' | 'destroy';

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
    'logSaidOfWrite(inSync=false)',
    'logSaidOfWrite(inSync=true)',
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
    0, 1, 2, 0, 0, 0, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 0, 0, // 0 absent
    1, x, x, 1, x, x, x, x, 3, x, x, x, x, x, 1, x, x, x, x, 4, x, x, x, 1, 0, // 1 nosync.idle
    2, x, x, 2, x, x, x, x, 5, x, x, x, x, x, x, 0, 0, 0, 0, 4, x, x, x, 2, 0, // 2 clean
    3, x, x, 3, x, x, x, x, 3, 1, 1, 3, 3, 3, 3, x, x, x, x, 6, x, x, x, 3, x, // 3 nosync.busy
    4, x, x, 4, x, x, x, x, x, x, x, x, x, x, 4, x, x, x, x, x, 7, x, x, 4, x, // 4 recovering.quiesced
    5, x, x, 5, x, x, x, x, 5, 2, 1, 5, 5, 3, x, x, x, x, x, 6, x, x, x, 5, x, // 5 dirty
    6, x, x, 6, x, x, x, x, x, 4, 1, 6, 6, 3, 6, x, x, x, x, x, x, x, x, 6, x, // 6 recovering.quiescing
    7, x, x, 7, x, x, x, x, x, x, x, x, x, x, 7, x, x, x, x, x, x, 8, 9, 7, x, // 7 recovering.copying
    8, x, x, 8, x, x, x, x, x, x, x, x, x, x, 8, 0, 0, 0, 0, x, x, x, x, 8, x, // 8 recovering.failed
    9, x, x, 9, x, x, x, x, x, x, x, x, x, x, 9, 0, 0, 0, 0, x, x, x, x, 9, x, // 9 recovering.recovered
  ),
  effects: Uint16Array.of(
    1, 2, 3, 1, 4, 5, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 absent
    0, 0, 0, 4, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 8, 0, 0, 0, 0, 9, // 1 nosync.idle
    0, 0, 0, 5, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 11, 11, 11, 11, 12, 0, 0, 0, 0, 13, // 2 clean
    0, 0, 0, 4, 0, 0, 0, 0, 6, 14, 14, 15, 15, 16, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 3 nosync.busy
    0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 18, 0, 0, 0, 0, // 4 recovering.quiesced
    0, 0, 0, 5, 0, 0, 0, 0, 6, 19, 14, 15, 15, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 5 dirty
    0, 0, 0, 17, 0, 0, 0, 0, 0, 20, 14, 15, 15, 21, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 6 recovering.quiescing
    0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, // 7 recovering.copying
    0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 24, 24, 25, 25, 0, 0, 0, 0, 0, 0, // 8 recovering.failed
    0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 26, 26, 26, 26, 0, 0, 0, 0, 0, 0, // 9 recovering.recovered
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
    'logSaidOfWrite(inSync=false)',
    'logSaidOfWrite(inSync=true)',
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
    0, 1, 2, 0, 0, 0, 1, 2, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 0, 0, // 0 absent
    1, x, x, 1, x, x, x, x, 3, x, x, x, x, x, x, x, x, x, x, 4, x, x, x, 1, 0, // 1 nosync.idle
    2, x, x, 2, x, x, x, x, 5, x, x, x, x, x, x, 0, 1, 0, 1, 4, x, x, x, 2, 0, // 2 clean
    3, x, x, 3, x, x, x, x, 3, 1, 1, 3, 3, 3, x, x, x, x, x, 6, x, x, x, 3, x, // 3 nosync.busy
    4, x, x, 4, x, x, x, x, x, x, x, x, x, x, 4, x, x, x, x, x, 7, x, x, 4, x, // 4 recovering.quiesced
    5, x, x, 5, x, x, x, x, 5, 2, 1, 5, 5, 3, x, x, x, x, x, 6, x, x, x, 5, x, // 5 dirty
    6, x, x, 6, x, x, x, x, x, 4, 4, 6, 6, 3, 6, x, x, x, x, x, x, x, x, 6, x, // 6 recovering.quiescing
    7, x, x, 7, x, x, x, x, x, x, x, x, x, x, 7, x, x, x, x, x, x, 8, 9, 10, x, // 7 recovering.copying
    8, x, x, 8, x, x, x, x, x, x, x, x, x, x, 8, 0, 0, 0, 0, x, x, x, x, 8, x, // 8 recovering.failed
    9, x, x, 9, x, x, x, x, x, x, x, x, x, x, 9, 0, 0, 0, 0, x, x, x, x, 8, x, // 9 recovering.recovered
    10, x, x, 10, x, x, x, x, x, x, x, x, x, x, 10, x, x, x, x, x, x, 8, 8, 10, x, // 10 recovering.spoiled
  ),
  effects: Uint16Array.of(
    1, 2, 3, 1, 4, 5, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 absent
    0, 0, 0, 4, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 10, // 1 nosync.idle
    0, 0, 0, 5, 0, 0, 0, 0, 11, 0, 0, 0, 0, 0, 0, 12, 13, 12, 13, 14, 0, 0, 0, 0, 15, // 2 clean
    0, 0, 0, 4, 0, 0, 0, 0, 8, 16, 16, 17, 17, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 3 nosync.busy
    0, 0, 0, 19, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 0, 0, 0, 0, 0, 21, 0, 0, 0, 0, // 4 recovering.quiesced
    0, 0, 0, 5, 0, 0, 0, 0, 8, 22, 23, 17, 17, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 5 dirty
    0, 0, 0, 19, 0, 0, 0, 0, 0, 24, 24, 17, 17, 25, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 6 recovering.quiescing
    0, 0, 0, 19, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 0, 0, 0, 0, 0, 0, 26, 27, 0, 0, // 7 recovering.copying
    0, 0, 0, 19, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 28, 28, 28, 28, 0, 0, 0, 0, 0, 0, // 8 recovering.failed
    0, 0, 0, 19, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 29, 29, 29, 29, 0, 0, 0, 0, 30, 0, // 9 recovering.recovered
    0, 0, 0, 19, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 0, 0, 0, 0, 0, 0, 26, 26, 0, 0, // 10 recovering.spoiled
  ),
  effectLists: [
    [], // 0
    [{ type: 'askLog' }], // 1
    [{ type: 'insert' }], // 2
    [{ type: 'insert' }, { type: 'joinList', params: { list: 'clean' } }], // 3
    [{ type: 'answer', params: { path: 'nosync' } }], // 4
    [{ type: 'answer', params: { path: 'sync' } }], // 5
    [{ type: 'insert' }, { type: 'markRegion' }, { type: 'setRegionSync', params: { inSync: false } }, { type: 'answer', params: { path: 'nosync' } }], // 6
    [{ type: 'insert' }, { type: 'joinList', params: { list: 'clean' } }, { type: 'answer', params: { path: 'sync' } }], // 7
    [{ type: 'countWrite' }], // 8
    [{ type: 'joinList', params: { list: 'quiesced' } }], // 9
    [{ type: 'remove' }], // 10
    [{ type: 'countWrite' }, { type: 'leaveList', params: { list: 'clean' } }, { type: 'markRegion' }], // 11
    [{ type: 'leaveList', params: { list: 'clean' } }, { type: 'remove' }, { type: 'clearRegion' }], // 12
    [{ type: 'leaveList', params: { list: 'clean' } }, { type: 'setRegionSync', params: { inSync: false } }], // 13
    [{ type: 'leaveList', params: { list: 'clean' } }, { type: 'joinList', params: { list: 'quiesced' } }], // 14
    [{ type: 'leaveList', params: { list: 'clean' } }, { type: 'remove' }], // 15
    [{ type: 'uncountWrite' }, { type: 'wake' }], // 16
    [{ type: 'uncountWrite' }], // 17
    [{ type: 'setRegionSync', params: { inSync: false } }], // 18
    [{ type: 'answer', params: { path: 'recover' } }], // 19
    [{ type: 'delay' }], // 20
    [{ type: 'leaveList', params: { list: 'quiesced' } }, { type: 'startCopy' }], // 21
    [{ type: 'uncountWrite' }, { type: 'joinList', params: { list: 'clean' } }, { type: 'wake' }], // 22
    [{ type: 'uncountWrite' }, { type: 'setRegionSync', params: { inSync: false } }, { type: 'wake' }], // 23
    [{ type: 'uncountWrite' }, { type: 'joinList', params: { list: 'quiesced' } }, { type: 'wake' }], // 24
    [{ type: 'setRegionSync', params: { inSync: false } }, { type: 'setRegionSync', params: { inSync: false } }, { type: 'requeueDelayed' }, { type: 'leaveFlight' }, { type: 'givePermit' }], // 25
    [{ type: 'joinList', params: { list: 'failed' } }, { type: 'wake' }], // 26
    [{ type: 'joinList', params: { list: 'recovered' } }, { type: 'wake' }], // 27
    [{ type: 'leaveList', params: { list: 'failed' } }, { type: 'remove' }, { type: 'setRegionSync', params: { inSync: false } }, { type: 'requeueDelayed' }, { type: 'leaveFlight' }, { type: 'givePermit' }], // 28
    [{ type: 'leaveList', params: { list: 'recovered' } }, { type: 'remove' }, { type: 'clearRegion' }, { type: 'setRegionSync', params: { inSync: true } }, { type: 'requeueDelayed' }, { type: 'leaveFlight' }, { type: 'givePermit' }], // 29
    [{ type: 'leaveList', params: { list: 'recovered' } }, { type: 'joinList', params: { list: 'failed' } }], // 30
  ],
};

/** The step tables of the entry machine, one a profile. */
export const entryTables = { kernel, strict } as const;
