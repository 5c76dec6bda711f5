/**
 * How can a request have come about? Every way in which one of the kernel's threads can have sent it, or no way, and why.
 *
 * A thread that waits may ask the same again once its time is up; one whose sending found nobody constructs the log anew; an idle one may ask
 * something new, where the rules of its trade allow it. Those of the mirror's worker are in `worker.ts`, those of the rest here.
 */
import type { Instance } from './instance.ts';
import type { Hidden, Thread } from './hidden.ts';
import { idle } from './hidden.ts';
import type { Datagram } from './line.ts';
import { kernelMachines, stateName, stepIn } from './machines.ts';
import type { Reasons } from './reason.ts';
import { asked, goingOn, searching, sortOf } from './thread.ts';
import type { Sending } from './thread.ts';
import { workerAsks } from './worker.ts';

/** What an explanation may look at. */
export interface Asking {
  readonly instance: Instance;
  readonly datagram: Datagram;
  readonly sending: Sending;
  readonly reasons: Reasons;
  /** When any log of the machine last asked whether a region is recovered elsewhere. */
  readonly recoveringAskedAt: number;
  /** Whether a count can be a status call's, by what follows it. */
  readonly mayBeCall: boolean;
}

/** Status calls at a time that have counted and not gone on yet; more are not believed. */
const callsMax = 3;
/** Microseconds a thread that has to send something may take, and a status call between its two questions. */
const patience = 10_000_000;
const callPatience = 5_000_000;
/** Microseconds until a planned flush is due, less what clocks may differ by. */
const dueAfter = 2_900_000;

/** Every way the instance can be after this request; none if it is not legal. */
export function waysToAsk(asking: Asking): readonly Hidden[] {
  return asking.instance.ways.flatMap((way) => (isTooLate(way, asking) ? [] : [...goesOn(way, asking), ...asksAnew(way, asking)]));
}

/** Whether a thread would have sent what it has to send long ago. */
function isTooLate({ worker, calls }: Hidden, { sending }: Asking): boolean {
  if (sending.missing) return false;
  const time = sending.sentFrom;
  const late = (thread: Thread, since: number) => sortOf(thread) === 'sending' && time - since > patience;
  return (
    late(worker, worker.seenAt) || calls.some((call) => (isBetween(call) ? time - call.since > callPatience : late(call, call.seenAt)))
  );
}

const isBetween = ({ part, state }: { readonly part: string; readonly state: number }) => part === 'info' && state === 0;

/** The same request again, or a part of the search for a new daemon. */
function goesOn(way: Hidden, asking: Asking): Hidden[] {
  const { instance, datagram, sending } = asking;
  const again = (thread: Thread) => goingOn(thread, datagram, instance.words, sending);
  return [
    ...again(way.worker).map((worker) => ({ ...way, worker })),
    ...again(way.life).map((life) => ({ ...way, life })),
    ...again(way.planned).map((planned) => ({ ...way, planned })),
    ...way.calls.flatMap((call, at) => again(call).map((thread) => ({ ...way, calls: way.calls.with(at, { ...call, ...thread }) }))),
  ];
}

function asksAnew(way: Hidden, asking: Asking): readonly Hidden[] {
  const { datagram } = asking;
  const name: string = datagram.name ?? '';
  switch (name) {
    case 'CTR':
      return searches(way, asking);
    case 'GET_REGION_SIZE':
    case 'RESUME':
    case 'PRESUSPEND':
    case 'POSTSUSPEND':
    case 'DTR':
      return lifeAsks(way, asking);
    case 'STATUS_INFO':
      return statusAsks(way, asking);
    case 'GET_SYNC_COUNT':
      return [...workerAsks(way, asking), ...countAsks(way, asking)];
    case 'FLUSH':
      return [...workerAsks(way, asking), ...plannedAsks(way, asking)];
    case 'IS_CLEAN':
    case 'STATUS_TABLE':
      return asking.reasons.no(0, `no kernel sends ${datagram.name}`, 'base');
    default:
      return workerAsks(way, asking);
  }
}

