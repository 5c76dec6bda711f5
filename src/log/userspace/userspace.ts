/**
 * The `userspace` log on a transport: the engine of `forwarder.ts`, its requests sent to a daemon and its answers given as promises.
 *
 * Nothing is decided here. As long as no daemon answers, whoever asks waits, however long that takes, as with Linux; an `AbortSignal` or
 * {@link UserspaceLog.close} ends the waiting, and everything is answered on doubt from then on.
 *
 * Source: `_userspace_type` in Linux `drivers/md/dm-log-userspace-base.c`.
 */
import { done, fail } from '#base';
import type { Outcome } from '#base';
import type { ProfileName, RegionCount, RegionIndex, Sectors, StatusKind, SyncAnswer } from '#spec/vocabulary';
import type { DirtyLog } from '../contract.ts';
import { LogError } from '../error.ts';
import { machineClock } from './clock.ts';
import type { UserspaceClock } from './clock.ts';
import { ForwarderEngine } from './forwarder.ts';
import type { LifeCall } from './life.ts';
import { ForwarderLink, unixTransport } from './link.ts';
import { timerMilliseconds } from './port.ts';
import type { ForwarderProfile } from './profile.ts';

/** What a userspace log is made of. */
export interface UserspaceOptions {
  /** `<uuid> [integrated_flush] <daemon log type> <args...>`, as behind `userspace <count>` in a table line. */
  readonly words: readonly string[];
  /** Length of the target. */
  readonly length: Sectors;
  /** The daemon: the path of its Unix socket, or a link that several logs share and whose owner closes it. */
  readonly daemon: string | ForwarderLink;
  /** `strict` when left out. */
  readonly profile?: ProfileName | ForwarderProfile;
  /** Tells this instance from all others that live on this host; made of the process and a counter when left out. */
  readonly luid?: bigint;
  /** Opens the log device that the daemon names; true if it could be. When left out any name will do: nothing is read from it. */
  readonly openDevice?: (name: string) => Promise<boolean>;
  /** Flushes the caches of all legs; called before clears are sent. When left out the legs count as flushed. */
  readonly flushLegs?: () => Promise<Outcome>;
  /** Raised when a flush fails; the status explains it. */
  readonly raiseEvent?: () => void;
  /** Ends all waiting, also that for the log to be made. */
  readonly signal?: AbortSignal;
  readonly clock?: UserspaceClock;
}

let instances = 0;

/**
 * Makes a userspace log (`ctr`), together with its counterpart in the daemon.
 *
 * Throws {@link LogError} when the words make no sense, when no daemon listens, and when the daemon refuses.
 */
export async function createUserspace(options: UserspaceOptions): Promise<UserspaceLog> {
  const link = typeof options.daemon === 'string' ? new ForwarderLink(unixTransport(options.daemon)) : options.daemon;
  const log = new UserspaceLog(options, link);
  const made = options.signal?.aborted === true ? aborted() : await log.create();
  if (made.ok) return log;
  log.close();
  throw new LogError(made.fault);
}

