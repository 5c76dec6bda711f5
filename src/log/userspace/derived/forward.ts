// Written by `npm run derive` from spec/machines/forward.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the forward machine. */
export type ForwardEvent = 'flush(clears=false,marks=false)' | 'flush(clears=false,marks=true)' | 'flush(clears=true,marks=false)' | 'flush(clears=true,marks=true)' | 'ended(as=done,more=false)' | 'ended(as=done,more=true)' | 'ended(as=failed,more=false)' | 'ended(as=failed,more=true)' | 'ended(as=reattached,more=false)' | 'ended(as=reattached,more=true)' | 'renewed' | 'legsFlushed(ok=false)' | 'legsFlushed(ok=true)';

/** The effects of the forward machine with their parameters. */
export interface ForwardEffects {
  dropQueues: undefined;
  end: { readonly ok: false | true };
  flushLegs: undefined;
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
    'legsFlushed(ok=false)',
    'legsFlushed(ok=true)',
  ],
  next: Uint16Array.of(
    0, 2, 3, 4, x, x, x, x, x, x, 0, x, x, // 0 idle
    1, 5, 6, 7, x, x, x, x, x, x, 1, x, x, // 1 idle {integrated}
    x, x, x, x, 8, 2, 9, 9, 2, 2, 10, x, x, // 2 marking {marks}
    x, x, x, x, 11, 3, 12, 12, 3, 3, 13, x, x, // 3 clearing {clears}
    x, x, x, x, 14, 4, 15, 15, 4, 4, 16, x, x, // 4 clearing {clears marks}
    x, x, x, x, 1, 5, 1, 1, 5, 5, 17, x, x, // 5 marking {integrated marks}
    x, x, x, x, 1, 6, 18, 18, 6, 6, 19, x, x, // 6 clearing {integrated clears}
    x, x, x, x, 20, 7, 21, 21, 7, 7, 22, x, x, // 7 clearing {integrated clears marks}
    x, x, x, x, 0, 0, 0, 0, 2, 2, 23, x, x, // 8 flushing {marks}
    x, x, x, x, 8, 9, 0, 0, 2, 2, 24, x, x, // 9 markingOne {marks}
    x, x, x, x, 2, 2, 24, 24, 2, 2, 10, x, x, // 10 marking {marks renewed}
    x, x, x, x, 0, 0, 0, 0, 3, 3, 25, x, x, // 11 flushing {clears}
    x, x, x, x, 11, 12, 0, 0, 3, 3, 26, x, x, // 12 clearingOne {clears}
    x, x, x, x, 3, 3, 26, 26, 3, 3, 13, x, x, // 13 clearing {clears renewed}
    x, x, x, x, 27, 14, 28, 28, 4, 4, 29, x, x, // 14 marking {clears marks}
    x, x, x, x, 14, 15, 0, 0, 4, 4, 30, x, x, // 15 clearingOne {clears marks}
    x, x, x, x, 4, 4, 30, 30, 4, 4, 16, x, x, // 16 clearing {clears marks renewed}
    x, x, x, x, 5, 5, 1, 1, 5, 5, 17, x, x, // 17 marking {integrated marks renewed}
    x, x, x, x, 1, 18, 1, 1, 6, 6, 31, x, x, // 18 clearingOne {integrated clears}
    x, x, x, x, 6, 6, 31, 31, 6, 6, 19, x, x, // 19 clearing {integrated clears renewed}
    x, x, x, x, 1, 20, 1, 1, 7, 7, 32, x, x, // 20 marking {integrated clears marks}
    x, x, x, x, 20, 21, 1, 1, 7, 7, 33, x, x, // 21 clearingOne {integrated clears marks}
    x, x, x, x, 7, 7, 33, 33, 7, 7, 22, x, x, // 22 clearing {integrated clears marks renewed}
    x, x, x, x, 2, 2, 0, 0, 2, 2, 23, x, x, // 23 flushing {marks renewed}
    x, x, x, x, 2, 2, 0, 0, 2, 2, 24, x, x, // 24 markingOne {marks renewed}
    x, x, x, x, 3, 3, 0, 0, 3, 3, 25, x, x, // 25 flushing {clears renewed}
    x, x, x, x, 3, 3, 0, 0, 3, 3, 26, x, x, // 26 clearingOne {clears renewed}
    x, x, x, x, 0, 0, 0, 0, 4, 4, 34, x, x, // 27 flushing {clears marks}
    x, x, x, x, 27, 28, 0, 0, 4, 4, 35, x, x, // 28 markingOne {clears marks}
    x, x, x, x, 4, 4, 35, 35, 4, 4, 29, x, x, // 29 marking {clears marks renewed}
    x, x, x, x, 4, 4, 0, 0, 4, 4, 30, x, x, // 30 clearingOne {clears marks renewed}
    x, x, x, x, 6, 6, 1, 1, 6, 6, 31, x, x, // 31 clearingOne {integrated clears renewed}
    x, x, x, x, 7, 7, 1, 1, 7, 7, 32, x, x, // 32 marking {integrated clears marks renewed}
    x, x, x, x, 7, 7, 1, 1, 7, 7, 33, x, x, // 33 clearingOne {integrated clears marks renewed}
    x, x, x, x, 4, 4, 0, 0, 4, 4, 34, x, x, // 34 flushing {clears marks renewed}
    x, x, x, x, 4, 4, 0, 0, 4, 4, 35, x, x, // 35 markingOne {clears marks renewed}
  ),
  effects: Uint16Array.of(
    1, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 idle
    1, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 1 idle {integrated}
    0, 0, 0, 0, 4, 5, 6, 6, 7, 7, 0, 0, 0, // 2 marking {marks}
    0, 0, 0, 0, 4, 8, 9, 9, 10, 10, 0, 0, 0, // 3 clearing {clears}
    0, 0, 0, 0, 7, 8, 9, 9, 10, 10, 0, 0, 0, // 4 clearing {clears marks}
    0, 0, 0, 0, 11, 5, 12, 12, 7, 7, 0, 0, 0, // 5 marking {integrated marks}
    0, 0, 0, 0, 13, 8, 9, 9, 10, 10, 0, 0, 0, // 6 clearing {integrated clears}
    0, 0, 0, 0, 7, 8, 9, 9, 10, 10, 0, 0, 0, // 7 clearing {integrated clears marks}
    0, 0, 0, 0, 1, 1, 12, 12, 7, 7, 0, 0, 0, // 8 flushing {marks}
    0, 0, 0, 0, 4, 14, 12, 12, 7, 7, 0, 0, 0, // 9 markingOne {marks}
    0, 0, 0, 0, 7, 7, 6, 6, 7, 7, 0, 0, 0, // 10 marking {marks renewed}
    0, 0, 0, 0, 1, 1, 12, 12, 10, 10, 0, 0, 0, // 11 flushing {clears}
    0, 0, 0, 0, 4, 15, 12, 12, 10, 10, 0, 0, 0, // 12 clearingOne {clears}
    0, 0, 0, 0, 10, 10, 9, 9, 10, 10, 0, 0, 0, // 13 clearing {clears renewed}
    0, 0, 0, 0, 4, 5, 6, 6, 10, 10, 0, 0, 0, // 14 marking {clears marks}
    0, 0, 0, 0, 7, 15, 12, 12, 10, 10, 0, 0, 0, // 15 clearingOne {clears marks}
    0, 0, 0, 0, 10, 10, 9, 9, 10, 10, 0, 0, 0, // 16 clearing {clears marks renewed}
    0, 0, 0, 0, 7, 7, 12, 12, 7, 7, 0, 0, 0, // 17 marking {integrated marks renewed}
    0, 0, 0, 0, 13, 15, 12, 12, 10, 10, 0, 0, 0, // 18 clearingOne {integrated clears}
    0, 0, 0, 0, 10, 10, 9, 9, 10, 10, 0, 0, 0, // 19 clearing {integrated clears renewed}
    0, 0, 0, 0, 11, 5, 12, 12, 10, 10, 0, 0, 0, // 20 marking {integrated clears marks}
    0, 0, 0, 0, 7, 15, 12, 12, 10, 10, 0, 0, 0, // 21 clearingOne {integrated clears marks}
    0, 0, 0, 0, 10, 10, 9, 9, 10, 10, 0, 0, 0, // 22 clearing {integrated clears marks renewed}
    0, 0, 0, 0, 7, 7, 12, 12, 7, 7, 0, 0, 0, // 23 flushing {marks renewed}
    0, 0, 0, 0, 7, 7, 12, 12, 7, 7, 0, 0, 0, // 24 markingOne {marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, 0, 0, // 25 flushing {clears renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, 0, 0, // 26 clearingOne {clears renewed}
    0, 0, 0, 0, 1, 1, 12, 12, 10, 10, 0, 0, 0, // 27 flushing {clears marks}
    0, 0, 0, 0, 4, 14, 12, 12, 10, 10, 0, 0, 0, // 28 markingOne {clears marks}
    0, 0, 0, 0, 10, 10, 6, 6, 10, 10, 0, 0, 0, // 29 marking {clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, 0, 0, // 30 clearingOne {clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, 0, 0, // 31 clearingOne {integrated clears renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, 0, 0, // 32 marking {integrated clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, 0, 0, // 33 clearingOne {integrated clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, 0, 0, // 34 flushing {clears marks renewed}
    0, 0, 0, 0, 10, 10, 12, 12, 10, 10, 0, 0, 0, // 35 markingOne {clears marks renewed}
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
    'flushingLegs {clears}',
    'flushingLegs {clears marks}',
    'marking {integrated marks}',
    'flushingLegs {integrated clears}',
    'flushingLegs {integrated clears marks}',
    'flushing {marks}',
    'markingOne {marks}',
    'marking {marks renewed}',
    'flushingLegs {clears renewed}',
    'clearing {clears}',
    'flushingLegs {clears marks renewed}',
    'clearing {clears marks}',
    'marking {integrated marks renewed}',
    'flushingLegs {integrated clears renewed}',
    'clearing {integrated clears}',
    'flushingLegs {integrated clears marks renewed}',
    'clearing {integrated clears marks}',
    'flushing {marks renewed}',
    'markingOne {marks renewed}',
    'clearing {clears renewed}',
    'flushing {clears}',
    'clearingOne {clears}',
    'clearing {clears marks renewed}',
    'marking {clears marks}',
    'clearingOne {clears marks}',
    'clearing {integrated clears renewed}',
    'clearingOne {integrated clears}',
    'clearing {integrated clears marks renewed}',
    'marking {integrated clears marks}',
    'clearingOne {integrated clears marks}',
    'clearingOne {clears renewed}',
    'flushing {clears renewed}',
    'clearingOne {clears marks renewed}',
    'flushing {clears marks}',
    'markingOne {clears marks}',
    'marking {clears marks renewed}',
    'clearingOne {integrated clears renewed}',
    'clearingOne {integrated clears marks renewed}',
    'marking {integrated clears marks renewed}',
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
    'legsFlushed(ok=false)',
    'legsFlushed(ok=true)',
  ],
  next: Uint16Array.of(
    0, 2, 3, 4, x, x, x, x, x, x, 0, x, x, // 0 idle
    1, 5, 6, 7, x, x, x, x, x, x, 1, x, x, // 1 idle {integrated}
    x, x, x, x, 8, 2, 9, 9, 2, 2, 10, x, x, // 2 marking {marks}
    x, x, x, x, x, x, x, x, x, x, 11, 0, 12, // 3 flushingLegs {clears}
    x, x, x, x, x, x, x, x, x, x, 13, 2, 14, // 4 flushingLegs {clears marks}
    x, x, x, x, 1, 5, 1, 1, 5, 5, 15, x, x, // 5 marking {integrated marks}
    x, x, x, x, x, x, x, x, x, x, 16, 1, 17, // 6 flushingLegs {integrated clears}
    x, x, x, x, x, x, x, x, x, x, 18, 5, 19, // 7 flushingLegs {integrated clears marks}
    x, x, x, x, 0, 0, 0, 0, 2, 2, 20, x, x, // 8 flushing {marks}
    x, x, x, x, 8, 9, 0, 0, 2, 2, 21, x, x, // 9 markingOne {marks}
    x, x, x, x, 2, 2, 21, 21, 2, 2, 10, x, x, // 10 marking {marks renewed}
    x, x, x, x, x, x, x, x, x, x, 11, 0, 22, // 11 flushingLegs {clears renewed}
    x, x, x, x, 23, 12, 24, 24, 12, 12, 22, x, x, // 12 clearing {clears}
    x, x, x, x, x, x, x, x, x, x, 13, 10, 25, // 13 flushingLegs {clears marks renewed}
    x, x, x, x, 26, 14, 27, 27, 14, 14, 25, x, x, // 14 clearing {clears marks}
    x, x, x, x, 5, 5, 1, 1, 5, 5, 15, x, x, // 15 marking {integrated marks renewed}
    x, x, x, x, x, x, x, x, x, x, 16, 1, 28, // 16 flushingLegs {integrated clears renewed}
    x, x, x, x, 1, 17, 29, 29, 17, 17, 28, x, x, // 17 clearing {integrated clears}
    x, x, x, x, x, x, x, x, x, x, 18, 15, 30, // 18 flushingLegs {integrated clears marks renewed}
    x, x, x, x, 31, 19, 32, 32, 19, 19, 30, x, x, // 19 clearing {integrated clears marks}
    x, x, x, x, 2, 2, 0, 0, 2, 2, 20, x, x, // 20 flushing {marks renewed}
    x, x, x, x, 2, 2, 0, 0, 2, 2, 21, x, x, // 21 markingOne {marks renewed}
    x, x, x, x, 12, 12, 33, 33, 12, 12, 22, x, x, // 22 clearing {clears renewed}
    x, x, x, x, 0, 0, 0, 0, 12, 12, 34, x, x, // 23 flushing {clears}
    x, x, x, x, 23, 24, 0, 0, 12, 12, 33, x, x, // 24 clearingOne {clears}
    x, x, x, x, 14, 14, 35, 35, 14, 14, 25, x, x, // 25 clearing {clears marks renewed}
    x, x, x, x, 36, 26, 37, 37, 14, 14, 38, x, x, // 26 marking {clears marks}
    x, x, x, x, 26, 27, 0, 0, 14, 14, 35, x, x, // 27 clearingOne {clears marks}
    x, x, x, x, 17, 17, 39, 39, 17, 17, 28, x, x, // 28 clearing {integrated clears renewed}
    x, x, x, x, 1, 29, 1, 1, 17, 17, 39, x, x, // 29 clearingOne {integrated clears}
    x, x, x, x, 19, 19, 40, 40, 19, 19, 30, x, x, // 30 clearing {integrated clears marks renewed}
    x, x, x, x, 1, 31, 1, 1, 19, 19, 41, x, x, // 31 marking {integrated clears marks}
    x, x, x, x, 31, 32, 1, 1, 19, 19, 40, x, x, // 32 clearingOne {integrated clears marks}
    x, x, x, x, 12, 12, 0, 0, 12, 12, 33, x, x, // 33 clearingOne {clears renewed}
    x, x, x, x, 12, 12, 0, 0, 12, 12, 34, x, x, // 34 flushing {clears renewed}
    x, x, x, x, 14, 14, 0, 0, 14, 14, 35, x, x, // 35 clearingOne {clears marks renewed}
    x, x, x, x, 0, 0, 0, 0, 14, 14, 42, x, x, // 36 flushing {clears marks}
    x, x, x, x, 36, 37, 0, 0, 14, 14, 43, x, x, // 37 markingOne {clears marks}
    x, x, x, x, 14, 14, 43, 43, 14, 14, 38, x, x, // 38 marking {clears marks renewed}
    x, x, x, x, 17, 17, 1, 1, 17, 17, 39, x, x, // 39 clearingOne {integrated clears renewed}
    x, x, x, x, 19, 19, 1, 1, 19, 19, 40, x, x, // 40 clearingOne {integrated clears marks renewed}
    x, x, x, x, 19, 19, 1, 1, 19, 19, 41, x, x, // 41 marking {integrated clears marks renewed}
    x, x, x, x, 14, 14, 0, 0, 14, 14, 42, x, x, // 42 flushing {clears marks renewed}
    x, x, x, x, 14, 14, 0, 0, 14, 14, 43, x, x, // 43 markingOne {clears marks renewed}
  ),
  effects: Uint16Array.of(
    1, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 idle
    1, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 1 idle {integrated}
    0, 0, 0, 0, 4, 5, 6, 6, 7, 7, 0, 0, 0, // 2 marking {marks}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 8, // 3 flushingLegs {clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, // 4 flushingLegs {clears marks}
    0, 0, 0, 0, 9, 5, 10, 10, 7, 7, 0, 0, 0, // 5 marking {integrated marks}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 8, // 6 flushingLegs {integrated clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, // 7 flushingLegs {integrated clears marks}
    0, 0, 0, 0, 1, 1, 10, 10, 7, 7, 0, 0, 0, // 8 flushing {marks}
    0, 0, 0, 0, 4, 11, 10, 10, 7, 7, 0, 0, 0, // 9 markingOne {marks}
    0, 0, 0, 0, 7, 7, 6, 6, 7, 7, 0, 0, 0, // 10 marking {marks renewed}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 8, // 11 flushingLegs {clears renewed}
    0, 0, 0, 0, 4, 12, 13, 13, 8, 8, 0, 0, 0, // 12 clearing {clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, // 13 flushingLegs {clears marks renewed}
    0, 0, 0, 0, 7, 12, 13, 13, 8, 8, 0, 0, 0, // 14 clearing {clears marks}
    0, 0, 0, 0, 7, 7, 10, 10, 7, 7, 0, 0, 0, // 15 marking {integrated marks renewed}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 8, // 16 flushingLegs {integrated clears renewed}
    0, 0, 0, 0, 14, 12, 13, 13, 8, 8, 0, 0, 0, // 17 clearing {integrated clears}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, // 18 flushingLegs {integrated clears marks renewed}
    0, 0, 0, 0, 7, 12, 13, 13, 8, 8, 0, 0, 0, // 19 clearing {integrated clears marks}
    0, 0, 0, 0, 7, 7, 10, 10, 7, 7, 0, 0, 0, // 20 flushing {marks renewed}
    0, 0, 0, 0, 7, 7, 10, 10, 7, 7, 0, 0, 0, // 21 markingOne {marks renewed}
    0, 0, 0, 0, 8, 8, 13, 13, 8, 8, 0, 0, 0, // 22 clearing {clears renewed}
    0, 0, 0, 0, 1, 1, 10, 10, 8, 8, 0, 0, 0, // 23 flushing {clears}
    0, 0, 0, 0, 4, 15, 10, 10, 8, 8, 0, 0, 0, // 24 clearingOne {clears}
    0, 0, 0, 0, 8, 8, 13, 13, 8, 8, 0, 0, 0, // 25 clearing {clears marks renewed}
    0, 0, 0, 0, 4, 5, 6, 6, 8, 8, 0, 0, 0, // 26 marking {clears marks}
    0, 0, 0, 0, 7, 15, 10, 10, 8, 8, 0, 0, 0, // 27 clearingOne {clears marks}
    0, 0, 0, 0, 8, 8, 13, 13, 8, 8, 0, 0, 0, // 28 clearing {integrated clears renewed}
    0, 0, 0, 0, 14, 15, 10, 10, 8, 8, 0, 0, 0, // 29 clearingOne {integrated clears}
    0, 0, 0, 0, 8, 8, 13, 13, 8, 8, 0, 0, 0, // 30 clearing {integrated clears marks renewed}
    0, 0, 0, 0, 9, 5, 10, 10, 8, 8, 0, 0, 0, // 31 marking {integrated clears marks}
    0, 0, 0, 0, 7, 15, 10, 10, 8, 8, 0, 0, 0, // 32 clearingOne {integrated clears marks}
    0, 0, 0, 0, 8, 8, 10, 10, 8, 8, 0, 0, 0, // 33 clearingOne {clears renewed}
    0, 0, 0, 0, 8, 8, 10, 10, 8, 8, 0, 0, 0, // 34 flushing {clears renewed}
    0, 0, 0, 0, 8, 8, 10, 10, 8, 8, 0, 0, 0, // 35 clearingOne {clears marks renewed}
    0, 0, 0, 0, 1, 1, 10, 10, 8, 8, 0, 0, 0, // 36 flushing {clears marks}
    0, 0, 0, 0, 4, 11, 10, 10, 8, 8, 0, 0, 0, // 37 markingOne {clears marks}
    0, 0, 0, 0, 8, 8, 6, 6, 8, 8, 0, 0, 0, // 38 marking {clears marks renewed}
    0, 0, 0, 0, 8, 8, 10, 10, 8, 8, 0, 0, 0, // 39 clearingOne {integrated clears renewed}
    0, 0, 0, 0, 8, 8, 10, 10, 8, 8, 0, 0, 0, // 40 clearingOne {integrated clears marks renewed}
    0, 0, 0, 0, 8, 8, 10, 10, 8, 8, 0, 0, 0, // 41 marking {integrated clears marks renewed}
    0, 0, 0, 0, 8, 8, 10, 10, 8, 8, 0, 0, 0, // 42 flushing {clears marks renewed}
    0, 0, 0, 0, 8, 8, 10, 10, 8, 8, 0, 0, 0, // 43 markingOne {clears marks renewed}
  ),
  effectLists: [
    [], // 0
    [{ type: 'end', params: { ok: true } }], // 1
    [{ type: 'takeQueues' }, { type: 'send', params: { queue: 'marks', by: 'group', from: 'first' } }], // 2
    [{ type: 'takeQueues' }, { type: 'flushLegs' }], // 3
    [{ type: 'sendFlush' }], // 4
    [{ type: 'send', params: { queue: 'marks', by: 'group', from: 'next' } }], // 5
    [{ type: 'send', params: { queue: 'marks', by: 'one', from: 'first' } }], // 6
    [{ type: 'send', params: { queue: 'marks', by: 'group', from: 'first' } }], // 7
    [{ type: 'send', params: { queue: 'clears', by: 'group', from: 'first' } }], // 8
    [{ type: 'tellMarksFlushed' }, { type: 'end', params: { ok: true } }], // 9
    [{ type: 'keepMarks' }, { type: 'raiseEvent' }, { type: 'end', params: { ok: false } }], // 10
    [{ type: 'send', params: { queue: 'marks', by: 'one', from: 'next' } }], // 11
    [{ type: 'send', params: { queue: 'clears', by: 'group', from: 'next' } }], // 12
    [{ type: 'send', params: { queue: 'clears', by: 'one', from: 'first' } }], // 13
    [{ type: 'tellClearsOnly' }, { type: 'end', params: { ok: true } }], // 14
    [{ type: 'send', params: { queue: 'clears', by: 'one', from: 'next' } }], // 15
  ],
};

/** The step tables of the forward machine, one a profile. */
export const forwardTables = { kernel, strict } as const;
