/**
 * Does the value of a reply agree with what the daemon has said and was told before? And what is known after it.
 *
 * Only replies of the right size are asked; an error may always be, and says nothing of bits.
 */
import type { Bit } from './bits.ts';
import type { Instance } from './instance.ts';
import type { Datagram } from './line.ts';
import type { Reasons } from './reason.ts';
import type { Sort } from './answering.ts';

/** False if the value contradicts; says why. Changes nothing. */
export function agrees(instance: Instance, reply: Datagram, request: Datagram, sort: Sort, reasons: Reasons): boolean {
  if (sort !== 'value') return true;
  const refuse = (text: string) => {
    reasons.no(9, text, 'daemon');
    return false;
  };
  const { bits, regions } = instance;
  const [first = 0, second = 0] = reply.values;
  const [region = -1] = request.values;
  const name: string = request.name ?? '';
  switch (name) {
    case 'CTR':
      return isName(reply) || refuse('the reply to CTR carries no device name with a NUL at its end');
    case 'GET_REGION_SIZE':
      if (instance.regionSize === undefined || first === instance.regionSize) return true;
      return refuse(`the region size is ${first}, but the constructor says ${instance.regionSize}`);
    case 'STATUS_INFO':
      return statusAgrees(instance, reply.text) || refuse(`the status ${JSON.stringify(reply.text)} is not ${statusWords(instance)}`);
    case 'IN_SYNC': {
      if (first !== 0 && first !== 1) return refuse(`IN_SYNC answers ${first}, expected 0 or 1`);
      const known = bits.get(region);
      return (
        known === undefined ||
        known === first ||
        refuse(`region ${region} is said to be ${syncWords(first)}, but it is ${syncWords(known)}`)
      );
    }
    case 'GET_SYNC_COUNT': {
      if (first < 0 || first > regions) return refuse(`${first} of ${regions} regions are said to be in sync`);
      const [low, high] = bits.bounds;
      const must = low === high ? `${low}` : `${low} to ${high}`;
      return (first >= low && first <= high) || refuse(`${first} regions are said to be in sync, but it is ${must} of ${regions}`);
    }
    case 'GET_RESYNC_WORK':
      return workAgrees(instance, first, second, refuse);
    case 'IS_REMOTE_RECOVERING':
      if (first !== 0 && first !== 1) return refuse(`IS_REMOTE_RECOVERING answers ${first}, expected 0 or 1`);
      return (second >= 0 && second <= regions) || refuse(`the hint is ${second}, but there are ${regions} regions`);
    default:
      return true;
  }
}

function workAgrees(
  { bits, regions, assigned, clustered, workDoubt, settings }: Instance,
  has: number,
  region: number,
  refuse: (text: string) => boolean,
): boolean {
  if (has !== 0 && has !== 1) return refuse(`GET_RESYNC_WORK answers ${has}, expected 0 or 1`);
  if (has === 1) {
    if (region < 0 || region >= regions) return refuse(`region ${region} is given out, but there are ${regions} regions`);
    return bits.get(region) !== 1 || refuse(`region ${region} is given out to be copied, but it is in sync`);
  }
  if (clustered || workDoubt || assigned !== undefined || settings.size > 0) return true;
  const [, high] = bits.bounds;
  return high === regions || refuse(`there is said to be no work, but at most ${high} of ${regions} regions are in sync`);
}

function isName({ text, size, endsInNul }: Datagram): boolean {
  return size === 0 || (endsInNul && text.length === size - 1 && /^[\x21-\x7e]+$/.test(text));
}

/** "<number of words> <type> <word>...". A daemon need not call the type what the constructor calls it, but it does not change. */
function statusAgrees({ statusType }: Instance, text: string): boolean {
  const [count = '', ...words] = text.split(' ');
  return count === String(words.length) && words.length > 0 && (statusType === undefined || words[0] === statusType);
}

function statusWords({ statusType }: Instance): string {
  return `a number of words, ${statusType === undefined ? "the log's type" : `"${statusType}" as before`}, and its words`;
}

function syncWords(bit: number): string {
  return bit === 1 ? 'in sync' : 'not in sync';
}

/** What is known of the daemon's bits after the reply. `heard`: the kernel has taken it; undefined where that is not known. */
export function learn(instance: Instance, reply: Datagram, request: Datagram, sort: Sort | undefined, heard: boolean | undefined): void {
  const { bits } = instance;
  const [first = 0, second = 0] = reply.values;
  const [region = -1, bit = 0] = request.values;
  const name: string = request.name ?? '';
  switch (name) {
    case 'IN_SYNC':
      if (sort === 'value' && (first === 0 || first === 1) && !instance.clustered) bits.see(region, first);
      if (heard === true)
        instance.told(reply.seq, sort === 'value' && (first === 0 || first === 1) ? first : sort === 'short' ? undefined : 0);
      return;
    case 'GET_SYNC_COUNT':
      if (sort === 'value' && !instance.clustered) bits.count(first, instance.settings.size);
      if (sort !== 'failed' && (sort !== 'value' || first === instance.regions) && heard !== false) instance.countedAt = reply.time;
      return;
    case 'GET_RESYNC_WORK':
      learnWork(instance, sort, first, second, heard);
      return;
    case 'SET_REGION_SYNC':
      settle(instance, request.seq, region, bit === 1 ? 1 : 0, sort);
      return;
    case 'MARK_REGION':
    case 'CLEAR_REGION':
    case 'FLUSH':
      if (sort !== 'done') instance.flushFailed();
      return;
    case 'RESUME':
      if (sort !== 'done' || !instance.coreLike) {
        bits.forget();
        instance.workDoubt = true;
      }
      return;
    case 'STATUS_INFO':
      if (sort === 'value') instance.statusType = reply.text.split(' ')[1];
      return;
    case 'GET_REGION_SIZE':
      if (sort === 'value' && instance.regions === Infinity && first > 0)
        instance.regions = Math.ceil(Number(instance.words.split(' ')[0]) / first);
      return;
    default:
  }
}

function learnWork(instance: Instance, sort: Sort | undefined, has: number, region: number, heard: boolean | undefined): void {
  if (sort !== 'value' || heard !== true) instance.workDoubt = true;
  if (sort !== 'value') {
    if (sort === 'short') instance.assignedDoubt = true;
    return;
  }
  if (has === 1) {
    if (!instance.clustered) instance.bits.see(region, 0);
    if (heard !== false) instance.assigned = region;
    if (heard === undefined) instance.assignedDoubt = true;
    return;
  }
  if (!instance.clustered && !instance.workDoubt && instance.assigned === undefined && instance.settings.size === 0) instance.bits.fill(1);
}

/** The daemon was told to change a bit. */
export function sets(instance: Instance, seq: number, region: number, bit: Bit): void {
  instance.settings.set(seq, { region, bit, before: instance.bits.get(region) });
  instance.bits.doubt(region, bit);
  // A region that a daemon has passed in its search may wait for the next resume.
  if (bit === 0) instance.workDoubt = true;
}

function settle(instance: Instance, seq: number, region: number, bit: Bit, sort: Sort | undefined): void {
  const setting = instance.settings.get(seq);
  instance.settings.delete(seq);
  if (sort !== 'done') instance.workDoubt = true;
  if (setting !== undefined && sort === 'done' && !instance.clustered) instance.bits.settle(region, bit, setting.before);
}
