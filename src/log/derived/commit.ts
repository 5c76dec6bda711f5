// Written by `npm run derive` from spec/machines/commit.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the commit machine. */
export type CommitEvent = 'flush' | 'postsuspend' | 'resume' | 'dirtied' | 'cleaned' | 'logUsable(report=success,strange=false)' | 'logUsable(report=success,strange=true)' | 'logUsable(report=failure,strange=false)' | 'logUsable(report=failure,strange=true)' | 'logRefused' | 'legsFlushed' | 'legFlushFailed' | 'logWritten' | 'logWriteFailed' | 'logFlushed' | 'logFlushFailed';

/** The effects of the commit machine with their parameters. */
export interface CommitEffects {
  answerFlush: { readonly outcome: 'failure' | 'refused' | 'success' };
  answerResume: { readonly outcome: 'failure' | 'refused' | 'success' };
  flushLegs: undefined;
  flushLog: undefined;
  readLog: undefined;
  stageBits: { readonly scope: 'area' | 'changed' | 'everything' };
  voidClears: undefined;
  writeLog: { readonly scope: 'area' | 'changed' | 'emptyHeader' | 'everything' | 'header' };
}

const x = 65535;

const kernel: StepTable<CommitEvent> = {
  machine: 'commit',
  states: [
    'idle',
    'reading',
    'idle {dirtied}',
    'idle {cleaned}',
    'reading {again}',
    'reading {dirtied}',
    'reading {cleaned}',
    'writingBits {wet whole caller=resume}',
    'writingBits {wet whole caller=resumeReported}',
    'closed',
    'writingBits {wet}',
    'idle {dirtied cleaned}',
    'flushingLegs {clears}',
    'reading {dirtied again}',
    'reading {cleaned again}',
    'writingBits {again wet whole caller=resume}',
    'writingBits {again wet whole caller=resumeReported}',
    'reading {dirtied cleaned}',
    'writingBits {dirtied wet whole caller=resume}',
    'writingBits {dirtied wet whole caller=resumeReported}',
    'writingBits {cleaned wet whole caller=resume}',
    'writingBits {cleaned wet whole caller=resumeReported}',
    'flushingBits {wet whole caller=resume}',
    'flushingBits {wet whole caller=resumeReported}',
    'writingBits {again wet}',
    'writingBits {dirtied wet}',
    'writingBits {cleaned wet}',
    'flushingBits {wet}',
    'flushingLegs {wet clears}',
    'flushingLegs {again clears}',
    'flushingLegs {dirtied clears}',
    'flushingLegs {cleaned clears}',
    'writingBits {clears}',
    'writingBits {wet clears}',
    'reading {dirtied cleaned again}',
    'writingBits {dirtied again wet whole caller=resume}',
    'writingBits {dirtied again wet whole caller=resumeReported}',
    'writingBits {cleaned again wet whole caller=resume}',
    'writingBits {cleaned again wet whole caller=resumeReported}',
    'flushingBits {again wet whole caller=resume}',
    'flushingBits {again wet whole caller=resumeReported}',
    'writingBits {dirtied cleaned wet whole caller=resume}',
    'writingBits {dirtied cleaned wet whole caller=resumeReported}',
    'flushingBits {dirtied wet whole caller=resume}',
    'flushingBits {dirtied wet whole caller=resumeReported}',
    'flushingBits {cleaned wet whole caller=resume}',
    'flushingBits {cleaned wet whole caller=resumeReported}',
    'writingBits {dirtied again wet}',
    'writingBits {cleaned again wet}',
    'flushingBits {again wet}',
    'writingBits {dirtied cleaned wet}',
    'flushingBits {dirtied wet}',
    'flushingBits {cleaned wet}',
    'flushingLegs {again wet clears}',
    'flushingLegs {dirtied wet clears}',
    'flushingLegs {cleaned wet clears}',
    'flushingLegs {dirtied again clears}',
    'flushingLegs {cleaned again clears}',
    'writingBits {again clears}',
    'writingBits {again wet clears}',
    'flushingLegs {dirtied cleaned clears}',
    'writingBits {dirtied clears}',
    'writingBits {dirtied wet clears}',
    'writingBits {cleaned clears}',
    'writingBits {cleaned wet clears}',
    'flushingBits {wet clears}',
    'writingBits {dirtied cleaned again wet whole caller=resume}',
    'writingBits {dirtied cleaned again wet whole caller=resumeReported}',
    'flushingBits {dirtied again wet whole caller=resume}',
    'flushingBits {dirtied again wet whole caller=resumeReported}',
    'flushingBits {cleaned again wet whole caller=resume}',
    'flushingBits {cleaned again wet whole caller=resumeReported}',
    'flushingBits {dirtied cleaned wet whole caller=resume}',
    'flushingBits {dirtied cleaned wet whole caller=resumeReported}',
    'writingBits {dirtied cleaned again wet}',
    'flushingBits {dirtied again wet}',
    'flushingBits {cleaned again wet}',
    'flushingBits {dirtied cleaned wet}',
    'flushingLegs {dirtied again wet clears}',
    'flushingLegs {cleaned again wet clears}',
    'flushingLegs {dirtied cleaned wet clears}',
    'flushingLegs {dirtied cleaned again clears}',
    'writingBits {dirtied again clears}',
    'writingBits {dirtied again wet clears}',
    'writingBits {cleaned again clears}',
    'writingBits {cleaned again wet clears}',
    'flushingBits {again wet clears}',
    'writingBits {dirtied cleaned clears}',
    'writingBits {dirtied cleaned wet clears}',
    'flushingBits {dirtied wet clears}',
    'flushingBits {cleaned wet clears}',
    'flushingBits {dirtied cleaned again wet whole caller=resume}',
    'flushingBits {dirtied cleaned again wet whole caller=resumeReported}',
    'flushingBits {dirtied cleaned again wet}',
    'flushingLegs {dirtied cleaned again wet clears}',
    'writingBits {dirtied cleaned again clears}',
    'writingBits {dirtied cleaned again wet clears}',
    'flushingBits {dirtied again wet clears}',
    'flushingBits {cleaned again wet clears}',
    'flushingBits {dirtied cleaned wet clears}',
    'flushingBits {dirtied cleaned again wet clears}',
  ],
  events: [
    'flush',
    'postsuspend',
    'resume',
    'dirtied',
    'cleaned',
    'logUsable(report=success,strange=false)',
    'logUsable(report=success,strange=true)',
    'logUsable(report=failure,strange=false)',
    'logUsable(report=failure,strange=true)',
    'logRefused',
    'legsFlushed',
    'legFlushFailed',
    'logWritten',
    'logWriteFailed',
    'logFlushed',
    'logFlushFailed',
  ],
  next: Uint16Array.of(
    0, 0, 1, 2, 3, x, x, x, x, x, x, x, x, x, x, x, // 0 idle
    4, 4, x, 5, 6, 7, 7, 8, 8, 9, x, x, x, x, x, x, // 1 reading
    10, 10, 5, 2, 11, x, x, x, x, x, x, x, x, x, x, x, // 2 idle {dirtied}
    12, 12, 6, 11, 3, x, x, x, x, x, x, x, x, x, x, x, // 3 idle {cleaned}
    4, 4, x, 13, 14, 15, 15, 16, 16, 9, x, x, x, x, x, x, // 4 reading {again}
    13, 13, x, 5, 17, 18, 18, 19, 19, 9, x, x, x, x, x, x, // 5 reading {dirtied}
    14, 14, x, 17, 6, 20, 20, 21, 21, 9, x, x, x, x, x, x, // 6 reading {cleaned}
    15, 15, x, 18, 20, x, x, x, x, x, x, x, 22, 0, x, x, // 7 writingBits {wet whole caller=resume}
    16, 16, x, 19, 21, x, x, x, x, x, x, x, 23, 0, x, x, // 8 writingBits {wet whole caller=resumeReported}
    9, 9, 1, 9, 9, x, x, x, x, x, x, x, x, x, x, x, // 9 closed
    24, 24, x, 25, 26, x, x, x, x, x, x, x, 27, 2, x, x, // 10 writingBits {wet}
    28, 28, 17, 11, 11, x, x, x, x, x, x, x, x, x, x, x, // 11 idle {dirtied cleaned}
    29, 29, x, 30, 31, x, x, x, x, x, 32, 33, x, x, x, x, // 12 flushingLegs {clears}
    13, 13, x, 13, 34, 35, 35, 36, 36, 9, x, x, x, x, x, x, // 13 reading {dirtied again}
    14, 14, x, 34, 14, 37, 37, 38, 38, 9, x, x, x, x, x, x, // 14 reading {cleaned again}
    15, 15, x, 35, 37, x, x, x, x, x, x, x, 39, 0, x, x, // 15 writingBits {again wet whole caller=resume}
    16, 16, x, 36, 38, x, x, x, x, x, x, x, 40, 0, x, x, // 16 writingBits {again wet whole caller=resumeReported}
    34, 34, x, 17, 17, 41, 41, 42, 42, 9, x, x, x, x, x, x, // 17 reading {dirtied cleaned}
    35, 35, x, 18, 41, x, x, x, x, x, x, x, 43, 2, x, x, // 18 writingBits {dirtied wet whole caller=resume}
    36, 36, x, 19, 42, x, x, x, x, x, x, x, 44, 2, x, x, // 19 writingBits {dirtied wet whole caller=resumeReported}
    37, 37, x, 41, 20, x, x, x, x, x, x, x, 45, 3, x, x, // 20 writingBits {cleaned wet whole caller=resume}
    38, 38, x, 42, 21, x, x, x, x, x, x, x, 46, 3, x, x, // 21 writingBits {cleaned wet whole caller=resumeReported}
    39, 39, x, 43, 45, x, x, x, x, x, x, x, x, x, 0, 0, // 22 flushingBits {wet whole caller=resume}
    40, 40, x, 44, 46, x, x, x, x, x, x, x, x, x, 0, 0, // 23 flushingBits {wet whole caller=resumeReported}
    24, 24, x, 47, 48, x, x, x, x, x, x, x, 49, 10, x, x, // 24 writingBits {again wet}
    47, 47, x, 25, 50, x, x, x, x, x, x, x, 51, 2, x, x, // 25 writingBits {dirtied wet}
    48, 48, x, 50, 26, x, x, x, x, x, x, x, 52, 11, x, x, // 26 writingBits {cleaned wet}
    49, 49, x, 51, 52, x, x, x, x, x, x, x, x, x, 0, 2, // 27 flushingBits {wet}
    53, 53, x, 54, 55, x, x, x, x, x, 33, 33, x, x, x, x, // 28 flushingLegs {wet clears}
    29, 29, x, 56, 57, x, x, x, x, x, 58, 59, x, x, x, x, // 29 flushingLegs {again clears}
    56, 56, x, 30, 60, x, x, x, x, x, 61, 62, x, x, x, x, // 30 flushingLegs {dirtied clears}
    57, 57, x, 60, 31, x, x, x, x, x, 63, 64, x, x, x, x, // 31 flushingLegs {cleaned clears}
    58, 58, x, 61, 63, x, x, x, x, x, x, x, 0, 3, x, x, // 32 writingBits {clears}
    59, 59, x, 62, 64, x, x, x, x, x, x, x, 65, 11, x, x, // 33 writingBits {wet clears}
    34, 34, x, 34, 34, 66, 66, 67, 67, 9, x, x, x, x, x, x, // 34 reading {dirtied cleaned again}
    35, 35, x, 35, 66, x, x, x, x, x, x, x, 68, 10, x, x, // 35 writingBits {dirtied again wet whole caller=resume}
    36, 36, x, 36, 67, x, x, x, x, x, x, x, 69, 10, x, x, // 36 writingBits {dirtied again wet whole caller=resumeReported}
    37, 37, x, 66, 37, x, x, x, x, x, x, x, 70, 12, x, x, // 37 writingBits {cleaned again wet whole caller=resume}
    38, 38, x, 67, 38, x, x, x, x, x, x, x, 71, 12, x, x, // 38 writingBits {cleaned again wet whole caller=resumeReported}
    39, 39, x, 68, 70, x, x, x, x, x, x, x, x, x, 0, 0, // 39 flushingBits {again wet whole caller=resume}
    40, 40, x, 69, 71, x, x, x, x, x, x, x, x, x, 0, 0, // 40 flushingBits {again wet whole caller=resumeReported}
    66, 66, x, 41, 41, x, x, x, x, x, x, x, 72, 11, x, x, // 41 writingBits {dirtied cleaned wet whole caller=resume}
    67, 67, x, 42, 42, x, x, x, x, x, x, x, 73, 11, x, x, // 42 writingBits {dirtied cleaned wet whole caller=resumeReported}
    68, 68, x, 43, 72, x, x, x, x, x, x, x, x, x, 2, 2, // 43 flushingBits {dirtied wet whole caller=resume}
    69, 69, x, 44, 73, x, x, x, x, x, x, x, x, x, 2, 2, // 44 flushingBits {dirtied wet whole caller=resumeReported}
    70, 70, x, 72, 45, x, x, x, x, x, x, x, x, x, 3, 3, // 45 flushingBits {cleaned wet whole caller=resume}
    71, 71, x, 73, 46, x, x, x, x, x, x, x, x, x, 3, 3, // 46 flushingBits {cleaned wet whole caller=resumeReported}
    47, 47, x, 47, 74, x, x, x, x, x, x, x, 75, 10, x, x, // 47 writingBits {dirtied again wet}
    48, 48, x, 74, 48, x, x, x, x, x, x, x, 76, 28, x, x, // 48 writingBits {cleaned again wet}
    49, 49, x, 75, 76, x, x, x, x, x, x, x, x, x, 0, 10, // 49 flushingBits {again wet}
    74, 74, x, 50, 50, x, x, x, x, x, x, x, 77, 11, x, x, // 50 writingBits {dirtied cleaned wet}
    75, 75, x, 51, 77, x, x, x, x, x, x, x, x, x, 2, 2, // 51 flushingBits {dirtied wet}
    76, 76, x, 77, 52, x, x, x, x, x, x, x, x, x, 3, 11, // 52 flushingBits {cleaned wet}
    53, 53, x, 78, 79, x, x, x, x, x, 59, 59, x, x, x, x, // 53 flushingLegs {again wet clears}
    78, 78, x, 54, 80, x, x, x, x, x, 62, 62, x, x, x, x, // 54 flushingLegs {dirtied wet clears}
    79, 79, x, 80, 55, x, x, x, x, x, 64, 64, x, x, x, x, // 55 flushingLegs {cleaned wet clears}
    56, 56, x, 56, 81, x, x, x, x, x, 82, 83, x, x, x, x, // 56 flushingLegs {dirtied again clears}
    57, 57, x, 81, 57, x, x, x, x, x, 84, 85, x, x, x, x, // 57 flushingLegs {cleaned again clears}
    58, 58, x, 82, 84, x, x, x, x, x, x, x, 0, 12, x, x, // 58 writingBits {again clears}
    59, 59, x, 83, 85, x, x, x, x, x, x, x, 86, 28, x, x, // 59 writingBits {again wet clears}
    81, 81, x, 60, 60, x, x, x, x, x, 87, 88, x, x, x, x, // 60 flushingLegs {dirtied cleaned clears}
    82, 82, x, 61, 87, x, x, x, x, x, x, x, 2, 11, x, x, // 61 writingBits {dirtied clears}
    83, 83, x, 62, 88, x, x, x, x, x, x, x, 89, 11, x, x, // 62 writingBits {dirtied wet clears}
    84, 84, x, 87, 63, x, x, x, x, x, x, x, 3, 3, x, x, // 63 writingBits {cleaned clears}
    85, 85, x, 88, 64, x, x, x, x, x, x, x, 90, 11, x, x, // 64 writingBits {cleaned wet clears}
    86, 86, x, 89, 90, x, x, x, x, x, x, x, x, x, 0, 2, // 65 flushingBits {wet clears}
    66, 66, x, 66, 66, x, x, x, x, x, x, x, 91, 28, x, x, // 66 writingBits {dirtied cleaned again wet whole caller=resume}
    67, 67, x, 67, 67, x, x, x, x, x, x, x, 92, 28, x, x, // 67 writingBits {dirtied cleaned again wet whole caller=resumeReported}
    68, 68, x, 68, 91, x, x, x, x, x, x, x, x, x, 10, 10, // 68 flushingBits {dirtied again wet whole caller=resume}
    69, 69, x, 69, 92, x, x, x, x, x, x, x, x, x, 10, 10, // 69 flushingBits {dirtied again wet whole caller=resumeReported}
    70, 70, x, 91, 70, x, x, x, x, x, x, x, x, x, 12, 12, // 70 flushingBits {cleaned again wet whole caller=resume}
    71, 71, x, 92, 71, x, x, x, x, x, x, x, x, x, 12, 12, // 71 flushingBits {cleaned again wet whole caller=resumeReported}
    91, 91, x, 72, 72, x, x, x, x, x, x, x, x, x, 11, 11, // 72 flushingBits {dirtied cleaned wet whole caller=resume}
    92, 92, x, 73, 73, x, x, x, x, x, x, x, x, x, 11, 11, // 73 flushingBits {dirtied cleaned wet whole caller=resumeReported}
    74, 74, x, 74, 74, x, x, x, x, x, x, x, 93, 28, x, x, // 74 writingBits {dirtied cleaned again wet}
    75, 75, x, 75, 93, x, x, x, x, x, x, x, x, x, 10, 10, // 75 flushingBits {dirtied again wet}
    76, 76, x, 93, 76, x, x, x, x, x, x, x, x, x, 12, 28, // 76 flushingBits {cleaned again wet}
    93, 93, x, 77, 77, x, x, x, x, x, x, x, x, x, 11, 11, // 77 flushingBits {dirtied cleaned wet}
    78, 78, x, 78, 94, x, x, x, x, x, 83, 83, x, x, x, x, // 78 flushingLegs {dirtied again wet clears}
    79, 79, x, 94, 79, x, x, x, x, x, 85, 85, x, x, x, x, // 79 flushingLegs {cleaned again wet clears}
    94, 94, x, 80, 80, x, x, x, x, x, 88, 88, x, x, x, x, // 80 flushingLegs {dirtied cleaned wet clears}
    81, 81, x, 81, 81, x, x, x, x, x, 95, 96, x, x, x, x, // 81 flushingLegs {dirtied cleaned again clears}
    82, 82, x, 82, 95, x, x, x, x, x, x, x, 10, 28, x, x, // 82 writingBits {dirtied again clears}
    83, 83, x, 83, 96, x, x, x, x, x, x, x, 97, 28, x, x, // 83 writingBits {dirtied again wet clears}
    84, 84, x, 95, 84, x, x, x, x, x, x, x, 12, 12, x, x, // 84 writingBits {cleaned again clears}
    85, 85, x, 96, 85, x, x, x, x, x, x, x, 98, 28, x, x, // 85 writingBits {cleaned again wet clears}
    86, 86, x, 97, 98, x, x, x, x, x, x, x, x, x, 0, 10, // 86 flushingBits {again wet clears}
    95, 95, x, 87, 87, x, x, x, x, x, x, x, 11, 11, x, x, // 87 writingBits {dirtied cleaned clears}
    96, 96, x, 88, 88, x, x, x, x, x, x, x, 99, 11, x, x, // 88 writingBits {dirtied cleaned wet clears}
    97, 97, x, 89, 99, x, x, x, x, x, x, x, x, x, 2, 2, // 89 flushingBits {dirtied wet clears}
    98, 98, x, 99, 90, x, x, x, x, x, x, x, x, x, 3, 11, // 90 flushingBits {cleaned wet clears}
    91, 91, x, 91, 91, x, x, x, x, x, x, x, x, x, 28, 28, // 91 flushingBits {dirtied cleaned again wet whole caller=resume}
    92, 92, x, 92, 92, x, x, x, x, x, x, x, x, x, 28, 28, // 92 flushingBits {dirtied cleaned again wet whole caller=resumeReported}
    93, 93, x, 93, 93, x, x, x, x, x, x, x, x, x, 28, 28, // 93 flushingBits {dirtied cleaned again wet}
    94, 94, x, 94, 94, x, x, x, x, x, 96, 96, x, x, x, x, // 94 flushingLegs {dirtied cleaned again wet clears}
    95, 95, x, 95, 95, x, x, x, x, x, x, x, 28, 28, x, x, // 95 writingBits {dirtied cleaned again clears}
    96, 96, x, 96, 96, x, x, x, x, x, x, x, 100, 28, x, x, // 96 writingBits {dirtied cleaned again wet clears}
    97, 97, x, 97, 100, x, x, x, x, x, x, x, x, x, 10, 10, // 97 flushingBits {dirtied again wet clears}
    98, 98, x, 100, 98, x, x, x, x, x, x, x, x, x, 12, 28, // 98 flushingBits {cleaned again wet clears}
    100, 100, x, 99, 99, x, x, x, x, x, x, x, x, x, 11, 11, // 99 flushingBits {dirtied cleaned wet clears}
    100, 100, x, 100, 100, x, x, x, x, x, x, x, x, x, 28, 28, // 100 flushingBits {dirtied cleaned again wet clears}
  ),
  effects: Uint16Array.of(
    1, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 idle
    0, 0, 0, 0, 0, 3, 3, 3, 3, 4, 0, 0, 0, 0, 0, 0, // 1 reading
    3, 3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 2 idle {dirtied}
    5, 5, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 3 idle {cleaned}
    0, 0, 0, 0, 0, 3, 3, 3, 3, 6, 0, 0, 0, 0, 0, 0, // 4 reading {again}
    0, 0, 0, 0, 0, 3, 3, 3, 3, 4, 0, 0, 0, 0, 0, 0, // 5 reading {dirtied}
    0, 0, 0, 0, 0, 3, 3, 3, 3, 4, 0, 0, 0, 0, 0, 0, // 6 reading {cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 7 writingBits {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 8 writingBits {wet whole caller=resumeReported}
    9, 9, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 9 closed
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 10 writingBits {wet}
    5, 5, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 11 idle {dirtied cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 12 flushingLegs {clears}
    0, 0, 0, 0, 0, 3, 3, 3, 3, 6, 0, 0, 0, 0, 0, 0, // 13 reading {dirtied again}
    0, 0, 0, 0, 0, 3, 3, 3, 3, 6, 0, 0, 0, 0, 0, 0, // 14 reading {cleaned again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 13, 0, 0, // 15 writingBits {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 13, 0, 0, // 16 writingBits {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 3, 3, 3, 3, 4, 0, 0, 0, 0, 0, 0, // 17 reading {dirtied cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 18 writingBits {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 19 writingBits {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 20 writingBits {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 21 writingBits {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 8, // 22 flushingBits {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, // 23 flushingBits {wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 15, 0, 0, // 24 writingBits {again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 25 writingBits {dirtied wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 26 writingBits {cleaned wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 27 flushingBits {wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 28 flushingLegs {wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 29 flushingLegs {again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 30 flushingLegs {dirtied clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 31 flushingLegs {cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, 0, 0, // 32 writingBits {clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 33 writingBits {wet clears}
    0, 0, 0, 0, 0, 3, 3, 3, 3, 6, 0, 0, 0, 0, 0, 0, // 34 reading {dirtied cleaned again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 16, 0, 0, // 35 writingBits {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 16, 0, 0, // 36 writingBits {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 17, 0, 0, // 37 writingBits {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 17, 0, 0, // 38 writingBits {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 13, // 39 flushingBits {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 13, 13, // 40 flushingBits {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 41 writingBits {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 42 writingBits {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 8, // 43 flushingBits {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, // 44 flushingBits {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 8, // 45 flushingBits {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, // 46 flushingBits {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 15, 0, 0, // 47 writingBits {dirtied again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 19, 0, 0, // 48 writingBits {cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 15, // 49 flushingBits {again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 50 writingBits {dirtied cleaned wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 51 flushingBits {dirtied wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 52 flushingBits {cleaned wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 53 flushingLegs {again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 54 flushingLegs {dirtied wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 55 flushingLegs {cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 56 flushingLegs {dirtied again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 57 flushingLegs {cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 19, 0, 0, // 58 writingBits {again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 19, 0, 0, // 59 writingBits {again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 60 flushingLegs {dirtied cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, 0, 0, // 61 writingBits {dirtied clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 62 writingBits {dirtied wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, 0, 0, // 63 writingBits {cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 64 writingBits {cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 65 flushingBits {wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 17, 0, 0, // 66 writingBits {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 17, 0, 0, // 67 writingBits {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 16, // 68 flushingBits {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 16, // 69 flushingBits {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 17, // 70 flushingBits {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 17, // 71 flushingBits {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 8, // 72 flushingBits {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, // 73 flushingBits {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 19, 0, 0, // 74 writingBits {dirtied cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 15, // 75 flushingBits {dirtied again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 19, // 76 flushingBits {cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 77 flushingBits {dirtied cleaned wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 78 flushingLegs {dirtied again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 79 flushingLegs {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 80 flushingLegs {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 81 flushingLegs {dirtied cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 19, 0, 0, // 82 writingBits {dirtied again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 19, 0, 0, // 83 writingBits {dirtied again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 19, 0, 0, // 84 writingBits {cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 19, 0, 0, // 85 writingBits {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 15, // 86 flushingBits {again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, 0, 0, // 87 writingBits {dirtied cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 88 writingBits {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 89 flushingBits {dirtied wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 90 flushingBits {cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 17, // 91 flushingBits {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 17, // 92 flushingBits {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 19, // 93 flushingBits {dirtied cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 94 flushingLegs {dirtied cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 19, 0, 0, // 95 writingBits {dirtied cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 19, 0, 0, // 96 writingBits {dirtied cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 15, // 97 flushingBits {dirtied again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 19, // 98 flushingBits {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 99 flushingBits {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 19, // 100 flushingBits {dirtied cleaned again wet clears}
  ),
  effectLists: [
    [], // 0
    [{ type: 'answerFlush', params: { outcome: 'success' } }], // 1
    [{ type: 'readLog' }], // 2
    [{ type: 'stageBits', params: { scope: 'area' } }, { type: 'writeLog', params: { scope: 'area' } }], // 3
    [{ type: 'answerResume', params: { outcome: 'refused' } }], // 4
    [{ type: 'stageBits', params: { scope: 'area' } }, { type: 'flushLegs' }], // 5
    [{ type: 'answerResume', params: { outcome: 'refused' } }, { type: 'answerFlush', params: { outcome: 'refused' } }], // 6
    [{ type: 'flushLog' }], // 7
    [{ type: 'answerResume', params: { outcome: 'failure' } }], // 8
    [{ type: 'answerFlush', params: { outcome: 'refused' } }], // 9
    [{ type: 'answerFlush', params: { outcome: 'failure' } }], // 10
    [{ type: 'writeLog', params: { scope: 'area' } }], // 11
    [{ type: 'voidClears' }, { type: 'writeLog', params: { scope: 'area' } }], // 12
    [{ type: 'answerResume', params: { outcome: 'failure' } }, { type: 'answerFlush', params: { outcome: 'success' } }], // 13
    [{ type: 'answerResume', params: { outcome: 'success' } }], // 14
    [{ type: 'answerFlush', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'area' } }, { type: 'writeLog', params: { scope: 'area' } }], // 15
    [{ type: 'answerResume', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'area' } }, { type: 'writeLog', params: { scope: 'area' } }], // 16
    [{ type: 'answerResume', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'area' } }, { type: 'flushLegs' }], // 17
    [{ type: 'answerResume', params: { outcome: 'success' } }, { type: 'answerFlush', params: { outcome: 'success' } }], // 18
    [{ type: 'answerFlush', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'area' } }, { type: 'flushLegs' }], // 19
    [{ type: 'answerFlush', params: { outcome: 'success' } }, { type: 'answerFlush', params: { outcome: 'success' } }], // 20
    [{ type: 'answerResume', params: { outcome: 'success' } }, { type: 'stageBits', params: { scope: 'area' } }, { type: 'writeLog', params: { scope: 'area' } }], // 21
    [{ type: 'answerResume', params: { outcome: 'success' } }, { type: 'stageBits', params: { scope: 'area' } }, { type: 'flushLegs' }], // 22
    [{ type: 'answerFlush', params: { outcome: 'success' } }, { type: 'stageBits', params: { scope: 'area' } }, { type: 'writeLog', params: { scope: 'area' } }], // 23
    [{ type: 'answerFlush', params: { outcome: 'success' } }, { type: 'stageBits', params: { scope: 'area' } }, { type: 'flushLegs' }], // 24
  ],
};