/** Somebody wanted to ask something, found nobody and constructs the log anew; what it wanted is not known yet. */
function searches(way: Hidden, { instance, datagram, sending, reasons }: Asking): Hidden[] {
  const thread = searching(datagram, instance.words, sending);
  if (thread === undefined) {
    reasons.no(1, `instance ${instance.luid} is constructed again, yet nothing shows that its daemon was gone or did not answer`, 'base');
    return [];
  }
  const ways: Hidden[] = [];
  if (way.worker.state === 0) ways.push({ ...way, worker: thread });
  if (way.planned.state === 0 && way.plan !== 0) ways.push({ ...way, planned: thread });
  if (way.calls.length < callsMax) ways.push({ ...way, calls: [...way.calls, { ...thread, part: 'count', since: 0 }] });
  way.calls.forEach((call, at) => {
    if (isBetween(call)) ways.push({ ...way, calls: way.calls.with(at, { ...call, ...thread }) });
  });
  return ways;
}

const before: Readonly<Record<string, readonly string[]>> = {
  GET_REGION_SIZE: ['sizing'],
  RESUME: ['loaded'],
  // A suspend that was interrupted begins again.
  PRESUSPEND: ['live', 'loaded', 'presuspended'],
  POSTSUSPEND: ['postsuspending', 'presuspended'],
  DTR: ['leaving', 'loaded', 'live'],
};
const events: Readonly<Record<string, readonly string[]>> = {
  GET_REGION_SIZE: [],
  RESUME: ['resume'],
  PRESUSPEND: ['presuspend'],
  POSTSUSPEND: ['postsuspend', 'settled'],
  DTR: ['dtr', 'settled'],
};

function lifeAsks(way: Hidden, { instance, datagram, sending, reasons }: Asking): readonly Hidden[] {
  const { attach } = kernelMachines();
  const name = datagram.name ?? 'DTR';
  if (way.life.state !== 0 && !instance.unseen) {
    return reasons.no(
      4,
      `${way.life.ask?.name ?? 'a request'} seq ${way.life.seq} of this instance is not answered, and ${name} comes after it`,
      'base',
    );
  }
  const opened =
    stateName(attach, way.attach) === 'opening' ? (stepIn(attach, way.attach, 'opened(ok=true)')?.state ?? way.attach) : way.attach;
  const froms = before[name] ?? [];
  const is = stateName(attach, opened);
  const from = froms.includes(is)
    ? is
    : instance.unseen && name !== 'GET_REGION_SIZE'
      ? (froms.at(name === 'PRESUSPEND' ? 0 : 1) ?? froms[0])
      : undefined;
  if (from === undefined) return reasons.no(3, `${name} does not come while the log is ${inWords(is)}`, 'base');
  const life = asked(datagram, { name: datagram.name ?? 'DTR', values: [] }, 'plain', name === 'GET_REGION_SIZE', sending);
  const owed = from === 'postsuspending' || from === 'leaving' || from === 'sizing';
  if (!owed && (name === 'POSTSUSPEND' || name === 'DTR') && way.plan !== 0 && !instance.unseen) {
    return reasons.no(3, `${name} comes only after the planned FLUSH`, 'base');
  }
  let state = from === is ? opened : attach.states.indexOf(from);
  if (from === 'presuspended' && name === 'PRESUSPEND') state = attach.states.indexOf('live');
  if (!owed) for (const event of events[name] ?? []) state = stepIn(attach, state, event)?.state ?? state;
  return [
    {
      ...way,
      life,
      attach: state,
      hint: name === 'RESUME' ? resumedHint(instance, datagram) : way.hint,
      plan: instance.unseen ? 0 : way.plan,
    },
  ];
}

/** A count that was complete may be taken for the hint after the resume has taken it back. */
function resumedHint({ countedAt }: Instance, { time }: Datagram): number {
  return time - countedAt < 500_000 ? -1 : 0;
}

