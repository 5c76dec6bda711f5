// Written by `npm run derive` from spec/machines/exchange.ts; do not edit.

import type { StepTable } from '#base';

/** The events of the exchange machine. */
export type ExchangeEvent = 'ask(as=plain,value=false)' | 'ask(as=plain,value=true)' | 'ask(as=query,value=false)' | 'ask(as=query,value=true)' | 'ask(as=part,value=false)' | 'ask(as=part,value=true)' | 'sent' | 'notSent(nobody=false)' | 'notSent(nobody=true)' | 'replied(as=done)' | 'replied(as=value)' | 'replied(as=failed)' | 'replied(as=again)' | 'replied(as=againWhole)' | 'replied(as=gone)' | 'replied(as=goneWithRoom)' | 'replied(as=unknown)' | 'replied(as=short)' | 'replied(as=large)' | 'replied(as=foreign)' | 'replied(as=unprivileged)' | 'timedOut' | 'paused';

/** The effects of the exchange machine with their parameters. */
export interface ExchangeEffects {
  end: { readonly as: 'done' | 'failed' | 'reattached' };
  forgetHint: undefined;
  pause: undefined;
  send: { readonly what: 'CTR' | 'RESUME' | 'request' };
  tellRenewed: undefined;
}

const x = 65535;

