// Written by `npm run derive` from spec/machines/pass.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the pass machine. */
export type PassEvent = 'wake' | 'logFlushed' | 'logFlushFailed' | 'done' | 'sorted(any=false)' | 'sorted(any=true)' | 'legFailed' | 'becameInSync' | 'flushSent' | 'flushesEnded';

/** The effects of the pass machine with their parameters. */
export interface PassEffects {
  countWrites: undefined;
  delayRecovering: undefined;
  failNosync: undefined;
  failSync: undefined;
  flushLog: undefined;
  judgeFailures: undefined;
  readLegs: undefined;
  recover: undefined;
  sendNosync: undefined;
  sendSync: undefined;
  sortWrites: undefined;
  takeQueues: undefined;
  updateStates: undefined;
}

const x = 65535;

const kernel: StepTable<PassEvent> = {
  machine: 'pass',
  states: [
    'idle',
    'idle {mode=handleErrors}',
    'idle {mode=keepLog}',
    'updating',
    'idle {legFailed}',
    'updating {mode=handleErrors}',
    'idle {mode=handleErrors legFailed}',
    'updating {mode=keepLog}',
    'idle {mode=keepLog legFailed}',
    'updating {again}',
    'recovering',
    'updating {legFailed}',
    'updating {mode=handleErrors again}',
    'recovering {mode=handleErrors}',
    'updating {mode=handleErrors legFailed}',
    'updating {mode=keepLog again}',
    'recovering {mode=keepLog}',
    'updating {mode=keepLog legFailed}',
    'recovering {again}',
    'updating {legFailed again}',
    'reading',
    'recovering {legFailed}',
    'recovering {mode=handleErrors again}',
    'updating {mode=handleErrors legFailed again}',
    'reading {mode=handleErrors}',
    'recovering {mode=handleErrors legFailed}',
    'recovering {mode=keepLog again}',
    'updating {mode=keepLog legFailed again}',
    'reading {mode=keepLog}',
    'recovering {mode=keepLog legFailed}',
    'reading {again}',
    'recovering {legFailed again}',
    'sorting',
    'reading {legFailed}',
    'reading {mode=handleErrors again}',
    'recovering {mode=handleErrors legFailed again}',
    'sorting {mode=handleErrors}',
    'reading {mode=handleErrors legFailed}',
    'reading {mode=keepLog again}',
    'recovering {mode=keepLog legFailed again}',
    'sorting {mode=keepLog}',
    'reading {mode=keepLog legFailed}',
    'sorting {again}',
    'reading {legFailed again}',
    'failing',
    'counting',
    'sorting {legFailed}',
    'sorting {mode=handleErrors again}',
    'reading {mode=handleErrors legFailed again}',
    'failing {mode=handleErrors}',
    'counting {mode=handleErrors}',
    'sorting {mode=handleErrors legFailed}',
    'sorting {mode=keepLog again}',
    'reading {mode=keepLog legFailed again}',
    'failing {mode=keepLog}',
    'counting {mode=keepLog}',
    'sorting {mode=keepLog legFailed}',
    'failing {again}',
    'counting {again}',
    'sorting {legFailed again}',
    'failing {legFailed}',
    'flushing',
    'counting {legFailed}',
    'failing {mode=handleErrors again}',
    'counting {mode=handleErrors again}',
    'sorting {mode=handleErrors legFailed again}',
    'failing {mode=handleErrors legFailed}',
    'flushing {mode=handleErrors}',
    'counting {mode=handleErrors legFailed}',
    'failing {mode=keepLog again}',
    'counting {mode=keepLog again}',
    'sorting {mode=keepLog legFailed again}',
    'failing {mode=keepLog legFailed}',
    'flushing {mode=keepLog}',
    'counting {mode=keepLog legFailed}',
    'failing {legFailed again}',
    'flushing {again}',
    'counting {legFailed again}',
    'failing {logFailed}',
    'flushing {legFailed}',
    'failing {mode=handleErrors legFailed again}',
    'flushing {mode=handleErrors again}',
    'counting {mode=handleErrors legFailed again}',
    'failing {mode=handleErrors logFailed}',
    'flushing {mode=handleErrors legFailed}',
    'failing {mode=keepLog legFailed again}',
    'flushing {mode=keepLog again}',
    'counting {mode=keepLog legFailed again}',
    'failing {mode=keepLog logFailed}',
    'flushing {mode=keepLog legFailed}',
    'failing {logFailed again}',
    'flushing {legFailed again}',
    'idle {logFailed}',
    'failing {logFailed legFailed}',
    'failing {mode=handleErrors logFailed again}',
    'flushing {mode=handleErrors legFailed again}',
    'idle {mode=handleErrors logFailed}',
    'failing {mode=handleErrors logFailed legFailed}',
    'failing {mode=keepLog logFailed again}',
    'flushing {mode=keepLog legFailed again}',
    'idle {mode=keepLog logFailed}',
    'failing {mode=keepLog logFailed legFailed}',
    'updating {logFailed}',
    'failing {logFailed legFailed again}',
    'idle {logFailed legFailed}',
    'updating {mode=handleErrors logFailed}',
    'failing {mode=handleErrors logFailed legFailed again}',
    'idle {mode=handleErrors logFailed legFailed}',
    'updating {mode=keepLog logFailed}',
    'failing {mode=keepLog logFailed legFailed again}',
    'idle {mode=keepLog logFailed legFailed}',
    'updating {logFailed again}',
    'recovering {logFailed}',
    'updating {logFailed legFailed}',
    'updating {mode=handleErrors logFailed again}',
    'recovering {mode=handleErrors logFailed}',
    'updating {mode=handleErrors logFailed legFailed}',
    'updating {mode=keepLog logFailed again}',
    'recovering {mode=keepLog logFailed}',
    'updating {mode=keepLog logFailed legFailed}',
    'recovering {logFailed again}',
    'updating {logFailed legFailed again}',
    'reading {logFailed}',
    'recovering {logFailed legFailed}',
    'recovering {mode=handleErrors logFailed again}',
    'updating {mode=handleErrors logFailed legFailed again}',
    'reading {mode=handleErrors logFailed}',
    'recovering {mode=handleErrors logFailed legFailed}',
    'recovering {mode=keepLog logFailed again}',
    'updating {mode=keepLog logFailed legFailed again}',
    'reading {mode=keepLog logFailed}',
    'recovering {mode=keepLog logFailed legFailed}',
    'reading {logFailed again}',
    'recovering {logFailed legFailed again}',
    'sorting {logFailed}',
    'reading {logFailed legFailed}',
    'reading {mode=handleErrors logFailed again}',
    'recovering {mode=handleErrors logFailed legFailed again}',
    'sorting {mode=handleErrors logFailed}',
    'reading {mode=handleErrors logFailed legFailed}',
    'reading {mode=keepLog logFailed again}',
    'recovering {mode=keepLog logFailed legFailed again}',
    'sorting {mode=keepLog logFailed}',
    'reading {mode=keepLog logFailed legFailed}',
    'sorting {logFailed again}',
    'reading {logFailed legFailed again}',
    'counting {logFailed}',
    'sorting {logFailed legFailed}',
    'sorting {mode=handleErrors logFailed again}',
    'reading {mode=handleErrors logFailed legFailed again}',
    'counting {mode=handleErrors logFailed}',
    'sorting {mode=handleErrors logFailed legFailed}',
    'sorting {mode=keepLog logFailed again}',
    'reading {mode=keepLog logFailed legFailed again}',
    'counting {mode=keepLog logFailed}',
    'sorting {mode=keepLog logFailed legFailed}',
    'counting {logFailed again}',
    'sorting {logFailed legFailed again}',
    'flushing {logFailed}',
    'counting {logFailed legFailed}',
    'counting {mode=handleErrors logFailed again}',
    'sorting {mode=handleErrors logFailed legFailed again}',
    'flushing {mode=handleErrors logFailed}',
    'counting {mode=handleErrors logFailed legFailed}',
    'counting {mode=keepLog logFailed again}',
    'sorting {mode=keepLog logFailed legFailed again}',
    'flushing {mode=keepLog logFailed}',
    'counting {mode=keepLog logFailed legFailed}',
    'flushing {logFailed again}',
    'counting {logFailed legFailed again}',
    'flushing {logFailed legFailed}',
    'flushing {mode=handleErrors logFailed again}',
    'counting {mode=handleErrors logFailed legFailed again}',
    'flushing {mode=handleErrors logFailed legFailed}',
    'flushing {mode=keepLog logFailed again}',
    'counting {mode=keepLog logFailed legFailed again}',
    'flushing {mode=keepLog logFailed legFailed}',
    'flushing {logFailed legFailed again}',
    'flushing {mode=handleErrors logFailed legFailed again}',
    'flushing {mode=keepLog logFailed legFailed again}',
  ],
  initials: [0, 1, 2],
  events: [
    'wake',
    'logFlushed',
    'logFlushFailed',
    'done',
    'sorted(any=false)',
    'sorted(any=true)',
    'legFailed',
    'becameInSync',
    'flushSent',
    'flushesEnded',
  ],
  next: Uint16Array.of(
    3, x, x, x, x, x, 4, 0, 0, 0, // 0 idle
    5, x, x, x, x, x, 6, 1, 1, 1, // 1 idle {mode=handleErrors}
    7, x, x, x, x, x, 8, 2, 2, 2, // 2 idle {mode=keepLog}
    9, 10, 10, x, x, x, 11, 3, 3, 3, // 3 updating
    11, x, x, x, x, x, 4, 0, 4, 4, // 4 idle {legFailed}
    12, 13, 13, x, x, x, 14, 5, 5, 5, // 5 updating {mode=handleErrors}
    14, x, x, x, x, x, 6, 1, 6, 6, // 6 idle {mode=handleErrors legFailed}
    15, 16, 16, x, x, x, 17, 7, 7, 7, // 7 updating {mode=keepLog}
    17, x, x, x, x, x, 8, 2, 8, 8, // 8 idle {mode=keepLog legFailed}
    9, 18, 18, x, x, x, 19, 9, 9, 9, // 9 updating {again}
    18, x, x, 20, x, x, 21, 10, 10, 10, // 10 recovering
    19, 21, 21, x, x, x, 11, 3, 11, 11, // 11 updating {legFailed}
    12, 22, 22, x, x, x, 23, 12, 12, 12, // 12 updating {mode=handleErrors again}
    22, x, x, 24, x, x, 25, 13, 13, 13, // 13 recovering {mode=handleErrors}
    23, 25, 25, x, x, x, 14, 5, 14, 14, // 14 updating {mode=handleErrors legFailed}
    15, 26, 26, x, x, x, 27, 15, 15, 15, // 15 updating {mode=keepLog again}
    26, x, x, 28, x, x, 29, 16, 16, 16, // 16 recovering {mode=keepLog}
    27, 29, 29, x, x, x, 17, 7, 17, 17, // 17 updating {mode=keepLog legFailed}
    18, x, x, 30, x, x, 31, 18, 18, 18, // 18 recovering {again}
    19, 31, 31, x, x, x, 19, 9, 19, 19, // 19 updating {legFailed again}
    30, x, x, 32, x, x, 33, 20, 20, 20, // 20 reading
    31, x, x, 33, x, x, 21, 10, 21, 21, // 21 recovering {legFailed}
    22, x, x, 34, x, x, 35, 22, 22, 22, // 22 recovering {mode=handleErrors again}
    23, 35, 35, x, x, x, 23, 12, 23, 23, // 23 updating {mode=handleErrors legFailed again}
    34, x, x, 36, x, x, 37, 24, 24, 24, // 24 reading {mode=handleErrors}
    35, x, x, 37, x, x, 25, 13, 25, 25, // 25 recovering {mode=handleErrors legFailed}
    26, x, x, 38, x, x, 39, 26, 26, 26, // 26 recovering {mode=keepLog again}
    27, 39, 39, x, x, x, 27, 15, 27, 27, // 27 updating {mode=keepLog legFailed again}
    38, x, x, 40, x, x, 41, 28, 28, 28, // 28 reading {mode=keepLog}
    39, x, x, 41, x, x, 29, 16, 29, 29, // 29 recovering {mode=keepLog legFailed}
    30, x, x, 42, x, x, 43, 30, 30, 30, // 30 reading {again}
    31, x, x, 43, x, x, 31, 18, 31, 31, // 31 recovering {legFailed again}
    42, x, x, x, 44, 45, 46, 32, 32, 32, // 32 sorting
    43, x, x, 46, x, x, 33, 20, 33, 33, // 33 reading {legFailed}
    34, x, x, 47, x, x, 48, 34, 34, 34, // 34 reading {mode=handleErrors again}
    35, x, x, 48, x, x, 35, 22, 35, 35, // 35 recovering {mode=handleErrors legFailed again}
    47, x, x, x, 49, 50, 51, 36, 36, 36, // 36 sorting {mode=handleErrors}
    48, x, x, 51, x, x, 37, 24, 37, 37, // 37 reading {mode=handleErrors legFailed}
    38, x, x, 52, x, x, 53, 38, 38, 38, // 38 reading {mode=keepLog again}
    39, x, x, 53, x, x, 39, 26, 39, 39, // 39 recovering {mode=keepLog legFailed again}
    52, x, x, x, 54, 55, 56, 40, 40, 40, // 40 sorting {mode=keepLog}
    53, x, x, 56, x, x, 41, 28, 41, 41, // 41 reading {mode=keepLog legFailed}
    42, x, x, x, 57, 58, 59, 42, 42, 42, // 42 sorting {again}
    43, x, x, 59, x, x, 43, 30, 43, 43, // 43 reading {legFailed again}
    57, x, x, 0, x, x, 60, 44, 44, 44, // 44 failing
    58, x, x, 61, x, x, 62, 45, 45, 45, // 45 counting
    59, x, x, x, 60, 62, 46, 32, 46, 46, // 46 sorting {legFailed}
    47, x, x, x, 63, 64, 65, 47, 47, 47, // 47 sorting {mode=handleErrors again}
    48, x, x, 65, x, x, 48, 34, 48, 48, // 48 reading {mode=handleErrors legFailed again}
    63, x, x, 1, x, x, 66, 49, 49, 49, // 49 failing {mode=handleErrors}
    64, x, x, 67, x, x, 68, 50, 50, 50, // 50 counting {mode=handleErrors}
    65, x, x, x, 66, 68, 51, 36, 51, 51, // 51 sorting {mode=handleErrors legFailed}
    52, x, x, x, 69, 70, 71, 52, 52, 52, // 52 sorting {mode=keepLog again}
    53, x, x, 71, x, x, 53, 38, 53, 53, // 53 reading {mode=keepLog legFailed again}
    69, x, x, 2, x, x, 72, 54, 54, 54, // 54 failing {mode=keepLog}
    70, x, x, 73, x, x, 74, 55, 55, 55, // 55 counting {mode=keepLog}
    71, x, x, x, 72, 74, 56, 40, 56, 56, // 56 sorting {mode=keepLog legFailed}
    57, x, x, 3, x, x, 75, 57, 57, 57, // 57 failing {again}
    58, x, x, 76, x, x, 77, 58, 58, 58, // 58 counting {again}
    59, x, x, x, 75, 77, 59, 42, 59, 59, // 59 sorting {legFailed again}
    75, x, x, 4, x, x, 60, 44, 60, 60, // 60 failing {legFailed}
    76, 44, 78, x, x, x, 79, 61, 61, 61, // 61 flushing
    77, x, x, 79, x, x, 62, 45, 62, 62, // 62 counting {legFailed}
    63, x, x, 5, x, x, 80, 63, 63, 63, // 63 failing {mode=handleErrors again}
    64, x, x, 81, x, x, 82, 64, 64, 64, // 64 counting {mode=handleErrors again}
    65, x, x, x, 80, 82, 65, 47, 65, 65, // 65 sorting {mode=handleErrors legFailed again}
    80, x, x, 6, x, x, 66, 49, 66, 66, // 66 failing {mode=handleErrors legFailed}
    81, 49, 83, x, x, x, 84, 67, 67, 67, // 67 flushing {mode=handleErrors}
    82, x, x, 84, x, x, 68, 50, 68, 68, // 68 counting {mode=handleErrors legFailed}
    69, x, x, 7, x, x, 85, 69, 69, 69, // 69 failing {mode=keepLog again}
    70, x, x, 86, x, x, 87, 70, 70, 70, // 70 counting {mode=keepLog again}
    71, x, x, x, 85, 87, 71, 52, 71, 71, // 71 sorting {mode=keepLog legFailed again}
    85, x, x, 8, x, x, 72, 54, 72, 72, // 72 failing {mode=keepLog legFailed}
    86, 54, 88, x, x, x, 89, 73, 73, 73, // 73 flushing {mode=keepLog}
    87, x, x, 89, x, x, 74, 55, 74, 74, // 74 counting {mode=keepLog legFailed}
    75, x, x, 11, x, x, 75, 57, 75, 75, // 75 failing {legFailed again}
    76, 57, 90, x, x, x, 91, 76, 76, 76, // 76 flushing {again}
    77, x, x, 91, x, x, 77, 58, 77, 77, // 77 counting {legFailed again}
    90, x, x, 92, x, x, 93, 78, 78, 78, // 78 failing {logFailed}
    91, 60, 93, x, x, x, 79, 61, 79, 79, // 79 flushing {legFailed}
    80, x, x, 14, x, x, 80, 63, 80, 80, // 80 failing {mode=handleErrors legFailed again}
    81, 63, 94, x, x, x, 95, 81, 81, 81, // 81 flushing {mode=handleErrors again}
    82, x, x, 95, x, x, 82, 64, 82, 82, // 82 counting {mode=handleErrors legFailed again}
    94, x, x, 96, x, x, 97, 83, 83, 83, // 83 failing {mode=handleErrors logFailed}
    95, 66, 97, x, x, x, 84, 67, 84, 84, // 84 flushing {mode=handleErrors legFailed}
    85, x, x, 17, x, x, 85, 69, 85, 85, // 85 failing {mode=keepLog legFailed again}
    86, 69, 98, x, x, x, 99, 86, 86, 86, // 86 flushing {mode=keepLog again}
    87, x, x, 99, x, x, 87, 70, 87, 87, // 87 counting {mode=keepLog legFailed again}
    98, x, x, 100, x, x, 101, 88, 88, 88, // 88 failing {mode=keepLog logFailed}
    99, 72, 101, x, x, x, 89, 73, 89, 89, // 89 flushing {mode=keepLog legFailed}
    90, x, x, 102, x, x, 103, 90, 90, 90, // 90 failing {logFailed again}
    91, 75, 103, x, x, x, 91, 76, 91, 91, // 91 flushing {legFailed again}
    102, x, x, x, x, x, 104, 92, 92, 92, // 92 idle {logFailed}
    103, x, x, 104, x, x, 93, 78, 93, 93, // 93 failing {logFailed legFailed}
    94, x, x, 105, x, x, 106, 94, 94, 94, // 94 failing {mode=handleErrors logFailed again}
    95, 80, 106, x, x, x, 95, 81, 95, 95, // 95 flushing {mode=handleErrors legFailed again}
    105, x, x, x, x, x, 107, 96, 96, 96, // 96 idle {mode=handleErrors logFailed}
    106, x, x, 107, x, x, 97, 83, 97, 97, // 97 failing {mode=handleErrors logFailed legFailed}
    98, x, x, 108, x, x, 109, 98, 98, 98, // 98 failing {mode=keepLog logFailed again}
    99, 85, 109, x, x, x, 99, 86, 99, 99, // 99 flushing {mode=keepLog legFailed again}
    108, x, x, x, x, x, 110, 100, 100, 100, // 100 idle {mode=keepLog logFailed}
    109, x, x, 110, x, x, 101, 88, 101, 101, // 101 failing {mode=keepLog logFailed legFailed}
    111, 112, 112, x, x, x, 113, 102, 102, 102, // 102 updating {logFailed}
    103, x, x, 113, x, x, 103, 90, 103, 103, // 103 failing {logFailed legFailed again}
    113, x, x, x, x, x, 104, 92, 104, 104, // 104 idle {logFailed legFailed}
    114, 115, 115, x, x, x, 116, 105, 105, 105, // 105 updating {mode=handleErrors logFailed}
    106, x, x, 116, x, x, 106, 94, 106, 106, // 106 failing {mode=handleErrors logFailed legFailed again}
    116, x, x, x, x, x, 107, 96, 107, 107, // 107 idle {mode=handleErrors logFailed legFailed}
    117, 118, 118, x, x, x, 119, 108, 108, 108, // 108 updating {mode=keepLog logFailed}
    109, x, x, 119, x, x, 109, 98, 109, 109, // 109 failing {mode=keepLog logFailed legFailed again}
    119, x, x, x, x, x, 110, 100, 110, 110, // 110 idle {mode=keepLog logFailed legFailed}
    111, 120, 120, x, x, x, 121, 111, 111, 111, // 111 updating {logFailed again}
    120, x, x, 122, x, x, 123, 112, 112, 112, // 112 recovering {logFailed}
    121, 123, 123, x, x, x, 113, 102, 113, 113, // 113 updating {logFailed legFailed}
    114, 124, 124, x, x, x, 125, 114, 114, 114, // 114 updating {mode=handleErrors logFailed again}
    124, x, x, 126, x, x, 127, 115, 115, 115, // 115 recovering {mode=handleErrors logFailed}
    125, 127, 127, x, x, x, 116, 105, 116, 116, // 116 updating {mode=handleErrors logFailed legFailed}
    117, 128, 128, x, x, x, 129, 117, 117, 117, // 117 updating {mode=keepLog logFailed again}
    128, x, x, 130, x, x, 131, 118, 118, 118, // 118 recovering {mode=keepLog logFailed}
    129, 131, 131, x, x, x, 119, 108, 119, 119, // 119 updating {mode=keepLog logFailed legFailed}
    120, x, x, 132, x, x, 133, 120, 120, 120, // 120 recovering {logFailed again}
    121, 133, 133, x, x, x, 121, 111, 121, 121, // 121 updating {logFailed legFailed again}
    132, x, x, 134, x, x, 135, 122, 122, 122, // 122 reading {logFailed}
    133, x, x, 135, x, x, 123, 112, 123, 123, // 123 recovering {logFailed legFailed}
    124, x, x, 136, x, x, 137, 124, 124, 124, // 124 recovering {mode=handleErrors logFailed again}
    125, 137, 137, x, x, x, 125, 114, 125, 125, // 125 updating {mode=handleErrors logFailed legFailed again}
    136, x, x, 138, x, x, 139, 126, 126, 126, // 126 reading {mode=handleErrors logFailed}
    137, x, x, 139, x, x, 127, 115, 127, 127, // 127 recovering {mode=handleErrors logFailed legFailed}
    128, x, x, 140, x, x, 141, 128, 128, 128, // 128 recovering {mode=keepLog logFailed again}
    129, 141, 141, x, x, x, 129, 117, 129, 129, // 129 updating {mode=keepLog logFailed legFailed again}
    140, x, x, 142, x, x, 143, 130, 130, 130, // 130 reading {mode=keepLog logFailed}
    141, x, x, 143, x, x, 131, 118, 131, 131, // 131 recovering {mode=keepLog logFailed legFailed}
    132, x, x, 144, x, x, 145, 132, 132, 132, // 132 reading {logFailed again}
    133, x, x, 145, x, x, 133, 120, 133, 133, // 133 recovering {logFailed legFailed again}
    144, x, x, x, 78, 146, 147, 134, 134, 134, // 134 sorting {logFailed}
    145, x, x, 147, x, x, 135, 122, 135, 135, // 135 reading {logFailed legFailed}
    136, x, x, 148, x, x, 149, 136, 136, 136, // 136 reading {mode=handleErrors logFailed again}
    137, x, x, 149, x, x, 137, 124, 137, 137, // 137 recovering {mode=handleErrors logFailed legFailed again}
    148, x, x, x, 83, 150, 151, 138, 138, 138, // 138 sorting {mode=handleErrors logFailed}
    149, x, x, 151, x, x, 139, 126, 139, 139, // 139 reading {mode=handleErrors logFailed legFailed}
    140, x, x, 152, x, x, 153, 140, 140, 140, // 140 reading {mode=keepLog logFailed again}
    141, x, x, 153, x, x, 141, 128, 141, 141, // 141 recovering {mode=keepLog logFailed legFailed again}
    152, x, x, x, 88, 154, 155, 142, 142, 142, // 142 sorting {mode=keepLog logFailed}
    153, x, x, 155, x, x, 143, 130, 143, 143, // 143 reading {mode=keepLog logFailed legFailed}
    144, x, x, x, 90, 156, 157, 144, 144, 144, // 144 sorting {logFailed again}
    145, x, x, 157, x, x, 145, 132, 145, 145, // 145 reading {logFailed legFailed again}
    156, x, x, 158, x, x, 159, 146, 146, 146, // 146 counting {logFailed}
    157, x, x, x, 93, 159, 147, 134, 147, 147, // 147 sorting {logFailed legFailed}
    148, x, x, x, 94, 160, 161, 148, 148, 148, // 148 sorting {mode=handleErrors logFailed again}
    149, x, x, 161, x, x, 149, 136, 149, 149, // 149 reading {mode=handleErrors logFailed legFailed again}
    160, x, x, 162, x, x, 163, 150, 150, 150, // 150 counting {mode=handleErrors logFailed}
    161, x, x, x, 97, 163, 151, 138, 151, 151, // 151 sorting {mode=handleErrors logFailed legFailed}
    152, x, x, x, 98, 164, 165, 152, 152, 152, // 152 sorting {mode=keepLog logFailed again}
    153, x, x, 165, x, x, 153, 140, 153, 153, // 153 reading {mode=keepLog logFailed legFailed again}
    164, x, x, 166, x, x, 167, 154, 154, 154, // 154 counting {mode=keepLog logFailed}
    165, x, x, x, 101, 167, 155, 142, 155, 155, // 155 sorting {mode=keepLog logFailed legFailed}
    156, x, x, 168, x, x, 169, 156, 156, 156, // 156 counting {logFailed again}
    157, x, x, x, 103, 169, 157, 144, 157, 157, // 157 sorting {logFailed legFailed again}
    168, 78, 78, x, x, x, 170, 158, 158, 158, // 158 flushing {logFailed}
    169, x, x, 170, x, x, 159, 146, 159, 159, // 159 counting {logFailed legFailed}
    160, x, x, 171, x, x, 172, 160, 160, 160, // 160 counting {mode=handleErrors logFailed again}
    161, x, x, x, 106, 172, 161, 148, 161, 161, // 161 sorting {mode=handleErrors logFailed legFailed again}
    171, 83, 83, x, x, x, 173, 162, 162, 162, // 162 flushing {mode=handleErrors logFailed}
    172, x, x, 173, x, x, 163, 150, 163, 163, // 163 counting {mode=handleErrors logFailed legFailed}
    164, x, x, 174, x, x, 175, 164, 164, 164, // 164 counting {mode=keepLog logFailed again}
    165, x, x, x, 109, 175, 165, 152, 165, 165, // 165 sorting {mode=keepLog logFailed legFailed again}
    174, 88, 88, x, x, x, 176, 166, 166, 166, // 166 flushing {mode=keepLog logFailed}
    175, x, x, 176, x, x, 167, 154, 167, 167, // 167 counting {mode=keepLog logFailed legFailed}
    168, 90, 90, x, x, x, 177, 168, 168, 168, // 168 flushing {logFailed again}
    169, x, x, 177, x, x, 169, 156, 169, 169, // 169 counting {logFailed legFailed again}
    177, 93, 93, x, x, x, 170, 158, 170, 170, // 170 flushing {logFailed legFailed}
    171, 94, 94, x, x, x, 178, 171, 171, 171, // 171 flushing {mode=handleErrors logFailed again}
    172, x, x, 178, x, x, 172, 160, 172, 172, // 172 counting {mode=handleErrors logFailed legFailed again}
    178, 97, 97, x, x, x, 173, 162, 173, 173, // 173 flushing {mode=handleErrors logFailed legFailed}
    174, 98, 98, x, x, x, 179, 174, 174, 174, // 174 flushing {mode=keepLog logFailed again}
    175, x, x, 179, x, x, 175, 164, 175, 175, // 175 counting {mode=keepLog logFailed legFailed again}
    179, 101, 101, x, x, x, 176, 166, 176, 176, // 176 flushing {mode=keepLog logFailed legFailed}
    177, 103, 103, x, x, x, 177, 168, 177, 177, // 177 flushing {logFailed legFailed again}
    178, 106, 106, x, x, x, 178, 171, 178, 178, // 178 flushing {mode=handleErrors logFailed legFailed again}
    179, 109, 109, x, x, x, 179, 174, 179, 179, // 179 flushing {mode=keepLog logFailed legFailed again}
  ),
  effects: Uint16Array.of(
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 idle
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 1 idle {mode=handleErrors}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 2 idle {mode=keepLog}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 3 updating
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 4 idle {legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 5 updating {mode=handleErrors}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 6 idle {mode=handleErrors legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 7 updating {mode=keepLog}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 8 idle {mode=keepLog legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 9 updating {again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 10 recovering
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 11 updating {legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 12 updating {mode=handleErrors again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 13 recovering {mode=handleErrors}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 14 updating {mode=handleErrors legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 15 updating {mode=keepLog again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 16 recovering {mode=keepLog}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 17 updating {mode=keepLog legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 18 recovering {again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 19 updating {legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 20 reading
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 21 recovering {legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 22 recovering {mode=handleErrors again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 23 updating {mode=handleErrors legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 24 reading {mode=handleErrors}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 25 recovering {mode=handleErrors legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 26 recovering {mode=keepLog again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 27 updating {mode=keepLog legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 28 reading {mode=keepLog}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 29 recovering {mode=keepLog legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 30 reading {again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 31 recovering {legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 32 sorting
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 33 reading {legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 34 reading {mode=handleErrors again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 35 recovering {mode=handleErrors legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 36 sorting {mode=handleErrors}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 37 reading {mode=handleErrors legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 38 reading {mode=keepLog again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 39 recovering {mode=keepLog legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 40 sorting {mode=keepLog}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 41 reading {mode=keepLog legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 42 sorting {again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 43 reading {legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 44 failing
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 45 counting
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 46 sorting {legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 47 sorting {mode=handleErrors again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 48 reading {mode=handleErrors legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 49 failing {mode=handleErrors}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 50 counting {mode=handleErrors}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 51 sorting {mode=handleErrors legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 52 sorting {mode=keepLog again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 53 reading {mode=keepLog legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 54 failing {mode=keepLog}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 55 counting {mode=keepLog}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 56 sorting {mode=keepLog legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 57 failing {again}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 58 counting {again}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 59 sorting {legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 60 failing {legFailed}
    0, 8, 8, 0, 0, 0, 0, 0, 0, 0, // 61 flushing
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 62 counting {legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 63 failing {mode=handleErrors again}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 64 counting {mode=handleErrors again}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 65 sorting {mode=handleErrors legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 66 failing {mode=handleErrors legFailed}
    0, 8, 9, 0, 0, 0, 0, 0, 0, 0, // 67 flushing {mode=handleErrors}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 68 counting {mode=handleErrors legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 69 failing {mode=keepLog again}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 70 counting {mode=keepLog again}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 71 sorting {mode=keepLog legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 72 failing {mode=keepLog legFailed}
    0, 8, 9, 0, 0, 0, 0, 0, 0, 0, // 73 flushing {mode=keepLog}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 74 counting {mode=keepLog legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 75 failing {legFailed again}
    0, 8, 8, 0, 0, 0, 0, 0, 0, 0, // 76 flushing {again}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 77 counting {legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 78 failing {logFailed}
    0, 8, 8, 0, 0, 0, 0, 0, 0, 0, // 79 flushing {legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 80 failing {mode=handleErrors legFailed again}
    0, 8, 9, 0, 0, 0, 0, 0, 0, 0, // 81 flushing {mode=handleErrors again}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 82 counting {mode=handleErrors legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 83 failing {mode=handleErrors logFailed}
    0, 10, 11, 0, 0, 0, 0, 0, 0, 0, // 84 flushing {mode=handleErrors legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 85 failing {mode=keepLog legFailed again}
    0, 8, 9, 0, 0, 0, 0, 0, 0, 0, // 86 flushing {mode=keepLog again}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 87 counting {mode=keepLog legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 88 failing {mode=keepLog logFailed}
    0, 8, 9, 0, 0, 0, 0, 0, 0, 0, // 89 flushing {mode=keepLog legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 90 failing {logFailed again}
    0, 8, 8, 0, 0, 0, 0, 0, 0, 0, // 91 flushing {legFailed again}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 92 idle {logFailed}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 93 failing {logFailed legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 94 failing {mode=handleErrors logFailed again}
    0, 10, 11, 0, 0, 0, 0, 0, 0, 0, // 95 flushing {mode=handleErrors legFailed again}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 96 idle {mode=handleErrors logFailed}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 97 failing {mode=handleErrors logFailed legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 98 failing {mode=keepLog logFailed again}
    0, 8, 9, 0, 0, 0, 0, 0, 0, 0, // 99 flushing {mode=keepLog legFailed again}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 100 idle {mode=keepLog logFailed}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 101 failing {mode=keepLog logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 102 updating {logFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 103 failing {logFailed legFailed again}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 104 idle {logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 105 updating {mode=handleErrors logFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 106 failing {mode=handleErrors logFailed legFailed again}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 107 idle {mode=handleErrors logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 108 updating {mode=keepLog logFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 109 failing {mode=keepLog logFailed legFailed again}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 110 idle {mode=keepLog logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 111 updating {logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 112 recovering {logFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 113 updating {logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 114 updating {mode=handleErrors logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 115 recovering {mode=handleErrors logFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 116 updating {mode=handleErrors logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 117 updating {mode=keepLog logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 118 recovering {mode=keepLog logFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 119 updating {mode=keepLog logFailed legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 120 recovering {logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 121 updating {logFailed legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 122 reading {logFailed}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 123 recovering {logFailed legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 124 recovering {mode=handleErrors logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 125 updating {mode=handleErrors logFailed legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 126 reading {mode=handleErrors logFailed}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 127 recovering {mode=handleErrors logFailed legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 128 recovering {mode=keepLog logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 129 updating {mode=keepLog logFailed legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 130 reading {mode=keepLog logFailed}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 131 recovering {mode=keepLog logFailed legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 132 reading {logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 133 recovering {logFailed legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 134 sorting {logFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 135 reading {logFailed legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 136 reading {mode=handleErrors logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 137 recovering {mode=handleErrors logFailed legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 138 sorting {mode=handleErrors logFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 139 reading {mode=handleErrors logFailed legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 140 reading {mode=keepLog logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 141 recovering {mode=keepLog logFailed legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 142 sorting {mode=keepLog logFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 143 reading {mode=keepLog logFailed legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 144 sorting {logFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 145 reading {logFailed legFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 146 counting {logFailed}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 147 sorting {logFailed legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 148 sorting {mode=handleErrors logFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 149 reading {mode=handleErrors logFailed legFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 150 counting {mode=handleErrors logFailed}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 151 sorting {mode=handleErrors logFailed legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 152 sorting {mode=keepLog logFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 153 reading {mode=keepLog logFailed legFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 154 counting {mode=keepLog logFailed}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 155 sorting {mode=keepLog logFailed legFailed}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 156 counting {logFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 157 sorting {logFailed legFailed again}
    0, 8, 8, 0, 0, 0, 0, 0, 0, 0, // 158 flushing {logFailed}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 159 counting {logFailed legFailed}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 160 counting {mode=handleErrors logFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 161 sorting {mode=handleErrors logFailed legFailed again}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 162 flushing {mode=handleErrors logFailed}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 163 counting {mode=handleErrors logFailed legFailed}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 164 counting {mode=keepLog logFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, 0, 0, // 165 sorting {mode=keepLog logFailed legFailed again}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 166 flushing {mode=keepLog logFailed}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 167 counting {mode=keepLog logFailed legFailed}
    0, 8, 8, 0, 0, 0, 0, 0, 0, 0, // 168 flushing {logFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 169 counting {logFailed legFailed again}
    0, 8, 8, 0, 0, 0, 0, 0, 0, 0, // 170 flushing {logFailed legFailed}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 171 flushing {mode=handleErrors logFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 172 counting {mode=handleErrors logFailed legFailed again}
    0, 11, 11, 0, 0, 0, 0, 0, 0, 0, // 173 flushing {mode=handleErrors logFailed legFailed}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 174 flushing {mode=keepLog logFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, 0, 0, // 175 counting {mode=keepLog logFailed legFailed again}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 176 flushing {mode=keepLog logFailed legFailed}
    0, 8, 8, 0, 0, 0, 0, 0, 0, 0, // 177 flushing {logFailed legFailed again}
    0, 11, 11, 0, 0, 0, 0, 0, 0, 0, // 178 flushing {mode=handleErrors logFailed legFailed again}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 179 flushing {mode=keepLog logFailed legFailed again}
  ),
  effectLists: [
    [], // 0
    [{ type: 'takeQueues' }, { type: 'updateStates' }, { type: 'flushLog' }], // 1
    [{ type: 'recover' }], // 2
    [{ type: 'readLegs' }], // 3
    [{ type: 'sortWrites' }], // 4
    [{ type: 'judgeFailures' }], // 5
    [{ type: 'countWrites' }], // 6
    [{ type: 'flushLog' }], // 7
    [{ type: 'sendSync' }, { type: 'delayRecovering' }, { type: 'sendNosync' }, { type: 'judgeFailures' }], // 8
    [{ type: 'failSync' }, { type: 'delayRecovering' }, { type: 'sendNosync' }, { type: 'judgeFailures' }], // 9
    [{ type: 'sendSync' }, { type: 'delayRecovering' }, { type: 'failNosync' }, { type: 'judgeFailures' }], // 10
    [{ type: 'failSync' }, { type: 'delayRecovering' }, { type: 'failNosync' }, { type: 'judgeFailures' }], // 11
  ],
};

const strict: StepTable<PassEvent> = {
  machine: 'pass',
  states: [
    'idle',
    'idle {mode=handleErrors}',
    'idle {mode=keepLog}',
    'updating',
    'idle {legFailed}',
    'idle {flushing}',
    'updating {mode=handleErrors}',
    'idle {mode=handleErrors legFailed}',
    'idle {mode=handleErrors flushing}',
    'updating {mode=keepLog}',
    'idle {mode=keepLog legFailed}',
    'idle {mode=keepLog flushing}',
    'updating {again}',
    'recovering',
    'updating {legFailed}',
    'updating {flushing}',
    'idle {legFailed flushing}',
    'updating {mode=handleErrors again}',
    'recovering {mode=handleErrors}',
    'recovering {mode=handleErrors logFailed}',
    'updating {mode=handleErrors legFailed}',
    'updating {mode=handleErrors flushing}',
    'idle {mode=handleErrors legFailed flushing}',
    'updating {mode=keepLog again}',
    'recovering {mode=keepLog}',
    'recovering {mode=keepLog logFailed}',
    'updating {mode=keepLog legFailed}',
    'updating {mode=keepLog flushing}',
    'idle {mode=keepLog legFailed flushing}',
    'recovering {again}',
    'updating {legFailed again}',
    'updating {again flushing}',
    'reading',
    'recovering {legFailed}',
    'recovering {flushing}',
    'updating {legFailed flushing}',
    'recovering {mode=handleErrors again}',
    'recovering {mode=handleErrors logFailed again}',
    'updating {mode=handleErrors legFailed again}',
    'updating {mode=handleErrors again flushing}',
    'reading {mode=handleErrors}',
    'recovering {mode=handleErrors legFailed}',
    'recovering {mode=handleErrors flushing}',
    'reading {mode=handleErrors logFailed}',
    'recovering {mode=handleErrors logFailed legFailed}',
    'recovering {mode=handleErrors logFailed flushing}',
    'updating {mode=handleErrors legFailed flushing}',
    'recovering {mode=keepLog again}',
    'recovering {mode=keepLog logFailed again}',
    'updating {mode=keepLog legFailed again}',
    'updating {mode=keepLog again flushing}',
    'reading {mode=keepLog}',
    'recovering {mode=keepLog legFailed}',
    'recovering {mode=keepLog flushing}',
    'reading {mode=keepLog logFailed}',
    'recovering {mode=keepLog logFailed legFailed}',
    'recovering {mode=keepLog logFailed flushing}',
    'updating {mode=keepLog legFailed flushing}',
    'reading {again}',
    'recovering {legFailed again}',
    'recovering {again flushing}',
    'updating {legFailed again flushing}',
    'sorting',
    'reading {legFailed}',
    'reading {flushing}',
    'recovering {legFailed flushing}',
    'reading {mode=handleErrors again}',
    'recovering {mode=handleErrors legFailed again}',
    'recovering {mode=handleErrors again flushing}',
    'reading {mode=handleErrors logFailed again}',
    'recovering {mode=handleErrors logFailed legFailed again}',
    'recovering {mode=handleErrors logFailed again flushing}',
    'updating {mode=handleErrors legFailed again flushing}',
    'sorting {mode=handleErrors}',
    'reading {mode=handleErrors legFailed}',
    'reading {mode=handleErrors flushing}',
    'recovering {mode=handleErrors legFailed flushing}',
    'sorting {mode=handleErrors logFailed}',
    'reading {mode=handleErrors logFailed legFailed}',
    'reading {mode=handleErrors logFailed flushing}',
    'recovering {mode=handleErrors logFailed legFailed flushing}',
    'reading {mode=keepLog again}',
    'recovering {mode=keepLog legFailed again}',
    'recovering {mode=keepLog again flushing}',
    'reading {mode=keepLog logFailed again}',
    'recovering {mode=keepLog logFailed legFailed again}',
    'recovering {mode=keepLog logFailed again flushing}',
    'updating {mode=keepLog legFailed again flushing}',
    'sorting {mode=keepLog}',
    'reading {mode=keepLog legFailed}',
    'reading {mode=keepLog flushing}',
    'recovering {mode=keepLog legFailed flushing}',
    'sorting {mode=keepLog logFailed}',
    'reading {mode=keepLog logFailed legFailed}',
    'reading {mode=keepLog logFailed flushing}',
    'recovering {mode=keepLog logFailed legFailed flushing}',
    'sorting {again}',
    'reading {legFailed again}',
    'reading {again flushing}',
    'recovering {legFailed again flushing}',
    'failing',
    'counting',
    'sorting {legFailed}',
    'sorting {flushing}',
    'reading {legFailed flushing}',
    'sorting {mode=handleErrors again}',
    'reading {mode=handleErrors legFailed again}',
    'reading {mode=handleErrors again flushing}',
    'recovering {mode=handleErrors legFailed again flushing}',
    'sorting {mode=handleErrors logFailed again}',
    'reading {mode=handleErrors logFailed legFailed again}',
    'reading {mode=handleErrors logFailed again flushing}',
    'recovering {mode=handleErrors logFailed legFailed again flushing}',
    'failing {mode=handleErrors}',
    'counting {mode=handleErrors}',
    'sorting {mode=handleErrors legFailed}',
    'sorting {mode=handleErrors flushing}',
    'reading {mode=handleErrors legFailed flushing}',
    'failing {mode=handleErrors logFailed}',
    'counting {mode=handleErrors logFailed}',
    'sorting {mode=handleErrors logFailed legFailed}',
    'sorting {mode=handleErrors logFailed flushing}',
    'reading {mode=handleErrors logFailed legFailed flushing}',
    'sorting {mode=keepLog again}',
    'reading {mode=keepLog legFailed again}',
    'reading {mode=keepLog again flushing}',
    'recovering {mode=keepLog legFailed again flushing}',
    'sorting {mode=keepLog logFailed again}',
    'reading {mode=keepLog logFailed legFailed again}',
    'reading {mode=keepLog logFailed again flushing}',
    'recovering {mode=keepLog logFailed legFailed again flushing}',
    'failing {mode=keepLog}',
    'counting {mode=keepLog}',
    'sorting {mode=keepLog legFailed}',
    'sorting {mode=keepLog flushing}',
    'reading {mode=keepLog legFailed flushing}',
    'failing {mode=keepLog logFailed}',
    'counting {mode=keepLog logFailed}',
    'sorting {mode=keepLog logFailed legFailed}',
    'sorting {mode=keepLog logFailed flushing}',
    'reading {mode=keepLog logFailed legFailed flushing}',
    'failing {again}',
    'counting {again}',
    'sorting {legFailed again}',
    'sorting {again flushing}',
    'reading {legFailed again flushing}',
    'failing {legFailed}',
    'failing {flushing}',
    'flushing',
    'counting {legFailed}',
    'counting {flushing}',
    'sorting {legFailed flushing}',
    'failing {mode=handleErrors again}',
    'counting {mode=handleErrors again}',
    'sorting {mode=handleErrors legFailed again}',
    'sorting {mode=handleErrors again flushing}',
    'reading {mode=handleErrors legFailed again flushing}',
    'failing {mode=handleErrors logFailed again}',
    'counting {mode=handleErrors logFailed again}',
    'sorting {mode=handleErrors logFailed legFailed again}',
    'sorting {mode=handleErrors logFailed again flushing}',
    'reading {mode=handleErrors logFailed legFailed again flushing}',
    'failing {mode=handleErrors legFailed}',
    'failing {mode=handleErrors flushing}',
    'flushing {mode=handleErrors}',
    'counting {mode=handleErrors legFailed}',
    'counting {mode=handleErrors flushing}',
    'sorting {mode=handleErrors legFailed flushing}',
    'idle {mode=handleErrors logFailed}',
    'failing {mode=handleErrors logFailed legFailed}',
    'failing {mode=handleErrors logFailed flushing}',
    'flushing {mode=handleErrors logFailed}',
    'counting {mode=handleErrors logFailed legFailed}',
    'counting {mode=handleErrors logFailed flushing}',
    'sorting {mode=handleErrors logFailed legFailed flushing}',
    'failing {mode=keepLog again}',
    'counting {mode=keepLog again}',
    'sorting {mode=keepLog legFailed again}',
    'sorting {mode=keepLog again flushing}',
    'reading {mode=keepLog legFailed again flushing}',
    'failing {mode=keepLog logFailed again}',
    'counting {mode=keepLog logFailed again}',
    'sorting {mode=keepLog logFailed legFailed again}',
    'sorting {mode=keepLog logFailed again flushing}',
    'reading {mode=keepLog logFailed legFailed again flushing}',
    'failing {mode=keepLog legFailed}',
    'failing {mode=keepLog flushing}',
    'flushing {mode=keepLog}',
    'counting {mode=keepLog legFailed}',
    'counting {mode=keepLog flushing}',
    'sorting {mode=keepLog legFailed flushing}',
    'idle {mode=keepLog logFailed}',
    'failing {mode=keepLog logFailed legFailed}',
    'failing {mode=keepLog logFailed flushing}',
    'flushing {mode=keepLog logFailed}',
    'counting {mode=keepLog logFailed legFailed}',
    'counting {mode=keepLog logFailed flushing}',
    'sorting {mode=keepLog logFailed legFailed flushing}',
    'failing {legFailed again}',
    'failing {again flushing}',
    'flushing {again}',
    'counting {legFailed again}',
    'counting {again flushing}',
    'sorting {legFailed again flushing}',
    'failing {legFailed flushing}',
    'failing {logFailed}',
    'flushing {legFailed}',
    'flushing {flushing}',
    'counting {legFailed flushing}',
    'failing {mode=handleErrors legFailed again}',
    'failing {mode=handleErrors again flushing}',
    'flushing {mode=handleErrors again}',
    'counting {mode=handleErrors legFailed again}',
    'counting {mode=handleErrors again flushing}',
    'sorting {mode=handleErrors legFailed again flushing}',
    'updating {mode=handleErrors logFailed}',
    'failing {mode=handleErrors logFailed legFailed again}',
    'failing {mode=handleErrors logFailed again flushing}',
    'flushing {mode=handleErrors logFailed again}',
    'counting {mode=handleErrors logFailed legFailed again}',
    'counting {mode=handleErrors logFailed again flushing}',
    'sorting {mode=handleErrors logFailed legFailed again flushing}',
    'failing {mode=handleErrors legFailed flushing}',
    'flushing {mode=handleErrors legFailed}',
    'flushing {mode=handleErrors flushing}',
    'counting {mode=handleErrors legFailed flushing}',
    'idle {mode=handleErrors logFailed legFailed}',
    'idle {mode=handleErrors logFailed flushing}',
    'failing {mode=handleErrors logFailed legFailed flushing}',
    'flushing {mode=handleErrors logFailed legFailed}',
    'flushing {mode=handleErrors logFailed flushing}',
    'counting {mode=handleErrors logFailed legFailed flushing}',
    'failing {mode=keepLog legFailed again}',
    'failing {mode=keepLog again flushing}',
    'flushing {mode=keepLog again}',
    'counting {mode=keepLog legFailed again}',
    'counting {mode=keepLog again flushing}',
    'sorting {mode=keepLog legFailed again flushing}',
    'updating {mode=keepLog logFailed}',
    'failing {mode=keepLog logFailed legFailed again}',
    'failing {mode=keepLog logFailed again flushing}',
    'flushing {mode=keepLog logFailed again}',
    'counting {mode=keepLog logFailed legFailed again}',
    'counting {mode=keepLog logFailed again flushing}',
    'sorting {mode=keepLog logFailed legFailed again flushing}',
    'failing {mode=keepLog legFailed flushing}',
    'flushing {mode=keepLog legFailed}',
    'flushing {mode=keepLog flushing}',
    'counting {mode=keepLog legFailed flushing}',
    'idle {mode=keepLog logFailed legFailed}',
    'idle {mode=keepLog logFailed flushing}',
    'failing {mode=keepLog logFailed legFailed flushing}',
    'flushing {mode=keepLog logFailed legFailed}',
    'flushing {mode=keepLog logFailed flushing}',
    'counting {mode=keepLog logFailed legFailed flushing}',
    'failing {legFailed again flushing}',
    'failing {logFailed again}',
    'flushing {legFailed again}',
    'flushing {again flushing}',
    'counting {legFailed again flushing}',
    'idle {logFailed}',
    'failing {logFailed legFailed}',
    'failing {logFailed flushing}',
    'flushing {legFailed flushing}',
    'failing {mode=handleErrors legFailed again flushing}',
    'flushing {mode=handleErrors legFailed again}',
    'flushing {mode=handleErrors again flushing}',
    'counting {mode=handleErrors legFailed again flushing}',
    'updating {mode=handleErrors logFailed again}',
    'updating {mode=handleErrors logFailed legFailed}',
    'updating {mode=handleErrors logFailed flushing}',
    'failing {mode=handleErrors logFailed legFailed again flushing}',
    'flushing {mode=handleErrors logFailed legFailed again}',
    'flushing {mode=handleErrors logFailed again flushing}',
    'counting {mode=handleErrors logFailed legFailed again flushing}',
    'flushing {mode=handleErrors legFailed flushing}',
    'idle {mode=handleErrors logFailed legFailed flushing}',
    'flushing {mode=handleErrors logFailed legFailed flushing}',
    'failing {mode=keepLog legFailed again flushing}',
    'flushing {mode=keepLog legFailed again}',
    'flushing {mode=keepLog again flushing}',
    'counting {mode=keepLog legFailed again flushing}',
    'updating {mode=keepLog logFailed again}',
    'updating {mode=keepLog logFailed legFailed}',
    'updating {mode=keepLog logFailed flushing}',
    'failing {mode=keepLog logFailed legFailed again flushing}',
    'flushing {mode=keepLog logFailed legFailed again}',
    'flushing {mode=keepLog logFailed again flushing}',
    'counting {mode=keepLog logFailed legFailed again flushing}',
    'flushing {mode=keepLog legFailed flushing}',
    'idle {mode=keepLog logFailed legFailed flushing}',
    'flushing {mode=keepLog logFailed legFailed flushing}',
    'updating {logFailed}',
    'failing {logFailed legFailed again}',
    'failing {logFailed again flushing}',
    'flushing {legFailed again flushing}',
    'idle {logFailed legFailed}',
    'idle {logFailed flushing}',
    'failing {logFailed legFailed flushing}',
    'flushing {mode=handleErrors legFailed again flushing}',
    'updating {mode=handleErrors logFailed legFailed again}',
    'updating {mode=handleErrors logFailed again flushing}',
    'updating {mode=handleErrors logFailed legFailed flushing}',
    'flushing {mode=handleErrors logFailed legFailed again flushing}',
    'flushing {mode=keepLog legFailed again flushing}',
    'updating {mode=keepLog logFailed legFailed again}',
    'updating {mode=keepLog logFailed again flushing}',
    'updating {mode=keepLog logFailed legFailed flushing}',
    'flushing {mode=keepLog logFailed legFailed again flushing}',
    'updating {logFailed again}',
    'recovering {logFailed}',
    'updating {logFailed legFailed}',
    'updating {logFailed flushing}',
    'failing {logFailed legFailed again flushing}',
    'idle {logFailed legFailed flushing}',
    'updating {mode=handleErrors logFailed legFailed again flushing}',
    'updating {mode=keepLog logFailed legFailed again flushing}',
    'recovering {logFailed again}',
    'updating {logFailed legFailed again}',
    'updating {logFailed again flushing}',
    'reading {logFailed}',
    'recovering {logFailed legFailed}',
    'recovering {logFailed flushing}',
    'updating {logFailed legFailed flushing}',
    'reading {logFailed again}',
    'recovering {logFailed legFailed again}',
    'recovering {logFailed again flushing}',
    'updating {logFailed legFailed again flushing}',
    'sorting {logFailed}',
    'reading {logFailed legFailed}',
    'reading {logFailed flushing}',
    'recovering {logFailed legFailed flushing}',
    'sorting {logFailed again}',
    'reading {logFailed legFailed again}',
    'reading {logFailed again flushing}',
    'recovering {logFailed legFailed again flushing}',
    'counting {logFailed}',
    'sorting {logFailed legFailed}',
    'sorting {logFailed flushing}',
    'reading {logFailed legFailed flushing}',
    'counting {logFailed again}',
    'sorting {logFailed legFailed again}',
    'sorting {logFailed again flushing}',
    'reading {logFailed legFailed again flushing}',
    'flushing {logFailed}',
    'counting {logFailed legFailed}',
    'counting {logFailed flushing}',
    'sorting {logFailed legFailed flushing}',
    'flushing {logFailed again}',
    'counting {logFailed legFailed again}',
    'counting {logFailed again flushing}',
    'sorting {logFailed legFailed again flushing}',
    'flushing {logFailed legFailed}',
    'flushing {logFailed flushing}',
    'counting {logFailed legFailed flushing}',
    'flushing {logFailed legFailed again}',
    'flushing {logFailed again flushing}',
    'counting {logFailed legFailed again flushing}',
    'flushing {logFailed legFailed flushing}',
    'flushing {logFailed legFailed again flushing}',
  ],
  initials: [0, 1, 2],
  events: [
    'wake',
    'logFlushed',
    'logFlushFailed',
    'done',
    'sorted(any=false)',
    'sorted(any=true)',
    'legFailed',
    'becameInSync',
    'flushSent',
    'flushesEnded',
  ],
  next: Uint16Array.of(
    3, x, x, x, x, x, 4, 0, 5, 0, // 0 idle
    6, x, x, x, x, x, 7, 1, 8, 1, // 1 idle {mode=handleErrors}
    9, x, x, x, x, x, 10, 2, 11, 2, // 2 idle {mode=keepLog}
    12, 13, 13, x, x, x, 14, 3, 15, 3, // 3 updating
    14, x, x, x, x, x, 4, 0, 16, 4, // 4 idle {legFailed}
    15, x, x, x, x, x, 16, 5, 5, 0, // 5 idle {flushing}
    17, 18, 19, x, x, x, 20, 6, 21, 6, // 6 updating {mode=handleErrors}
    20, x, x, x, x, x, 7, 1, 22, 7, // 7 idle {mode=handleErrors legFailed}
    21, x, x, x, x, x, 22, 8, 8, 1, // 8 idle {mode=handleErrors flushing}
    23, 24, 25, x, x, x, 26, 9, 27, 9, // 9 updating {mode=keepLog}
    26, x, x, x, x, x, 10, 2, 28, 10, // 10 idle {mode=keepLog legFailed}
    27, x, x, x, x, x, 28, 11, 11, 2, // 11 idle {mode=keepLog flushing}
    12, 29, 29, x, x, x, 30, 12, 31, 12, // 12 updating {again}
    29, x, x, 32, x, x, 33, 13, 34, 13, // 13 recovering
    30, 33, 33, x, x, x, 14, 3, 35, 14, // 14 updating {legFailed}
    31, 34, 34, x, x, x, 35, 15, 15, 3, // 15 updating {flushing}
    35, x, x, x, x, x, 16, 5, 16, 4, // 16 idle {legFailed flushing}
    17, 36, 37, x, x, x, 38, 17, 39, 17, // 17 updating {mode=handleErrors again}
    36, x, x, 40, x, x, 41, 18, 42, 18, // 18 recovering {mode=handleErrors}
    37, x, x, 43, x, x, 44, 19, 45, 19, // 19 recovering {mode=handleErrors logFailed}
    38, 41, 44, x, x, x, 20, 6, 46, 20, // 20 updating {mode=handleErrors legFailed}
    39, 42, 45, x, x, x, 46, 21, 21, 6, // 21 updating {mode=handleErrors flushing}
    46, x, x, x, x, x, 22, 8, 22, 7, // 22 idle {mode=handleErrors legFailed flushing}
    23, 47, 48, x, x, x, 49, 23, 50, 23, // 23 updating {mode=keepLog again}
    47, x, x, 51, x, x, 52, 24, 53, 24, // 24 recovering {mode=keepLog}
    48, x, x, 54, x, x, 55, 25, 56, 25, // 25 recovering {mode=keepLog logFailed}
    49, 52, 55, x, x, x, 26, 9, 57, 26, // 26 updating {mode=keepLog legFailed}
    50, 53, 56, x, x, x, 57, 27, 27, 9, // 27 updating {mode=keepLog flushing}
    57, x, x, x, x, x, 28, 11, 28, 10, // 28 idle {mode=keepLog legFailed flushing}
    29, x, x, 58, x, x, 59, 29, 60, 29, // 29 recovering {again}
    30, 59, 59, x, x, x, 30, 12, 61, 30, // 30 updating {legFailed again}
    31, 60, 60, x, x, x, 61, 31, 31, 12, // 31 updating {again flushing}
    58, x, x, 62, x, x, 63, 32, 64, 32, // 32 reading
    59, x, x, 63, x, x, 33, 13, 65, 33, // 33 recovering {legFailed}
    60, x, x, 64, x, x, 65, 34, 34, 13, // 34 recovering {flushing}
    61, 65, 65, x, x, x, 35, 15, 35, 14, // 35 updating {legFailed flushing}
    36, x, x, 66, x, x, 67, 36, 68, 36, // 36 recovering {mode=handleErrors again}
    37, x, x, 69, x, x, 70, 37, 71, 37, // 37 recovering {mode=handleErrors logFailed again}
    38, 67, 70, x, x, x, 38, 17, 72, 38, // 38 updating {mode=handleErrors legFailed again}
    39, 68, 71, x, x, x, 72, 39, 39, 17, // 39 updating {mode=handleErrors again flushing}
    66, x, x, 73, x, x, 74, 40, 75, 40, // 40 reading {mode=handleErrors}
    67, x, x, 74, x, x, 41, 18, 76, 41, // 41 recovering {mode=handleErrors legFailed}
    68, x, x, 75, x, x, 76, 42, 42, 18, // 42 recovering {mode=handleErrors flushing}
    69, x, x, 77, x, x, 78, 43, 79, 43, // 43 reading {mode=handleErrors logFailed}
    70, x, x, 78, x, x, 44, 19, 80, 44, // 44 recovering {mode=handleErrors logFailed legFailed}
    71, x, x, 79, x, x, 80, 45, 45, 19, // 45 recovering {mode=handleErrors logFailed flushing}
    72, 76, 80, x, x, x, 46, 21, 46, 20, // 46 updating {mode=handleErrors legFailed flushing}
    47, x, x, 81, x, x, 82, 47, 83, 47, // 47 recovering {mode=keepLog again}
    48, x, x, 84, x, x, 85, 48, 86, 48, // 48 recovering {mode=keepLog logFailed again}
    49, 82, 85, x, x, x, 49, 23, 87, 49, // 49 updating {mode=keepLog legFailed again}
    50, 83, 86, x, x, x, 87, 50, 50, 23, // 50 updating {mode=keepLog again flushing}
    81, x, x, 88, x, x, 89, 51, 90, 51, // 51 reading {mode=keepLog}
    82, x, x, 89, x, x, 52, 24, 91, 52, // 52 recovering {mode=keepLog legFailed}
    83, x, x, 90, x, x, 91, 53, 53, 24, // 53 recovering {mode=keepLog flushing}
    84, x, x, 92, x, x, 93, 54, 94, 54, // 54 reading {mode=keepLog logFailed}
    85, x, x, 93, x, x, 55, 25, 95, 55, // 55 recovering {mode=keepLog logFailed legFailed}
    86, x, x, 94, x, x, 95, 56, 56, 25, // 56 recovering {mode=keepLog logFailed flushing}
    87, 91, 95, x, x, x, 57, 27, 57, 26, // 57 updating {mode=keepLog legFailed flushing}
    58, x, x, 96, x, x, 97, 58, 98, 58, // 58 reading {again}
    59, x, x, 97, x, x, 59, 29, 99, 59, // 59 recovering {legFailed again}
    60, x, x, 98, x, x, 99, 60, 60, 29, // 60 recovering {again flushing}
    61, 99, 99, x, x, x, 61, 31, 61, 30, // 61 updating {legFailed again flushing}
    96, x, x, x, 100, 101, 102, 62, 103, 62, // 62 sorting
    97, x, x, 102, x, x, 63, 32, 104, 63, // 63 reading {legFailed}
    98, x, x, 103, x, x, 104, 64, 64, 32, // 64 reading {flushing}
    99, x, x, 104, x, x, 65, 34, 65, 33, // 65 recovering {legFailed flushing}
    66, x, x, 105, x, x, 106, 66, 107, 66, // 66 reading {mode=handleErrors again}
    67, x, x, 106, x, x, 67, 36, 108, 67, // 67 recovering {mode=handleErrors legFailed again}
    68, x, x, 107, x, x, 108, 68, 68, 36, // 68 recovering {mode=handleErrors again flushing}
    69, x, x, 109, x, x, 110, 69, 111, 69, // 69 reading {mode=handleErrors logFailed again}
    70, x, x, 110, x, x, 70, 37, 112, 70, // 70 recovering {mode=handleErrors logFailed legFailed again}
    71, x, x, 111, x, x, 112, 71, 71, 37, // 71 recovering {mode=handleErrors logFailed again flushing}
    72, 108, 112, x, x, x, 72, 39, 72, 38, // 72 updating {mode=handleErrors legFailed again flushing}
    105, x, x, x, 113, 114, 115, 73, 116, 73, // 73 sorting {mode=handleErrors}
    106, x, x, 115, x, x, 74, 40, 117, 74, // 74 reading {mode=handleErrors legFailed}
    107, x, x, 116, x, x, 117, 75, 75, 40, // 75 reading {mode=handleErrors flushing}
    108, x, x, 117, x, x, 76, 42, 76, 41, // 76 recovering {mode=handleErrors legFailed flushing}
    109, x, x, x, 118, 119, 120, 77, 121, 77, // 77 sorting {mode=handleErrors logFailed}
    110, x, x, 120, x, x, 78, 43, 122, 78, // 78 reading {mode=handleErrors logFailed legFailed}
    111, x, x, 121, x, x, 122, 79, 79, 43, // 79 reading {mode=handleErrors logFailed flushing}
    112, x, x, 122, x, x, 80, 45, 80, 44, // 80 recovering {mode=handleErrors logFailed legFailed flushing}
    81, x, x, 123, x, x, 124, 81, 125, 81, // 81 reading {mode=keepLog again}
    82, x, x, 124, x, x, 82, 47, 126, 82, // 82 recovering {mode=keepLog legFailed again}
    83, x, x, 125, x, x, 126, 83, 83, 47, // 83 recovering {mode=keepLog again flushing}
    84, x, x, 127, x, x, 128, 84, 129, 84, // 84 reading {mode=keepLog logFailed again}
    85, x, x, 128, x, x, 85, 48, 130, 85, // 85 recovering {mode=keepLog logFailed legFailed again}
    86, x, x, 129, x, x, 130, 86, 86, 48, // 86 recovering {mode=keepLog logFailed again flushing}
    87, 126, 130, x, x, x, 87, 50, 87, 49, // 87 updating {mode=keepLog legFailed again flushing}
    123, x, x, x, 131, 132, 133, 88, 134, 88, // 88 sorting {mode=keepLog}
    124, x, x, 133, x, x, 89, 51, 135, 89, // 89 reading {mode=keepLog legFailed}
    125, x, x, 134, x, x, 135, 90, 90, 51, // 90 reading {mode=keepLog flushing}
    126, x, x, 135, x, x, 91, 53, 91, 52, // 91 recovering {mode=keepLog legFailed flushing}
    127, x, x, x, 136, 137, 138, 92, 139, 92, // 92 sorting {mode=keepLog logFailed}
    128, x, x, 138, x, x, 93, 54, 140, 93, // 93 reading {mode=keepLog logFailed legFailed}
    129, x, x, 139, x, x, 140, 94, 94, 54, // 94 reading {mode=keepLog logFailed flushing}
    130, x, x, 140, x, x, 95, 56, 95, 55, // 95 recovering {mode=keepLog logFailed legFailed flushing}
    96, x, x, x, 141, 142, 143, 96, 144, 96, // 96 sorting {again}
    97, x, x, 143, x, x, 97, 58, 145, 97, // 97 reading {legFailed again}
    98, x, x, 144, x, x, 145, 98, 98, 58, // 98 reading {again flushing}
    99, x, x, 145, x, x, 99, 60, 99, 59, // 99 recovering {legFailed again flushing}
    141, x, x, 0, x, x, 146, 100, 147, 100, // 100 failing
    142, x, x, 148, x, x, 149, 101, 150, 101, // 101 counting
    143, x, x, x, 146, 149, 102, 62, 151, 102, // 102 sorting {legFailed}
    144, x, x, x, 147, 150, 151, 103, 103, 62, // 103 sorting {flushing}
    145, x, x, 151, x, x, 104, 64, 104, 63, // 104 reading {legFailed flushing}
    105, x, x, x, 152, 153, 154, 105, 155, 105, // 105 sorting {mode=handleErrors again}
    106, x, x, 154, x, x, 106, 66, 156, 106, // 106 reading {mode=handleErrors legFailed again}
    107, x, x, 155, x, x, 156, 107, 107, 66, // 107 reading {mode=handleErrors again flushing}
    108, x, x, 156, x, x, 108, 68, 108, 67, // 108 recovering {mode=handleErrors legFailed again flushing}
    109, x, x, x, 157, 158, 159, 109, 160, 109, // 109 sorting {mode=handleErrors logFailed again}
    110, x, x, 159, x, x, 110, 69, 161, 110, // 110 reading {mode=handleErrors logFailed legFailed again}
    111, x, x, 160, x, x, 161, 111, 111, 69, // 111 reading {mode=handleErrors logFailed again flushing}
    112, x, x, 161, x, x, 112, 71, 112, 70, // 112 recovering {mode=handleErrors logFailed legFailed again flushing}
    152, x, x, 1, x, x, 162, 113, 163, 113, // 113 failing {mode=handleErrors}
    153, x, x, 164, x, x, 165, 114, 166, 114, // 114 counting {mode=handleErrors}
    154, x, x, x, 162, 165, 115, 73, 167, 115, // 115 sorting {mode=handleErrors legFailed}
    155, x, x, x, 163, 166, 167, 116, 116, 73, // 116 sorting {mode=handleErrors flushing}
    156, x, x, 167, x, x, 117, 75, 117, 74, // 117 reading {mode=handleErrors legFailed flushing}
    157, x, x, 168, x, x, 169, 118, 170, 118, // 118 failing {mode=handleErrors logFailed}
    158, x, x, 171, x, x, 172, 119, 173, 119, // 119 counting {mode=handleErrors logFailed}
    159, x, x, x, 169, 172, 120, 77, 174, 120, // 120 sorting {mode=handleErrors logFailed legFailed}
    160, x, x, x, 170, 173, 174, 121, 121, 77, // 121 sorting {mode=handleErrors logFailed flushing}
    161, x, x, 174, x, x, 122, 79, 122, 78, // 122 reading {mode=handleErrors logFailed legFailed flushing}
    123, x, x, x, 175, 176, 177, 123, 178, 123, // 123 sorting {mode=keepLog again}
    124, x, x, 177, x, x, 124, 81, 179, 124, // 124 reading {mode=keepLog legFailed again}
    125, x, x, 178, x, x, 179, 125, 125, 81, // 125 reading {mode=keepLog again flushing}
    126, x, x, 179, x, x, 126, 83, 126, 82, // 126 recovering {mode=keepLog legFailed again flushing}
    127, x, x, x, 180, 181, 182, 127, 183, 127, // 127 sorting {mode=keepLog logFailed again}
    128, x, x, 182, x, x, 128, 84, 184, 128, // 128 reading {mode=keepLog logFailed legFailed again}
    129, x, x, 183, x, x, 184, 129, 129, 84, // 129 reading {mode=keepLog logFailed again flushing}
    130, x, x, 184, x, x, 130, 86, 130, 85, // 130 recovering {mode=keepLog logFailed legFailed again flushing}
    175, x, x, 2, x, x, 185, 131, 186, 131, // 131 failing {mode=keepLog}
    176, x, x, 187, x, x, 188, 132, 189, 132, // 132 counting {mode=keepLog}
    177, x, x, x, 185, 188, 133, 88, 190, 133, // 133 sorting {mode=keepLog legFailed}
    178, x, x, x, 186, 189, 190, 134, 134, 88, // 134 sorting {mode=keepLog flushing}
    179, x, x, 190, x, x, 135, 90, 135, 89, // 135 reading {mode=keepLog legFailed flushing}
    180, x, x, 191, x, x, 192, 136, 193, 136, // 136 failing {mode=keepLog logFailed}
    181, x, x, 194, x, x, 195, 137, 196, 137, // 137 counting {mode=keepLog logFailed}
    182, x, x, x, 192, 195, 138, 92, 197, 138, // 138 sorting {mode=keepLog logFailed legFailed}
    183, x, x, x, 193, 196, 197, 139, 139, 92, // 139 sorting {mode=keepLog logFailed flushing}
    184, x, x, 197, x, x, 140, 94, 140, 93, // 140 reading {mode=keepLog logFailed legFailed flushing}
    141, x, x, 3, x, x, 198, 141, 199, 141, // 141 failing {again}
    142, x, x, 200, x, x, 201, 142, 202, 142, // 142 counting {again}
    143, x, x, x, 198, 201, 143, 96, 203, 143, // 143 sorting {legFailed again}
    144, x, x, x, 199, 202, 203, 144, 144, 96, // 144 sorting {again flushing}
    145, x, x, 203, x, x, 145, 98, 145, 97, // 145 reading {legFailed again flushing}
    198, x, x, 4, x, x, 146, 100, 204, 146, // 146 failing {legFailed}
    199, x, x, 5, x, x, 204, 147, 147, 100, // 147 failing {flushing}
    200, 100, 205, x, x, x, 206, 148, 207, 148, // 148 flushing
    201, x, x, 206, x, x, 149, 101, 208, 149, // 149 counting {legFailed}
    202, x, x, 207, x, x, 208, 150, 150, 101, // 150 counting {flushing}
    203, x, x, x, 204, 208, 151, 103, 151, 102, // 151 sorting {legFailed flushing}
    152, x, x, 6, x, x, 209, 152, 210, 152, // 152 failing {mode=handleErrors again}
    153, x, x, 211, x, x, 212, 153, 213, 153, // 153 counting {mode=handleErrors again}
    154, x, x, x, 209, 212, 154, 105, 214, 154, // 154 sorting {mode=handleErrors legFailed again}
    155, x, x, x, 210, 213, 214, 155, 155, 105, // 155 sorting {mode=handleErrors again flushing}
    156, x, x, 214, x, x, 156, 107, 156, 106, // 156 reading {mode=handleErrors legFailed again flushing}
    157, x, x, 215, x, x, 216, 157, 217, 157, // 157 failing {mode=handleErrors logFailed again}
    158, x, x, 218, x, x, 219, 158, 220, 158, // 158 counting {mode=handleErrors logFailed again}
    159, x, x, x, 216, 219, 159, 109, 221, 159, // 159 sorting {mode=handleErrors logFailed legFailed again}
    160, x, x, x, 217, 220, 221, 160, 160, 109, // 160 sorting {mode=handleErrors logFailed again flushing}
    161, x, x, 221, x, x, 161, 111, 161, 110, // 161 reading {mode=handleErrors logFailed legFailed again flushing}
    209, x, x, 7, x, x, 162, 113, 222, 162, // 162 failing {mode=handleErrors legFailed}
    210, x, x, 8, x, x, 222, 163, 163, 113, // 163 failing {mode=handleErrors flushing}
    211, 113, 118, x, x, x, 223, 164, 224, 164, // 164 flushing {mode=handleErrors}
    212, x, x, 223, x, x, 165, 114, 225, 165, // 165 counting {mode=handleErrors legFailed}
    213, x, x, 224, x, x, 225, 166, 166, 114, // 166 counting {mode=handleErrors flushing}
    214, x, x, x, 222, 225, 167, 116, 167, 115, // 167 sorting {mode=handleErrors legFailed flushing}
    215, x, x, x, x, x, 226, 168, 227, 168, // 168 idle {mode=handleErrors logFailed}
    216, x, x, 226, x, x, 169, 118, 228, 169, // 169 failing {mode=handleErrors logFailed legFailed}
    217, x, x, 227, x, x, 228, 170, 170, 118, // 170 failing {mode=handleErrors logFailed flushing}
    218, 118, 118, x, x, x, 229, 171, 230, 171, // 171 flushing {mode=handleErrors logFailed}
    219, x, x, 229, x, x, 172, 119, 231, 172, // 172 counting {mode=handleErrors logFailed legFailed}
    220, x, x, 230, x, x, 231, 173, 173, 119, // 173 counting {mode=handleErrors logFailed flushing}
    221, x, x, x, 228, 231, 174, 121, 174, 120, // 174 sorting {mode=handleErrors logFailed legFailed flushing}
    175, x, x, 9, x, x, 232, 175, 233, 175, // 175 failing {mode=keepLog again}
    176, x, x, 234, x, x, 235, 176, 236, 176, // 176 counting {mode=keepLog again}
    177, x, x, x, 232, 235, 177, 123, 237, 177, // 177 sorting {mode=keepLog legFailed again}
    178, x, x, x, 233, 236, 237, 178, 178, 123, // 178 sorting {mode=keepLog again flushing}
    179, x, x, 237, x, x, 179, 125, 179, 124, // 179 reading {mode=keepLog legFailed again flushing}
    180, x, x, 238, x, x, 239, 180, 240, 180, // 180 failing {mode=keepLog logFailed again}
    181, x, x, 241, x, x, 242, 181, 243, 181, // 181 counting {mode=keepLog logFailed again}
    182, x, x, x, 239, 242, 182, 127, 244, 182, // 182 sorting {mode=keepLog logFailed legFailed again}
    183, x, x, x, 240, 243, 244, 183, 183, 127, // 183 sorting {mode=keepLog logFailed again flushing}
    184, x, x, 244, x, x, 184, 129, 184, 128, // 184 reading {mode=keepLog logFailed legFailed again flushing}
    232, x, x, 10, x, x, 185, 131, 245, 185, // 185 failing {mode=keepLog legFailed}
    233, x, x, 11, x, x, 245, 186, 186, 131, // 186 failing {mode=keepLog flushing}
    234, 131, 136, x, x, x, 246, 187, 247, 187, // 187 flushing {mode=keepLog}
    235, x, x, 246, x, x, 188, 132, 248, 188, // 188 counting {mode=keepLog legFailed}
    236, x, x, 247, x, x, 248, 189, 189, 132, // 189 counting {mode=keepLog flushing}
    237, x, x, x, 245, 248, 190, 134, 190, 133, // 190 sorting {mode=keepLog legFailed flushing}
    238, x, x, x, x, x, 249, 191, 250, 191, // 191 idle {mode=keepLog logFailed}
    239, x, x, 249, x, x, 192, 136, 251, 192, // 192 failing {mode=keepLog logFailed legFailed}
    240, x, x, 250, x, x, 251, 193, 193, 136, // 193 failing {mode=keepLog logFailed flushing}
    241, 136, 136, x, x, x, 252, 194, 253, 194, // 194 flushing {mode=keepLog logFailed}
    242, x, x, 252, x, x, 195, 137, 254, 195, // 195 counting {mode=keepLog logFailed legFailed}
    243, x, x, 253, x, x, 254, 196, 196, 137, // 196 counting {mode=keepLog logFailed flushing}
    244, x, x, x, 251, 254, 197, 139, 197, 138, // 197 sorting {mode=keepLog logFailed legFailed flushing}
    198, x, x, 14, x, x, 198, 141, 255, 198, // 198 failing {legFailed again}
    199, x, x, 15, x, x, 255, 199, 199, 141, // 199 failing {again flushing}
    200, 141, 256, x, x, x, 257, 200, 258, 200, // 200 flushing {again}
    201, x, x, 257, x, x, 201, 142, 259, 201, // 201 counting {legFailed again}
    202, x, x, 258, x, x, 259, 202, 202, 142, // 202 counting {again flushing}
    203, x, x, x, 255, 259, 203, 144, 203, 143, // 203 sorting {legFailed again flushing}
    255, x, x, 16, x, x, 204, 147, 204, 146, // 204 failing {legFailed flushing}
    256, x, x, 260, x, x, 261, 205, 262, 205, // 205 failing {logFailed}
    257, 146, 261, x, x, x, 206, 148, 263, 206, // 206 flushing {legFailed}
    258, 147, 262, x, x, x, 263, 207, 207, 148, // 207 flushing {flushing}
    259, x, x, 263, x, x, 208, 150, 208, 149, // 208 counting {legFailed flushing}
    209, x, x, 20, x, x, 209, 152, 264, 209, // 209 failing {mode=handleErrors legFailed again}
    210, x, x, 21, x, x, 264, 210, 210, 152, // 210 failing {mode=handleErrors again flushing}
    211, 152, 157, x, x, x, 265, 211, 266, 211, // 211 flushing {mode=handleErrors again}
    212, x, x, 265, x, x, 212, 153, 267, 212, // 212 counting {mode=handleErrors legFailed again}
    213, x, x, 266, x, x, 267, 213, 213, 153, // 213 counting {mode=handleErrors again flushing}
    214, x, x, x, 264, 267, 214, 155, 214, 154, // 214 sorting {mode=handleErrors legFailed again flushing}
    268, 19, 19, x, x, x, 269, 215, 270, 215, // 215 updating {mode=handleErrors logFailed}
    216, x, x, 269, x, x, 216, 157, 271, 216, // 216 failing {mode=handleErrors logFailed legFailed again}
    217, x, x, 270, x, x, 271, 217, 217, 157, // 217 failing {mode=handleErrors logFailed again flushing}
    218, 157, 157, x, x, x, 272, 218, 273, 218, // 218 flushing {mode=handleErrors logFailed again}
    219, x, x, 272, x, x, 219, 158, 274, 219, // 219 counting {mode=handleErrors logFailed legFailed again}
    220, x, x, 273, x, x, 274, 220, 220, 158, // 220 counting {mode=handleErrors logFailed again flushing}
    221, x, x, x, 271, 274, 221, 160, 221, 159, // 221 sorting {mode=handleErrors logFailed legFailed again flushing}
    264, x, x, 22, x, x, 222, 163, 222, 162, // 222 failing {mode=handleErrors legFailed flushing}
    265, 162, 169, x, x, x, 223, 164, 275, 223, // 223 flushing {mode=handleErrors legFailed}
    266, 163, 170, x, x, x, 275, 224, 224, 164, // 224 flushing {mode=handleErrors flushing}
    267, x, x, 275, x, x, 225, 166, 225, 165, // 225 counting {mode=handleErrors legFailed flushing}
    269, x, x, x, x, x, 226, 168, 276, 226, // 226 idle {mode=handleErrors logFailed legFailed}
    270, x, x, x, x, x, 276, 227, 227, 168, // 227 idle {mode=handleErrors logFailed flushing}
    271, x, x, 276, x, x, 228, 170, 228, 169, // 228 failing {mode=handleErrors logFailed legFailed flushing}
    272, 169, 169, x, x, x, 229, 171, 277, 229, // 229 flushing {mode=handleErrors logFailed legFailed}
    273, 170, 170, x, x, x, 277, 230, 230, 171, // 230 flushing {mode=handleErrors logFailed flushing}
    274, x, x, 277, x, x, 231, 173, 231, 172, // 231 counting {mode=handleErrors logFailed legFailed flushing}
    232, x, x, 26, x, x, 232, 175, 278, 232, // 232 failing {mode=keepLog legFailed again}
    233, x, x, 27, x, x, 278, 233, 233, 175, // 233 failing {mode=keepLog again flushing}
    234, 175, 180, x, x, x, 279, 234, 280, 234, // 234 flushing {mode=keepLog again}
    235, x, x, 279, x, x, 235, 176, 281, 235, // 235 counting {mode=keepLog legFailed again}
    236, x, x, 280, x, x, 281, 236, 236, 176, // 236 counting {mode=keepLog again flushing}
    237, x, x, x, 278, 281, 237, 178, 237, 177, // 237 sorting {mode=keepLog legFailed again flushing}
    282, 25, 25, x, x, x, 283, 238, 284, 238, // 238 updating {mode=keepLog logFailed}
    239, x, x, 283, x, x, 239, 180, 285, 239, // 239 failing {mode=keepLog logFailed legFailed again}
    240, x, x, 284, x, x, 285, 240, 240, 180, // 240 failing {mode=keepLog logFailed again flushing}
    241, 180, 180, x, x, x, 286, 241, 287, 241, // 241 flushing {mode=keepLog logFailed again}
    242, x, x, 286, x, x, 242, 181, 288, 242, // 242 counting {mode=keepLog logFailed legFailed again}
    243, x, x, 287, x, x, 288, 243, 243, 181, // 243 counting {mode=keepLog logFailed again flushing}
    244, x, x, x, 285, 288, 244, 183, 244, 182, // 244 sorting {mode=keepLog logFailed legFailed again flushing}
    278, x, x, 28, x, x, 245, 186, 245, 185, // 245 failing {mode=keepLog legFailed flushing}
    279, 185, 192, x, x, x, 246, 187, 289, 246, // 246 flushing {mode=keepLog legFailed}
    280, 186, 193, x, x, x, 289, 247, 247, 187, // 247 flushing {mode=keepLog flushing}
    281, x, x, 289, x, x, 248, 189, 248, 188, // 248 counting {mode=keepLog legFailed flushing}
    283, x, x, x, x, x, 249, 191, 290, 249, // 249 idle {mode=keepLog logFailed legFailed}
    284, x, x, x, x, x, 290, 250, 250, 191, // 250 idle {mode=keepLog logFailed flushing}
    285, x, x, 290, x, x, 251, 193, 251, 192, // 251 failing {mode=keepLog logFailed legFailed flushing}
    286, 192, 192, x, x, x, 252, 194, 291, 252, // 252 flushing {mode=keepLog logFailed legFailed}
    287, 193, 193, x, x, x, 291, 253, 253, 194, // 253 flushing {mode=keepLog logFailed flushing}
    288, x, x, 291, x, x, 254, 196, 254, 195, // 254 counting {mode=keepLog logFailed legFailed flushing}
    255, x, x, 35, x, x, 255, 199, 255, 198, // 255 failing {legFailed again flushing}
    256, x, x, 292, x, x, 293, 256, 294, 256, // 256 failing {logFailed again}
    257, 198, 293, x, x, x, 257, 200, 295, 257, // 257 flushing {legFailed again}
    258, 199, 294, x, x, x, 295, 258, 258, 200, // 258 flushing {again flushing}
    259, x, x, 295, x, x, 259, 202, 259, 201, // 259 counting {legFailed again flushing}
    292, x, x, x, x, x, 296, 260, 297, 260, // 260 idle {logFailed}
    293, x, x, 296, x, x, 261, 205, 298, 261, // 261 failing {logFailed legFailed}
    294, x, x, 297, x, x, 298, 262, 262, 205, // 262 failing {logFailed flushing}
    295, 204, 298, x, x, x, 263, 207, 263, 206, // 263 flushing {legFailed flushing}
    264, x, x, 46, x, x, 264, 210, 264, 209, // 264 failing {mode=handleErrors legFailed again flushing}
    265, 209, 216, x, x, x, 265, 211, 299, 265, // 265 flushing {mode=handleErrors legFailed again}
    266, 210, 217, x, x, x, 299, 266, 266, 211, // 266 flushing {mode=handleErrors again flushing}
    267, x, x, 299, x, x, 267, 213, 267, 212, // 267 counting {mode=handleErrors legFailed again flushing}
    268, 37, 37, x, x, x, 300, 268, 301, 268, // 268 updating {mode=handleErrors logFailed again}
    300, 44, 44, x, x, x, 269, 215, 302, 269, // 269 updating {mode=handleErrors logFailed legFailed}
    301, 45, 45, x, x, x, 302, 270, 270, 215, // 270 updating {mode=handleErrors logFailed flushing}
    271, x, x, 302, x, x, 271, 217, 271, 216, // 271 failing {mode=handleErrors logFailed legFailed again flushing}
    272, 216, 216, x, x, x, 272, 218, 303, 272, // 272 flushing {mode=handleErrors logFailed legFailed again}
    273, 217, 217, x, x, x, 303, 273, 273, 218, // 273 flushing {mode=handleErrors logFailed again flushing}
    274, x, x, 303, x, x, 274, 220, 274, 219, // 274 counting {mode=handleErrors logFailed legFailed again flushing}
    299, 222, 228, x, x, x, 275, 224, 275, 223, // 275 flushing {mode=handleErrors legFailed flushing}
    302, x, x, x, x, x, 276, 227, 276, 226, // 276 idle {mode=handleErrors logFailed legFailed flushing}
    303, 228, 228, x, x, x, 277, 230, 277, 229, // 277 flushing {mode=handleErrors logFailed legFailed flushing}
    278, x, x, 57, x, x, 278, 233, 278, 232, // 278 failing {mode=keepLog legFailed again flushing}
    279, 232, 239, x, x, x, 279, 234, 304, 279, // 279 flushing {mode=keepLog legFailed again}
    280, 233, 240, x, x, x, 304, 280, 280, 234, // 280 flushing {mode=keepLog again flushing}
    281, x, x, 304, x, x, 281, 236, 281, 235, // 281 counting {mode=keepLog legFailed again flushing}
    282, 48, 48, x, x, x, 305, 282, 306, 282, // 282 updating {mode=keepLog logFailed again}
    305, 55, 55, x, x, x, 283, 238, 307, 283, // 283 updating {mode=keepLog logFailed legFailed}
    306, 56, 56, x, x, x, 307, 284, 284, 238, // 284 updating {mode=keepLog logFailed flushing}
    285, x, x, 307, x, x, 285, 240, 285, 239, // 285 failing {mode=keepLog logFailed legFailed again flushing}
    286, 239, 239, x, x, x, 286, 241, 308, 286, // 286 flushing {mode=keepLog logFailed legFailed again}
    287, 240, 240, x, x, x, 308, 287, 287, 241, // 287 flushing {mode=keepLog logFailed again flushing}
    288, x, x, 308, x, x, 288, 243, 288, 242, // 288 counting {mode=keepLog logFailed legFailed again flushing}
    304, 245, 251, x, x, x, 289, 247, 289, 246, // 289 flushing {mode=keepLog legFailed flushing}
    307, x, x, x, x, x, 290, 250, 290, 249, // 290 idle {mode=keepLog logFailed legFailed flushing}
    308, 251, 251, x, x, x, 291, 253, 291, 252, // 291 flushing {mode=keepLog logFailed legFailed flushing}
    309, 310, 310, x, x, x, 311, 292, 312, 292, // 292 updating {logFailed}
    293, x, x, 311, x, x, 293, 256, 313, 293, // 293 failing {logFailed legFailed again}
    294, x, x, 312, x, x, 313, 294, 294, 256, // 294 failing {logFailed again flushing}
    295, 255, 313, x, x, x, 295, 258, 295, 257, // 295 flushing {legFailed again flushing}
    311, x, x, x, x, x, 296, 260, 314, 296, // 296 idle {logFailed legFailed}
    312, x, x, x, x, x, 314, 297, 297, 260, // 297 idle {logFailed flushing}
    313, x, x, 314, x, x, 298, 262, 298, 261, // 298 failing {logFailed legFailed flushing}
    299, 264, 271, x, x, x, 299, 266, 299, 265, // 299 flushing {mode=handleErrors legFailed again flushing}
    300, 70, 70, x, x, x, 300, 268, 315, 300, // 300 updating {mode=handleErrors logFailed legFailed again}
    301, 71, 71, x, x, x, 315, 301, 301, 268, // 301 updating {mode=handleErrors logFailed again flushing}
    315, 80, 80, x, x, x, 302, 270, 302, 269, // 302 updating {mode=handleErrors logFailed legFailed flushing}
    303, 271, 271, x, x, x, 303, 273, 303, 272, // 303 flushing {mode=handleErrors logFailed legFailed again flushing}
    304, 278, 285, x, x, x, 304, 280, 304, 279, // 304 flushing {mode=keepLog legFailed again flushing}
    305, 85, 85, x, x, x, 305, 282, 316, 305, // 305 updating {mode=keepLog logFailed legFailed again}
    306, 86, 86, x, x, x, 316, 306, 306, 282, // 306 updating {mode=keepLog logFailed again flushing}
    316, 95, 95, x, x, x, 307, 284, 307, 283, // 307 updating {mode=keepLog logFailed legFailed flushing}
    308, 285, 285, x, x, x, 308, 287, 308, 286, // 308 flushing {mode=keepLog logFailed legFailed again flushing}
    309, 317, 317, x, x, x, 318, 309, 319, 309, // 309 updating {logFailed again}
    317, x, x, 320, x, x, 321, 310, 322, 310, // 310 recovering {logFailed}
    318, 321, 321, x, x, x, 311, 292, 323, 311, // 311 updating {logFailed legFailed}
    319, 322, 322, x, x, x, 323, 312, 312, 292, // 312 updating {logFailed flushing}
    313, x, x, 323, x, x, 313, 294, 313, 293, // 313 failing {logFailed legFailed again flushing}
    323, x, x, x, x, x, 314, 297, 314, 296, // 314 idle {logFailed legFailed flushing}
    315, 112, 112, x, x, x, 315, 301, 315, 300, // 315 updating {mode=handleErrors logFailed legFailed again flushing}
    316, 130, 130, x, x, x, 316, 306, 316, 305, // 316 updating {mode=keepLog logFailed legFailed again flushing}
    317, x, x, 324, x, x, 325, 317, 326, 317, // 317 recovering {logFailed again}
    318, 325, 325, x, x, x, 318, 309, 327, 318, // 318 updating {logFailed legFailed again}
    319, 326, 326, x, x, x, 327, 319, 319, 309, // 319 updating {logFailed again flushing}
    324, x, x, 328, x, x, 329, 320, 330, 320, // 320 reading {logFailed}
    325, x, x, 329, x, x, 321, 310, 331, 321, // 321 recovering {logFailed legFailed}
    326, x, x, 330, x, x, 331, 322, 322, 310, // 322 recovering {logFailed flushing}
    327, 331, 331, x, x, x, 323, 312, 323, 311, // 323 updating {logFailed legFailed flushing}
    324, x, x, 332, x, x, 333, 324, 334, 324, // 324 reading {logFailed again}
    325, x, x, 333, x, x, 325, 317, 335, 325, // 325 recovering {logFailed legFailed again}
    326, x, x, 334, x, x, 335, 326, 326, 317, // 326 recovering {logFailed again flushing}
    327, 335, 335, x, x, x, 327, 319, 327, 318, // 327 updating {logFailed legFailed again flushing}
    332, x, x, x, 205, 336, 337, 328, 338, 328, // 328 sorting {logFailed}
    333, x, x, 337, x, x, 329, 320, 339, 329, // 329 reading {logFailed legFailed}
    334, x, x, 338, x, x, 339, 330, 330, 320, // 330 reading {logFailed flushing}
    335, x, x, 339, x, x, 331, 322, 331, 321, // 331 recovering {logFailed legFailed flushing}
    332, x, x, x, 256, 340, 341, 332, 342, 332, // 332 sorting {logFailed again}
    333, x, x, 341, x, x, 333, 324, 343, 333, // 333 reading {logFailed legFailed again}
    334, x, x, 342, x, x, 343, 334, 334, 324, // 334 reading {logFailed again flushing}
    335, x, x, 343, x, x, 335, 326, 335, 325, // 335 recovering {logFailed legFailed again flushing}
    340, x, x, 344, x, x, 345, 336, 346, 336, // 336 counting {logFailed}
    341, x, x, x, 261, 345, 337, 328, 347, 337, // 337 sorting {logFailed legFailed}
    342, x, x, x, 262, 346, 347, 338, 338, 328, // 338 sorting {logFailed flushing}
    343, x, x, 347, x, x, 339, 330, 339, 329, // 339 reading {logFailed legFailed flushing}
    340, x, x, 348, x, x, 349, 340, 350, 340, // 340 counting {logFailed again}
    341, x, x, x, 293, 349, 341, 332, 351, 341, // 341 sorting {logFailed legFailed again}
    342, x, x, x, 294, 350, 351, 342, 342, 332, // 342 sorting {logFailed again flushing}
    343, x, x, 351, x, x, 343, 334, 343, 333, // 343 reading {logFailed legFailed again flushing}
    348, 205, 205, x, x, x, 352, 344, 353, 344, // 344 flushing {logFailed}
    349, x, x, 352, x, x, 345, 336, 354, 345, // 345 counting {logFailed legFailed}
    350, x, x, 353, x, x, 354, 346, 346, 336, // 346 counting {logFailed flushing}
    351, x, x, x, 298, 354, 347, 338, 347, 337, // 347 sorting {logFailed legFailed flushing}
    348, 256, 256, x, x, x, 355, 348, 356, 348, // 348 flushing {logFailed again}
    349, x, x, 355, x, x, 349, 340, 357, 349, // 349 counting {logFailed legFailed again}
    350, x, x, 356, x, x, 357, 350, 350, 340, // 350 counting {logFailed again flushing}
    351, x, x, x, 313, 357, 351, 342, 351, 341, // 351 sorting {logFailed legFailed again flushing}
    355, 261, 261, x, x, x, 352, 344, 358, 352, // 352 flushing {logFailed legFailed}
    356, 262, 262, x, x, x, 358, 353, 353, 344, // 353 flushing {logFailed flushing}
    357, x, x, 358, x, x, 354, 346, 354, 345, // 354 counting {logFailed legFailed flushing}
    355, 293, 293, x, x, x, 355, 348, 359, 355, // 355 flushing {logFailed legFailed again}
    356, 294, 294, x, x, x, 359, 356, 356, 348, // 356 flushing {logFailed again flushing}
    357, x, x, 359, x, x, 357, 350, 357, 349, // 357 counting {logFailed legFailed again flushing}
    359, 298, 298, x, x, x, 358, 353, 358, 352, // 358 flushing {logFailed legFailed flushing}
    359, 313, 313, x, x, x, 359, 356, 359, 355, // 359 flushing {logFailed legFailed again flushing}
  ),
  effects: Uint16Array.of(
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 idle
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 1 idle {mode=handleErrors}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 2 idle {mode=keepLog}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 3 updating
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 4 idle {legFailed}
    3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 5 idle {flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 6 updating {mode=handleErrors}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 7 idle {mode=handleErrors legFailed}
    3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 8 idle {mode=handleErrors flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 9 updating {mode=keepLog}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 10 idle {mode=keepLog legFailed}
    3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 11 idle {mode=keepLog flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 12 updating {again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 13 recovering
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 14 updating {legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 15 updating {flushing}
    3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 16 idle {legFailed flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 17 updating {mode=handleErrors again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 18 recovering {mode=handleErrors}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 19 recovering {mode=handleErrors logFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 20 updating {mode=handleErrors legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 21 updating {mode=handleErrors flushing}
    3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 22 idle {mode=handleErrors legFailed flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 23 updating {mode=keepLog again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 24 recovering {mode=keepLog}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 25 recovering {mode=keepLog logFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 26 updating {mode=keepLog legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 27 updating {mode=keepLog flushing}
    3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 28 idle {mode=keepLog legFailed flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 29 recovering {again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 30 updating {legFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 31 updating {again flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 32 reading
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 33 recovering {legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 34 recovering {flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 35 updating {legFailed flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 36 recovering {mode=handleErrors again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 37 recovering {mode=handleErrors logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 38 updating {mode=handleErrors legFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 39 updating {mode=handleErrors again flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 40 reading {mode=handleErrors}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 41 recovering {mode=handleErrors legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 42 recovering {mode=handleErrors flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 43 reading {mode=handleErrors logFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 44 recovering {mode=handleErrors logFailed legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 45 recovering {mode=handleErrors logFailed flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 46 updating {mode=handleErrors legFailed flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 47 recovering {mode=keepLog again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 48 recovering {mode=keepLog logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 49 updating {mode=keepLog legFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 50 updating {mode=keepLog again flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 51 reading {mode=keepLog}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 52 recovering {mode=keepLog legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 53 recovering {mode=keepLog flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 54 reading {mode=keepLog logFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 55 recovering {mode=keepLog logFailed legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 56 recovering {mode=keepLog logFailed flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 57 updating {mode=keepLog legFailed flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 58 reading {again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 59 recovering {legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 60 recovering {again flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 61 updating {legFailed again flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 62 sorting
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 63 reading {legFailed}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 64 reading {flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 65 recovering {legFailed flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 66 reading {mode=handleErrors again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 67 recovering {mode=handleErrors legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 68 recovering {mode=handleErrors again flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 69 reading {mode=handleErrors logFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 70 recovering {mode=handleErrors logFailed legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 71 recovering {mode=handleErrors logFailed again flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 72 updating {mode=handleErrors legFailed again flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 73 sorting {mode=handleErrors}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 74 reading {mode=handleErrors legFailed}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 75 reading {mode=handleErrors flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 76 recovering {mode=handleErrors legFailed flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 77 sorting {mode=handleErrors logFailed}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 78 reading {mode=handleErrors logFailed legFailed}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 79 reading {mode=handleErrors logFailed flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 80 recovering {mode=handleErrors logFailed legFailed flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 81 reading {mode=keepLog again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 82 recovering {mode=keepLog legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 83 recovering {mode=keepLog again flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 84 reading {mode=keepLog logFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 85 recovering {mode=keepLog logFailed legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 86 recovering {mode=keepLog logFailed again flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 87 updating {mode=keepLog legFailed again flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 88 sorting {mode=keepLog}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 89 reading {mode=keepLog legFailed}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 90 reading {mode=keepLog flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 91 recovering {mode=keepLog legFailed flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 92 sorting {mode=keepLog logFailed}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 93 reading {mode=keepLog logFailed legFailed}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 94 reading {mode=keepLog logFailed flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 95 recovering {mode=keepLog logFailed legFailed flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 96 sorting {again}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 97 reading {legFailed again}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 98 reading {again flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 99 recovering {legFailed again flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 100 failing
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 101 counting
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 102 sorting {legFailed}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 103 sorting {flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 104 reading {legFailed flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 105 sorting {mode=handleErrors again}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 106 reading {mode=handleErrors legFailed again}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 107 reading {mode=handleErrors again flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 108 recovering {mode=handleErrors legFailed again flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 109 sorting {mode=handleErrors logFailed again}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 110 reading {mode=handleErrors logFailed legFailed again}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 111 reading {mode=handleErrors logFailed again flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 112 recovering {mode=handleErrors logFailed legFailed again flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 113 failing {mode=handleErrors}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 114 counting {mode=handleErrors}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 115 sorting {mode=handleErrors legFailed}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 116 sorting {mode=handleErrors flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 117 reading {mode=handleErrors legFailed flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 118 failing {mode=handleErrors logFailed}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 119 counting {mode=handleErrors logFailed}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 120 sorting {mode=handleErrors logFailed legFailed}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 121 sorting {mode=handleErrors logFailed flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 122 reading {mode=handleErrors logFailed legFailed flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 123 sorting {mode=keepLog again}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 124 reading {mode=keepLog legFailed again}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 125 reading {mode=keepLog again flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 126 recovering {mode=keepLog legFailed again flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 127 sorting {mode=keepLog logFailed again}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 128 reading {mode=keepLog logFailed legFailed again}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 129 reading {mode=keepLog logFailed again flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 130 recovering {mode=keepLog logFailed legFailed again flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 131 failing {mode=keepLog}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 132 counting {mode=keepLog}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 133 sorting {mode=keepLog legFailed}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 134 sorting {mode=keepLog flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 135 reading {mode=keepLog legFailed flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 136 failing {mode=keepLog logFailed}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 137 counting {mode=keepLog logFailed}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 138 sorting {mode=keepLog logFailed legFailed}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 139 sorting {mode=keepLog logFailed flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 140 reading {mode=keepLog logFailed legFailed flushing}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 141 failing {again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 142 counting {again}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 143 sorting {legFailed again}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 144 sorting {again flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 145 reading {legFailed again flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 146 failing {legFailed}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 147 failing {flushing}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 148 flushing
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 149 counting {legFailed}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 150 counting {flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 151 sorting {legFailed flushing}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 152 failing {mode=handleErrors again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 153 counting {mode=handleErrors again}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 154 sorting {mode=handleErrors legFailed again}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 155 sorting {mode=handleErrors again flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 156 reading {mode=handleErrors legFailed again flushing}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 157 failing {mode=handleErrors logFailed again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 158 counting {mode=handleErrors logFailed again}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 159 sorting {mode=handleErrors logFailed legFailed again}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 160 sorting {mode=handleErrors logFailed again flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 161 reading {mode=handleErrors logFailed legFailed again flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 162 failing {mode=handleErrors legFailed}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 163 failing {mode=handleErrors flushing}
    0, 9, 10, 0, 0, 0, 0, 0, 0, 0, // 164 flushing {mode=handleErrors}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 165 counting {mode=handleErrors legFailed}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 166 counting {mode=handleErrors flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 167 sorting {mode=handleErrors legFailed flushing}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 168 idle {mode=handleErrors logFailed}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 169 failing {mode=handleErrors logFailed legFailed}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 170 failing {mode=handleErrors logFailed flushing}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 171 flushing {mode=handleErrors logFailed}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 172 counting {mode=handleErrors logFailed legFailed}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 173 counting {mode=handleErrors logFailed flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 174 sorting {mode=handleErrors logFailed legFailed flushing}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 175 failing {mode=keepLog again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 176 counting {mode=keepLog again}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 177 sorting {mode=keepLog legFailed again}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 178 sorting {mode=keepLog again flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 179 reading {mode=keepLog legFailed again flushing}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 180 failing {mode=keepLog logFailed again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 181 counting {mode=keepLog logFailed again}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 182 sorting {mode=keepLog logFailed legFailed again}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 183 sorting {mode=keepLog logFailed again flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 184 reading {mode=keepLog logFailed legFailed again flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 185 failing {mode=keepLog legFailed}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 186 failing {mode=keepLog flushing}
    0, 9, 10, 0, 0, 0, 0, 0, 0, 0, // 187 flushing {mode=keepLog}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 188 counting {mode=keepLog legFailed}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 189 counting {mode=keepLog flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 190 sorting {mode=keepLog legFailed flushing}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 191 idle {mode=keepLog logFailed}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 192 failing {mode=keepLog logFailed legFailed}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 193 failing {mode=keepLog logFailed flushing}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 194 flushing {mode=keepLog logFailed}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 195 counting {mode=keepLog logFailed legFailed}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 196 counting {mode=keepLog logFailed flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 197 sorting {mode=keepLog logFailed legFailed flushing}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 198 failing {legFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 199 failing {again flushing}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 200 flushing {again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 201 counting {legFailed again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 202 counting {again flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 203 sorting {legFailed again flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 204 failing {legFailed flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 205 failing {logFailed}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 206 flushing {legFailed}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 207 flushing {flushing}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 208 counting {legFailed flushing}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 209 failing {mode=handleErrors legFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 210 failing {mode=handleErrors again flushing}
    0, 9, 10, 0, 0, 0, 0, 0, 0, 0, // 211 flushing {mode=handleErrors again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 212 counting {mode=handleErrors legFailed again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 213 counting {mode=handleErrors again flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 214 sorting {mode=handleErrors legFailed again flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 215 updating {mode=handleErrors logFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 216 failing {mode=handleErrors logFailed legFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 217 failing {mode=handleErrors logFailed again flushing}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 218 flushing {mode=handleErrors logFailed again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 219 counting {mode=handleErrors logFailed legFailed again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 220 counting {mode=handleErrors logFailed again flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 221 sorting {mode=handleErrors logFailed legFailed again flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 222 failing {mode=handleErrors legFailed flushing}
    0, 11, 10, 0, 0, 0, 0, 0, 0, 0, // 223 flushing {mode=handleErrors legFailed}
    0, 9, 10, 0, 0, 0, 0, 0, 0, 0, // 224 flushing {mode=handleErrors flushing}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 225 counting {mode=handleErrors legFailed flushing}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 226 idle {mode=handleErrors logFailed legFailed}
    3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 227 idle {mode=handleErrors logFailed flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 228 failing {mode=handleErrors logFailed legFailed flushing}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 229 flushing {mode=handleErrors logFailed legFailed}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 230 flushing {mode=handleErrors logFailed flushing}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 231 counting {mode=handleErrors logFailed legFailed flushing}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 232 failing {mode=keepLog legFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 233 failing {mode=keepLog again flushing}
    0, 9, 10, 0, 0, 0, 0, 0, 0, 0, // 234 flushing {mode=keepLog again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 235 counting {mode=keepLog legFailed again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 236 counting {mode=keepLog again flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 237 sorting {mode=keepLog legFailed again flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 238 updating {mode=keepLog logFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 239 failing {mode=keepLog logFailed legFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 240 failing {mode=keepLog logFailed again flushing}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 241 flushing {mode=keepLog logFailed again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 242 counting {mode=keepLog logFailed legFailed again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 243 counting {mode=keepLog logFailed again flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 244 sorting {mode=keepLog logFailed legFailed again flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 245 failing {mode=keepLog legFailed flushing}
    0, 9, 10, 0, 0, 0, 0, 0, 0, 0, // 246 flushing {mode=keepLog legFailed}
    0, 9, 10, 0, 0, 0, 0, 0, 0, 0, // 247 flushing {mode=keepLog flushing}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 248 counting {mode=keepLog legFailed flushing}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 249 idle {mode=keepLog logFailed legFailed}
    3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 250 idle {mode=keepLog logFailed flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 251 failing {mode=keepLog logFailed legFailed flushing}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 252 flushing {mode=keepLog logFailed legFailed}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 253 flushing {mode=keepLog logFailed flushing}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 254 counting {mode=keepLog logFailed legFailed flushing}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 255 failing {legFailed again flushing}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 256 failing {logFailed again}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 257 flushing {legFailed again}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 258 flushing {again flushing}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 259 counting {legFailed again flushing}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 260 idle {logFailed}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 261 failing {logFailed legFailed}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 262 failing {logFailed flushing}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 263 flushing {legFailed flushing}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 264 failing {mode=handleErrors legFailed again flushing}
    0, 11, 10, 0, 0, 0, 0, 0, 0, 0, // 265 flushing {mode=handleErrors legFailed again}
    0, 9, 10, 0, 0, 0, 0, 0, 0, 0, // 266 flushing {mode=handleErrors again flushing}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 267 counting {mode=handleErrors legFailed again flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 268 updating {mode=handleErrors logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 269 updating {mode=handleErrors logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 270 updating {mode=handleErrors logFailed flushing}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 271 failing {mode=handleErrors logFailed legFailed again flushing}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 272 flushing {mode=handleErrors logFailed legFailed again}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 273 flushing {mode=handleErrors logFailed again flushing}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 274 counting {mode=handleErrors logFailed legFailed again flushing}
    0, 11, 10, 0, 0, 0, 0, 0, 0, 0, // 275 flushing {mode=handleErrors legFailed flushing}
    3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 276 idle {mode=handleErrors logFailed legFailed flushing}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 277 flushing {mode=handleErrors logFailed legFailed flushing}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 278 failing {mode=keepLog legFailed again flushing}
    0, 9, 10, 0, 0, 0, 0, 0, 0, 0, // 279 flushing {mode=keepLog legFailed again}
    0, 9, 10, 0, 0, 0, 0, 0, 0, 0, // 280 flushing {mode=keepLog again flushing}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 281 counting {mode=keepLog legFailed again flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 282 updating {mode=keepLog logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 283 updating {mode=keepLog logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 284 updating {mode=keepLog logFailed flushing}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 285 failing {mode=keepLog logFailed legFailed again flushing}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 286 flushing {mode=keepLog logFailed legFailed again}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 287 flushing {mode=keepLog logFailed again flushing}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 288 counting {mode=keepLog logFailed legFailed again flushing}
    0, 9, 10, 0, 0, 0, 0, 0, 0, 0, // 289 flushing {mode=keepLog legFailed flushing}
    3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 290 idle {mode=keepLog logFailed legFailed flushing}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 291 flushing {mode=keepLog logFailed legFailed flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 292 updating {logFailed}
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, // 293 failing {logFailed legFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 294 failing {logFailed again flushing}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 295 flushing {legFailed again flushing}
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 296 idle {logFailed legFailed}
    3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 297 idle {logFailed flushing}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 298 failing {logFailed legFailed flushing}
    0, 11, 10, 0, 0, 0, 0, 0, 0, 0, // 299 flushing {mode=handleErrors legFailed again flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 300 updating {mode=handleErrors logFailed legFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 301 updating {mode=handleErrors logFailed again flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 302 updating {mode=handleErrors logFailed legFailed flushing}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 303 flushing {mode=handleErrors logFailed legFailed again flushing}
    0, 9, 10, 0, 0, 0, 0, 0, 0, 0, // 304 flushing {mode=keepLog legFailed again flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 305 updating {mode=keepLog logFailed legFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 306 updating {mode=keepLog logFailed again flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 307 updating {mode=keepLog logFailed legFailed flushing}
    0, 10, 10, 0, 0, 0, 0, 0, 0, 0, // 308 flushing {mode=keepLog logFailed legFailed again flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 309 updating {logFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 310 recovering {logFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 311 updating {logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 312 updating {logFailed flushing}
    0, 0, 0, 3, 0, 0, 0, 0, 0, 0, // 313 failing {logFailed legFailed again flushing}
    3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 314 idle {logFailed legFailed flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 315 updating {mode=handleErrors logFailed legFailed again flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 316 updating {mode=keepLog logFailed legFailed again flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 317 recovering {logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 318 updating {logFailed legFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 319 updating {logFailed again flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 320 reading {logFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 321 recovering {logFailed legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 322 recovering {logFailed flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 323 updating {logFailed legFailed flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 324 reading {logFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 325 recovering {logFailed legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 326 recovering {logFailed again flushing}
    0, 2, 2, 0, 0, 0, 0, 0, 0, 0, // 327 updating {logFailed legFailed again flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 328 sorting {logFailed}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 329 reading {logFailed legFailed}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 330 reading {logFailed flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 331 recovering {logFailed legFailed flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 332 sorting {logFailed again}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 333 reading {logFailed legFailed again}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 334 reading {logFailed again flushing}
    0, 0, 0, 4, 0, 0, 0, 0, 0, 0, // 335 recovering {logFailed legFailed again flushing}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 336 counting {logFailed}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 337 sorting {logFailed legFailed}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 338 sorting {logFailed flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 339 reading {logFailed legFailed flushing}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 340 counting {logFailed again}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 341 sorting {logFailed legFailed again}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 342 sorting {logFailed again flushing}
    0, 0, 0, 5, 0, 0, 0, 0, 0, 0, // 343 reading {logFailed legFailed again flushing}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 344 flushing {logFailed}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 345 counting {logFailed legFailed}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 346 counting {logFailed flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 347 sorting {logFailed legFailed flushing}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 348 flushing {logFailed again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 349 counting {logFailed legFailed again}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 350 counting {logFailed again flushing}
    0, 0, 0, 0, 6, 7, 0, 0, 0, 0, // 351 sorting {logFailed legFailed again flushing}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 352 flushing {logFailed legFailed}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 353 flushing {logFailed flushing}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 354 counting {logFailed legFailed flushing}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 355 flushing {logFailed legFailed again}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 356 flushing {logFailed again flushing}
    0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 357 counting {logFailed legFailed again flushing}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 358 flushing {logFailed legFailed flushing}
    0, 9, 9, 0, 0, 0, 0, 0, 0, 0, // 359 flushing {logFailed legFailed again flushing}
  ),
  effectLists: [
    [], // 0
    [{ type: 'takeQueues' }, { type: 'updateStates' }, { type: 'flushLog' }], // 1
    [{ type: 'recover' }], // 2
    [{ type: 'takeQueues' }, { type: 'flushLog' }], // 3
    [{ type: 'readLegs' }], // 4
    [{ type: 'sortWrites' }], // 5
    [{ type: 'judgeFailures' }], // 6
    [{ type: 'countWrites' }], // 7
    [{ type: 'flushLog' }], // 8
    [{ type: 'sendSync' }, { type: 'delayRecovering' }, { type: 'sendNosync' }, { type: 'judgeFailures' }], // 9
    [{ type: 'failSync' }, { type: 'delayRecovering' }, { type: 'failNosync' }, { type: 'judgeFailures' }], // 10
    [{ type: 'sendSync' }, { type: 'delayRecovering' }, { type: 'failNosync' }, { type: 'judgeFailures' }], // 11
  ],
};

/** The step tables of the pass machine, one a profile. */
export const passTables = { kernel, strict } as const;
