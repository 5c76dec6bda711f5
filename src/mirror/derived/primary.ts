// Written by `npm run derive` from spec/machines/primary.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the primary machine. */
export type PrimaryEvent = 'legFailed(news=false,isDefault=false,legLeft=false)' | 'legFailed(news=false,isDefault=false,legLeft=true)' | 'legFailed(news=false,isDefault=true,legLeft=false)' | 'legFailed(news=false,isDefault=true,legLeft=true)' | 'legFailed(news=true,isDefault=false,legLeft=false)' | 'legFailed(news=true,isDefault=false,legLeft=true)' | 'legFailed(news=true,isDefault=true,legLeft=false)' | 'legFailed(news=true,isDefault=true,legLeft=true)' | 'outOfSync' | 'demoted' | 'copyStarted' | 'copied' | 'copyFailed' | 'counted(complete=false,failing=false)' | 'counted(complete=false,failing=true)' | 'counted(complete=true,failing=false)' | 'counted(complete=true,failing=true)';

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
    'copyStarted',
    'copied',
    'copyFailed',
    'counted(complete=false,failing=false)',
    'counted(complete=false,failing=true)',
    'counted(complete=true,failing=false)',
    'counted(complete=true,failing=true)',
  ],
  next: Uint16Array.of(
    3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 4, 4, // 0 
    5, 5, 5, 5, 5, 5, 5, 5, 1, 1, 1, 1, 1, 1, 1, 6, 6, // 1  {mode=handleErrors}
    7, 7, 7, 7, 7, 7, 7, 7, 2, 2, 2, 2, 2, 2, 2, 8, 8, // 2  {mode=keepLog}
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 3, 3, 3, 4, 4, // 3  {unanswered}
    9, 9, 9, 9, 9, 9, 9, 9, 0, 4, 4, 4, 4, 4, 4, 4, 4, // 4  {inSync}
    5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 1, 5, 5, 5, 6, 6, // 5  {mode=handleErrors unanswered}
    10, 10, 10, 10, 10, 10, 10, 10, 1, 6, 6, 6, 6, 6, 6, 6, 6, // 6  {mode=handleErrors inSync}
    7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 2, 7, 7, 7, 8, 8, // 7  {mode=keepLog unanswered}
    11, 11, 11, 11, 11, 11, 11, 11, 2, 8, 8, 8, 8, 8, 8, 8, 8, // 8  {mode=keepLog inSync}
    9, 9, 9, 9, 9, 9, 9, 9, 3, 9, 9, 4, 9, 9, 9, 9, 9, // 9  {inSync unanswered}
    10, 10, 10, 10, 10, 10, 10, 10, 5, 10, 10, 6, 10, 10, 10, 10, 10, // 10  {mode=handleErrors inSync unanswered}
    11, 11, 11, 11, 11, 11, 11, 11, 7, 11, 11, 8, 11, 11, 11, 11, 11, // 11  {mode=keepLog inSync unanswered}
  ),
  effects: Uint16Array.of(
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2, // 0 
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 0, 1, 0, 0, 2, 2, // 1  {mode=handleErrors}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 0, 1, 0, 0, 2, 2, // 2  {mode=keepLog}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2, // 3  {unanswered}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 4  {inSync}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 0, 1, 0, 0, 2, 2, // 5  {mode=handleErrors unanswered}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 6  {mode=handleErrors inSync}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 0, 1, 0, 0, 2, 2, // 7  {mode=keepLog unanswered}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 8  {mode=keepLog inSync}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 9  {inSync unanswered}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 10  {mode=handleErrors inSync unanswered}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 11  {mode=keepLog inSync unanswered}
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
    ' {answering}',
    ' {inSync}',
    ' {mode=handleErrors unanswered}',
    ' {mode=handleErrors answering}',
    ' {mode=handleErrors inSync}',
    ' {mode=keepLog unanswered}',
    ' {mode=keepLog answering}',
    ' {mode=keepLog inSync}',
    ' {unanswered answering}',
    ' {inSync answering}',
    ' {inSync unanswered}',
    ' {mode=handleErrors unanswered answering}',
    ' {mode=handleErrors inSync answering}',
    ' {mode=handleErrors inSync unanswered}',
    ' {mode=keepLog unanswered answering}',
    ' {mode=keepLog inSync answering}',
    ' {mode=keepLog inSync unanswered}',
    ' {inSync unanswered answering}',
    ' {mode=handleErrors inSync unanswered answering}',
    ' {mode=keepLog inSync unanswered answering}',
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
    'copyStarted',
    'copied',
    'copyFailed',
    'counted(complete=false,failing=false)',
    'counted(complete=false,failing=true)',
    'counted(complete=true,failing=false)',
    'counted(complete=true,failing=true)',
  ],
  next: Uint16Array.of(
    3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 4, 0, 0, 0, 0, 5, 0, // 0 
    6, 6, 6, 6, 6, 6, 6, 6, 1, 1, 7, 1, 1, 1, 1, 8, 1, // 1  {mode=handleErrors}
    9, 9, 9, 9, 9, 9, 9, 9, 2, 2, 10, 2, 2, 2, 2, 11, 2, // 2  {mode=keepLog}
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 12, 3, 3, 3, 3, 3, 3, // 3  {unanswered}
    3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 0, 0, 4, 4, 13, 4, // 4  {answering}
    14, 14, 14, 14, 14, 14, 14, 14, 0, 0, 13, 5, 5, 5, 5, 5, 5, // 5  {inSync}
    6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 15, 6, 6, 6, 6, 6, 6, // 6  {mode=handleErrors unanswered}
    6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 1, 1, 7, 7, 16, 7, // 7  {mode=handleErrors answering}
    17, 17, 17, 17, 17, 17, 17, 17, 1, 1, 16, 8, 8, 8, 8, 8, 8, // 8  {mode=handleErrors inSync}
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 18, 9, 9, 9, 9, 9, 9, // 9  {mode=keepLog unanswered}
    9, 9, 9, 9, 9, 9, 9, 9, 10, 10, 10, 2, 2, 10, 10, 19, 10, // 10  {mode=keepLog answering}
    20, 20, 20, 20, 20, 20, 20, 20, 2, 2, 19, 11, 11, 11, 11, 11, 11, // 11  {mode=keepLog inSync}
    3, 3, 3, 3, 3, 3, 3, 3, 12, 12, 12, 0, 3, 12, 12, 12, 12, // 12  {unanswered answering}
    14, 14, 14, 14, 14, 14, 14, 14, 4, 4, 13, 5, 5, 13, 13, 13, 13, // 13  {inSync answering}
    14, 14, 14, 14, 14, 14, 14, 14, 3, 3, 21, 14, 14, 14, 14, 14, 14, // 14  {inSync unanswered}
    6, 6, 6, 6, 6, 6, 6, 6, 15, 15, 15, 1, 6, 15, 15, 15, 15, // 15  {mode=handleErrors unanswered answering}
    17, 17, 17, 17, 17, 17, 17, 17, 7, 7, 16, 8, 8, 16, 16, 16, 16, // 16  {mode=handleErrors inSync answering}
    17, 17, 17, 17, 17, 17, 17, 17, 6, 6, 22, 17, 17, 17, 17, 17, 17, // 17  {mode=handleErrors inSync unanswered}
    9, 9, 9, 9, 9, 9, 9, 9, 18, 18, 18, 2, 9, 18, 18, 18, 18, // 18  {mode=keepLog unanswered answering}
    20, 20, 20, 20, 20, 20, 20, 20, 10, 10, 19, 11, 11, 19, 19, 19, 19, // 19  {mode=keepLog inSync answering}
    20, 20, 20, 20, 20, 20, 20, 20, 9, 9, 23, 20, 20, 20, 20, 20, 20, // 20  {mode=keepLog inSync unanswered}
    14, 14, 14, 14, 14, 14, 14, 14, 12, 12, 21, 5, 14, 21, 21, 21, 21, // 21  {inSync unanswered answering}
    17, 17, 17, 17, 17, 17, 17, 17, 15, 15, 22, 8, 17, 22, 22, 22, 22, // 22  {mode=handleErrors inSync unanswered answering}
    20, 20, 20, 20, 20, 20, 20, 20, 18, 18, 23, 11, 20, 23, 23, 23, 23, // 23  {mode=keepLog inSync unanswered answering}
  ),
  effects: Uint16Array.of(
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, // 0 
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 0, 1, 0, 0, 2, 0, // 1  {mode=handleErrors}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 0, 1, 0, 0, 2, 0, // 2  {mode=keepLog}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 3  {unanswered}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, // 4  {answering}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 5  {inSync}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 6  {mode=handleErrors unanswered}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 0, 1, 0, 0, 2, 0, // 7  {mode=handleErrors answering}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 8  {mode=handleErrors inSync}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 9  {mode=keepLog unanswered}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 0, 1, 0, 0, 2, 0, // 10  {mode=keepLog answering}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 11  {mode=keepLog inSync}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 12  {unanswered answering}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 13  {inSync answering}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 14  {inSync unanswered}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 15  {mode=handleErrors unanswered answering}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 16  {mode=handleErrors inSync answering}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 17  {mode=handleErrors inSync unanswered}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 18  {mode=keepLog unanswered answering}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 19  {mode=keepLog inSync answering}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 20  {mode=keepLog inSync unanswered}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 21  {inSync unanswered answering}
    0, 0, 0, 0, 3, 3, 5, 6, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 22  {mode=handleErrors inSync unanswered answering}
    0, 0, 0, 0, 3, 3, 4, 4, 0, 0, 0, 0, 1, 0, 0, 0, 0, // 23  {mode=keepLog inSync unanswered answering}
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
