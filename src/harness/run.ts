/**
 * One schedule against one log: the run plays client, legs, log device and power supply, and puts every moment before the laws.
 *
 * The client keeps its side of the contract, so whatever goes wrong is the log's doing. A step that is not possible when its turn comes is
 * passed over.
 *
 * Invariant: between two steps every call of the log has returned and everything it ended was judged.
 */
import { unreachable } from '#base';
import { keepBySeed, keepNewest } from '#world';
import type { Schedule, ScheduleStep } from '#world';
import { answer, returnDevice } from './answers.ts';
import { clearRegion, dispatch, getResyncWork, isClientIdle, land, legWriteFailed, markRegion, setRegionSync } from './client.ts';
import { crash, create, mayCrash, reload, resume, status } from './life.ts';
import { imagine, look, takeEnded } from './observe.ts';
import { drain, quiet, recover } from './quiet.ts';
import { Situation } from './situation.ts';
import type { Task } from './task.ts';

/**
 * A run of one schedule.
 *
 * @hidden
 */
export class Run extends Situation {
  /** Makes the first instance. */
  *begin(): Task {
    yield* create(this);
  }

  /** Lets the first resume end well and copies every region. */
  *sync(): Task {
    this.exact = true;
    yield* drain(this);
    yield* recover(this);
    this.exact = false;
  }

  /** Runs a step if it is possible now; says whether it was. */
  *step(step: ScheduleStep): Task<boolean> {
    this.facts.now++;
    const performed = this.#perform(step);
    const ran = typeof performed === 'boolean' ? performed : yield* performed;
    if (!ran) return false;
    if (this.subject.settle !== undefined) yield this.subject.settle();
    this.tally.steps[step.do]++;
    if (this.endedCalls.length > 0) yield* takeEnded(this);
    if (this.isUp()) yield* look(this);
    if (this.wrote) {
      this.wrote = false;
      yield* imagine(this, keepNewest, 'imagined');
    }
    return true;
  }

  /** Ends everything well and looks at what is left. */
  *quiet(): Task {
    yield* quiet(this);
  }

  /** What only asks the log to do something is done at once; what waits for an answer is a task. */
  #perform(step: ScheduleStep): boolean | Task<boolean> {
    switch (step.do) {
      case 'markRegion':
        return markRegion(this, this.regionMeant(step.region));
      case 'flush':
        if (!this.isUp()) return false;
        this.subject.flush(this.newCall('flush'));
        return true;
      case 'dispatch':
        return dispatch(this, this.regionMeant(step.region));
      case 'land':
        return land(this, this.regionMeant(step.region), step.leg);
      case 'legWriteFailed':
        return legWriteFailed(this, this.regionMeant(step.region));
      case 'clearRegion':
        return clearRegion(this, this.regionMeant(step.region));
      case 'getResyncWork':
        return getResyncWork(this);
      case 'setRegionSync':
        return setRegionSync(this, this.regionMeant(step.region), step.inSync);
      case 'complete':
        return answer(this, step.nth, true, 0);
      case 'fail':
        return answer(this, step.nth, false, step.seen);
      case 'presuspend':
        return this.#presuspend();
      case 'postsuspend':
        return this.#postsuspend();
      case 'resume':
        return resume(this);
      case 'reload':
        return reload(this, step);
      case 'crash':
        return crash(this, keepBySeed(step.keep));
      case 'loseDevice':
        return this.#loseDevice();
      case 'returnDevice':
        return returnDevice(this, step.stale);
      case 'imagineCrash':
        return mayCrash(this) && imagine(this, keepBySeed(step.keep), 'imagined');
      case 'status':
        return status(this);
      default:
        return unreachable(step);
    }
  }

  #presuspend(): boolean {
    if (this.phase !== 'up') return false;
    this.phase = 'presuspended';
    this.subject.presuspend(this.newCall('presuspend'));
    return true;
  }

  #postsuspend(): boolean {
    if (this.phase !== 'presuspended' || !isClientIdle(this) || this.hasCall('presuspend')) return false;
    this.phase = 'suspending';
    this.subject.postsuspend(this.newCall('postsuspend'));
    return true;
  }

  #loseDevice(): boolean {
    if (this.device.lost || this.facts.staleUntilFlush) return false;
    this.device.lost = true;
    this.facts.failedWhileLost = false;
    return true;
  }
}

/**
 * Runs a whole schedule and then quiet time.
 *
 * @hidden
 */
export function* runSchedule(run: Run, schedule: Schedule): Task {
  yield* run.begin();
  yield* run.step({ do: 'resume' });
  if (schedule.world.synced) yield* run.sync();
  for (const step of schedule.steps) yield* run.step(step);
  yield* run.quiet();
}
