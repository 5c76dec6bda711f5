/**
 * What a forwarder believes without asking, while a second node copies: one region, which was written and is durably dirty, with a hint that
 * covers it. The daemon dies, reads the 0, and gives the region out to be copied by the other node. One thread asks something else meanwhile,
 * and may be the one that finds the new daemon.
 *
 * Whether the other node's daemons tell ours at all is the matter of the clustered log; here both nodes see one log.
 */
import { setup } from 'xstate';
import { createHintMachine, hintEvents } from '../machines/hint.ts';
import type { HintEvent } from '../machines/hint.ts';
import { createFlagMachine, flagEvents } from './notes.ts';
import { and, emits, is, not, or, takes } from './system.ts';
import type { Condition, Rule, Scope, Step, System } from './system.ts';
import { law, witness } from './userspace-laws.ts';
import { isInSync, storedComponents, storedCrash, storedReads, storedSteps } from './userspace-stored.ts';
import { userspaceView } from './userspace-view.ts';
import { isIdle, sidesOf, tells, wireOf, wireRules } from './userspace-wire.ts';
import type { Caller, Message } from './userspace-wire.ts';
import { always, choose } from './wiring.ts';

/** What becomes of a write to the region. */
export interface WaiterEvent {
  readonly type: 'write' | 'ask' | 'wait' | 'send' | 'landed';
}

/** The finite alphabet. */
export const waiterEvents: readonly WaiterEvent[] = (['write', 'ask', 'wait', 'send', 'landed'] as const).map((type) => ({ type }));

/** The machine of a write that goes to the legs when no other node copies. */
export function createWaiterMachine() {
  return setup({ types: { events: {} as WaiterEvent } }).createMachine({
    id: 'waiter',
    initial: 'none',
    states: {
      none: { on: { write: 'waiting' } },
      /** Queued, at first or again. */
      waiting: { on: { ask: 'asking', wait: {}, send: 'sent' } },
      asking: { on: { wait: 'waiting', send: 'sent' } },
      sent: { on: { landed: 'none' } },
    },
    options: { maxIterations: 1000 },
  });
}

const outside = {
  waiter: { machine: createWaiterMachine(), events: waiterEvents },
  flag: { machine: createFlagMachine(), events: flagEvents },
};

const ok = { type: 'ended', ok: true };
const inSync = is(['log', 0], isInSync);
const known = is('known', 'up');
const copies = is('other', 'up');
const plain = (event: Message['events'][number]['event']) => [{ when: always, event }];

const messages: readonly Message[] = [
  { id: 'IS_REMOTE_RECOVERING', by: 0, at: 'sending', events: plain({ type: 'query', of: 'ordered' }) },
  { id: 'CTR', by: 0, at: 'sendingCtr', events: plain({ type: 'CTR', same: true, again: true }) },
  { id: 'RESUME', by: 0, at: 'sendingResume', events: plain({ type: 'RESUME' }) },
  { id: 'IN_SYNC', by: 1, at: 'sending', events: plain({ type: 'query', of: 'local' }) },
  { id: 'CTR by another', by: 1, at: 'sendingCtr', events: plain({ type: 'CTR', same: true, again: true }) },
  { id: 'RESUME by another', by: 1, at: 'sendingResume', events: plain({ type: 'RESUME' }) },
];

