/**
 * A log as the worker calls it: every answer comes by a call, at once or later.
 *
 * The worker waits for one answer at a time. Where a log breaks its promise never to fail, by throwing or rejecting, the answer is the one
 * that costs work: not in sync, no work, nothing counted, not flushed.
 */
import type { Awaitable, DirtyLog } from '#log';
import type { RegionCount, RegionIndex, SyncAnswer } from '#spec/vocabulary';

/** The calls of a log that the mirror makes. */
export interface LogCalls {
  inSync(region: RegionIndex, canBlock: boolean, then: (answer: SyncAnswer) => void): void;
  isRemoteRecovering(region: RegionIndex, then: (answer: boolean) => void): void;
  /** `undefined`: nothing to do. */
  getResyncWork(then: (region: RegionIndex | undefined) => void): void;
  getSyncCount(then: (count: RegionCount) => void): void;
  flush(then: (ok: boolean) => void): void;
  markRegion(region: RegionIndex): void;
  clearRegion(region: RegionIndex): void;
  setRegionSync(region: RegionIndex, inSync: boolean): void;
  presuspend(then: () => void): void;
  postsuspend(then: () => void): void;
  resume(then: () => void): void;
}

/** Any log behind the contract. Calls reach it in the order in which they are made, each after the one before has ended. */
export function logCallsOf(log: DirtyLog): LogCalls {
  const line = new Line();
  return {
    inSync: (region, canBlock, then) => line.ask(() => log.inSync(region, canBlock), 'not-in-sync', then),
    isRemoteRecovering: (region, then) => line.ask(() => log.isRemoteRecovering(region), true, then),
    getResyncWork: (then) => line.ask(() => log.getResyncWork(), undefined, then),
    getSyncCount: (then) => line.ask(() => log.getSyncCount(), 0, then),
    flush: (then) =>
      line.ask(
        () => log.flush(),
        undefined,
        (outcome) => then(outcome?.ok === true),
      ),
    markRegion: (region) => line.tell(() => log.markRegion(region)),
    clearRegion: (region) => line.tell(() => log.clearRegion(region)),
    setRegionSync: (region, inSync) => line.tell(() => log.setRegionSync(region, inSync)),
    presuspend: (then) => line.ask(() => log.presuspend(), undefined, then),
    postsuspend: (then) => line.ask(() => log.postsuspend(), undefined, then),
    resume: (then) => line.ask(() => log.resume(), undefined, then),
  };
}

/** Keeps calls in order when one of them takes time. */
class Line {
  /** The end of the last call that has not ended. */
  #tail: Promise<unknown> | undefined;

  ask<Answer, Doubt>(call: () => Awaitable<Answer>, onDoubt: Doubt, then: (answer: Answer | Doubt) => void): void {
    const before = this.#tail;
    const answer = before === undefined ? attempt(call, onDoubt) : before.then(() => attempt(call, onDoubt));
    if (!(answer instanceof Promise)) return then(answer);
    const end: Promise<void> = answer.then((value) => {
      // Whoever hears the answer may call at once, unless others wait already.
      if (this.#tail === end) this.#tail = undefined;
      return then(value);
    });
    this.#tail = end;
  }

  tell(call: () => Awaitable<void>): void {
    this.ask(call, undefined, nothing);
  }
}

function attempt<Answer, Doubt>(call: () => Awaitable<Answer>, onDoubt: Doubt): Awaitable<Answer | Doubt> {
  try {
    const answer = call();
    return answer instanceof Promise ? answer.catch(() => onDoubt) : answer;
  } catch {
    return onDoubt;
  }
}

function nothing(): void {}