const kernel: StepTable<ExchangeEvent> = {
  machine: 'exchange',
  states: [
    'idle',
    'sending {as=plain}',
    'sending {as=plain room}',
    'sending',
    'sending {room}',
    'sending {as=part}',
    'sending {as=part room}',
    'waiting {as=plain}',
    'waiting {as=plain room}',
    'waiting',
    'pausing',
    'waiting {room}',
    'pausing {room}',
    'waiting {as=part}',
    'pausing {as=part}',
    'waiting {as=part room}',
    'pausing {as=part room}',
    'sendingCtr',
    'sendingCtr {room}',
    'sendingCtr {as=part}',
    'sendingCtr {as=part room}',
    'waitingCtr',
    'waitingCtr {room}',
    'waitingCtr {as=part}',
    'waitingCtr {as=part room}',
    'sendingResume',
    'sendingResume {room}',
    'sendingResume {as=part}',
    'sendingResume {as=part room}',
    'waitingResume',
    'waitingResume {room}',
    'waitingResume {as=part}',
    'waitingResume {as=part room}',
  ],
  events: [
    'ask(as=plain,value=false)',
    'ask(as=plain,value=true)',
    'ask(as=query,value=false)',
    'ask(as=query,value=true)',
    'ask(as=part,value=false)',
    'ask(as=part,value=true)',
    'sent',
    'notSent(nobody=false)',
    'notSent(nobody=true)',
    'replied(as=done)',
    'replied(as=value)',
    'replied(as=failed)',
    'replied(as=again)',
    'replied(as=againWhole)',
    'replied(as=gone)',
    'replied(as=goneWithRoom)',
    'replied(as=unknown)',
    'replied(as=short)',
    'replied(as=large)',
    'replied(as=foreign)',
    'replied(as=unprivileged)',
    'timedOut',
    'paused',
  ],
  next: Uint16Array.of(
    1, 2, 3, 4, 5, 6, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 0 idle
    x, x, x, x, x, x, 7, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 1 sending {as=plain}
    x, x, x, x, x, x, 8, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 2 sending {as=plain room}
    x, x, x, x, x, x, 9, 0, 10, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 3 sending
    x, x, x, x, x, x, 11, 0, 12, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 4 sending {room}
    x, x, x, x, x, x, 13, 0, 14, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 5 sending {as=part}
    x, x, x, x, x, x, 15, 0, 16, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 6 sending {as=part room}
    x, x, x, x, x, x, x, x, x, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 7, 1, x, // 7 waiting {as=plain}
    x, x, x, x, x, x, x, x, x, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0, 8, 2, x, // 8 waiting {as=plain room}
    x, x, x, x, x, x, x, x, x, 0, 0, 0, 3, 3, 10, 10, 0, 0, 0, 0, 9, 3, x, // 9 waiting
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 17, // 10 pausing
    x, x, x, x, x, x, x, x, x, 0, 0, 0, 4, 3, 10, 12, 0, 0, 0, 0, 11, 4, x, // 11 waiting {room}
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 18, // 12 pausing {room}
    x, x, x, x, x, x, x, x, x, 0, 0, 0, 5, 5, 14, 14, 0, 0, 0, 0, 13, 5, x, // 13 waiting {as=part}
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 19, // 14 pausing {as=part}
    x, x, x, x, x, x, x, x, x, 0, 0, 0, 6, 5, 14, 16, 0, 0, 0, 0, 15, 6, x, // 15 waiting {as=part room}
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 20, // 16 pausing {as=part room}
    x, x, x, x, x, x, 21, 10, 10, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 17 sendingCtr
    x, x, x, x, x, x, 22, 12, 12, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 18 sendingCtr {room}
    x, x, x, x, x, x, 23, 14, 14, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 19 sendingCtr {as=part}
    x, x, x, x, x, x, 24, 16, 16, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 20 sendingCtr {as=part room}
    x, x, x, x, x, x, x, x, x, 25, 10, 10, 17, 17, 10, 10, 10, 10, 10, 25, 21, 17, x, // 21 waitingCtr
    x, x, x, x, x, x, x, x, x, 26, 12, 12, 18, 18, 12, 12, 12, 12, 12, 26, 22, 18, x, // 22 waitingCtr {room}
    x, x, x, x, x, x, x, x, x, 27, 14, 14, 19, 19, 14, 14, 14, 14, 14, 27, 23, 19, x, // 23 waitingCtr {as=part}
    x, x, x, x, x, x, x, x, x, 28, 16, 16, 20, 20, 16, 16, 16, 16, 16, 28, 24, 20, x, // 24 waitingCtr {as=part room}
    x, x, x, x, x, x, 29, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 25 sendingResume
    x, x, x, x, x, x, 30, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 26 sendingResume {room}
    x, x, x, x, x, x, 31, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 27 sendingResume {as=part}
    x, x, x, x, x, x, 32, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 28 sendingResume {as=part room}
    x, x, x, x, x, x, x, x, x, 3, 0, 0, 25, 25, 0, 0, 0, 0, 0, 3, 29, 25, x, // 29 waitingResume
    x, x, x, x, x, x, x, x, x, 4, 0, 0, 26, 26, 0, 0, 0, 0, 0, 4, 30, 26, x, // 30 waitingResume {room}
    x, x, x, x, x, x, x, x, x, 5, 0, 0, 27, 27, 0, 0, 0, 0, 0, 5, 31, 27, x, // 31 waitingResume {as=part}
    x, x, x, x, x, x, x, x, x, 6, 0, 0, 28, 28, 0, 0, 0, 0, 0, 6, 32, 28, x, // 32 waitingResume {as=part room}
  ),
  effects: Uint16Array.of(
    1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 idle
    0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 1 sending {as=plain}
    0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 2 sending {as=plain room}
    0, 0, 0, 0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 3 sending
    0, 0, 0, 0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 4 sending {room}
    0, 0, 0, 0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 5 sending {as=part}
    0, 0, 0, 0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 6 sending {as=part room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 2, 2, 1, 1, 2, 2, 2, 4, 2, 4, 0, 1, 0, // 7 waiting {as=plain}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 2, 1, 1, 2, 2, 2, 4, 2, 4, 0, 1, 0, // 8 waiting {as=plain room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 2, 2, 1, 1, 3, 3, 2, 4, 2, 4, 0, 1, 0, // 9 waiting
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, // 10 pausing
    0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 2, 1, 1, 3, 3, 2, 4, 2, 4, 0, 1, 0, // 11 waiting {room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, // 12 pausing {room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 2, 2, 1, 1, 3, 3, 2, 4, 2, 4, 0, 1, 0, // 13 waiting {as=part}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, // 14 pausing {as=part}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 2, 1, 1, 3, 3, 2, 4, 2, 4, 0, 1, 0, // 15 waiting {as=part room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, // 16 pausing {as=part room}
    0, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 17 sendingCtr
    0, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 18 sendingCtr {room}
    0, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 19 sendingCtr {as=part}
    0, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 20 sendingCtr {as=part room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 3, 3, 5, 5, 3, 3, 3, 3, 3, 6, 0, 5, 0, // 21 waitingCtr
    0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 3, 3, 5, 5, 3, 3, 3, 3, 3, 6, 0, 5, 0, // 22 waitingCtr {room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 3, 3, 5, 5, 3, 3, 3, 3, 3, 6, 0, 5, 0, // 23 waitingCtr {as=part}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 3, 3, 5, 5, 3, 3, 3, 3, 3, 6, 0, 5, 0, // 24 waitingCtr {as=part room}
    0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 25 sendingResume
    0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 26 sendingResume {room}
    0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 27 sendingResume {as=part}
    0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 28 sendingResume {as=part room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 6, 6, 2, 2, 2, 2, 2, 1, 0, 6, 0, // 29 waitingResume
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 6, 6, 2, 2, 2, 2, 2, 1, 0, 6, 0, // 30 waitingResume {room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 6, 6, 2, 2, 2, 2, 2, 1, 0, 6, 0, // 31 waitingResume {as=part}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 6, 6, 2, 2, 2, 2, 2, 1, 0, 6, 0, // 32 waitingResume {as=part room}
  ),
  effectLists: [
    [], // 0
    [{ type: 'send', params: { what: 'request' } }], // 1
    [{ type: 'end', params: { as: 'failed' } }], // 2
    [{ type: 'pause' }], // 3
    [{ type: 'end', params: { as: 'done' } }], // 4
    [{ type: 'send', params: { what: 'CTR' } }], // 5
    [{ type: 'send', params: { what: 'RESUME' } }], // 6
  ],
};

const strict: StepTable<ExchangeEvent> = {
  machine: 'exchange',
  states: [
    'idle',
    'sending {as=plain}',
    'sending {as=plain room}',
    'sending',
    'sending {room}',
    'sending {as=part}',
    'sending {as=part room}',
    'waiting {as=plain}',
    'waiting {as=plain room}',
    'waiting',
    'pausing',
    'waiting {room}',
    'pausing {room}',
    'waiting {as=part}',
    'pausing {as=part}',
    'waiting {as=part room}',
    'pausing {as=part room}',
    'sendingCtr',
    'sendingCtr {room}',
    'sendingCtr {as=part}',
    'sendingCtr {as=part room}',
    'waitingCtr',
    'waitingCtr {room}',
    'waitingCtr {as=part}',
    'waitingCtr {as=part room}',
    'sendingResume',
    'sendingResume {room}',
    'sendingResume {as=part}',
    'sendingResume {as=part room}',
    'waitingResume',
    'waitingResume {room}',
    'waitingResume {as=part}',
    'waitingResume {as=part room}',
  ],
  events: [
    'ask(as=plain,value=false)',
    'ask(as=plain,value=true)',
    'ask(as=query,value=false)',
    'ask(as=query,value=true)',
    'ask(as=part,value=false)',
    'ask(as=part,value=true)',
    'sent',
    'notSent(nobody=false)',
    'notSent(nobody=true)',
    'replied(as=done)',
    'replied(as=value)',
    'replied(as=failed)',
    'replied(as=again)',
    'replied(as=againWhole)',
    'replied(as=gone)',
    'replied(as=goneWithRoom)',
    'replied(as=unknown)',
    'replied(as=short)',
    'replied(as=large)',
    'replied(as=foreign)',
    'replied(as=unprivileged)',
    'timedOut',
    'paused',
  ],
  next: Uint16Array.of(
    1, 2, 3, 4, 5, 6, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 0 idle
    x, x, x, x, x, x, 7, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 1 sending {as=plain}
    x, x, x, x, x, x, 8, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 2 sending {as=plain room}
    x, x, x, x, x, x, 9, 0, 10, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 3 sending
    x, x, x, x, x, x, 11, 0, 12, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 4 sending {room}
    x, x, x, x, x, x, 13, 0, 14, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 5 sending {as=part}
    x, x, x, x, x, x, 15, 0, 16, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 6 sending {as=part room}
    x, x, x, x, x, x, x, x, x, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 7, 7, 1, x, // 7 waiting {as=plain}
    x, x, x, x, x, x, x, x, x, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 8, 8, 2, x, // 8 waiting {as=plain room}
    x, x, x, x, x, x, x, x, x, 0, 0, 0, 3, 3, 10, 10, 10, 0, 0, 9, 9, 3, x, // 9 waiting
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 17, // 10 pausing
    x, x, x, x, x, x, x, x, x, 0, 0, 0, 4, 4, 12, 12, 12, 0, 0, 11, 11, 4, x, // 11 waiting {room}
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 18, // 12 pausing {room}
    x, x, x, x, x, x, x, x, x, 0, 0, 0, 5, 5, 14, 14, 14, 0, 0, 13, 13, 5, x, // 13 waiting {as=part}
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 19, // 14 pausing {as=part}
    x, x, x, x, x, x, x, x, x, 0, 0, 0, 6, 6, 16, 16, 16, 0, 0, 15, 15, 6, x, // 15 waiting {as=part room}
    x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, 20, // 16 pausing {as=part room}
    x, x, x, x, x, x, 21, 10, 10, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 17 sendingCtr
    x, x, x, x, x, x, 22, 12, 12, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 18 sendingCtr {room}
    x, x, x, x, x, x, 23, 14, 14, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 19 sendingCtr {as=part}
    x, x, x, x, x, x, 24, 16, 16, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 20 sendingCtr {as=part room}
    x, x, x, x, x, x, x, x, x, 25, 25, 10, 17, 17, 10, 10, 10, 10, 10, 21, 21, 17, x, // 21 waitingCtr
    x, x, x, x, x, x, x, x, x, 26, 26, 12, 18, 18, 12, 12, 12, 12, 12, 22, 22, 18, x, // 22 waitingCtr {room}
    x, x, x, x, x, x, x, x, x, 27, 27, 14, 19, 19, 14, 14, 14, 14, 14, 23, 23, 19, x, // 23 waitingCtr {as=part}
    x, x, x, x, x, x, x, x, x, 28, 28, 16, 20, 20, 16, 16, 16, 16, 16, 24, 24, 20, x, // 24 waitingCtr {as=part room}
    x, x, x, x, x, x, 29, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 25 sendingResume
    x, x, x, x, x, x, 30, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 26 sendingResume {room}
    x, x, x, x, x, x, 31, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 27 sendingResume {as=part}
    x, x, x, x, x, x, 32, 0, 0, x, x, x, x, x, x, x, x, x, x, x, x, x, x, // 28 sendingResume {as=part room}
    x, x, x, x, x, x, x, x, x, 3, 0, 0, 25, 25, 0, 0, 0, 0, 0, 29, 29, 25, x, // 29 waitingResume
    x, x, x, x, x, x, x, x, x, 4, 0, 0, 26, 26, 0, 0, 0, 0, 0, 30, 30, 26, x, // 30 waitingResume {room}
    x, x, x, x, x, x, x, x, x, 0, 0, 0, 27, 27, 0, 0, 0, 0, 0, 31, 31, 27, x, // 31 waitingResume {as=part}
    x, x, x, x, x, x, x, x, x, 0, 0, 0, 28, 28, 0, 0, 0, 0, 0, 32, 32, 28, x, // 32 waitingResume {as=part room}
  ),
  effects: Uint16Array.of(
    1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0 idle
    0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 1 sending {as=plain}
    0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 2 sending {as=plain room}
    0, 0, 0, 0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 3 sending
    0, 0, 0, 0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 4 sending {room}
    0, 0, 0, 0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 5 sending {as=part}
    0, 0, 0, 0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 6 sending {as=part room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 2, 2, 1, 1, 2, 2, 2, 2, 2, 0, 0, 1, 0, // 7 waiting {as=plain}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 2, 1, 1, 2, 2, 2, 2, 2, 0, 0, 1, 0, // 8 waiting {as=plain room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 2, 2, 1, 1, 3, 3, 3, 2, 2, 0, 0, 1, 0, // 9 waiting
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, // 10 pausing
    0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 2, 1, 1, 3, 3, 3, 2, 2, 0, 0, 1, 0, // 11 waiting {room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, // 12 pausing {room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 2, 2, 1, 1, 3, 3, 3, 2, 2, 0, 0, 1, 0, // 13 waiting {as=part}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, // 14 pausing {as=part}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 2, 1, 1, 3, 3, 3, 2, 2, 0, 0, 1, 0, // 15 waiting {as=part room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, // 16 pausing {as=part room}
    0, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 17 sendingCtr
    0, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 18 sendingCtr {room}
    0, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 19 sendingCtr {as=part}
    0, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 20 sendingCtr {as=part room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 6, 3, 5, 5, 3, 3, 3, 3, 3, 0, 0, 5, 0, // 21 waitingCtr
    0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 6, 3, 5, 5, 3, 3, 3, 3, 3, 0, 0, 5, 0, // 22 waitingCtr {room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 6, 3, 5, 5, 3, 3, 3, 3, 3, 0, 0, 5, 0, // 23 waitingCtr {as=part}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 6, 3, 5, 5, 3, 3, 3, 3, 3, 0, 0, 5, 0, // 24 waitingCtr {as=part room}
    0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 25 sendingResume
    0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 26 sendingResume {room}
    0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 27 sendingResume {as=part}
    0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 28 sendingResume {as=part room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 7, 7, 2, 2, 2, 2, 2, 0, 0, 7, 0, // 29 waitingResume
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 7, 7, 2, 2, 2, 2, 2, 0, 0, 7, 0, // 30 waitingResume {room}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 2, 7, 7, 2, 2, 2, 2, 2, 0, 0, 7, 0, // 31 waitingResume {as=part}
    0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 2, 7, 7, 2, 2, 2, 2, 2, 0, 0, 7, 0, // 32 waitingResume {as=part room}
  ),
  effectLists: [
    [], // 0
    [{ type: 'send', params: { what: 'request' } }], // 1
    [{ type: 'end', params: { as: 'failed' } }], // 2
    [{ type: 'pause' }], // 3
    [{ type: 'end', params: { as: 'done' } }], // 4
    [{ type: 'send', params: { what: 'CTR' } }], // 5
    [{ type: 'forgetHint' }, { type: 'tellRenewed' }, { type: 'send', params: { what: 'RESUME' } }], // 6
    [{ type: 'send', params: { what: 'RESUME' } }], // 7
    [{ type: 'end', params: { as: 'reattached' } }], // 8
  ],
};

/** The step tables of the exchange machine, one a profile. */
export const exchangeTables = { kernel, strict } as const;
