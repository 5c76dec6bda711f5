/**
 * What the mirror's worker asks, pass by pass: it reports copied regions and flushes clears, asks for work and counts, then looks at regions of
 * reads and writes, marks and flushes, and sends data.
 *
 * - It is one thread and waits for every reply.
 * - A region in the mirror's hash is not asked about again: it is there from its mark to its clear.
 * - A write asks about its region, and again when it puts it into the hash; where the second answer is yes, the region is marked, newest first.
 */
import { begun, groupMax, sentOf } from './flush.ts';
import type { Asking } from './asking.ts';
import type { Hidden } from './hidden.ts';
import type { Instance } from './instance.ts';
import { kernelMachines, stateName } from './machines.ts';
import { asked, sortOf } from './thread.ts';

/** Microseconds between two questions of the machine whether a region is recovered elsewhere, less what clocks may differ by. */
const throttle = 50_000;
/** Microseconds for which the worker may not have noticed what a status call has counted. */
const unnoticed = 500_000;

/** Every way in which the worker can have asked this as something new. */
export function workerAsks(way: Hidden, asking: Asking): readonly Hidden[] {
  const { instance, datagram, reasons } = asking;
  const name: string = datagram.name ?? 'DTR';
  const state = stateName(kernelMachines().attach, way.attach);
  const gone = ['none', 'constructing', 'sizing', 'destroying', 'leaving'].includes(state);
  if (gone && !instance.unseen) return reasons.no(2, `${name} comes only while the log exists`, 'base');
  const { worker } = way;
  const unknown = sortOf(worker) === 'sending' && worker.what === 'request' && worker.ask === undefined;
  if (worker.state !== 0 && !unknown) {
    const what = worker.what === 'request' ? (worker.ask?.name ?? 'a request') : worker.what;
    const waits = sortOf(worker) === 'waiting' ? `waits for the reply to ${what} seq ${worker.seq}` : `has to send ${what} next`;
    return reasons.no(5, `${name} is the mirror's worker's, which ${waits}`, 'transfer');
  }
  if (way.owes !== undefined) return flushes(way, asking);
  switch (name) {
    case 'SET_REGION_SYNC':
      return reports(way, asking);
    case 'CLEAR_REGION':
      return clears(way, asking);
    case 'GET_RESYNC_WORK':
      return wantsWork(way, asking);
    case 'GET_SYNC_COUNT':
      return counts(way, asking);
    case 'IN_SYNC':
      return looks(way, asking);
    case 'IS_REMOTE_RECOVERING':
      return wonders(way, asking);
    case 'MARK_REGION':
      return way.integrated ? [] : marks(way, asking);
    case 'FLUSH':
      if (datagram.values.length > 0) return way.integrated ? marks(way, asking) : [];
      return reasons.no(2, 'FLUSH comes only behind groups of marks or clears', 'base');
    default:
      return [];
  }
}

function takes(way: Hidden, { datagram, sending }: Asking, as: 'query' | 'part', value: boolean): Hidden {
  return { ...way, worker: asked(datagram, { name: datagram.name ?? 'DTR', values: datagram.values }, as, value, sending) };
}

function reports(way: Hidden, asking: Asking): readonly Hidden[] {
  const { instance, datagram, reasons } = asking;
  const [region = -1, bit = -1] = datagram.values;
  if (way.at !== 'io' && way.at !== 'update') return reasons.no(3, `SET_REGION_SYNC does not come ${placeWords[way.at]}`, 'mirror');
  const copied = region === instance.assigned || instance.assignedDoubt;
  const failedWrite = bit === 0 && (instance.holds(region) || instance.nosync.has(region));
  if (!copied && !failedWrite) {
    const out = instance.assigned === undefined ? 'none is' : `region ${instance.assigned} is`;
    return reasons.no(4, `region ${region} is reported, but of the regions given out by GET_RESYNC_WORK ${out} not reported yet`, 'mirror');
  }
  const after = takes({ ...way, at: 'update' }, asking, 'query', false);
  return bit === 0 ? [after, { ...after, inSync: false }] : [after];
}

