/**
 * The daemon of the userspace log, without I/O: requests come in by calls, replies go out through a port.
 *
 * - It hosts any number of log instances, each known by its luid *and* its uuid: during a reload of a mirror's table two instances of one
 *   uuid live together, and what is asked of one never touches the other.
 * - Requests of one instance are executed one at a time and in order; instances do not wait for each other.
 * - It waits for nothing and knows no clock, so it runs on sockets and, step by step, in a simulated world.
 *
 * Every decision is a look-up in the derived `hosted` table.
 *
 * Source: LVM2 `daemons/cmirrord/functions.c` as described in the reference, with the remedies of profile `strict`.
 */
import { assert } from '#base';
import type { StepTable } from '#base';
import type { Message } from '#wire';
import type { ProfileName } from '#spec/vocabulary';
import { hostedTables } from '../derived/hosted.ts';
import type { HostedEvent } from '../derived/hosted.ts';
import { noCounts } from './counts.ts';
import type { DaemonCounts } from './counts.ts';
import { errnoOf, meaningOf } from './errors.ts';
import { isRequestType, requestType } from './flaw.ts';
import type { LogHost } from './host.ts';
import { Instance } from './instance.ts';
import type { InstanceOwner, InstanceSnapshot } from './instance.ts';
import type { DaemonPort } from './port.ts';

/** What a daemon is made of. */
export interface DaemonOptions {
  readonly host: LogHost;
  /** `strict` when left out; a table derived at run time says what a single remedy is worth. */
  readonly profile?: ProfileName | StepTable<HostedEvent>;
  /** Most instances at once; 4096 when left out. */
  readonly instancesMax?: number;
}

/** An instance that is there. */
export interface LiveInstance {
  readonly uuid: string;
  readonly luidLow: number;
  readonly luidHigh: number;
  /** The state of the hosted machine: `created` (made or suspended), `active`, … */
  readonly state: string;
}

/** The daemon's engine. */
export class UserspaceDaemon<From> {
  readonly counts: DaemonCounts = noCounts();
  readonly #byUuid = new Map<string, Instance<From>[]>();
  readonly #owner: InstanceOwner<From>;
  readonly #table: StepTable<HostedEvent>;
  readonly #instancesMax: number;
  /** Stands for whoever is not here: it answers, and stays absent. */
  readonly #stranger: Instance<From>;
  /** The instance that was asked last; most requests are for it. */
  #last: Instance<From>;
  #instanceCount = 0;

  constructor(options: DaemonOptions, port: DaemonPort<From>) {
    const profile = options.profile ?? 'strict';
    this.#table = typeof profile === 'string' ? hostedTables[profile] : profile;
    this.#instancesMax = options.instancesMax ?? 4096;
    this.#owner = { port, host: options.host, counts: this.counts, gone: (instance) => this.#forget(instance) };
    this.#stranger = new Instance('', 0, 0, this.#owner, this.#table);
    this.#last = this.#stranger;
  }

  /**
   * Takes a request, which must be well formed as far as `decode` of the wire can tell. It is the engine's until it is answered through the
   * port, perhaps before this returns: whoever reuses the bytes behind it lets it `hold` them when this has returned without an answer.
   */
  received(request: Message, from: From): void {
    const { type } = request;
    assert(request.form === 'full' && isRequestType(type), 'what is received is a request');
    this.counts.requests[type] = (this.counts.requests[type] as number) + 1;
    let instance = this.#find(request);
    if (instance === undefined && type === requestType.CTR) {
      if (this.#instanceCount >= this.#instancesMax) {
        this.#refuse(request, from, `there are ${this.#instancesMax} logs already`);
        return;
      }
      instance = this.#add(request);
    }
    (instance ?? this.#stranger).take(request, from);
  }

  /** Takes a datagram that has a request's headers, but says what no well-behaved sender says; it is answered with `EINVAL`. */
  malformed(request: Message, from: From, why: string): void {
    assert(request.form === 'full', 'only a request is answered');
    this.#refuse(request, from, why);
  }

  /** The instances that are there, oldest first within a uuid. */
  instances(): LiveInstance[] {
    return [...this.#all()]
      .filter(({ stepper }) => stepper.state !== 0)
      .map(({ uuid, luidLow, luidHigh, state }) => ({ uuid, luidLow, luidHigh, state }));
  }

  /** Makes durable what can be, of every log that is resumed; calls `ended` with the number of logs that failed. */
  flushAll(ended: (failed: number) => void): void {
    const logs = [...this.#all()].filter(({ state }) => /^(active|presuspended)/.test(state)).map(({ log }) => log);
    let left = logs.length;
    let failed = 0;
    if (left === 0) ended(0);
    for (const log of logs) {
      log?.flush((fault) => {
        if (fault !== undefined) failed++;
        if (--left === 0) ended(failed);
      });
    }
  }

  /**
   * Everything the engine remembers, between two calls and apart from its counts: for whoever explores what may happen. Messages that are not
   * answered must stay as they are, and what the logs remember is their host's to save.
   */
  save(): readonly InstanceSnapshot<From>[] {
    return Array.from(this.#all(), (instance) => instance.save());
  }

  restore(snapshot: readonly InstanceSnapshot<From>[]): void {
    this.#byUuid.clear();
    this.#last = this.#stranger;
    this.#instanceCount = 0;
    for (const each of snapshot) {
      each.instance.restore(each);
      this.#keep(each.instance);
    }
  }

  *#all(): Iterable<Instance<From>> {
    for (const instances of this.#byUuid.values()) yield* instances;
  }

  #find(request: Message): Instance<From> | undefined {
    const last = this.#last;
    const { luidLow, luidHigh, uuid } = request;
    if (last.luidLow === luidLow && last.luidHigh === luidHigh && last.uuid === uuid) return last;
    const found = this.#byUuid.get(uuid)?.find((each) => each.luidLow === luidLow && each.luidHigh === luidHigh);
    if (found !== undefined) this.#last = found;
    return found;
  }

  #add({ uuid, luidLow, luidHigh }: Message): Instance<From> {
    const added = new Instance(uuid, luidLow, luidHigh, this.#owner, this.#table);
    this.#keep(added);
    return added;
  }

  #keep(instance: Instance<From>): void {
    const siblings = this.#byUuid.get(instance.uuid);
    if (siblings === undefined) this.#byUuid.set(instance.uuid, [instance]);
    else siblings.push(instance);
    this.#instanceCount++;
  }

  #forget(instance: Instance<From>): void {
    if (instance === this.#stranger) return;
    const siblings = this.#byUuid.get(instance.uuid) ?? [];
    const at = siblings.indexOf(instance);
    assert(at >= 0, 'an instance is forgotten once');
    siblings.splice(at, 1);
    if (siblings.length === 0) this.#byUuid.delete(instance.uuid);
    if (this.#last === instance) this.#last = this.#stranger;
    this.#instanceCount--;
  }

  #refuse(request: Message, from: From, why: string): void {
    this.counts.invalid++;
    this.counts.errors.EINVAL++;
    this.#owner.port.tell('refused', request, { ...meaningOf.EINVAL, message: why });
    this.#owner.port.reply(request, from, errnoOf.EINVAL, []);
  }
}
