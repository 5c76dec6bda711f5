// Written by `npm run derive` from spec/machines/forward.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the forward machine. */
export type ForwardEvent = 'flush(clears=false,marks=false)' | 'flush(clears=false,marks=true)' | 'flush(clears=true,marks=false)' | 'flush(clears=true,marks=true)' | 'ended(as=done,more=false)' | 'ended(as=done,more=true)' | 'ended(as=failed,more=false)' | 'ended(as=failed,more=true)' | 'ended(as=reattached,more=false)' | 'ended(as=reattached,more=true)' | 'renewed';

/** The effects of the forward machine with their parameters. */
export interface ForwardEffects {
  dropQueues: undefined;
  end: { readonly ok: false | true };
  keepMarks: undefined;
  raiseEvent: undefined;
  send: { readonly queue: 'clears' | 'marks'; readonly by: 'group' | 'one'; readonly from: 'first' | 'next' };
  sendFlush: undefined;
  takeQueues: undefined;
  tellClearsOnly: undefined;
  tellMarksFlushed: undefined;
}

const x = 65535;

const kernel: StepTable<ForwardEvent> = {
  machine: 'forward',
  states: [
    'idle',
    'idle {integrated}',
    'marking {marks}',
    'clearing {clears}',
    'clearing {clears marks}',
    'marking {integrated marks}',
    'clearing {integrated clears}',
    'clearing {integrated clears marks}',
    'flushing {marks}',
    'markingOne {marks}',
    'marking {marks renewed}',
    'flushing {clears}',
    'clearingOne {clears}',
    'clearing {clears renewed}',
    'marking {clears marks}',
    'clearingOne {clears marks}',
    'clearing {clears marks renewed}',
    'marking {integrated marks renewed}',
    'clearingOne {integrated clears}',
    'clearing {integrated clears renewed}',
    'marking {integrated clears marks}',
    'clearingOne {integrated clears marks}',
    'clearing {integrated clears marks renewed}',
    'flushing {marks renewed}',
    'markingOne {marks renewed}',
    'flushing {clears renewed}',
    'clearingOne {clears renewed}',
    'flushing {clears marks}',
    'markingOne {clears marks}',
    'marking {clears marks renewed}',
    'clearingOne {clears marks renewed}',
    'clearingOne {integrated clears renewed}',
    'marking {integrated clears marks renewed}',
    'clearingOne {integrated clears marks renewed}',
    'flushing {clears marks renewed}',
    'markingOne {clears marks renewed}',
  ],
  initials: [0, 1],
  events: [
    'flush(clears=false,marks=false)',
    'flush(clears=false,marks=true)',
    'flush(clears=true,marks=false)',
    'flush(clears=true,marks=true)',
    'ended(as=done,more=false)',
    'ended(as=done,more=true)',
    'ended(as=failed,more=false)',
    'ended(as=failed,more=true)',
    'ended(as=reattached,more=false)',
    'ended(as=reattached,more=true)',
    'renewed',
  ],
  next: Uint16Array.of(
    0, 2, 3, 4, x, x, x, x, x, x, 0, // 0 idle
    1, 5, 6, 7, x, x, x, x, x, x, 1, // 1 idle {integrated}
    x, x, x, x, 8, 2, 9, 9, 2, 2, 10, // 2 marking {marks}
    x, x, x, x, 11, 3, 12, 12, 3, 3, 13, // 3 clearing {clears}
    x, x, x, x, 14, 4, 15, 15, 4, 4, 16, // 4 clearing {clears marks}
    x, x, x, x, 1, 5, 1, 1, 5, 5, 17, // 5 marking {integrated marks}
    x, x, x, x, 1, 6, 18, 18, 6, 6, 19, // 6 clearing {integrated clears}
    x, x, x, x, 20, 7, 21, 21, 7, 7, 22, // 7 clearing {integrated clears marks}
    x, x, x, x, 0, 0, 0, 0, 2, 2, 23, // 8 flushing {marks}
    x, x, x, x, 8, 9, 0, 0, 2, 2, 24, // 9 markingOne {marks}
    x, x, x, x, 2, 2, 24, 24, 2, 2, 10, // 10 marking {marks renewed}
    x, x, x, x, 0, 0, 0, 0, 3, 3, 25, // 11 flushing {clears}
    x, x, x, x, 11, 12, 0, 0, 3, 3, 26, // 12 clearingOne {clears}
    x, x, x, x, 3, 3, 26, 26, 3, 3, 13, // 13 clearing {clears renewed}
    x, x, x, x, 27, 14, 28, 28, 4, 4, 29, // 14 marking {clears marks}
    x, x, x, x, 14, 15, 0, 0, 4, 4, 30, // 15 clearingOne {clears marks}
    x, x, x, x, 4, 4, 30, 30, 4, 4, 16, // 16 clearing {clears marks renewed}
    x, x, x, x, 5, 5, 1, 1, 5, 5, 17, // 17 marking {integrated marks renewed}
    x, x, x, x, 1, 18, 1, 1, 6, 6, 31, // 18 clearingOne {integrated clears}
    x, x, x, x, 6, 6, 31, 31, 6, 6, 19, // 19 clearing {integrated clears renewed}
    x, x, x, x, 1, 20, 1, 1, 7, 7, 32, // 20 marking {integrated clears marks}
    x, x, x, x, 20, 21, 1, 1, 7, 7, 33, // 21 clearingOne {integrated clears marks}
    x, x, x, x, 7, 7, 33, 33, 7, 7, 22, // 22 clearing {integrated clears marks renewed}
    x, x, x, x, 2, 2, 0, 0, 2, 2, 23, // 23 flushing {marks renewed}
    x, x, x, x, 2, 2, 0, 0, 2, 2, 24, // 24 markingOne {marks renewed}
    x, x, x, x, 3, 3, 0, 0, 3, 3, 25, // 25 flushing {clears renewed}
    x, x, x, x, 3, 3, 0, 0, 3, 3, 26, // 26 clearingOne {clears renewed}
    x, x, x, x, 0, 0, 0, 0, 4, 4, 34, // 27 flushing {clears marks}
    x, x, x, x, 27, 28, 0, 0, 4, 4, 35, // 28 markingOne {clears marks}
    x, x, x, x, 4, 4, 35, 35, 4, 4, 29, // 29 marking {clears marks renewed}
    x, x, x, x, 4, 4, 0, 0, 4, 4, 30, // 30 clearingOne {clears marks renewed}
    x, x, x, x, 6, 6, 1, 1, 6, 6, 31, // 31 clearingOne {integrated clears renewed}
    x, x, x, x, 7, 7, 1, 1, 7, 7, 32, // 32 marking {integrated clears marks renewed}
    x, x, x, x, 7, 7, 1, 1, 7, 7, 33, // 33 clearingOne {integrated clears marks renewed}
    x, x, x, x, 4, 4, 0, 0, 4, 4, 34, // 34 flushing {clears marks renewed}
    x, x, x, x, 4, 4, 0, 0, 4, 4, 35, // 35 markingOne {clears marks renewed}
  ),
  effects: Uint16Array.of(
    1, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, // 0 idle
    1, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, // 1 idle {integrated}
    0, 0, 0, 0, 4, 5, 6, 6, 7, 7, 0, // 2 marking {marks}
    0, 0, 0, 0, 4, 8, 9, 9, 10, 10, 0, // 3 clearing {clears}
    0, 0, 0, 0, 7, 8, 9, 9, 10, 10, 0, // 4 clearing {clears marks}
    0, 0, 0, 0, 11, 5, 12, 12, 7, 7, 0, // 5 marking {integrated marks}
    0, 0, 0, 0, 13, 8, 9, 9, 10, 10, 0, // 6 clearing {integrated clears}
    0, 0, 0, 0, 7, 8, 9, 9, 10, 10, 0, // 7 clearing {integrated clears marks}
    0, 0, 0, 0, 1, 1, 12, 12, 7, 7, 0, // 8 flushing {marks}
    0, 0, 0, 0, 4, 14, 12, 12, 7, 7, 0, // 9 markingOne {marks}
    0, 0, 0, 0, 7, 7, 6, 6, 7, 7, 0, // 10 marking {marks renewed}
    0, 0, 0, 0, 1, 1, 12, 12, 10, 10, 0, // 11 flushing {clears}
    0, 0, 0, 0, 4, 15, 12, 12, 10, 10, 0, // 12 clearingOne {clears}
    0, 0, 0, 0, 10, 10, 9, 9, 10, 10, 0, // 13 clearing {clears renewed}
    0, 0, 0, 0, 4, 5, 6, 6, 10, 10, 0, // 14 marking {clears marks}
    0, 0, 0, 0, 7, 15, 12, 12, 10, 10, 0, // 15 clearingOne {clears marks}
    0, 0, 0, 0, 10, 10, 9, 9, 10, 10, 0, // 16 clearing {clears marks renewed}
    0, 0, 0, 0, 7, 7, 12, 12, 7, 7, 0, // 17 marking {integrated marks renewed}
    0, 0, 0, 0, 13, 15, 12, 12, 10, 10, 0, // 18 clearingOne {integrated clears}
    0, 0, 0, 0, 10, 10, 9, 9, 10, 10, 0, // 19 clearing {integrated clears renewed}
    0, 0, 0, 0, 11, 5, 12, 12, 10, 10, 0, // 20 marking {integrated clears marks}
    0, 0, 0, 0, 7, 15, 12, 12, 10, 10, 0, // 21 clearingOne {integrated clears marks}
    0, 0, 0, 0, 10, 10, 9, 9, 10, 10, 0, // 22 clearing {integrated clears marks renewed}
    0, 0, 0, 0, 7, 7, 12, 12, 7, 7, 0, // 23 flushing {marks renewed}
    0, 0, 0, 0, 7, 7, 12, 12, 7, 7, 0, // 24 markingOne {marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 25 flushing {clears renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 26 clearingOne {clears renewed}
    0, 0, 0, 0, 1, 1, 12, 12, 10, 10, 0, // 27 flushing {clears marks}
    0, 0, 0, 0, 4, 14, 12, 12, 10, 10, 0, // 28 markingOne {clears marks}
    0, 0, 0, 0, 10, 10, 6, 6, 10, 10, 0, // 29 marking {clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 30 clearingOne {clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 31 clearingOne {integrated clears renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 32 marking {integrated clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 33 clearingOne {integrated clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 34 flushing {clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 35 markingOne {clears marks renewed}
  ),
  effectLists: [
    [], // 0
    [{ type: 'end', params: { ok: true } }], // 1
    [{ type: 'takeQueues' }, { type: 'send', params: { queue: 'marks', by: 'group', from: 'first' } }], // 2
    [{ type: 'takeQueues' }, { type: 'send', params: { queue: 'clears', by: 'group', from: 'first' } }], // 3
    [{ type: 'sendFlush' }], // 4
    [{ type: 'send', params: { queue: 'marks', by: 'group', from: 'next' } }], // 5
    [{ type: 'send', params: { queue: 'marks', by: 'one', from: 'first' } }], // 6
    [{ type: 'send', params: { queue: 'marks', by: 'group', from: 'first' } }], // 7
    [{ type: 'send', params: { queue: 'clears', by: 'group', from: 'next' } }], // 8
    [{ type: 'send', params: { queue: 'clears', by: 'one', from: 'first' } }], // 9
    [{ type: 'send', params: { queue: 'clears', by: 'group', from: 'first' } }], // 10
    [{ type: 'tellMarksFlushed' }, { type: 'end', params: { ok: true } }], // 11
    [{ type: 'dropQueues' }, { type: 'raiseEvent' }, { type: 'end', params: { ok: false } }], // 12
    [{ type: 'tellClearsOnly' }, { type: 'end', params: { ok: true } }], // 13
    [{ type: 'send', params: { queue: 'marks', by: 'one', from: 'next' } }], // 14
    [{ type: 'send', params: { queue: 'clears', by: 'one', from: 'next' } }], // 15
  ],
};

