/**
 * The life of one instance of a log in a forwarder, and of its counterpart in the daemon: constructed, resumed, suspended, destroyed, while
 * replies are lost or late, the region size is none, the log device cannot be opened, or the daemon dies.
 */
import { attachEvents, createAttachMachine } from '../machines/attach.ts';
import type { AttachEvent, AttachSend } from '../machines/attach.ts';
import type { HostedEvent } from '../machines/hosted.ts';
import { createFlagMachine, flagEvents } from './notes.ts';
import { and, emits, is, not, or, takes } from './system.ts';
import type { Condition, Rule, Scope, Step, System } from './system.ts';
import { law, witness } from './userspace-laws.ts';
import { userspaceView } from './userspace-view.ts';
import { isIdle, sidesOf, wireOf, wireRules } from './userspace-wire.ts';
import type { Caller, Ending, Message } from './userspace-wire.ts';
import { always, choose, emitsIfAny, mayEmit } from './wiring.ts';

const flag = { machine: createFlagMachine(), events: flagEvents };

/** What the forwarder waits for while each of its requests is under way. */
const places = {
  CTR: 'constructing',
  GET_REGION_SIZE: 'sizing',
  RESUME: 'resuming',
  PRESUSPEND: 'presuspending',
  POSTSUSPEND: 'postsuspending',
  DTR: ['leaving', 'abandoning'],
} as const satisfies Readonly<Record<AttachSend, string | readonly string[]>>;

const requests: Readonly<Record<AttachSend, HostedEvent>> = {
  CTR: { type: 'CTR', same: true, again: false },
  GET_REGION_SIZE: { type: 'query', of: 'local' },
  RESUME: { type: 'RESUME' },
  PRESUSPEND: { type: 'PRESUSPEND' },
  POSTSUSPEND: { type: 'POSTSUSPEND' },
  DTR: { type: 'DTR' },
};
const names = Object.keys(requests) as AttachSend[];

/** The system of a scope. */
export function lifeSystem(scope: Scope, remedies: ReadonlySet<string>): System {
  const { bounds } = scope;
  const machine = createAttachMachine(sidesOf(scope, remedies).forwarder);
  const attach = { machine, events: attachEvents };
  const stands = (name: AttachSend): Condition =>
    or(
      ...[places[name]]
        .flat()
        .filter((at) => at in machine.states)
        .map((at) => is('attach', at)),
    );
  const messages = names.map((id): Message => ({
    id,
    by: 0,
    at: 'sending',
    when: stands(id),
    events: [{ when: always, event: requests[id] }],
  }));
  const wire = wireOf(scope, remedies, messages);
  const isBad = is('bad', 'up');
  /** What the forwarder hears of a request that ends. */
  const cases = (endings: readonly Ending[]): { readonly when: Condition; readonly event: AttachEvent }[] =>
    endings.flatMap(({ message, as, when }): { readonly when: Condition; readonly event: AttachEvent }[] => {
      const ended = { when, event: { type: 'ended' as const, ok: as === 'done' } };
      if (message?.id !== 'GET_REGION_SIZE' || as !== 'done') return [ended];
      return [true, false].map((valid) => ({ when: and(when, valid ? not(isBad) : isBad), event: { type: 'sized' as const, valid } }));
    });
  const does = (of: ReturnType<typeof cases>, effect: string, params?: object): Condition =>
    or(
      ...of
        .filter(({ event }) => mayEmit(attach, { ...event }, effect, params))
        .map(({ when, event }) => and(when, emitsIfAny(machine, 'attach', { ...event }, effect, params))),
    );
  const caller: Caller = {
    next: (endings) => [
      { when: does(cases(endings), 'send', { what: 'GET_REGION_SIZE' }), as: 'plain', value: true },
      { when: does(cases(endings), 'send'), as: 'plain', value: false },
    ],
    ended: (endings) => {
      const failed = or(...endings.filter(({ as }) => as === 'failed').map(({ when }) => when));
      return [
        ...choose(
          'attach',
          cases(endings).map(({ when, event }) => ({ when, events: [{ ...event }] })),
        ),
        takes('complained', { type: 'raise' }, and(failed, or(...(['RESUME', 'PRESUSPEND', 'POSTSUSPEND', 'DTR'] as const).map(stands)))),
      ];
    },
    serve: () => [],
    crash: [],
  };
  const ask = (value: boolean): Step => takes(['exchange', 0], { type: 'ask', as: 'plain', value });
  const calls = (name: 'resume' | 'presuspend'): Rule => ({ name, steps: [takes('attach', { type: name }), ask(false)] });
  const opened = (ok: boolean, more: readonly Step[]): Rule => {
    const event: AttachEvent = { type: 'opened', ok };
    const sends = emits('attach', { ...event }, 'send');
    return {
      name: ok ? 'opened' : 'notOpened',
      steps: [
        takes('attach', { ...event }),
        ...(mayEmit(attach, { ...event }, 'send') ? [takes(['exchange', 0], { type: 'ask', as: 'plain', value: false }, sends)] : []),
        ...more,
      ],
      ...(ok ? { fair: 'weak' as const } : {}),
    };
  };
  const fault = wire.budget('faults');
  const rules: Rule[] = [
    { name: 'start', when: is('daemon', 'new'), steps: [takes('daemon', { type: 'start' })], fair: 'weak' },
    ...[true, false]
      .filter((good) => good || (bounds['sizes'] ?? 0) > 0)
      .map((good): Rule => ({
        name: 'construct',
        ...(good ? {} : { of: { size: 'bad' } }),
        when: not(is('daemon', 'new')),
        steps: [takes('attach', { type: 'ctr' }), ask(false), takes('bad', { type: good ? 'lower' : 'raise' })],
      })),
    opened(true, []),
    ...(fault === undefined ? [] : [opened(false, fault)]),
    calls('resume'),
    calls('presuspend'),
    { name: 'postsuspend', steps: [takes('attach', [{ type: 'postsuspend' }, { type: 'settled' }]), ask(false)] },
    { name: 'destroy', steps: [takes('attach', [{ type: 'dtr' }, { type: 'settled' }]), ask(false)] },
    ...wireRules(wire, caller),
  ];
  const calm = (bounds['crashes'] ?? 0) === 0 && fault === undefined;
  const isUsed = or(...['loaded', 'resuming', 'live', 'presuspending', 'presuspended', 'postsuspending'].map((at) => is('attach', at)));
  return {
    components: { attach, bad: flag, complained: flag, ...wire.components },
    rules,
    laws: [
      ...((bounds['sizes'] ?? 0) > 0 ? [law('S12', 'always', isUsed, not(isBad))] : []),
      ...(calm ? [law('S40', 'always', always, not(is('complained', 'up')))] : []),
      law('S44', 'always', and(is('attach', 'none'), isIdle(0), is('daemon', 'up')), is('hosted', 'absent')),
      law('L9', 'eventually', not(isIdle(0)), isIdle(0)),
      witness('W6', 'Suspended', 'A log that was used is suspended.', and(is('attach', 'loaded'), is('hosted', 'created'))),
    ],
    view: userspaceView(rules, ['attach', 'exchange', 'channel', 'daemon', 'hosted']),
  };
}
