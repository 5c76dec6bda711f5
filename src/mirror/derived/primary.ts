// Written by `npm run derive` from spec/machines/primary.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the primary machine. */
export type PrimaryEvent = 'legFailed(news=false,isDefault=false,legLeft=false)' | 'legFailed(news=false,isDefault=false,legLeft=true)' | 'legFailed(news=false,isDefault=true,legLeft=false)' | 'legFailed(news=false,isDefault=true,legLeft=true)' | 'legFailed(news=true,isDefault=false,legLeft=false)' | 'legFailed(news=true,isDefault=false,legLeft=true)' | 'legFailed(news=true,isDefault=true,legLeft=false)' | 'legFailed(news=true,isDefault=true,legLeft=true)' | 'outOfSync' | 'demoted' | 'copied' | 'copyFailed' | 'counted(complete=false,failing=false)' | 'counted(complete=false,failing=true)' | 'counted(complete=true,failing=false)' | 'counted(complete=true,failing=true)';

/** The effects of the primary machine with their parameters. */
export interface PrimaryEffects {
  blameCopy: { readonly default: 'present' | 'started' };
  forgetErrors: undefined;
  raiseEvent: { readonly why: 'inSync' | 'legFailed' };
  switchDefault: undefined;
  warnDefaultStays: undefined;
  warnNoneLeft: undefined;
}

const kernel: StepTable<PrimaryEvent> = {
  machine: 'primary',
  states: [
    '',
    ' {mode=handleErrors}',
    ' {mode=keepLog}',
    ' {unanswered}',
    ' {inSync}',
    ' {mode=handleErrors unanswered}',
    ' {mode=handleErrors inSync}',
    ' {mode=keepLog unanswered}',
    ' {mode=keepLog inSync}',
    ' {inSync unanswered}',
    ' {mode=handleErrors inSync unanswered}',
    ' {mode=keepLog inSync unanswered}',
  ],
  initials: [0, 1, 2],
  events: [
    'legFailed(news=false,isDefault=false,legLeft=false)',
    'legFailed(news=false,isDefault=false,legLeft=true)',
    'legFailed(news=false,isDefault=true,legLeft=false)',
    'legFailed(news=false,isDefault=true,legLeft=true)',
    'legFailed(news=true,isDefault=false,legLeft=false)',
    'legFailed(news=true,isDefault=false,legLeft=true)',
    'legFailed(news=true,isDefault=true,legLeft=false)',
    'legFailed(news=true,isDefault=true,legLeft=true)',
    'outOfSync',
    'demoted',
    'copied',
    'copyFailed',
    'counted(complete=false,failing=false)',
    'counted(complete=false,failing=true)',
    'counted(complete=true,failing=false)',
    'counted(complete=true,failing=true)',
  ],
  next: Uint16Array.of(
    3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 4, 4, // 0 
    5, 5, 5, 5, 5, 5, 5, 5, 1, 1, 1, 1, 1, 1, 6, 6, // 1  {mode=handleErrors}
    7, 7, 7, 7, 7, 7, 7, 7, 2, 2, 2, 2, 2, 2, 8, 8, // 2  {mode=keepLog}
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 3, 3, 3, 4, 4, // 3  {unanswered}
    9, 9, 9, 9, 9, 9, 9, 9, 0, 4, 4, 4, 4, 4, 4, 4, // 4  {inSync}
    5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 1, 5, 5, 5, 6, 6, // 5  {mode=handleErrors unanswered}
    10, 10, 10, 10, 10, 10, 10, 10, 1, 6, 6, 6, 6, 6, 6, 6, // 6  {mode=handleErrors inSync}
    7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 2, 7, 7, 7, 8, 8, // 7  {mode=keepLog unanswered}
    11, 11, 11, 11, 11, 11, 11, 11, 2, 8, 8, 8, 8, 8, 8, 8, // 8  {mode=keepLog inSync}
    9, 9, 9, 9, 9, 9, 9, 9, 3, 9, 4, 9, 9, 9, 9, 9, // 9  {inSync unanswered}
    10, 10, 10, 10, 10, 10, 10, 10, 5, 10, 6, 10, 10, 10, 10, 10, // 10  {mode=handleErrors inSync unanswered}
    11, 11, 11, 11, 11, 11, 11, 11, 7, 11, 8, 11, 11, 11, 11, 11, // 11  {mode=keepLog inSync unanswered}
  ),
  effects: Uint16Array.of(
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2, // 0 
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 1, 0, 0, 2, 2, // 1  {mode=handleErrors}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 1, 0, 0, 2, 2, // 2  {mode=keepLog}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2, // 3  {unanswered}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 4  {inSync}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 1, 0, 0, 2, 2, // 5  {mode=handleErrors unanswered}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 1, 0, 0, 0, 0, // 6  {mode=handleErrors inSync}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 1, 0, 0, 2, 2, // 7  {mode=keepLog unanswered}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 1, 0, 0, 0, 0, // 8  {mode=keepLog inSync}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 9  {inSync unanswered}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 1, 0, 0, 0, 0, // 10  {mode=handleErrors inSync unanswered}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 1, 0, 0, 0, 0, // 11  {mode=keepLog inSync unanswered}
  ),
  effectLists: [
    [], // 0
    [{ type: 'blameCopy', params: { default: 'present' } }], // 1
    [{ type: 'forgetErrors' }, { type: 'raiseEvent', params: { why: 'inSync' } }], // 2
    [{ type: 'raiseEvent', params: { why: 'legFailed' } }], // 3
    [{ type: 'warnDefaultStays' }, { type: 'raiseEvent', params: { why: 'legFailed' } }], // 4
    [{ type: 'warnNoneLeft' }, { type: 'raiseEvent', params: { why: 'legFailed' } }], // 5
    [{ type: 'switchDefault' }, { type: 'raiseEvent', params: { why: 'legFailed' } }], // 6
  ],
};