/** The system of a scope. */
export function hintSystem(scope: Scope, remedies: ReadonlySet<string>): System {
  const { bounds } = scope;
  const asks = bounds['asks'] ?? 0;
  const wire = wireOf(
    scope,
    remedies,
    messages.filter(({ by }) => by === 0 || asks > 0),
  );
  const hint = { machine: createHintMachine(sidesOf(scope, remedies).forwarder), events: hintEvents };
  const judges = (event: HintEvent, effect: string, params?: object): Condition => emits('hint', { ...event }, effect, params);
  const told = (recovering: boolean): HintEvent => ({ type: 'toldRecovering', recovering });
  const question = (below: boolean): HintEvent => ({ type: 'isRemoteRecovering', below, throttled: false });
  const caller: Caller = {
    ended: (endings, heard) => {
      const done = or(...endings.filter(({ by, as }) => by === 0 && as === 'done').map(({ when }) => when));
      const failed = or(...endings.filter(({ by, as }) => by === 0 && as !== 'done').map(({ when }) => when));
      const forgets = tells(wire, heard, 'forgetHint');
      // The daemon says "being copied" of a region that is not in sync, and its hint covers one that is.
      return [
        ...choose('hint', [
          { when: and(done, inSync), events: [{ ...told(false) }] },
          { when: done, events: [{ ...told(true) }] },
          { when: failed, events: [{ type: 'notTold' }] },
        ]),
        ...choose('waiter', [
          { when: and(done, inSync, judges(told(false), 'answer', { recovering: false })), events: [{ type: 'send' }] },
          { when: or(done, failed), events: [{ type: 'wait' }] },
        ]),
        ...choose('known', [
          { when: and(done, inSync, judges(told(false), 'takeHint')), events: [{ type: 'raise' }] },
          { when: and(done, not(inSync), judges(told(true), 'takeHint')), events: [{ type: 'lower' }] },
          { when: forgets, events: [{ type: 'lower' }] },
        ]),
      ];
    },
    serve: (served) => storedSteps(wire, served, 1, false),
    crash: [...storedCrash(1), takes('other', { type: 'lower' })],
    read: storedReads(1),
  };
  const isBegun = not(is('daemon', 'new'));
  const asksAtAll = (below: boolean): Condition => judges(question(below), 'askDaemon');
  const write = (below: boolean): Rule => ({
    name: below ? 'goUnasked' : 'askFirst',
    when: and(isBegun, is('waiter', 'waiting'), below ? known : not(known), ...(below ? [] : [isIdle(0)])),
    steps: [
      takes('hint', { ...question(below) }),
      takes('waiter', { type: 'ask' }, asksAtAll(below)),
      takes('waiter', { type: 'send' }, judges(question(below), 'answer', { recovering: false })),
      takes('exchange', { type: 'ask', as: 'query', value: true }, asksAtAll(below)),
    ].map((step): Step => (step.of === 'exchange' ? { ...step, of: ['exchange', 0] } : step)),
    fair: 'weak',
  });
  const spend = wire.budget('asks');
  const rules: Rule[] = [
    {
      name: 'begin',
      when: is('daemon', 'new'),
      steps: [
        takes('daemon', { type: 'start' }),
        takes('hosted', [{ type: 'CTR', same: true, again: false }, ok, { type: 'RESUME' }, ok]),
        takes(['log', 0], [{ type: 'read', clean: true }, { type: 'markRegion' }, { type: 'write' }, { type: 'flushed' }]),
        ...(bounds['unknown'] === 1 ? [] : [takes('known', { type: 'raise' })]),
      ],
      fair: 'weak',
    },
    { name: 'write', when: isBegun, steps: [takes('waiter', { type: 'write' })] },
    write(true),
    write(false),
    { name: 'landed', steps: [takes('waiter', { type: 'landed' })], fair: 'weak' },
    ...(spend === undefined
      ? []
      : [{ name: 'ask', when: isBegun, steps: [...spend, takes(['exchange', 1] as const, { type: 'ask', as: 'query', value: true })] }]),
    {
      name: 'otherCopies',
      when: and(is('hosted', 'active'), is('daemon', 'up')),
      steps: [takes(['log', 0], { type: 'getResyncWork' }), takes('other', { type: 'raise' })],
      fair: 'weak',
    },
    {
      name: 'otherCopied',
      when: copies,
      steps: [takes(['log', 0], { type: 'setRegionSync', inSync: true }), takes('other', { type: 'lower' })],
      fair: 'weak',
    },
    ...wireRules(wire, caller),
  ];
  const waits = or(is('waiter', 'waiting'), is('waiter', 'asking'));
  return {
    components: { waiter: outside.waiter, hint, known: outside.flag, ...wire.components, other: outside.flag, ...storedComponents(1) },
    rules,
    laws: [
      ...(bounds['kernelForwarder'] === 1 ? [] : [law('S28', 'always', known, not(copies))]),
      law('L8', 'eventually', waits, not(waits)),
      law('L9', 'eventually', not(isIdle(0)), isIdle(0)),
      witness('W7', 'OtherCopies', 'The other node copies while a write waits.', and(copies, is('waiter', 'waiting'))),
    ],
    view: userspaceView(rules, ['waiter', 'known', 'exchange', 'channel', 'daemon', 'hosted', 'log', 'other']),
  };
}
