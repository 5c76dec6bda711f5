// Written by `npm run derive` from spec/machines/record.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the record machine. */
export type RecordEvent = 'failed(error=flush)' | 'failed(error=write)' | 'failed(error=sync)' | 'failed(error=read)' | 'forget' | 'status';

/** The effects of the record machine with their parameters. */
export interface RecordEffects {
  answer: { readonly letter: 'A' | 'D' | 'F' | 'R' | 'S' };
  tellNews: undefined;
}

const kernel: StepTable<RecordEvent> = {
  machine: 'record',
  states: [
    '',
    ' {flush}',
    ' {write}',
    ' {sync}',
    ' {read}',
    ' {flush write}',
    ' {flush sync}',
    ' {flush read}',
    ' {write sync}',
    ' {write read}',
    ' {sync read}',
    ' {flush write sync}',
    ' {flush write read}',
    ' {flush sync read}',
    ' {write sync read}',
    ' {flush write sync read}',
  ],
  events: [
    'failed(error=flush)',
    'failed(error=write)',
    'failed(error=sync)',
    'failed(error=read)',
    'forget',
    'status',
  ],
  next: Uint16Array.of(
    1, 2, 3, 4, 0, 0, // 0 
    1, 5, 6, 7, 0, 1, // 1  {flush}
    5, 2, 8, 9, 0, 2, // 2  {write}
    6, 8, 3, 10, 0, 3, // 3  {sync}
    7, 9, 10, 4, 0, 4, // 4  {read}
    5, 5, 11, 12, 0, 5, // 5  {flush write}
    6, 11, 6, 13, 0, 6, // 6  {flush sync}
    7, 12, 13, 7, 0, 7, // 7  {flush read}
    11, 8, 8, 14, 0, 8, // 8  {write sync}
    12, 9, 14, 9, 0, 9, // 9  {write read}
    13, 14, 10, 10, 0, 10, // 10  {sync read}
    11, 11, 11, 15, 0, 11, // 11  {flush write sync}
    12, 12, 15, 12, 0, 12, // 12  {flush write read}
    13, 15, 13, 13, 0, 13, // 13  {flush sync read}
    15, 14, 14, 14, 0, 14, // 14  {write sync read}
    15, 15, 15, 15, 0, 15, // 15  {flush write sync read}
  ),
  effects: Uint16Array.of(
    1, 1, 1, 1, 0, 2, // 0 
    0, 1, 1, 1, 0, 3, // 1  {flush}
    1, 0, 1, 1, 0, 4, // 2  {write}
    1, 1, 0, 1, 0, 5, // 3  {sync}
    1, 1, 1, 0, 0, 6, // 4  {read}
    0, 0, 1, 1, 0, 3, // 5  {flush write}
    0, 1, 0, 1, 0, 3, // 6  {flush sync}
    0, 1, 1, 0, 0, 3, // 7  {flush read}
    1, 0, 0, 1, 0, 4, // 8  {write sync}
    1, 0, 1, 0, 0, 4, // 9  {write read}
    1, 1, 0, 0, 0, 5, // 10  {sync read}
    0, 0, 0, 1, 0, 3, // 11  {flush write sync}
    0, 0, 1, 0, 0, 3, // 12  {flush write read}
    0, 1, 0, 0, 0, 3, // 13  {flush sync read}
    1, 0, 0, 0, 0, 4, // 14  {write sync read}
    0, 0, 0, 0, 0, 3, // 15  {flush write sync read}
  ),
  effectLists: [
    [], // 0
    [{ type: 'tellNews' }], // 1
    [{ type: 'answer', params: { letter: 'A' } }], // 2
    [{ type: 'answer', params: { letter: 'F' } }], // 3
    [{ type: 'answer', params: { letter: 'D' } }], // 4
    [{ type: 'answer', params: { letter: 'S' } }], // 5
    [{ type: 'answer', params: { letter: 'R' } }], // 6
  ],
};

const strict: StepTable<RecordEvent> = {
  machine: 'record',
  states: [
    '',
    ' {flush}',
    ' {write}',
    ' {sync}',
    ' {read}',
    ' {flush write}',
    ' {flush sync}',
    ' {flush read}',
    ' {write sync}',
    ' {write read}',
    ' {sync read}',
    ' {flush write sync}',
    ' {flush write read}',
    ' {flush sync read}',
    ' {write sync read}',
    ' {flush write sync read}',
  ],
  events: [
    'failed(error=flush)',
    'failed(error=write)',
    'failed(error=sync)',
    'failed(error=read)',
    'forget',
    'status',
  ],
  next: Uint16Array.of(
    1, 2, 3, 4, 0, 0, // 0 
    1, 5, 6, 7, 0, 1, // 1  {flush}
    5, 2, 8, 9, 0, 2, // 2  {write}
    6, 8, 3, 10, 0, 3, // 3  {sync}
    7, 9, 10, 4, 0, 4, // 4  {read}
    5, 5, 11, 12, 0, 5, // 5  {flush write}
    6, 11, 6, 13, 0, 6, // 6  {flush sync}
    7, 12, 13, 7, 0, 7, // 7  {flush read}
    11, 8, 8, 14, 0, 8, // 8  {write sync}
    12, 9, 14, 9, 0, 9, // 9  {write read}
    13, 14, 10, 10, 0, 10, // 10  {sync read}
    11, 11, 11, 15, 0, 11, // 11  {flush write sync}
    12, 12, 15, 12, 0, 12, // 12  {flush write read}
    13, 15, 13, 13, 0, 13, // 13  {flush sync read}
    15, 14, 14, 14, 0, 14, // 14  {write sync read}
    15, 15, 15, 15, 0, 15, // 15  {flush write sync read}
  ),
  effects: Uint16Array.of(
    1, 1, 1, 1, 0, 2, // 0 
    0, 1, 1, 1, 0, 3, // 1  {flush}
    1, 0, 1, 1, 0, 4, // 2  {write}
    1, 1, 0, 1, 0, 5, // 3  {sync}
    1, 1, 1, 0, 0, 6, // 4  {read}
    0, 0, 1, 1, 0, 3, // 5  {flush write}
    0, 1, 0, 1, 0, 3, // 6  {flush sync}
    0, 1, 1, 0, 0, 3, // 7  {flush read}
    1, 0, 0, 1, 0, 4, // 8  {write sync}
    1, 0, 1, 0, 0, 4, // 9  {write read}
    1, 1, 0, 0, 0, 5, // 10  {sync read}
    0, 0, 0, 1, 0, 3, // 11  {flush write sync}
    0, 0, 1, 0, 0, 3, // 12  {flush write read}
    0, 1, 0, 0, 0, 3, // 13  {flush sync read}
    1, 0, 0, 0, 0, 4, // 14  {write sync read}
    0, 0, 0, 0, 0, 3, // 15  {flush write sync read}
  ),
  effectLists: [
    [], // 0
    [{ type: 'tellNews' }], // 1
    [{ type: 'answer', params: { letter: 'A' } }], // 2
    [{ type: 'answer', params: { letter: 'F' } }], // 3
    [{ type: 'answer', params: { letter: 'D' } }], // 4
    [{ type: 'answer', params: { letter: 'S' } }], // 5
    [{ type: 'answer', params: { letter: 'R' } }], // 6
  ],
};

/** The step tables of the record machine, one a profile. */
export const recordTables = { kernel, strict } as const;
