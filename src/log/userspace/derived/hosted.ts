// Written by `npm run derive` from spec/machines/hosted.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the hosted machine. */
export type HostedEvent = 'CTR(same=false,again=false)' | 'CTR(same=false,again=true)' | 'CTR(same=true,again=false)' | 'CTR(same=true,again=true)' | 'RESUME' | 'PRESUSPEND' | 'POSTSUSPEND' | 'DTR' | 'MARK_REGION' | 'CLEAR_REGION' | 'FLUSH(marks=false)' | 'FLUSH(marks=true)' | 'GET_RESYNC_WORK(outstanding=false)' | 'GET_RESYNC_WORK(outstanding=true)' | 'SET_REGION_SYNC' | 'query(of=local)' | 'query(of=ordered)' | 'ended(ok=false)' | 'ended(ok=true)';

/** The effects of the hosted machine with their parameters. */
export interface HostedEffects {
  answer: undefined;
  answerNoWork: undefined;
  assignWork: undefined;
  clearRegions: undefined;
  create: { readonly trustNosync: false | true };
  destroy: undefined;
  flush: undefined;
  markRegions: undefined;
  postsuspend: undefined;
  presuspend: undefined;
  repeatWork: undefined;
  reply: { readonly error: '' | 'EEXIST' | 'EINVAL' | 'EIO' | 'ENOENT' | 'ESRCH' };
  resume: undefined;
  setRegionSync: undefined;
}

const x = 65535;

const kernel: StepTable<HostedEvent> = {
  machine: 'hosted',
  states: [
    'absent',
    'creating',
    'created',
    'resuming',
    'active',
    'presuspended',
    'postsuspending',
    'activeFlushing',
    'presuspendedFlushing',
  ],
  events: [
    'CTR(same=false,again=false)',
    'CTR(same=false,again=true)',
    'CTR(same=true,again=false)',
    'CTR(same=true,again=true)',
    'RESUME',
    'PRESUSPEND',
    'POSTSUSPEND',
    'DTR',
    'MARK_REGION',
    'CLEAR_REGION',
    'FLUSH(marks=false)',
    'FLUSH(marks=true)',
    'GET_RESYNC_WORK(outstanding=false)',
    'GET_RESYNC_WORK(outstanding=true)',
    'SET_REGION_SYNC',
    'query(of=local)',
    'query(of=ordered)',
    'ended(ok=false)',
    'ended(ok=true)',
  ],
  next: Uint16Array.of(
    1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, x, x, // 0 absent
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 0, 2, // 1 creating
    2, 2, 2, 2, 3, 2, 2, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, x, x, // 2 created
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 4, 4, // 3 resuming
    4, 4, 4, 4, 4, 5, 6, 0, 4, 4, 7, 7, 4, 4, 4, 4, 4, x, x, // 4 active
    5, 5, 5, 5, 3, 5, 6, 0, 5, 5, 8, 8, 5, 5, 5, 5, 5, x, x, // 5 presuspended
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 2, 2, // 6 postsuspending
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 4, 4, // 7 activeFlushing
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 5, 5, // 8 presuspendedFlushing
  ),
  effects: Uint16Array.of(
    1, 1, 1, 1, 2, 3, 2, 3, 2, 2, 2, 2, 2, 2, 2, 3, 2, 0, 0, // 0 absent
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 4, // 1 creating
    3, 3, 3, 3, 5, 4, 2, 6, 2, 2, 2, 2, 2, 2, 2, 7, 7, 0, 0, // 2 created
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 4, // 3 resuming
    3, 3, 3, 3, 4, 9, 10, 6, 11, 12, 13, 14, 15, 15, 16, 7, 7, 0, 0, // 4 active
    3, 3, 3, 3, 5, 4, 10, 6, 11, 12, 13, 14, 17, 17, 16, 7, 7, 0, 0, // 5 presuspended
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 4, // 6 postsuspending
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 4, // 7 activeFlushing
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 4, // 8 presuspendedFlushing
  ),
  effectLists: [
    [], // 0
    [{ type: 'create', params: { trustNosync: true } }], // 1
    [{ type: 'reply', params: { error: 'ENOENT' } }], // 2
    [{ type: 'reply', params: { error: 'EINVAL' } }], // 3
    [{ type: 'reply', params: { error: '' } }], // 4
    [{ type: 'resume' }], // 5
    [{ type: 'destroy' }, { type: 'reply', params: { error: '' } }], // 6
    [{ type: 'answer' }], // 7
    [{ type: 'reply', params: { error: 'EIO' } }], // 8
    [{ type: 'presuspend' }, { type: 'reply', params: { error: '' } }], // 9
    [{ type: 'postsuspend' }], // 10
    [{ type: 'markRegions' }, { type: 'reply', params: { error: '' } }], // 11
    [{ type: 'clearRegions' }, { type: 'reply', params: { error: '' } }], // 12
    [{ type: 'flush' }], // 13
    [{ type: 'markRegions' }, { type: 'flush' }], // 14
    [{ type: 'assignWork' }], // 15
    [{ type: 'setRegionSync' }, { type: 'reply', params: { error: '' } }], // 16
    [{ type: 'answerNoWork' }], // 17
  ],
};

