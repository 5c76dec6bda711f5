// Written by `npm run derive` from spec/machines/hint.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the hint machine. */
export type HintEvent = 'isRemoteRecovering(below=false,throttled=false)' | 'isRemoteRecovering(below=false,throttled=true)' | 'isRemoteRecovering(below=true,throttled=false)' | 'isRemoteRecovering(below=true,throttled=true)' | 'toldRecovering(recovering=false)' | 'toldRecovering(recovering=true)' | 'notTold' | 'getResyncWork(all=false)' | 'getResyncWork(all=true)' | 'counted(complete=false,stale=false)' | 'counted(complete=false,stale=true)' | 'counted(complete=true,stale=false)' | 'counted(complete=true,stale=true)' | 'resume';

/** The effects of the hint machine with their parameters. */
export interface HintEffects {
  answer: { readonly recovering: false | true };
  answerNoWork: undefined;
  askDaemon: undefined;
  askWork: undefined;
  hintAll: undefined;
  hintNone: undefined;
  startThrottle: { readonly of: 'machine' | 'region' };
  takeHint: undefined;
}

const kernel: StepTable<HintEvent> = {
  machine: 'hint',
  states: [
    '',
  ],
  events: [
    'isRemoteRecovering(below=false,throttled=false)',
    'isRemoteRecovering(below=false,throttled=true)',
    'isRemoteRecovering(below=true,throttled=false)',
    'isRemoteRecovering(below=true,throttled=true)',
    'toldRecovering(recovering=false)',
    'toldRecovering(recovering=true)',
    'notTold',
    'getResyncWork(all=false)',
    'getResyncWork(all=true)',
    'counted(complete=false,stale=false)',
    'counted(complete=false,stale=true)',
    'counted(complete=true,stale=false)',
    'counted(complete=true,stale=true)',
    'resume',
  ],
  next: Uint16Array.of(
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 
  ),
  effects: Uint16Array.of(
    1, 2, 3, 3, 4, 5, 2, 6, 7, 0, 0, 8, 8, 9, // 0 
  ),
  effectLists: [
    [], // 0
    [{ type: 'startThrottle', params: { of: 'machine' } }, { type: 'askDaemon' }], // 1
    [{ type: 'answer', params: { recovering: true } }], // 2
    [{ type: 'answer', params: { recovering: false } }], // 3
    [{ type: 'takeHint' }, { type: 'answer', params: { recovering: false } }], // 4
    [{ type: 'takeHint' }, { type: 'answer', params: { recovering: true } }], // 5
    [{ type: 'askWork' }], // 6
    [{ type: 'answerNoWork' }], // 7
    [{ type: 'hintAll' }], // 8
    [{ type: 'hintNone' }], // 9
  ],
};

const strict: StepTable<HintEvent> = {
  machine: 'hint',
  states: [
    '',
  ],
  events: [
    'isRemoteRecovering(below=false,throttled=false)',
    'isRemoteRecovering(below=false,throttled=true)',
    'isRemoteRecovering(below=true,throttled=false)',
    'isRemoteRecovering(below=true,throttled=true)',
    'toldRecovering(recovering=false)',
    'toldRecovering(recovering=true)',
    'notTold',
    'getResyncWork(all=false)',
    'getResyncWork(all=true)',
    'counted(complete=false,stale=false)',
    'counted(complete=false,stale=true)',
    'counted(complete=true,stale=false)',
    'counted(complete=true,stale=true)',
    'resume',
  ],
  next: Uint16Array.of(
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 
  ),
  effects: Uint16Array.of(
    1, 2, 3, 3, 4, 5, 2, 6, 7, 0, 0, 8, 0, 9, // 0 
  ),
  effectLists: [
    [], // 0
    [{ type: 'startThrottle', params: { of: 'region' } }, { type: 'askDaemon' }], // 1
    [{ type: 'answer', params: { recovering: true } }], // 2
    [{ type: 'answer', params: { recovering: false } }], // 3
    [{ type: 'takeHint' }, { type: 'answer', params: { recovering: false } }], // 4
    [{ type: 'takeHint' }, { type: 'answer', params: { recovering: true } }], // 5
    [{ type: 'askWork' }], // 6
    [{ type: 'answerNoWork' }], // 7
    [{ type: 'hintAll' }], // 8
    [{ type: 'hintNone' }], // 9
  ],
};

/** The step tables of the hint machine, one a profile. */
export const hintTables = { kernel, strict } as const;