function inWords(state: string): string {
  const words: Readonly<Record<string, string>> = {
    none: 'not constructed',
    loaded: 'constructed or suspended, and not resumed',
    live: 'resumed',
    presuspended: 'about to be suspended',
    leaving: 'destroyed',
  };
  return words[state] ?? state;
}

function canBeAsked(way: Hidden, instance: Instance): boolean {
  const state = stateName(kernelMachines().attach, way.attach);
  return instance.unseen || !['none', 'constructing', 'sizing', 'leaving', 'destroying'].includes(state);
}

/** A status call begins with a count. */
function countAsks(way: Hidden, { instance, datagram, sending, reasons, mayBeCall }: Asking): readonly Hidden[] {
  if (!mayBeCall) return reasons.no(3, 'GET_SYNC_COUNT is not of a status call, for no STATUS_INFO follows it', 'mirror');
  if (!canBeAsked(way, instance)) return reasons.no(2, `${datagram.name ?? ''} comes only while the log exists`, 'base');
  const ask = { name: 'GET_SYNC_COUNT', values: [] } as const;
  const ways: Hidden[] = way.calls.flatMap((call, at) =>
    isUnknown(call) && call.part === 'count'
      ? [{ ...way, calls: way.calls.with(at, { ...call, ...asked(datagram, ask, 'query', true, sending) }) }]
      : [],
  );
  if (way.calls.length >= callsMax) return ways;
  const call = { ...asked(datagram, ask, 'query', true, sending), part: 'count' as const, since: 0 };
  return [...ways, { ...way, calls: [...way.calls, call] }];
}

/** It has a daemon again, and what it wanted was never seen. */
function isUnknown(thread: Thread): boolean {
  return sortOf(thread) === 'sending' && thread.what === 'request' && thread.ask === undefined;
}

function statusAsks(way: Hidden, { datagram, sending, reasons, instance }: Asking): readonly Hidden[] {
  if (!canBeAsked(way, instance)) return reasons.no(2, 'STATUS_INFO comes only while the log exists', 'base');
  const ask = { name: 'STATUS_INFO', values: [] } as const;
  const ways = way.calls.flatMap((call, at) => {
    if (!(isBetween(call) || (isUnknown(call) && !sending.missing))) return [];
    return [{ ...way, calls: way.calls.with(at, { ...call, ...asked(datagram, ask, 'query', true, sending), part: 'info' as const }) }];
  });
  if (ways.length > 0) return ways;
  return reasons.no(3, 'STATUS_INFO comes only behind the GET_SYNC_COUNT of its status call', 'mirror');
}

/** In integrated mode a flush of clears is planned; suspend and destruction run it at once. */
function plannedAsks(way: Hidden, { instance, datagram, sending, reasons }: Asking): readonly Hidden[] {
  if (!way.integrated || datagram.values.length > 0) return [];
  const { planned, attach } = kernelMachines();
  const ask = { name: 'FLUSH', values: [] } as const;
  const thread = asked(datagram, ask, 'query', false, sending);
  if (isUnknown(way.planned)) return [{ ...way, planned: thread }];
  if (way.planned.state !== 0) return [];
  const ways: Hidden[] = [];
  const due = datagram.time - way.plannedAt >= dueAfter ? stepIn(planned, way.plan, 'due') : undefined;
  if (due !== undefined) ways.push({ ...way, plan: due.state, planned: thread });
  const forced = stepIn(planned, way.plan, 'force');
  if (forced?.effects.some(({ type }) => type === 'sendFlush') === true) {
    for (const event of ['postsuspend', 'dtr']) {
      const state = stepIn(attach, way.attach, event)?.state;
      if (state !== undefined && stateName(attach, way.attach) !== 'live')
        ways.push({ ...way, plan: forced.state, planned: thread, attach: state });
    }
  }
  if (ways.length > 0 || instance.unseen) return ways;
  return reasons.no(2, way.plan === 0 ? 'no flush of clears is planned' : 'the planned FLUSH is not due yet', 'base');
}

/** A thread without anything under way. */
export const atRest = idle;
