/**
 * Forwarder and daemon with what lies between them: exchanges that ask, a socket's buffer, the life of one log in a daemon that may die.
 *
 * What the steps mean to whoever asked is told by a *caller*: the queues of a flush, a question, the life of a log.
 *
 * A reply is heard in the step that makes it, or never. A request is *current* while somebody waits for the reply to it.
 */
import type { AnyStateMachine } from 'xstate';
import { channelEventsOf, createChannelMachine } from '../environment/channel.ts';
import type { ChannelContext } from '../environment/channel.ts';
import { createDaemonMachine, daemonEvents } from '../environment/daemon.ts';
import { createExchangeMachine, exchangeEvents } from '../machines/exchange.ts';
import type { AskSort, ExchangeEnd, ExchangeEvent, ReplySort } from '../machines/exchange.ts';
import { createHostedMachine, hostedEvents } from '../machines/hosted.ts';
import type { HostedError, HostedEvent } from '../machines/hosted.ts';
import type { RemedySet } from '../remedies.ts';
import { budgetsOf } from './parts.ts';
import { and, begins, emits, fields, is, not, or, range, takes } from './system.ts';
import type { Component, Condition, Member, Rule, Scope, Step } from './system.ts';
import { always, choose, emitsIfAny, mayEmit, never } from './wiring.ts';
import type { Choice } from './wiring.ts';

/** A request as it lies in the buffer. */
export interface Message {
  readonly id: string;
  /** Which exchange waits for it. */
  readonly by: number;
  /** What the exchange is sending when it sends this. */
  readonly at: 'sending' | 'sendingCtr' | 'sendingResume';
  /** Where an exchange may have more than one request: this is the one. */
  readonly when?: Condition;
  /** What it is to the daemon, in each case. */
  readonly events: readonly { readonly when: Condition; readonly event: HostedEvent }[];
  /** The region that it names. */
  readonly region?: number;
  /** The reply names a log device. */
  readonly named?: boolean;
}

/** An event that an exchange takes, where the condition holds. */
export interface Heard {
  readonly by: number;
  readonly event: ExchangeEvent;
  readonly when: Condition;
  /** What is replied to. */
  readonly message?: Message;
}

/** A request ends for its caller. */
export interface Ending extends Heard {
  readonly as: ExchangeEnd;
}

/** Something that the daemon's log does, where the condition holds. */
export interface Served {
  readonly message: Message;
  readonly events: readonly HostedEvent[];
  readonly when: Condition;
}

/** Who asks, and what becomes of it; and what the daemon does its work on. */
export interface Caller {
  /** Where the next request follows at once. */
  readonly next?: (endings: readonly Ending[]) => { readonly when: Condition; readonly as: AskSort; readonly value: boolean }[];
  readonly ended: (endings: readonly Ending[], heard: readonly Heard[]) => Step[];
  readonly serve: (served: readonly Served[]) => Step[];
  /** What of the daemon dies with it, beside the machine of its log. */
  readonly crash: readonly Step[];
  /** Variants of a resume that ends, by what is read; one without a name where there is nothing to read. */
  readonly read?: readonly { readonly bits: string; readonly steps: readonly Step[] }[];
}

/** A wire of a scope. */
export interface Wire {
  readonly machines: { readonly exchange: AnyStateMachine; readonly hosted: AnyStateMachine };
  readonly messages: readonly Message[];
  readonly threads: number;
  readonly room: number;
  readonly budget: (name: string) => Step[] | undefined;
  readonly components: Readonly<Record<string, Component>>;
}

const daemon: Component = { machine: createDaemonMachine(), events: daemonEvents };

/** Sides of a scope that do as Linux and the reference daemon do. */
export function sidesOf({ bounds }: Scope, remedies: ReadonlySet<string>): { readonly forwarder: RemedySet; readonly daemon: RemedySet } {
  const has = remedies as RemedySet;
  const none: RemedySet = new Set();
  return { forwarder: bounds['kernelForwarder'] === 1 ? none : has, daemon: bounds['kernelDaemon'] === 1 ? none : has };
}

