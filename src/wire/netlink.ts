/**
 * The kernel itself as a peer: the userspace log over the netlink connector.
 *
 * A thread waits for datagrams (`netlink-thread.ts`), so that the event loop never does; answers go out from here on the same socket, which
 * takes no time: sending to the kernel runs its handler and does not queue. Foreign datagrams, senders other than the kernel, and what cannot
 * be read are counted and dropped.
 *
 * Needs Linux, CAP_NET_ADMIN and CAP_SYS_ADMIN, and the optional package `koffi`.
 */
import type { Worker } from 'node:worker_threads';
import { fail, succeed } from '#base';
import type { Fault, Outcome } from '#base';
import { loadCalls } from './netlink-calls.ts';
import type { Calls } from './netlink-calls.ts';
import { callFault, koffiFault, overrunFault, systemFault, thisSystem } from './netlink-fault.ts';
import type { System } from './netlink-fault.ts';
import { cell, cellCount, timeoutMs } from './netlink-shared.ts';
import type { ListenInput, ListenOutput } from './netlink-shared.ts';
import { threadWith } from './thread.ts';
import type { Transport, TransportListener } from './transport.ts';

/** What tests put in the place of the real things. */
export interface NetlinkOptions {
  /** What is looked at before anything is opened. */
  readonly system?: System;
  /** Loads the calls. */
  readonly load?: () => Promise<Calls>;
  /** The port that is listened to and answered; 0, the kernel's, unless told. */
  readonly kernelPort?: number;
}

/** Datagrams that were dropped, by reason. */
export interface NetlinkCounts {
  readonly foreign: number;
  readonly malformed: number;
  readonly overruns: number;
}

const receiveBufferBytes = 4 * 1_048_576;
const retryMs = 10;
/** EAGAIN, ENOMEM, ENOBUFS: it may be tried again. */
const passing: ReadonlySet<number> = new Set([11, 12, 105]);

/** Opens the socket and joins the group; says what is missing if it cannot. Nothing is delivered before `listen`. */
export async function openNetlink(options: NetlinkOptions = {}): Promise<Outcome<NetlinkConnection>> {
  const unfit = systemFault(options.system ?? thisSystem);
  if (unfit !== undefined) return fail(unfit);
  let calls: Calls;
  try {
    calls = await (options.load ?? loadCalls)();
  } catch (error) {
    return fail(koffiFault(error));
  }
  const fd = calls.socket();
  if (fd < 0) return fail(callFault('socket', -fd));
  const steps: readonly (readonly [name: string, step: () => number])[] = [
    ['bind', () => calls.bind(fd)],
    ['join group 7', () => calls.join(fd)],
    ['set the time-out', () => calls.tune(fd, timeoutMs, receiveBufferBytes)],
  ];
  for (const [name, step] of steps) {
    const result = step();
    if (result < 0) {
      calls.close(fd);
      return fail(callFault(name, -result));
    }
  }
  return succeed(new NetlinkConnection(calls, fd, options.kernelPort ?? 0));
}

/** An open connector socket. */
export class NetlinkConnection implements Transport {
  readonly #calls: Calls;
  readonly #fd: number;
  readonly #kernelPort: number;
  readonly #state = new Int32Array(new SharedArrayBuffer(4 * cellCount));
  /** What came during a pause; the window bounds it. */
  readonly #held: Uint8Array[] = [];
  #listener: TransportListener | undefined;
  #thread: Worker | undefined;
  #paused = false;
  #ended = false;
  #retry: NodeJS.Timeout | undefined;
  #fault: Fault | undefined;

  /** @internal */
  constructor(calls: Calls, fd: number, kernelPort: number) {
    this.#calls = calls;
    this.#fd = fd;
    this.#kernelPort = kernelPort;
  }

  /** The port the system gave this socket; the kernel does not care. */
  get port(): number {
    return this.#calls.port(this.#fd);
  }

  /** What was dropped so far. */
  get counts(): NetlinkCounts {
    const of = (index: number): number => Atomics.load(this.#state, index);
    return { foreign: of(cell.foreign), malformed: of(cell.malformed), overruns: of(cell.overruns) };
  }

  /** Datagrams that came during a pause and wait for its end: at most 256, more stay in the socket's buffer. */
  get held(): number {
    return this.#held.length;
  }

  /** Begins to deliver. */
  listen(listener: TransportListener): this {
    this.#listener = listener;
    const input: ListenInput = { fd: this.#fd, state: this.#state, kernelPort: this.#kernelPort };
    this.#thread = threadWith(new URL('./netlink-thread.ts', import.meta.url), input)
      .on('message', (output: ListenOutput) => this.#hear(output))
      .on('error', (error) => this.#end(threadFault(error)))
      .on('exit', () => this.#closed());
    return this;
  }

  send(bytes: Uint8Array): boolean {
    if (this.#ended) return false;
    const result = this.#calls.send(this.#fd, bytes, this.#kernelPort);
    if (result >= 0) return true;
    if (passing.has(-result)) {
      this.#retry ??= setTimeout(() => {
        this.#retry = undefined;
        this.#listener?.drain?.();
      }, retryMs);
      return false;
    }
    // It will not be better next time; the kernel asks again after its own time-out.
    this.#listener?.trouble?.(callFault('send', -result));
    return true;
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    while (this.#held.length > 0 && !this.#mustHold()) this.#deliver(this.#held.shift() as Uint8Array);
  }

  close(): void {
    this.#end(undefined);
  }

  #hear(output: ListenOutput): void {
    if ('overrun' in output) this.#listener?.trouble?.(overrunFault);
    else if ('errno' in output) this.#end(callFault('receive', output.errno));
    else if (this.#held.length > 0 || this.#mustHold()) this.#held.push(output.datagram);
    else this.#deliver(output.datagram);
  }

  /** A method, since an owner may pause while a datagram is delivered. */
  #mustHold(): boolean {
    return this.#paused || this.#ended;
  }

  #deliver(datagram: Uint8Array): void {
    Atomics.add(this.#state, cell.taken, 1);
    Atomics.notify(this.#state, cell.taken);
    this.#listener?.datagram(datagram, 0, datagram.length);
  }

  #end(fault: Fault | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#fault = fault;
    clearTimeout(this.#retry);
    Atomics.store(this.#state, cell.closing, 1);
    Atomics.notify(this.#state, cell.taken);
    if (this.#thread === undefined) this.#closed();
  }

  /** The thread is gone, so nobody uses the descriptor any more. */
  #closed(): void {
    this.#ended = true;
    this.#calls.close(this.#fd);
    this.#listener?.close?.(this.#fault);
  }
}

function threadFault(error: unknown): Fault {
  return { kind: 'thread-failed', message: error instanceof Error ? error.message : String(error), operation: 'receive' };
}
