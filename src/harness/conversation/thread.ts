/** What one of the kernel's threads can have done so that a datagram came from it: ask, ask again, or look for a daemon anew. */
import type { Ask, Thread } from './hidden.ts';
import { kernelMachines, stateName, stepIn } from './machines.ts';
import type { Datagram } from './line.ts';

/** Microseconds without a reply until a request is sent again, less what clocks may differ by. */
export const timeOut = 15_000_000;
const early = 100_000;
/** Microseconds that a timer and a sender may be late. */
const slow = 3_000_000;

/** When a datagram can have been sent, and whether numbers are missing before it: those were sent while nobody listened. */
export interface Sending {
  readonly sentFrom: number;
  readonly missing: boolean;
}

/** Constructor texts differ by the NUL that only a search for a new daemon sends. */
export function sameWords(datagram: Datagram, words: string): boolean {
  return datagram.text === words;
}

/** What the thread is about: `idle`, `sending`, `waiting`, `pausing`. */
export function sortOf(thread: Thread): 'idle' | 'sending' | 'waiting' | 'pausing' {
  const name = stateName(kernelMachines().exchange, thread.state);
  if (name.startsWith('sending')) return 'sending';
  return name.startsWith('waiting') ? 'waiting' : name === 'pausing' ? 'pausing' : 'idle';
}

/** The thread having sent this datagram as its new request. */
export function asked(datagram: Datagram, ask: Ask, as: 'plain' | 'query' | 'part', value: boolean, sending: Sending): Thread {
  const { exchange } = kernelMachines();
  const state = stepIn(exchange, 0, `ask(as=${as},value=${value})`)?.state ?? 0;
  return sent({ state, ask, what: 'request', seq: -1, seenAt: 0, sentFrom: 0 }, datagram, sending);
}

/** The thread having sent this datagram while it tried to send something that nobody heard, which nobody has seen. */
export function searching(datagram: Datagram, words: string, sending: Sending): Thread | undefined {
  if (!sending.missing || datagram.name !== 'CTR' || !datagram.endsInNul || !sameWords(datagram, words)) return undefined;
  const { exchange } = kernelMachines();
  const state = stepIn(exchange, 0, 'ask(as=query,value=true)')?.state ?? 0;
  return lost({ state, ask: undefined, what: 'request', seq: -1, seenAt: 0, sentFrom: 0 }, datagram, sending);
}

/** Every way in which a thread that has something under way can have sent this datagram. A request that was never seen matches none here. */
export function goingOn(thread: Thread, datagram: Datagram, words: string, sending: Sending): readonly Thread[] {
  const ways: Thread[] = [];
  for (const ready of readyToSend(thread, datagram)) {
    if (matches(ready, datagram, words)) ways.push(sent(ready, datagram, sending));
    const searched = sending.missing && datagram.name === 'CTR' && datagram.endsInNul ? lost(ready, datagram, sending) : undefined;
    if (searched !== undefined && sameWords(datagram, words)) ways.push(searched);
  }
  return ways;
}

/** Whether the time is up for the request under way. */
export function isTimeUp(thread: Thread, time: number): boolean {
  return sortOf(thread) === 'waiting' && time - thread.sentFrom >= timeOut - early;
}

/**
 * Whether a request that was not answered should have been sent again before another that was sent at `sentFrom`: the daemon reads in the order
 * of sending, so it would have been seen.
 */
export function isOverdue(thread: Thread, sentFrom: number): boolean {
  return sortOf(thread) === 'waiting' && sentFrom - thread.seenAt > timeOut + slow;
}

function readyToSend(thread: Thread, datagram: Datagram): readonly Thread[] {
  const { exchange } = kernelMachines();
  const sort = sortOf(thread);
  if (sort === 'sending') return [thread];
  const event = sort === 'pausing' ? 'paused' : isTimeUp(thread, datagram.time) ? 'timedOut' : undefined;
  const step = event === undefined ? undefined : stepIn(exchange, thread.state, event);
  return step === undefined ? [] : [{ ...thread, state: step.state, what: sort === 'pausing' ? 'CTR' : thread.what }];
}

function matches({ what, ask }: Thread, datagram: Datagram, words: string): boolean {
  if (what === 'CTR') return datagram.name === 'CTR' && datagram.endsInNul && sameWords(datagram, words);
  if (what === 'RESUME') return datagram.name === 'RESUME';
  return ask !== undefined && isAsk(datagram, ask) && (ask.name !== 'CTR' || (!datagram.endsInNul && sameWords(datagram, words)));
}

/** Whether a datagram asks this. */
export function isAsk(datagram: Datagram, { name, values }: Ask): boolean {
  return datagram.name === name && datagram.values.length === values.length && datagram.values.every((value, at) => value === values[at]);
}

function sent(thread: Thread, datagram: Datagram, { sentFrom }: Sending): Thread {
  const step = stepIn(kernelMachines().exchange, thread.state, 'sent');
  return { ...thread, state: step?.state ?? thread.state, seq: datagram.seq, seenAt: datagram.time, sentFrom };
}

/** Nobody heard it; after the pause the constructor is sent, which is this datagram. */
function lost(thread: Thread, datagram: Datagram, sending: Sending): Thread | undefined {
  const { exchange } = kernelMachines();
  const pausing = stepIn(exchange, thread.state, 'notSent(nobody=true)');
  const ready = pausing === undefined ? undefined : stepIn(exchange, pausing.state, 'paused');
  return ready === undefined ? undefined : sent({ ...thread, state: ready.state, what: 'CTR' }, datagram, sending);
}