/** The wire for these messages. */
export function wireOf(scope: Scope, remedies: ReadonlySet<string>, messages: readonly Message[]): Wire {
  const { bounds } = scope;
  const sides = sidesOf(scope, remedies);
  const machines = { exchange: createExchangeMachine(sides.forwarder), hosted: createHostedMachine(sides.daemon) };
  const threads = Math.max(...messages.map(({ by }) => by)) + 1;
  const input = { senders: Object.fromEntries(messages.map(({ id, by }) => [id, by])), room: bounds['room'] ?? 2 };
  const budgets = budgetsOf(bounds, ['crashes', 'faults', 'losses', 'slow', 'asks', 'doubles']);
  return {
    machines,
    messages,
    threads,
    room: input.room,
    budget: budgets.steps,
    components: {
      exchange: { machine: machines.exchange, events: exchangeEvents, count: threads },
      channel: { machine: createChannelMachine(input), events: channelEventsOf(input) },
      daemon,
      hosted: { machine: machines.hosted, events: hostedEvents },
      ...budgets.components,
    },
  };
}

const errors: readonly HostedError[] = ['', 'ESRCH', 'EINVAL', 'ENOENT', 'EEXIST', 'EIO'];
const values = ['answer', 'assignWork', 'repeatWork', 'answerNoWork'] as const;

/** An error as the forwarder reads it. */
function sortOf(error: HostedError, { named = false }: Message, hasRoom: boolean): ReplySort {
  if (error === '') return named ? 'value' : 'done';
  if (error === 'ESRCH') return hasRoom ? 'goneWithRoom' : 'gone';
  return error === 'EINVAL' || error === 'ENOENT' ? 'unknown' : 'failed';
}

const first = new Map<string, Record<'any' | 'current', (local: never) => boolean>>();

/** The message lies first in the buffer, and perhaps somebody waits for the reply. */
export function isFirst({ id }: Message, current = false): Condition {
  const known = first.get(id) ?? {
    any: fields<ChannelContext>(({ waiting }) => waiting[0]?.message === id) as (local: never) => boolean,
    current: fields<ChannelContext>(({ waiting }) => waiting[0]?.message === id && waiting[0].current) as (local: never) => boolean,
  };
  first.set(id, known);
  return is('channel', (current ? known.current : known.any) as (local: unknown) => boolean);
}

const whileWaiting = { sending: 'waiting', sendingCtr: 'waitingCtr', sendingResume: 'waitingResume' } as const;
const wait = ['waiting', 'waitingCtr', 'waitingResume'] as const;
const exchange = (by: number): Member => ['exchange', by];

/** The exchange is at rest. */
export const isIdle = (by: number): Condition => is(exchange(by), 'idle');

/** The rules of a wire. */
export function wireRules(wire: Wire, caller: Caller): Rule[] {
  const { messages, threads, budget } = wire;
  return [
    ...messages.map((message) => sending(message)),
    ...range(threads).flatMap((by) => awaiting(wire, caller, by)),
    ...messages.flatMap((message) => serving(wire, caller, message)),
    ...life(wire, caller, budget('crashes')),
  ];
}

function sending({ id, by, at, when = always }: Message): Rule {
  return {
    name: 'send',
    of: { request: id },
    when: and(is('daemon', 'up'), is(exchange(by), at), when),
    steps: [
      takes(exchange(by), { type: 'sent' }),
      takes('channel', [
        { type: 'outdate', by },
        { type: 'put', message: id },
      ]),
    ],
    fair: 'weak',
  };
}