const strict: StepTable<CommitEvent> = {
  machine: 'commit',
  states: [
    'idle',
    'writingBits {wet}',
    'reading',
    'idle {dirtied}',
    'idle {cleaned}',
    'writingBits {again wet}',
    'writingBits {dirtied again wet}',
    'writingBits {dirtied wet}',
    'writingBits {cleaned wet}',
    'flushingBits {wet}',
    'idle {everything}',
    'reading {again}',
    'reading {dirtied again}',
    'reading {dirtied}',
    'reading {cleaned}',
    'writingBits {wet whole caller=resume}',
    'emptyingHeader {wet whole strange caller=resume}',
    'writingBits {wet whole caller=resumeReported}',
    'emptyingHeader {wet whole strange caller=resumeReported}',
    'closed',
    'idle {dirtied cleaned}',
    'flushingLegs {clears}',
    'flushingLegs {wet clears}',
    'writingBits {cleaned again wet}',
    'flushingBits {again wet}',
    'writingBits {wet whole}',
    'writingBits {dirtied cleaned again wet}',
    'flushingBits {dirtied again wet}',
    'writingBits {dirtied cleaned wet}',
    'flushingBits {dirtied wet}',
    'idle {dirtied everything}',
    'flushingBits {cleaned wet}',
    'idle {cleaned everything}',
    'reading {everything}',
    'reading {cleaned again}',
    'writingBits {again wet whole caller=resume}',
    'emptyingHeader {again wet whole strange caller=resume}',
    'writingBits {again wet whole caller=resumeReported}',
    'emptyingHeader {again wet whole strange caller=resumeReported}',
    'reading {dirtied cleaned again}',
    'reading {dirtied cleaned}',
    'writingBits {cleaned wet whole caller=resume}',
    'emptyingHeader {cleaned wet whole strange caller=resume}',
    'writingBits {cleaned wet whole caller=resumeReported}',
    'emptyingHeader {cleaned wet whole strange caller=resumeReported}',
    'writingBits {dirtied again wet whole caller=resume}',
    'writingBits {dirtied wet whole caller=resume}',
    'flushingBits {wet whole caller=resume}',
    'emptyingHeader {dirtied again wet whole strange caller=resume}',
    'emptyingHeader {dirtied wet whole strange caller=resume}',
    'flushingEmptyHeader {wet whole strange caller=resume}',
    'idle {everything strange}',
    'writingBits {dirtied again wet whole caller=resumeReported}',
    'writingBits {dirtied wet whole caller=resumeReported}',
    'flushingBits {wet whole caller=resumeReported}',
    'emptyingHeader {dirtied again wet whole strange caller=resumeReported}',
    'emptyingHeader {dirtied wet whole strange caller=resumeReported}',
    'flushingEmptyHeader {wet whole strange caller=resumeReported}',
    'flushingLegs {again clears}',
    'flushingLegs {dirtied again clears}',
    'flushingLegs {dirtied clears}',
    'flushingLegs {cleaned clears}',
    'writingBits {clears}',
    'writingBits {wet clears}',
    'flushingLegs {again wet clears}',
    'flushingLegs {dirtied again wet clears}',
    'flushingLegs {dirtied wet clears}',
    'flushingLegs {cleaned wet clears}',
    'flushingBits {cleaned again wet}',
    'flushingLegs {wet clears whole}',
    'writingBits {again wet whole}',
    'writingBits {dirtied again wet whole}',
    'writingBits {dirtied wet whole}',
    'writingBits {cleaned wet whole}',
    'flushingBits {wet whole}',
    'flushingBits {dirtied cleaned again wet}',
    'flushingBits {dirtied cleaned wet}',
    'idle {dirtied cleaned everything}',
    'reading {dirtied everything}',
    'reading {cleaned everything}',
    'reading {everything again}',
    'reading {dirtied everything again}',
    'writingBits {cleaned again wet whole caller=resume}',
    'emptyingHeader {cleaned again wet whole strange caller=resume}',
    'writingBits {cleaned again wet whole caller=resumeReported}',
    'emptyingHeader {cleaned again wet whole strange caller=resumeReported}',
    'flushingBits {again wet whole caller=resume}',
    'flushingEmptyHeader {again wet whole strange caller=resume}',
    'emptyingHeader {wet whole strange}',
    'flushingBits {again wet whole caller=resumeReported}',
    'flushingEmptyHeader {again wet whole strange caller=resumeReported}',
    'writingBits {dirtied cleaned again wet whole caller=resume}',
    'writingBits {dirtied cleaned wet whole caller=resume}',
    'flushingBits {cleaned wet whole caller=resume}',
    'emptyingHeader {dirtied cleaned again wet whole strange caller=resume}',
    'emptyingHeader {dirtied cleaned wet whole strange caller=resume}',
    'flushingEmptyHeader {cleaned wet whole strange caller=resume}',
    'idle {cleaned everything strange}',
    'writingBits {dirtied cleaned again wet whole caller=resumeReported}',
    'writingBits {dirtied cleaned wet whole caller=resumeReported}',
    'flushingBits {cleaned wet whole caller=resumeReported}',
    'emptyingHeader {dirtied cleaned again wet whole strange caller=resumeReported}',
    'emptyingHeader {dirtied cleaned wet whole strange caller=resumeReported}',
    'flushingEmptyHeader {cleaned wet whole strange caller=resumeReported}',
    'flushingBits {dirtied again wet whole caller=resume}',
    'flushingBits {dirtied wet whole caller=resume}',
    'writingHeader {wet whole caller=resume}',
    'flushingEmptyHeader {dirtied again wet whole strange caller=resume}',
    'flushingEmptyHeader {dirtied wet whole strange caller=resume}',
    'idle {dirtied everything strange}',
    'writingBits {wet whole strange caller=resume}',
    'reading {everything strange}',
    'flushingBits {dirtied again wet whole caller=resumeReported}',
    'flushingBits {dirtied wet whole caller=resumeReported}',
    'writingHeader {wet whole caller=resumeReported}',
    'flushingEmptyHeader {dirtied again wet whole strange caller=resumeReported}',
    'flushingEmptyHeader {dirtied wet whole strange caller=resumeReported}',
    'writingBits {wet whole strange caller=resumeReported}',
    'flushingLegs {cleaned again clears}',
    'writingBits {again clears}',
    'writingBits {again wet clears}',
    'flushingLegs {dirtied cleaned again clears}',
    'writingBits {dirtied again clears}',
    'writingBits {dirtied again wet clears}',
    'flushingLegs {dirtied cleaned clears}',
    'writingBits {dirtied clears}',
    'writingBits {dirtied wet clears}',
    'writingBits {cleaned clears}',
    'writingBits {cleaned wet clears}',
    'flushingBits {wet clears}',
    'flushingLegs {cleaned again wet clears}',
    'flushingLegs {dirtied cleaned again wet clears}',
    'flushingLegs {dirtied cleaned wet clears}',
    'flushingLegs {again wet clears whole}',
    'flushingLegs {dirtied again wet clears whole}',
    'flushingLegs {dirtied wet clears whole}',
    'flushingLegs {cleaned wet clears whole}',
    'writingBits {wet clears whole}',
    'writingBits {cleaned again wet whole}',
    'flushingBits {again wet whole}',
    'writingBits {dirtied cleaned again wet whole}',
    'flushingBits {dirtied again wet whole}',
    'writingBits {dirtied cleaned wet whole}',
    'flushingBits {dirtied wet whole}',
    'flushingBits {cleaned wet whole}',
    'writingHeader {wet whole}',
    'reading {dirtied cleaned everything}',
    'reading {cleaned everything again}',
    'reading {dirtied cleaned everything again}',
    'flushingBits {cleaned again wet whole caller=resume}',
    'flushingEmptyHeader {cleaned again wet whole strange caller=resume}',
    'flushingLegs {wet clears whole strange}',
    'flushingBits {cleaned again wet whole caller=resumeReported}',
    'flushingEmptyHeader {cleaned again wet whole strange caller=resumeReported}',
    'writingHeader {again wet whole caller=resume}',
    'writingBits {again wet whole strange caller=resume}',
    'emptyingHeader {again wet whole strange}',
    'emptyingHeader {dirtied again wet whole strange}',
    'emptyingHeader {dirtied wet whole strange}',
    'emptyingHeader {cleaned wet whole strange}',
    'flushingEmptyHeader {wet whole strange}',
    'writingHeader {again wet whole caller=resumeReported}',
    'writingBits {again wet whole strange caller=resumeReported}',
    'flushingBits {dirtied cleaned again wet whole caller=resume}',
    'flushingBits {dirtied cleaned wet whole caller=resume}',
    'writingHeader {cleaned wet whole caller=resume}',
    'flushingEmptyHeader {dirtied cleaned again wet whole strange caller=resume}',
    'flushingEmptyHeader {dirtied cleaned wet whole strange caller=resume}',
    'idle {dirtied cleaned everything strange}',
    'writingBits {cleaned wet whole strange caller=resume}',
    'reading {cleaned everything strange}',
    'flushingBits {dirtied cleaned again wet whole caller=resumeReported}',
    'flushingBits {dirtied cleaned wet whole caller=resumeReported}',
    'writingHeader {cleaned wet whole caller=resumeReported}',
    'flushingEmptyHeader {dirtied cleaned again wet whole strange caller=resumeReported}',
    'flushingEmptyHeader {dirtied cleaned wet whole strange caller=resumeReported}',
    'writingBits {cleaned wet whole strange caller=resumeReported}',
    'writingHeader {dirtied again wet whole caller=resume}',
    'writingHeader {dirtied wet whole caller=resume}',
    'flushingHeader {wet whole caller=resume}',
    'writingBits {dirtied again wet whole strange caller=resume}',
    'writingBits {dirtied wet whole strange caller=resume}',
    'reading {dirtied everything strange}',
    'flushingBits {wet whole strange caller=resume}',
    'reading {everything again strange}',
    'reading {dirtied everything again strange}',
    'writingHeader {dirtied again wet whole caller=resumeReported}',
    'writingHeader {dirtied wet whole caller=resumeReported}',
    'flushingHeader {wet whole caller=resumeReported}',
    'writingBits {dirtied again wet whole strange caller=resumeReported}',
    'writingBits {dirtied wet whole strange caller=resumeReported}',
    'flushingBits {wet whole strange caller=resumeReported}',
    'writingBits {cleaned again clears}',
    'writingBits {cleaned again wet clears}',
    'flushingBits {again wet clears}',
    'writingBits {dirtied cleaned again clears}',
    'writingBits {dirtied cleaned again wet clears}',
    'flushingBits {dirtied again wet clears}',
    'writingBits {dirtied cleaned clears}',
    'writingBits {dirtied cleaned wet clears}',
    'flushingBits {dirtied wet clears}',
    'flushingBits {cleaned wet clears}',
    'flushingLegs {cleaned again wet clears whole}',
    'writingBits {again wet clears whole}',
    'flushingLegs {dirtied cleaned again wet clears whole}',
    'writingBits {dirtied again wet clears whole}',
    'flushingLegs {dirtied cleaned wet clears whole}',
    'writingBits {dirtied wet clears whole}',
    'writingBits {cleaned wet clears whole}',
    'flushingBits {wet clears whole}',
    'flushingBits {cleaned again wet whole}',
    'writingHeader {again wet whole}',
    'flushingBits {dirtied cleaned again wet whole}',
    'writingHeader {dirtied again wet whole}',
    'flushingBits {dirtied cleaned wet whole}',
    'writingHeader {dirtied wet whole}',
    'writingHeader {cleaned wet whole}',
    'flushingHeader {wet whole}',
    'writingHeader {cleaned again wet whole caller=resume}',
    'writingBits {cleaned again wet whole strange caller=resume}',
    'flushingLegs {again wet clears whole strange}',
    'flushingLegs {dirtied again wet clears whole strange}',
    'flushingLegs {dirtied wet clears whole strange}',
    'flushingLegs {cleaned wet clears whole strange}',
    'emptyingHeader {wet clears whole strange}',
    'writingHeader {cleaned again wet whole caller=resumeReported}',
    'writingBits {cleaned again wet whole strange caller=resumeReported}',
    'flushingHeader {again wet whole caller=resume}',
    'flushingBits {again wet whole strange caller=resume}',
    'emptyingHeader {cleaned again wet whole strange}',
    'flushingEmptyHeader {again wet whole strange}',
    'emptyingHeader {dirtied cleaned again wet whole strange}',
    'flushingEmptyHeader {dirtied again wet whole strange}',
    'emptyingHeader {dirtied cleaned wet whole strange}',
    'flushingEmptyHeader {dirtied wet whole strange}',
    'flushingEmptyHeader {cleaned wet whole strange}',
    'writingBits {wet whole strange}',
    'flushingHeader {again wet whole caller=resumeReported}',
    'flushingBits {again wet whole strange caller=resumeReported}',
    'writingHeader {dirtied cleaned again wet whole caller=resume}',
    'writingHeader {dirtied cleaned wet whole caller=resume}',
    'flushingHeader {cleaned wet whole caller=resume}',
    'writingBits {dirtied cleaned again wet whole strange caller=resume}',
    'writingBits {dirtied cleaned wet whole strange caller=resume}',
    'reading {dirtied cleaned everything strange}',
    'flushingBits {cleaned wet whole strange caller=resume}',
    'reading {cleaned everything again strange}',
    'reading {dirtied cleaned everything again strange}',
    'writingHeader {dirtied cleaned again wet whole caller=resumeReported}',
    'writingHeader {dirtied cleaned wet whole caller=resumeReported}',
    'flushingHeader {cleaned wet whole caller=resumeReported}',
    'writingBits {dirtied cleaned again wet whole strange caller=resumeReported}',
    'writingBits {dirtied cleaned wet whole strange caller=resumeReported}',
    'flushingBits {cleaned wet whole strange caller=resumeReported}',
    'flushingHeader {dirtied again wet whole caller=resume}',
    'flushingHeader {dirtied wet whole caller=resume}',
    'flushingBits {dirtied again wet whole strange caller=resume}',
    'flushingBits {dirtied wet whole strange caller=resume}',
    'writingHeader {wet whole strange caller=resume}',
    'flushingHeader {dirtied again wet whole caller=resumeReported}',
    'flushingHeader {dirtied wet whole caller=resumeReported}',
    'flushingBits {dirtied again wet whole strange caller=resumeReported}',
    'flushingBits {dirtied wet whole strange caller=resumeReported}',
    'writingHeader {wet whole strange caller=resumeReported}',
    'flushingBits {cleaned again wet clears}',
    'flushingBits {dirtied cleaned again wet clears}',
    'flushingBits {dirtied cleaned wet clears}',
    'writingBits {cleaned again wet clears whole}',
    'flushingBits {again wet clears whole}',
    'writingBits {dirtied cleaned again wet clears whole}',
    'flushingBits {dirtied again wet clears whole}',
    'writingBits {dirtied cleaned wet clears whole}',
    'flushingBits {dirtied wet clears whole}',
    'flushingBits {cleaned wet clears whole}',
    'writingHeader {wet clears whole}',
    'writingHeader {cleaned again wet whole}',
    'flushingHeader {again wet whole}',
    'writingHeader {dirtied cleaned again wet whole}',
    'flushingHeader {dirtied again wet whole}',
    'writingHeader {dirtied cleaned wet whole}',
    'flushingHeader {dirtied wet whole}',
    'flushingHeader {cleaned wet whole}',
    'flushingHeader {cleaned again wet whole caller=resume}',
    'flushingBits {cleaned again wet whole strange caller=resume}',
    'flushingLegs {cleaned again wet clears whole strange}',
    'emptyingHeader {again wet clears whole strange}',
    'flushingLegs {dirtied cleaned again wet clears whole strange}',
    'emptyingHeader {dirtied again wet clears whole strange}',
    'flushingLegs {dirtied cleaned wet clears whole strange}',
    'emptyingHeader {dirtied wet clears whole strange}',
    'emptyingHeader {cleaned wet clears whole strange}',
    'flushingEmptyHeader {wet clears whole strange}',
    'flushingHeader {cleaned again wet whole caller=resumeReported}',
    'flushingBits {cleaned again wet whole strange caller=resumeReported}',
    'writingHeader {again wet whole strange caller=resume}',
    'flushingEmptyHeader {cleaned again wet whole strange}',
    'writingBits {again wet whole strange}',
    'flushingEmptyHeader {dirtied cleaned again wet whole strange}',
    'writingBits {dirtied again wet whole strange}',
    'flushingEmptyHeader {dirtied cleaned wet whole strange}',
    'writingBits {dirtied wet whole strange}',
    'writingBits {cleaned wet whole strange}',
    'flushingBits {wet whole strange}',
    'writingHeader {again wet whole strange caller=resumeReported}',
    'flushingHeader {dirtied cleaned again wet whole caller=resume}',
    'flushingHeader {dirtied cleaned wet whole caller=resume}',
    'flushingBits {dirtied cleaned again wet whole strange caller=resume}',
    'flushingBits {dirtied cleaned wet whole strange caller=resume}',
    'writingHeader {cleaned wet whole strange caller=resume}',
    'flushingHeader {dirtied cleaned again wet whole caller=resumeReported}',
    'flushingHeader {dirtied cleaned wet whole caller=resumeReported}',
    'flushingBits {dirtied cleaned again wet whole strange caller=resumeReported}',
    'flushingBits {dirtied cleaned wet whole strange caller=resumeReported}',
    'writingHeader {cleaned wet whole strange caller=resumeReported}',
    'writingHeader {dirtied again wet whole strange caller=resume}',
    'writingHeader {dirtied wet whole strange caller=resume}',
    'flushingHeader {wet whole strange caller=resume}',
    'writingHeader {dirtied again wet whole strange caller=resumeReported}',
    'writingHeader {dirtied wet whole strange caller=resumeReported}',
    'flushingHeader {wet whole strange caller=resumeReported}',
    'flushingBits {cleaned again wet clears whole}',
    'writingHeader {again wet clears whole}',
    'flushingBits {dirtied cleaned again wet clears whole}',
    'writingHeader {dirtied again wet clears whole}',
    'flushingBits {dirtied cleaned wet clears whole}',
    'writingHeader {dirtied wet clears whole}',
    'writingHeader {cleaned wet clears whole}',
    'flushingHeader {wet clears whole}',
    'flushingHeader {cleaned again wet whole}',
    'flushingHeader {dirtied cleaned again wet whole}',
    'flushingHeader {dirtied cleaned wet whole}',
    'writingHeader {cleaned again wet whole strange caller=resume}',
    'emptyingHeader {cleaned again wet clears whole strange}',
    'flushingEmptyHeader {again wet clears whole strange}',
    'emptyingHeader {dirtied cleaned again wet clears whole strange}',
    'flushingEmptyHeader {dirtied again wet clears whole strange}',
    'emptyingHeader {dirtied cleaned wet clears whole strange}',
    'flushingEmptyHeader {dirtied wet clears whole strange}',
    'flushingEmptyHeader {cleaned wet clears whole strange}',
    'writingBits {wet clears whole strange}',
    'writingHeader {cleaned again wet whole strange caller=resumeReported}',
    'flushingHeader {again wet whole strange caller=resume}',
    'writingBits {cleaned again wet whole strange}',
    'flushingBits {again wet whole strange}',
    'writingBits {dirtied cleaned again wet whole strange}',
    'flushingBits {dirtied again wet whole strange}',
    'writingBits {dirtied cleaned wet whole strange}',
    'flushingBits {dirtied wet whole strange}',
    'flushingBits {cleaned wet whole strange}',
    'writingHeader {wet whole strange}',
    'flushingHeader {again wet whole strange caller=resumeReported}',
    'writingHeader {dirtied cleaned again wet whole strange caller=resume}',
    'writingHeader {dirtied cleaned wet whole strange caller=resume}',
    'flushingHeader {cleaned wet whole strange caller=resume}',
    'writingHeader {dirtied cleaned again wet whole strange caller=resumeReported}',
    'writingHeader {dirtied cleaned wet whole strange caller=resumeReported}',
    'flushingHeader {cleaned wet whole strange caller=resumeReported}',
    'flushingHeader {dirtied again wet whole strange caller=resume}',
    'flushingHeader {dirtied wet whole strange caller=resume}',
    'flushingHeader {dirtied again wet whole strange caller=resumeReported}',
    'flushingHeader {dirtied wet whole strange caller=resumeReported}',
    'writingHeader {cleaned again wet clears whole}',
    'flushingHeader {again wet clears whole}',
    'writingHeader {dirtied cleaned again wet clears whole}',
    'flushingHeader {dirtied again wet clears whole}',
    'writingHeader {dirtied cleaned wet clears whole}',
    'flushingHeader {dirtied wet clears whole}',
    'flushingHeader {cleaned wet clears whole}',
    'flushingHeader {cleaned again wet whole strange caller=resume}',
    'flushingEmptyHeader {cleaned again wet clears whole strange}',
    'writingBits {again wet clears whole strange}',
    'flushingEmptyHeader {dirtied cleaned again wet clears whole strange}',
    'writingBits {dirtied again wet clears whole strange}',
    'flushingEmptyHeader {dirtied cleaned wet clears whole strange}',
    'writingBits {dirtied wet clears whole strange}',
    'writingBits {cleaned wet clears whole strange}',
    'flushingBits {wet clears whole strange}',
    'flushingHeader {cleaned again wet whole strange caller=resumeReported}',
    'flushingBits {cleaned again wet whole strange}',
    'writingHeader {again wet whole strange}',
    'flushingBits {dirtied cleaned again wet whole strange}',
    'writingHeader {dirtied again wet whole strange}',
    'flushingBits {dirtied cleaned wet whole strange}',
    'writingHeader {dirtied wet whole strange}',
    'writingHeader {cleaned wet whole strange}',
    'flushingHeader {wet whole strange}',
    'flushingHeader {dirtied cleaned again wet whole strange caller=resume}',
    'flushingHeader {dirtied cleaned wet whole strange caller=resume}',
    'flushingHeader {dirtied cleaned again wet whole strange caller=resumeReported}',
    'flushingHeader {dirtied cleaned wet whole strange caller=resumeReported}',
    'flushingHeader {cleaned again wet clears whole}',
    'flushingHeader {dirtied cleaned again wet clears whole}',
    'flushingHeader {dirtied cleaned wet clears whole}',
    'writingBits {cleaned again wet clears whole strange}',
    'flushingBits {again wet clears whole strange}',
    'writingBits {dirtied cleaned again wet clears whole strange}',
    'flushingBits {dirtied again wet clears whole strange}',
    'writingBits {dirtied cleaned wet clears whole strange}',
    'flushingBits {dirtied wet clears whole strange}',
    'flushingBits {cleaned wet clears whole strange}',
    'writingHeader {wet clears whole strange}',
    'writingHeader {cleaned again wet whole strange}',
    'flushingHeader {again wet whole strange}',
    'writingHeader {dirtied cleaned again wet whole strange}',
    'flushingHeader {dirtied again wet whole strange}',
    'writingHeader {dirtied cleaned wet whole strange}',
    'flushingHeader {dirtied wet whole strange}',
    'flushingHeader {cleaned wet whole strange}',
    'flushingBits {cleaned again wet clears whole strange}',
    'writingHeader {again wet clears whole strange}',
    'flushingBits {dirtied cleaned again wet clears whole strange}',
    'writingHeader {dirtied again wet clears whole strange}',
    'flushingBits {dirtied cleaned wet clears whole strange}',
    'writingHeader {dirtied wet clears whole strange}',
    'writingHeader {cleaned wet clears whole strange}',
    'flushingHeader {wet clears whole strange}',
    'flushingHeader {cleaned again wet whole strange}',
    'flushingHeader {dirtied cleaned again wet whole strange}',
    'flushingHeader {dirtied cleaned wet whole strange}',
    'writingHeader {cleaned again wet clears whole strange}',
    'flushingHeader {again wet clears whole strange}',
    'writingHeader {dirtied cleaned again wet clears whole strange}',
    'flushingHeader {dirtied again wet clears whole strange}',
    'writingHeader {dirtied cleaned wet clears whole strange}',
    'flushingHeader {dirtied wet clears whole strange}',
    'flushingHeader {cleaned wet clears whole strange}',
    'flushingHeader {cleaned again wet clears whole strange}',
    'flushingHeader {dirtied cleaned again wet clears whole strange}',
    'flushingHeader {dirtied cleaned wet clears whole strange}',
  ],
  events: [
    'flush',
    'postsuspend',
    'resume',
    'dirtied',
    'cleaned',
    'logUsable(report=success,strange=false)',
    'logUsable(report=success,strange=true)',
    'logUsable(report=failure,strange=false)',
    'logUsable(report=failure,strange=true)',
    'logRefused',
    'legsFlushed',
    'legFlushFailed',
    'logWritten',
    'logWriteFailed',
    'logFlushed',
    'logFlushFailed',
  ],
  next: Uint16Array.of(
    0, 1, 2, 3, 4, x, x, x, x, x, x, x, x, x, x, x, // 0 idle
    5, 6, x, 7, 8, x, x, x, x, x, x, x, 9, 10, x, x, // 1 writingBits {wet}
    11, 12, x, 13, 14, 15, 16, 17, 18, 19, x, x, x, x, x, x, // 2 reading
    1, 1, 13, 3, 20, x, x, x, x, x, x, x, x, x, x, x, // 3 idle {dirtied}
    21, 22, 14, 20, 4, x, x, x, x, x, x, x, x, x, x, x, // 4 idle {cleaned}
    5, 6, x, 6, 23, x, x, x, x, x, x, x, 24, 25, x, x, // 5 writingBits {again wet}
    6, 6, x, 6, 26, x, x, x, x, x, x, x, 27, 25, x, x, // 6 writingBits {dirtied again wet}
    6, 6, x, 7, 28, x, x, x, x, x, x, x, 29, 30, x, x, // 7 writingBits {dirtied wet}
    23, 26, x, 28, 8, x, x, x, x, x, x, x, 31, 32, x, x, // 8 writingBits {cleaned wet}
    24, 27, x, 29, 31, x, x, x, x, x, x, x, x, x, 0, 10, // 9 flushingBits {wet}
    25, 25, 33, 30, 32, x, x, x, x, x, x, x, x, x, x, x, // 10 idle {everything}
    11, 12, x, 12, 34, 35, 36, 37, 38, 19, x, x, x, x, x, x, // 11 reading {again}
    12, 12, x, 12, 39, 35, 36, 37, 38, 19, x, x, x, x, x, x, // 12 reading {dirtied again}
    12, 12, x, 13, 40, 15, 16, 17, 18, 19, x, x, x, x, x, x, // 13 reading {dirtied}
    34, 39, x, 40, 14, 41, 42, 43, 44, 19, x, x, x, x, x, x, // 14 reading {cleaned}
    35, 45, x, 46, 41, x, x, x, x, x, x, x, 47, 10, x, x, // 15 writingBits {wet whole caller=resume}
    36, 48, x, 49, 42, x, x, x, x, x, x, x, 50, 51, x, x, // 16 emptyingHeader {wet whole strange caller=resume}
    37, 52, x, 53, 43, x, x, x, x, x, x, x, 54, 10, x, x, // 17 writingBits {wet whole caller=resumeReported}
    38, 55, x, 56, 44, x, x, x, x, x, x, x, 57, 51, x, x, // 18 emptyingHeader {wet whole strange caller=resumeReported}
    19, 19, 2, 19, 19, x, x, x, x, x, x, x, x, x, x, x, // 19 closed
    22, 22, 40, 20, 20, x, x, x, x, x, x, x, x, x, x, x, // 20 idle {dirtied cleaned}
    58, 59, x, 60, 61, x, x, x, x, x, 62, 63, x, x, x, x, // 21 flushingLegs {clears}
    64, 65, x, 66, 67, x, x, x, x, x, 63, 63, x, x, x, x, // 22 flushingLegs {wet clears}
    23, 26, x, 26, 23, x, x, x, x, x, x, x, 68, 69, x, x, // 23 writingBits {cleaned again wet}
    24, 27, x, 27, 68, x, x, x, x, x, x, x, x, x, 0, 25, // 24 flushingBits {again wet}
    70, 71, x, 72, 73, x, x, x, x, x, x, x, 74, 10, x, x, // 25 writingBits {wet whole}
    26, 26, x, 26, 26, x, x, x, x, x, x, x, 75, 69, x, x, // 26 writingBits {dirtied cleaned again wet}
    27, 27, x, 27, 75, x, x, x, x, x, x, x, x, x, 1, 25, // 27 flushingBits {dirtied again wet}
    26, 26, x, 28, 28, x, x, x, x, x, x, x, 76, 77, x, x, // 28 writingBits {dirtied cleaned wet}
    27, 27, x, 29, 76, x, x, x, x, x, x, x, x, x, 3, 30, // 29 flushingBits {dirtied wet}
    25, 25, 78, 30, 77, x, x, x, x, x, x, x, x, x, x, x, // 30 idle {dirtied everything}
    68, 75, x, 76, 31, x, x, x, x, x, x, x, x, x, 4, 32, // 31 flushingBits {cleaned wet}
    69, 69, 79, 77, 32, x, x, x, x, x, x, x, x, x, x, x, // 32 idle {cleaned everything}
    80, 81, x, 78, 79, 15, 16, 17, 18, 19, x, x, x, x, x, x, // 33 reading {everything}
    34, 39, x, 39, 34, 82, 83, 84, 85, 19, x, x, x, x, x, x, // 34 reading {cleaned again}
    35, 45, x, 45, 82, x, x, x, x, x, x, x, 86, 25, x, x, // 35 writingBits {again wet whole caller=resume}
    36, 48, x, 48, 83, x, x, x, x, x, x, x, 87, 88, x, x, // 36 emptyingHeader {again wet whole strange caller=resume}
    37, 52, x, 52, 84, x, x, x, x, x, x, x, 89, 25, x, x, // 37 writingBits {again wet whole caller=resumeReported}
    38, 55, x, 55, 85, x, x, x, x, x, x, x, 90, 88, x, x, // 38 emptyingHeader {again wet whole strange caller=resumeReported}
    39, 39, x, 39, 39, 82, 83, 84, 85, 19, x, x, x, x, x, x, // 39 reading {dirtied cleaned again}
    39, 39, x, 40, 40, 41, 42, 43, 44, 19, x, x, x, x, x, x, // 40 reading {dirtied cleaned}
    82, 91, x, 92, 41, x, x, x, x, x, x, x, 93, 32, x, x, // 41 writingBits {cleaned wet whole caller=resume}
    83, 94, x, 95, 42, x, x, x, x, x, x, x, 96, 97, x, x, // 42 emptyingHeader {cleaned wet whole strange caller=resume}
    84, 98, x, 99, 43, x, x, x, x, x, x, x, 100, 32, x, x, // 43 writingBits {cleaned wet whole caller=resumeReported}
    85, 101, x, 102, 44, x, x, x, x, x, x, x, 103, 97, x, x, // 44 emptyingHeader {cleaned wet whole strange caller=resumeReported}
    45, 45, x, 45, 91, x, x, x, x, x, x, x, 104, 25, x, x, // 45 writingBits {dirtied again wet whole caller=resume}
    45, 45, x, 46, 92, x, x, x, x, x, x, x, 105, 30, x, x, // 46 writingBits {dirtied wet whole caller=resume}
    86, 104, x, 105, 93, x, x, x, x, x, x, x, x, x, 106, 10, // 47 flushingBits {wet whole caller=resume}
    48, 48, x, 48, 94, x, x, x, x, x, x, x, 107, 88, x, x, // 48 emptyingHeader {dirtied again wet whole strange caller=resume}
    48, 48, x, 49, 95, x, x, x, x, x, x, x, 108, 109, x, x, // 49 emptyingHeader {dirtied wet whole strange caller=resume}
    87, 107, x, 108, 96, x, x, x, x, x, x, x, x, x, 110, 51, // 50 flushingEmptyHeader {wet whole strange caller=resume}
    88, 88, 111, 109, 97, x, x, x, x, x, x, x, x, x, x, x, // 51 idle {everything strange}
    52, 52, x, 52, 98, x, x, x, x, x, x, x, 112, 25, x, x, // 52 writingBits {dirtied again wet whole caller=resumeReported}
    52, 52, x, 53, 99, x, x, x, x, x, x, x, 113, 30, x, x, // 53 writingBits {dirtied wet whole caller=resumeReported}
    89, 112, x, 113, 100, x, x, x, x, x, x, x, x, x, 114, 10, // 54 flushingBits {wet whole caller=resumeReported}
    55, 55, x, 55, 101, x, x, x, x, x, x, x, 115, 88, x, x, // 55 emptyingHeader {dirtied again wet whole strange caller=resumeReported}
    55, 55, x, 56, 102, x, x, x, x, x, x, x, 116, 109, x, x, // 56 emptyingHeader {dirtied wet whole strange caller=resumeReported}
    90, 115, x, 116, 103, x, x, x, x, x, x, x, x, x, 117, 51, // 57 flushingEmptyHeader {wet whole strange caller=resumeReported}
    58, 59, x, 59, 118, x, x, x, x, x, 119, 120, x, x, x, x, // 58 flushingLegs {again clears}
    59, 59, x, 59, 121, x, x, x, x, x, 122, 123, x, x, x, x, // 59 flushingLegs {dirtied again clears}
    59, 59, x, 60, 124, x, x, x, x, x, 125, 126, x, x, x, x, // 60 flushingLegs {dirtied clears}
    118, 121, x, 124, 61, x, x, x, x, x, 127, 128, x, x, x, x, // 61 flushingLegs {cleaned clears}
    119, 122, x, 125, 127, x, x, x, x, x, x, x, 0, 10, x, x, // 62 writingBits {clears}
    120, 123, x, 126, 128, x, x, x, x, x, x, x, 129, 10, x, x, // 63 writingBits {wet clears}
    64, 65, x, 65, 130, x, x, x, x, x, 120, 120, x, x, x, x, // 64 flushingLegs {again wet clears}
    65, 65, x, 65, 131, x, x, x, x, x, 123, 123, x, x, x, x, // 65 flushingLegs {dirtied again wet clears}
    65, 65, x, 66, 132, x, x, x, x, x, 126, 126, x, x, x, x, // 66 flushingLegs {dirtied wet clears}
    130, 131, x, 132, 67, x, x, x, x, x, 128, 128, x, x, x, x, // 67 flushingLegs {cleaned wet clears}
    68, 75, x, 75, 68, x, x, x, x, x, x, x, x, x, 21, 69, // 68 flushingBits {cleaned again wet}
    133, 134, x, 135, 136, x, x, x, x, x, 137, 137, x, x, x, x, // 69 flushingLegs {wet clears whole}
    70, 71, x, 71, 138, x, x, x, x, x, x, x, 139, 25, x, x, // 70 writingBits {again wet whole}
    71, 71, x, 71, 140, x, x, x, x, x, x, x, 141, 25, x, x, // 71 writingBits {dirtied again wet whole}
    71, 71, x, 72, 142, x, x, x, x, x, x, x, 143, 30, x, x, // 72 writingBits {dirtied wet whole}
    138, 140, x, 142, 73, x, x, x, x, x, x, x, 144, 32, x, x, // 73 writingBits {cleaned wet whole}
    139, 141, x, 143, 144, x, x, x, x, x, x, x, x, x, 145, 10, // 74 flushingBits {wet whole}
    75, 75, x, 75, 75, x, x, x, x, x, x, x, x, x, 22, 69, // 75 flushingBits {dirtied cleaned again wet}
    75, 75, x, 76, 76, x, x, x, x, x, x, x, x, x, 20, 77, // 76 flushingBits {dirtied cleaned wet}
    69, 69, 146, 77, 77, x, x, x, x, x, x, x, x, x, x, x, // 77 idle {dirtied cleaned everything}
    81, 81, x, 78, 146, 15, 16, 17, 18, 19, x, x, x, x, x, x, // 78 reading {dirtied everything}
    147, 148, x, 146, 79, 41, 42, 43, 44, 19, x, x, x, x, x, x, // 79 reading {cleaned everything}
    80, 81, x, 81, 147, 35, 36, 37, 38, 19, x, x, x, x, x, x, // 80 reading {everything again}
    81, 81, x, 81, 148, 35, 36, 37, 38, 19, x, x, x, x, x, x, // 81 reading {dirtied everything again}
    82, 91, x, 91, 82, x, x, x, x, x, x, x, 149, 69, x, x, // 82 writingBits {cleaned again wet whole caller=resume}
    83, 94, x, 94, 83, x, x, x, x, x, x, x, 150, 151, x, x, // 83 emptyingHeader {cleaned again wet whole strange caller=resume}
    84, 98, x, 98, 84, x, x, x, x, x, x, x, 152, 69, x, x, // 84 writingBits {cleaned again wet whole caller=resumeReported}
    85, 101, x, 101, 85, x, x, x, x, x, x, x, 153, 151, x, x, // 85 emptyingHeader {cleaned again wet whole strange caller=resumeReported}
    86, 104, x, 104, 149, x, x, x, x, x, x, x, x, x, 154, 25, // 86 flushingBits {again wet whole caller=resume}
    87, 107, x, 107, 150, x, x, x, x, x, x, x, x, x, 155, 88, // 87 flushingEmptyHeader {again wet whole strange caller=resume}
    156, 157, x, 158, 159, x, x, x, x, x, x, x, 160, 51, x, x, // 88 emptyingHeader {wet whole strange}
    89, 112, x, 112, 152, x, x, x, x, x, x, x, x, x, 161, 25, // 89 flushingBits {again wet whole caller=resumeReported}
    90, 115, x, 115, 153, x, x, x, x, x, x, x, x, x, 162, 88, // 90 flushingEmptyHeader {again wet whole strange caller=resumeReported}
    91, 91, x, 91, 91, x, x, x, x, x, x, x, 163, 69, x, x, // 91 writingBits {dirtied cleaned again wet whole caller=resume}
    91, 91, x, 92, 92, x, x, x, x, x, x, x, 164, 77, x, x, // 92 writingBits {dirtied cleaned wet whole caller=resume}
    149, 163, x, 164, 93, x, x, x, x, x, x, x, x, x, 165, 32, // 93 flushingBits {cleaned wet whole caller=resume}
    94, 94, x, 94, 94, x, x, x, x, x, x, x, 166, 151, x, x, // 94 emptyingHeader {dirtied cleaned again wet whole strange caller=resume}
    94, 94, x, 95, 95, x, x, x, x, x, x, x, 167, 168, x, x, // 95 emptyingHeader {dirtied cleaned wet whole strange caller=resume}
    150, 166, x, 167, 96, x, x, x, x, x, x, x, x, x, 169, 97, // 96 flushingEmptyHeader {cleaned wet whole strange caller=resume}
    151, 151, 170, 168, 97, x, x, x, x, x, x, x, x, x, x, x, // 97 idle {cleaned everything strange}
    98, 98, x, 98, 98, x, x, x, x, x, x, x, 171, 69, x, x, // 98 writingBits {dirtied cleaned again wet whole caller=resumeReported}
    98, 98, x, 99, 99, x, x, x, x, x, x, x, 172, 77, x, x, // 99 writingBits {dirtied cleaned wet whole caller=resumeReported}
    152, 171, x, 172, 100, x, x, x, x, x, x, x, x, x, 173, 32, // 100 flushingBits {cleaned wet whole caller=resumeReported}
    101, 101, x, 101, 101, x, x, x, x, x, x, x, 174, 151, x, x, // 101 emptyingHeader {dirtied cleaned again wet whole strange caller=resumeReported}
    101, 101, x, 102, 102, x, x, x, x, x, x, x, 175, 168, x, x, // 102 emptyingHeader {dirtied cleaned wet whole strange caller=resumeReported}
    153, 174, x, 175, 103, x, x, x, x, x, x, x, x, x, 176, 97, // 103 flushingEmptyHeader {cleaned wet whole strange caller=resumeReported}
    104, 104, x, 104, 163, x, x, x, x, x, x, x, x, x, 177, 25, // 104 flushingBits {dirtied again wet whole caller=resume}
    104, 104, x, 105, 164, x, x, x, x, x, x, x, x, x, 178, 30, // 105 flushingBits {dirtied wet whole caller=resume}
    154, 177, x, 178, 165, x, x, x, x, x, x, x, 179, 10, x, x, // 106 writingHeader {wet whole caller=resume}
    107, 107, x, 107, 166, x, x, x, x, x, x, x, x, x, 180, 88, // 107 flushingEmptyHeader {dirtied again wet whole strange caller=resume}
    107, 107, x, 108, 167, x, x, x, x, x, x, x, x, x, 181, 109, // 108 flushingEmptyHeader {dirtied wet whole strange caller=resume}
    88, 88, 182, 109, 168, x, x, x, x, x, x, x, x, x, x, x, // 109 idle {dirtied everything strange}
    155, 180, x, 181, 169, x, x, x, x, x, x, x, 183, 51, x, x, // 110 writingBits {wet whole strange caller=resume}
    184, 185, x, 182, 170, 15, 16, 17, 18, 19, x, x, x, x, x, x, // 111 reading {everything strange}
    112, 112, x, 112, 171, x, x, x, x, x, x, x, x, x, 186, 25, // 112 flushingBits {dirtied again wet whole caller=resumeReported}
    112, 112, x, 113, 172, x, x, x, x, x, x, x, x, x, 187, 30, // 113 flushingBits {dirtied wet whole caller=resumeReported}
    161, 186, x, 187, 173, x, x, x, x, x, x, x, 188, 10, x, x, // 114 writingHeader {wet whole caller=resumeReported}
    115, 115, x, 115, 174, x, x, x, x, x, x, x, x, x, 189, 88, // 115 flushingEmptyHeader {dirtied again wet whole strange caller=resumeReported}
    115, 115, x, 116, 175, x, x, x, x, x, x, x, x, x, 190, 109, // 116 flushingEmptyHeader {dirtied wet whole strange caller=resumeReported}
    162, 189, x, 190, 176, x, x, x, x, x, x, x, 191, 51, x, x, // 117 writingBits {wet whole strange caller=resumeReported}
    118, 121, x, 121, 118, x, x, x, x, x, 192, 193, x, x, x, x, // 118 flushingLegs {cleaned again clears}
    119, 122, x, 122, 192, x, x, x, x, x, x, x, 0, 25, x, x, // 119 writingBits {again clears}
    120, 123, x, 123, 193, x, x, x, x, x, x, x, 194, 25, x, x, // 120 writingBits {again wet clears}
    121, 121, x, 121, 121, x, x, x, x, x, 195, 196, x, x, x, x, // 121 flushingLegs {dirtied cleaned again clears}
    122, 122, x, 122, 195, x, x, x, x, x, x, x, 1, 25, x, x, // 122 writingBits {dirtied again clears}
    123, 123, x, 123, 196, x, x, x, x, x, x, x, 197, 25, x, x, // 123 writingBits {dirtied again wet clears}
    121, 121, x, 124, 124, x, x, x, x, x, 198, 199, x, x, x, x, // 124 flushingLegs {dirtied cleaned clears}
    122, 122, x, 125, 198, x, x, x, x, x, x, x, 3, 30, x, x, // 125 writingBits {dirtied clears}
    123, 123, x, 126, 199, x, x, x, x, x, x, x, 200, 30, x, x, // 126 writingBits {dirtied wet clears}
    192, 195, x, 198, 127, x, x, x, x, x, x, x, 4, 32, x, x, // 127 writingBits {cleaned clears}
    193, 196, x, 199, 128, x, x, x, x, x, x, x, 201, 32, x, x, // 128 writingBits {cleaned wet clears}
    194, 197, x, 200, 201, x, x, x, x, x, x, x, x, x, 0, 10, // 129 flushingBits {wet clears}
    130, 131, x, 131, 130, x, x, x, x, x, 193, 193, x, x, x, x, // 130 flushingLegs {cleaned again wet clears}
    131, 131, x, 131, 131, x, x, x, x, x, 196, 196, x, x, x, x, // 131 flushingLegs {dirtied cleaned again wet clears}
    131, 131, x, 132, 132, x, x, x, x, x, 199, 199, x, x, x, x, // 132 flushingLegs {dirtied cleaned wet clears}
    133, 134, x, 134, 202, x, x, x, x, x, 203, 203, x, x, x, x, // 133 flushingLegs {again wet clears whole}
    134, 134, x, 134, 204, x, x, x, x, x, 205, 205, x, x, x, x, // 134 flushingLegs {dirtied again wet clears whole}
    134, 134, x, 135, 206, x, x, x, x, x, 207, 207, x, x, x, x, // 135 flushingLegs {dirtied wet clears whole}
    202, 204, x, 206, 136, x, x, x, x, x, 208, 208, x, x, x, x, // 136 flushingLegs {cleaned wet clears whole}
    203, 205, x, 207, 208, x, x, x, x, x, x, x, 209, 10, x, x, // 137 writingBits {wet clears whole}
    138, 140, x, 140, 138, x, x, x, x, x, x, x, 210, 69, x, x, // 138 writingBits {cleaned again wet whole}
    139, 141, x, 141, 210, x, x, x, x, x, x, x, x, x, 211, 25, // 139 flushingBits {again wet whole}
    140, 140, x, 140, 140, x, x, x, x, x, x, x, 212, 69, x, x, // 140 writingBits {dirtied cleaned again wet whole}
    141, 141, x, 141, 212, x, x, x, x, x, x, x, x, x, 213, 25, // 141 flushingBits {dirtied again wet whole}
    140, 140, x, 142, 142, x, x, x, x, x, x, x, 214, 77, x, x, // 142 writingBits {dirtied cleaned wet whole}
    141, 141, x, 143, 214, x, x, x, x, x, x, x, x, x, 215, 30, // 143 flushingBits {dirtied wet whole}
    210, 212, x, 214, 144, x, x, x, x, x, x, x, x, x, 216, 32, // 144 flushingBits {cleaned wet whole}
    211, 213, x, 215, 216, x, x, x, x, x, x, x, 217, 10, x, x, // 145 writingHeader {wet whole}
    148, 148, x, 146, 146, 41, 42, 43, 44, 19, x, x, x, x, x, x, // 146 reading {dirtied cleaned everything}
    147, 148, x, 148, 147, 82, 83, 84, 85, 19, x, x, x, x, x, x, // 147 reading {cleaned everything again}
    148, 148, x, 148, 148, 82, 83, 84, 85, 19, x, x, x, x, x, x, // 148 reading {dirtied cleaned everything again}
    149, 163, x, 163, 149, x, x, x, x, x, x, x, x, x, 218, 69, // 149 flushingBits {cleaned again wet whole caller=resume}
    150, 166, x, 166, 150, x, x, x, x, x, x, x, x, x, 219, 151, // 150 flushingEmptyHeader {cleaned again wet whole strange caller=resume}
    220, 221, x, 222, 223, x, x, x, x, x, 224, 224, x, x, x, x, // 151 flushingLegs {wet clears whole strange}
    152, 171, x, 171, 152, x, x, x, x, x, x, x, x, x, 225, 69, // 152 flushingBits {cleaned again wet whole caller=resumeReported}
    153, 174, x, 174, 153, x, x, x, x, x, x, x, x, x, 226, 151, // 153 flushingEmptyHeader {cleaned again wet whole strange caller=resumeReported}
    154, 177, x, 177, 218, x, x, x, x, x, x, x, 227, 25, x, x, // 154 writingHeader {again wet whole caller=resume}
    155, 180, x, 180, 219, x, x, x, x, x, x, x, 228, 88, x, x, // 155 writingBits {again wet whole strange caller=resume}
    156, 157, x, 157, 229, x, x, x, x, x, x, x, 230, 88, x, x, // 156 emptyingHeader {again wet whole strange}
    157, 157, x, 157, 231, x, x, x, x, x, x, x, 232, 88, x, x, // 157 emptyingHeader {dirtied again wet whole strange}
    157, 157, x, 158, 233, x, x, x, x, x, x, x, 234, 109, x, x, // 158 emptyingHeader {dirtied wet whole strange}
    229, 231, x, 233, 159, x, x, x, x, x, x, x, 235, 97, x, x, // 159 emptyingHeader {cleaned wet whole strange}
    230, 232, x, 234, 235, x, x, x, x, x, x, x, x, x, 236, 51, // 160 flushingEmptyHeader {wet whole strange}
    161, 186, x, 186, 225, x, x, x, x, x, x, x, 237, 25, x, x, // 161 writingHeader {again wet whole caller=resumeReported}
    162, 189, x, 189, 226, x, x, x, x, x, x, x, 238, 88, x, x, // 162 writingBits {again wet whole strange caller=resumeReported}
    163, 163, x, 163, 163, x, x, x, x, x, x, x, x, x, 239, 69, // 163 flushingBits {dirtied cleaned again wet whole caller=resume}
    163, 163, x, 164, 164, x, x, x, x, x, x, x, x, x, 240, 77, // 164 flushingBits {dirtied cleaned wet whole caller=resume}
    218, 239, x, 240, 165, x, x, x, x, x, x, x, 241, 32, x, x, // 165 writingHeader {cleaned wet whole caller=resume}
    166, 166, x, 166, 166, x, x, x, x, x, x, x, x, x, 242, 151, // 166 flushingEmptyHeader {dirtied cleaned again wet whole strange caller=resume}
    166, 166, x, 167, 167, x, x, x, x, x, x, x, x, x, 243, 168, // 167 flushingEmptyHeader {dirtied cleaned wet whole strange caller=resume}
    151, 151, 244, 168, 168, x, x, x, x, x, x, x, x, x, x, x, // 168 idle {dirtied cleaned everything strange}
    219, 242, x, 243, 169, x, x, x, x, x, x, x, 245, 97, x, x, // 169 writingBits {cleaned wet whole strange caller=resume}
    246, 247, x, 244, 170, 41, 42, 43, 44, 19, x, x, x, x, x, x, // 170 reading {cleaned everything strange}
    171, 171, x, 171, 171, x, x, x, x, x, x, x, x, x, 248, 69, // 171 flushingBits {dirtied cleaned again wet whole caller=resumeReported}
    171, 171, x, 172, 172, x, x, x, x, x, x, x, x, x, 249, 77, // 172 flushingBits {dirtied cleaned wet whole caller=resumeReported}
    225, 248, x, 249, 173, x, x, x, x, x, x, x, 250, 32, x, x, // 173 writingHeader {cleaned wet whole caller=resumeReported}
    174, 174, x, 174, 174, x, x, x, x, x, x, x, x, x, 251, 151, // 174 flushingEmptyHeader {dirtied cleaned again wet whole strange caller=resumeReported}
    174, 174, x, 175, 175, x, x, x, x, x, x, x, x, x, 252, 168, // 175 flushingEmptyHeader {dirtied cleaned wet whole strange caller=resumeReported}
    226, 251, x, 252, 176, x, x, x, x, x, x, x, 253, 97, x, x, // 176 writingBits {cleaned wet whole strange caller=resumeReported}
    177, 177, x, 177, 239, x, x, x, x, x, x, x, 254, 25, x, x, // 177 writingHeader {dirtied again wet whole caller=resume}
    177, 177, x, 178, 240, x, x, x, x, x, x, x, 255, 30, x, x, // 178 writingHeader {dirtied wet whole caller=resume}
    227, 254, x, 255, 241, x, x, x, x, x, x, x, x, x, 0, 10, // 179 flushingHeader {wet whole caller=resume}
    180, 180, x, 180, 242, x, x, x, x, x, x, x, 256, 88, x, x, // 180 writingBits {dirtied again wet whole strange caller=resume}
    180, 180, x, 181, 243, x, x, x, x, x, x, x, 257, 109, x, x, // 181 writingBits {dirtied wet whole strange caller=resume}
    185, 185, x, 182, 244, 15, 16, 17, 18, 19, x, x, x, x, x, x, // 182 reading {dirtied everything strange}
    228, 256, x, 257, 245, x, x, x, x, x, x, x, x, x, 258, 51, // 183 flushingBits {wet whole strange caller=resume}
    184, 185, x, 185, 246, 35, 36, 37, 38, 19, x, x, x, x, x, x, // 184 reading {everything again strange}
    185, 185, x, 185, 247, 35, 36, 37, 38, 19, x, x, x, x, x, x, // 185 reading {dirtied everything again strange}
    186, 186, x, 186, 248, x, x, x, x, x, x, x, 259, 25, x, x, // 186 writingHeader {dirtied again wet whole caller=resumeReported}
    186, 186, x, 187, 249, x, x, x, x, x, x, x, 260, 30, x, x, // 187 writingHeader {dirtied wet whole caller=resumeReported}
    237, 259, x, 260, 250, x, x, x, x, x, x, x, x, x, 0, 10, // 188 flushingHeader {wet whole caller=resumeReported}
    189, 189, x, 189, 251, x, x, x, x, x, x, x, 261, 88, x, x, // 189 writingBits {dirtied again wet whole strange caller=resumeReported}
    189, 189, x, 190, 252, x, x, x, x, x, x, x, 262, 109, x, x, // 190 writingBits {dirtied wet whole strange caller=resumeReported}
    238, 261, x, 262, 253, x, x, x, x, x, x, x, x, x, 263, 51, // 191 flushingBits {wet whole strange caller=resumeReported}
    192, 195, x, 195, 192, x, x, x, x, x, x, x, 21, 69, x, x, // 192 writingBits {cleaned again clears}
    193, 196, x, 196, 193, x, x, x, x, x, x, x, 264, 69, x, x, // 193 writingBits {cleaned again wet clears}
    194, 197, x, 197, 264, x, x, x, x, x, x, x, x, x, 0, 25, // 194 flushingBits {again wet clears}
    195, 195, x, 195, 195, x, x, x, x, x, x, x, 22, 69, x, x, // 195 writingBits {dirtied cleaned again clears}
    196, 196, x, 196, 196, x, x, x, x, x, x, x, 265, 69, x, x, // 196 writingBits {dirtied cleaned again wet clears}
    197, 197, x, 197, 265, x, x, x, x, x, x, x, x, x, 1, 25, // 197 flushingBits {dirtied again wet clears}
    195, 195, x, 198, 198, x, x, x, x, x, x, x, 20, 77, x, x, // 198 writingBits {dirtied cleaned clears}
    196, 196, x, 199, 199, x, x, x, x, x, x, x, 266, 77, x, x, // 199 writingBits {dirtied cleaned wet clears}
    197, 197, x, 200, 266, x, x, x, x, x, x, x, x, x, 3, 30, // 200 flushingBits {dirtied wet clears}
    264, 265, x, 266, 201, x, x, x, x, x, x, x, x, x, 4, 32, // 201 flushingBits {cleaned wet clears}
    202, 204, x, 204, 202, x, x, x, x, x, 267, 267, x, x, x, x, // 202 flushingLegs {cleaned again wet clears whole}
    203, 205, x, 205, 267, x, x, x, x, x, x, x, 268, 25, x, x, // 203 writingBits {again wet clears whole}
    204, 204, x, 204, 204, x, x, x, x, x, 269, 269, x, x, x, x, // 204 flushingLegs {dirtied cleaned again wet clears whole}
    205, 205, x, 205, 269, x, x, x, x, x, x, x, 270, 25, x, x, // 205 writingBits {dirtied again wet clears whole}
    204, 204, x, 206, 206, x, x, x, x, x, 271, 271, x, x, x, x, // 206 flushingLegs {dirtied cleaned wet clears whole}
    205, 205, x, 207, 271, x, x, x, x, x, x, x, 272, 30, x, x, // 207 writingBits {dirtied wet clears whole}
    267, 269, x, 271, 208, x, x, x, x, x, x, x, 273, 32, x, x, // 208 writingBits {cleaned wet clears whole}
    268, 270, x, 272, 273, x, x, x, x, x, x, x, x, x, 274, 10, // 209 flushingBits {wet clears whole}
    210, 212, x, 212, 210, x, x, x, x, x, x, x, x, x, 275, 69, // 210 flushingBits {cleaned again wet whole}
    211, 213, x, 213, 275, x, x, x, x, x, x, x, 276, 25, x, x, // 211 writingHeader {again wet whole}
    212, 212, x, 212, 212, x, x, x, x, x, x, x, x, x, 277, 69, // 212 flushingBits {dirtied cleaned again wet whole}
    213, 213, x, 213, 277, x, x, x, x, x, x, x, 278, 25, x, x, // 213 writingHeader {dirtied again wet whole}
    212, 212, x, 214, 214, x, x, x, x, x, x, x, x, x, 279, 77, // 214 flushingBits {dirtied cleaned wet whole}
    213, 213, x, 215, 279, x, x, x, x, x, x, x, 280, 30, x, x, // 215 writingHeader {dirtied wet whole}
    275, 277, x, 279, 216, x, x, x, x, x, x, x, 281, 32, x, x, // 216 writingHeader {cleaned wet whole}
    276, 278, x, 280, 281, x, x, x, x, x, x, x, x, x, 0, 10, // 217 flushingHeader {wet whole}
    218, 239, x, 239, 218, x, x, x, x, x, x, x, 282, 69, x, x, // 218 writingHeader {cleaned again wet whole caller=resume}
    219, 242, x, 242, 219, x, x, x, x, x, x, x, 283, 151, x, x, // 219 writingBits {cleaned again wet whole strange caller=resume}
    220, 221, x, 221, 284, x, x, x, x, x, 285, 285, x, x, x, x, // 220 flushingLegs {again wet clears whole strange}
    221, 221, x, 221, 286, x, x, x, x, x, 287, 287, x, x, x, x, // 221 flushingLegs {dirtied again wet clears whole strange}
    221, 221, x, 222, 288, x, x, x, x, x, 289, 289, x, x, x, x, // 222 flushingLegs {dirtied wet clears whole strange}
    284, 286, x, 288, 223, x, x, x, x, x, 290, 290, x, x, x, x, // 223 flushingLegs {cleaned wet clears whole strange}
    285, 287, x, 289, 290, x, x, x, x, x, x, x, 291, 51, x, x, // 224 emptyingHeader {wet clears whole strange}
    225, 248, x, 248, 225, x, x, x, x, x, x, x, 292, 69, x, x, // 225 writingHeader {cleaned again wet whole caller=resumeReported}
    226, 251, x, 251, 226, x, x, x, x, x, x, x, 293, 151, x, x, // 226 writingBits {cleaned again wet whole strange caller=resumeReported}
    227, 254, x, 254, 282, x, x, x, x, x, x, x, x, x, 0, 25, // 227 flushingHeader {again wet whole caller=resume}
    228, 256, x, 256, 283, x, x, x, x, x, x, x, x, x, 294, 88, // 228 flushingBits {again wet whole strange caller=resume}
    229, 231, x, 231, 229, x, x, x, x, x, x, x, 295, 151, x, x, // 229 emptyingHeader {cleaned again wet whole strange}
    230, 232, x, 232, 295, x, x, x, x, x, x, x, x, x, 296, 88, // 230 flushingEmptyHeader {again wet whole strange}
    231, 231, x, 231, 231, x, x, x, x, x, x, x, 297, 151, x, x, // 231 emptyingHeader {dirtied cleaned again wet whole strange}
    232, 232, x, 232, 297, x, x, x, x, x, x, x, x, x, 298, 88, // 232 flushingEmptyHeader {dirtied again wet whole strange}
    231, 231, x, 233, 233, x, x, x, x, x, x, x, 299, 168, x, x, // 233 emptyingHeader {dirtied cleaned wet whole strange}
    232, 232, x, 234, 299, x, x, x, x, x, x, x, x, x, 300, 109, // 234 flushingEmptyHeader {dirtied wet whole strange}
    295, 297, x, 299, 235, x, x, x, x, x, x, x, x, x, 301, 97, // 235 flushingEmptyHeader {cleaned wet whole strange}
    296, 298, x, 300, 301, x, x, x, x, x, x, x, 302, 51, x, x, // 236 writingBits {wet whole strange}
    237, 259, x, 259, 292, x, x, x, x, x, x, x, x, x, 0, 25, // 237 flushingHeader {again wet whole caller=resumeReported}
    238, 261, x, 261, 293, x, x, x, x, x, x, x, x, x, 303, 88, // 238 flushingBits {again wet whole strange caller=resumeReported}
    239, 239, x, 239, 239, x, x, x, x, x, x, x, 304, 69, x, x, // 239 writingHeader {dirtied cleaned again wet whole caller=resume}
    239, 239, x, 240, 240, x, x, x, x, x, x, x, 305, 77, x, x, // 240 writingHeader {dirtied cleaned wet whole caller=resume}
    282, 304, x, 305, 241, x, x, x, x, x, x, x, x, x, 4, 32, // 241 flushingHeader {cleaned wet whole caller=resume}
    242, 242, x, 242, 242, x, x, x, x, x, x, x, 306, 151, x, x, // 242 writingBits {dirtied cleaned again wet whole strange caller=resume}
    242, 242, x, 243, 243, x, x, x, x, x, x, x, 307, 168, x, x, // 243 writingBits {dirtied cleaned wet whole strange caller=resume}
    247, 247, x, 244, 244, 41, 42, 43, 44, 19, x, x, x, x, x, x, // 244 reading {dirtied cleaned everything strange}
    283, 306, x, 307, 245, x, x, x, x, x, x, x, x, x, 308, 97, // 245 flushingBits {cleaned wet whole strange caller=resume}
    246, 247, x, 247, 246, 82, 83, 84, 85, 19, x, x, x, x, x, x, // 246 reading {cleaned everything again strange}
    247, 247, x, 247, 247, 82, 83, 84, 85, 19, x, x, x, x, x, x, // 247 reading {dirtied cleaned everything again strange}
    248, 248, x, 248, 248, x, x, x, x, x, x, x, 309, 69, x, x, // 248 writingHeader {dirtied cleaned again wet whole caller=resumeReported}
    248, 248, x, 249, 249, x, x, x, x, x, x, x, 310, 77, x, x, // 249 writingHeader {dirtied cleaned wet whole caller=resumeReported}
    292, 309, x, 310, 250, x, x, x, x, x, x, x, x, x, 4, 32, // 250 flushingHeader {cleaned wet whole caller=resumeReported}
    251, 251, x, 251, 251, x, x, x, x, x, x, x, 311, 151, x, x, // 251 writingBits {dirtied cleaned again wet whole strange caller=resumeReported}
    251, 251, x, 252, 252, x, x, x, x, x, x, x, 312, 168, x, x, // 252 writingBits {dirtied cleaned wet whole strange caller=resumeReported}
    293, 311, x, 312, 253, x, x, x, x, x, x, x, x, x, 313, 97, // 253 flushingBits {cleaned wet whole strange caller=resumeReported}
    254, 254, x, 254, 304, x, x, x, x, x, x, x, x, x, 1, 25, // 254 flushingHeader {dirtied again wet whole caller=resume}
    254, 254, x, 255, 305, x, x, x, x, x, x, x, x, x, 3, 30, // 255 flushingHeader {dirtied wet whole caller=resume}
    256, 256, x, 256, 306, x, x, x, x, x, x, x, x, x, 314, 88, // 256 flushingBits {dirtied again wet whole strange caller=resume}
    256, 256, x, 257, 307, x, x, x, x, x, x, x, x, x, 315, 109, // 257 flushingBits {dirtied wet whole strange caller=resume}
    294, 314, x, 315, 308, x, x, x, x, x, x, x, 316, 51, x, x, // 258 writingHeader {wet whole strange caller=resume}
    259, 259, x, 259, 309, x, x, x, x, x, x, x, x, x, 1, 25, // 259 flushingHeader {dirtied again wet whole caller=resumeReported}
    259, 259, x, 260, 310, x, x, x, x, x, x, x, x, x, 3, 30, // 260 flushingHeader {dirtied wet whole caller=resumeReported}
    261, 261, x, 261, 311, x, x, x, x, x, x, x, x, x, 317, 88, // 261 flushingBits {dirtied again wet whole strange caller=resumeReported}
    261, 261, x, 262, 312, x, x, x, x, x, x, x, x, x, 318, 109, // 262 flushingBits {dirtied wet whole strange caller=resumeReported}
    303, 317, x, 318, 313, x, x, x, x, x, x, x, 319, 51, x, x, // 263 writingHeader {wet whole strange caller=resumeReported}
    264, 265, x, 265, 264, x, x, x, x, x, x, x, x, x, 21, 69, // 264 flushingBits {cleaned again wet clears}
    265, 265, x, 265, 265, x, x, x, x, x, x, x, x, x, 22, 69, // 265 flushingBits {dirtied cleaned again wet clears}
    265, 265, x, 266, 266, x, x, x, x, x, x, x, x, x, 20, 77, // 266 flushingBits {dirtied cleaned wet clears}
    267, 269, x, 269, 267, x, x, x, x, x, x, x, 320, 69, x, x, // 267 writingBits {cleaned again wet clears whole}
    268, 270, x, 270, 320, x, x, x, x, x, x, x, x, x, 321, 25, // 268 flushingBits {again wet clears whole}
    269, 269, x, 269, 269, x, x, x, x, x, x, x, 322, 69, x, x, // 269 writingBits {dirtied cleaned again wet clears whole}
    270, 270, x, 270, 322, x, x, x, x, x, x, x, x, x, 323, 25, // 270 flushingBits {dirtied again wet clears whole}
    269, 269, x, 271, 271, x, x, x, x, x, x, x, 324, 77, x, x, // 271 writingBits {dirtied cleaned wet clears whole}
    270, 270, x, 272, 324, x, x, x, x, x, x, x, x, x, 325, 30, // 272 flushingBits {dirtied wet clears whole}
    320, 322, x, 324, 273, x, x, x, x, x, x, x, x, x, 326, 32, // 273 flushingBits {cleaned wet clears whole}
    321, 323, x, 325, 326, x, x, x, x, x, x, x, 327, 10, x, x, // 274 writingHeader {wet clears whole}
    275, 277, x, 277, 275, x, x, x, x, x, x, x, 328, 69, x, x, // 275 writingHeader {cleaned again wet whole}
    276, 278, x, 278, 328, x, x, x, x, x, x, x, x, x, 0, 25, // 276 flushingHeader {again wet whole}
    277, 277, x, 277, 277, x, x, x, x, x, x, x, 329, 69, x, x, // 277 writingHeader {dirtied cleaned again wet whole}
    278, 278, x, 278, 329, x, x, x, x, x, x, x, x, x, 1, 25, // 278 flushingHeader {dirtied again wet whole}
    277, 277, x, 279, 279, x, x, x, x, x, x, x, 330, 77, x, x, // 279 writingHeader {dirtied cleaned wet whole}
    278, 278, x, 280, 330, x, x, x, x, x, x, x, x, x, 3, 30, // 280 flushingHeader {dirtied wet whole}
    328, 329, x, 330, 281, x, x, x, x, x, x, x, x, x, 4, 32, // 281 flushingHeader {cleaned wet whole}
    282, 304, x, 304, 282, x, x, x, x, x, x, x, x, x, 21, 69, // 282 flushingHeader {cleaned again wet whole caller=resume}
    283, 306, x, 306, 283, x, x, x, x, x, x, x, x, x, 331, 151, // 283 flushingBits {cleaned again wet whole strange caller=resume}
    284, 286, x, 286, 284, x, x, x, x, x, 332, 332, x, x, x, x, // 284 flushingLegs {cleaned again wet clears whole strange}
    285, 287, x, 287, 332, x, x, x, x, x, x, x, 333, 88, x, x, // 285 emptyingHeader {again wet clears whole strange}
    286, 286, x, 286, 286, x, x, x, x, x, 334, 334, x, x, x, x, // 286 flushingLegs {dirtied cleaned again wet clears whole strange}
    287, 287, x, 287, 334, x, x, x, x, x, x, x, 335, 88, x, x, // 287 emptyingHeader {dirtied again wet clears whole strange}
    286, 286, x, 288, 288, x, x, x, x, x, 336, 336, x, x, x, x, // 288 flushingLegs {dirtied cleaned wet clears whole strange}
    287, 287, x, 289, 336, x, x, x, x, x, x, x, 337, 109, x, x, // 289 emptyingHeader {dirtied wet clears whole strange}
    332, 334, x, 336, 290, x, x, x, x, x, x, x, 338, 97, x, x, // 290 emptyingHeader {cleaned wet clears whole strange}
    333, 335, x, 337, 338, x, x, x, x, x, x, x, x, x, 339, 51, // 291 flushingEmptyHeader {wet clears whole strange}
    292, 309, x, 309, 292, x, x, x, x, x, x, x, x, x, 21, 69, // 292 flushingHeader {cleaned again wet whole caller=resumeReported}
    293, 311, x, 311, 293, x, x, x, x, x, x, x, x, x, 340, 151, // 293 flushingBits {cleaned again wet whole strange caller=resumeReported}
    294, 314, x, 314, 331, x, x, x, x, x, x, x, 341, 88, x, x, // 294 writingHeader {again wet whole strange caller=resume}
    295, 297, x, 297, 295, x, x, x, x, x, x, x, x, x, 342, 151, // 295 flushingEmptyHeader {cleaned again wet whole strange}
    296, 298, x, 298, 342, x, x, x, x, x, x, x, 343, 88, x, x, // 296 writingBits {again wet whole strange}
    297, 297, x, 297, 297, x, x, x, x, x, x, x, x, x, 344, 151, // 297 flushingEmptyHeader {dirtied cleaned again wet whole strange}
    298, 298, x, 298, 344, x, x, x, x, x, x, x, 345, 88, x, x, // 298 writingBits {dirtied again wet whole strange}
    297, 297, x, 299, 299, x, x, x, x, x, x, x, x, x, 346, 168, // 299 flushingEmptyHeader {dirtied cleaned wet whole strange}
    298, 298, x, 300, 346, x, x, x, x, x, x, x, 347, 109, x, x, // 300 writingBits {dirtied wet whole strange}
    342, 344, x, 346, 301, x, x, x, x, x, x, x, 348, 97, x, x, // 301 writingBits {cleaned wet whole strange}
    343, 345, x, 347, 348, x, x, x, x, x, x, x, x, x, 349, 51, // 302 flushingBits {wet whole strange}
    303, 317, x, 317, 340, x, x, x, x, x, x, x, 350, 88, x, x, // 303 writingHeader {again wet whole strange caller=resumeReported}
    304, 304, x, 304, 304, x, x, x, x, x, x, x, x, x, 22, 69, // 304 flushingHeader {dirtied cleaned again wet whole caller=resume}
    304, 304, x, 305, 305, x, x, x, x, x, x, x, x, x, 20, 77, // 305 flushingHeader {dirtied cleaned wet whole caller=resume}
    306, 306, x, 306, 306, x, x, x, x, x, x, x, x, x, 351, 151, // 306 flushingBits {dirtied cleaned again wet whole strange caller=resume}
    306, 306, x, 307, 307, x, x, x, x, x, x, x, x, x, 352, 168, // 307 flushingBits {dirtied cleaned wet whole strange caller=resume}
    331, 351, x, 352, 308, x, x, x, x, x, x, x, 353, 97, x, x, // 308 writingHeader {cleaned wet whole strange caller=resume}
    309, 309, x, 309, 309, x, x, x, x, x, x, x, x, x, 22, 69, // 309 flushingHeader {dirtied cleaned again wet whole caller=resumeReported}
    309, 309, x, 310, 310, x, x, x, x, x, x, x, x, x, 20, 77, // 310 flushingHeader {dirtied cleaned wet whole caller=resumeReported}
    311, 311, x, 311, 311, x, x, x, x, x, x, x, x, x, 354, 151, // 311 flushingBits {dirtied cleaned again wet whole strange caller=resumeReported}
    311, 311, x, 312, 312, x, x, x, x, x, x, x, x, x, 355, 168, // 312 flushingBits {dirtied cleaned wet whole strange caller=resumeReported}
    340, 354, x, 355, 313, x, x, x, x, x, x, x, 356, 97, x, x, // 313 writingHeader {cleaned wet whole strange caller=resumeReported}
    314, 314, x, 314, 351, x, x, x, x, x, x, x, 357, 88, x, x, // 314 writingHeader {dirtied again wet whole strange caller=resume}
    314, 314, x, 315, 352, x, x, x, x, x, x, x, 358, 109, x, x, // 315 writingHeader {dirtied wet whole strange caller=resume}
    341, 357, x, 358, 353, x, x, x, x, x, x, x, x, x, 0, 51, // 316 flushingHeader {wet whole strange caller=resume}
    317, 317, x, 317, 354, x, x, x, x, x, x, x, 359, 88, x, x, // 317 writingHeader {dirtied again wet whole strange caller=resumeReported}
    317, 317, x, 318, 355, x, x, x, x, x, x, x, 360, 109, x, x, // 318 writingHeader {dirtied wet whole strange caller=resumeReported}
    350, 359, x, 360, 356, x, x, x, x, x, x, x, x, x, 0, 51, // 319 flushingHeader {wet whole strange caller=resumeReported}
    320, 322, x, 322, 320, x, x, x, x, x, x, x, x, x, 361, 69, // 320 flushingBits {cleaned again wet clears whole}
    321, 323, x, 323, 361, x, x, x, x, x, x, x, 362, 25, x, x, // 321 writingHeader {again wet clears whole}
    322, 322, x, 322, 322, x, x, x, x, x, x, x, x, x, 363, 69, // 322 flushingBits {dirtied cleaned again wet clears whole}
    323, 323, x, 323, 363, x, x, x, x, x, x, x, 364, 25, x, x, // 323 writingHeader {dirtied again wet clears whole}
    322, 322, x, 324, 324, x, x, x, x, x, x, x, x, x, 365, 77, // 324 flushingBits {dirtied cleaned wet clears whole}
    323, 323, x, 325, 365, x, x, x, x, x, x, x, 366, 30, x, x, // 325 writingHeader {dirtied wet clears whole}
    361, 363, x, 365, 326, x, x, x, x, x, x, x, 367, 32, x, x, // 326 writingHeader {cleaned wet clears whole}
    362, 364, x, 366, 367, x, x, x, x, x, x, x, x, x, 0, 10, // 327 flushingHeader {wet clears whole}
    328, 329, x, 329, 328, x, x, x, x, x, x, x, x, x, 21, 69, // 328 flushingHeader {cleaned again wet whole}
    329, 329, x, 329, 329, x, x, x, x, x, x, x, x, x, 22, 69, // 329 flushingHeader {dirtied cleaned again wet whole}
    329, 329, x, 330, 330, x, x, x, x, x, x, x, x, x, 20, 77, // 330 flushingHeader {dirtied cleaned wet whole}
    331, 351, x, 351, 331, x, x, x, x, x, x, x, 368, 151, x, x, // 331 writingHeader {cleaned again wet whole strange caller=resume}
    332, 334, x, 334, 332, x, x, x, x, x, x, x, 369, 151, x, x, // 332 emptyingHeader {cleaned again wet clears whole strange}
    333, 335, x, 335, 369, x, x, x, x, x, x, x, x, x, 370, 88, // 333 flushingEmptyHeader {again wet clears whole strange}
    334, 334, x, 334, 334, x, x, x, x, x, x, x, 371, 151, x, x, // 334 emptyingHeader {dirtied cleaned again wet clears whole strange}
    335, 335, x, 335, 371, x, x, x, x, x, x, x, x, x, 372, 88, // 335 flushingEmptyHeader {dirtied again wet clears whole strange}
    334, 334, x, 336, 336, x, x, x, x, x, x, x, 373, 168, x, x, // 336 emptyingHeader {dirtied cleaned wet clears whole strange}
    335, 335, x, 337, 373, x, x, x, x, x, x, x, x, x, 374, 109, // 337 flushingEmptyHeader {dirtied wet clears whole strange}
    369, 371, x, 373, 338, x, x, x, x, x, x, x, x, x, 375, 97, // 338 flushingEmptyHeader {cleaned wet clears whole strange}
    370, 372, x, 374, 375, x, x, x, x, x, x, x, 376, 51, x, x, // 339 writingBits {wet clears whole strange}
    340, 354, x, 354, 340, x, x, x, x, x, x, x, 377, 151, x, x, // 340 writingHeader {cleaned again wet whole strange caller=resumeReported}
    341, 357, x, 357, 368, x, x, x, x, x, x, x, x, x, 0, 88, // 341 flushingHeader {again wet whole strange caller=resume}
    342, 344, x, 344, 342, x, x, x, x, x, x, x, 378, 151, x, x, // 342 writingBits {cleaned again wet whole strange}
    343, 345, x, 345, 378, x, x, x, x, x, x, x, x, x, 379, 88, // 343 flushingBits {again wet whole strange}
    344, 344, x, 344, 344, x, x, x, x, x, x, x, 380, 151, x, x, // 344 writingBits {dirtied cleaned again wet whole strange}
    345, 345, x, 345, 380, x, x, x, x, x, x, x, x, x, 381, 88, // 345 flushingBits {dirtied again wet whole strange}
    344, 344, x, 346, 346, x, x, x, x, x, x, x, 382, 168, x, x, // 346 writingBits {dirtied cleaned wet whole strange}
    345, 345, x, 347, 382, x, x, x, x, x, x, x, x, x, 383, 109, // 347 flushingBits {dirtied wet whole strange}
    378, 380, x, 382, 348, x, x, x, x, x, x, x, x, x, 384, 97, // 348 flushingBits {cleaned wet whole strange}
    379, 381, x, 383, 384, x, x, x, x, x, x, x, 385, 51, x, x, // 349 writingHeader {wet whole strange}
    350, 359, x, 359, 377, x, x, x, x, x, x, x, x, x, 0, 88, // 350 flushingHeader {again wet whole strange caller=resumeReported}
    351, 351, x, 351, 351, x, x, x, x, x, x, x, 386, 151, x, x, // 351 writingHeader {dirtied cleaned again wet whole strange caller=resume}
    351, 351, x, 352, 352, x, x, x, x, x, x, x, 387, 168, x, x, // 352 writingHeader {dirtied cleaned wet whole strange caller=resume}
    368, 386, x, 387, 353, x, x, x, x, x, x, x, x, x, 4, 97, // 353 flushingHeader {cleaned wet whole strange caller=resume}
    354, 354, x, 354, 354, x, x, x, x, x, x, x, 388, 151, x, x, // 354 writingHeader {dirtied cleaned again wet whole strange caller=resumeReported}
    354, 354, x, 355, 355, x, x, x, x, x, x, x, 389, 168, x, x, // 355 writingHeader {dirtied cleaned wet whole strange caller=resumeReported}
    377, 388, x, 389, 356, x, x, x, x, x, x, x, x, x, 4, 97, // 356 flushingHeader {cleaned wet whole strange caller=resumeReported}
    357, 357, x, 357, 386, x, x, x, x, x, x, x, x, x, 1, 88, // 357 flushingHeader {dirtied again wet whole strange caller=resume}
    357, 357, x, 358, 387, x, x, x, x, x, x, x, x, x, 3, 109, // 358 flushingHeader {dirtied wet whole strange caller=resume}
    359, 359, x, 359, 388, x, x, x, x, x, x, x, x, x, 1, 88, // 359 flushingHeader {dirtied again wet whole strange caller=resumeReported}
    359, 359, x, 360, 389, x, x, x, x, x, x, x, x, x, 3, 109, // 360 flushingHeader {dirtied wet whole strange caller=resumeReported}
    361, 363, x, 363, 361, x, x, x, x, x, x, x, 390, 69, x, x, // 361 writingHeader {cleaned again wet clears whole}
    362, 364, x, 364, 390, x, x, x, x, x, x, x, x, x, 0, 25, // 362 flushingHeader {again wet clears whole}
    363, 363, x, 363, 363, x, x, x, x, x, x, x, 391, 69, x, x, // 363 writingHeader {dirtied cleaned again wet clears whole}
    364, 364, x, 364, 391, x, x, x, x, x, x, x, x, x, 1, 25, // 364 flushingHeader {dirtied again wet clears whole}
    363, 363, x, 365, 365, x, x, x, x, x, x, x, 392, 77, x, x, // 365 writingHeader {dirtied cleaned wet clears whole}
    364, 364, x, 366, 392, x, x, x, x, x, x, x, x, x, 3, 30, // 366 flushingHeader {dirtied wet clears whole}
    390, 391, x, 392, 367, x, x, x, x, x, x, x, x, x, 4, 32, // 367 flushingHeader {cleaned wet clears whole}
    368, 386, x, 386, 368, x, x, x, x, x, x, x, x, x, 21, 151, // 368 flushingHeader {cleaned again wet whole strange caller=resume}
    369, 371, x, 371, 369, x, x, x, x, x, x, x, x, x, 393, 151, // 369 flushingEmptyHeader {cleaned again wet clears whole strange}
    370, 372, x, 372, 393, x, x, x, x, x, x, x, 394, 88, x, x, // 370 writingBits {again wet clears whole strange}
    371, 371, x, 371, 371, x, x, x, x, x, x, x, x, x, 395, 151, // 371 flushingEmptyHeader {dirtied cleaned again wet clears whole strange}
    372, 372, x, 372, 395, x, x, x, x, x, x, x, 396, 88, x, x, // 372 writingBits {dirtied again wet clears whole strange}
    371, 371, x, 373, 373, x, x, x, x, x, x, x, x, x, 397, 168, // 373 flushingEmptyHeader {dirtied cleaned wet clears whole strange}
    372, 372, x, 374, 397, x, x, x, x, x, x, x, 398, 109, x, x, // 374 writingBits {dirtied wet clears whole strange}
    393, 395, x, 397, 375, x, x, x, x, x, x, x, 399, 97, x, x, // 375 writingBits {cleaned wet clears whole strange}
    394, 396, x, 398, 399, x, x, x, x, x, x, x, x, x, 400, 51, // 376 flushingBits {wet clears whole strange}
    377, 388, x, 388, 377, x, x, x, x, x, x, x, x, x, 21, 151, // 377 flushingHeader {cleaned again wet whole strange caller=resumeReported}
    378, 380, x, 380, 378, x, x, x, x, x, x, x, x, x, 401, 151, // 378 flushingBits {cleaned again wet whole strange}
    379, 381, x, 381, 401, x, x, x, x, x, x, x, 402, 88, x, x, // 379 writingHeader {again wet whole strange}
    380, 380, x, 380, 380, x, x, x, x, x, x, x, x, x, 403, 151, // 380 flushingBits {dirtied cleaned again wet whole strange}
    381, 381, x, 381, 403, x, x, x, x, x, x, x, 404, 88, x, x, // 381 writingHeader {dirtied again wet whole strange}
    380, 380, x, 382, 382, x, x, x, x, x, x, x, x, x, 405, 168, // 382 flushingBits {dirtied cleaned wet whole strange}
    381, 381, x, 383, 405, x, x, x, x, x, x, x, 406, 109, x, x, // 383 writingHeader {dirtied wet whole strange}
    401, 403, x, 405, 384, x, x, x, x, x, x, x, 407, 97, x, x, // 384 writingHeader {cleaned wet whole strange}
    402, 404, x, 406, 407, x, x, x, x, x, x, x, x, x, 0, 51, // 385 flushingHeader {wet whole strange}
    386, 386, x, 386, 386, x, x, x, x, x, x, x, x, x, 22, 151, // 386 flushingHeader {dirtied cleaned again wet whole strange caller=resume}
    386, 386, x, 387, 387, x, x, x, x, x, x, x, x, x, 20, 168, // 387 flushingHeader {dirtied cleaned wet whole strange caller=resume}
    388, 388, x, 388, 388, x, x, x, x, x, x, x, x, x, 22, 151, // 388 flushingHeader {dirtied cleaned again wet whole strange caller=resumeReported}
    388, 388, x, 389, 389, x, x, x, x, x, x, x, x, x, 20, 168, // 389 flushingHeader {dirtied cleaned wet whole strange caller=resumeReported}
    390, 391, x, 391, 390, x, x, x, x, x, x, x, x, x, 21, 69, // 390 flushingHeader {cleaned again wet clears whole}
    391, 391, x, 391, 391, x, x, x, x, x, x, x, x, x, 22, 69, // 391 flushingHeader {dirtied cleaned again wet clears whole}
    391, 391, x, 392, 392, x, x, x, x, x, x, x, x, x, 20, 77, // 392 flushingHeader {dirtied cleaned wet clears whole}
    393, 395, x, 395, 393, x, x, x, x, x, x, x, 408, 151, x, x, // 393 writingBits {cleaned again wet clears whole strange}
    394, 396, x, 396, 408, x, x, x, x, x, x, x, x, x, 409, 88, // 394 flushingBits {again wet clears whole strange}
    395, 395, x, 395, 395, x, x, x, x, x, x, x, 410, 151, x, x, // 395 writingBits {dirtied cleaned again wet clears whole strange}
    396, 396, x, 396, 410, x, x, x, x, x, x, x, x, x, 411, 88, // 396 flushingBits {dirtied again wet clears whole strange}
    395, 395, x, 397, 397, x, x, x, x, x, x, x, 412, 168, x, x, // 397 writingBits {dirtied cleaned wet clears whole strange}
    396, 396, x, 398, 412, x, x, x, x, x, x, x, x, x, 413, 109, // 398 flushingBits {dirtied wet clears whole strange}
    408, 410, x, 412, 399, x, x, x, x, x, x, x, x, x, 414, 97, // 399 flushingBits {cleaned wet clears whole strange}
    409, 411, x, 413, 414, x, x, x, x, x, x, x, 415, 51, x, x, // 400 writingHeader {wet clears whole strange}
    401, 403, x, 403, 401, x, x, x, x, x, x, x, 416, 151, x, x, // 401 writingHeader {cleaned again wet whole strange}
    402, 404, x, 404, 416, x, x, x, x, x, x, x, x, x, 0, 88, // 402 flushingHeader {again wet whole strange}
    403, 403, x, 403, 403, x, x, x, x, x, x, x, 417, 151, x, x, // 403 writingHeader {dirtied cleaned again wet whole strange}
    404, 404, x, 404, 417, x, x, x, x, x, x, x, x, x, 1, 88, // 404 flushingHeader {dirtied again wet whole strange}
    403, 403, x, 405, 405, x, x, x, x, x, x, x, 418, 168, x, x, // 405 writingHeader {dirtied cleaned wet whole strange}
    404, 404, x, 406, 418, x, x, x, x, x, x, x, x, x, 3, 109, // 406 flushingHeader {dirtied wet whole strange}
    416, 417, x, 418, 407, x, x, x, x, x, x, x, x, x, 4, 97, // 407 flushingHeader {cleaned wet whole strange}
    408, 410, x, 410, 408, x, x, x, x, x, x, x, x, x, 419, 151, // 408 flushingBits {cleaned again wet clears whole strange}
    409, 411, x, 411, 419, x, x, x, x, x, x, x, 420, 88, x, x, // 409 writingHeader {again wet clears whole strange}
    410, 410, x, 410, 410, x, x, x, x, x, x, x, x, x, 421, 151, // 410 flushingBits {dirtied cleaned again wet clears whole strange}
    411, 411, x, 411, 421, x, x, x, x, x, x, x, 422, 88, x, x, // 411 writingHeader {dirtied again wet clears whole strange}
    410, 410, x, 412, 412, x, x, x, x, x, x, x, x, x, 423, 168, // 412 flushingBits {dirtied cleaned wet clears whole strange}
    411, 411, x, 413, 423, x, x, x, x, x, x, x, 424, 109, x, x, // 413 writingHeader {dirtied wet clears whole strange}
    419, 421, x, 423, 414, x, x, x, x, x, x, x, 425, 97, x, x, // 414 writingHeader {cleaned wet clears whole strange}
    420, 422, x, 424, 425, x, x, x, x, x, x, x, x, x, 0, 51, // 415 flushingHeader {wet clears whole strange}
    416, 417, x, 417, 416, x, x, x, x, x, x, x, x, x, 21, 151, // 416 flushingHeader {cleaned again wet whole strange}
    417, 417, x, 417, 417, x, x, x, x, x, x, x, x, x, 22, 151, // 417 flushingHeader {dirtied cleaned again wet whole strange}
    417, 417, x, 418, 418, x, x, x, x, x, x, x, x, x, 20, 168, // 418 flushingHeader {dirtied cleaned wet whole strange}
    419, 421, x, 421, 419, x, x, x, x, x, x, x, 426, 151, x, x, // 419 writingHeader {cleaned again wet clears whole strange}
    420, 422, x, 422, 426, x, x, x, x, x, x, x, x, x, 0, 88, // 420 flushingHeader {again wet clears whole strange}
    421, 421, x, 421, 421, x, x, x, x, x, x, x, 427, 151, x, x, // 421 writingHeader {dirtied cleaned again wet clears whole strange}
    422, 422, x, 422, 427, x, x, x, x, x, x, x, x, x, 1, 88, // 422 flushingHeader {dirtied again wet clears whole strange}
    421, 421, x, 423, 423, x, x, x, x, x, x, x, 428, 168, x, x, // 423 writingHeader {dirtied cleaned wet clears whole strange}
    422, 422, x, 424, 428, x, x, x, x, x, x, x, x, x, 3, 109, // 424 flushingHeader {dirtied wet clears whole strange}
    426, 427, x, 428, 425, x, x, x, x, x, x, x, x, x, 4, 97, // 425 flushingHeader {cleaned wet clears whole strange}
    426, 427, x, 427, 426, x, x, x, x, x, x, x, x, x, 21, 151, // 426 flushingHeader {cleaned again wet clears whole strange}
    427, 427, x, 427, 427, x, x, x, x, x, x, x, x, x, 22, 151, // 427 flushingHeader {dirtied cleaned again wet clears whole strange}
    427, 427, x, 428, 428, x, x, x, x, x, x, x, x, x, 20, 168, // 428 flushingHeader {dirtied cleaned wet clears whole strange}
  ),
  effects: Uint16Array.of(
    1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 idle
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 1 writingBits {wet}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 8, 0, 0, 0, 0, 0, 0, // 2 reading
    2, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 3 idle {dirtied}
    9, 9, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 4 idle {cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 10, 0, 0, // 5 writingBits {again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 10, 0, 0, // 6 writingBits {dirtied again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 7 writingBits {dirtied wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 8 writingBits {cleaned wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 9 flushingBits {wet}
    6, 6, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 10 idle {everything}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 11, 0, 0, 0, 0, 0, 0, // 11 reading {again}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 11, 0, 0, 0, 0, 0, 0, // 12 reading {dirtied again}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 8, 0, 0, 0, 0, 0, 0, // 13 reading {dirtied}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 8, 0, 0, 0, 0, 0, 0, // 14 reading {cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 15 writingBits {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 16 emptyingHeader {wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 17 writingBits {wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 18 emptyingHeader {wet whole strange caller=resumeReported}
    13, 13, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 19 closed
    9, 9, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 20 idle {dirtied cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 21 flushingLegs {clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 22 flushingLegs {wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 23 writingBits {cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 10, // 24 flushingBits {again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 25 writingBits {wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 26 writingBits {dirtied cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 10, // 27 flushingBits {dirtied again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 28 writingBits {dirtied cleaned wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 29 flushingBits {dirtied wet}
    6, 6, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 30 idle {dirtied everything}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 31 flushingBits {cleaned wet}
    19, 19, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 32 idle {cleaned everything}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 8, 0, 0, 0, 0, 0, 0, // 33 reading {everything}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 11, 0, 0, 0, 0, 0, 0, // 34 reading {cleaned again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 20, 0, 0, // 35 writingBits {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 21, 0, 0, // 36 emptyingHeader {again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 20, 0, 0, // 37 writingBits {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 21, 0, 0, // 38 emptyingHeader {again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 11, 0, 0, 0, 0, 0, 0, // 39 reading {dirtied cleaned again}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 8, 0, 0, 0, 0, 0, 0, // 40 reading {dirtied cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 41 writingBits {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 42 emptyingHeader {cleaned wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 43 writingBits {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 44 emptyingHeader {cleaned wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 20, 0, 0, // 45 writingBits {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 46 writingBits {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 47 flushingBits {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 21, 0, 0, // 48 emptyingHeader {dirtied again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 49 emptyingHeader {dirtied wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 12, // 50 flushingEmptyHeader {wet whole strange caller=resume}
    7, 7, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 51 idle {everything strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 20, 0, 0, // 52 writingBits {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 53 writingBits {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 54 flushingBits {wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 21, 0, 0, // 55 emptyingHeader {dirtied again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 56 emptyingHeader {dirtied wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 12, // 57 flushingEmptyHeader {wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 58 flushingLegs {again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 59 flushingLegs {dirtied again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 60 flushingLegs {dirtied clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 61 flushingLegs {cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 0, 0, // 62 writingBits {clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 63 writingBits {wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 64 flushingLegs {again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 65 flushingLegs {dirtied again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 66 flushingLegs {dirtied wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 67 flushingLegs {cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 16, // 68 flushingBits {cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 25, 0, 0, 0, 0, // 69 flushingLegs {wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 10, 0, 0, // 70 writingBits {again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 10, 0, 0, // 71 writingBits {dirtied again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 72 writingBits {dirtied wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 73 writingBits {cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 74 flushingBits {wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 16, // 75 flushingBits {dirtied cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 76 flushingBits {dirtied cleaned wet}
    19, 19, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 77 idle {dirtied cleaned everything}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 8, 0, 0, 0, 0, 0, 0, // 78 reading {dirtied everything}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 8, 0, 0, 0, 0, 0, 0, // 79 reading {cleaned everything}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 11, 0, 0, 0, 0, 0, 0, // 80 reading {everything again}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 11, 0, 0, 0, 0, 0, 0, // 81 reading {dirtied everything again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 82 writingBits {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 83 emptyingHeader {cleaned again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 84 writingBits {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 85 emptyingHeader {cleaned again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 20, // 86 flushingBits {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 21, // 87 flushingEmptyHeader {again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 88 emptyingHeader {wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 20, // 89 flushingBits {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 21, // 90 flushingEmptyHeader {again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 91 writingBits {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 92 writingBits {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 93 flushingBits {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 94 emptyingHeader {dirtied cleaned again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 95 emptyingHeader {dirtied cleaned wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 12, // 96 flushingEmptyHeader {cleaned wet whole strange caller=resume}
    19, 19, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 97 idle {cleaned everything strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 98 writingBits {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 99 writingBits {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 100 flushingBits {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 101 emptyingHeader {dirtied cleaned again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 102 emptyingHeader {dirtied cleaned wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 12, // 103 flushingEmptyHeader {cleaned wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 20, // 104 flushingBits {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 105 flushingBits {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 106 writingHeader {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 21, // 107 flushingEmptyHeader {dirtied again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 12, // 108 flushingEmptyHeader {dirtied wet whole strange caller=resume}
    7, 7, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 109 idle {dirtied everything strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 110 writingBits {wet whole strange caller=resume}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 8, 0, 0, 0, 0, 0, 0, // 111 reading {everything strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 20, // 112 flushingBits {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 113 flushingBits {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 114 writingHeader {wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 21, // 115 flushingEmptyHeader {dirtied again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 12, // 116 flushingEmptyHeader {dirtied wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 117 writingBits {wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 118 flushingLegs {cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 10, 0, 0, // 119 writingBits {again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 10, 0, 0, // 120 writingBits {again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 121 flushingLegs {dirtied cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 10, 0, 0, // 122 writingBits {dirtied again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 10, 0, 0, // 123 writingBits {dirtied again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 124 flushingLegs {dirtied cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 0, 0, // 125 writingBits {dirtied clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 126 writingBits {dirtied wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 0, 0, // 127 writingBits {cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 128 writingBits {cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 129 flushingBits {wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 130 flushingLegs {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 131 flushingLegs {dirtied cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 0, 0, 0, 0, // 132 flushingLegs {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 25, 0, 0, 0, 0, // 133 flushingLegs {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 25, 0, 0, 0, 0, // 134 flushingLegs {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 25, 0, 0, 0, 0, // 135 flushingLegs {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 25, 0, 0, 0, 0, // 136 flushingLegs {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 137 writingBits {wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 138 writingBits {cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 10, // 139 flushingBits {again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 140 writingBits {dirtied cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 10, // 141 flushingBits {dirtied again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 142 writingBits {dirtied cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 143 flushingBits {dirtied wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 144 flushingBits {cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 145 writingHeader {wet whole}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 8, 0, 0, 0, 0, 0, 0, // 146 reading {dirtied cleaned everything}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 11, 0, 0, 0, 0, 0, 0, // 147 reading {cleaned everything again}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 11, 0, 0, 0, 0, 0, 0, // 148 reading {dirtied cleaned everything again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 26, // 149 flushingBits {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 26, // 150 flushingEmptyHeader {cleaned again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 27, 28, 0, 0, 0, 0, // 151 flushingLegs {wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 26, // 152 flushingBits {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 26, // 153 flushingEmptyHeader {cleaned again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 20, 0, 0, // 154 writingHeader {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 21, 0, 0, // 155 writingBits {again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 29, 0, 0, // 156 emptyingHeader {again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 29, 0, 0, // 157 emptyingHeader {dirtied again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 158 emptyingHeader {dirtied wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 159 emptyingHeader {cleaned wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 5, // 160 flushingEmptyHeader {wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 20, 0, 0, // 161 writingHeader {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 21, 0, 0, // 162 writingBits {again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 26, // 163 flushingBits {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 164 flushingBits {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 165 writingHeader {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 26, // 166 flushingEmptyHeader {dirtied cleaned again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 12, // 167 flushingEmptyHeader {dirtied cleaned wet whole strange caller=resume}
    19, 19, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 168 idle {dirtied cleaned everything strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 169 writingBits {cleaned wet whole strange caller=resume}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 8, 0, 0, 0, 0, 0, 0, // 170 reading {cleaned everything strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 26, // 171 flushingBits {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 172 flushingBits {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 173 writingHeader {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 26, // 174 flushingEmptyHeader {dirtied cleaned again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 12, // 175 flushingEmptyHeader {dirtied cleaned wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 176 writingBits {cleaned wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 20, 0, 0, // 177 writingHeader {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 178 writingHeader {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 12, // 179 flushingHeader {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 21, 0, 0, // 180 writingBits {dirtied again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 181 writingBits {dirtied wet whole strange caller=resume}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 8, 0, 0, 0, 0, 0, 0, // 182 reading {dirtied everything strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 183 flushingBits {wet whole strange caller=resume}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 11, 0, 0, 0, 0, 0, 0, // 184 reading {everything again strange}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 11, 0, 0, 0, 0, 0, 0, // 185 reading {dirtied everything again strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 20, 0, 0, // 186 writingHeader {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 187 writingHeader {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 12, // 188 flushingHeader {wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 21, 0, 0, // 189 writingBits {dirtied again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 190 writingBits {dirtied wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 191 flushingBits {wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 16, 0, 0, // 192 writingBits {cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 193 writingBits {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 10, // 194 flushingBits {again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 16, 0, 0, // 195 writingBits {dirtied cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 196 writingBits {dirtied cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 10, // 197 flushingBits {dirtied again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 0, 0, // 198 writingBits {dirtied cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 199 writingBits {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 200 flushingBits {dirtied wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 201 flushingBits {cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 25, 0, 0, 0, 0, // 202 flushingLegs {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 10, 0, 0, // 203 writingBits {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 25, 0, 0, 0, 0, // 204 flushingLegs {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 10, 0, 0, // 205 writingBits {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 25, 0, 0, 0, 0, // 206 flushingLegs {dirtied cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 207 writingBits {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 208 writingBits {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 209 flushingBits {wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 16, // 210 flushingBits {cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 10, 0, 0, // 211 writingHeader {again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 16, // 212 flushingBits {dirtied cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 10, 0, 0, // 213 writingHeader {dirtied again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 214 flushingBits {dirtied cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 215 writingHeader {dirtied wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 216 writingHeader {cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 217 flushingHeader {wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 218 writingHeader {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 219 writingBits {cleaned again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 27, 28, 0, 0, 0, 0, // 220 flushingLegs {again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 27, 28, 0, 0, 0, 0, // 221 flushingLegs {dirtied again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 27, 28, 0, 0, 0, 0, // 222 flushingLegs {dirtied wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 27, 28, 0, 0, 0, 0, // 223 flushingLegs {cleaned wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 224 emptyingHeader {wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 225 writingHeader {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 226 writingBits {cleaned again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 31, 20, // 227 flushingHeader {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 21, // 228 flushingBits {again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 229 emptyingHeader {cleaned again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 29, // 230 flushingEmptyHeader {again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 231 emptyingHeader {dirtied cleaned again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 29, // 232 flushingEmptyHeader {dirtied again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 233 emptyingHeader {dirtied cleaned wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 5, // 234 flushingEmptyHeader {dirtied wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 5, // 235 flushingEmptyHeader {cleaned wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 236 writingBits {wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 20, // 237 flushingHeader {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 21, // 238 flushingBits {again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 239 writingHeader {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 240 writingHeader {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 12, // 241 flushingHeader {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 242 writingBits {dirtied cleaned again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 243 writingBits {dirtied cleaned wet whole strange caller=resume}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 8, 0, 0, 0, 0, 0, 0, // 244 reading {dirtied cleaned everything strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 245 flushingBits {cleaned wet whole strange caller=resume}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 11, 0, 0, 0, 0, 0, 0, // 246 reading {cleaned everything again strange}
    0, 0, 0, 0, 0, 6, 7, 6, 7, 11, 0, 0, 0, 0, 0, 0, // 247 reading {dirtied cleaned everything again strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 248 writingHeader {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 249 writingHeader {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 12, // 250 flushingHeader {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 251 writingBits {dirtied cleaned again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 252 writingBits {dirtied cleaned wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 253 flushingBits {cleaned wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 33, 20, // 254 flushingHeader {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 12, // 255 flushingHeader {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 21, // 256 flushingBits {dirtied again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 257 flushingBits {dirtied wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 258 writingHeader {wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 34, 20, // 259 flushingHeader {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 12, // 260 flushingHeader {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 21, // 261 flushingBits {dirtied again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 262 flushingBits {dirtied wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 263 writingHeader {wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 16, // 264 flushingBits {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 16, // 265 flushingBits {dirtied cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 266 flushingBits {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 267 writingBits {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 10, // 268 flushingBits {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 269 writingBits {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 10, // 270 flushingBits {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 271 writingBits {dirtied cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 272 flushingBits {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 273 flushingBits {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 274 writingHeader {wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 275 writingHeader {cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 10, // 276 flushingHeader {again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 277 writingHeader {dirtied cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 10, // 278 flushingHeader {dirtied again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 279 writingHeader {dirtied cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 280 flushingHeader {dirtied wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 281 flushingHeader {cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 35, 26, // 282 flushingHeader {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 26, // 283 flushingBits {cleaned again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 27, 28, 0, 0, 0, 0, // 284 flushingLegs {cleaned again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 29, 0, 0, // 285 emptyingHeader {again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 27, 28, 0, 0, 0, 0, // 286 flushingLegs {dirtied cleaned again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 29, 0, 0, // 287 emptyingHeader {dirtied again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 27, 28, 0, 0, 0, 0, // 288 flushingLegs {dirtied cleaned wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 289 emptyingHeader {dirtied wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 290 emptyingHeader {cleaned wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 5, // 291 flushingEmptyHeader {wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 36, 26, // 292 flushingHeader {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 26, // 293 flushingBits {cleaned again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 21, 0, 0, // 294 writingHeader {again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 16, // 295 flushingEmptyHeader {cleaned again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 29, 0, 0, // 296 writingBits {again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 16, // 297 flushingEmptyHeader {dirtied cleaned again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 29, 0, 0, // 298 writingBits {dirtied again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 5, // 299 flushingEmptyHeader {dirtied cleaned wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 300 writingBits {dirtied wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 301 writingBits {cleaned wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 302 flushingBits {wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 21, 0, 0, // 303 writingHeader {again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 35, 26, // 304 flushingHeader {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 12, // 305 flushingHeader {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 26, // 306 flushingBits {dirtied cleaned again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 307 flushingBits {dirtied cleaned wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 308 writingHeader {cleaned wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 36, 26, // 309 flushingHeader {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 12, // 310 flushingHeader {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 26, // 311 flushingBits {dirtied cleaned again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 12, // 312 flushingBits {dirtied cleaned wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 313 writingHeader {cleaned wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 21, 0, 0, // 314 writingHeader {dirtied again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 315 writingHeader {dirtied wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 12, // 316 flushingHeader {wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 21, 0, 0, // 317 writingHeader {dirtied again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 318 writingHeader {dirtied wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 12, // 319 flushingHeader {wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 16, // 320 flushingBits {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 10, 0, 0, // 321 writingHeader {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 16, // 322 flushingBits {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 10, 0, 0, // 323 writingHeader {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 324 flushingBits {dirtied cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 325 writingHeader {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 326 writingHeader {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 327 flushingHeader {wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 16, // 328 flushingHeader {cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 16, // 329 flushingHeader {dirtied cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 330 flushingHeader {dirtied cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 331 writingHeader {cleaned again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 332 emptyingHeader {cleaned again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 29, // 333 flushingEmptyHeader {again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 334 emptyingHeader {dirtied cleaned again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 29, // 335 flushingEmptyHeader {dirtied again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 336 emptyingHeader {dirtied cleaned wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 5, // 337 flushingEmptyHeader {dirtied wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 5, // 338 flushingEmptyHeader {cleaned wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 339 writingBits {wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 340 writingHeader {cleaned again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 31, 21, // 341 flushingHeader {again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 342 writingBits {cleaned again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 29, // 343 flushingBits {again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 344 writingBits {dirtied cleaned again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 29, // 345 flushingBits {dirtied again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 346 writingBits {dirtied cleaned wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 347 flushingBits {dirtied wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 348 flushingBits {cleaned wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 349 writingHeader {wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 21, // 350 flushingHeader {again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 351 writingHeader {dirtied cleaned again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 352 writingHeader {dirtied cleaned wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 12, // 353 flushingHeader {cleaned wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 26, 0, 0, // 354 writingHeader {dirtied cleaned again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 0, 0, // 355 writingHeader {dirtied cleaned wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 12, // 356 flushingHeader {cleaned wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 33, 21, // 357 flushingHeader {dirtied again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 12, // 358 flushingHeader {dirtied wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 34, 21, // 359 flushingHeader {dirtied again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 12, // 360 flushingHeader {dirtied wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 361 writingHeader {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 10, // 362 flushingHeader {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 363 writingHeader {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 10, // 364 flushingHeader {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 365 writingHeader {dirtied cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 366 flushingHeader {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 367 flushingHeader {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 35, 26, // 368 flushingHeader {cleaned again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 16, // 369 flushingEmptyHeader {cleaned again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 29, 0, 0, // 370 writingBits {again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 16, // 371 flushingEmptyHeader {dirtied cleaned again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 29, 0, 0, // 372 writingBits {dirtied again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 5, // 373 flushingEmptyHeader {dirtied cleaned wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 374 writingBits {dirtied wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 375 writingBits {cleaned wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 376 flushingBits {wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 36, 26, // 377 flushingHeader {cleaned again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 16, // 378 flushingBits {cleaned again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 29, 0, 0, // 379 writingHeader {again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 16, // 380 flushingBits {dirtied cleaned again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 29, 0, 0, // 381 writingHeader {dirtied again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 382 flushingBits {dirtied cleaned wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 383 writingHeader {dirtied wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 384 writingHeader {cleaned wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 385 flushingHeader {wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 35, 26, // 386 flushingHeader {dirtied cleaned again wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 12, // 387 flushingHeader {dirtied cleaned wet whole strange caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 36, 26, // 388 flushingHeader {dirtied cleaned again wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 12, // 389 flushingHeader {dirtied cleaned wet whole strange caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 16, // 390 flushingHeader {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 16, // 391 flushingHeader {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 392 flushingHeader {dirtied cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 393 writingBits {cleaned again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 29, // 394 flushingBits {again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 395 writingBits {dirtied cleaned again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 29, // 396 flushingBits {dirtied again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 397 writingBits {dirtied cleaned wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 398 flushingBits {dirtied wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 399 flushingBits {cleaned wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 400 writingHeader {wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 401 writingHeader {cleaned again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 29, // 402 flushingHeader {again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 403 writingHeader {dirtied cleaned again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 29, // 404 flushingHeader {dirtied again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 405 writingHeader {dirtied cleaned wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 406 flushingHeader {dirtied wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 407 flushingHeader {cleaned wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 16, // 408 flushingBits {cleaned again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 29, 0, 0, // 409 writingHeader {again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 16, // 410 flushingBits {dirtied cleaned again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 29, 0, 0, // 411 writingHeader {dirtied again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 5, // 412 flushingBits {dirtied cleaned wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 413 writingHeader {dirtied wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 414 writingHeader {cleaned wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 415 flushingHeader {wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 16, // 416 flushingHeader {cleaned again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 16, // 417 flushingHeader {dirtied cleaned again wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 418 flushingHeader {dirtied cleaned wet whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 419 writingHeader {cleaned again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 29, // 420 flushingHeader {again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 16, 0, 0, // 421 writingHeader {dirtied cleaned again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 29, // 422 flushingHeader {dirtied again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 423 writingHeader {dirtied cleaned wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 424 flushingHeader {dirtied wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 425 flushingHeader {cleaned wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 16, // 426 flushingHeader {cleaned again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 16, // 427 flushingHeader {dirtied cleaned again wet clears whole strange}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 428 flushingHeader {dirtied cleaned wet clears whole strange}
  ),
  effectLists: [
    [], // 0
    [{ type: 'answerFlush', params: { outcome: 'success' } }], // 1
    [{ type: 'stageBits', params: { scope: 'changed' } }, { type: 'writeLog', params: { scope: 'changed' } }], // 2
    [{ type: 'readLog' }], // 3
    [{ type: 'flushLog' }], // 4
    [{ type: 'answerFlush', params: { outcome: 'failure' } }], // 5
    [{ type: 'stageBits', params: { scope: 'everything' } }, { type: 'writeLog', params: { scope: 'everything' } }], // 6
    [{ type: 'stageBits', params: { scope: 'everything' } }, { type: 'writeLog', params: { scope: 'emptyHeader' } }], // 7
    [{ type: 'answerResume', params: { outcome: 'refused' } }], // 8
    [{ type: 'stageBits', params: { scope: 'changed' } }, { type: 'flushLegs' }], // 9
    [{ type: 'answerFlush', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'everything' } }, { type: 'writeLog', params: { scope: 'everything' } }], // 10
    [{ type: 'answerResume', params: { outcome: 'refused' } }, { type: 'answerFlush', params: { outcome: 'refused' } }], // 11
    [{ type: 'answerResume', params: { outcome: 'failure' } }], // 12
    [{ type: 'answerFlush', params: { outcome: 'refused' } }], // 13
    [{ type: 'writeLog', params: { scope: 'changed' } }], // 14
    [{ type: 'voidClears' }, { type: 'writeLog', params: { scope: 'changed' } }], // 15
    [{ type: 'answerFlush', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'everything' } }, { type: 'flushLegs' }], // 16
    [{ type: 'answerFlush', params: { outcome: 'success' } }, { type: 'answerFlush', params: { outcome: 'success' } }], // 17
    [{ type: 'answerFlush', params: { outcome: 'success' } }, { type: 'stageBits', params: { scope: 'changed' } }, { type: 'writeLog', params: { scope: 'changed' } }], // 18
    [{ type: 'stageBits', params: { scope: 'everything' } }, { type: 'flushLegs' }], // 19
    [{ type: 'answerResume', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'everything' } }, { type: 'writeLog', params: { scope: 'everything' } }], // 20
    [{ type: 'answerResume', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'everything' } }, { type: 'writeLog', params: { scope: 'emptyHeader' } }], // 21
    [{ type: 'writeLog', params: { scope: 'header' } }], // 22
    [{ type: 'writeLog', params: { scope: 'everything' } }], // 23
    [{ type: 'answerFlush', params: { outcome: 'success' } }, { type: 'stageBits', params: { scope: 'changed' } }, { type: 'flushLegs' }], // 24
    [{ type: 'voidClears' }, { type: 'writeLog', params: { scope: 'everything' } }], // 25
    [{ type: 'answerResume', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'everything' } }, { type: 'flushLegs' }], // 26
    [{ type: 'writeLog', params: { scope: 'emptyHeader' } }], // 27
    [{ type: 'voidClears' }, { type: 'writeLog', params: { scope: 'emptyHeader' } }], // 28
    [{ type: 'answerFlush', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'everything' } }, { type: 'writeLog', params: { scope: 'emptyHeader' } }], // 29
    [{ type: 'answerResume', params: { outcome: 'success' } }], // 30
    [{ type: 'answerResume', params: { outcome: 'success' } }, { type: 'answerFlush', params: { outcome: 'success' } }], // 31
    [{ type: 'answerResume', params: { outcome: 'failure' } }, { type: 'answerFlush', params: { outcome: 'success' } }], // 32
    [{ type: 'answerResume', params: { outcome: 'success' } }, { type: 'stageBits', params: { scope: 'changed' } }, { type: 'writeLog', params: { scope: 'changed' } }], // 33
    [{ type: 'answerResume', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'changed' } }, { type: 'writeLog', params: { scope: 'changed' } }], // 34
    [{ type: 'answerResume', params: { outcome: 'success' } }, { type: 'stageBits', params: { scope: 'changed' } }, { type: 'flushLegs' }], // 35
    [{ type: 'answerResume', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'changed' } }, { type: 'flushLegs' }], // 36
  ],
};

/** The step tables of the commit machine, one a profile. */
export const commitTables = { kernel, strict } as const;
