// Written by `npm run derive` from spec/machines/pass.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the pass machine. */
export type PassEvent = 'wake' | 'logFlushed' | 'logFlushFailed' | 'done' | 'sorted(any=false)' | 'sorted(any=true)' | 'legFailed' | 'becameInSync';

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
  ],
  next: Uint16Array.of(
    3, x, x, x, x, x, 4, 0, // 0 idle
    5, x, x, x, x, x, 6, 1, // 1 idle {mode=handleErrors}
    7, x, x, x, x, x, 8, 2, // 2 idle {mode=keepLog}
    9, 10, 10, x, x, x, 11, 3, // 3 updating
    11, x, x, x, x, x, 4, 0, // 4 idle {legFailed}
    12, 13, 13, x, x, x, 14, 5, // 5 updating {mode=handleErrors}
    14, x, x, x, x, x, 6, 1, // 6 idle {mode=handleErrors legFailed}
    15, 16, 16, x, x, x, 17, 7, // 7 updating {mode=keepLog}
    17, x, x, x, x, x, 8, 2, // 8 idle {mode=keepLog legFailed}
    9, 18, 18, x, x, x, 19, 9, // 9 updating {again}
    18, x, x, 20, x, x, 21, 10, // 10 recovering
    19, 21, 21, x, x, x, 11, 3, // 11 updating {legFailed}
    12, 22, 22, x, x, x, 23, 12, // 12 updating {mode=handleErrors again}
    22, x, x, 24, x, x, 25, 13, // 13 recovering {mode=handleErrors}
    23, 25, 25, x, x, x, 14, 5, // 14 updating {mode=handleErrors legFailed}
    15, 26, 26, x, x, x, 27, 15, // 15 updating {mode=keepLog again}
    26, x, x, 28, x, x, 29, 16, // 16 recovering {mode=keepLog}
    27, 29, 29, x, x, x, 17, 7, // 17 updating {mode=keepLog legFailed}
    18, x, x, 30, x, x, 31, 18, // 18 recovering {again}
    19, 31, 31, x, x, x, 19, 9, // 19 updating {legFailed again}
    30, x, x, 32, x, x, 33, 20, // 20 reading
    31, x, x, 33, x, x, 21, 10, // 21 recovering {legFailed}
    22, x, x, 34, x, x, 35, 22, // 22 recovering {mode=handleErrors again}
    23, 35, 35, x, x, x, 23, 12, // 23 updating {mode=handleErrors legFailed again}
    34, x, x, 36, x, x, 37, 24, // 24 reading {mode=handleErrors}
    35, x, x, 37, x, x, 25, 13, // 25 recovering {mode=handleErrors legFailed}
    26, x, x, 38, x, x, 39, 26, // 26 recovering {mode=keepLog again}
    27, 39, 39, x, x, x, 27, 15, // 27 updating {mode=keepLog legFailed again}
    38, x, x, 40, x, x, 41, 28, // 28 reading {mode=keepLog}
    39, x, x, 41, x, x, 29, 16, // 29 recovering {mode=keepLog legFailed}
    30, x, x, 42, x, x, 43, 30, // 30 reading {again}
    31, x, x, 43, x, x, 31, 18, // 31 recovering {legFailed again}
    42, x, x, x, 44, 45, 46, 32, // 32 sorting
    43, x, x, 46, x, x, 33, 20, // 33 reading {legFailed}
    34, x, x, 47, x, x, 48, 34, // 34 reading {mode=handleErrors again}
    35, x, x, 48, x, x, 35, 22, // 35 recovering {mode=handleErrors legFailed again}
    47, x, x, x, 49, 50, 51, 36, // 36 sorting {mode=handleErrors}
    48, x, x, 51, x, x, 37, 24, // 37 reading {mode=handleErrors legFailed}
    38, x, x, 52, x, x, 53, 38, // 38 reading {mode=keepLog again}
    39, x, x, 53, x, x, 39, 26, // 39 recovering {mode=keepLog legFailed again}
    52, x, x, x, 54, 55, 56, 40, // 40 sorting {mode=keepLog}
    53, x, x, 56, x, x, 41, 28, // 41 reading {mode=keepLog legFailed}
    42, x, x, x, 57, 58, 59, 42, // 42 sorting {again}
    43, x, x, 59, x, x, 43, 30, // 43 reading {legFailed again}
    57, x, x, 0, x, x, 60, 44, // 44 failing
    58, x, x, 61, x, x, 62, 45, // 45 counting
    59, x, x, x, 60, 62, 46, 32, // 46 sorting {legFailed}
    47, x, x, x, 63, 64, 65, 47, // 47 sorting {mode=handleErrors again}
    48, x, x, 65, x, x, 48, 34, // 48 reading {mode=handleErrors legFailed again}
    63, x, x, 1, x, x, 66, 49, // 49 failing {mode=handleErrors}
    64, x, x, 67, x, x, 68, 50, // 50 counting {mode=handleErrors}
    65, x, x, x, 66, 68, 51, 36, // 51 sorting {mode=handleErrors legFailed}
    52, x, x, x, 69, 70, 71, 52, // 52 sorting {mode=keepLog again}
    53, x, x, 71, x, x, 53, 38, // 53 reading {mode=keepLog legFailed again}
    69, x, x, 2, x, x, 72, 54, // 54 failing {mode=keepLog}
    70, x, x, 73, x, x, 74, 55, // 55 counting {mode=keepLog}
    71, x, x, x, 72, 74, 56, 40, // 56 sorting {mode=keepLog legFailed}
    57, x, x, 3, x, x, 75, 57, // 57 failing {again}
    58, x, x, 76, x, x, 77, 58, // 58 counting {again}
    59, x, x, x, 75, 77, 59, 42, // 59 sorting {legFailed again}
    75, x, x, 4, x, x, 60, 44, // 60 failing {legFailed}
    76, 44, 78, x, x, x, 79, 61, // 61 flushing
    77, x, x, 79, x, x, 62, 45, // 62 counting {legFailed}
    63, x, x, 5, x, x, 80, 63, // 63 failing {mode=handleErrors again}
    64, x, x, 81, x, x, 82, 64, // 64 counting {mode=handleErrors again}
    65, x, x, x, 80, 82, 65, 47, // 65 sorting {mode=handleErrors legFailed again}
    80, x, x, 6, x, x, 66, 49, // 66 failing {mode=handleErrors legFailed}
    81, 49, 83, x, x, x, 84, 67, // 67 flushing {mode=handleErrors}
    82, x, x, 84, x, x, 68, 50, // 68 counting {mode=handleErrors legFailed}
    69, x, x, 7, x, x, 85, 69, // 69 failing {mode=keepLog again}
    70, x, x, 86, x, x, 87, 70, // 70 counting {mode=keepLog again}
    71, x, x, x, 85, 87, 71, 52, // 71 sorting {mode=keepLog legFailed again}
    85, x, x, 8, x, x, 72, 54, // 72 failing {mode=keepLog legFailed}
    86, 54, 88, x, x, x, 89, 73, // 73 flushing {mode=keepLog}
    87, x, x, 89, x, x, 74, 55, // 74 counting {mode=keepLog legFailed}
    75, x, x, 11, x, x, 75, 57, // 75 failing {legFailed again}
    76, 57, 90, x, x, x, 91, 76, // 76 flushing {again}
    77, x, x, 91, x, x, 77, 58, // 77 counting {legFailed again}
    90, x, x, 92, x, x, 93, 78, // 78 failing {logFailed}
    91, 60, 93, x, x, x, 79, 61, // 79 flushing {legFailed}
    80, x, x, 14, x, x, 80, 63, // 80 failing {mode=handleErrors legFailed again}
    81, 63, 94, x, x, x, 95, 81, // 81 flushing {mode=handleErrors again}
    82, x, x, 95, x, x, 82, 64, // 82 counting {mode=handleErrors legFailed again}
    94, x, x, 96, x, x, 97, 83, // 83 failing {mode=handleErrors logFailed}
    95, 66, 97, x, x, x, 84, 67, // 84 flushing {mode=handleErrors legFailed}
    85, x, x, 17, x, x, 85, 69, // 85 failing {mode=keepLog legFailed again}
    86, 69, 98, x, x, x, 99, 86, // 86 flushing {mode=keepLog again}
    87, x, x, 99, x, x, 87, 70, // 87 counting {mode=keepLog legFailed again}
    98, x, x, 100, x, x, 101, 88, // 88 failing {mode=keepLog logFailed}
    99, 72, 101, x, x, x, 89, 73, // 89 flushing {mode=keepLog legFailed}
    90, x, x, 102, x, x, 103, 90, // 90 failing {logFailed again}
    91, 75, 103, x, x, x, 91, 76, // 91 flushing {legFailed again}
    102, x, x, x, x, x, 104, 92, // 92 idle {logFailed}
    103, x, x, 104, x, x, 93, 78, // 93 failing {logFailed legFailed}
    94, x, x, 105, x, x, 106, 94, // 94 failing {mode=handleErrors logFailed again}
    95, 80, 106, x, x, x, 95, 81, // 95 flushing {mode=handleErrors legFailed again}
    105, x, x, x, x, x, 107, 96, // 96 idle {mode=handleErrors logFailed}
    106, x, x, 107, x, x, 97, 83, // 97 failing {mode=handleErrors logFailed legFailed}
    98, x, x, 108, x, x, 109, 98, // 98 failing {mode=keepLog logFailed again}
    99, 85, 109, x, x, x, 99, 86, // 99 flushing {mode=keepLog legFailed again}
    108, x, x, x, x, x, 110, 100, // 100 idle {mode=keepLog logFailed}
    109, x, x, 110, x, x, 101, 88, // 101 failing {mode=keepLog logFailed legFailed}
    111, 112, 112, x, x, x, 113, 102, // 102 updating {logFailed}
    103, x, x, 113, x, x, 103, 90, // 103 failing {logFailed legFailed again}
    113, x, x, x, x, x, 104, 92, // 104 idle {logFailed legFailed}
    114, 115, 115, x, x, x, 116, 105, // 105 updating {mode=handleErrors logFailed}
    106, x, x, 116, x, x, 106, 94, // 106 failing {mode=handleErrors logFailed legFailed again}
    116, x, x, x, x, x, 107, 96, // 107 idle {mode=handleErrors logFailed legFailed}
    117, 118, 118, x, x, x, 119, 108, // 108 updating {mode=keepLog logFailed}
    109, x, x, 119, x, x, 109, 98, // 109 failing {mode=keepLog logFailed legFailed again}
    119, x, x, x, x, x, 110, 100, // 110 idle {mode=keepLog logFailed legFailed}
    111, 120, 120, x, x, x, 121, 111, // 111 updating {logFailed again}
    120, x, x, 122, x, x, 123, 112, // 112 recovering {logFailed}
    121, 123, 123, x, x, x, 113, 102, // 113 updating {logFailed legFailed}
    114, 124, 124, x, x, x, 125, 114, // 114 updating {mode=handleErrors logFailed again}
    124, x, x, 126, x, x, 127, 115, // 115 recovering {mode=handleErrors logFailed}
    125, 127, 127, x, x, x, 116, 105, // 116 updating {mode=handleErrors logFailed legFailed}
    117, 128, 128, x, x, x, 129, 117, // 117 updating {mode=keepLog logFailed again}
    128, x, x, 130, x, x, 131, 118, // 118 recovering {mode=keepLog logFailed}
    129, 131, 131, x, x, x, 119, 108, // 119 updating {mode=keepLog logFailed legFailed}
    120, x, x, 132, x, x, 133, 120, // 120 recovering {logFailed again}
    121, 133, 133, x, x, x, 121, 111, // 121 updating {logFailed legFailed again}
    132, x, x, 134, x, x, 135, 122, // 122 reading {logFailed}
    133, x, x, 135, x, x, 123, 112, // 123 recovering {logFailed legFailed}
    124, x, x, 136, x, x, 137, 124, // 124 recovering {mode=handleErrors logFailed again}
    125, 137, 137, x, x, x, 125, 114, // 125 updating {mode=handleErrors logFailed legFailed again}
    136, x, x, 138, x, x, 139, 126, // 126 reading {mode=handleErrors logFailed}
    137, x, x, 139, x, x, 127, 115, // 127 recovering {mode=handleErrors logFailed legFailed}
    128, x, x, 140, x, x, 141, 128, // 128 recovering {mode=keepLog logFailed again}
    129, 141, 141, x, x, x, 129, 117, // 129 updating {mode=keepLog logFailed legFailed again}
    140, x, x, 142, x, x, 143, 130, // 130 reading {mode=keepLog logFailed}
    141, x, x, 143, x, x, 131, 118, // 131 recovering {mode=keepLog logFailed legFailed}
    132, x, x, 144, x, x, 145, 132, // 132 reading {logFailed again}
    133, x, x, 145, x, x, 133, 120, // 133 recovering {logFailed legFailed again}
    144, x, x, x, 78, 146, 147, 134, // 134 sorting {logFailed}
    145, x, x, 147, x, x, 135, 122, // 135 reading {logFailed legFailed}
    136, x, x, 148, x, x, 149, 136, // 136 reading {mode=handleErrors logFailed again}
    137, x, x, 149, x, x, 137, 124, // 137 recovering {mode=handleErrors logFailed legFailed again}
    148, x, x, x, 83, 150, 151, 138, // 138 sorting {mode=handleErrors logFailed}
    149, x, x, 151, x, x, 139, 126, // 139 reading {mode=handleErrors logFailed legFailed}
    140, x, x, 152, x, x, 153, 140, // 140 reading {mode=keepLog logFailed again}
    141, x, x, 153, x, x, 141, 128, // 141 recovering {mode=keepLog logFailed legFailed again}
    152, x, x, x, 88, 154, 155, 142, // 142 sorting {mode=keepLog logFailed}
    153, x, x, 155, x, x, 143, 130, // 143 reading {mode=keepLog logFailed legFailed}
    144, x, x, x, 90, 156, 157, 144, // 144 sorting {logFailed again}
    145, x, x, 157, x, x, 145, 132, // 145 reading {logFailed legFailed again}
    156, x, x, 158, x, x, 159, 146, // 146 counting {logFailed}
    157, x, x, x, 93, 159, 147, 134, // 147 sorting {logFailed legFailed}
    148, x, x, x, 94, 160, 161, 148, // 148 sorting {mode=handleErrors logFailed again}
    149, x, x, 161, x, x, 149, 136, // 149 reading {mode=handleErrors logFailed legFailed again}
    160, x, x, 162, x, x, 163, 150, // 150 counting {mode=handleErrors logFailed}
    161, x, x, x, 97, 163, 151, 138, // 151 sorting {mode=handleErrors logFailed legFailed}
    152, x, x, x, 98, 164, 165, 152, // 152 sorting {mode=keepLog logFailed again}
    153, x, x, 165, x, x, 153, 140, // 153 reading {mode=keepLog logFailed legFailed again}
    164, x, x, 166, x, x, 167, 154, // 154 counting {mode=keepLog logFailed}
    165, x, x, x, 101, 167, 155, 142, // 155 sorting {mode=keepLog logFailed legFailed}
    156, x, x, 168, x, x, 169, 156, // 156 counting {logFailed again}
    157, x, x, x, 103, 169, 157, 144, // 157 sorting {logFailed legFailed again}
    168, 78, 78, x, x, x, 170, 158, // 158 flushing {logFailed}
    169, x, x, 170, x, x, 159, 146, // 159 counting {logFailed legFailed}
    160, x, x, 171, x, x, 172, 160, // 160 counting {mode=handleErrors logFailed again}
    161, x, x, x, 106, 172, 161, 148, // 161 sorting {mode=handleErrors logFailed legFailed again}
    171, 83, 83, x, x, x, 173, 162, // 162 flushing {mode=handleErrors logFailed}
    172, x, x, 173, x, x, 163, 150, // 163 counting {mode=handleErrors logFailed legFailed}
    164, x, x, 174, x, x, 175, 164, // 164 counting {mode=keepLog logFailed again}
    165, x, x, x, 109, 175, 165, 152, // 165 sorting {mode=keepLog logFailed legFailed again}
    174, 88, 88, x, x, x, 176, 166, // 166 flushing {mode=keepLog logFailed}
    175, x, x, 176, x, x, 167, 154, // 167 counting {mode=keepLog logFailed legFailed}
    168, 90, 90, x, x, x, 177, 168, // 168 flushing {logFailed again}
    169, x, x, 177, x, x, 169, 156, // 169 counting {logFailed legFailed again}
    177, 93, 93, x, x, x, 170, 158, // 170 flushing {logFailed legFailed}
    171, 94, 94, x, x, x, 178, 171, // 171 flushing {mode=handleErrors logFailed again}
    172, x, x, 178, x, x, 172, 160, // 172 counting {mode=handleErrors logFailed legFailed again}
    178, 97, 97, x, x, x, 173, 162, // 173 flushing {mode=handleErrors logFailed legFailed}
    174, 98, 98, x, x, x, 179, 174, // 174 flushing {mode=keepLog logFailed again}
    175, x, x, 179, x, x, 175, 164, // 175 counting {mode=keepLog logFailed legFailed again}
    179, 101, 101, x, x, x, 176, 166, // 176 flushing {mode=keepLog logFailed legFailed}
    177, 103, 103, x, x, x, 177, 168, // 177 flushing {logFailed legFailed again}
    178, 106, 106, x, x, x, 178, 171, // 178 flushing {mode=handleErrors logFailed legFailed again}
    179, 109, 109, x, x, x, 179, 174, // 179 flushing {mode=keepLog logFailed legFailed again}
  ),
  effects: Uint16Array.of(
    1, 0, 0, 0, 0, 0, 0, 0, // 0 idle
    1, 0, 0, 0, 0, 0, 0, 0, // 1 idle {mode=handleErrors}
    1, 0, 0, 0, 0, 0, 0, 0, // 2 idle {mode=keepLog}
    0, 2, 2, 0, 0, 0, 0, 0, // 3 updating
    1, 0, 0, 0, 0, 0, 0, 0, // 4 idle {legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 5 updating {mode=handleErrors}
    1, 0, 0, 0, 0, 0, 0, 0, // 6 idle {mode=handleErrors legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 7 updating {mode=keepLog}
    1, 0, 0, 0, 0, 0, 0, 0, // 8 idle {mode=keepLog legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 9 updating {again}
    0, 0, 0, 3, 0, 0, 0, 0, // 10 recovering
    0, 2, 2, 0, 0, 0, 0, 0, // 11 updating {legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 12 updating {mode=handleErrors again}
    0, 0, 0, 3, 0, 0, 0, 0, // 13 recovering {mode=handleErrors}
    0, 2, 2, 0, 0, 0, 0, 0, // 14 updating {mode=handleErrors legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 15 updating {mode=keepLog again}
    0, 0, 0, 3, 0, 0, 0, 0, // 16 recovering {mode=keepLog}
    0, 2, 2, 0, 0, 0, 0, 0, // 17 updating {mode=keepLog legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 18 recovering {again}
    0, 2, 2, 0, 0, 0, 0, 0, // 19 updating {legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 20 reading
    0, 0, 0, 3, 0, 0, 0, 0, // 21 recovering {legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 22 recovering {mode=handleErrors again}
    0, 2, 2, 0, 0, 0, 0, 0, // 23 updating {mode=handleErrors legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 24 reading {mode=handleErrors}
    0, 0, 0, 3, 0, 0, 0, 0, // 25 recovering {mode=handleErrors legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 26 recovering {mode=keepLog again}
    0, 2, 2, 0, 0, 0, 0, 0, // 27 updating {mode=keepLog legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 28 reading {mode=keepLog}
    0, 0, 0, 3, 0, 0, 0, 0, // 29 recovering {mode=keepLog legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 30 reading {again}
    0, 0, 0, 3, 0, 0, 0, 0, // 31 recovering {legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 32 sorting
    0, 0, 0, 4, 0, 0, 0, 0, // 33 reading {legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 34 reading {mode=handleErrors again}
    0, 0, 0, 3, 0, 0, 0, 0, // 35 recovering {mode=handleErrors legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 36 sorting {mode=handleErrors}
    0, 0, 0, 4, 0, 0, 0, 0, // 37 reading {mode=handleErrors legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 38 reading {mode=keepLog again}
    0, 0, 0, 3, 0, 0, 0, 0, // 39 recovering {mode=keepLog legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 40 sorting {mode=keepLog}
    0, 0, 0, 4, 0, 0, 0, 0, // 41 reading {mode=keepLog legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 42 sorting {again}
    0, 0, 0, 4, 0, 0, 0, 0, // 43 reading {legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 44 failing
    0, 0, 0, 7, 0, 0, 0, 0, // 45 counting
    0, 0, 0, 0, 5, 6, 0, 0, // 46 sorting {legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 47 sorting {mode=handleErrors again}
    0, 0, 0, 4, 0, 0, 0, 0, // 48 reading {mode=handleErrors legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 49 failing {mode=handleErrors}
    0, 0, 0, 7, 0, 0, 0, 0, // 50 counting {mode=handleErrors}
    0, 0, 0, 0, 5, 6, 0, 0, // 51 sorting {mode=handleErrors legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 52 sorting {mode=keepLog again}
    0, 0, 0, 4, 0, 0, 0, 0, // 53 reading {mode=keepLog legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 54 failing {mode=keepLog}
    0, 0, 0, 7, 0, 0, 0, 0, // 55 counting {mode=keepLog}
    0, 0, 0, 0, 5, 6, 0, 0, // 56 sorting {mode=keepLog legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 57 failing {again}
    0, 0, 0, 7, 0, 0, 0, 0, // 58 counting {again}
    0, 0, 0, 0, 5, 6, 0, 0, // 59 sorting {legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 60 failing {legFailed}
    0, 8, 8, 0, 0, 0, 0, 0, // 61 flushing
    0, 0, 0, 7, 0, 0, 0, 0, // 62 counting {legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 63 failing {mode=handleErrors again}
    0, 0, 0, 7, 0, 0, 0, 0, // 64 counting {mode=handleErrors again}
    0, 0, 0, 0, 5, 6, 0, 0, // 65 sorting {mode=handleErrors legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 66 failing {mode=handleErrors legFailed}
    0, 8, 9, 0, 0, 0, 0, 0, // 67 flushing {mode=handleErrors}
    0, 0, 0, 7, 0, 0, 0, 0, // 68 counting {mode=handleErrors legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 69 failing {mode=keepLog again}
    0, 0, 0, 7, 0, 0, 0, 0, // 70 counting {mode=keepLog again}
    0, 0, 0, 0, 5, 6, 0, 0, // 71 sorting {mode=keepLog legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 72 failing {mode=keepLog legFailed}
    0, 8, 9, 0, 0, 0, 0, 0, // 73 flushing {mode=keepLog}
    0, 0, 0, 7, 0, 0, 0, 0, // 74 counting {mode=keepLog legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 75 failing {legFailed again}
    0, 8, 8, 0, 0, 0, 0, 0, // 76 flushing {again}
    0, 0, 0, 7, 0, 0, 0, 0, // 77 counting {legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 78 failing {logFailed}
    0, 8, 8, 0, 0, 0, 0, 0, // 79 flushing {legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 80 failing {mode=handleErrors legFailed again}
    0, 8, 9, 0, 0, 0, 0, 0, // 81 flushing {mode=handleErrors again}
    0, 0, 0, 7, 0, 0, 0, 0, // 82 counting {mode=handleErrors legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 83 failing {mode=handleErrors logFailed}
    0, 10, 11, 0, 0, 0, 0, 0, // 84 flushing {mode=handleErrors legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 85 failing {mode=keepLog legFailed again}
    0, 8, 9, 0, 0, 0, 0, 0, // 86 flushing {mode=keepLog again}
    0, 0, 0, 7, 0, 0, 0, 0, // 87 counting {mode=keepLog legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 88 failing {mode=keepLog logFailed}
    0, 8, 9, 0, 0, 0, 0, 0, // 89 flushing {mode=keepLog legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 90 failing {logFailed again}
    0, 8, 8, 0, 0, 0, 0, 0, // 91 flushing {legFailed again}
    1, 0, 0, 0, 0, 0, 0, 0, // 92 idle {logFailed}
    0, 0, 0, 0, 0, 0, 0, 0, // 93 failing {logFailed legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 94 failing {mode=handleErrors logFailed again}
    0, 10, 11, 0, 0, 0, 0, 0, // 95 flushing {mode=handleErrors legFailed again}
    1, 0, 0, 0, 0, 0, 0, 0, // 96 idle {mode=handleErrors logFailed}
    0, 0, 0, 0, 0, 0, 0, 0, // 97 failing {mode=handleErrors logFailed legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 98 failing {mode=keepLog logFailed again}
    0, 8, 9, 0, 0, 0, 0, 0, // 99 flushing {mode=keepLog legFailed again}
    1, 0, 0, 0, 0, 0, 0, 0, // 100 idle {mode=keepLog logFailed}
    0, 0, 0, 0, 0, 0, 0, 0, // 101 failing {mode=keepLog logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 102 updating {logFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 103 failing {logFailed legFailed again}
    1, 0, 0, 0, 0, 0, 0, 0, // 104 idle {logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 105 updating {mode=handleErrors logFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 106 failing {mode=handleErrors logFailed legFailed again}
    1, 0, 0, 0, 0, 0, 0, 0, // 107 idle {mode=handleErrors logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 108 updating {mode=keepLog logFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 109 failing {mode=keepLog logFailed legFailed again}
    1, 0, 0, 0, 0, 0, 0, 0, // 110 idle {mode=keepLog logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 111 updating {logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, // 112 recovering {logFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 113 updating {logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 114 updating {mode=handleErrors logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, // 115 recovering {mode=handleErrors logFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 116 updating {mode=handleErrors logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 117 updating {mode=keepLog logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, // 118 recovering {mode=keepLog logFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 119 updating {mode=keepLog logFailed legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 120 recovering {logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 121 updating {logFailed legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 122 reading {logFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 123 recovering {logFailed legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 124 recovering {mode=handleErrors logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 125 updating {mode=handleErrors logFailed legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 126 reading {mode=handleErrors logFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 127 recovering {mode=handleErrors logFailed legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 128 recovering {mode=keepLog logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 129 updating {mode=keepLog logFailed legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 130 reading {mode=keepLog logFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 131 recovering {mode=keepLog logFailed legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 132 reading {logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, // 133 recovering {logFailed legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 134 sorting {logFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 135 reading {logFailed legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 136 reading {mode=handleErrors logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, // 137 recovering {mode=handleErrors logFailed legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 138 sorting {mode=handleErrors logFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 139 reading {mode=handleErrors logFailed legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 140 reading {mode=keepLog logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, // 141 recovering {mode=keepLog logFailed legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 142 sorting {mode=keepLog logFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 143 reading {mode=keepLog logFailed legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 144 sorting {logFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 145 reading {logFailed legFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, // 146 counting {logFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 147 sorting {logFailed legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 148 sorting {mode=handleErrors logFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 149 reading {mode=handleErrors logFailed legFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, // 150 counting {mode=handleErrors logFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 151 sorting {mode=handleErrors logFailed legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 152 sorting {mode=keepLog logFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 153 reading {mode=keepLog logFailed legFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, // 154 counting {mode=keepLog logFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 155 sorting {mode=keepLog logFailed legFailed}
    0, 0, 0, 7, 0, 0, 0, 0, // 156 counting {logFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 157 sorting {logFailed legFailed again}
    0, 8, 8, 0, 0, 0, 0, 0, // 158 flushing {logFailed}
    0, 0, 0, 7, 0, 0, 0, 0, // 159 counting {logFailed legFailed}
    0, 0, 0, 7, 0, 0, 0, 0, // 160 counting {mode=handleErrors logFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 161 sorting {mode=handleErrors logFailed legFailed again}
    0, 9, 9, 0, 0, 0, 0, 0, // 162 flushing {mode=handleErrors logFailed}
    0, 0, 0, 7, 0, 0, 0, 0, // 163 counting {mode=handleErrors logFailed legFailed}
    0, 0, 0, 7, 0, 0, 0, 0, // 164 counting {mode=keepLog logFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 165 sorting {mode=keepLog logFailed legFailed again}
    0, 9, 9, 0, 0, 0, 0, 0, // 166 flushing {mode=keepLog logFailed}
    0, 0, 0, 7, 0, 0, 0, 0, // 167 counting {mode=keepLog logFailed legFailed}
    0, 8, 8, 0, 0, 0, 0, 0, // 168 flushing {logFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, // 169 counting {logFailed legFailed again}
    0, 8, 8, 0, 0, 0, 0, 0, // 170 flushing {logFailed legFailed}
    0, 9, 9, 0, 0, 0, 0, 0, // 171 flushing {mode=handleErrors logFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, // 172 counting {mode=handleErrors logFailed legFailed again}
    0, 11, 11, 0, 0, 0, 0, 0, // 173 flushing {mode=handleErrors logFailed legFailed}
    0, 9, 9, 0, 0, 0, 0, 0, // 174 flushing {mode=keepLog logFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, // 175 counting {mode=keepLog logFailed legFailed again}
    0, 9, 9, 0, 0, 0, 0, 0, // 176 flushing {mode=keepLog logFailed legFailed}
    0, 8, 8, 0, 0, 0, 0, 0, // 177 flushing {logFailed legFailed again}
    0, 11, 11, 0, 0, 0, 0, 0, // 178 flushing {mode=handleErrors logFailed legFailed again}
    0, 9, 9, 0, 0, 0, 0, 0, // 179 flushing {mode=keepLog logFailed legFailed again}
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
    'updating {mode=handleErrors}',
    'idle {mode=handleErrors legFailed}',
    'updating {mode=keepLog}',
    'idle {mode=keepLog legFailed}',
    'updating {again}',
    'recovering',
    'updating {legFailed}',
    'updating {mode=handleErrors again}',
    'recovering {mode=handleErrors}',
    'recovering {mode=handleErrors logFailed}',
    'updating {mode=handleErrors legFailed}',
    'updating {mode=keepLog again}',
    'recovering {mode=keepLog}',
    'recovering {mode=keepLog logFailed}',
    'updating {mode=keepLog legFailed}',
    'recovering {again}',
    'updating {legFailed again}',
    'reading',
    'recovering {legFailed}',
    'recovering {mode=handleErrors again}',
    'recovering {mode=handleErrors logFailed again}',
    'updating {mode=handleErrors legFailed again}',
    'reading {mode=handleErrors}',
    'recovering {mode=handleErrors legFailed}',
    'reading {mode=handleErrors logFailed}',
    'recovering {mode=handleErrors logFailed legFailed}',
    'recovering {mode=keepLog again}',
    'recovering {mode=keepLog logFailed again}',
    'updating {mode=keepLog legFailed again}',
    'reading {mode=keepLog}',
    'recovering {mode=keepLog legFailed}',
    'reading {mode=keepLog logFailed}',
    'recovering {mode=keepLog logFailed legFailed}',
    'reading {again}',
    'recovering {legFailed again}',
    'sorting',
    'reading {legFailed}',
    'reading {mode=handleErrors again}',
    'recovering {mode=handleErrors legFailed again}',
    'reading {mode=handleErrors logFailed again}',
    'recovering {mode=handleErrors logFailed legFailed again}',
    'sorting {mode=handleErrors}',
    'reading {mode=handleErrors legFailed}',
    'sorting {mode=handleErrors logFailed}',
    'reading {mode=handleErrors logFailed legFailed}',
    'reading {mode=keepLog again}',
    'recovering {mode=keepLog legFailed again}',
    'reading {mode=keepLog logFailed again}',
    'recovering {mode=keepLog logFailed legFailed again}',
    'sorting {mode=keepLog}',
    'reading {mode=keepLog legFailed}',
    'sorting {mode=keepLog logFailed}',
    'reading {mode=keepLog logFailed legFailed}',
    'sorting {again}',
    'reading {legFailed again}',
    'failing',
    'counting',
    'sorting {legFailed}',
    'sorting {mode=handleErrors again}',
    'reading {mode=handleErrors legFailed again}',
    'sorting {mode=handleErrors logFailed again}',
    'reading {mode=handleErrors logFailed legFailed again}',
    'failing {mode=handleErrors}',
    'counting {mode=handleErrors}',
    'sorting {mode=handleErrors legFailed}',
    'failing {mode=handleErrors logFailed}',
    'counting {mode=handleErrors logFailed}',
    'sorting {mode=handleErrors logFailed legFailed}',
    'sorting {mode=keepLog again}',
    'reading {mode=keepLog legFailed again}',
    'sorting {mode=keepLog logFailed again}',
    'reading {mode=keepLog logFailed legFailed again}',
    'failing {mode=keepLog}',
    'counting {mode=keepLog}',
    'sorting {mode=keepLog legFailed}',
    'failing {mode=keepLog logFailed}',
    'counting {mode=keepLog logFailed}',
    'sorting {mode=keepLog logFailed legFailed}',
    'failing {again}',
    'counting {again}',
    'sorting {legFailed again}',
    'failing {legFailed}',
    'flushing',
    'counting {legFailed}',
    'failing {mode=handleErrors again}',
    'counting {mode=handleErrors again}',
    'sorting {mode=handleErrors legFailed again}',
    'failing {mode=handleErrors logFailed again}',
    'counting {mode=handleErrors logFailed again}',
    'sorting {mode=handleErrors logFailed legFailed again}',
    'failing {mode=handleErrors legFailed}',
    'flushing {mode=handleErrors}',
    'counting {mode=handleErrors legFailed}',
    'idle {mode=handleErrors logFailed}',
    'failing {mode=handleErrors logFailed legFailed}',
    'flushing {mode=handleErrors logFailed}',
    'counting {mode=handleErrors logFailed legFailed}',
    'failing {mode=keepLog again}',
    'counting {mode=keepLog again}',
    'sorting {mode=keepLog legFailed again}',
    'failing {mode=keepLog logFailed again}',
    'counting {mode=keepLog logFailed again}',
    'sorting {mode=keepLog logFailed legFailed again}',
    'failing {mode=keepLog legFailed}',
    'flushing {mode=keepLog}',
    'counting {mode=keepLog legFailed}',
    'idle {mode=keepLog logFailed}',
    'failing {mode=keepLog logFailed legFailed}',
    'flushing {mode=keepLog logFailed}',
    'counting {mode=keepLog logFailed legFailed}',
    'failing {legFailed again}',
    'flushing {again}',
    'counting {legFailed again}',
    'failing {logFailed}',
    'flushing {legFailed}',
    'failing {mode=handleErrors legFailed again}',
    'flushing {mode=handleErrors again}',
    'counting {mode=handleErrors legFailed again}',
    'updating {mode=handleErrors logFailed}',
    'failing {mode=handleErrors logFailed legFailed again}',
    'flushing {mode=handleErrors logFailed again}',
    'counting {mode=handleErrors logFailed legFailed again}',
    'flushing {mode=handleErrors legFailed}',
    'idle {mode=handleErrors logFailed legFailed}',
    'flushing {mode=handleErrors logFailed legFailed}',
    'failing {mode=keepLog legFailed again}',
    'flushing {mode=keepLog again}',
    'counting {mode=keepLog legFailed again}',
    'updating {mode=keepLog logFailed}',
    'failing {mode=keepLog logFailed legFailed again}',
    'flushing {mode=keepLog logFailed again}',
    'counting {mode=keepLog logFailed legFailed again}',
    'flushing {mode=keepLog legFailed}',
    'idle {mode=keepLog logFailed legFailed}',
    'flushing {mode=keepLog logFailed legFailed}',
    'failing {logFailed again}',
    'flushing {legFailed again}',
    'idle {logFailed}',
    'failing {logFailed legFailed}',
    'flushing {mode=handleErrors legFailed again}',
    'updating {mode=handleErrors logFailed again}',
    'updating {mode=handleErrors logFailed legFailed}',
    'flushing {mode=handleErrors logFailed legFailed again}',
    'flushing {mode=keepLog legFailed again}',
    'updating {mode=keepLog logFailed again}',
    'updating {mode=keepLog logFailed legFailed}',
    'flushing {mode=keepLog logFailed legFailed again}',
    'updating {logFailed}',
    'failing {logFailed legFailed again}',
    'idle {logFailed legFailed}',
    'updating {mode=handleErrors logFailed legFailed again}',
    'updating {mode=keepLog logFailed legFailed again}',
    'updating {logFailed again}',
    'recovering {logFailed}',
    'updating {logFailed legFailed}',
    'recovering {logFailed again}',
    'updating {logFailed legFailed again}',
    'reading {logFailed}',
    'recovering {logFailed legFailed}',
    'reading {logFailed again}',
    'recovering {logFailed legFailed again}',
    'sorting {logFailed}',
    'reading {logFailed legFailed}',
    'sorting {logFailed again}',
    'reading {logFailed legFailed again}',
    'counting {logFailed}',
    'sorting {logFailed legFailed}',
    'counting {logFailed again}',
    'sorting {logFailed legFailed again}',
    'flushing {logFailed}',
    'counting {logFailed legFailed}',
    'flushing {logFailed again}',
    'counting {logFailed legFailed again}',
    'flushing {logFailed legFailed}',
    'flushing {logFailed legFailed again}',
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
  ],
  next: Uint16Array.of(
    3, x, x, x, x, x, 4, 0, // 0 idle
    5, x, x, x, x, x, 6, 1, // 1 idle {mode=handleErrors}
    7, x, x, x, x, x, 8, 2, // 2 idle {mode=keepLog}
    9, 10, 10, x, x, x, 11, 3, // 3 updating
    11, x, x, x, x, x, 4, 0, // 4 idle {legFailed}
    12, 13, 14, x, x, x, 15, 5, // 5 updating {mode=handleErrors}
    15, x, x, x, x, x, 6, 1, // 6 idle {mode=handleErrors legFailed}
    16, 17, 18, x, x, x, 19, 7, // 7 updating {mode=keepLog}
    19, x, x, x, x, x, 8, 2, // 8 idle {mode=keepLog legFailed}
    9, 20, 20, x, x, x, 21, 9, // 9 updating {again}
    20, x, x, 22, x, x, 23, 10, // 10 recovering
    21, 23, 23, x, x, x, 11, 3, // 11 updating {legFailed}
    12, 24, 25, x, x, x, 26, 12, // 12 updating {mode=handleErrors again}
    24, x, x, 27, x, x, 28, 13, // 13 recovering {mode=handleErrors}
    25, x, x, 29, x, x, 30, 14, // 14 recovering {mode=handleErrors logFailed}
    26, 28, 30, x, x, x, 15, 5, // 15 updating {mode=handleErrors legFailed}
    16, 31, 32, x, x, x, 33, 16, // 16 updating {mode=keepLog again}
    31, x, x, 34, x, x, 35, 17, // 17 recovering {mode=keepLog}
    32, x, x, 36, x, x, 37, 18, // 18 recovering {mode=keepLog logFailed}
    33, 35, 37, x, x, x, 19, 7, // 19 updating {mode=keepLog legFailed}
    20, x, x, 38, x, x, 39, 20, // 20 recovering {again}
    21, 39, 39, x, x, x, 21, 9, // 21 updating {legFailed again}
    38, x, x, 40, x, x, 41, 22, // 22 reading
    39, x, x, 41, x, x, 23, 10, // 23 recovering {legFailed}
    24, x, x, 42, x, x, 43, 24, // 24 recovering {mode=handleErrors again}
    25, x, x, 44, x, x, 45, 25, // 25 recovering {mode=handleErrors logFailed again}
    26, 43, 45, x, x, x, 26, 12, // 26 updating {mode=handleErrors legFailed again}
    42, x, x, 46, x, x, 47, 27, // 27 reading {mode=handleErrors}
    43, x, x, 47, x, x, 28, 13, // 28 recovering {mode=handleErrors legFailed}
    44, x, x, 48, x, x, 49, 29, // 29 reading {mode=handleErrors logFailed}
    45, x, x, 49, x, x, 30, 14, // 30 recovering {mode=handleErrors logFailed legFailed}
    31, x, x, 50, x, x, 51, 31, // 31 recovering {mode=keepLog again}
    32, x, x, 52, x, x, 53, 32, // 32 recovering {mode=keepLog logFailed again}
    33, 51, 53, x, x, x, 33, 16, // 33 updating {mode=keepLog legFailed again}
    50, x, x, 54, x, x, 55, 34, // 34 reading {mode=keepLog}
    51, x, x, 55, x, x, 35, 17, // 35 recovering {mode=keepLog legFailed}
    52, x, x, 56, x, x, 57, 36, // 36 reading {mode=keepLog logFailed}
    53, x, x, 57, x, x, 37, 18, // 37 recovering {mode=keepLog logFailed legFailed}
    38, x, x, 58, x, x, 59, 38, // 38 reading {again}
    39, x, x, 59, x, x, 39, 20, // 39 recovering {legFailed again}
    58, x, x, x, 60, 61, 62, 40, // 40 sorting
    59, x, x, 62, x, x, 41, 22, // 41 reading {legFailed}
    42, x, x, 63, x, x, 64, 42, // 42 reading {mode=handleErrors again}
    43, x, x, 64, x, x, 43, 24, // 43 recovering {mode=handleErrors legFailed again}
    44, x, x, 65, x, x, 66, 44, // 44 reading {mode=handleErrors logFailed again}
    45, x, x, 66, x, x, 45, 25, // 45 recovering {mode=handleErrors logFailed legFailed again}
    63, x, x, x, 67, 68, 69, 46, // 46 sorting {mode=handleErrors}
    64, x, x, 69, x, x, 47, 27, // 47 reading {mode=handleErrors legFailed}
    65, x, x, x, 70, 71, 72, 48, // 48 sorting {mode=handleErrors logFailed}
    66, x, x, 72, x, x, 49, 29, // 49 reading {mode=handleErrors logFailed legFailed}
    50, x, x, 73, x, x, 74, 50, // 50 reading {mode=keepLog again}
    51, x, x, 74, x, x, 51, 31, // 51 recovering {mode=keepLog legFailed again}
    52, x, x, 75, x, x, 76, 52, // 52 reading {mode=keepLog logFailed again}
    53, x, x, 76, x, x, 53, 32, // 53 recovering {mode=keepLog logFailed legFailed again}
    73, x, x, x, 77, 78, 79, 54, // 54 sorting {mode=keepLog}
    74, x, x, 79, x, x, 55, 34, // 55 reading {mode=keepLog legFailed}
    75, x, x, x, 80, 81, 82, 56, // 56 sorting {mode=keepLog logFailed}
    76, x, x, 82, x, x, 57, 36, // 57 reading {mode=keepLog logFailed legFailed}
    58, x, x, x, 83, 84, 85, 58, // 58 sorting {again}
    59, x, x, 85, x, x, 59, 38, // 59 reading {legFailed again}
    83, x, x, 0, x, x, 86, 60, // 60 failing
    84, x, x, 87, x, x, 88, 61, // 61 counting
    85, x, x, x, 86, 88, 62, 40, // 62 sorting {legFailed}
    63, x, x, x, 89, 90, 91, 63, // 63 sorting {mode=handleErrors again}
    64, x, x, 91, x, x, 64, 42, // 64 reading {mode=handleErrors legFailed again}
    65, x, x, x, 92, 93, 94, 65, // 65 sorting {mode=handleErrors logFailed again}
    66, x, x, 94, x, x, 66, 44, // 66 reading {mode=handleErrors logFailed legFailed again}
    89, x, x, 1, x, x, 95, 67, // 67 failing {mode=handleErrors}
    90, x, x, 96, x, x, 97, 68, // 68 counting {mode=handleErrors}
    91, x, x, x, 95, 97, 69, 46, // 69 sorting {mode=handleErrors legFailed}
    92, x, x, 98, x, x, 99, 70, // 70 failing {mode=handleErrors logFailed}
    93, x, x, 100, x, x, 101, 71, // 71 counting {mode=handleErrors logFailed}
    94, x, x, x, 99, 101, 72, 48, // 72 sorting {mode=handleErrors logFailed legFailed}
    73, x, x, x, 102, 103, 104, 73, // 73 sorting {mode=keepLog again}
    74, x, x, 104, x, x, 74, 50, // 74 reading {mode=keepLog legFailed again}
    75, x, x, x, 105, 106, 107, 75, // 75 sorting {mode=keepLog logFailed again}
    76, x, x, 107, x, x, 76, 52, // 76 reading {mode=keepLog logFailed legFailed again}
    102, x, x, 2, x, x, 108, 77, // 77 failing {mode=keepLog}
    103, x, x, 109, x, x, 110, 78, // 78 counting {mode=keepLog}
    104, x, x, x, 108, 110, 79, 54, // 79 sorting {mode=keepLog legFailed}
    105, x, x, 111, x, x, 112, 80, // 80 failing {mode=keepLog logFailed}
    106, x, x, 113, x, x, 114, 81, // 81 counting {mode=keepLog logFailed}
    107, x, x, x, 112, 114, 82, 56, // 82 sorting {mode=keepLog logFailed legFailed}
    83, x, x, 3, x, x, 115, 83, // 83 failing {again}
    84, x, x, 116, x, x, 117, 84, // 84 counting {again}
    85, x, x, x, 115, 117, 85, 58, // 85 sorting {legFailed again}
    115, x, x, 4, x, x, 86, 60, // 86 failing {legFailed}
    116, 60, 118, x, x, x, 119, 87, // 87 flushing
    117, x, x, 119, x, x, 88, 61, // 88 counting {legFailed}
    89, x, x, 5, x, x, 120, 89, // 89 failing {mode=handleErrors again}
    90, x, x, 121, x, x, 122, 90, // 90 counting {mode=handleErrors again}
    91, x, x, x, 120, 122, 91, 63, // 91 sorting {mode=handleErrors legFailed again}
    92, x, x, 123, x, x, 124, 92, // 92 failing {mode=handleErrors logFailed again}
    93, x, x, 125, x, x, 126, 93, // 93 counting {mode=handleErrors logFailed again}
    94, x, x, x, 124, 126, 94, 65, // 94 sorting {mode=handleErrors logFailed legFailed again}
    120, x, x, 6, x, x, 95, 67, // 95 failing {mode=handleErrors legFailed}
    121, 67, 70, x, x, x, 127, 96, // 96 flushing {mode=handleErrors}
    122, x, x, 127, x, x, 97, 68, // 97 counting {mode=handleErrors legFailed}
    123, x, x, x, x, x, 128, 98, // 98 idle {mode=handleErrors logFailed}
    124, x, x, 128, x, x, 99, 70, // 99 failing {mode=handleErrors logFailed legFailed}
    125, 70, 70, x, x, x, 129, 100, // 100 flushing {mode=handleErrors logFailed}
    126, x, x, 129, x, x, 101, 71, // 101 counting {mode=handleErrors logFailed legFailed}
    102, x, x, 7, x, x, 130, 102, // 102 failing {mode=keepLog again}
    103, x, x, 131, x, x, 132, 103, // 103 counting {mode=keepLog again}
    104, x, x, x, 130, 132, 104, 73, // 104 sorting {mode=keepLog legFailed again}
    105, x, x, 133, x, x, 134, 105, // 105 failing {mode=keepLog logFailed again}
    106, x, x, 135, x, x, 136, 106, // 106 counting {mode=keepLog logFailed again}
    107, x, x, x, 134, 136, 107, 75, // 107 sorting {mode=keepLog logFailed legFailed again}
    130, x, x, 8, x, x, 108, 77, // 108 failing {mode=keepLog legFailed}
    131, 77, 80, x, x, x, 137, 109, // 109 flushing {mode=keepLog}
    132, x, x, 137, x, x, 110, 78, // 110 counting {mode=keepLog legFailed}
    133, x, x, x, x, x, 138, 111, // 111 idle {mode=keepLog logFailed}
    134, x, x, 138, x, x, 112, 80, // 112 failing {mode=keepLog logFailed legFailed}
    135, 80, 80, x, x, x, 139, 113, // 113 flushing {mode=keepLog logFailed}
    136, x, x, 139, x, x, 114, 81, // 114 counting {mode=keepLog logFailed legFailed}
    115, x, x, 11, x, x, 115, 83, // 115 failing {legFailed again}
    116, 83, 140, x, x, x, 141, 116, // 116 flushing {again}
    117, x, x, 141, x, x, 117, 84, // 117 counting {legFailed again}
    140, x, x, 142, x, x, 143, 118, // 118 failing {logFailed}
    141, 86, 143, x, x, x, 119, 87, // 119 flushing {legFailed}
    120, x, x, 15, x, x, 120, 89, // 120 failing {mode=handleErrors legFailed again}
    121, 89, 92, x, x, x, 144, 121, // 121 flushing {mode=handleErrors again}
    122, x, x, 144, x, x, 122, 90, // 122 counting {mode=handleErrors legFailed again}
    145, 14, 14, x, x, x, 146, 123, // 123 updating {mode=handleErrors logFailed}
    124, x, x, 146, x, x, 124, 92, // 124 failing {mode=handleErrors logFailed legFailed again}
    125, 92, 92, x, x, x, 147, 125, // 125 flushing {mode=handleErrors logFailed again}
    126, x, x, 147, x, x, 126, 93, // 126 counting {mode=handleErrors logFailed legFailed again}
    144, 95, 99, x, x, x, 127, 96, // 127 flushing {mode=handleErrors legFailed}
    146, x, x, x, x, x, 128, 98, // 128 idle {mode=handleErrors logFailed legFailed}
    147, 99, 99, x, x, x, 129, 100, // 129 flushing {mode=handleErrors logFailed legFailed}
    130, x, x, 19, x, x, 130, 102, // 130 failing {mode=keepLog legFailed again}
    131, 102, 105, x, x, x, 148, 131, // 131 flushing {mode=keepLog again}
    132, x, x, 148, x, x, 132, 103, // 132 counting {mode=keepLog legFailed again}
    149, 18, 18, x, x, x, 150, 133, // 133 updating {mode=keepLog logFailed}
    134, x, x, 150, x, x, 134, 105, // 134 failing {mode=keepLog logFailed legFailed again}
    135, 105, 105, x, x, x, 151, 135, // 135 flushing {mode=keepLog logFailed again}
    136, x, x, 151, x, x, 136, 106, // 136 counting {mode=keepLog logFailed legFailed again}
    148, 108, 112, x, x, x, 137, 109, // 137 flushing {mode=keepLog legFailed}
    150, x, x, x, x, x, 138, 111, // 138 idle {mode=keepLog logFailed legFailed}
    151, 112, 112, x, x, x, 139, 113, // 139 flushing {mode=keepLog logFailed legFailed}
    140, x, x, 152, x, x, 153, 140, // 140 failing {logFailed again}
    141, 115, 153, x, x, x, 141, 116, // 141 flushing {legFailed again}
    152, x, x, x, x, x, 154, 142, // 142 idle {logFailed}
    153, x, x, 154, x, x, 143, 118, // 143 failing {logFailed legFailed}
    144, 120, 124, x, x, x, 144, 121, // 144 flushing {mode=handleErrors legFailed again}
    145, 25, 25, x, x, x, 155, 145, // 145 updating {mode=handleErrors logFailed again}
    155, 30, 30, x, x, x, 146, 123, // 146 updating {mode=handleErrors logFailed legFailed}
    147, 124, 124, x, x, x, 147, 125, // 147 flushing {mode=handleErrors logFailed legFailed again}
    148, 130, 134, x, x, x, 148, 131, // 148 flushing {mode=keepLog legFailed again}
    149, 32, 32, x, x, x, 156, 149, // 149 updating {mode=keepLog logFailed again}
    156, 37, 37, x, x, x, 150, 133, // 150 updating {mode=keepLog logFailed legFailed}
    151, 134, 134, x, x, x, 151, 135, // 151 flushing {mode=keepLog logFailed legFailed again}
    157, 158, 158, x, x, x, 159, 152, // 152 updating {logFailed}
    153, x, x, 159, x, x, 153, 140, // 153 failing {logFailed legFailed again}
    159, x, x, x, x, x, 154, 142, // 154 idle {logFailed legFailed}
    155, 45, 45, x, x, x, 155, 145, // 155 updating {mode=handleErrors logFailed legFailed again}
    156, 53, 53, x, x, x, 156, 149, // 156 updating {mode=keepLog logFailed legFailed again}
    157, 160, 160, x, x, x, 161, 157, // 157 updating {logFailed again}
    160, x, x, 162, x, x, 163, 158, // 158 recovering {logFailed}
    161, 163, 163, x, x, x, 159, 152, // 159 updating {logFailed legFailed}
    160, x, x, 164, x, x, 165, 160, // 160 recovering {logFailed again}
    161, 165, 165, x, x, x, 161, 157, // 161 updating {logFailed legFailed again}
    164, x, x, 166, x, x, 167, 162, // 162 reading {logFailed}
    165, x, x, 167, x, x, 163, 158, // 163 recovering {logFailed legFailed}
    164, x, x, 168, x, x, 169, 164, // 164 reading {logFailed again}
    165, x, x, 169, x, x, 165, 160, // 165 recovering {logFailed legFailed again}
    168, x, x, x, 118, 170, 171, 166, // 166 sorting {logFailed}
    169, x, x, 171, x, x, 167, 162, // 167 reading {logFailed legFailed}
    168, x, x, x, 140, 172, 173, 168, // 168 sorting {logFailed again}
    169, x, x, 173, x, x, 169, 164, // 169 reading {logFailed legFailed again}
    172, x, x, 174, x, x, 175, 170, // 170 counting {logFailed}
    173, x, x, x, 143, 175, 171, 166, // 171 sorting {logFailed legFailed}
    172, x, x, 176, x, x, 177, 172, // 172 counting {logFailed again}
    173, x, x, x, 153, 177, 173, 168, // 173 sorting {logFailed legFailed again}
    176, 118, 118, x, x, x, 178, 174, // 174 flushing {logFailed}
    177, x, x, 178, x, x, 175, 170, // 175 counting {logFailed legFailed}
    176, 140, 140, x, x, x, 179, 176, // 176 flushing {logFailed again}
    177, x, x, 179, x, x, 177, 172, // 177 counting {logFailed legFailed again}
    179, 143, 143, x, x, x, 178, 174, // 178 flushing {logFailed legFailed}
    179, 153, 153, x, x, x, 179, 176, // 179 flushing {logFailed legFailed again}
  ),
  effects: Uint16Array.of(
    1, 0, 0, 0, 0, 0, 0, 0, // 0 idle
    1, 0, 0, 0, 0, 0, 0, 0, // 1 idle {mode=handleErrors}
    1, 0, 0, 0, 0, 0, 0, 0, // 2 idle {mode=keepLog}
    0, 2, 2, 0, 0, 0, 0, 0, // 3 updating
    1, 0, 0, 0, 0, 0, 0, 0, // 4 idle {legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 5 updating {mode=handleErrors}
    1, 0, 0, 0, 0, 0, 0, 0, // 6 idle {mode=handleErrors legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 7 updating {mode=keepLog}
    1, 0, 0, 0, 0, 0, 0, 0, // 8 idle {mode=keepLog legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 9 updating {again}
    0, 0, 0, 3, 0, 0, 0, 0, // 10 recovering
    0, 2, 2, 0, 0, 0, 0, 0, // 11 updating {legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 12 updating {mode=handleErrors again}
    0, 0, 0, 3, 0, 0, 0, 0, // 13 recovering {mode=handleErrors}
    0, 0, 0, 3, 0, 0, 0, 0, // 14 recovering {mode=handleErrors logFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 15 updating {mode=handleErrors legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 16 updating {mode=keepLog again}
    0, 0, 0, 3, 0, 0, 0, 0, // 17 recovering {mode=keepLog}
    0, 0, 0, 3, 0, 0, 0, 0, // 18 recovering {mode=keepLog logFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 19 updating {mode=keepLog legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 20 recovering {again}
    0, 2, 2, 0, 0, 0, 0, 0, // 21 updating {legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 22 reading
    0, 0, 0, 3, 0, 0, 0, 0, // 23 recovering {legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 24 recovering {mode=handleErrors again}
    0, 0, 0, 3, 0, 0, 0, 0, // 25 recovering {mode=handleErrors logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 26 updating {mode=handleErrors legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 27 reading {mode=handleErrors}
    0, 0, 0, 3, 0, 0, 0, 0, // 28 recovering {mode=handleErrors legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 29 reading {mode=handleErrors logFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 30 recovering {mode=handleErrors logFailed legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 31 recovering {mode=keepLog again}
    0, 0, 0, 3, 0, 0, 0, 0, // 32 recovering {mode=keepLog logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 33 updating {mode=keepLog legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 34 reading {mode=keepLog}
    0, 0, 0, 3, 0, 0, 0, 0, // 35 recovering {mode=keepLog legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 36 reading {mode=keepLog logFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 37 recovering {mode=keepLog logFailed legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 38 reading {again}
    0, 0, 0, 3, 0, 0, 0, 0, // 39 recovering {legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 40 sorting
    0, 0, 0, 4, 0, 0, 0, 0, // 41 reading {legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 42 reading {mode=handleErrors again}
    0, 0, 0, 3, 0, 0, 0, 0, // 43 recovering {mode=handleErrors legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 44 reading {mode=handleErrors logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, // 45 recovering {mode=handleErrors logFailed legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 46 sorting {mode=handleErrors}
    0, 0, 0, 4, 0, 0, 0, 0, // 47 reading {mode=handleErrors legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 48 sorting {mode=handleErrors logFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 49 reading {mode=handleErrors logFailed legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 50 reading {mode=keepLog again}
    0, 0, 0, 3, 0, 0, 0, 0, // 51 recovering {mode=keepLog legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 52 reading {mode=keepLog logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, // 53 recovering {mode=keepLog logFailed legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 54 sorting {mode=keepLog}
    0, 0, 0, 4, 0, 0, 0, 0, // 55 reading {mode=keepLog legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 56 sorting {mode=keepLog logFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 57 reading {mode=keepLog logFailed legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 58 sorting {again}
    0, 0, 0, 4, 0, 0, 0, 0, // 59 reading {legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 60 failing
    0, 0, 0, 7, 0, 0, 0, 0, // 61 counting
    0, 0, 0, 0, 5, 6, 0, 0, // 62 sorting {legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 63 sorting {mode=handleErrors again}
    0, 0, 0, 4, 0, 0, 0, 0, // 64 reading {mode=handleErrors legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 65 sorting {mode=handleErrors logFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 66 reading {mode=handleErrors logFailed legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 67 failing {mode=handleErrors}
    0, 0, 0, 7, 0, 0, 0, 0, // 68 counting {mode=handleErrors}
    0, 0, 0, 0, 5, 6, 0, 0, // 69 sorting {mode=handleErrors legFailed}
    0, 0, 0, 0, 0, 0, 0, 0, // 70 failing {mode=handleErrors logFailed}
    0, 0, 0, 7, 0, 0, 0, 0, // 71 counting {mode=handleErrors logFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 72 sorting {mode=handleErrors logFailed legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 73 sorting {mode=keepLog again}
    0, 0, 0, 4, 0, 0, 0, 0, // 74 reading {mode=keepLog legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 75 sorting {mode=keepLog logFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 76 reading {mode=keepLog logFailed legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 77 failing {mode=keepLog}
    0, 0, 0, 7, 0, 0, 0, 0, // 78 counting {mode=keepLog}
    0, 0, 0, 0, 5, 6, 0, 0, // 79 sorting {mode=keepLog legFailed}
    0, 0, 0, 0, 0, 0, 0, 0, // 80 failing {mode=keepLog logFailed}
    0, 0, 0, 7, 0, 0, 0, 0, // 81 counting {mode=keepLog logFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 82 sorting {mode=keepLog logFailed legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 83 failing {again}
    0, 0, 0, 7, 0, 0, 0, 0, // 84 counting {again}
    0, 0, 0, 0, 5, 6, 0, 0, // 85 sorting {legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 86 failing {legFailed}
    0, 8, 8, 0, 0, 0, 0, 0, // 87 flushing
    0, 0, 0, 7, 0, 0, 0, 0, // 88 counting {legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 89 failing {mode=handleErrors again}
    0, 0, 0, 7, 0, 0, 0, 0, // 90 counting {mode=handleErrors again}
    0, 0, 0, 0, 5, 6, 0, 0, // 91 sorting {mode=handleErrors legFailed again}
    0, 0, 0, 1, 0, 0, 0, 0, // 92 failing {mode=handleErrors logFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, // 93 counting {mode=handleErrors logFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 94 sorting {mode=handleErrors logFailed legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 95 failing {mode=handleErrors legFailed}
    0, 8, 9, 0, 0, 0, 0, 0, // 96 flushing {mode=handleErrors}
    0, 0, 0, 7, 0, 0, 0, 0, // 97 counting {mode=handleErrors legFailed}
    1, 0, 0, 0, 0, 0, 0, 0, // 98 idle {mode=handleErrors logFailed}
    0, 0, 0, 0, 0, 0, 0, 0, // 99 failing {mode=handleErrors logFailed legFailed}
    0, 9, 9, 0, 0, 0, 0, 0, // 100 flushing {mode=handleErrors logFailed}
    0, 0, 0, 7, 0, 0, 0, 0, // 101 counting {mode=handleErrors logFailed legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 102 failing {mode=keepLog again}
    0, 0, 0, 7, 0, 0, 0, 0, // 103 counting {mode=keepLog again}
    0, 0, 0, 0, 5, 6, 0, 0, // 104 sorting {mode=keepLog legFailed again}
    0, 0, 0, 1, 0, 0, 0, 0, // 105 failing {mode=keepLog logFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, // 106 counting {mode=keepLog logFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 107 sorting {mode=keepLog logFailed legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 108 failing {mode=keepLog legFailed}
    0, 8, 9, 0, 0, 0, 0, 0, // 109 flushing {mode=keepLog}
    0, 0, 0, 7, 0, 0, 0, 0, // 110 counting {mode=keepLog legFailed}
    1, 0, 0, 0, 0, 0, 0, 0, // 111 idle {mode=keepLog logFailed}
    0, 0, 0, 0, 0, 0, 0, 0, // 112 failing {mode=keepLog logFailed legFailed}
    0, 9, 9, 0, 0, 0, 0, 0, // 113 flushing {mode=keepLog logFailed}
    0, 0, 0, 7, 0, 0, 0, 0, // 114 counting {mode=keepLog logFailed legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 115 failing {legFailed again}
    0, 8, 8, 0, 0, 0, 0, 0, // 116 flushing {again}
    0, 0, 0, 7, 0, 0, 0, 0, // 117 counting {legFailed again}
    0, 0, 0, 0, 0, 0, 0, 0, // 118 failing {logFailed}
    0, 8, 8, 0, 0, 0, 0, 0, // 119 flushing {legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 120 failing {mode=handleErrors legFailed again}
    0, 8, 9, 0, 0, 0, 0, 0, // 121 flushing {mode=handleErrors again}
    0, 0, 0, 7, 0, 0, 0, 0, // 122 counting {mode=handleErrors legFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 123 updating {mode=handleErrors logFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 124 failing {mode=handleErrors logFailed legFailed again}
    0, 9, 9, 0, 0, 0, 0, 0, // 125 flushing {mode=handleErrors logFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, // 126 counting {mode=handleErrors logFailed legFailed again}
    0, 10, 9, 0, 0, 0, 0, 0, // 127 flushing {mode=handleErrors legFailed}
    1, 0, 0, 0, 0, 0, 0, 0, // 128 idle {mode=handleErrors logFailed legFailed}
    0, 9, 9, 0, 0, 0, 0, 0, // 129 flushing {mode=handleErrors logFailed legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 130 failing {mode=keepLog legFailed again}
    0, 8, 9, 0, 0, 0, 0, 0, // 131 flushing {mode=keepLog again}
    0, 0, 0, 7, 0, 0, 0, 0, // 132 counting {mode=keepLog legFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 133 updating {mode=keepLog logFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 134 failing {mode=keepLog logFailed legFailed again}
    0, 9, 9, 0, 0, 0, 0, 0, // 135 flushing {mode=keepLog logFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, // 136 counting {mode=keepLog logFailed legFailed again}
    0, 8, 9, 0, 0, 0, 0, 0, // 137 flushing {mode=keepLog legFailed}
    1, 0, 0, 0, 0, 0, 0, 0, // 138 idle {mode=keepLog logFailed legFailed}
    0, 9, 9, 0, 0, 0, 0, 0, // 139 flushing {mode=keepLog logFailed legFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 140 failing {logFailed again}
    0, 8, 8, 0, 0, 0, 0, 0, // 141 flushing {legFailed again}
    1, 0, 0, 0, 0, 0, 0, 0, // 142 idle {logFailed}
    0, 0, 0, 0, 0, 0, 0, 0, // 143 failing {logFailed legFailed}
    0, 10, 9, 0, 0, 0, 0, 0, // 144 flushing {mode=handleErrors legFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 145 updating {mode=handleErrors logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 146 updating {mode=handleErrors logFailed legFailed}
    0, 9, 9, 0, 0, 0, 0, 0, // 147 flushing {mode=handleErrors logFailed legFailed again}
    0, 8, 9, 0, 0, 0, 0, 0, // 148 flushing {mode=keepLog legFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 149 updating {mode=keepLog logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 150 updating {mode=keepLog logFailed legFailed}
    0, 9, 9, 0, 0, 0, 0, 0, // 151 flushing {mode=keepLog logFailed legFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 152 updating {logFailed}
    0, 0, 0, 1, 0, 0, 0, 0, // 153 failing {logFailed legFailed again}
    1, 0, 0, 0, 0, 0, 0, 0, // 154 idle {logFailed legFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 155 updating {mode=handleErrors logFailed legFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 156 updating {mode=keepLog logFailed legFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 157 updating {logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, // 158 recovering {logFailed}
    0, 2, 2, 0, 0, 0, 0, 0, // 159 updating {logFailed legFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 160 recovering {logFailed again}
    0, 2, 2, 0, 0, 0, 0, 0, // 161 updating {logFailed legFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 162 reading {logFailed}
    0, 0, 0, 3, 0, 0, 0, 0, // 163 recovering {logFailed legFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 164 reading {logFailed again}
    0, 0, 0, 3, 0, 0, 0, 0, // 165 recovering {logFailed legFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 166 sorting {logFailed}
    0, 0, 0, 4, 0, 0, 0, 0, // 167 reading {logFailed legFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 168 sorting {logFailed again}
    0, 0, 0, 4, 0, 0, 0, 0, // 169 reading {logFailed legFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, // 170 counting {logFailed}
    0, 0, 0, 0, 5, 6, 0, 0, // 171 sorting {logFailed legFailed}
    0, 0, 0, 7, 0, 0, 0, 0, // 172 counting {logFailed again}
    0, 0, 0, 0, 5, 6, 0, 0, // 173 sorting {logFailed legFailed again}
    0, 8, 8, 0, 0, 0, 0, 0, // 174 flushing {logFailed}
    0, 0, 0, 7, 0, 0, 0, 0, // 175 counting {logFailed legFailed}
    0, 8, 8, 0, 0, 0, 0, 0, // 176 flushing {logFailed again}
    0, 0, 0, 7, 0, 0, 0, 0, // 177 counting {logFailed legFailed again}
    0, 8, 8, 0, 0, 0, 0, 0, // 178 flushing {logFailed legFailed}
    0, 8, 8, 0, 0, 0, 0, 0, // 179 flushing {logFailed legFailed again}
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
    [{ type: 'failSync' }, { type: 'delayRecovering' }, { type: 'failNosync' }, { type: 'judgeFailures' }], // 9
    [{ type: 'sendSync' }, { type: 'delayRecovering' }, { type: 'failNosync' }, { type: 'judgeFailures' }], // 10
  ],
};

/** The step tables of the pass machine, one a profile. */
export const passTables = { kernel, strict } as const;