/** The userspace log; see {@link DirtyLog} for what each operation promises. */
export class UserspaceLog implements DirtyLog {
  /**
   * The log without its transport, for tests and tools.
   *
   * @internal
   */
  readonly engine: ForwarderEngine;
  readonly #link: ForwarderLink;
  readonly #ownsLink: boolean;
  readonly #signal: AbortSignal | undefined;
  /** Timers that run, each with what calls it off. */
  readonly #timers = new Map<number, () => void>();
  readonly #abort = (): void => this.close();
  /** The end of the last call of its life. */
  #life: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(options: UserspaceOptions, link: ForwarderLink) {
    const { words, length, profile = 'strict', luid = nextLuid(), clock = machineClock, openDevice, raiseEvent, flushLegs } = options;
    this.#link = link;
    this.#ownsLink = typeof options.daemon === 'string';
    this.#signal = options.signal;
    this.engine = new ForwarderEngine(
      { words, length, luid, profile, shared: link.shared },
      {
        send: (request) => link.send(request),
        startTimer: (timer, kind) =>
          void this.#timers.set(
            timer,
            clock.after(timerMilliseconds[kind], () => {
              this.#timers.delete(timer);
              this.engine.timerEnded(timer);
            }),
          ),
        cancelTimer: (timer) => {
          this.#timers.get(timer)?.();
          this.#timers.delete(timer);
        },
        now: () => clock.now(),
        openDevice: (name) => void this.#openDevice(openDevice, name),
        raiseEvent: () => raiseEvent?.(),
        flushLegs: () => {
          if (flushLegs === undefined) return 'flushed';
          void this.#flushLegs(flushLegs);
          return 'later';
        },
      },
    );
    link.attach(this.engine);
    options.signal?.addEventListener('abort', this.#abort, { once: true });
  }

  /**
   * Makes the log's counterpart in the daemon; done by {@link createUserspace}.
   *
   * @internal
   */
  async create(): Promise<Outcome> {
    const opened = await this.#link.open();
    if (!opened.ok) return fail({ ...opened.fault, operation: 'ctr' });
    if (this.#isClosed) return aborted();
    return this.#live('ctr', 'the daemon did not make the log', 'see what the daemon says of it, and whether the words suit it');
  }

  async dtr(): Promise<void> {
    if (this.engine.can('postsuspend')) await this.postsuspend();
    await this.#live('dtr', 'the log is in use', 'suspend it first');
    this.close();
  }

  presuspend(): Promise<Outcome> {
    return this.#live(
      'presuspend',
      'the daemon did not hear of the suspend, or failed at it; the log is suspended nevertheless',
      'see whether the daemon runs, and what it says of its log device',
    );
  }

  async postsuspend(): Promise<Outcome> {
    if (!this.engine.can('postsuspend') && this.engine.can('presuspend')) await this.presuspend();
    return this.#live(
      'postsuspend',
      'the daemon did not hear of the suspend, or failed at it; the log is suspended nevertheless',
      'see whether the daemon runs, and what it says of its log device',
    );
  }

  resume(): Promise<Outcome> {
    return this.#live('resume', 'the daemon could not resume the log', 'see what the daemon says of its log device');
  }

  getRegionSize(): Sectors {
    return this.engine.regionSize;
  }

  isClean(region: RegionIndex): Promise<boolean> {
    return new Promise((resolve) => this.engine.isClean(region, resolve));
  }

  inSync(region: RegionIndex, canBlock: boolean): Promise<SyncAnswer> | SyncAnswer {
    if (!canBlock) return 'would-block';
    return new Promise((resolve) => this.engine.inSync(region, true, resolve));
  }

  flush(): Promise<Outcome> {
    return new Promise((resolve) => this.engine.flush((ok) => resolve(ok ? done : this.#flushFault())));
  }

  markRegion(region: RegionIndex): void {
    this.engine.markRegion(region);
  }

  clearRegion(region: RegionIndex): void {
    this.engine.clearRegion(region);
  }

  getResyncWork(): Promise<RegionIndex | undefined> {
    return new Promise((resolve) => this.engine.getResyncWork(resolve));
  }

  setRegionSync(region: RegionIndex, inSync: boolean): Promise<void> {
    return new Promise((resolve) => this.engine.setRegionSync(region, inSync, resolve));
  }

  getSyncCount(): Promise<RegionCount> {
    return new Promise((resolve) => this.engine.getSyncCount(resolve));
  }

  status(kind: StatusKind): Promise<string> {
    return new Promise((resolve) => this.engine.status(kind, resolve));
  }

  isRemoteRecovering(region: RegionIndex): Promise<boolean> {
    return new Promise((resolve) => this.engine.isRemoteRecovering(region, resolve));
  }

  /** Waits for nobody any more: answers everything on doubt, now and later. The daemon is not told, and keeps its part of the log. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#signal?.removeEventListener('abort', this.#abort);
    this.engine.giveUp();
    this.#link.detach(this.engine);
    if (this.#ownsLink) this.#link.close();
  }

  /** One call of its life after the other. */
  #live(call: LifeCall, message: string, hint: string): Promise<Outcome> {
    const ends = this.#life.then(
      () =>
        new Promise<Outcome>((resolve) => {
          const makesSense = this.#isClosed || this.engine.can(call);
          this.engine[call]((ok) => resolve(ok ? done : makesSense ? this.#fault(call, message, hint) : untimely(call, this.#place)));
        }),
    );
    this.#life = ends;
    return ends;
  }

  get #place(): string {
    return this.engine.arguments.uuid;
  }

  #flushFault(): Outcome {
    return this.#fault(
      'flush',
      'the daemon did not make the marks durable; the writes they are for must not be sent to the legs',
      'see what the daemon says of its log device; the next flush sends the marks again',
    );
  }

  #fault(operation: string, message: string, hint: string): Outcome {
    if (this.#isClosed) return fail({ kind: 'closed', message: 'the log was closed', operation, place: this.#place, hint: 'make it anew' });
    const { cause } = this.engine;
    return fail({ kind: `${operation}-failed`, message, operation, place: this.#place, hint, ...(cause === undefined ? {} : { cause }) });
  }

  async #flushLegs(flush: () => Promise<Outcome>): Promise<void> {
    const outcome = await Promise.resolve()
      .then(flush)
      .catch(() => undefined);
    if (!this.#isClosed) this.engine.legsFlushed(outcome?.ok === true);
  }

  async #openDevice(openDevice: UserspaceOptions['openDevice'], name: string): Promise<void> {
    const ok = openDevice === undefined || (await openDevice(name).catch(() => false));
    if (!this.#isClosed) this.engine.deviceOpened(ok);
  }
}

function nextLuid(): bigint {
  instances++;
  return (BigInt(process.pid) << 32n) | BigInt(instances);
}

function aborted(): { readonly ok: false; readonly fault: LogError['fault'] } {
  return fail({
    kind: 'aborted',
    message: 'the log was not waited for',
    operation: 'ctr',
    hint: 'the daemon may have made its part of it; make the log again to use that',
  });
}

function untimely(operation: string, place: string): Outcome {
  return fail({
    kind: 'busy',
    message: `${operation} makes no sense in the present state of the log`,
    operation,
    place,
    hint: 'suspend before resuming, and resume before suspending',
  });
}