/** What an exchange and its caller make of what is heard. */
export function hear({ machines }: Wire, { next, ended }: Caller, heard: readonly Heard[]): Step[] {
  const ends: readonly ExchangeEnd[] = ['done', 'failed', 'reattached'];
  const asked = { machine: machines.exchange, events: exchangeEvents };
  const endingsOf = (each: Heard): Ending[] =>
    ends
      .filter((as) => mayEmit(asked, { ...each.event }, 'end', { as }, each.message && whileWaiting[each.message.at]))
      .map((as) => ({
        ...each,
        as,
        when: and(each.when, emitsIfAny(machines.exchange, exchange(each.by), { ...each.event }, 'end', { as })),
      }));
  const endings = heard.flatMap(endingsOf);
  const choices = heard.flatMap((each): (Choice & { readonly by: number })[] => [
    ...(next?.(endingsOf(each)) ?? []).map(({ when, as, value }) => ({
      by: each.by,
      when,
      events: [{ ...each.event }, { type: 'ask', as, value }],
    })),
    { by: each.by, when: each.when, events: [{ ...each.event }] },
  ]);
  return [
    ...[...new Set(choices.map(({ by }) => by))].flatMap((by) =>
      choose(
        exchange(by),
        choices.filter((choice) => choice.by === by),
      ),
    ),
    ...ended(endings, heard),
  ];
}

/** An exchange tells this of what is heard. */
export function tells({ machines }: Wire, heard: readonly Heard[], effect: 'tellRenewed' | 'forgetHint'): Condition {
  const asked = { machine: machines.exchange, events: exchangeEvents };
  const cases = heard.filter(({ event }) => mayEmit(asked, { ...event }, effect));
  return cases.length === 0
    ? never
    : or(...cases.map(({ by, event, when }) => and(when, emitsIfAny(machines.exchange, exchange(by), { ...event }, effect))));
}

function awaiting(wire: Wire, caller: Caller, by: number): Rule[] {
  const { budget, messages } = wire;
  const isSending = or(...(['sending', 'sendingCtr', 'sendingResume'] as const).map((at) => is(exchange(by), at)));
  const nobody: ExchangeEvent = { type: 'notSent', nobody: true };
  const mine = new Set(messages.filter((message) => message.by === by).map(({ id }) => id));
  const isUnderWay = is(
    'channel',
    fields<ChannelContext>(({ waiting: all }) => all.some(({ message, current }) => current && mine.has(message))),
  );
  const isFull = is(
    'channel',
    fields<ChannelContext>(({ waiting: all }) => all.length >= wire.room),
  );
  const of = wire.threads === 1 ? {} : { of: { by } };
  const timeOut = takes(exchange(by), { type: 'timedOut' });
  const slow = budget('slow');
  return [
    {
      name: 'nobodyListens',
      ...of,
      when: and(is('daemon', 'down'), isSending),
      steps: hear(wire, caller, [{ by, event: nobody, when: always }]),
      fair: 'weak',
    },
    {
      name: 'bufferFull',
      ...of,
      when: and(is('daemon', 'up'), isSending, isFull),
      steps: hear(wire, caller, [{ by, event: nobody, when: always }]),
      fair: 'weak',
    },
    { name: 'timeout', ...of, when: not(isUnderWay), steps: [timeOut], fair: 'weak' },
    ...(slow === undefined ? [] : [{ name: 'timeoutThoughAsked', ...of, when: isUnderWay, steps: [...slow, timeOut] }]),
    { name: 'pauseEnds', ...of, steps: [takes(exchange(by), { type: 'paused' })], fair: 'weak' },
  ];
}