const strict: StepTable<HostedEvent> = {
  machine: 'hosted',
  states: [
    'absent',
    'creating',
    'created',
    'resuming',
    'active',
    'presuspended',
    'postsuspending',
    'activeFlushing',
    'presuspendedFlushing',
  ],
  events: [
    'CTR(same=false,again=false)',
    'CTR(same=false,again=true)',
    'CTR(same=true,again=false)',
    'CTR(same=true,again=true)',
    'RESUME',
    'PRESUSPEND',
    'POSTSUSPEND',
    'DTR',
    'MARK_REGION',
    'CLEAR_REGION',
    'FLUSH(marks=false)',
    'FLUSH(marks=true)',
    'GET_RESYNC_WORK(outstanding=false)',
    'GET_RESYNC_WORK(outstanding=true)',
    'SET_REGION_SYNC',
    'query(of=local)',
    'query(of=ordered)',
    'ended(ok=false)',
    'ended(ok=true)',
  ],
  next: Uint16Array.of(
    1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, x, x, // 0 absent
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 0, 2, // 1 creating
    2, 2, 2, 2, 3, 2, 2, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, x, x, // 2 created
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 2, 4, // 3 resuming
    4, 4, 4, 4, 4, 5, 6, 0, 7, 4, 7, 7, 4, 4, 4, 4, 4, x, x, // 4 active
    5, 5, 5, 5, 3, 5, 6, 0, 8, 5, 8, 8, 5, 5, 5, 5, 5, x, x, // 5 presuspended
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 2, 2, // 6 postsuspending
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 4, 4, // 7 activeFlushing
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 5, 5, // 8 presuspendedFlushing
  ),
  effects: Uint16Array.of(
    1, 2, 1, 2, 3, 3, 3, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, // 0 absent
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 4, // 1 creating
    6, 6, 4, 4, 7, 4, 4, 8, 3, 3, 3, 3, 3, 3, 3, 9, 9, 0, 0, // 2 created
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 4, // 3 resuming
    6, 6, 4, 4, 4, 11, 12, 8, 13, 14, 15, 13, 16, 17, 18, 9, 9, 0, 0, // 4 active
    6, 6, 4, 4, 7, 4, 12, 8, 13, 14, 15, 13, 19, 19, 18, 9, 9, 0, 0, // 5 presuspended
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 4, // 6 postsuspending
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 4, // 7 activeFlushing
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 4, // 8 presuspendedFlushing
  ),
  effectLists: [
    [], // 0
    [{ type: 'create', params: { trustNosync: true } }], // 1
    [{ type: 'create', params: { trustNosync: false } }], // 2
    [{ type: 'reply', params: { error: 'ESRCH' } }], // 3
    [{ type: 'reply', params: { error: '' } }], // 4
    [{ type: 'reply', params: { error: 'EINVAL' } }], // 5
    [{ type: 'reply', params: { error: 'EEXIST' } }], // 6
    [{ type: 'resume' }], // 7
    [{ type: 'destroy' }, { type: 'reply', params: { error: '' } }], // 8
    [{ type: 'answer' }], // 9
    [{ type: 'reply', params: { error: 'EIO' } }], // 10
    [{ type: 'presuspend' }, { type: 'reply', params: { error: '' } }], // 11
    [{ type: 'postsuspend' }], // 12
    [{ type: 'markRegions' }, { type: 'flush' }], // 13
    [{ type: 'clearRegions' }, { type: 'reply', params: { error: '' } }], // 14
    [{ type: 'flush' }], // 15
    [{ type: 'assignWork' }], // 16
    [{ type: 'repeatWork' }], // 17
    [{ type: 'setRegionSync' }, { type: 'reply', params: { error: '' } }], // 18
    [{ type: 'answerNoWork' }], // 19
  ],
};

/** The step tables of the hosted machine, one a profile. */
export const hostedTables = { kernel, strict } as const;
