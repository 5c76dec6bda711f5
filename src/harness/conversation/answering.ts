/**
 * What becomes of a reply in the kernel: which thread it reaches, and what that thread does then.
 *
 * The kernel looks at the number, the error and the size alone. What a reply is to the machine `exchange` is told here; what its value means
 * to the thread, too.
 */
import { endedWith } from './flush.ts';
import type { Hidden, StatusCall, Thread } from './hidden.ts';
import { idle } from './hidden.ts';
import type { Instance } from './instance.ts';
import type { Datagram } from './line.ts';
import { kernelMachines, stateName, stepIn } from './machines.ts';
import { sortOf } from './thread.ts';

/** What a reply is, as far as the exchange is concerned. */
export type Sort = 'done' | 'value' | 'failed' | 'again' | 'againWhole' | 'gone' | 'goneWithRoom' | 'unknown' | 'short' | 'large';

const eagain = 11;
const esrch = 3;
const enoent = 2;
const einval = 22;
/** Room for the name of a device at construction, in bytes. */
const deviceRoom = 128;

/** Bytes that a request wants back; undefined for texts, whose length is not known. */
export const sizesBack: Readonly<Record<string, number>> = {
  GET_REGION_SIZE: 8,
  IS_CLEAN: 8,
  IN_SYNC: 8,
  GET_RESYNC_WORK: 16,
  GET_SYNC_COUNT: 8,
  IS_REMOTE_RECOVERING: 16,
};

/** What the kernel makes of a reply to the request; undefined for one that it drops as incomplete. */
export function sortOfReply(reply: Datagram, request: Datagram): Sort | undefined {
  if (reply.form === 'runt') return undefined;
  const name = request.name ?? '';
  const bare = reply.form === 'bare';
  const error = bare ? reply.cnAck : -reply.error;
  if (error === eagain) return bare ? 'again' : 'againWhole';
  if (error === esrch) return !bare && reply.size > 0 ? 'goneWithRoom' : 'gone';
  if (error === enoent || error === einval) return 'unknown';
  if (error !== 0) return 'failed';
  const size = bare ? 0 : reply.size;
  if (name === 'CTR') return size === 0 ? 'done' : size <= deviceRoom ? 'value' : 'large';
  if (name === 'STATUS_INFO') return size === 0 ? 'short' : 'value';
  const wanted = sizesBack[name] ?? 0;
  if (wanted === 0) return size === 0 ? 'done' : 'large';
  return size === wanted ? 'value' : size < wanted ? 'short' : 'large';
}

/** The ways the instance can be once the reply has come; `heard`: in time, too late, or it cannot be told. */
export function waysWith(
  instance: Instance,
  reply: Datagram,
  sort: Sort,
  time: number,
  heard: (thread: Thread) => readonly boolean[],
): Hidden[] {
  return instance.ways.flatMap((way) => {
    const role = rolesOf(way).find(([thread]) => thread.seq === reply.seq && sortOf(thread) === 'waiting');
    if (role === undefined) return [way];
    return heard(role[0]).flatMap((inTime) => (inTime ? hears(way, role, reply, sort, instance, time) : [way]));
  });
}

type Role = readonly [thread: Thread, who: 'worker' | 'life' | 'planned' | 'call', at: number];

/** Every thread with what it is. */
export function rolesOf(way: Hidden): readonly Role[] {
  return [
    [way.worker, 'worker', 0],
    [way.life, 'life', 0],
    [way.planned, 'planned', 0],
    ...way.calls.map((call, at): Role => [call, 'call', at]),
  ];
}

function hears(way: Hidden, [thread, who, at]: Role, reply: Datagram, sort: Sort, instance: Instance, time: number): readonly Hidden[] {
  const step = stepIn(kernelMachines().exchange, thread.state, `replied(as=${sort})`);
  if (step === undefined) return [way];
  const send = step.effects.find(({ type }) => type === 'send')?.params?.['what'] as Thread['what'] | undefined;
  const end = step.effects.find(({ type }) => type === 'end')?.params?.['as'] as 'done' | 'failed' | undefined;
  const after: Thread = { ...thread, state: step.state, what: send ?? thread.what, seenAt: time };
  if (end === undefined) return [withThread(way, who, at, after)];
  const value = sort === 'value' && thread.what === 'request' ? reply.values : undefined;
  const ended = end === 'done' ? 'done' : 'failed';
  if (who === 'life') return lifeEnds({ ...way, life: idle }, thread, ended, value);
  if (who === 'call') return callEnds(way, at, thread, ended, value, instance, time);
  if (who === 'planned') return [plannedEnds({ ...way, planned: idle }, thread, ended)];
  return workerEnds({ ...way, worker: idle }, thread, ended, value, instance, time);
}

