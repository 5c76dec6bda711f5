// Written by `npm run derive` from spec/machines/forward.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the forward machine. */
export type ForwardEvent = 'flush(clears=false,marks=false)' | 'flush(clears=false,marks=true)' | 'flush(clears=true,marks=false)' | 'flush(clears=true,marks=true)' | 'ended(as=done,more=false)' | 'ended(as=done,more=true)' | 'ended(as=failed,more=false)' | 'ended(as=failed,more=true)' | 'ended(as=reattached,more=false)' | 'ended(as=reattached,more=true)';

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
    'flushing {clears}',
    'clearingOne {clears}',
    'marking {clears marks}',
    'clearingOne {clears marks}',
    'clearingOne {integrated clears}',
    'marking {integrated clears marks}',
    'clearingOne {integrated clears marks}',
    'flushing {clears marks}',
    'markingOne {clears marks}',
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
  ],
  next: Uint16Array.of(
    0, 2, 3, 4, x, x, x, x, x, x, // 0 idle
    1, 5, 6, 7, x, x, x, x, x, x, // 1 idle {integrated}
    x, x, x, x, 8, 2, 9, 9, 2, 2, // 2 marking {marks}
    x, x, x, x, 10, 3, 11, 11, 3, 3, // 3 clearing {clears}
    x, x, x, x, 12, 4, 13, 13, 4, 4, // 4 clearing {clears marks}
    x, x, x, x, 1, 5, 1, 1, 5, 5, // 5 marking {integrated marks}
    x, x, x, x, 1, 6, 14, 14, 6, 6, // 6 clearing {integrated clears}
    x, x, x, x, 15, 7, 16, 16, 7, 7, // 7 clearing {integrated clears marks}
    x, x, x, x, 0, 0, 0, 0, 2, 2, // 8 flushing {marks}
    x, x, x, x, 8, 9, 0, 0, 2, 2, // 9 markingOne {marks}
    x, x, x, x, 0, 0, 0, 0, 3, 3, // 10 flushing {clears}
    x, x, x, x, 10, 11, 0, 0, 3, 3, // 11 clearingOne {clears}
    x, x, x, x, 17, 12, 18, 18, 4, 4, // 12 marking {clears marks}
    x, x, x, x, 12, 13, 0, 0, 4, 4, // 13 clearingOne {clears marks}
    x, x, x, x, 1, 14, 1, 1, 6, 6, // 14 clearingOne {integrated clears}
    x, x, x, x, 1, 15, 1, 1, 7, 7, // 15 marking {integrated clears marks}
    x, x, x, x, 15, 16, 1, 1, 7, 7, // 16 clearingOne {integrated clears marks}
    x, x, x, x, 0, 0, 0, 0, 4, 4, // 17 flushing {clears marks}
    x, x, x, x, 17, 18, 0, 0, 4, 4, // 18 markingOne {clears marks}
  ),
  effects: Uint16Array.of(
    1, 2, 3, 3, 0, 0, 0, 0, 0, 0, // 0 idle
    1, 2, 3, 3, 0, 0, 0, 0, 0, 0, // 1 idle {integrated}
    0, 0, 0, 0, 4, 5, 6, 6, 7, 7, // 2 marking {marks}
    0, 0, 0, 0, 4, 8, 9, 9, 10, 10, // 3 clearing {clears}
    0, 0, 0, 0, 7, 8, 9, 9, 10, 10, // 4 clearing {clears marks}
    0, 0, 0, 0, 11, 5, 12, 12, 7, 7, // 5 marking {integrated marks}
    0, 0, 0, 0, 13, 8, 9, 9, 10, 10, // 6 clearing {integrated clears}
    0, 0, 0, 0, 7, 8, 9, 9, 10, 10, // 7 clearing {integrated clears marks}
    0, 0, 0, 0, 1, 1, 12, 12, 7, 7, // 8 flushing {marks}
    0, 0, 0, 0, 4, 14, 12, 12, 7, 7, // 9 markingOne {marks}
    0, 0, 0, 0, 1, 1, 12, 12, 10, 10, // 10 flushing {clears}
    0, 0, 0, 0, 4, 15, 12, 12, 10, 10, // 11 clearingOne {clears}
    0, 0, 0, 0, 4, 5, 6, 6, 10, 10, // 12 marking {clears marks}
    0, 0, 0, 0, 7, 15, 12, 12, 10, 10, // 13 clearingOne {clears marks}
    0, 0, 0, 0, 13, 15, 12, 12, 10, 10, // 14 clearingOne {integrated clears}
    0, 0, 0, 0, 11, 5, 12, 12, 10, 10, // 15 marking {integrated clears marks}
    0, 0, 0, 0, 7, 15, 12, 12, 10, 10, // 16 clearingOne {integrated clears marks}
    0, 0, 0, 0, 1, 1, 12, 12, 10, 10, // 17 flushing {clears marks}
    0, 0, 0, 0, 4, 14, 12, 12, 10, 10, // 18 markingOne {clears marks}
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
    'flushing {clears}',
    'clearingOne {clears}',
    'marking {clears marks}',
    'clearingOne {clears marks}',
    'clearingOne {integrated clears}',
    'marking {integrated clears marks}',
    'clearingOne {integrated clears marks}',
    'flushing {clears marks}',
    'markingOne {clears marks}',
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
  ],
  next: Uint16Array.of(
    0, 2, 3, 4, x, x, x, x, x, x, // 0 idle
    1, 5, 6, 7, x, x, x, x, x, x, // 1 idle {integrated}
    x, x, x, x, 8, 2, 9, 9, 2, 2, // 2 marking {marks}
    x, x, x, x, 10, 3, 11, 11, 3, 3, // 3 clearing {clears}
    x, x, x, x, 12, 4, 13, 13, 4, 4, // 4 clearing {clears marks}
    x, x, x, x, 1, 5, 1, 1, 5, 5, // 5 marking {integrated marks}
    x, x, x, x, 1, 6, 14, 14, 6, 6, // 6 clearing {integrated clears}
    x, x, x, x, 15, 7, 16, 16, 7, 7, // 7 clearing {integrated clears marks}
    x, x, x, x, 0, 0, 0, 0, 2, 2, // 8 flushing {marks}
    x, x, x, x, 8, 9, 0, 0, 2, 2, // 9 markingOne {marks}
    x, x, x, x, 0, 0, 0, 0, 3, 3, // 10 flushing {clears}
    x, x, x, x, 10, 11, 0, 0, 3, 3, // 11 clearingOne {clears}
    x, x, x, x, 17, 12, 18, 18, 4, 4, // 12 marking {clears marks}
    x, x, x, x, 12, 13, 0, 0, 4, 4, // 13 clearingOne {clears marks}
    x, x, x, x, 1, 14, 1, 1, 6, 6, // 14 clearingOne {integrated clears}
    x, x, x, x, 1, 15, 1, 1, 7, 7, // 15 marking {integrated clears marks}
    x, x, x, x, 15, 16, 1, 1, 7, 7, // 16 clearingOne {integrated clears marks}
    x, x, x, x, 0, 0, 0, 0, 4, 4, // 17 flushing {clears marks}
    x, x, x, x, 17, 18, 0, 0, 4, 4, // 18 markingOne {clears marks}
  ),
  effects: Uint16Array.of(
    1, 2, 3, 3, 0, 0, 0, 0, 0, 0, // 0 idle
    1, 2, 3, 3, 0, 0, 0, 0, 0, 0, // 1 idle {integrated}
    0, 0, 0, 0, 4, 5, 6, 6, 7, 7, // 2 marking {marks}
    0, 0, 0, 0, 4, 8, 9, 9, 10, 10, // 3 clearing {clears}
    0, 0, 0, 0, 7, 8, 9, 9, 10, 10, // 4 clearing {clears marks}
    0, 0, 0, 0, 11, 5, 12, 12, 7, 7, // 5 marking {integrated marks}
    0, 0, 0, 0, 13, 8, 9, 9, 10, 10, // 6 clearing {integrated clears}
    0, 0, 0, 0, 7, 8, 9, 9, 10, 10, // 7 clearing {integrated clears marks}
    0, 0, 0, 0, 1, 1, 12, 12, 7, 7, // 8 flushing {marks}
    0, 0, 0, 0, 4, 14, 12, 12, 7, 7, // 9 markingOne {marks}
    0, 0, 0, 0, 1, 1, 12, 12, 10, 10, // 10 flushing {clears}
    0, 0, 0, 0, 4, 15, 12, 12, 10, 10, // 11 clearingOne {clears}
    0, 0, 0, 0, 4, 5, 6, 6, 10, 10, // 12 marking {clears marks}
    0, 0, 0, 0, 7, 15, 12, 12, 10, 10, // 13 clearingOne {clears marks}
    0, 0, 0, 0, 13, 15, 12, 12, 10, 10, // 14 clearingOne {integrated clears}
    0, 0, 0, 0, 11, 5, 12, 12, 10, 10, // 15 marking {integrated clears marks}
    0, 0, 0, 0, 7, 15, 12, 12, 10, 10, // 16 clearingOne {integrated clears marks}
    0, 0, 0, 0, 1, 1, 12, 12, 10, 10, // 17 flushing {clears marks}
    0, 0, 0, 0, 4, 14, 12, 12, 10, 10, // 18 markingOne {clears marks}
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
