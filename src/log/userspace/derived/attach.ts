// Written by `npm run derive` from spec/machines/attach.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the attach machine. */
export type AttachEvent = 'ctr' | 'ended(ok=false)' | 'ended(ok=true)' | 'sized(valid=false)' | 'sized(valid=true)' | 'opened(ok=false)' | 'opened(ok=true)' | 'resume' | 'presuspend' | 'postsuspend' | 'dtr' | 'settled';

/** The effects of the attach machine with their parameters. */
export interface AttachEffects {
  end: { readonly ok: false | true };
  hintNone: undefined;
  openDevice: undefined;
  send: { readonly what: 'CTR' | 'DTR' | 'GET_REGION_SIZE' | 'POSTSUSPEND' | 'PRESUSPEND' | 'RESUME' };
  settle: undefined;
}

const x = 65535;

const kernel: StepTable<AttachEvent> = {
  machine: 'attach',
  states: [
    'none',
    'constructing',
    'sizing',
    'opening',
    'loaded',
    'resuming',
    'presuspending',
    'destroying',
    'live',
    'presuspended',
    'leaving',
    'settling',
    'postsuspending',
  ],
  events: [
    'ctr',
    'ended(ok=false)',
    'ended(ok=true)',
    'sized(valid=false)',
    'sized(valid=true)',
    'opened(ok=false)',
    'opened(ok=true)',
    'resume',
    'presuspend',
    'postsuspend',
    'dtr',
    'settled',
  ],
  next: Uint16Array.of(
    1, x, x, x, x, x, x, x, x, x, x, x, // 0 none
    x, 0, 2, x, x, x, x, x, x, x, x, x, // 1 constructing
    x, 0, 0, 3, 3, x, x, x, x, x, x, x, // 2 sizing
    x, x, x, x, x, 0, 4, x, x, x, x, x, // 3 opening
    x, x, x, x, x, x, x, 5, 6, x, 7, x, // 4 loaded
    x, 8, 8, x, x, x, x, x, x, x, x, x, // 5 resuming
    x, 9, 9, x, x, x, x, x, x, x, x, x, // 6 presuspending
    x, x, x, x, x, x, x, x, x, x, x, 10, // 7 destroying
    x, x, x, x, x, x, x, x, 6, x, 7, x, // 8 live
    x, x, x, x, x, x, x, x, x, 11, x, x, // 9 presuspended
    x, 0, 0, x, x, x, x, x, x, x, x, x, // 10 leaving
    x, x, x, x, x, x, x, x, x, x, x, 12, // 11 settling
    x, 4, 4, x, x, x, x, x, x, x, x, x, // 12 postsuspending
  ),
  effects: Uint16Array.of(
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 none
    0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 1 constructing
    0, 2, 2, 4, 4, 0, 0, 0, 0, 0, 0, 0, // 2 sizing
    0, 0, 0, 0, 0, 2, 5, 0, 0, 0, 0, 0, // 3 opening
    0, 0, 0, 0, 0, 0, 0, 6, 7, 0, 8, 0, // 4 loaded
    0, 2, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 5 resuming
    0, 2, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 6 presuspending
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, // 7 destroying
    0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 8, 0, // 8 live
    0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, // 9 presuspended
    0, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 10 leaving
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, // 11 settling
    0, 2, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 12 postsuspending
  ),
  effectLists: [
    [], // 0
    [{ type: 'send', params: { what: 'CTR' } }], // 1
    [{ type: 'end', params: { ok: false } }], // 2
    [{ type: 'send', params: { what: 'GET_REGION_SIZE' } }], // 3
    [{ type: 'openDevice' }], // 4
    [{ type: 'end', params: { ok: true } }], // 5
    [{ type: 'hintNone' }, { type: 'send', params: { what: 'RESUME' } }], // 6
    [{ type: 'send', params: { what: 'PRESUSPEND' } }], // 7
    [{ type: 'settle' }], // 8
    [{ type: 'send', params: { what: 'DTR' } }], // 9
    [{ type: 'send', params: { what: 'POSTSUSPEND' } }], // 10
  ],
};

const strict: StepTable<AttachEvent> = {
  machine: 'attach',
  states: [
    'none',
    'constructing',
    'abandoning',
    'sizing',
    'opening',
    'loaded',
    'resuming',
    'presuspending',
    'destroying',
    'live',
    'presuspended',
    'leaving',
    'settling',
    'postsuspending',
  ],
  events: [
    'ctr',
    'ended(ok=false)',
    'ended(ok=true)',
    'sized(valid=false)',
    'sized(valid=true)',
    'opened(ok=false)',
    'opened(ok=true)',
    'resume',
    'presuspend',
    'postsuspend',
    'dtr',
    'settled',
  ],
  next: Uint16Array.of(
    1, x, x, x, x, x, x, x, x, x, x, x, // 0 none
    x, 2, 3, x, x, x, x, x, x, x, x, x, // 1 constructing
    x, 0, 0, x, x, x, x, x, x, x, x, x, // 2 abandoning
    x, 2, 2, 2, 4, x, x, x, x, x, x, x, // 3 sizing
    x, x, x, x, x, 2, 5, x, x, x, x, x, // 4 opening
    x, x, x, x, x, x, x, 6, 7, x, 8, x, // 5 loaded
    x, 9, 9, x, x, x, x, x, x, x, x, x, // 6 resuming
    x, 10, 10, x, x, x, x, x, x, x, x, x, // 7 presuspending
    x, x, x, x, x, x, x, x, x, x, x, 11, // 8 destroying
    x, x, x, x, x, x, x, x, 7, x, 8, x, // 9 live
    x, x, x, x, x, x, x, x, x, 12, x, x, // 10 presuspended
    x, 0, 0, x, x, x, x, x, x, x, x, x, // 11 leaving
    x, x, x, x, x, x, x, x, x, x, x, 13, // 12 settling
    x, 5, 5, x, x, x, x, x, x, x, x, x, // 13 postsuspending
  ),
  effects: Uint16Array.of(
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 none
    0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 1 constructing
    0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 2 abandoning
    0, 2, 2, 2, 5, 0, 0, 0, 0, 0, 0, 0, // 3 sizing
    0, 0, 0, 0, 0, 2, 6, 0, 0, 0, 0, 0, // 4 opening
    0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 9, 0, // 5 loaded
    0, 4, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 6 resuming
    0, 4, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 7 presuspending
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, // 8 destroying
    0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 9, 0, // 9 live
    0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, // 10 presuspended
    0, 6, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 11 leaving
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, // 12 settling
    0, 4, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 13 postsuspending
  ),
  effectLists: [
    [], // 0
    [{ type: 'send', params: { what: 'CTR' } }], // 1
    [{ type: 'send', params: { what: 'DTR' } }], // 2
    [{ type: 'send', params: { what: 'GET_REGION_SIZE' } }], // 3
    [{ type: 'end', params: { ok: false } }], // 4
    [{ type: 'openDevice' }], // 5
    [{ type: 'end', params: { ok: true } }], // 6
    [{ type: 'hintNone' }, { type: 'send', params: { what: 'RESUME' } }], // 7
    [{ type: 'send', params: { what: 'PRESUSPEND' } }], // 8
    [{ type: 'settle' }], // 9
    [{ type: 'send', params: { what: 'POSTSUSPEND' } }], // 10
  ],
};

/** The step tables of the attach machine, one a profile. */
export const attachTables = { kernel, strict } as const;
