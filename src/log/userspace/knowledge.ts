/**
 * What a forwarder knows of regions without asking: the hint, the throttle, and which regions it has handed out.
 *
 * What follows from that is in the table of the hint machine; here are the numbers and clocks that its events are made of.
 */
import { Stepper } from '#base';
import type { RegionCount, RegionIndex } from '#spec/vocabulary';
import type { HintEffects, HintEvent } from './derived/hint.ts';
import { throttleMilliseconds } from './port.ts';
import type { ForwarderPort, ForwarderShared } from './port.ts';
import type { ForwarderProfile } from './profile.ts';

/** What the knowledge asks of the engine. */
export interface KnowledgeListener {
  /** The answer to whether the region is being copied elsewhere. */
  answerRecovering(isRecovering: boolean): void;
  /** Ask the daemon that. */
  askRecovering(): void;
  /** Ask the daemon for work, or answer that there is none. */
  askWork(): void;
  answerNoWork(): void;
}

/** Everything known, as plain data. */
export interface KnowledgeSnapshot {
  readonly hint: number;
  readonly regionCount: RegionCount;
  readonly region: RegionIndex;
  readonly throttled: readonly (readonly [region: RegionIndex, until: number])[];
  readonly assigned: readonly RegionIndex[];
}

/** How many throttled regions are remembered before those whose time is over are looked for. */
const throttledMax = 1024;

/** What one forwarder knows. */
export class Knowledge {
  readonly stepper: Stepper<HintEvent, HintEffects>;
  regionCount: RegionCount = 0;
  /** Work that was handed out and not reported. */
  readonly assigned = new Set<RegionIndex>();
  /** Below this region nobody else copies. */
  #hint = 0;
  #told = 0;
  #region: RegionIndex = 0;
  readonly #throttled = new Map<RegionIndex, number>();
  readonly #port: ForwarderPort;
  readonly #shared: ForwarderShared;

  constructor(profile: ForwarderProfile, port: ForwarderPort, shared: ForwarderShared, listener: KnowledgeListener) {
    this.#port = port;
    this.#shared = shared;
    this.stepper = new Stepper<HintEvent, HintEffects>(profile.hint, {
      answer: ({ recovering }) => listener.answerRecovering(recovering),
      askDaemon: () => listener.askRecovering(),
      askWork: () => listener.askWork(),
      answerNoWork: () => listener.answerNoWork(),
      startThrottle: ({ of }) => this.#startThrottle(of),
      takeHint: () => {
        this.#hint = Math.min(this.#told, this.regionCount);
      },
      hintAll: () => {
        this.#hint = this.regionCount;
      },
      hintNone: () => {
        this.#hint = 0;
      },
    });
  }

  get hint(): RegionIndex {
    return this.#hint;
  }

  /** Is the region being copied elsewhere? Ends with an answer or a question to the daemon. */
  isRemoteRecovering(region: RegionIndex): void {
    const now = this.#port.now();
    const isThrottled = now < this.#shared.throttledUntil || now < (this.#throttled.get(region) ?? -Infinity);
    this.#region = region;
    this.stepper.step(this.stepper.index(`isRemoteRecovering(below=${region < this.#hint},throttled=${isThrottled})`));
  }

  /** The daemon has said so. */
  toldRecovering(isRecovering: boolean, hint: number): void {
    this.#told = hint;
    this.stepper.step(this.stepper.index(`toldRecovering(recovering=${isRecovering})`));
  }

  notTold(): void {
    this.stepper.step(this.stepper.index('notTold'));
  }

  /** Is there anything to copy? Ends with an answer or a question to the daemon. */
  getResyncWork(): void {
    this.stepper.step(this.stepper.index(`getResyncWork(all=${this.#hint >= this.regionCount})`));
  }

  /** The daemon has counted. */
  counted(count: RegionCount, isStale: boolean): void {
    this.stepper.step(this.stepper.index(`counted(complete=${count === this.regionCount},stale=${isStale})`));
  }

  resume(): void {
    this.assigned.clear();
    this.stepper.step(this.stepper.index('resume'));
  }

  /** A new daemon has the log: what was believed of the old one's regions holds no more. */
  forget(): void {
    this.#hint = 0;
  }

  save(): KnowledgeSnapshot {
    return {
      hint: this.#hint,
      regionCount: this.regionCount,
      region: this.#region,
      throttled: [...this.#throttled],
      assigned: [...this.assigned],
    };
  }

  restore(from: KnowledgeSnapshot): void {
    this.#hint = from.hint;
    this.regionCount = from.regionCount;
    this.#region = from.region;
    this.#throttled.clear();
    for (const [region, until] of from.throttled) this.#throttled.set(region, until);
    this.assigned.clear();
    for (const region of from.assigned) this.assigned.add(region);
  }

  #startThrottle(of: 'region' | 'machine'): void {
    const now = this.#port.now();
    const until = now + throttleMilliseconds;
    if (of === 'machine') {
      this.#shared.throttledUntil = until;
      return;
    }
    if (this.#throttled.size >= throttledMax) for (const [region, end] of this.#throttled) if (end <= now) this.#throttled.delete(region);
    this.#throttled.set(this.#region, until);
  }
}
