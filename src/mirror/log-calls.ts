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
  // Made once, because they are called for every request.
  const inSync = (region: RegionIndex) => log.inSync(region, true);
  const inSyncNow = (region: RegionIndex) => log.inSync(region, false);
  const isRemoteRecovering = (region: RegionIndex) => log.isRemoteRecovering(region);
  const markRegion = (region: RegionIndex) => log.markRegion(region);
  const clearRegion = (region: RegionIndex) => log.clearRegion(region);
  return {
    inSync: (region, canBlock, then) => line.ask(canBlock ? inSync : inSyncNow, region, 'not-in-sync', then),
    isRemoteRecovering: (region, then) => line.ask(isRemoteRecovering, region, true, then),
    getResyncWork: (then) => line.ask(() => log.getResyncWork(), none, undefined, then),
    getSyncCount: (then) => line.ask(() => log.getSyncCount(), none, 0, then),
    flush: (then) =>
      line.ask(
        () => log.flush(),
        none,
        undefined,
        (outcome) => then(outcome?.ok === true),
      ),
    markRegion: (region) => line.ask(markRegion, region, undefined, nothing),
    clearRegion: (region) => line.ask(clearRegion, region, undefined, nothing),
    setRegionSync: (region, isSo) => line.ask(() => log.setRegionSync(region, isSo), region, undefined, nothing),
    presuspend: (then) => line.ask(() => log.presuspend(), none, undefined, then),
    postsuspend: (then) => line.ask(() => log.postsuspend(), none, undefined, then),
    resume: (then) => line.ask(() => log.resume(), none, undefined, then),
  };
}

/** Keeps calls in order when one of them takes time. */
class Line {
  /** The end of the last call that has not ended. */
  #tail: Promise<unknown> | undefined;

  ask<Answer, Doubt>(
    call: (region: RegionIndex) => Awaitable<Answer>,
    region: RegionIndex,
    onDoubt: Doubt,
    then: (answer: Answer | Doubt) => void,
  ): void {
    const answer = this.#tail === undefined ? attempt(call, region, onDoubt) : this.#behind(this.#tail, call, region, onDoubt);
    if (!(answer instanceof Promise)) return then(answer);
    const end: Promise<void> = answer.then((value) => {
      // Whoever hears the answer may call at once, unless others wait already.
      if (this.#tail === end) this.#tail = undefined;
      return then(value);
    });
    this.#tail = end;
  }

  #behind<Answer, Doubt>(
    before: Promise<unknown>,
    call: (region: RegionIndex) => Awaitable<Answer>,
    region: RegionIndex,
    onDoubt: Doubt,
  ): Promise<Answer | Doubt> {
    return before.then(() => attempt(call, region, onDoubt));
  }
}

function attempt<Answer, Doubt>(
  call: (region: RegionIndex) => Awaitable<Answer>,
  region: RegionIndex,
  onDoubt: Doubt,
): Awaitable<Answer | Doubt> {
  try {
    const answer = call(region);
    return answer instanceof Promise ? answer.catch(() => onDoubt) : answer;
  } catch {
    return onDoubt;
  }
}

/** Stands for the region of calls that have none. */
const none = 0;

function nothing(): void {}