function clears(way: Hidden, asking: Asking): readonly Hidden[] {
  const { instance, datagram, reasons } = asking;
  if (way.at !== 'io' && way.at !== 'update') return reasons.no(3, `CLEAR_REGION does not come ${placeWords[way.at]}`, 'mirror');
  const wrong = datagram.values.find((region) => !instance.holds(region) && !instance.copied.has(region));
  if (wrong !== undefined && !instance.unseen)
    return reasons.no(4, `region ${wrong} was neither marked nor copied since its last clear`, 'mirror');
  return [false, true].flatMap((marksToo) => {
    const flush = begun({ ...way, at: way.inSync ? 'io' : 'flushed' }, true, marksToo);
    return flush === undefined ? [] : flushes(flush, asking);
  });
}

function marks(way: Hidden, asking: Asking): readonly Hidden[] {
  const { reasons } = asking;
  const refusal = ioRefusal(way, asking, true);
  if (refusal !== undefined) return reasons.no(3, refusal, 'mirror');
  const flush = begun({ ...way, at: 'io' }, false, true);
  return flush === undefined ? [] : flushes(flush, asking);
}

/** A message of the flush that is under way. */
function flushes(way: Hidden, asking: Asking): readonly Hidden[] {
  const { instance, datagram, reasons } = asking;
  const sent = sentOf(way, datagram);
  if (typeof sent === 'string') return reasons.no(4, sent, 'base');
  if (way.owes?.queue === 'clears' && way.owes.by === 'group') {
    const wrong = datagram.values.find((region) => !instance.holds(region) && !instance.copied.has(region));
    if (wrong !== undefined && !instance.unseen)
      return reasons.no(4, `region ${wrong} was neither marked nor copied since its last clear`, 'mirror');
  }
  if (sent.queue === 'marks' && !instance.unseen) {
    const complete = way.owes?.queue === 'none' || (way.integrated && datagram.values.length < groupMax);
    const why = unmarked(instance, sent.sent, complete);
    if (why !== undefined) return reasons.no(4, why, 'mirror');
  }
  return [takes(sent, asking, 'part', false)];
}

/**
 * Why these regions cannot be the marks of a flush: newest first, each that is not in the hash was asked about and is in sync. When the flush
 * is complete, every region that was asked about a second time had been asked about by its write before.
 */
function unmarked(instance: Instance, sent: readonly number[], complete: boolean): string | undefined {
  const { queries } = instance;
  let at = queries.length - 1;
  for (const region of sent) {
    let seen = at;
    while (seen >= 0 && queries[seen]?.value !== 1 && queries[seen]?.region !== region) seen -= 1;
    while (seen >= 0 && queries[seen]?.region === region && queries[seen]?.value === 0) seen -= 1;
    const query = queries[seen];
    if (query !== undefined && query.region === region && query.value !== 0) at = seen - 1;
    else if (!instance.holds(region)) return markWords(region, query?.region);
  }
  if (!complete) return undefined;
  const first = new Set(queries.slice(0, at + 1).map(({ region }) => region));
  const alone = queries.slice(at + 1).find(({ region }) => !first.has(region));
  if (alone === undefined) return undefined;
  return `region ${alone.region} was asked about once only; a write asks again before it marks`;
}

function markWords(region: number, other: number | undefined): string {
  const last = other === undefined ? 'none' : `region ${other}`;
  return `region ${region} is marked out of turn: the last that was asked about, was in sync and is not marked yet is ${last}`;
}

function wantsWork(way: Hidden, asking: Asking): readonly Hidden[] {
  const { instance, datagram, reasons } = asking;
  if (way.at !== 'io' && way.at !== 'update' && way.at !== 'flushed')
    return reasons.no(3, `GET_RESYNC_WORK does not come ${placeWords[way.at]}`, 'mirror');
  if (instance.assigned !== undefined && !instance.assignedDoubt)
    return reasons.no(4, `region ${instance.assigned} is still being copied, and a mirror copies one at a time`, 'mirror');
  const state = stateName(kernelMachines().attach, way.attach);
  if (state !== 'live' && !instance.unseen) return reasons.no(3, 'GET_RESYNC_WORK comes only between RESUME and PRESUSPEND', 'mirror');
  if (isCovered(way.hint, instance.regions, instance, datagram.time))
    return reasons.no(4, 'all regions are in sync, as GET_SYNC_COUNT or a hint said, so there is no work to ask for', 'base');
  return [takes({ ...way, at: 'worked' }, asking, 'query', true)];
}