/** The first request is taken, and dealt with at once or until it has ended. */
function serving(wire: Wire, caller: Caller, message: Message): Rule[] {
  const { budget } = wire;
  const loss = budget('losses');
  const fault = budget('faults');
  const of = { request: message.id };
  const at = (ok: boolean): readonly HostedEvent[] => [{ type: 'ended', ok }];
  const begun = message.events.map(({ when, event }): Served => ({ message, events: [event], when }));
  const answered = or(...begun.flatMap((each) => answersOf(wire, each).map(({ when }) => when)));
  const isUp = is('daemon', 'up');
  const current = isFirst(message, true);
  const rule = (name: string, served: readonly Served[], heard: boolean, when: Condition, more: readonly Step[] = [], bits = ''): Rule => ({
    name,
    of: { ...of, ...(bits === '' ? {} : { bits }), ...(heard ? {} : { reply: 'lost' }) },
    when: and(isUp, isFirst(message), when),
    steps: [
      ...served.map((each) => takes('hosted', each.events, each.when)),
      takes('channel', { type: 'take', message: message.id }, name === 'serve' ? answered : always),
      ...caller.serve(served),
      ...(heard
        ? hear(
            wire,
            caller,
            served.flatMap((each) =>
              answersOf(wire, each).map(({ sort, when: is_ }): Heard => ({
                by: message.by,
                event: { type: 'replied', as: sort },
                when: and(each.when, current, is_),
                message,
              })),
            ),
          )
        : []),
      ...more,
    ],
  });
  const ends = (ok: boolean): Served[] => [{ message, events: at(ok), when: always }];
  const isResume = message.events.every(({ event }) => event.type === 'RESUME');
  const read = isResume ? (caller.read ?? [{ bits: '', steps: [] }]) : [{ bits: '', steps: [] }];
  const endings = (heard: boolean, more: readonly Step[] = [], when = always): Rule[] =>
    read.map(({ bits, steps }) => rule('done', ends(true), heard, when, [...steps, ...more], bits));
  const isTransient = !['CLEAR_REGION', 'PRESUSPEND', 'DTR', 'GET_RESYNC_WORK', 'SET_REGION_SYNC', 'query'].includes(
    (message.events[0] as { readonly event: HostedEvent }).event.type,
  );
  const fairly = (each: Rule): Rule => ({ ...each, fair: 'weak' });
  return [
    fairly(rule('serve', begun, true, always)),
    ...(loss === undefined ? [] : [rule('serve', begun, false, and(current, answered), loss)]),
    ...(isTransient ? endings(true).map(fairly) : []),
    ...(isTransient && loss !== undefined ? endings(false, loss, current) : []),
    ...(isTransient && fault !== undefined ? [rule('fail', ends(false), true, always, fault)] : []),
  ];
}

/** What is replied when the daemon's log takes these events, and where. */
function answersOf({ machines }: Wire, { message, events }: Served): { readonly sort: ReplySort; readonly when: Condition }[] {
  const event = { ...(events.at(-1) as HostedEvent) };
  const asked = { machine: machines.hosted, events: hostedEvents };
  return [
    ...errors
      .flatMap((error) => [false, true].map((room) => ({ error, room })))
      .filter((params) => mayEmit(asked, event, 'reply', params))
      .map((params) => ({ sort: sortOf(params.error, message, params.room), when: emits('hosted', event, 'reply', params) })),
    ...values
      .filter((effect) => mayEmit(asked, event, effect))
      .map((effect) => ({ sort: 'value' as const, when: emitsIfAny(machines.hosted, 'hosted', event, effect) })),
  ];
}

function life(wire: Wire, caller: Caller, crash: readonly Step[] | undefined): Rule[] {
  const double = wire.budget('doubles');
  return [
    ...(crash === undefined
      ? []
      : [
          {
            name: 'daemonDies',
            steps: [...crash, takes('daemon', { type: 'crash' }), begins('hosted'), takes('channel', { type: 'close' }), ...caller.crash],
          },
          { name: 'daemonStarts', when: is('daemon', 'down'), steps: [takes('daemon', { type: 'start' })], fair: 'weak' as const },
        ]),
    ...(double === undefined
      ? []
      : [{ name: 'doubled', when: is('daemon', 'up'), steps: [...double, takes('channel', { type: 'double' })] }]),
  ];
}

/** Whether somebody waits for a reply, for laws. */
export const isWaiting = (by: number): Condition => or(...wait.map((at) => is(exchange(by), at)));