function withThread(way: Hidden, who: Role[1], at: number, thread: Thread): Hidden {
  if (who !== 'call') return { ...way, [who]: thread };
  const call = way.calls[at];
  return call === undefined ? way : { ...way, calls: way.calls.with(at, { ...call, ...thread }) };
}

function lifeEnds(way: Hidden, { ask }: Thread, ended: 'done' | 'failed', value: readonly number[] | undefined): Hidden[] {
  const { attach } = kernelMachines();
  let event = `ended(ok=${ended === 'done'})`;
  if (ask?.name === 'GET_REGION_SIZE' && ended === 'done') event = `sized(valid=${value === undefined || isRegionSize(value[0] ?? 0)})`;
  const step = stepIn(attach, way.attach, event);
  return [{ ...way, attach: step?.state ?? way.attach }];
}

function isRegionSize(size: number): boolean {
  return size >= 2 && Number.isInteger(Math.log2(size));
}

function callEnds(
  way: Hidden,
  at: number,
  thread: Thread,
  ended: 'done' | 'failed',
  value: readonly number[] | undefined,
  instance: Instance,
  time: number,
): Hidden[] {
  const call = way.calls[at];
  if (call === undefined) return [way];
  if (call.part === 'info') return [{ ...way, calls: way.calls.toSpliced(at, 1) }];
  const next: StatusCall = { ...idle, part: 'info', since: time };
  const calls = way.calls.with(at, next);
  if (thread.ask === undefined) return [{ ...way, calls }];
  return hintsOf(way.hint, ended, value?.[0], instance.regions).map((hint) => ({ ...way, calls, hint }));
}

/** A count that is complete is a hint, too; of one that was not returned nobody knows what it was taken for. */
function hintsOf(hint: number, ended: 'done' | 'failed', count: number | undefined, regions: number): readonly number[] {
  if (ended === 'failed') return [hint];
  if (count === undefined) return [-1];
  return [count === regions ? regions : hint];
}

function plannedEnds(way: Hidden, thread: Thread, ended: 'done' | 'failed'): Hidden {
  const { planned, attach } = kernelMachines();
  const step = stepIn(planned, way.plan, `ended(ok=${ended === 'done'})`);
  if (step === undefined) return way;
  const told = step.effects.some(({ type }) => type === 'tellForced');
  const settled = told ? stepIn(attach, way.attach, 'settled') : undefined;
  const again = step.effects.some(({ type }) => type === 'sendFlush');
  const state = again ? (stepIn(kernelMachines().exchange, 0, 'ask(as=query,value=false)')?.state ?? 0) : 0;
  return { ...way, plan: step.state, attach: settled?.state ?? way.attach, planned: again ? { ...thread, state, what: 'request' } : idle };
}

function workerEnds(
  way: Hidden,
  { ask }: Thread,
  ended: 'done' | 'failed',
  value: readonly number[] | undefined,
  instance: Instance,
  time: number,
): readonly Hidden[] {
  const counted = { ...way, at: way.inSync ? ('io' as const) : ('count' as const) };
  const name: string | undefined = ask?.name;
  switch (name) {
    case 'GET_RESYNC_WORK':
      if (ended === 'done' && value === undefined) return [counted, { ...way, at: 'check' }];
      return [ended === 'done' && value?.[0] === 1 ? { ...way, at: 'check' } : counted];
    case 'IN_SYNC':
      return [way.at === 'check' ? counted : way];
    case 'GET_SYNC_COUNT': {
      const counts = ended === 'done' && value === undefined ? [0, instance.regions] : [ended === 'done' ? (value?.[0] ?? 0) : 0];
      return counts.map((count) => ({
        ...way,
        at: 'io' as const,
        inSync: count === instance.regions,
        hint: count === instance.regions ? instance.regions : way.hint,
      }));
    }
    case 'IS_REMOTE_RECOVERING':
      if (ended === 'failed') return [way];
      return [{ ...way, hint: value?.[1] ?? -1 }];
    case 'MARK_REGION':
    case 'CLEAR_REGION':
    case 'FLUSH':
      return endedWith(way, ended, time);
    case undefined:
      // What it wanted was given up when the resume failed; nobody has seen what it was.
      return [way, { ...way, at: 'io', owes: undefined }];
    default:
      return [way];
  }
}

/** Where the log stands in its life, for people. */
export function lifeName(way: Hidden): string {
  return stateName(kernelMachines().attach, way.attach);
}
