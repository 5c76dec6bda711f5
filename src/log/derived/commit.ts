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
    'reading {dirtied cleaned}',
    'writingBits {cleaned wet whole caller=resume}',
    'writingBits {cleaned wet whole caller=resumeReported}',
    'writingBits {dirtied again wet whole caller=resume}',
    'writingBits {dirtied wet whole caller=resume}',
    'flushingBits {wet whole caller=resume}',
    'writingBits {dirtied again wet whole caller=resumeReported}',
    'writingBits {dirtied wet whole caller=resumeReported}',
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
    'writingBits {cleaned again wet whole caller=resume}',
    'writingBits {cleaned again wet whole caller=resumeReported}',
    'flushingBits {again wet whole caller=resume}',
    'flushingBits {again wet whole caller=resumeReported}',
    'writingBits {dirtied cleaned again wet whole caller=resume}',
    'writingBits {dirtied cleaned wet whole caller=resume}',
    'flushingBits {cleaned wet whole caller=resume}',
    'writingBits {dirtied cleaned again wet whole caller=resumeReported}',
    'writingBits {dirtied cleaned wet whole caller=resumeReported}',
    'flushingBits {cleaned wet whole caller=resumeReported}',
    'flushingBits {dirtied again wet whole caller=resume}',
    'flushingBits {dirtied wet whole caller=resume}',
    'writingHeader {wet whole caller=resume}',
    'flushingBits {dirtied again wet whole caller=resumeReported}',
    'flushingBits {dirtied wet whole caller=resumeReported}',
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
    'reading {cleaned everything again}',
    'reading {dirtied cleaned everything again}',
    'flushingBits {cleaned again wet whole caller=resume}',
    'flushingBits {cleaned again wet whole caller=resumeReported}',
    'writingHeader {again wet whole caller=resume}',
    'writingHeader {again wet whole caller=resumeReported}',
    'flushingBits {dirtied cleaned again wet whole caller=resume}',
    'flushingBits {dirtied cleaned wet whole caller=resume}',
    'writingHeader {cleaned wet whole caller=resume}',
    'flushingBits {dirtied cleaned again wet whole caller=resumeReported}',
    'flushingBits {dirtied cleaned wet whole caller=resumeReported}',
    'writingHeader {cleaned wet whole caller=resumeReported}',
    'writingHeader {dirtied again wet whole caller=resume}',
    'writingHeader {dirtied wet whole caller=resume}',
    'flushingHeader {wet whole caller=resume}',
    'writingHeader {dirtied again wet whole caller=resumeReported}',
    'writingHeader {dirtied wet whole caller=resumeReported}',
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
    'writingHeader {cleaned again wet whole caller=resume}',
    'writingHeader {cleaned again wet whole caller=resumeReported}',
    'flushingHeader {again wet whole caller=resume}',
    'flushingHeader {again wet whole caller=resumeReported}',
    'writingHeader {dirtied cleaned again wet whole caller=resume}',
    'writingHeader {dirtied cleaned wet whole caller=resume}',
    'flushingHeader {cleaned wet whole caller=resume}',
    'writingHeader {dirtied cleaned again wet whole caller=resumeReported}',
    'writingHeader {dirtied cleaned wet whole caller=resumeReported}',
    'flushingHeader {cleaned wet whole caller=resumeReported}',
    'flushingHeader {dirtied again wet whole caller=resume}',
    'flushingHeader {dirtied wet whole caller=resume}',
    'flushingHeader {dirtied again wet whole caller=resumeReported}',
    'flushingHeader {dirtied wet whole caller=resumeReported}',
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
    'flushingHeader {cleaned again wet whole caller=resumeReported}',
    'flushingHeader {dirtied cleaned again wet whole caller=resume}',
    'flushingHeader {dirtied cleaned wet whole caller=resume}',
    'flushingHeader {dirtied cleaned again wet whole caller=resumeReported}',
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
    'writingHeader {cleaned again wet clears whole}',
    'flushingHeader {again wet clears whole}',
    'writingHeader {dirtied cleaned again wet clears whole}',
    'flushingHeader {dirtied again wet clears whole}',
    'writingHeader {dirtied cleaned wet clears whole}',
    'flushingHeader {dirtied wet clears whole}',
    'flushingHeader {cleaned wet clears whole}',
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
    12, 12, x, 12, 35, 33, 34, 17, x, x, x, x, x, x, // 12 reading {dirtied again}
    12, 12, x, 13, 36, 15, 16, 17, x, x, x, x, x, x, // 13 reading {dirtied}
    32, 35, x, 36, 14, 37, 38, 17, x, x, x, x, x, x, // 14 reading {cleaned}
    33, 39, x, 40, 37, x, x, x, x, x, 41, 10, x, x, // 15 writingBits {wet whole caller=resume}
    34, 42, x, 43, 38, x, x, x, x, x, 44, 10, x, x, // 16 writingBits {wet whole caller=resumeReported}
    17, 17, 2, 17, 17, x, x, x, x, x, x, x, x, x, // 17 closed
    20, 20, 36, 18, 18, x, x, x, x, x, x, x, x, x, // 18 idle {dirtied cleaned}
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
    67, 68, x, 65, 66, 15, 16, 17, x, x, x, x, x, x, // 31 reading {everything}
    32, 35, x, 35, 32, 69, 70, 17, x, x, x, x, x, x, // 32 reading {cleaned again}
    33, 39, x, 39, 69, x, x, x, x, x, 71, 23, x, x, // 33 writingBits {again wet whole caller=resume}
    34, 42, x, 42, 70, x, x, x, x, x, 72, 23, x, x, // 34 writingBits {again wet whole caller=resumeReported}
    35, 35, x, 35, 35, 69, 70, 17, x, x, x, x, x, x, // 35 reading {dirtied cleaned again}
    35, 35, x, 36, 36, 37, 38, 17, x, x, x, x, x, x, // 36 reading {dirtied cleaned}
    69, 73, x, 74, 37, x, x, x, x, x, 75, 30, x, x, // 37 writingBits {cleaned wet whole caller=resume}
    70, 76, x, 77, 38, x, x, x, x, x, 78, 30, x, x, // 38 writingBits {cleaned wet whole caller=resumeReported}
    39, 39, x, 39, 73, x, x, x, x, x, 79, 23, x, x, // 39 writingBits {dirtied again wet whole caller=resume}
    39, 39, x, 40, 74, x, x, x, x, x, 80, 28, x, x, // 40 writingBits {dirtied wet whole caller=resume}
    71, 79, x, 80, 75, x, x, x, x, x, x, x, 81, 10, // 41 flushingBits {wet whole caller=resume}
    42, 42, x, 42, 76, x, x, x, x, x, 82, 23, x, x, // 42 writingBits {dirtied again wet whole caller=resumeReported}
    42, 42, x, 43, 77, x, x, x, x, x, 83, 28, x, x, // 43 writingBits {dirtied wet whole caller=resumeReported}
    72, 82, x, 83, 78, x, x, x, x, x, x, x, 84, 10, // 44 flushingBits {wet whole caller=resumeReported}
    45, 46, x, 46, 85, x, x, x, 86, 87, x, x, x, x, // 45 flushingLegs {again clears}
    46, 46, x, 46, 88, x, x, x, 89, 90, x, x, x, x, // 46 flushingLegs {dirtied again clears}
    46, 46, x, 47, 91, x, x, x, 92, 93, x, x, x, x, // 47 flushingLegs {dirtied clears}
    85, 88, x, 91, 48, x, x, x, 94, 95, x, x, x, x, // 48 flushingLegs {cleaned clears}
    86, 89, x, 92, 94, x, x, x, x, x, 0, 10, x, x, // 49 writingBits {clears}
    87, 90, x, 93, 95, x, x, x, x, x, 96, 10, x, x, // 50 writingBits {wet clears}
    51, 52, x, 52, 97, x, x, x, 87, 87, x, x, x, x, // 51 flushingLegs {again wet clears}
    52, 52, x, 52, 98, x, x, x, 90, 90, x, x, x, x, // 52 flushingLegs {dirtied again wet clears}
    52, 52, x, 53, 99, x, x, x, 93, 93, x, x, x, x, // 53 flushingLegs {dirtied wet clears}
    97, 98, x, 99, 54, x, x, x, 95, 95, x, x, x, x, // 54 flushingLegs {cleaned wet clears}
    55, 62, x, 62, 55, x, x, x, x, x, x, x, 19, 56, // 55 flushingBits {cleaned again wet}
    100, 101, x, 102, 103, x, x, x, 104, 104, x, x, x, x, // 56 flushingLegs {wet clears whole}
    57, 58, x, 58, 105, x, x, x, x, x, 106, 23, x, x, // 57 writingBits {again wet whole}
    58, 58, x, 58, 107, x, x, x, x, x, 108, 23, x, x, // 58 writingBits {dirtied again wet whole}
    58, 58, x, 59, 109, x, x, x, x, x, 110, 28, x, x, // 59 writingBits {dirtied wet whole}
    105, 107, x, 109, 60, x, x, x, x, x, 111, 30, x, x, // 60 writingBits {cleaned wet whole}
    106, 108, x, 110, 111, x, x, x, x, x, x, x, 112, 10, // 61 flushingBits {wet whole}
    62, 62, x, 62, 62, x, x, x, x, x, x, x, 20, 56, // 62 flushingBits {dirtied cleaned again wet}
    62, 62, x, 63, 63, x, x, x, x, x, x, x, 18, 64, // 63 flushingBits {dirtied cleaned wet}
    56, 56, 113, 64, 64, x, x, x, x, x, x, x, x, x, // 64 idle {dirtied cleaned everything}
    68, 68, x, 65, 113, 15, 16, 17, x, x, x, x, x, x, // 65 reading {dirtied everything}
    114, 115, x, 113, 66, 37, 38, 17, x, x, x, x, x, x, // 66 reading {cleaned everything}
    67, 68, x, 68, 114, 33, 34, 17, x, x, x, x, x, x, // 67 reading {everything again}
    68, 68, x, 68, 115, 33, 34, 17, x, x, x, x, x, x, // 68 reading {dirtied everything again}
    69, 73, x, 73, 69, x, x, x, x, x, 116, 56, x, x, // 69 writingBits {cleaned again wet whole caller=resume}
    70, 76, x, 76, 70, x, x, x, x, x, 117, 56, x, x, // 70 writingBits {cleaned again wet whole caller=resumeReported}
    71, 79, x, 79, 116, x, x, x, x, x, x, x, 118, 23, // 71 flushingBits {again wet whole caller=resume}
    72, 82, x, 82, 117, x, x, x, x, x, x, x, 119, 23, // 72 flushingBits {again wet whole caller=resumeReported}
    73, 73, x, 73, 73, x, x, x, x, x, 120, 56, x, x, // 73 writingBits {dirtied cleaned again wet whole caller=resume}
    73, 73, x, 74, 74, x, x, x, x, x, 121, 64, x, x, // 74 writingBits {dirtied cleaned wet whole caller=resume}
    116, 120, x, 121, 75, x, x, x, x, x, x, x, 122, 30, // 75 flushingBits {cleaned wet whole caller=resume}
    76, 76, x, 76, 76, x, x, x, x, x, 123, 56, x, x, // 76 writingBits {dirtied cleaned again wet whole caller=resumeReported}
    76, 76, x, 77, 77, x, x, x, x, x, 124, 64, x, x, // 77 writingBits {dirtied cleaned wet whole caller=resumeReported}
    117, 123, x, 124, 78, x, x, x, x, x, x, x, 125, 30, // 78 flushingBits {cleaned wet whole caller=resumeReported}
    79, 79, x, 79, 120, x, x, x, x, x, x, x, 126, 23, // 79 flushingBits {dirtied again wet whole caller=resume}
    79, 79, x, 80, 121, x, x, x, x, x, x, x, 127, 28, // 80 flushingBits {dirtied wet whole caller=resume}
    118, 126, x, 127, 122, x, x, x, x, x, 128, 10, x, x, // 81 writingHeader {wet whole caller=resume}
    82, 82, x, 82, 123, x, x, x, x, x, x, x, 129, 23, // 82 flushingBits {dirtied again wet whole caller=resumeReported}
    82, 82, x, 83, 124, x, x, x, x, x, x, x, 130, 28, // 83 flushingBits {dirtied wet whole caller=resumeReported}
    119, 129, x, 130, 125, x, x, x, x, x, 131, 10, x, x, // 84 writingHeader {wet whole caller=resumeReported}
    85, 88, x, 88, 85, x, x, x, 132, 133, x, x, x, x, // 85 flushingLegs {cleaned again clears}
    86, 89, x, 89, 132, x, x, x, x, x, 0, 23, x, x, // 86 writingBits {again clears}
    87, 90, x, 90, 133, x, x, x, x, x, 134, 23, x, x, // 87 writingBits {again wet clears}
    88, 88, x, 88, 88, x, x, x, 135, 136, x, x, x, x, // 88 flushingLegs {dirtied cleaned again clears}
    89, 89, x, 89, 135, x, x, x, x, x, 1, 23, x, x, // 89 writingBits {dirtied again clears}
    90, 90, x, 90, 136, x, x, x, x, x, 137, 23, x, x, // 90 writingBits {dirtied again wet clears}
    88, 88, x, 91, 91, x, x, x, 138, 139, x, x, x, x, // 91 flushingLegs {dirtied cleaned clears}
    89, 89, x, 92, 138, x, x, x, x, x, 3, 28, x, x, // 92 writingBits {dirtied clears}
    90, 90, x, 93, 139, x, x, x, x, x, 140, 28, x, x, // 93 writingBits {dirtied wet clears}
    132, 135, x, 138, 94, x, x, x, x, x, 4, 30, x, x, // 94 writingBits {cleaned clears}
    133, 136, x, 139, 95, x, x, x, x, x, 141, 30, x, x, // 95 writingBits {cleaned wet clears}
    134, 137, x, 140, 141, x, x, x, x, x, x, x, 0, 10, // 96 flushingBits {wet clears}
    97, 98, x, 98, 97, x, x, x, 133, 133, x, x, x, x, // 97 flushingLegs {cleaned again wet clears}
    98, 98, x, 98, 98, x, x, x, 136, 136, x, x, x, x, // 98 flushingLegs {dirtied cleaned again wet clears}
    98, 98, x, 99, 99, x, x, x, 139, 139, x, x, x, x, // 99 flushingLegs {dirtied cleaned wet clears}
    100, 101, x, 101, 142, x, x, x, 143, 143, x, x, x, x, // 100 flushingLegs {again wet clears whole}
    101, 101, x, 101, 144, x, x, x, 145, 145, x, x, x, x, // 101 flushingLegs {dirtied again wet clears whole}
    101, 101, x, 102, 146, x, x, x, 147, 147, x, x, x, x, // 102 flushingLegs {dirtied wet clears whole}
    142, 144, x, 146, 103, x, x, x, 148, 148, x, x, x, x, // 103 flushingLegs {cleaned wet clears whole}
    143, 145, x, 147, 148, x, x, x, x, x, 149, 10, x, x, // 104 writingBits {wet clears whole}
    105, 107, x, 107, 105, x, x, x, x, x, 150, 56, x, x, // 105 writingBits {cleaned again wet whole}
    106, 108, x, 108, 150, x, x, x, x, x, x, x, 151, 23, // 106 flushingBits {again wet whole}
    107, 107, x, 107, 107, x, x, x, x, x, 152, 56, x, x, // 107 writingBits {dirtied cleaned again wet whole}
    108, 108, x, 108, 152, x, x, x, x, x, x, x, 153, 23, // 108 flushingBits {dirtied again wet whole}
    107, 107, x, 109, 109, x, x, x, x, x, 154, 64, x, x, // 109 writingBits {dirtied cleaned wet whole}
    108, 108, x, 110, 154, x, x, x, x, x, x, x, 155, 28, // 110 flushingBits {dirtied wet whole}
    150, 152, x, 154, 111, x, x, x, x, x, x, x, 156, 30, // 111 flushingBits {cleaned wet whole}
    151, 153, x, 155, 156, x, x, x, x, x, 157, 10, x, x, // 112 writingHeader {wet whole}
    115, 115, x, 113, 113, 37, 38, 17, x, x, x, x, x, x, // 113 reading {dirtied cleaned everything}
    114, 115, x, 115, 114, 69, 70, 17, x, x, x, x, x, x, // 114 reading {cleaned everything again}
    115, 115, x, 115, 115, 69, 70, 17, x, x, x, x, x, x, // 115 reading {dirtied cleaned everything again}
    116, 120, x, 120, 116, x, x, x, x, x, x, x, 158, 56, // 116 flushingBits {cleaned again wet whole caller=resume}
    117, 123, x, 123, 117, x, x, x, x, x, x, x, 159, 56, // 117 flushingBits {cleaned again wet whole caller=resumeReported}
    118, 126, x, 126, 158, x, x, x, x, x, 160, 23, x, x, // 118 writingHeader {again wet whole caller=resume}
    119, 129, x, 129, 159, x, x, x, x, x, 161, 23, x, x, // 119 writingHeader {again wet whole caller=resumeReported}
    120, 120, x, 120, 120, x, x, x, x, x, x, x, 162, 56, // 120 flushingBits {dirtied cleaned again wet whole caller=resume}
    120, 120, x, 121, 121, x, x, x, x, x, x, x, 163, 64, // 121 flushingBits {dirtied cleaned wet whole caller=resume}
    158, 162, x, 163, 122, x, x, x, x, x, 164, 30, x, x, // 122 writingHeader {cleaned wet whole caller=resume}
    123, 123, x, 123, 123, x, x, x, x, x, x, x, 165, 56, // 123 flushingBits {dirtied cleaned again wet whole caller=resumeReported}
    123, 123, x, 124, 124, x, x, x, x, x, x, x, 166, 64, // 124 flushingBits {dirtied cleaned wet whole caller=resumeReported}
    159, 165, x, 166, 125, x, x, x, x, x, 167, 30, x, x, // 125 writingHeader {cleaned wet whole caller=resumeReported}
    126, 126, x, 126, 162, x, x, x, x, x, 168, 23, x, x, // 126 writingHeader {dirtied again wet whole caller=resume}
    126, 126, x, 127, 163, x, x, x, x, x, 169, 28, x, x, // 127 writingHeader {dirtied wet whole caller=resume}
    160, 168, x, 169, 164, x, x, x, x, x, x, x, 0, 10, // 128 flushingHeader {wet whole caller=resume}
    129, 129, x, 129, 165, x, x, x, x, x, 170, 23, x, x, // 129 writingHeader {dirtied again wet whole caller=resumeReported}
    129, 129, x, 130, 166, x, x, x, x, x, 171, 28, x, x, // 130 writingHeader {dirtied wet whole caller=resumeReported}
    161, 170, x, 171, 167, x, x, x, x, x, x, x, 0, 10, // 131 flushingHeader {wet whole caller=resumeReported}
    132, 135, x, 135, 132, x, x, x, x, x, 19, 56, x, x, // 132 writingBits {cleaned again clears}
    133, 136, x, 136, 133, x, x, x, x, x, 172, 56, x, x, // 133 writingBits {cleaned again wet clears}
    134, 137, x, 137, 172, x, x, x, x, x, x, x, 0, 23, // 134 flushingBits {again wet clears}
    135, 135, x, 135, 135, x, x, x, x, x, 20, 56, x, x, // 135 writingBits {dirtied cleaned again clears}
    136, 136, x, 136, 136, x, x, x, x, x, 173, 56, x, x, // 136 writingBits {dirtied cleaned again wet clears}
    137, 137, x, 137, 173, x, x, x, x, x, x, x, 1, 23, // 137 flushingBits {dirtied again wet clears}
    135, 135, x, 138, 138, x, x, x, x, x, 18, 64, x, x, // 138 writingBits {dirtied cleaned clears}
    136, 136, x, 139, 139, x, x, x, x, x, 174, 64, x, x, // 139 writingBits {dirtied cleaned wet clears}
    137, 137, x, 140, 174, x, x, x, x, x, x, x, 3, 28, // 140 flushingBits {dirtied wet clears}
    172, 173, x, 174, 141, x, x, x, x, x, x, x, 4, 30, // 141 flushingBits {cleaned wet clears}
    142, 144, x, 144, 142, x, x, x, 175, 175, x, x, x, x, // 142 flushingLegs {cleaned again wet clears whole}
    143, 145, x, 145, 175, x, x, x, x, x, 176, 23, x, x, // 143 writingBits {again wet clears whole}
    144, 144, x, 144, 144, x, x, x, 177, 177, x, x, x, x, // 144 flushingLegs {dirtied cleaned again wet clears whole}
    145, 145, x, 145, 177, x, x, x, x, x, 178, 23, x, x, // 145 writingBits {dirtied again wet clears whole}
    144, 144, x, 146, 146, x, x, x, 179, 179, x, x, x, x, // 146 flushingLegs {dirtied cleaned wet clears whole}
    145, 145, x, 147, 179, x, x, x, x, x, 180, 28, x, x, // 147 writingBits {dirtied wet clears whole}
    175, 177, x, 179, 148, x, x, x, x, x, 181, 30, x, x, // 148 writingBits {cleaned wet clears whole}
    176, 178, x, 180, 181, x, x, x, x, x, x, x, 182, 10, // 149 flushingBits {wet clears whole}
    150, 152, x, 152, 150, x, x, x, x, x, x, x, 183, 56, // 150 flushingBits {cleaned again wet whole}
    151, 153, x, 153, 183, x, x, x, x, x, 184, 23, x, x, // 151 writingHeader {again wet whole}
    152, 152, x, 152, 152, x, x, x, x, x, x, x, 185, 56, // 152 flushingBits {dirtied cleaned again wet whole}
    153, 153, x, 153, 185, x, x, x, x, x, 186, 23, x, x, // 153 writingHeader {dirtied again wet whole}
    152, 152, x, 154, 154, x, x, x, x, x, x, x, 187, 64, // 154 flushingBits {dirtied cleaned wet whole}
    153, 153, x, 155, 187, x, x, x, x, x, 188, 28, x, x, // 155 writingHeader {dirtied wet whole}
    183, 185, x, 187, 156, x, x, x, x, x, 189, 30, x, x, // 156 writingHeader {cleaned wet whole}
    184, 186, x, 188, 189, x, x, x, x, x, x, x, 0, 10, // 157 flushingHeader {wet whole}
    158, 162, x, 162, 158, x, x, x, x, x, 190, 56, x, x, // 158 writingHeader {cleaned again wet whole caller=resume}
    159, 165, x, 165, 159, x, x, x, x, x, 191, 56, x, x, // 159 writingHeader {cleaned again wet whole caller=resumeReported}
    160, 168, x, 168, 190, x, x, x, x, x, x, x, 0, 23, // 160 flushingHeader {again wet whole caller=resume}
    161, 170, x, 170, 191, x, x, x, x, x, x, x, 0, 23, // 161 flushingHeader {again wet whole caller=resumeReported}
    162, 162, x, 162, 162, x, x, x, x, x, 192, 56, x, x, // 162 writingHeader {dirtied cleaned again wet whole caller=resume}
    162, 162, x, 163, 163, x, x, x, x, x, 193, 64, x, x, // 163 writingHeader {dirtied cleaned wet whole caller=resume}
    190, 192, x, 193, 164, x, x, x, x, x, x, x, 4, 30, // 164 flushingHeader {cleaned wet whole caller=resume}
    165, 165, x, 165, 165, x, x, x, x, x, 194, 56, x, x, // 165 writingHeader {dirtied cleaned again wet whole caller=resumeReported}
    165, 165, x, 166, 166, x, x, x, x, x, 195, 64, x, x, // 166 writingHeader {dirtied cleaned wet whole caller=resumeReported}
    191, 194, x, 195, 167, x, x, x, x, x, x, x, 4, 30, // 167 flushingHeader {cleaned wet whole caller=resumeReported}
    168, 168, x, 168, 192, x, x, x, x, x, x, x, 1, 23, // 168 flushingHeader {dirtied again wet whole caller=resume}
    168, 168, x, 169, 193, x, x, x, x, x, x, x, 3, 28, // 169 flushingHeader {dirtied wet whole caller=resume}
    170, 170, x, 170, 194, x, x, x, x, x, x, x, 1, 23, // 170 flushingHeader {dirtied again wet whole caller=resumeReported}
    170, 170, x, 171, 195, x, x, x, x, x, x, x, 3, 28, // 171 flushingHeader {dirtied wet whole caller=resumeReported}
    172, 173, x, 173, 172, x, x, x, x, x, x, x, 19, 56, // 172 flushingBits {cleaned again wet clears}
    173, 173, x, 173, 173, x, x, x, x, x, x, x, 20, 56, // 173 flushingBits {dirtied cleaned again wet clears}
    173, 173, x, 174, 174, x, x, x, x, x, x, x, 18, 64, // 174 flushingBits {dirtied cleaned wet clears}
    175, 177, x, 177, 175, x, x, x, x, x, 196, 56, x, x, // 175 writingBits {cleaned again wet clears whole}
    176, 178, x, 178, 196, x, x, x, x, x, x, x, 197, 23, // 176 flushingBits {again wet clears whole}
    177, 177, x, 177, 177, x, x, x, x, x, 198, 56, x, x, // 177 writingBits {dirtied cleaned again wet clears whole}
    178, 178, x, 178, 198, x, x, x, x, x, x, x, 199, 23, // 178 flushingBits {dirtied again wet clears whole}
    177, 177, x, 179, 179, x, x, x, x, x, 200, 64, x, x, // 179 writingBits {dirtied cleaned wet clears whole}
    178, 178, x, 180, 200, x, x, x, x, x, x, x, 201, 28, // 180 flushingBits {dirtied wet clears whole}
    196, 198, x, 200, 181, x, x, x, x, x, x, x, 202, 30, // 181 flushingBits {cleaned wet clears whole}
    197, 199, x, 201, 202, x, x, x, x, x, 203, 10, x, x, // 182 writingHeader {wet clears whole}
    183, 185, x, 185, 183, x, x, x, x, x, 204, 56, x, x, // 183 writingHeader {cleaned again wet whole}
    184, 186, x, 186, 204, x, x, x, x, x, x, x, 0, 23, // 184 flushingHeader {again wet whole}
    185, 185, x, 185, 185, x, x, x, x, x, 205, 56, x, x, // 185 writingHeader {dirtied cleaned again wet whole}
    186, 186, x, 186, 205, x, x, x, x, x, x, x, 1, 23, // 186 flushingHeader {dirtied again wet whole}
    185, 185, x, 187, 187, x, x, x, x, x, 206, 64, x, x, // 187 writingHeader {dirtied cleaned wet whole}
    186, 186, x, 188, 206, x, x, x, x, x, x, x, 3, 28, // 188 flushingHeader {dirtied wet whole}
    204, 205, x, 206, 189, x, x, x, x, x, x, x, 4, 30, // 189 flushingHeader {cleaned wet whole}
    190, 192, x, 192, 190, x, x, x, x, x, x, x, 19, 56, // 190 flushingHeader {cleaned again wet whole caller=resume}
    191, 194, x, 194, 191, x, x, x, x, x, x, x, 19, 56, // 191 flushingHeader {cleaned again wet whole caller=resumeReported}
    192, 192, x, 192, 192, x, x, x, x, x, x, x, 20, 56, // 192 flushingHeader {dirtied cleaned again wet whole caller=resume}
    192, 192, x, 193, 193, x, x, x, x, x, x, x, 18, 64, // 193 flushingHeader {dirtied cleaned wet whole caller=resume}
    194, 194, x, 194, 194, x, x, x, x, x, x, x, 20, 56, // 194 flushingHeader {dirtied cleaned again wet whole caller=resumeReported}
    194, 194, x, 195, 195, x, x, x, x, x, x, x, 18, 64, // 195 flushingHeader {dirtied cleaned wet whole caller=resumeReported}
    196, 198, x, 198, 196, x, x, x, x, x, x, x, 207, 56, // 196 flushingBits {cleaned again wet clears whole}
    197, 199, x, 199, 207, x, x, x, x, x, 208, 23, x, x, // 197 writingHeader {again wet clears whole}
    198, 198, x, 198, 198, x, x, x, x, x, x, x, 209, 56, // 198 flushingBits {dirtied cleaned again wet clears whole}
    199, 199, x, 199, 209, x, x, x, x, x, 210, 23, x, x, // 199 writingHeader {dirtied again wet clears whole}
    198, 198, x, 200, 200, x, x, x, x, x, x, x, 211, 64, // 200 flushingBits {dirtied cleaned wet clears whole}
    199, 199, x, 201, 211, x, x, x, x, x, 212, 28, x, x, // 201 writingHeader {dirtied wet clears whole}
    207, 209, x, 211, 202, x, x, x, x, x, 213, 30, x, x, // 202 writingHeader {cleaned wet clears whole}
    208, 210, x, 212, 213, x, x, x, x, x, x, x, 0, 10, // 203 flushingHeader {wet clears whole}
    204, 205, x, 205, 204, x, x, x, x, x, x, x, 19, 56, // 204 flushingHeader {cleaned again wet whole}
    205, 205, x, 205, 205, x, x, x, x, x, x, x, 20, 56, // 205 flushingHeader {dirtied cleaned again wet whole}
    205, 205, x, 206, 206, x, x, x, x, x, x, x, 18, 64, // 206 flushingHeader {dirtied cleaned wet whole}
    207, 209, x, 209, 207, x, x, x, x, x, 214, 56, x, x, // 207 writingHeader {cleaned again wet clears whole}
    208, 210, x, 210, 214, x, x, x, x, x, x, x, 0, 23, // 208 flushingHeader {again wet clears whole}
    209, 209, x, 209, 209, x, x, x, x, x, 215, 56, x, x, // 209 writingHeader {dirtied cleaned again wet clears whole}
    210, 210, x, 210, 215, x, x, x, x, x, x, x, 1, 23, // 210 flushingHeader {dirtied again wet clears whole}
    209, 209, x, 211, 211, x, x, x, x, x, 216, 64, x, x, // 211 writingHeader {dirtied cleaned wet clears whole}
    210, 210, x, 212, 216, x, x, x, x, x, x, x, 3, 28, // 212 flushingHeader {dirtied wet clears whole}
    214, 215, x, 216, 213, x, x, x, x, x, x, x, 4, 30, // 213 flushingHeader {cleaned wet clears whole}
    214, 215, x, 215, 214, x, x, x, x, x, x, x, 19, 56, // 214 flushingHeader {cleaned again wet clears whole}
    215, 215, x, 215, 215, x, x, x, x, x, x, x, 20, 56, // 215 flushingHeader {dirtied cleaned again wet clears whole}
    215, 215, x, 216, 216, x, x, x, x, x, x, x, 18, 64, // 216 flushingHeader {dirtied cleaned wet clears whole}
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
    0, 0, 0, 0, 0, 6, 6, 7, 0, 0, 0, 0, 0, 0, // 36 reading {dirtied cleaned}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 37 writingBits {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 38 writingBits {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 39 writingBits {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 40 writingBits {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 41 flushingBits {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 42 writingBits {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 43 writingBits {dirtied wet whole caller=resumeReported}
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
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 69 writingBits {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 70 writingBits {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 19, // 71 flushingBits {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 19, // 72 flushingBits {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 73 writingBits {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 74 writingBits {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 75 flushingBits {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 76 writingBits {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 77 writingBits {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 78 flushingBits {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 19, // 79 flushingBits {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 80 flushingBits {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 81 writingHeader {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 19, // 82 flushingBits {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 83 flushingBits {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 84 writingHeader {wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 85 flushingLegs {cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 9, 0, 0, // 86 writingBits {again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 87 writingBits {again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 88 flushingLegs {dirtied cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 9, 0, 0, // 89 writingBits {dirtied again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 90 writingBits {dirtied again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 91 flushingLegs {dirtied cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 0, 0, // 92 writingBits {dirtied clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 93 writingBits {dirtied wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 0, 0, // 94 writingBits {cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 95 writingBits {cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 96 flushingBits {wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 97 flushingLegs {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 98 flushingLegs {dirtied cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 13, 14, 0, 0, 0, 0, // 99 flushingLegs {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 100 flushingLegs {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 101 flushingLegs {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 102 flushingLegs {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 103 flushingLegs {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 104 writingBits {wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 105 writingBits {cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 9, // 106 flushingBits {again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 107 writingBits {dirtied cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 9, // 108 flushingBits {dirtied again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 109 writingBits {dirtied cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 110 flushingBits {dirtied wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 111 flushingBits {cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 112 writingHeader {wet whole}
    0, 0, 0, 0, 0, 6, 6, 7, 0, 0, 0, 0, 0, 0, // 113 reading {dirtied cleaned everything}
    0, 0, 0, 0, 0, 6, 6, 10, 0, 0, 0, 0, 0, 0, // 114 reading {cleaned everything again}
    0, 0, 0, 0, 0, 6, 6, 10, 0, 0, 0, 0, 0, 0, // 115 reading {dirtied cleaned everything again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 24, // 116 flushingBits {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 24, // 117 flushingBits {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 118 writingHeader {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 119 writingHeader {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 24, // 120 flushingBits {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 121 flushingBits {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 122 writingHeader {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 24, // 123 flushingBits {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 11, // 124 flushingBits {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 125 writingHeader {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 126 writingHeader {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 127 writingHeader {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 11, // 128 flushingHeader {wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 19, 0, 0, // 129 writingHeader {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 130 writingHeader {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, // 131 flushingHeader {wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, 0, 0, // 132 writingBits {cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 133 writingBits {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 9, // 134 flushingBits {again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, 0, 0, // 135 writingBits {dirtied cleaned again clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 136 writingBits {dirtied cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 9, // 137 flushingBits {dirtied again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 0, 0, // 138 writingBits {dirtied cleaned clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 139 writingBits {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 140 flushingBits {dirtied wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 141 flushingBits {cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 142 flushingLegs {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 143 writingBits {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 144 flushingLegs {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 145 writingBits {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 22, 23, 0, 0, 0, 0, // 146 flushingLegs {dirtied cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 147 writingBits {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 148 writingBits {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 149 flushingBits {wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 15, // 150 flushingBits {cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 151 writingHeader {again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 15, // 152 flushingBits {dirtied cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 153 writingHeader {dirtied again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 154 flushingBits {dirtied cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 155 writingHeader {dirtied wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 156 writingHeader {cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 157 flushingHeader {wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 158 writingHeader {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 159 writingHeader {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 26, 19, // 160 flushingHeader {again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 27, 19, // 161 flushingHeader {again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 162 writingHeader {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 163 writingHeader {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 11, // 164 flushingHeader {cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0, 0, // 165 writingHeader {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 11, 0, 0, // 166 writingHeader {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, // 167 flushingHeader {cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 28, 19, // 168 flushingHeader {dirtied again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 11, // 169 flushingHeader {dirtied wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 29, 19, // 170 flushingHeader {dirtied again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, // 171 flushingHeader {dirtied wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, // 172 flushingBits {cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, // 173 flushingBits {dirtied cleaned again wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 174 flushingBits {dirtied cleaned wet clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 175 writingBits {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 9, // 176 flushingBits {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 177 writingBits {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 9, // 178 flushingBits {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 179 writingBits {dirtied cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 180 flushingBits {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 181 flushingBits {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 182 writingHeader {wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 183 writingHeader {cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 9, // 184 flushingHeader {again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 185 writingHeader {dirtied cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 9, // 186 flushingHeader {dirtied again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 187 writingHeader {dirtied cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 188 flushingHeader {dirtied wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 189 flushingHeader {cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 24, // 190 flushingHeader {cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 31, 24, // 191 flushingHeader {cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 24, // 192 flushingHeader {dirtied cleaned again wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 11, // 193 flushingHeader {dirtied cleaned wet whole caller=resume}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 31, 24, // 194 flushingHeader {dirtied cleaned again wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, // 195 flushingHeader {dirtied cleaned wet whole caller=resumeReported}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 15, // 196 flushingBits {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 197 writingHeader {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 15, // 198 flushingBits {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 9, 0, 0, // 199 writingHeader {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 5, // 200 flushingBits {dirtied cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 201 writingHeader {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 202 writingHeader {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 203 flushingHeader {wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, // 204 flushingHeader {cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, // 205 flushingHeader {dirtied cleaned again wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 206 flushingHeader {dirtied cleaned wet whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 207 writingHeader {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 9, // 208 flushingHeader {again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 15, 0, 0, // 209 writingHeader {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 9, // 210 flushingHeader {dirtied again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 0, 0, // 211 writingHeader {dirtied cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 212 flushingHeader {dirtied wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 213 flushingHeader {cleaned wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, // 214 flushingHeader {cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 15, // 215 flushingHeader {dirtied cleaned again wet clears whole}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, // 216 flushingHeader {dirtied cleaned wet clears whole}
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
  ],
};

/** The step tables of the commit machine, one a profile. */
export const commitTables = { kernel, strict } as const;