const strict: StepTable<ForwardEvent> = {
  machine: 'forward',
  states: [
    'idle',
    'idle {integrated}',
    'marking {marks}',
    'clearing {clears}',
    'clearing {clears marks}',
    'marking {integrated marks}',
    'clearing {integrated clears}',
    'clearing {integrated clears marks}',
    'flushing {marks}',
    'markingOne {marks}',
    'marking {marks renewed}',
    'flushing {clears}',
    'clearingOne {clears}',
    'clearing {clears renewed}',
    'marking {clears marks}',
    'clearingOne {clears marks}',
    'clearing {clears marks renewed}',
    'marking {integrated marks renewed}',
    'clearingOne {integrated clears}',
    'clearing {integrated clears renewed}',
    'marking {integrated clears marks}',
    'clearingOne {integrated clears marks}',
    'clearing {integrated clears marks renewed}',
    'flushing {marks renewed}',
    'markingOne {marks renewed}',
    'flushing {clears renewed}',
    'clearingOne {clears renewed}',
    'flushing {clears marks}',
    'markingOne {clears marks}',
    'marking {clears marks renewed}',
    'clearingOne {clears marks renewed}',
    'clearingOne {integrated clears renewed}',
    'marking {integrated clears marks renewed}',
    'clearingOne {integrated clears marks renewed}',
    'flushing {clears marks renewed}',
    'markingOne {clears marks renewed}',
  ],
  initials: [0, 1],
  events: [
    'flush(clears=false,marks=false)',
    'flush(clears=false,marks=true)',
    'flush(clears=true,marks=false)',
    'flush(clears=true,marks=true)',
    'ended(as=done,more=false)',
    'ended(as=done,more=true)',
    'ended(as=failed,more=false)',
    'ended(as=failed,more=true)',
    'ended(as=reattached,more=false)',
    'ended(as=reattached,more=true)',
    'renewed',
  ],
  next: Uint16Array.of(
    0, 2, 3, 4, x, x, x, x, x, x, 0, // 0 idle
    1, 5, 6, 7, x, x, x, x, x, x, 1, // 1 idle {integrated}
    x, x, x, x, 8, 2, 9, 9, 2, 2, 10, // 2 marking {marks}
    x, x, x, x, 11, 3, 12, 12, 3, 3, 13, // 3 clearing {clears}
    x, x, x, x, 14, 4, 15, 15, 4, 4, 16, // 4 clearing {clears marks}
    x, x, x, x, 1, 5, 1, 1, 5, 5, 17, // 5 marking {integrated marks}
    x, x, x, x, 1, 6, 18, 18, 6, 6, 19, // 6 clearing {integrated clears}
    x, x, x, x, 20, 7, 21, 21, 7, 7, 22, // 7 clearing {integrated clears marks}
    x, x, x, x, 0, 0, 0, 0, 2, 2, 23, // 8 flushing {marks}
    x, x, x, x, 8, 9, 0, 0, 2, 2, 24, // 9 markingOne {marks}
    x, x, x, x, 2, 2, 24, 24, 2, 2, 10, // 10 marking {marks renewed}
    x, x, x, x, 0, 0, 0, 0, 3, 3, 25, // 11 flushing {clears}
    x, x, x, x, 11, 12, 0, 0, 3, 3, 26, // 12 clearingOne {clears}
    x, x, x, x, 3, 3, 26, 26, 3, 3, 13, // 13 clearing {clears renewed}
    x, x, x, x, 27, 14, 28, 28, 4, 4, 29, // 14 marking {clears marks}
    x, x, x, x, 14, 15, 0, 0, 4, 4, 30, // 15 clearingOne {clears marks}
    x, x, x, x, 4, 4, 30, 30, 4, 4, 16, // 16 clearing {clears marks renewed}
    x, x, x, x, 5, 5, 1, 1, 5, 5, 17, // 17 marking {integrated marks renewed}
    x, x, x, x, 1, 18, 1, 1, 6, 6, 31, // 18 clearingOne {integrated clears}
    x, x, x, x, 6, 6, 31, 31, 6, 6, 19, // 19 clearing {integrated clears renewed}
    x, x, x, x, 1, 20, 1, 1, 7, 7, 32, // 20 marking {integrated clears marks}
    x, x, x, x, 20, 21, 1, 1, 7, 7, 33, // 21 clearingOne {integrated clears marks}
    x, x, x, x, 7, 7, 33, 33, 7, 7, 22, // 22 clearing {integrated clears marks renewed}
    x, x, x, x, 2, 2, 0, 0, 2, 2, 23, // 23 flushing {marks renewed}
    x, x, x, x, 2, 2, 0, 0, 2, 2, 24, // 24 markingOne {marks renewed}
    x, x, x, x, 3, 3, 0, 0, 3, 3, 25, // 25 flushing {clears renewed}
    x, x, x, x, 3, 3, 0, 0, 3, 3, 26, // 26 clearingOne {clears renewed}
    x, x, x, x, 0, 0, 0, 0, 4, 4, 34, // 27 flushing {clears marks}
    x, x, x, x, 27, 28, 0, 0, 4, 4, 35, // 28 markingOne {clears marks}
    x, x, x, x, 4, 4, 35, 35, 4, 4, 29, // 29 marking {clears marks renewed}
    x, x, x, x, 4, 4, 0, 0, 4, 4, 30, // 30 clearingOne {clears marks renewed}
    x, x, x, x, 6, 6, 1, 1, 6, 6, 31, // 31 clearingOne {integrated clears renewed}
    x, x, x, x, 7, 7, 1, 1, 7, 7, 32, // 32 marking {integrated clears marks renewed}
    x, x, x, x, 7, 7, 1, 1, 7, 7, 33, // 33 clearingOne {integrated clears marks renewed}
    x, x, x, x, 4, 4, 0, 0, 4, 4, 34, // 34 flushing {clears marks renewed}
    x, x, x, x, 4, 4, 0, 0, 4, 4, 35, // 35 markingOne {clears marks renewed}
  ),
  effects: Uint16Array.of(
    1, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, // 0 idle
    1, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, // 1 idle {integrated}
    0, 0, 0, 0, 4, 5, 6, 6, 7, 7, 0, // 2 marking {marks}
    0, 0, 0, 0, 4, 8, 9, 9, 10, 10, 0, // 3 clearing {clears}
    0, 0, 0, 0, 7, 8, 9, 9, 10, 10, 0, // 4 clearing {clears marks}
    0, 0, 0, 0, 11, 5, 12, 12, 7, 7, 0, // 5 marking {integrated marks}
    0, 0, 0, 0, 13, 8, 9, 9, 10, 10, 0, // 6 clearing {integrated clears}
    0, 0, 0, 0, 7, 8, 9, 9, 10, 10, 0, // 7 clearing {integrated clears marks}
    0, 0, 0, 0, 1, 1, 12, 12, 7, 7, 0, // 8 flushing {marks}
    0, 0, 0, 0, 4, 14, 12, 12, 7, 7, 0, // 9 markingOne {marks}
    0, 0, 0, 0, 7, 7, 6, 6, 7, 7, 0, // 10 marking {marks renewed}
    0, 0, 0, 0, 1, 1, 12, 12, 10, 10, 0, // 11 flushing {clears}
    0, 0, 0, 0, 4, 15, 12, 12, 10, 10, 0, // 12 clearingOne {clears}
    0, 0, 0, 0, 10, 10, 9, 9, 10, 10, 0, // 13 clearing {clears renewed}
    0, 0, 0, 0, 4, 5, 6, 6, 10, 10, 0, // 14 marking {clears marks}
    0, 0, 0, 0, 7, 15, 12, 12, 10, 10, 0, // 15 clearingOne {clears marks}
    0, 0, 0, 0, 10, 10, 9, 9, 10, 10, 0, // 16 clearing {clears marks renewed}
    0, 0, 0, 0, 7, 7, 12, 12, 7, 7, 0, // 17 marking {integrated marks renewed}
    0, 0, 0, 0, 13, 15, 12, 12, 10, 10, 0, // 18 clearingOne {integrated clears}
    0, 0, 0, 0, 10, 10, 9, 9, 10, 10, 0, // 19 clearing {integrated clears renewed}
    0, 0, 0, 0, 11, 5, 12, 12, 10, 10, 0, // 20 marking {integrated clears marks}
    0, 0, 0, 0, 7, 15, 12, 12, 10, 10, 0, // 21 clearingOne {integrated clears marks}
    0, 0, 0, 0, 10, 10, 9, 9, 10, 10, 0, // 22 clearing {integrated clears marks renewed}
    0, 0, 0, 0, 7, 7, 12, 12, 7, 7, 0, // 23 flushing {marks renewed}
    0, 0, 0, 0, 7, 7, 12, 12, 7, 7, 0, // 24 markingOne {marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 25 flushing {clears renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 26 clearingOne {clears renewed}
    0, 0, 0, 0, 1, 1, 12, 12, 10, 10, 0, // 27 flushing {clears marks}
    0, 0, 0, 0, 4, 14, 12, 12, 10, 10, 0, // 28 markingOne {clears marks}
    0, 0, 0, 0, 10, 10, 6, 6, 10, 10, 0, // 29 marking {clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 30 clearingOne {clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 31 clearingOne {integrated clears renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 32 marking {integrated clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 33 clearingOne {integrated clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 34 flushing {clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, // 35 markingOne {clears marks renewed}
  ),
  effectLists: [
    [], // 0
    [{ type: 'end', params: { ok: true } }], // 1
    [{ type: 'takeQueues' }, { type: 'send', params: { queue: 'marks', by: 'group', from: 'first' } }], // 2
    [{ type: 'takeQueues' }, { type: 'send', params: { queue: 'clears', by: 'group', from: 'first' } }], // 3
    [{ type: 'sendFlush' }], // 4
    [{ type: 'send', params: { queue: 'marks', by: 'group', from: 'next' } }], // 5
    [{ type: 'send', params: { queue: 'marks', by: 'one', from: 'first' } }], // 6
    [{ type: 'send', params: { queue: 'marks', by: 'group', from: 'first' } }], // 7
    [{ type: 'send', params: { queue: 'clears', by: 'group', from: 'next' } }], // 8
    [{ type: 'send', params: { queue: 'clears', by: 'one', from: 'first' } }], // 9
    [{ type: 'send', params: { queue: 'clears', by: 'group', from: 'first' } }], // 10
    [{ type: 'tellMarksFlushed' }, { type: 'end', params: { ok: true } }], // 11
    [{ type: 'keepMarks' }, { type: 'raiseEvent' }, { type: 'end', params: { ok: false } }], // 12
    [{ type: 'tellClearsOnly' }, { type: 'end', params: { ok: true } }], // 13
    [{ type: 'send', params: { queue: 'marks', by: 'one', from: 'next' } }], // 14
    [{ type: 'send', params: { queue: 'clears', by: 'one', from: 'next' } }], // 15
  ],
};

/** The step tables of the forward machine, one a profile. */
export const forwardTables = { kernel, strict } as const;