/** Whether a region lies below the hint, and the worker must know. */
function isCovered(hint: number, upTo: number, { countedAt }: Instance, time: number): boolean {
  return hint >= 0 && hint >= upTo && time - countedAt > unnoticed;
}

function counts(way: Hidden, asking: Asking): readonly Hidden[] {
  const { instance, reasons } = asking;
  if (way.inSync) return reasons.no(2, 'the mirror counts no more once all was in sync', 'mirror');
  const skips = way.at === 'check' && inHash(instance, instance.assigned ?? -1);
  if (way.at === 'worked' || (way.at === 'check' && !skips))
    return reasons.no(3, `GET_SYNC_COUNT does not come ${placeWords[way.at]}`, 'mirror');
  return [takes(way, asking, 'query', true)];
}

function inHash(instance: Instance, region: number): boolean {
  return instance.holds(region) || instance.nosync.has(region) || instance.assignedDoubt;
}

function looks(way: Hidden, asking: Asking): readonly Hidden[] {
  const { instance, datagram, reasons } = asking;
  const [region = -1] = datagram.values;
  if (way.at === 'check') {
    if (region === instance.assigned || instance.assignedDoubt) return [takes(way, asking, 'query', true)];
    if (!inHash(instance, instance.assigned ?? -1) || !way.inSync)
      return reasons.no(4, `region ${instance.assigned ?? ''} was given out and is looked at first`, 'mirror');
  }
  const refusal = ioRefusal(way, asking, false);
  if (refusal !== undefined) return reasons.no(3, refusal, 'mirror');
  if (instance.marked.has(region))
    return reasons.no(3, `region ${region} is marked, so the mirror has it in its hash and need not ask`, 'mirror');
  return [takes(way, asking, 'query', true)];
}

function wonders(way: Hidden, asking: Asking): readonly Hidden[] {
  const { instance, datagram, reasons, recoveringAskedAt, sending } = asking;
  const [region = -1] = datagram.values;
  const refusal = ioRefusal(way, asking, false);
  if (refusal !== undefined) return reasons.no(3, refusal, 'mirror');
  if (isCovered(way.hint, region + 1, instance, datagram.time))
    return reasons.no(4, `region ${region} lies below the hint ${way.hint}`, 'base');
  if (datagram.time - recoveringAskedAt < throttle && sending.sentFrom === datagram.time)
    return reasons.no(4, 'the machine asks for recovery elsewhere every 250 ms at most', 'base');
  return [takes(way, asking, 'query', true)];
}

/** Why no read or write can ask here. */
function ioRefusal(way: Hidden, { instance, datagram }: Asking, isMark: boolean): string | undefined {
  const name = datagram.name ?? '';
  if (!(way.at === 'io' || (way.inSync && way.at !== 'worked' && way.at !== 'check'))) {
    if (!(way.at === 'check' && way.inSync)) return `${name} does not come ${placeWords[way.at]}`;
  }
  const state = stateName(kernelMachines().attach, way.attach);
  const runs = ['live', 'presuspending', 'presuspended', 'settling'].includes(state) || (!isMark && state === 'resuming');
  return runs || instance.unseen ? undefined : `${name} comes only between RESUME and POSTSUSPEND, when there is I/O`;
}

const placeWords: Readonly<Record<Hidden['at'], string>> = {
  io: 'among reads and writes',
  update: 'between reporting a region and counting',
  flushed: 'behind the flush of clears, before work is asked for or all are counted',
  worked: 'before GET_RESYNC_WORK is answered',
  check: 'before the region that was given out is looked at',
  count: 'before all are counted, which the mirror does once a pass until everything was in sync',
};
