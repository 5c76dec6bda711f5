// Written by `npm run derive` from spec/machines/commit.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the commit machine. */
export type CommitEvent = 'flush' | 'postsuspend' | 'resume' | 'dirtied' | 'cleaned' | 'logUsable(report=success)' | 'logUsable(report=failure)' | 'logRefused' | 'legsFlushed' | 'legFlushFailed' | 'logWritten' | 'logWriteFailed' | 'logFlushed' | 'logFlushFailed';

/** The effects of the commit machine with their parameters. */
export interface CommitEffects {
  answerFlush: { readonly outcome: 'failure' | 'refused' | 'success' };
  answerResume: { readonly outcome: 'failure' | 'refused' | 'success' };
  flushLegs: undefined;
  flushLog: undefined;
  readLog: undefined;
  stageBits: { readonly scope: 'area' | 'changed' | 'everything' };
  voidClears: undefined;
  writeLog: { readonly scope: 'area' | 'changed' | 'everything' | 'header' };
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
    'logUsable(report=success)',
    'logUsable(report=failure)',
    'logRefused',
    'legsFlushed',
    'legFlushFailed',
    'logWritten',
    'logWriteFailed',
    'logFlushed',
    'logFlushFailed',
  ],
  next: Uint16Array.of(
    0, 0, 1, 2, 3, x, x, x, x, x, x, x, x, x, // 0 idle
    4, 4, x, 5, 6, 7, 8, 9, x, x, x, x, x, x, // 1 reading
    10, 10, 5, 2, 11, x, x, x, x, x, x, x, x, x, // 2 idle {dirtied}
    12, 12, 6, 11, 3, x, x, x, x, x, x, x, x, x, // 3 idle {cleaned}
    4, 4, x, 13, 14, 15, 16, 9, x, x, x, x, x, x, // 4 reading {again}
    13, 13, x, 5, 17, 18, 19, 9, x, x, x, x, x, x, // 5 reading {dirtied}
    14, 14, x, 17, 6, 20, 21, 9, x, x, x, x, x, x, // 6 reading {cleaned}
    15, 15, x, 18, 20, x, x, x, x, x, 22, 0, x, x, // 7 writingBits {wet whole caller=resume}
    16, 16, x, 19, 21, x, x, x, x, x, 23, 0, x, x, // 8 writingBits {wet whole caller=resumeReported}
    9, 9, 1, 9, 9, x, x, x, x, x, x, x, x, x, // 9 closed
    24, 24, x, 25, 26, x, x, x, x, x, 27, 2, x, x, // 10 writingBits {wet}
    28, 28, 17, 11, 11, x, x, x, x, x, x, x, x, x, // 11 idle {dirtied cleaned}
    29, 29, x, 30, 31, x, x, x, 32, 33, x, x, x, x, // 12 flushingLegs {clears}
    13, 13, x, 13, 34, 35, 36, 9, x, x, x, x, x, x, // 13 reading {dirtied again}
    14, 14, x, 34, 14, 37, 38, 9, x, x, x, x, x, x, // 14 reading {cleaned again}
    15, 15, x, 35, 37, x, x, x, x, x, 39, 0, x, x, // 15 writingBits {again wet whole caller=resume}
    16, 16, x, 36, 38, x, x, x, x, x, 40, 0, x, x, // 16 writingBits {again wet whole caller=resumeReported}
    34, 34, x, 17, 17, 41, 42, 9, x, x, x, x, x, x, // 17 reading {dirtied cleaned}
    35, 35, x, 18, 41, x, x, x, x, x, 43, 2, x, x, // 18 writingBits {dirtied wet whole caller=resume}
    36, 36, x, 19, 42, x, x, x, x, x, 44, 2, x, x, // 19 writingBits {dirtied wet whole caller=resumeReported}
    37, 37, x, 41, 20, x, x, x, x, x, 45, 3, x, x, // 20 writingBits {cleaned wet whole caller=resume}
    38, 38, x, 42, 21, x, x, x, x, x, 46, 3, x, x, // 21 writingBits {cleaned wet whole caller=resumeReported}
    39, 39, x, 43, 45, x, x, x, x, x, x, x, 0, 0, // 22 flushingBits {wet whole caller=resume}
    40, 40, x, 44, 46, x, x, x, x, x, x, x, 0, 0, // 23 flushingBits {wet whole caller=resumeReported}
    24, 24, x, 47, 48, x, x, x, x, x, 49, 10, x, x, // 24 writingBits {again wet}
    47, 47, x, 25, 50, x, x, x, x, x, 51, 2, x, x, // 25 writingBits {dirtied wet}
    48, 48, x, 50, 26, x, x, x, x, x, 52, 11, x, x, // 26 writingBits {cleaned wet}
    49, 49, x, 51, 52, x, x, x, x, x, x, x, 0, 2, // 27 flushingBits {wet}
    53, 53, x, 54, 55, x, x, x, 33, 33, x, x, x, x, // 28 flushingLegs {wet clears}
    29, 29, x, 56, 57, x, x, x, 58, 59, x, x, x, x, // 29 flushingLegs {again clears}
    56, 56, x, 30, 60, x, x, x, 61, 62, x, x, x, x, // 30 flushingLegs {dirtied clears}
    57, 57, x, 60, 31, x, x, x, 63, 64, x, x, x, x, // 31 flushingLegs {cleaned clears}
    58, 58, x, 61, 63, x, x, x, x, x, 0, 3, x, x, // 32 writingBits {clears}
    59, 59, x, 62, 64, x, x, x, x, x, 65, 11, x, x, // 33 writingBits {wet clears}
    34, 34, x, 34, 34, 66, 67, 9, x, x, x, x, x, x, // 34 reading {dirtied cleaned again}
    35, 35, x, 35, 66, x, x, x, x, x, 68, 10, x, x, // 35 writingBits {dirtied again wet whole caller=resume}
    36, 36, x, 36, 67, x, x, x, x, x, 69, 10, x, x, // 36 writingBits {dirtied again wet whole caller=resumeReported}
    37, 37, x, 66, 37, x, x, x, x, x, 70, 12, x, x, // 37 writingBits {cleaned again wet whole caller=resume}
    38, 38, x, 67, 38, x, x, x, x, x, 71, 12, x, x, // 38 writingBits {cleaned again wet whole caller=resumeReported}
    39, 39, x, 68, 70, x, x, x, x, x, x, x, 0, 0, // 39 flushingBits {again wet whole caller=resume}
    40, 40, x, 69, 71, x, x, x, x, x, x, x, 0, 0, // 40 flushingBits {again wet whole caller=resumeReported}
    66, 66, x, 41, 41, x, x, x, x, x, 72, 11, x, x, // 41 writingBits {dirtied cleaned wet whole caller=resume}
    67, 67, x, 42, 42, x, x, x, x, x, 73, 11, x, x, // 42 writingBits {dirtied cleaned wet whole caller=resumeReported}
    68, 68, x, 43, 72, x, x, x, x, x, x, x, 2, 2, // 43 flushingBits {dirtied wet whole caller=resume}
    69, 69, x, 44, 73, x, x, x, x, x, x, x, 2, 2, // 44 flushingBits {dirtied wet whole caller=resumeReported}
    70, 70, x, 72, 45, x, x, x, x, x, x, x, 3, 3, // 45 flushingBits {cleaned wet whole caller=resume}
    71, 71, x, 73, 46, x, x, x, x, x, x, x, 3, 3, // 46 flushingBits {cleaned wet whole caller=resumeReported}
    47, 47, x, 47, 74, x, x, x, x, x, 75, 10, x, x, // 47 writingBits {dirtied again wet}
    48, 48, x, 74, 48, x, x, x, x, x, 76, 28, x, x, // 48 writingBits {cleaned again wet}
    49, 49, x, 75, 76, x, x, x, x, x, x, x, 0, 10, // 49 flushingBits {again wet}
    74, 74, x, 50, 50, x, x, x, x, x, 77, 11, x, x, // 50 writingBits {dirtied cleaned wet}
    75, 75, x, 51, 77, x, x, x, x, x, x, x, 2, 2, // 51 flushingBits {dirtied wet}
    76, 76, x, 77, 52, x, x, x, x, x, x, x, 3, 11, // 52 flushingBits {cleaned wet}
    53, 53, x, 78, 79, x, x, x, 59, 59, x, x, x, x, // 53 flushingLegs {again wet clears}
    78, 78, x, 54, 80, x, x, x, 62, 62, x, x, x, x, // 54 flushingLegs {dirtied wet clears}
    79, 79, x, 80, 55, x, x, x, 64, 64, x, x, x, x, // 55 flushingLegs {cleaned wet clears}
    56, 56, x, 56, 81, x, x, x, 82, 83, x, x, x, x, // 56 flushingLegs {dirtied again clears}
    57, 57, x, 81, 57, x, x, x, 84, 85, x, x, x, x, // 57 flushingLegs {cleaned again clears}
    58, 58, x, 82, 84, x, x, x, x, x, 0, 12, x, x, // 58 writingBits {again clears}
    59, 59, x, 83, 85, x, x, x, x, x, 86, 28, x, x, // 59 writingBits {again wet clears}
    81, 81, x, 60, 60, x, x, x, 87, 88, x, x, x, x, // 60 flushingLegs {dirtied cleaned clears}
    82, 82, x, 61, 87, x, x, x, x, x, 2, 11, x, x, // 61 writingBits {dirtied clears}
    83, 83, x, 62, 88, x, x, x, x, x, 89, 11, x, x, // 62 writingBits {dirtied wet clears}
    84, 84, x, 87, 63, x, x, x, x, x, 3, 3, x, x, // 63 writingBits {cleaned clears}
    85, 85, x, 88, 64, x, x, x, x, x, 90, 11, x, x, // 64 writingBits {cleaned wet clears}
    86, 86, x, 89, 90, x, x, x, x, x, x, x, 0, 2, // 65 flushingBits {wet clears}
    66, 66, x, 66, 66, x, x, x, x, x, 91, 28, x, x, // 66 writingBits {dirtied cleaned again wet whole caller=resume}
    67, 67, x, 67, 67, x, x, x, x, x, 92, 28, x, x, // 67 writingBits {dirtied cleaned again wet whole caller=resumeReported}
    68, 68, x, 68, 91, x, x, x, x, x, x, x, 10, 10, // 68 flushingBits {dirtied again wet whole caller=resume}
    69, 69, x, 69, 92, x, x, x, x, x, x, x, 10, 10, // 69 flushingBits {dirtied again wet whole caller=resumeReported}
    70, 70, x, 91, 70, x, x, x, x, x, x, x, 12, 12, // 70 flushingBits {cleaned again wet whole caller=resume}
    71, 71, x, 92, 71, x, x, x, x, x, x, x, 12, 12, // 71 flushingBits {cleaned again wet whole caller=resumeReported}
    91, 91, x, 72, 72, x, x, x, x, x, x, x, 11, 11, // 72 flushingBits {dirtied cleaned wet whole caller=resume}
    92, 92, x, 73, 73, x, x, x, x, x, x, x, 11, 11, // 73 flushingBits {dirtied cleaned wet whole caller=resumeReported}
    74, 74, x, 74, 74, x, x, x, x, x, 93, 28, x, x, // 74 writingBits {dirtied cleaned again wet}
    75, 75, x, 75, 93, x, x, x, x, x, x, x, 10, 10, // 75 flushingBits {dirtied again wet}
    76, 76, x, 93, 76, x, x, x, x, x, x, x, 12, 28, // 76 flushingBits {cleaned again wet}
    93, 93, x, 77, 77, x, x, x, x, x, x, x, 11, 11, // 77 flushingBits {dirtied cleaned wet}
    78, 78, x, 78, 94, x, x, x, 83, 83, x, x, x, x, // 78 flushingLegs {dirtied again wet clears}
    79, 79, x, 94, 79, x, x, x, 85, 85, x, x, x, x, // 79 flushingLegs {cleaned again wet clears}
    94, 94, x, 80, 80, x, x, x, 88, 88, x, x, x, x, // 80 flushingLegs {dirtied cleaned wet clears}
    81, 81, x, 81, 81, x, x, x, 95, 96, x, x, x, x, // 81 flushingLegs {dirtied cleaned again clears}
    82, 82, x, 82, 95, x, x, x, x, x, 10, 28, x, x, // 82 writingBits {dirtied again clears}
    83, 83, x, 83, 96, x, x, x, x, x, 97, 28, x, x, // 83 writingBits {dirtied again wet clears}
    84, 84, x, 95, 84, x, x, x, x, x, 12, 12, x, x, // 84 writingBits {cleaned again clears}
    85, 85, x, 96, 85, x, x, x, x, x, 98, 28, x, x, // 85 writingBits {cleaned again wet clears}
    86, 86, x, 97, 98, x, x, x, x, x, x, x, 0, 10, // 86 flushingBits {again wet clears}
    95, 95, x, 87, 87, x, x, x, x, x, 11, 11, x, x, // 87 writingBits {dirtied cleaned clears}
    96, 96, x, 88, 88, x, x, x, x, x, 99, 11, x, x, // 88 writingBits {dirtied cleaned wet clears}
    97, 97, x, 89, 99, x, x, x, x, x, x, x, 2, 2, // 89 flushingBits {dirtied wet clears}
    98, 98, x, 99, 90, x, x, x, x, x, x, x, 3, 11, // 90 flushingBits {cleaned wet clears}
    91, 91, x, 91, 91, x, x, x, x, x, x, x, 28, 28, // 91 flushingBits {dirtied cleaned again wet whole caller=resume}
    92, 92, x, 92, 92, x, x, x, x, x, x, x, 28, 28, // 92 flushingBits {dirtied cleaned again wet whole caller=resumeReported}
    93, 93, x, 93, 93, x, x, x, x, x, x, x, 28, 28, // 93 flushingBits {dirtied cleaned again wet}
    94, 94, x, 94, 94, x, x, x, 96, 96, x, x, x, x, // 94 flushingLegs {dirtied cleaned again wet clears}
    95, 95, x, 95, 95, x, x, x, x, x, 28, 28, x, x, // 95 writingBits {dirtied cleaned again clears}
    96, 96, x, 96, 96, x, x, x, x, x, 100, 28, x, x, // 96 writingBits {dirtied cleaned again wet clears}
    97, 97, x, 97, 100, x, x, x, x, x, x, x, 10, 10, // 97 flushingBits {dirtied again wet clears}
    98, 98, x, 100, 98, x, x, x, x, x, x, x, 12, 28, // 98 flushingBits {cleaned again wet clears}
    100, 100, x, 99, 99, x, x, x, x, x, x, x, 11, 11, // 99 flushingBits {dirtied cleaned wet clears}
    100, 100, x, 100, 100, x, x, x, x, x, x, x, 28, 28, // 100 flushingBits {dirtied cleaned again wet clears}
  ),
  effects: Uint16Array.of(
    1, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 idle
    0, 0, 0, 0, 0, 3, 3, 4, 0, 0, 0, 0, 0, 0, // 1 reading
    3, 3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 2 idle {dirtied}
    5, 5, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 3 idle {cleaned}
    0, 0, 0, 0, 0, 3, 3, 6, 0, 0, 0, 0, 0, 0, // 4 reading {again}
    0, 0, 0, 0, 0, 3, 3, 4, 0, 0, 0, 0, 0, 0, // 5 reading {dirtied}
    0, 0, 0, 0, 0, 3, 3, 4, 0, 0, 0, 0, 0, 0, // 6 reading {cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 7 writingBits {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 8 writingBits {wet whole caller=resumeReported}
    9, 9, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 9 closed
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 10 writingBits {wet}
    5, 5, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 11 idle {dirtied cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 12 flushingLegs {clears}
    0, 0, 0, 0, 0, 3, 3, 6, 0, 0, 0, 0, 0, 0, // 13 reading {dirtied again}
    0, 0, 0, 0, 0, 3, 3, 6, 0, 0, 0, 0, 0, 0, // 14 reading {cleaned again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 13, 0, 0, // 15 writingBits {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 13, 0, 0, // 16 writingBits {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 3, 3, 4, 0, 0, 0, 0, 0, 0, // 17 reading {dirtied cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 18 writingBits {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 19 writingBits {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 20 writingBits {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 21 writingBits {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 8, // 22 flushingBits {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, // 23 flushingBits {wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 15, 0, 0, // 24 writingBits {again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 25 writingBits {dirtied wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 26 writingBits {cleaned wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 27 flushingBits {wet}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 28 flushingLegs {wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 29 flushingLegs {again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 30 flushingLegs {dirtied clears}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 31 flushingLegs {cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, 0, 0, // 32 writingBits {clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 33 writingBits {wet clears}
    0, 0, 0, 0, 0, 3, 3, 6, 0, 0, 0, 0, 0, 0, // 34 reading {dirtied cleaned again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 16, 0, 0, // 35 writingBits {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 16, 0, 0, // 36 writingBits {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 17, 0, 0, // 37 writingBits {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 17, 0, 0, // 38 writingBits {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 13, // 39 flushingBits {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 13, 13, // 40 flushingBits {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 41 writingBits {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, // 42 writingBits {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 8, // 43 flushingBits {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, // 44 flushingBits {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 8, // 45 flushingBits {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, // 46 flushingBits {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 15, 0, 0, // 47 writingBits {dirtied again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 19, 0, 0, // 48 writingBits {cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 15, // 49 flushingBits {again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 50 writingBits {dirtied cleaned wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 51 flushingBits {dirtied wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 52 flushingBits {cleaned wet}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 53 flushingLegs {again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 54 flushingLegs {dirtied wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 55 flushingLegs {cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 56 flushingLegs {dirtied again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 57 flushingLegs {cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 19, 0, 0, // 58 writingBits {again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 19, 0, 0, // 59 writingBits {again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 60 flushingLegs {dirtied cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, 0, 0, // 61 writingBits {dirtied clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 62 writingBits {dirtied wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, 0, 0, // 63 writingBits {cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 64 writingBits {cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 65 flushingBits {wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 17, 0, 0, // 66 writingBits {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 17, 0, 0, // 67 writingBits {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 16, // 68 flushingBits {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 16, // 69 flushingBits {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 17, // 70 flushingBits {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 17, // 71 flushingBits {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 8, // 72 flushingBits {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, // 73 flushingBits {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 19, 0, 0, // 74 writingBits {dirtied cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 15, // 75 flushingBits {dirtied again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 19, // 76 flushingBits {cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 77 flushingBits {dirtied cleaned wet}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 78 flushingLegs {dirtied again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 79 flushingLegs {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 80 flushingLegs {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 81 flushingLegs {dirtied cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 19, 0, 0, // 82 writingBits {dirtied again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 19, 0, 0, // 83 writingBits {dirtied again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 19, 0, 0, // 84 writingBits {cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 19, 0, 0, // 85 writingBits {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 15, // 86 flushingBits {again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, 0, 0, // 87 writingBits {dirtied cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 0, 0, // 88 writingBits {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 89 flushingBits {dirtied wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 90 flushingBits {cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 17, // 91 flushingBits {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 17, // 92 flushingBits {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 19, // 93 flushingBits {dirtied cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, // 94 flushingLegs {dirtied cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 19, 0, 0, // 95 writingBits {dirtied cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 19, 0, 0, // 96 writingBits {dirtied cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 15, // 97 flushingBits {dirtied again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 19, // 98 flushingBits {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 10, // 99 flushingBits {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 19, // 100 flushingBits {dirtied cleaned again wet clears}
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
    'writingBits {wet whole caller=resumeReported}',
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
    'writingBits {again wet whole caller=resumeReported}',
    'reading {dirtied cleaned again}',
    'writingBits {dirtied again wet whole caller=resume}',
    'writingBits {dirtied again wet whole caller=resumeReported}',
    'reading {dirtied cleaned}',
    'writingBits {dirtied wet whole caller=resume}',
    'writingBits {dirtied wet whole caller=resumeReported}',
    'writingBits {cleaned wet whole caller=resume}',
    'writingBits {cleaned wet whole caller=resumeReported}',
    'flushingBits {wet whole caller=resume}',
    'flushingBits {wet whole caller=resumeReported}',
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
    'writingBits {everything wet whole caller=resume}',
    'writingBits {everything wet whole caller=resumeReported}',
    'writingBits {cleaned again wet whole caller=resume}',
    'writingBits {cleaned again wet whole caller=resumeReported}',
    'flushingBits {again wet whole caller=resume}',
    'flushingBits {again wet whole caller=resumeReported}',
    'writingBits {dirtied cleaned again wet whole caller=resume}',
    'writingBits {dirtied cleaned again wet whole caller=resumeReported}',
    'flushingBits {dirtied again wet whole caller=resume}',
    'flushingBits {dirtied again wet whole caller=resumeReported}',
    'writingBits {dirtied cleaned wet whole caller=resume}',
    'writingBits {dirtied cleaned wet whole caller=resumeReported}',
    'flushingBits {dirtied wet whole caller=resume}',
    'flushingBits {dirtied wet whole caller=resumeReported}',
    'flushingBits {cleaned wet whole caller=resume}',
    'flushingBits {cleaned wet whole caller=resumeReported}',
    'writingHeader {wet whole caller=resume}',
    'writingHeader {wet whole caller=resumeReported}',
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
    'writingBits {dirtied everything wet whole caller=resume}',
    'writingBits {dirtied everything wet whole caller=resumeReported}',
    'reading {cleaned everything again}',
    'reading {dirtied cleaned everything again}',
    'writingBits {cleaned everything wet whole caller=resume}',
    'writingBits {cleaned everything wet whole caller=resumeReported}',
    'writingBits {everything again wet whole caller=resume}',
    'writingBits {everything again wet whole caller=resumeReported}',
    'writingBits {dirtied everything again wet whole caller=resume}',
    'writingBits {dirtied everything again wet whole caller=resumeReported}',
    'flushingBits {everything wet whole caller=resume}',
    'flushingBits {everything wet whole caller=resumeReported}',
    'flushingBits {cleaned again wet whole caller=resume}',
    'flushingBits {cleaned again wet whole caller=resumeReported}',
    'writingHeader {again wet whole caller=resume}',
    'writingHeader {again wet whole caller=resumeReported}',
    'flushingBits {dirtied cleaned again wet whole caller=resume}',
    'flushingBits {dirtied cleaned again wet whole caller=resumeReported}',
    'writingHeader {dirtied again wet whole caller=resume}',
    'writingHeader {dirtied again wet whole caller=resumeReported}',
    'flushingBits {dirtied cleaned wet whole caller=resume}',
    'flushingBits {dirtied cleaned wet whole caller=resumeReported}',
    'writingHeader {dirtied wet whole caller=resume}',
    'writingHeader {dirtied wet whole caller=resumeReported}',
    'writingHeader {cleaned wet whole caller=resume}',
    'writingHeader {cleaned wet whole caller=resumeReported}',
    'flushingHeader {wet whole caller=resume}',
    'flushingHeader {wet whole caller=resumeReported}',
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
    'writingBits {dirtied cleaned everything wet whole caller=resume}',
    'writingBits {dirtied cleaned everything wet whole caller=resumeReported}',
    'flushingBits {dirtied everything wet whole caller=resume}',
    'flushingBits {dirtied everything wet whole caller=resumeReported}',
    'writingBits {cleaned everything again wet whole caller=resume}',
    'writingBits {cleaned everything again wet whole caller=resumeReported}',
    'writingBits {dirtied cleaned everything again wet whole caller=resume}',
    'writingBits {dirtied cleaned everything again wet whole caller=resumeReported}',
    'flushingBits {cleaned everything wet whole caller=resume}',
    'flushingBits {cleaned everything wet whole caller=resumeReported}',
    'flushingBits {everything again wet whole caller=resume}',
    'flushingBits {everything again wet whole caller=resumeReported}',
    'flushingBits {dirtied everything again wet whole caller=resume}',
    'flushingBits {dirtied everything again wet whole caller=resumeReported}',
    'writingHeader {everything wet whole caller=resume}',
    'writingHeader {everything wet whole caller=resumeReported}',
    'writingHeader {cleaned again wet whole caller=resume}',
    'writingHeader {cleaned again wet whole caller=resumeReported}',
    'flushingHeader {again wet whole caller=resume}',
    'flushingHeader {again wet whole caller=resumeReported}',
    'writingHeader {dirtied cleaned again wet whole caller=resume}',
    'writingHeader {dirtied cleaned again wet whole caller=resumeReported}',
    'flushingHeader {dirtied again wet whole caller=resume}',
    'flushingHeader {dirtied again wet whole caller=resumeReported}',
    'writingHeader {dirtied cleaned wet whole caller=resume}',
    'writingHeader {dirtied cleaned wet whole caller=resumeReported}',
    'flushingHeader {dirtied wet whole caller=resume}',
    'flushingHeader {dirtied wet whole caller=resumeReported}',
    'flushingHeader {cleaned wet whole caller=resume}',
    'flushingHeader {cleaned wet whole caller=resumeReported}',
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
    'flushingBits {dirtied cleaned everything wet whole caller=resume}',
    'flushingBits {dirtied cleaned everything wet whole caller=resumeReported}',
    'writingHeader {dirtied everything wet whole caller=resume}',
    'writingHeader {dirtied everything wet whole caller=resumeReported}',
    'flushingBits {cleaned everything again wet whole caller=resume}',
    'flushingBits {cleaned everything again wet whole caller=resumeReported}',
    'flushingBits {dirtied cleaned everything again wet whole caller=resume}',
    'flushingBits {dirtied cleaned everything again wet whole caller=resumeReported}',
    'writingHeader {cleaned everything wet whole caller=resume}',
    'writingHeader {cleaned everything wet whole caller=resumeReported}',
    'writingHeader {everything again wet whole caller=resume}',
    'writingHeader {everything again wet whole caller=resumeReported}',
    'writingHeader {dirtied everything again wet whole caller=resume}',
    'writingHeader {dirtied everything again wet whole caller=resumeReported}',
    'flushingHeader {everything wet whole caller=resume}',
    'flushingHeader {everything wet whole caller=resumeReported}',
    'flushingHeader {cleaned again wet whole caller=resume}',
    'flushingHeader {cleaned again wet whole caller=resumeReported}',
    'flushingHeader {dirtied cleaned again wet whole caller=resume}',
    'flushingHeader {dirtied cleaned again wet whole caller=resumeReported}',
    'flushingHeader {dirtied cleaned wet whole caller=resume}',
    'flushingHeader {dirtied cleaned wet whole caller=resumeReported}',
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
    'writingHeader {dirtied cleaned everything wet whole caller=resume}',
    'writingHeader {dirtied cleaned everything wet whole caller=resumeReported}',
    'flushingHeader {dirtied everything wet whole caller=resume}',
    'flushingHeader {dirtied everything wet whole caller=resumeReported}',
    'writingHeader {cleaned everything again wet whole caller=resume}',
    'writingHeader {cleaned everything again wet whole caller=resumeReported}',
    'writingHeader {dirtied cleaned everything again wet whole caller=resume}',
    'writingHeader {dirtied cleaned everything again wet whole caller=resumeReported}',
    'flushingHeader {cleaned everything wet whole caller=resume}',
    'flushingHeader {cleaned everything wet whole caller=resumeReported}',
    'flushingHeader {everything again wet whole caller=resume}',
    'flushingHeader {everything again wet whole caller=resumeReported}',
    'flushingHeader {dirtied everything again wet whole caller=resume}',
    'flushingHeader {dirtied everything again wet whole caller=resumeReported}',
    'writingHeader {cleaned again wet clears whole}',
    'flushingHeader {again wet clears whole}',
    'writingHeader {dirtied cleaned again wet clears whole}',
    'flushingHeader {dirtied again wet clears whole}',
    'writingHeader {dirtied cleaned wet clears whole}',
    'flushingHeader {dirtied wet clears whole}',
    'flushingHeader {cleaned wet clears whole}',
    'flushingHeader {dirtied cleaned everything wet whole caller=resume}',
    'flushingHeader {dirtied cleaned everything wet whole caller=resumeReported}',
    'flushingHeader {cleaned everything again wet whole caller=resume}',
    'flushingHeader {cleaned everything again wet whole caller=resumeReported}',
    'flushingHeader {dirtied cleaned everything again wet whole caller=resume}',
    'flushingHeader {dirtied cleaned everything again wet whole caller=resumeReported}',
    'flushingHeader {cleaned again wet clears whole}',
    'flushingHeader {dirtied cleaned again wet clears whole}',
    'flushingHeader {dirtied cleaned wet clears whole}',
  ],
  events: [
    'flush',
    'postsuspend',
    'resume',
    'dirtied',
    'cleaned',
    'logUsable(report=success)',
    'logUsable(report=failure)',
    'logRefused',
    'legsFlushed',
    'legFlushFailed',
    'logWritten',
    'logWriteFailed',
    'logFlushed',
    'logFlushFailed',
  ],
  next: Uint16Array.of(
    0, 1, 2, 3, 4, x, x, x, x, x, x, x, x, x, // 0 idle
    5, 6, x, 7, 8, x, x, x, x, x, 9, 10, x, x, // 1 writingBits {wet}
    11, 12, x, 13, 14, 15, 16, 17, x, x, x, x, x, x, // 2 reading
    1, 1, 13, 3, 18, x, x, x, x, x, x, x, x, x, // 3 idle {dirtied}
    19, 20, 14, 18, 4, x, x, x, x, x, x, x, x, x, // 4 idle {cleaned}
    5, 6, x, 6, 21, x, x, x, x, x, 22, 23, x, x, // 5 writingBits {again wet}
    6, 6, x, 6, 24, x, x, x, x, x, 25, 23, x, x, // 6 writingBits {dirtied again wet}
    6, 6, x, 7, 26, x, x, x, x, x, 27, 28, x, x, // 7 writingBits {dirtied wet}
    21, 24, x, 26, 8, x, x, x, x, x, 29, 30, x, x, // 8 writingBits {cleaned wet}
    22, 25, x, 27, 29, x, x, x, x, x, x, x, 0, 10, // 9 flushingBits {wet}
    23, 23, 31, 28, 30, x, x, x, x, x, x, x, x, x, // 10 idle {everything}
    11, 12, x, 12, 32, 33, 34, 17, x, x, x, x, x, x, // 11 reading {again}
    12, 12, x, 12, 35, 36, 37, 17, x, x, x, x, x, x, // 12 reading {dirtied again}
    12, 12, x, 13, 38, 39, 40, 17, x, x, x, x, x, x, // 13 reading {dirtied}
    32, 35, x, 38, 14, 41, 42, 17, x, x, x, x, x, x, // 14 reading {cleaned}
    33, 36, x, 39, 41, x, x, x, x, x, 43, 10, x, x, // 15 writingBits {wet whole caller=resume}
    34, 37, x, 40, 42, x, x, x, x, x, 44, 10, x, x, // 16 writingBits {wet whole caller=resumeReported}
    17, 17, 2, 17, 17, x, x, x, x, x, x, x, x, x, // 17 closed
    20, 20, 38, 18, 18, x, x, x, x, x, x, x, x, x, // 18 idle {dirtied cleaned}
    45, 46, x, 47, 48, x, x, x, 49, 50, x, x, x, x, // 19 flushingLegs {clears}
    51, 52, x, 53, 54, x, x, x, 50, 50, x, x, x, x, // 20 flushingLegs {wet clears}
    21, 24, x, 24, 21, x, x, x, x, x, 55, 56, x, x, // 21 writingBits {cleaned again wet}
    22, 25, x, 25, 55, x, x, x, x, x, x, x, 0, 23, // 22 flushingBits {again wet}
    57, 58, x, 59, 60, x, x, x, x, x, 61, 10, x, x, // 23 writingBits {wet whole}
    24, 24, x, 24, 24, x, x, x, x, x, 62, 56, x, x, // 24 writingBits {dirtied cleaned again wet}
    25, 25, x, 25, 62, x, x, x, x, x, x, x, 1, 23, // 25 flushingBits {dirtied again wet}
    24, 24, x, 26, 26, x, x, x, x, x, 63, 64, x, x, // 26 writingBits {dirtied cleaned wet}
    25, 25, x, 27, 63, x, x, x, x, x, x, x, 3, 28, // 27 flushingBits {dirtied wet}
    23, 23, 65, 28, 64, x, x, x, x, x, x, x, x, x, // 28 idle {dirtied everything}
    55, 62, x, 63, 29, x, x, x, x, x, x, x, 4, 30, // 29 flushingBits {cleaned wet}
    56, 56, 66, 64, 30, x, x, x, x, x, x, x, x, x, // 30 idle {cleaned everything}
    67, 68, x, 65, 66, 69, 70, 17, x, x, x, x, x, x, // 31 reading {everything}
    32, 35, x, 35, 32, 71, 72, 17, x, x, x, x, x, x, // 32 reading {cleaned again}
    33, 36, x, 36, 71, x, x, x, x, x, 73, 23, x, x, // 33 writingBits {again wet whole caller=resume}
    34, 37, x, 37, 72, x, x, x, x, x, 74, 23, x, x, // 34 writingBits {again wet whole caller=resumeReported}
    35, 35, x, 35, 35, 75, 76, 17, x, x, x, x, x, x, // 35 reading {dirtied cleaned again}
    36, 36, x, 36, 75, x, x, x, x, x, 77, 23, x, x, // 36 writingBits {dirtied again wet whole caller=resume}
    37, 37, x, 37, 76, x, x, x, x, x, 78, 23, x, x, // 37 writingBits {dirtied again wet whole caller=resumeReported}
    35, 35, x, 38, 38, 79, 80, 17, x, x, x, x, x, x, // 38 reading {dirtied cleaned}
    36, 36, x, 39, 79, x, x, x, x, x, 81, 28, x, x, // 39 writingBits {dirtied wet whole caller=resume}
    37, 37, x, 40, 80, x, x, x, x, x, 82, 28, x, x, // 40 writingBits {dirtied wet whole caller=resumeReported}
    71, 75, x, 79, 41, x, x, x, x, x, 83, 30, x, x, // 41 writingBits {cleaned wet whole caller=resume}
    72, 76, x, 80, 42, x, x, x, x, x, 84, 30, x, x, // 42 writingBits {cleaned wet whole caller=resumeReported}
    73, 77, x, 81, 83, x, x, x, x, x, x, x, 85, 10, // 43 flushingBits {wet whole caller=resume}
    74, 78, x, 82, 84, x, x, x, x, x, x, x, 86, 10, // 44 flushingBits {wet whole caller=resumeReported}
    45, 46, x, 46, 87, x, x, x, 88, 89, x, x, x, x, // 45 flushingLegs {again clears}
    46, 46, x, 46, 90, x, x, x, 91, 92, x, x, x, x, // 46 flushingLegs {dirtied again clears}
    46, 46, x, 47, 93, x, x, x, 94, 95, x, x, x, x, // 47 flushingLegs {dirtied clears}
    87, 90, x, 93, 48, x, x, x, 96, 97, x, x, x, x, // 48 flushingLegs {cleaned clears}
    88, 91, x, 94, 96, x, x, x, x, x, 0, 10, x, x, // 49 writingBits {clears}
    89, 92, x, 95, 97, x, x, x, x, x, 98, 10, x, x, // 50 writingBits {wet clears}
    51, 52, x, 52, 99, x, x, x, 89, 89, x, x, x, x, // 51 flushingLegs {again wet clears}
    52, 52, x, 52, 100, x, x, x, 92, 92, x, x, x, x, // 52 flushingLegs {dirtied again wet clears}
    52, 52, x, 53, 101, x, x, x, 95, 95, x, x, x, x, // 53 flushingLegs {dirtied wet clears}
    99, 100, x, 101, 54, x, x, x, 97, 97, x, x, x, x, // 54 flushingLegs {cleaned wet clears}
    55, 62, x, 62, 55, x, x, x, x, x, x, x, 19, 56, // 55 flushingBits {cleaned again wet}
    102, 103, x, 104, 105, x, x, x, 106, 106, x, x, x, x, // 56 flushingLegs {wet clears whole}
    57, 58, x, 58, 107, x, x, x, x, x, 108, 23, x, x, // 57 writingBits {again wet whole}
    58, 58, x, 58, 109, x, x, x, x, x, 110, 23, x, x, // 58 writingBits {dirtied again wet whole}
    58, 58, x, 59, 111, x, x, x, x, x, 112, 28, x, x, // 59 writingBits {dirtied wet whole}
    107, 109, x, 111, 60, x, x, x, x, x, 113, 30, x, x, // 60 writingBits {cleaned wet whole}
    108, 110, x, 112, 113, x, x, x, x, x, x, x, 114, 10, // 61 flushingBits {wet whole}
    62, 62, x, 62, 62, x, x, x, x, x, x, x, 20, 56, // 62 flushingBits {dirtied cleaned again wet}
    62, 62, x, 63, 63, x, x, x, x, x, x, x, 18, 64, // 63 flushingBits {dirtied cleaned wet}
    56, 56, 115, 64, 64, x, x, x, x, x, x, x, x, x, // 64 idle {dirtied cleaned everything}
    68, 68, x, 65, 115, 116, 117, 17, x, x, x, x, x, x, // 65 reading {dirtied everything}
    118, 119, x, 115, 66, 120, 121, 17, x, x, x, x, x, x, // 66 reading {cleaned everything}
    67, 68, x, 68, 118, 122, 123, 17, x, x, x, x, x, x, // 67 reading {everything again}
    68, 68, x, 68, 119, 124, 125, 17, x, x, x, x, x, x, // 68 reading {dirtied everything again}
    122, 124, x, 116, 120, x, x, x, x, x, 126, 10, x, x, // 69 writingBits {everything wet whole caller=resume}
    123, 125, x, 117, 121, x, x, x, x, x, 127, 10, x, x, // 70 writingBits {everything wet whole caller=resumeReported}
    71, 75, x, 75, 71, x, x, x, x, x, 128, 56, x, x, // 71 writingBits {cleaned again wet whole caller=resume}
    72, 76, x, 76, 72, x, x, x, x, x, 129, 56, x, x, // 72 writingBits {cleaned again wet whole caller=resumeReported}
    73, 77, x, 77, 128, x, x, x, x, x, x, x, 130, 23, // 73 flushingBits {again wet whole caller=resume}
    74, 78, x, 78, 129, x, x, x, x, x, x, x, 131, 23, // 74 flushingBits {again wet whole caller=resumeReported}
    75, 75, x, 75, 75, x, x, x, x, x, 132, 56, x, x, // 75 writingBits {dirtied cleaned again wet whole caller=resume}
    76, 76, x, 76, 76, x, x, x, x, x, 133, 56, x, x, // 76 writingBits {dirtied cleaned again wet whole caller=resumeReported}
    77, 77, x, 77, 132, x, x, x, x, x, x, x, 134, 23, // 77 flushingBits {dirtied again wet whole caller=resume}
    78, 78, x, 78, 133, x, x, x, x, x, x, x, 135, 23, // 78 flushingBits {dirtied again wet whole caller=resumeReported}
    75, 75, x, 79, 79, x, x, x, x, x, 136, 64, x, x, // 79 writingBits {dirtied cleaned wet whole caller=resume}
    76, 76, x, 80, 80, x, x, x, x, x, 137, 64, x, x, // 80 writingBits {dirtied cleaned wet whole caller=resumeReported}
    77, 77, x, 81, 136, x, x, x, x, x, x, x, 138, 28, // 81 flushingBits {dirtied wet whole caller=resume}
    78, 78, x, 82, 137, x, x, x, x, x, x, x, 139, 28, // 82 flushingBits {dirtied wet whole caller=resumeReported}
    128, 132, x, 136, 83, x, x, x, x, x, x, x, 140, 30, // 83 flushingBits {cleaned wet whole caller=resume}
    129, 133, x, 137, 84, x, x, x, x, x, x, x, 141, 30, // 84 flushingBits {cleaned wet whole caller=resumeReported}
    130, 134, x, 138, 140, x, x, x, x, x, 142, 10, x, x, // 85 writingHeader {wet whole caller=resume}
    131, 135, x, 139, 141, x, x, x, x, x, 143, 10, x, x, // 86 writingHeader {wet whole caller=resumeReported}
    87, 90, x, 90, 87, x, x, x, 144, 145, x, x, x, x, // 87 flushingLegs {cleaned again clears}
    88, 91, x, 91, 144, x, x, x, x, x, 0, 23, x, x, // 88 writingBits {again clears}
    89, 92, x, 92, 145, x, x, x, x, x, 146, 23, x, x, // 89 writingBits {again wet clears}
    90, 90, x, 90, 90, x, x, x, 147, 148, x, x, x, x, // 90 flushingLegs {dirtied cleaned again clears}
    91, 91, x, 91, 147, x, x, x, x, x, 1, 23, x, x, // 91 writingBits {dirtied again clears}
    92, 92, x, 92, 148, x, x, x, x, x, 149, 23, x, x, // 92 writingBits {dirtied again wet clears}
    90, 90, x, 93, 93, x, x, x, 150, 151, x, x, x, x, // 93 flushingLegs {dirtied cleaned clears}
    91, 91, x, 94, 150, x, x, x, x, x, 3, 28, x, x, // 94 writingBits {dirtied clears}
    92, 92, x, 95, 151, x, x, x, x, x, 152, 28, x, x, // 95 writingBits {dirtied wet clears}
    144, 147, x, 150, 96, x, x, x, x, x, 4, 30, x, x, // 96 writingBits {cleaned clears}
    145, 148, x, 151, 97, x, x, x, x, x, 153, 30, x, x, // 97 writingBits {cleaned wet clears}
    146, 149, x, 152, 153, x, x, x, x, x, x, x, 0, 10, // 98 flushingBits {wet clears}
    99, 100, x, 100, 99, x, x, x, 145, 145, x, x, x, x, // 99 flushingLegs {cleaned again wet clears}
    100, 100, x, 100, 100, x, x, x, 148, 148, x, x, x, x, // 100 flushingLegs {dirtied cleaned again wet clears}
    100, 100, x, 101, 101, x, x, x, 151, 151, x, x, x, x, // 101 flushingLegs {dirtied cleaned wet clears}
    102, 103, x, 103, 154, x, x, x, 155, 155, x, x, x, x, // 102 flushingLegs {again wet clears whole}
    103, 103, x, 103, 156, x, x, x, 157, 157, x, x, x, x, // 103 flushingLegs {dirtied again wet clears whole}
    103, 103, x, 104, 158, x, x, x, 159, 159, x, x, x, x, // 104 flushingLegs {dirtied wet clears whole}
    154, 156, x, 158, 105, x, x, x, 160, 160, x, x, x, x, // 105 flushingLegs {cleaned wet clears whole}
    155, 157, x, 159, 160, x, x, x, x, x, 161, 10, x, x, // 106 writingBits {wet clears whole}
    107, 109, x, 109, 107, x, x, x, x, x, 162, 56, x, x, // 107 writingBits {cleaned again wet whole}
    108, 110, x, 110, 162, x, x, x, x, x, x, x, 163, 23, // 108 flushingBits {again wet whole}
    109, 109, x, 109, 109, x, x, x, x, x, 164, 56, x, x, // 109 writingBits {dirtied cleaned again wet whole}
    110, 110, x, 110, 164, x, x, x, x, x, x, x, 165, 23, // 110 flushingBits {dirtied again wet whole}
    109, 109, x, 111, 111, x, x, x, x, x, 166, 64, x, x, // 111 writingBits {dirtied cleaned wet whole}
    110, 110, x, 112, 166, x, x, x, x, x, x, x, 167, 28, // 112 flushingBits {dirtied wet whole}
    162, 164, x, 166, 113, x, x, x, x, x, x, x, 168, 30, // 113 flushingBits {cleaned wet whole}
    163, 165, x, 167, 168, x, x, x, x, x, 169, 10, x, x, // 114 writingHeader {wet whole}
    119, 119, x, 115, 115, 170, 171, 17, x, x, x, x, x, x, // 115 reading {dirtied cleaned everything}
    124, 124, x, 116, 170, x, x, x, x, x, 172, 28, x, x, // 116 writingBits {dirtied everything wet whole caller=resume}
    125, 125, x, 117, 171, x, x, x, x, x, 173, 28, x, x, // 117 writingBits {dirtied everything wet whole caller=resumeReported}
    118, 119, x, 119, 118, 174, 175, 17, x, x, x, x, x, x, // 118 reading {cleaned everything again}
    119, 119, x, 119, 119, 176, 177, 17, x, x, x, x, x, x, // 119 reading {dirtied cleaned everything again}
    174, 176, x, 170, 120, x, x, x, x, x, 178, 30, x, x, // 120 writingBits {cleaned everything wet whole caller=resume}
    175, 177, x, 171, 121, x, x, x, x, x, 179, 30, x, x, // 121 writingBits {cleaned everything wet whole caller=resumeReported}
    122, 124, x, 124, 174, x, x, x, x, x, 180, 23, x, x, // 122 writingBits {everything again wet whole caller=resume}
    123, 125, x, 125, 175, x, x, x, x, x, 181, 23, x, x, // 123 writingBits {everything again wet whole caller=resumeReported}
    124, 124, x, 124, 176, x, x, x, x, x, 182, 23, x, x, // 124 writingBits {dirtied everything again wet whole caller=resume}
    125, 125, x, 125, 177, x, x, x, x, x, 183, 23, x, x, // 125 writingBits {dirtied everything again wet whole caller=resumeReported}
    180, 182, x, 172, 178, x, x, x, x, x, x, x, 184, 10, // 126 flushingBits {everything wet whole caller=resume}
    181, 183, x, 173, 179, x, x, x, x, x, x, x, 185, 10, // 127 flushingBits {everything wet whole caller=resumeReported}
    128, 132, x, 132, 128, x, x, x, x, x, x, x, 186, 56, // 128 flushingBits {cleaned again wet whole caller=resume}
    129, 133, x, 133, 129, x, x, x, x, x, x, x, 187, 56, // 129 flushingBits {cleaned again wet whole caller=resumeReported}
    130, 134, x, 134, 186, x, x, x, x, x, 188, 23, x, x, // 130 writingHeader {again wet whole caller=resume}
    131, 135, x, 135, 187, x, x, x, x, x, 189, 23, x, x, // 131 writingHeader {again wet whole caller=resumeReported}
    132, 132, x, 132, 132, x, x, x, x, x, x, x, 190, 56, // 132 flushingBits {dirtied cleaned again wet whole caller=resume}
    133, 133, x, 133, 133, x, x, x, x, x, x, x, 191, 56, // 133 flushingBits {dirtied cleaned again wet whole caller=resumeReported}
    134, 134, x, 134, 190, x, x, x, x, x, 192, 23, x, x, // 134 writingHeader {dirtied again wet whole caller=resume}
    135, 135, x, 135, 191, x, x, x, x, x, 193, 23, x, x, // 135 writingHeader {dirtied again wet whole caller=resumeReported}
    132, 132, x, 136, 136, x, x, x, x, x, x, x, 194, 64, // 136 flushingBits {dirtied cleaned wet whole caller=resume}
    133, 133, x, 137, 137, x, x, x, x, x, x, x, 195, 64, // 137 flushingBits {dirtied cleaned wet whole caller=resumeReported}
    134, 134, x, 138, 194, x, x, x, x, x, 196, 28, x, x, // 138 writingHeader {dirtied wet whole caller=resume}
    135, 135, x, 139, 195, x, x, x, x, x, 197, 28, x, x, // 139 writingHeader {dirtied wet whole caller=resumeReported}
    186, 190, x, 194, 140, x, x, x, x, x, 198, 30, x, x, // 140 writingHeader {cleaned wet whole caller=resume}
    187, 191, x, 195, 141, x, x, x, x, x, 199, 30, x, x, // 141 writingHeader {cleaned wet whole caller=resumeReported}
    188, 192, x, 196, 198, x, x, x, x, x, x, x, 0, 10, // 142 flushingHeader {wet whole caller=resume}
    189, 193, x, 197, 199, x, x, x, x, x, x, x, 0, 10, // 143 flushingHeader {wet whole caller=resumeReported}
    144, 147, x, 147, 144, x, x, x, x, x, 19, 56, x, x, // 144 writingBits {cleaned again clears}
    145, 148, x, 148, 145, x, x, x, x, x, 200, 56, x, x, // 145 writingBits {cleaned again wet clears}
    146, 149, x, 149, 200, x, x, x, x, x, x, x, 0, 23, // 146 flushingBits {again wet clears}
    147, 147, x, 147, 147, x, x, x, x, x, 20, 56, x, x, // 147 writingBits {dirtied cleaned again clears}
    148, 148, x, 148, 148, x, x, x, x, x, 201, 56, x, x, // 148 writingBits {dirtied cleaned again wet clears}
    149, 149, x, 149, 201, x, x, x, x, x, x, x, 1, 23, // 149 flushingBits {dirtied again wet clears}
    147, 147, x, 150, 150, x, x, x, x, x, 18, 64, x, x, // 150 writingBits {dirtied cleaned clears}
    148, 148, x, 151, 151, x, x, x, x, x, 202, 64, x, x, // 151 writingBits {dirtied cleaned wet clears}
    149, 149, x, 152, 202, x, x, x, x, x, x, x, 3, 28, // 152 flushingBits {dirtied wet clears}
    200, 201, x, 202, 153, x, x, x, x, x, x, x, 4, 30, // 153 flushingBits {cleaned wet clears}
    154, 156, x, 156, 154, x, x, x, 203, 203, x, x, x, x, // 154 flushingLegs {cleaned again wet clears whole}
    155, 157, x, 157, 203, x, x, x, x, x, 204, 23, x, x, // 155 writingBits {again wet clears whole}
    156, 156, x, 156, 156, x, x, x, 205, 205, x, x, x, x, // 156 flushingLegs {dirtied cleaned again wet clears whole}
    157, 157, x, 157, 205, x, x, x, x, x, 206, 23, x, x, // 157 writingBits {dirtied again wet clears whole}
    156, 156, x, 158, 158, x, x, x, 207, 207, x, x, x, x, // 158 flushingLegs {dirtied cleaned wet clears whole}
    157, 157, x, 159, 207, x, x, x, x, x, 208, 28, x, x, // 159 writingBits {dirtied wet clears whole}
    203, 205, x, 207, 160, x, x, x, x, x, 209, 30, x, x, // 160 writingBits {cleaned wet clears whole}
    204, 206, x, 208, 209, x, x, x, x, x, x, x, 210, 10, // 161 flushingBits {wet clears whole}
    162, 164, x, 164, 162, x, x, x, x, x, x, x, 211, 56, // 162 flushingBits {cleaned again wet whole}
    163, 165, x, 165, 211, x, x, x, x, x, 212, 23, x, x, // 163 writingHeader {again wet whole}
    164, 164, x, 164, 164, x, x, x, x, x, x, x, 213, 56, // 164 flushingBits {dirtied cleaned again wet whole}
    165, 165, x, 165, 213, x, x, x, x, x, 214, 23, x, x, // 165 writingHeader {dirtied again wet whole}
    164, 164, x, 166, 166, x, x, x, x, x, x, x, 215, 64, // 166 flushingBits {dirtied cleaned wet whole}
    165, 165, x, 167, 215, x, x, x, x, x, 216, 28, x, x, // 167 writingHeader {dirtied wet whole}
    211, 213, x, 215, 168, x, x, x, x, x, 217, 30, x, x, // 168 writingHeader {cleaned wet whole}
    212, 214, x, 216, 217, x, x, x, x, x, x, x, 0, 10, // 169 flushingHeader {wet whole}
    176, 176, x, 170, 170, x, x, x, x, x, 218, 64, x, x, // 170 writingBits {dirtied cleaned everything wet whole caller=resume}
    177, 177, x, 171, 171, x, x, x, x, x, 219, 64, x, x, // 171 writingBits {dirtied cleaned everything wet whole caller=resumeReported}
    182, 182, x, 172, 218, x, x, x, x, x, x, x, 220, 28, // 172 flushingBits {dirtied everything wet whole caller=resume}
    183, 183, x, 173, 219, x, x, x, x, x, x, x, 221, 28, // 173 flushingBits {dirtied everything wet whole caller=resumeReported}
    174, 176, x, 176, 174, x, x, x, x, x, 222, 56, x, x, // 174 writingBits {cleaned everything again wet whole caller=resume}
    175, 177, x, 177, 175, x, x, x, x, x, 223, 56, x, x, // 175 writingBits {cleaned everything again wet whole caller=resumeReported}
    176, 176, x, 176, 176, x, x, x, x, x, 224, 56, x, x, // 176 writingBits {dirtied cleaned everything again wet whole caller=resume}
    177, 177, x, 177, 177, x, x, x, x, x, 225, 56, x, x, // 177 writingBits {dirtied cleaned everything again wet whole caller=resumeReported}
    222, 224, x, 218, 178, x, x, x, x, x, x, x, 226, 30, // 178 flushingBits {cleaned everything wet whole caller=resume}
    223, 225, x, 219, 179, x, x, x, x, x, x, x, 227, 30, // 179 flushingBits {cleaned everything wet whole caller=resumeReported}
    180, 182, x, 182, 222, x, x, x, x, x, x, x, 228, 23, // 180 flushingBits {everything again wet whole caller=resume}
    181, 183, x, 183, 223, x, x, x, x, x, x, x, 229, 23, // 181 flushingBits {everything again wet whole caller=resumeReported}
    182, 182, x, 182, 224, x, x, x, x, x, x, x, 230, 23, // 182 flushingBits {dirtied everything again wet whole caller=resume}
    183, 183, x, 183, 225, x, x, x, x, x, x, x, 231, 23, // 183 flushingBits {dirtied everything again wet whole caller=resumeReported}
    228, 230, x, 220, 226, x, x, x, x, x, 232, 10, x, x, // 184 writingHeader {everything wet whole caller=resume}
    229, 231, x, 221, 227, x, x, x, x, x, 233, 10, x, x, // 185 writingHeader {everything wet whole caller=resumeReported}
    186, 190, x, 190, 186, x, x, x, x, x, 234, 56, x, x, // 186 writingHeader {cleaned again wet whole caller=resume}
    187, 191, x, 191, 187, x, x, x, x, x, 235, 56, x, x, // 187 writingHeader {cleaned again wet whole caller=resumeReported}
    188, 192, x, 192, 234, x, x, x, x, x, x, x, 0, 23, // 188 flushingHeader {again wet whole caller=resume}
    189, 193, x, 193, 235, x, x, x, x, x, x, x, 0, 23, // 189 flushingHeader {again wet whole caller=resumeReported}
    190, 190, x, 190, 190, x, x, x, x, x, 236, 56, x, x, // 190 writingHeader {dirtied cleaned again wet whole caller=resume}
    191, 191, x, 191, 191, x, x, x, x, x, 237, 56, x, x, // 191 writingHeader {dirtied cleaned again wet whole caller=resumeReported}
    192, 192, x, 192, 236, x, x, x, x, x, x, x, 1, 23, // 192 flushingHeader {dirtied again wet whole caller=resume}
    193, 193, x, 193, 237, x, x, x, x, x, x, x, 1, 23, // 193 flushingHeader {dirtied again wet whole caller=resumeReported}
    190, 190, x, 194, 194, x, x, x, x, x, 238, 64, x, x, // 194 writingHeader {dirtied cleaned wet whole caller=resume}
    191, 191, x, 195, 195, x, x, x, x, x, 239, 64, x, x, // 195 writingHeader {dirtied cleaned wet whole caller=resumeReported}
    192, 192, x, 196, 238, x, x, x, x, x, x, x, 3, 28, // 196 flushingHeader {dirtied wet whole caller=resume}
    193, 193, x, 197, 239, x, x, x, x, x, x, x, 3, 28, // 197 flushingHeader {dirtied wet whole caller=resumeReported}
    234, 236, x, 238, 198, x, x, x, x, x, x, x, 4, 30, // 198 flushingHeader {cleaned wet whole caller=resume}
    235, 237, x, 239, 199, x, x, x, x, x, x, x, 4, 30, // 199 flushingHeader {cleaned wet whole caller=resumeReported}
    200, 201, x, 201, 200, x, x, x, x, x, x, x, 19, 56, // 200 flushingBits {cleaned again wet clears}
    201, 201, x, 201, 201, x, x, x, x, x, x, x, 20, 56, // 201 flushingBits {dirtied cleaned again wet clears}
    201, 201, x, 202, 202, x, x, x, x, x, x, x, 18, 64, // 202 flushingBits {dirtied cleaned wet clears}
    203, 205, x, 205, 203, x, x, x, x, x, 240, 56, x, x, // 203 writingBits {cleaned again wet clears whole}
    204, 206, x, 206, 240, x, x, x, x, x, x, x, 241, 23, // 204 flushingBits {again wet clears whole}
    205, 205, x, 205, 205, x, x, x, x, x, 242, 56, x, x, // 205 writingBits {dirtied cleaned again wet clears whole}
    206, 206, x, 206, 242, x, x, x, x, x, x, x, 243, 23, // 206 flushingBits {dirtied again wet clears whole}
    205, 205, x, 207, 207, x, x, x, x, x, 244, 64, x, x, // 207 writingBits {dirtied cleaned wet clears whole}
    206, 206, x, 208, 244, x, x, x, x, x, x, x, 245, 28, // 208 flushingBits {dirtied wet clears whole}
    240, 242, x, 244, 209, x, x, x, x, x, x, x, 246, 30, // 209 flushingBits {cleaned wet clears whole}
    241, 243, x, 245, 246, x, x, x, x, x, 247, 10, x, x, // 210 writingHeader {wet clears whole}
    211, 213, x, 213, 211, x, x, x, x, x, 248, 56, x, x, // 211 writingHeader {cleaned again wet whole}
    212, 214, x, 214, 248, x, x, x, x, x, x, x, 0, 23, // 212 flushingHeader {again wet whole}
    213, 213, x, 213, 213, x, x, x, x, x, 249, 56, x, x, // 213 writingHeader {dirtied cleaned again wet whole}
    214, 214, x, 214, 249, x, x, x, x, x, x, x, 1, 23, // 214 flushingHeader {dirtied again wet whole}
    213, 213, x, 215, 215, x, x, x, x, x, 250, 64, x, x, // 215 writingHeader {dirtied cleaned wet whole}
    214, 214, x, 216, 250, x, x, x, x, x, x, x, 3, 28, // 216 flushingHeader {dirtied wet whole}
    248, 249, x, 250, 217, x, x, x, x, x, x, x, 4, 30, // 217 flushingHeader {cleaned wet whole}
    224, 224, x, 218, 218, x, x, x, x, x, x, x, 251, 64, // 218 flushingBits {dirtied cleaned everything wet whole caller=resume}
    225, 225, x, 219, 219, x, x, x, x, x, x, x, 252, 64, // 219 flushingBits {dirtied cleaned everything wet whole caller=resumeReported}
    230, 230, x, 220, 251, x, x, x, x, x, 253, 28, x, x, // 220 writingHeader {dirtied everything wet whole caller=resume}
    231, 231, x, 221, 252, x, x, x, x, x, 254, 28, x, x, // 221 writingHeader {dirtied everything wet whole caller=resumeReported}
    222, 224, x, 224, 222, x, x, x, x, x, x, x, 255, 56, // 222 flushingBits {cleaned everything again wet whole caller=resume}
    223, 225, x, 225, 223, x, x, x, x, x, x, x, 256, 56, // 223 flushingBits {cleaned everything again wet whole caller=resumeReported}
    224, 224, x, 224, 224, x, x, x, x, x, x, x, 257, 56, // 224 flushingBits {dirtied cleaned everything again wet whole caller=resume}
    225, 225, x, 225, 225, x, x, x, x, x, x, x, 258, 56, // 225 flushingBits {dirtied cleaned everything again wet whole caller=resumeReported}
    255, 257, x, 251, 226, x, x, x, x, x, 259, 30, x, x, // 226 writingHeader {cleaned everything wet whole caller=resume}
    256, 258, x, 252, 227, x, x, x, x, x, 260, 30, x, x, // 227 writingHeader {cleaned everything wet whole caller=resumeReported}
    228, 230, x, 230, 255, x, x, x, x, x, 261, 23, x, x, // 228 writingHeader {everything again wet whole caller=resume}
    229, 231, x, 231, 256, x, x, x, x, x, 262, 23, x, x, // 229 writingHeader {everything again wet whole caller=resumeReported}
    230, 230, x, 230, 257, x, x, x, x, x, 263, 23, x, x, // 230 writingHeader {dirtied everything again wet whole caller=resume}
    231, 231, x, 231, 258, x, x, x, x, x, 264, 23, x, x, // 231 writingHeader {dirtied everything again wet whole caller=resumeReported}
    261, 263, x, 253, 259, x, x, x, x, x, x, x, 10, 10, // 232 flushingHeader {everything wet whole caller=resume}
    262, 264, x, 254, 260, x, x, x, x, x, x, x, 10, 10, // 233 flushingHeader {everything wet whole caller=resumeReported}
    234, 236, x, 236, 234, x, x, x, x, x, x, x, 19, 56, // 234 flushingHeader {cleaned again wet whole caller=resume}
    235, 237, x, 237, 235, x, x, x, x, x, x, x, 19, 56, // 235 flushingHeader {cleaned again wet whole caller=resumeReported}
    236, 236, x, 236, 236, x, x, x, x, x, x, x, 20, 56, // 236 flushingHeader {dirtied cleaned again wet whole caller=resume}
    237, 237, x, 237, 237, x, x, x, x, x, x, x, 20, 56, // 237 flushingHeader {dirtied cleaned again wet whole caller=resumeReported}
    236, 236, x, 238, 238, x, x, x, x, x, x, x, 18, 64, // 238 flushingHeader {dirtied cleaned wet whole caller=resume}
    237, 237, x, 239, 239, x, x, x, x, x, x, x, 18, 64, // 239 flushingHeader {dirtied cleaned wet whole caller=resumeReported}
    240, 242, x, 242, 240, x, x, x, x, x, x, x, 265, 56, // 240 flushingBits {cleaned again wet clears whole}
    241, 243, x, 243, 265, x, x, x, x, x, 266, 23, x, x, // 241 writingHeader {again wet clears whole}
    242, 242, x, 242, 242, x, x, x, x, x, x, x, 267, 56, // 242 flushingBits {dirtied cleaned again wet clears whole}
    243, 243, x, 243, 267, x, x, x, x, x, 268, 23, x, x, // 243 writingHeader {dirtied again wet clears whole}
    242, 242, x, 244, 244, x, x, x, x, x, x, x, 269, 64, // 244 flushingBits {dirtied cleaned wet clears whole}
    243, 243, x, 245, 269, x, x, x, x, x, 270, 28, x, x, // 245 writingHeader {dirtied wet clears whole}
    265, 267, x, 269, 246, x, x, x, x, x, 271, 30, x, x, // 246 writingHeader {cleaned wet clears whole}
    266, 268, x, 270, 271, x, x, x, x, x, x, x, 0, 10, // 247 flushingHeader {wet clears whole}
    248, 249, x, 249, 248, x, x, x, x, x, x, x, 19, 56, // 248 flushingHeader {cleaned again wet whole}
    249, 249, x, 249, 249, x, x, x, x, x, x, x, 20, 56, // 249 flushingHeader {dirtied cleaned again wet whole}
    249, 249, x, 250, 250, x, x, x, x, x, x, x, 18, 64, // 250 flushingHeader {dirtied cleaned wet whole}
    257, 257, x, 251, 251, x, x, x, x, x, 272, 64, x, x, // 251 writingHeader {dirtied cleaned everything wet whole caller=resume}
    258, 258, x, 252, 252, x, x, x, x, x, 273, 64, x, x, // 252 writingHeader {dirtied cleaned everything wet whole caller=resumeReported}
    263, 263, x, 253, 272, x, x, x, x, x, x, x, 28, 28, // 253 flushingHeader {dirtied everything wet whole caller=resume}
    264, 264, x, 254, 273, x, x, x, x, x, x, x, 28, 28, // 254 flushingHeader {dirtied everything wet whole caller=resumeReported}
    255, 257, x, 257, 255, x, x, x, x, x, 274, 56, x, x, // 255 writingHeader {cleaned everything again wet whole caller=resume}
    256, 258, x, 258, 256, x, x, x, x, x, 275, 56, x, x, // 256 writingHeader {cleaned everything again wet whole caller=resumeReported}
    257, 257, x, 257, 257, x, x, x, x, x, 276, 56, x, x, // 257 writingHeader {dirtied cleaned everything again wet whole caller=resume}
    258, 258, x, 258, 258, x, x, x, x, x, 277, 56, x, x, // 258 writingHeader {dirtied cleaned everything again wet whole caller=resumeReported}
    274, 276, x, 272, 259, x, x, x, x, x, x, x, 30, 30, // 259 flushingHeader {cleaned everything wet whole caller=resume}
    275, 277, x, 273, 260, x, x, x, x, x, x, x, 30, 30, // 260 flushingHeader {cleaned everything wet whole caller=resumeReported}
    261, 263, x, 263, 274, x, x, x, x, x, x, x, 23, 23, // 261 flushingHeader {everything again wet whole caller=resume}
    262, 264, x, 264, 275, x, x, x, x, x, x, x, 23, 23, // 262 flushingHeader {everything again wet whole caller=resumeReported}
    263, 263, x, 263, 276, x, x, x, x, x, x, x, 23, 23, // 263 flushingHeader {dirtied everything again wet whole caller=resume}
    264, 264, x, 264, 277, x, x, x, x, x, x, x, 23, 23, // 264 flushingHeader {dirtied everything again wet whole caller=resumeReported}
    265, 267, x, 267, 265, x, x, x, x, x, 278, 56, x, x, // 265 writingHeader {cleaned again wet clears whole}
    266, 268, x, 268, 278, x, x, x, x, x, x, x, 0, 23, // 266 flushingHeader {again wet clears whole}
    267, 267, x, 267, 267, x, x, x, x, x, 279, 56, x, x, // 267 writingHeader {dirtied cleaned again wet clears whole}
    268, 268, x, 268, 279, x, x, x, x, x, x, x, 1, 23, // 268 flushingHeader {dirtied again wet clears whole}
    267, 267, x, 269, 269, x, x, x, x, x, 280, 64, x, x, // 269 writingHeader {dirtied cleaned wet clears whole}
    268, 268, x, 270, 280, x, x, x, x, x, x, x, 3, 28, // 270 flushingHeader {dirtied wet clears whole}
    278, 279, x, 280, 271, x, x, x, x, x, x, x, 4, 30, // 271 flushingHeader {cleaned wet clears whole}
    276, 276, x, 272, 272, x, x, x, x, x, x, x, 64, 64, // 272 flushingHeader {dirtied cleaned everything wet whole caller=resume}
    277, 277, x, 273, 273, x, x, x, x, x, x, x, 64, 64, // 273 flushingHeader {dirtied cleaned everything wet whole caller=resumeReported}
    274, 276, x, 276, 274, x, x, x, x, x, x, x, 56, 56, // 274 flushingHeader {cleaned everything again wet whole caller=resume}
    275, 277, x, 277, 275, x, x, x, x, x, x, x, 56, 56, // 275 flushingHeader {cleaned everything again wet whole caller=resumeReported}
    276, 276, x, 276, 276, x, x, x, x, x, x, x, 56, 56, // 276 flushingHeader {dirtied cleaned everything again wet whole caller=resume}
    277, 277, x, 277, 277, x, x, x, x, x, x, x, 56, 56, // 277 flushingHeader {dirtied cleaned everything again wet whole caller=resumeReported}
    278, 279, x, 279, 278, x, x, x, x, x, x, x, 19, 56, // 278 flushingHeader {cleaned again wet clears whole}
    279, 279, x, 279, 279, x, x, x, x, x, x, x, 20, 56, // 279 flushingHeader {dirtied cleaned again wet clears whole}
    279, 279, x, 280, 280, x, x, x, x, x, x, x, 18, 64, // 280 flushingHeader {dirtied cleaned wet clears whole}
  ),
  effects: Uint16Array.of(
    1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 idle
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 1 writingBits {wet}
    0, 0, 0, 0, 0, 6, 6, 7, 0, 0, 0, 0, 0, 0, // 2 reading
    2, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 3 idle {dirtied}
    8, 8, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 4 idle {cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 5 writingBits {again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 6 writingBits {dirtied again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 7 writingBits {dirtied wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 8 writingBits {cleaned wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 9 flushingBits {wet}
    6, 6, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 10 idle {everything}
    0, 0, 0, 0, 0, 6, 6, 10, 0, 0, 0, 0, 0, 0, // 11 reading {again}
    0, 0, 0, 0, 0, 6, 6, 10, 0, 0, 0, 0, 0, 0, // 12 reading {dirtied again}
    0, 0, 0, 0, 0, 6, 6, 7, 0, 0, 0, 0, 0, 0, // 13 reading {dirtied}
    0, 0, 0, 0, 0, 6, 6, 7, 0, 0, 0, 0, 0, 0, // 14 reading {cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 15 writingBits {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 16 writingBits {wet whole caller=resumeReported}
    12, 12, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 17 closed
    8, 8, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 18 idle {dirtied cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 19 flushingLegs {clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 20 flushingLegs {wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 21 writingBits {cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 9, // 22 flushingBits {again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 23 writingBits {wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 24 writingBits {dirtied cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 9, // 25 flushingBits {dirtied again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 26 writingBits {dirtied cleaned wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 27 flushingBits {dirtied wet}
    6, 6, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 28 idle {dirtied everything}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 29 flushingBits {cleaned wet}
    18, 18, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 30 idle {cleaned everything}
    0, 0, 0, 0, 0, 6, 6, 7, 0, 0, 0, 0, 0, 0, // 31 reading {everything}
    0, 0, 0, 0, 0, 6, 6, 10, 0, 0, 0, 0, 0, 0, // 32 reading {cleaned again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 33 writingBits {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 34 writingBits {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 6, 6, 10, 0, 0, 0, 0, 0, 0, // 35 reading {dirtied cleaned again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 36 writingBits {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 37 writingBits {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 6, 6, 7, 0, 0, 0, 0, 0, 0, // 38 reading {dirtied cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 39 writingBits {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 40 writingBits {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 41 writingBits {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 42 writingBits {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 43 flushingBits {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 44 flushingBits {wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 45 flushingLegs {again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 46 flushingLegs {dirtied again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 47 flushingLegs {dirtied clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 48 flushingLegs {cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 0, 0, // 49 writingBits {clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 50 writingBits {wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 51 flushingLegs {again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 52 flushingLegs {dirtied again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 53 flushingLegs {dirtied wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 54 flushingLegs {cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, // 55 flushingBits {cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 56 flushingLegs {wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 57 writingBits {again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 58 writingBits {dirtied again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 59 writingBits {dirtied wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 60 writingBits {cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 61 flushingBits {wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, // 62 flushingBits {dirtied cleaned again wet}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 63 flushingBits {dirtied cleaned wet}
    18, 18, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 64 idle {dirtied cleaned everything}
    0, 0, 0, 0, 0, 6, 6, 7, 0, 0, 0, 0, 0, 0, // 65 reading {dirtied everything}
    0, 0, 0, 0, 0, 6, 6, 7, 0, 0, 0, 0, 0, 0, // 66 reading {cleaned everything}
    0, 0, 0, 0, 0, 6, 6, 10, 0, 0, 0, 0, 0, 0, // 67 reading {everything again}
    0, 0, 0, 0, 0, 6, 6, 10, 0, 0, 0, 0, 0, 0, // 68 reading {dirtied everything again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 69 writingBits {everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 70 writingBits {everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 71 writingBits {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 72 writingBits {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 19, // 73 flushingBits {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 19, // 74 flushingBits {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 75 writingBits {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 76 writingBits {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 19, // 77 flushingBits {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 19, // 78 flushingBits {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 79 writingBits {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 80 writingBits {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 81 flushingBits {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 82 flushingBits {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 83 flushingBits {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 84 flushingBits {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 85 writingHeader {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 86 writingHeader {wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 87 flushingLegs {cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 9, 0, 0, // 88 writingBits {again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 89 writingBits {again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 90 flushingLegs {dirtied cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 9, 0, 0, // 91 writingBits {dirtied again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 92 writingBits {dirtied again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 93 flushingLegs {dirtied cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 0, 0, // 94 writingBits {dirtied clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 95 writingBits {dirtied wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 0, 0, // 96 writingBits {cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 97 writingBits {cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 98 flushingBits {wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 99 flushingLegs {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 100 flushingLegs {dirtied cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 101 flushingLegs {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 102 flushingLegs {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 103 flushingLegs {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 104 flushingLegs {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 105 flushingLegs {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 106 writingBits {wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 107 writingBits {cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 9, // 108 flushingBits {again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 109 writingBits {dirtied cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 9, // 110 flushingBits {dirtied again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 111 writingBits {dirtied cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 112 flushingBits {dirtied wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 113 flushingBits {cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 114 writingHeader {wet whole}
    0, 0, 0, 0, 0, 6, 6, 7, 0, 0, 0, 0, 0, 0, // 115 reading {dirtied cleaned everything}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 116 writingBits {dirtied everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 117 writingBits {dirtied everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 6, 6, 10, 0, 0, 0, 0, 0, 0, // 118 reading {cleaned everything again}
    0, 0, 0, 0, 0, 6, 6, 10, 0, 0, 0, 0, 0, 0, // 119 reading {dirtied cleaned everything again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 120 writingBits {cleaned everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 121 writingBits {cleaned everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 122 writingBits {everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 123 writingBits {everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 124 writingBits {dirtied everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 125 writingBits {dirtied everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 126 flushingBits {everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 127 flushingBits {everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 24, // 128 flushingBits {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 24, // 129 flushingBits {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 130 writingHeader {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 131 writingHeader {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 24, // 132 flushingBits {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 24, // 133 flushingBits {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 134 writingHeader {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 135 writingHeader {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 136 flushingBits {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 137 flushingBits {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 138 writingHeader {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 139 writingHeader {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 140 writingHeader {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 141 writingHeader {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 11, // 142 flushingHeader {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, // 143 flushingHeader {wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, 0, 0, // 144 writingBits {cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 145 writingBits {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 9, // 146 flushingBits {again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, 0, 0, // 147 writingBits {dirtied cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 148 writingBits {dirtied cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 9, // 149 flushingBits {dirtied again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 0, 0, // 150 writingBits {dirtied cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 151 writingBits {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 152 flushingBits {dirtied wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 153 flushingBits {cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 154 flushingLegs {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 155 writingBits {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 156 flushingLegs {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 157 writingBits {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 158 flushingLegs {dirtied cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 159 writingBits {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 160 writingBits {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 161 flushingBits {wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 15, // 162 flushingBits {cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 163 writingHeader {again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 15, // 164 flushingBits {dirtied cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 165 writingHeader {dirtied again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 166 flushingBits {dirtied cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 167 writingHeader {dirtied wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 168 writingHeader {cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 169 flushingHeader {wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 170 writingBits {dirtied cleaned everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 171 writingBits {dirtied cleaned everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 172 flushingBits {dirtied everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 173 flushingBits {dirtied everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 174 writingBits {cleaned everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 175 writingBits {cleaned everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 176 writingBits {dirtied cleaned everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 177 writingBits {dirtied cleaned everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 178 flushingBits {cleaned everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 179 flushingBits {cleaned everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 19, // 180 flushingBits {everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 19, // 181 flushingBits {everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 19, // 182 flushingBits {dirtied everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 19, // 183 flushingBits {dirtied everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 184 writingHeader {everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 185 writingHeader {everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 186 writingHeader {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 187 writingHeader {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 26, 19, // 188 flushingHeader {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 27, 19, // 189 flushingHeader {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 190 writingHeader {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 191 writingHeader {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 28, 19, // 192 flushingHeader {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 29, 19, // 193 flushingHeader {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 194 writingHeader {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 195 writingHeader {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 11, // 196 flushingHeader {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, // 197 flushingHeader {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 11, // 198 flushingHeader {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, // 199 flushingHeader {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, // 200 flushingBits {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, // 201 flushingBits {dirtied cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 202 flushingBits {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 203 writingBits {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 9, // 204 flushingBits {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 205 writingBits {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 9, // 206 flushingBits {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 207 writingBits {dirtied cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 208 flushingBits {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 209 flushingBits {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 210 writingHeader {wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 211 writingHeader {cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 9, // 212 flushingHeader {again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 213 writingHeader {dirtied cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 9, // 214 flushingHeader {dirtied again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 215 writingHeader {dirtied cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 216 flushingHeader {dirtied wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 217 flushingHeader {cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 218 flushingBits {dirtied cleaned everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 219 flushingBits {dirtied cleaned everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 220 writingHeader {dirtied everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 221 writingHeader {dirtied everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 24, // 222 flushingBits {cleaned everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 24, // 223 flushingBits {cleaned everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 24, // 224 flushingBits {dirtied cleaned everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 24, // 225 flushingBits {dirtied cleaned everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 226 writingHeader {cleaned everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 227 writingHeader {cleaned everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 228 writingHeader {everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 229 writingHeader {everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 230 writingHeader {dirtied everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 231 writingHeader {dirtied everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 11, // 232 flushingHeader {everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, // 233 flushingHeader {everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 24, // 234 flushingHeader {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 31, 24, // 235 flushingHeader {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 24, // 236 flushingHeader {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 31, 24, // 237 flushingHeader {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 11, // 238 flushingHeader {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, // 239 flushingHeader {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 15, // 240 flushingBits {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 241 writingHeader {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 15, // 242 flushingBits {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 243 writingHeader {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 244 flushingBits {dirtied cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 245 writingHeader {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 246 writingHeader {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 247 flushingHeader {wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, // 248 flushingHeader {cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, // 249 flushingHeader {dirtied cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 250 flushingHeader {dirtied cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 251 writingHeader {dirtied cleaned everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 252 writingHeader {dirtied cleaned everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 11, // 253 flushingHeader {dirtied everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, // 254 flushingHeader {dirtied everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 255 writingHeader {cleaned everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 256 writingHeader {cleaned everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 257 writingHeader {dirtied cleaned everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 258 writingHeader {dirtied cleaned everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 11, // 259 flushingHeader {cleaned everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, // 260 flushingHeader {cleaned everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 19, // 261 flushingHeader {everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 19, 19, // 262 flushingHeader {everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 19, // 263 flushingHeader {dirtied everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 19, 19, // 264 flushingHeader {dirtied everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 265 writingHeader {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 9, // 266 flushingHeader {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 267 writingHeader {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 9, // 268 flushingHeader {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 269 writingHeader {dirtied cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 270 flushingHeader {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 271 flushingHeader {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 11, // 272 flushingHeader {dirtied cleaned everything wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, // 273 flushingHeader {dirtied cleaned everything wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 33, 24, // 274 flushingHeader {cleaned everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 24, // 275 flushingHeader {cleaned everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 33, 24, // 276 flushingHeader {dirtied cleaned everything again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 24, // 277 flushingHeader {dirtied cleaned everything again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, // 278 flushingHeader {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, // 279 flushingHeader {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 280 flushingHeader {dirtied cleaned wet clears whole}
  ),
  effectLists: [
    [], // 0
    [{ type: 'answerFlush', params: { outcome: 'success' } }], // 1
    [{ type: 'stageBits', params: { scope: 'changed' } }, { type: 'writeLog', params: { scope: 'changed' } }], // 2
    [{ type: 'readLog' }], // 3
    [{ type: 'flushLog' }], // 4
    [{ type: 'answerFlush', params: { outcome: 'failure' } }], // 5
    [{ type: 'stageBits', params: { scope: 'everything' } }, { type: 'writeLog', params: { scope: 'everything' } }], // 6
    [{ type: 'answerResume', params: { outcome: 'refused' } }], // 7
    [{ type: 'stageBits', params: { scope: 'changed' } }, { type: 'flushLegs' }], // 8
    [{ type: 'answerFlush', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'everything' } }, { type: 'writeLog', params: { scope: 'everything' } }], // 9
    [{ type: 'answerResume', params: { outcome: 'refused' } }, { type: 'answerFlush', params: { outcome: 'refused' } }], // 10
    [{ type: 'answerResume', params: { outcome: 'failure' } }], // 11
    [{ type: 'answerFlush', params: { outcome: 'refused' } }], // 12
    [{ type: 'writeLog', params: { scope: 'changed' } }], // 13
    [{ type: 'voidClears' }, { type: 'writeLog', params: { scope: 'changed' } }], // 14
    [{ type: 'answerFlush', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'everything' } }, { type: 'flushLegs' }], // 15
    [{ type: 'answerFlush', params: { outcome: 'success' } }, { type: 'answerFlush', params: { outcome: 'success' } }], // 16
    [{ type: 'answerFlush', params: { outcome: 'success' } }, { type: 'stageBits', params: { scope: 'changed' } }, { type: 'writeLog', params: { scope: 'changed' } }], // 17
    [{ type: 'stageBits', params: { scope: 'everything' } }, { type: 'flushLegs' }], // 18
    [{ type: 'answerResume', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'everything' } }, { type: 'writeLog', params: { scope: 'everything' } }], // 19
    [{ type: 'writeLog', params: { scope: 'header' } }], // 20
    [{ type: 'answerFlush', params: { outcome: 'success' } }, { type: 'stageBits', params: { scope: 'changed' } }, { type: 'flushLegs' }], // 21
    [{ type: 'writeLog', params: { scope: 'everything' } }], // 22
    [{ type: 'voidClears' }, { type: 'writeLog', params: { scope: 'everything' } }], // 23
    [{ type: 'answerResume', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'everything' } }, { type: 'flushLegs' }], // 24
    [{ type: 'answerResume', params: { outcome: 'success' } }], // 25
    [{ type: 'answerResume', params: { outcome: 'success' } }, { type: 'answerFlush', params: { outcome: 'success' } }], // 26
    [{ type: 'answerResume', params: { outcome: 'failure' } }, { type: 'answerFlush', params: { outcome: 'success' } }], // 27
    [{ type: 'answerResume', params: { outcome: 'success' } }, { type: 'stageBits', params: { scope: 'changed' } }, { type: 'writeLog', params: { scope: 'changed' } }], // 28
    [{ type: 'answerResume', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'changed' } }, { type: 'writeLog', params: { scope: 'changed' } }], // 29
    [{ type: 'answerResume', params: { outcome: 'success' } }, { type: 'stageBits', params: { scope: 'changed' } }, { type: 'flushLegs' }], // 30
    [{ type: 'answerResume', params: { outcome: 'failure' } }, { type: 'stageBits', params: { scope: 'changed' } }, { type: 'flushLegs' }], // 31
    [{ type: 'answerResume', params: { outcome: 'success' } }, { type: 'stageBits', params: { scope: 'everything' } }, { type: 'writeLog', params: { scope: 'everything' } }], // 32
    [{ type: 'answerResume', params: { outcome: 'success' } }, { type: 'stageBits', params: { scope: 'everything' } }, { type: 'flushLegs' }], // 33
  ],
};

/** The step tables of the commit machine, one a profile. */
export const commitTables = { kernel, strict } as const;