const strict: StepTable<PrimaryEvent> = {
  machine: 'primary',
  states: [
    '',
    ' {mode=handleErrors}',
    ' {mode=keepLog}',
    ' {unanswered}',
    ' {inSync}',
    ' {mode=handleErrors unanswered}',
    ' {mode=handleErrors inSync}',
    ' {mode=keepLog unanswered}',
    ' {mode=keepLog inSync}',
    ' {inSync unanswered}',
    ' {mode=handleErrors inSync unanswered}',
    ' {mode=keepLog inSync unanswered}',
  ],
  initials: [0, 1, 2],
  events: [
    'legFailed(news=false,isDefault=false,legLeft=false)',
    'legFailed(news=false,isDefault=false,legLeft=true)',
    'legFailed(news=false,isDefault=true,legLeft=false)',
    'legFailed(news=false,isDefault=true,legLeft=true)',
    'legFailed(news=true,isDefault=false,legLeft=false)',
    'legFailed(news=true,isDefault=false,legLeft=true)',
    'legFailed(news=true,isDefault=true,legLeft=false)',
    'legFailed(news=true,isDefault=true,legLeft=true)',
    'outOfSync',
    'demoted',
    'copied',
    'copyFailed',
    'counted(complete=false,failing=false)',
    'counted(complete=false,failing=true)',
    'counted(complete=true,failing=false)',
    'counted(complete=true,failing=true)',
  ],
  next: Uint16Array.of(
    3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 4, 0, // 0 
    5, 5, 5, 5, 5, 5, 5, 5, 1, 1, 1, 1, 1, 1, 6, 1, // 1  {mode=handleErrors}
    7, 7, 7, 7, 7, 7, 7, 7, 2, 2, 2, 2, 2, 2, 8, 2, // 2  {mode=keepLog}
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 3, 3, 3, 3, 3, // 3  {unanswered}
    9, 9, 9, 9, 9, 9, 9, 9, 0, 0, 4, 4, 4, 4, 4, 4, // 4  {inSync}
    5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 1, 5, 5, 5, 5, 5, // 5  {mode=handleErrors unanswered}
    10, 10, 10, 10, 10, 10, 10, 10, 1, 1, 6, 6, 6, 6, 6, 6, // 6  {mode=handleErrors inSync}
    7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 2, 7, 7, 7, 7, 7, // 7  {mode=keepLog unanswered}
    11, 11, 11, 11, 11, 11, 11, 11, 2, 2, 8, 8, 8, 8, 8, 8, // 8  {mode=keepLog inSync}
    9, 9, 9, 9, 9, 9, 9, 9, 3, 3, 4, 9, 9, 9, 9, 9, // 9  {inSync unanswered}
    10, 10, 10, 10, 10, 10, 10, 10, 5, 5, 6, 10, 10, 10, 10, 10, // 10  {mode=handleErrors inSync unanswered}
    11, 11, 11, 11, 11, 11, 11, 11, 7, 7, 8, 11, 11, 11, 11, 11, // 11  {mode=keepLog inSync unanswered}
  ),
  effects: Uint16Array.of(
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, // 0 
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 1, 0, 0, 2, 0, // 1  {mode=handleErrors}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 1, 0, 0, 2, 0, // 2  {mode=keepLog}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 3  {unanswered}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 4  {inSync}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 1, 0, 0, 0, 0, // 5  {mode=handleErrors unanswered}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 1, 0, 0, 0, 0, // 6  {mode=handleErrors inSync}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 1, 0, 0, 0, 0, // 7  {mode=keepLog unanswered}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 1, 0, 0, 0, 0, // 8  {mode=keepLog inSync}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 9  {inSync unanswered}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 1, 0, 0, 0, 0, // 10  {mode=handleErrors inSync unanswered}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 1, 0, 0, 0, 0, // 11  {mode=keepLog inSync unanswered}
  ),
  effectLists: [
    [], // 0
    [{ type: 'blameCopy', params: { default: 'started' } }], // 1
    [{ type: 'forgetErrors' }, { type: 'raiseEvent', params: { why: 'inSync' } }], // 2
    [{ type: 'raiseEvent', params: { why: 'legFailed' } }], // 3
    [{ type: 'warnDefaultStays' }, { type: 'raiseEvent', params: { why: 'legFailed' } }], // 4
    [{ type: 'warnNoneLeft' }, { type: 'raiseEvent', params: { why: 'legFailed' } }], // 5
    [{ type: 'switchDefault' }, { type: 'raiseEvent', params: { why: 'legFailed' } }], // 6
  ],
};

/** The step tables of the primary machine, one a profile. */
export const primaryTables = { kernel, strict } as const;
