/**
 * Recovery work through a forwarder: a region is asked for, copied, and reported, while replies are lost, come late, or their daemon dies.
 *
 * One region, out of sync at first, and one who copies. That a report which comes twice counts once is kept by the region itself (law S10, in
 * the systems `core` and `disk`).
 */
import { setup } from 'xstate';
import type { HostedEvent } from '../machines/hosted.ts';
import { and, is, not, or, takes } from './system.ts';
import type { Condition, Rule, Scope, Step, System } from './system.ts';
import { law, witness } from './userspace-laws.ts';
import { isHandedOut, isInSync, serves, storedComponents, storedCrash, storedReads, storedSteps } from './userspace-stored.ts';
import { userspaceView } from './userspace-view.ts';
import { isIdle, wireOf, wireRules } from './userspace-wire.ts';
import type { Caller, Message, Served } from './userspace-wire.ts';
import { always, choose } from './wiring.ts';

/** What becomes of the work. */
export interface CopierEvent {
  readonly type: 'ask' | 'given' | 'none' | 'copied' | 'reported';
}

const copierEvents: readonly CopierEvent[] = (['ask', 'given', 'none', 'copied', 'reported'] as const).map((type) => ({ type }));

/** The machine of who copies. */
function createCopierMachine() {
  return setup({ types: { events: {} as CopierEvent } }).createMachine({
    id: 'copier',
    initial: 'idle',
    states: {
      idle: { on: { ask: 'asking' } },
      asking: { on: { given: 'copying', none: 'idle' } },
      copying: { on: { copied: 'reporting' } },
      reporting: { on: { reported: 'idle' } },
    },
    options: { maxIterations: 1000 },
  });
}

const copier = { machine: createCopierMachine(), events: copierEvents };

const work = (outstanding: boolean): HostedEvent => ({ type: 'GET_RESYNC_WORK', outstanding });
const given = is(['log', 0], isHandedOut);
const inSync = is(['log', 0], isInSync);
const isEligible = and(not(given), not(inSync));

const messages: readonly Message[] = [
  {
    id: 'GET_RESYNC_WORK',
    by: 0,
    at: 'sending',
    when: is('copier', 'asking'),
    events: [
      { when: given, event: work(true) },
      { when: not(given), event: work(false) },
    ],
  },
  {
    id: 'SET_REGION_SYNC',
    by: 0,
    at: 'sending',
    when: is('copier', 'reporting'),
    events: [{ when: always, event: { type: 'SET_REGION_SYNC' } }],
  },
  { id: 'CTR', by: 0, at: 'sendingCtr', events: [{ when: always, event: { type: 'CTR', same: true, again: true } }] },
  { id: 'RESUME', by: 0, at: 'sendingResume', events: [{ when: always, event: { type: 'RESUME' } }] },
];

/** The system of a scope. */
export function workSystem(scope: Scope, remedies: ReadonlySet<string>): System {
  const wire = wireOf(scope, remedies, messages);
  const serve = (served: readonly Served[]): Step[] => [
    ...storedSteps(wire, served, 1, false).filter(({ of }) => of !== 'log' && of[0] !== 'log'),
    ...choose(
      ['log', 0],
      [
        { when: and(serves(wire, served, 'assignWork'), isEligible), events: [{ type: 'getResyncWork' }] },
        { when: serves(wire, served, 'setRegionSync'), events: [{ type: 'setRegionSync', inSync: true }] },
      ],
    ),
  ];
  const caller: Caller = {
    ended: (endings) => {
      const all = (id: string, ...as: readonly string[]): Condition =>
        or(
          ...endings
            .filter(({ message, as: end }) => (message === undefined || message.id === id) && as.includes(end))
            .map(({ when }) => when),
        );
      const served = endings.flatMap(({ message, as, when }): Served[] =>
        message?.id === 'GET_RESYNC_WORK' && as === 'done'
          ? message.events.map((each) => ({ message, events: [each.event], when: and(when, each.when) }))
          : [],
      );
      const isGiven = or(and(serves(wire, served, 'assignWork'), isEligible), serves(wire, served, 'repeatWork'));
      return choose('copier', [
        { when: and(is('copier', 'asking'), isGiven), events: [{ type: 'given' }] },
        {
          when: and(is('copier', 'asking'), or(all('GET_RESYNC_WORK', 'done', 'failed', 'reattached'), all('RESUME', 'failed'))),
          events: [{ type: 'none' }],
        },
        {
          when: and(is('copier', 'reporting'), or(all('SET_REGION_SYNC', 'done', 'failed', 'reattached'), all('RESUME', 'failed'))),
          events: [{ type: 'reported' }],
        },
      ]);
    },
    serve,
    crash: storedCrash(1),
    read: storedReads(1),
  };
  const ok = { type: 'ended', ok: true };
  const isBegun = not(is('daemon', 'new'));
  const ask = (value: boolean): Step => takes(['exchange', 0], { type: 'ask', as: 'query', value });
  const rules: Rule[] = [
    {
      name: 'begin',
      when: is('daemon', 'new'),
      steps: [
        takes('daemon', { type: 'start' }),
        takes('hosted', [{ type: 'CTR', same: true, again: false }, ok, { type: 'RESUME' }, ok]),
        takes(['log', 0], [{ type: 'markRegion' }, { type: 'write' }, { type: 'flushed' }, { type: 'read', clean: false }]),
      ],
      fair: 'weak',
    },
    { name: 'ask', when: isBegun, steps: [takes('copier', { type: 'ask' }), ask(true)], fair: 'weak' },
    { name: 'copied', steps: [takes('copier', { type: 'copied' }), ask(false)], fair: 'weak' },
    ...wireRules(wire, caller),
  ];
  const rests = and(is('copier', 'idle'), isIdle(0), is('daemon', 'up'));
  return {
    components: { copier, ...wire.components, ...storedComponents(1) },
    rules,
    laws: [
      law('S40', 'always', rests, not(given)),
      law('L2', 'eventually', and(isBegun, not(inSync)), inSync),
      law('L9', 'eventually', not(isIdle(0)), isIdle(0)),
      witness('W5', 'GivenTwice', 'Work is asked for that was given out and not heard of.', and(is('copier', 'asking'), given)),
    ],
    view: userspaceView(rules, ['copier', 'exchange', 'channel', 'daemon', 'hosted', 'log']),
  };
}
