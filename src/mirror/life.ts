/**
 * The life of a mirror: taken into use, out of it, and given up.
 *
 * What follows on what is looked up in the table derived from `spec/machines/mirror.ts`.
 *
 * Source: `mirror_resume`, `mirror_presuspend` and `mirror_postsuspend` in Linux `drivers/md/dm-raid1.c`.
 */
import { Stepper } from '#base';
import type { MirrorEffects, MirrorEvent } from './derived/mirror.ts';
import type { RegionHash } from './hash.ts';
import type { Legs } from './legs.ts';
import type { LogCalls } from './log-calls.ts';
import type { MirrorPort } from './port.ts';
import type { MirrorProfile } from './profile.ts';
import type { MirrorRequest, Ticket } from './request.ts';
import type { Taker, Turns } from './turns.ts';
import type { Worker } from './worker.ts';

/** What lives. */
export interface LifeOptions<Request extends MirrorRequest> {
  readonly profile: MirrorProfile;
  readonly legs: Legs;
  readonly hash: RegionHash<Ticket<Request>>;
  readonly log: LogCalls;
  readonly port: MirrorPort<Request>;
  readonly turns: Turns;
  readonly worker: Worker<Request>;
}

/** The life of one mirror. */
export class Life<Request extends MirrorRequest> implements Taker {
  readonly #step: Stepper<MirrorEvent, MirrorEffects>;
  readonly #turns: Turns;
  readonly #flightEnded: number;
  /** How the mirror is being suspended, or was last. */
  #suspendAs: 'flush' | 'noFlush' = 'flush';

  constructor(options: LifeOptions<Request>) {
    this.#turns = options.turns;
    this.#step = new Stepper(options.profile.mirror, this.#bindings(options));
    this.#flightEnded = this.#step.index('flightEnded');
  }

  /** Index of the local state of the machine. */
  get state(): number {
    return this.#step.state;
  }

  /** Whether an event makes sense now. */
  can(event: MirrorEvent): boolean {
    return this.#step.handles(this.#step.index(event));
  }

  /** Has a step taken in its turn. */
  tell(event: MirrorEvent): void {
    this.#turns.later(this, this.#step.index(event));
  }

  /** Begins to suspend. */
  presuspend(as: 'flush' | 'noFlush'): void {
    this.#suspendAs = as;
    this.tell('presuspend');
  }

  take(event: number): void {
    // Recoveries end all the time; only who waits for the last one hears of it.
    if (event === this.#flightEnded && !this.#step.handles(event)) return;
    this.#step.step(event);
  }

  #answer(event: MirrorEvent): void {
    this.tell(event);
    this.#turns.run();
  }

  #bindings(parts: LifeOptions<Request>): ConstructorParameters<typeof Stepper<MirrorEvent, MirrorEffects>>[1] {
    const { legs, hash, log, port, worker } = parts;
    const { fates } = worker;
    return {
      raiseSuspend: () => {
        fates.suspending = this.#suspendAs;
      },
      lowerSuspend: () => {
        fates.suspending = 'no';
      },
      judgeHeld: () => fates.judgeHeld(this.#suspendAs),
      startRecovery: () => hash.startRecovery(),
      stopRecovery: () => hash.stopRecovery(),
      resumeLog: () =>
        log.resume(() => {
          legs.demoted();
          this.#answer('logResumed');
        }),
      presuspendLog: () => log.presuspend(() => this.#answer('logTold')),
      postsuspendLog: () => log.postsuspend(() => this.#answer('logTold')),
      drainWorker: () => worker.drain(() => this.tell('drained')),
      awaitRequests: () => fates.awaitEnds(() => this.tell('requestsEnded')),
      wake: () => worker.wake(),
      tellSuspended: () => port.suspended(),
      tellResumed: () => port.resumed(),
      destroy: () => hash.destroy(),
    };
  }
}
