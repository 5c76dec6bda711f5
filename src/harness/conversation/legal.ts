/** What would be legal next, in words: replies to what is open, requests that come again, and what the threads that are idle may ask. */
import { rolesOf } from './answering.ts';
import { nameOfOwed } from './flush.ts';
import type { Hidden } from './hidden.ts';
import type { Instance } from './instance.ts';
import { kernelMachines, stateName } from './machines.ts';
import { isTimeUp, sortOf } from './thread.ts';

const shownMax = 24;

/** What would be legal next, at a time. */
export function legalNext(instances: readonly Instance[], seq: number | undefined, time: number): readonly string[] {
  const words = new Set<string>();
  const number = seq === undefined ? '' : ` seq ${seq}`;
  const several = instances.length > 1;
  for (const instance of instances) {
    const of = several ? ` of …${instance.luid.slice(-6)}` : '';
    for (const way of instance.ways) {
      for (const word of answersTo(way)) words.add(`${word}${of}`);
      for (const word of requestsOf(way, instance, time)) words.add(`${word}${number}${of}`);
    }
  }
  words.add(`CTR${number} of a new instance`);
  return [...words].slice(0, shownMax);
}

function answersTo(way: Hidden): string[] {
  return rolesOf(way).flatMap(([thread]) => {
    if (sortOf(thread) !== 'waiting') return [];
    const what = thread.what === 'request' ? (thread.ask?.name ?? 'request') : thread.what;
    return [`reply to ${what} seq ${thread.seq}`];
  });
}

function requestsOf(way: Hidden, instance: Instance, time: number): string[] {
  const words: string[] = [];
  for (const [thread] of rolesOf(way)) {
    const sort = sortOf(thread);
    const what = thread.what === 'request' ? (thread.ask?.name ?? '') : thread.what;
    if (sort === 'sending' && what !== '') words.push(what);
    if (sort === 'pausing') words.push('CTR');
    if (isTimeUp(thread, time)) words.push(`${what} again`);
  }
  return [...words, ...lifeOf(way), ...workerOf(way, instance), ...callsOf(way)];
}

function lifeOf({ life, attach, plan }: Hidden): readonly string[] {
  if (life.state !== 0) return [];
  const next: Readonly<Record<string, readonly string[]>> = {
    sizing: ['GET_REGION_SIZE'],
    opening: ['RESUME', 'DTR'],
    loaded: ['RESUME', 'DTR'],
    live: ['PRESUSPEND'],
    presuspended: plan === 0 ? ['POSTSUSPEND'] : ['FLUSH'],
    postsuspending: ['POSTSUSPEND'],
    leaving: ['DTR'],
  };
  return next[stateName(kernelMachines().attach, attach)] ?? [];
}

function callsOf({ calls, attach }: Hidden): readonly string[] {
  const state = stateName(kernelMachines().attach, attach);
  if (['none', 'constructing', 'sizing', 'leaving'].includes(state)) return [];
  return [...(calls.some(({ part, state: at }) => part === 'info' && at === 0) ? ['STATUS_INFO'] : []), 'GET_SYNC_COUNT'];
}

function workerOf(way: Hidden, instance: Instance): readonly string[] {
  const { worker, at, owes, integrated, inSync, attach } = way;
  const state = stateName(kernelMachines().attach, attach);
  if (worker.state !== 0 || ['none', 'constructing', 'sizing', 'leaving'].includes(state)) return [];
  if (owes !== undefined) return [owedWords(way, nameOfOwed(owes, integrated))];
  if (at === 'check') return [`IN_SYNC region ${instance.assigned ?? ''}`];
  const runs = ['live', 'presuspending', 'presuspended'].includes(state);
  const report = instance.assigned === undefined ? [] : [`SET_REGION_SYNC region ${instance.assigned}`];
  const clear = instance.marked.size + instance.copied.size > 0 ? ['CLEAR_REGION'] : [];
  const count = inSync ? [] : ['GET_SYNC_COUNT'];
  const work = state === 'live' && instance.assigned === undefined && way.hint < instance.regions ? ['GET_RESYNC_WORK'] : [];
  const io =
    runs && (at === 'io' || inSync)
      ? ['IN_SYNC', ...(way.hint < instance.regions ? ['IS_REMOTE_RECOVERING'] : []), ...markWord(way, instance)]
      : [];
  if (at === 'count') return count;
  if (at === 'flushed') return [...work, ...count];
  return [...report, ...clear, ...work, ...count, ...io];
}

function owedWords({ owes, sent, again }: Hidden, name: string): string {
  if (owes?.by !== 'one') return name;
  const region = sent[owes.from === 'first' ? 0 : again];
  return region === undefined ? name : `${name} region ${region}`;
}

function markWord({ integrated }: Hidden, { queries }: Instance): readonly string[] {
  return queries.some(({ value }) => value === 1) ? [integrated ? 'FLUSH with regions' : 'MARK_REGION'] : [];
}
