/**
 * One schedule against a userspace log: the run plays its client, the wire, the daemon's fate, the log device and the clock, and puts every
 * moment before the laws.
 *
 * A step that is not possible when its turn comes is passed over.
 */
import { unreachable } from '#base';
import { keepBySeed } from '#world';
import type { UserspaceSchedule, UserspaceStep } from '#world';
import type { Subject } from '../subject.ts';
import { Client } from './client.ts';
import { combination } from './images.ts';
import type { UserspaceJudge } from './judge.ts';
import { ackBytes, alter, received, replyBytes, strayReply } from './messages.ts';
import type { SentReply } from './messages.ts';
import type { UserspaceParty } from './party.ts';
import type { Side } from './side.ts';
import type { RegionTruth } from './truth.ts';
import { UserspaceWorld } from './world.ts';
import type { UserspaceTally } from './world.ts';

/** Acts of a settling before it counts as endless. */
const settleActsMax = 5000;

const errnos = { EIO: -5, ENOENT: -2, ESRCH: -3, EINVAL: -22, EAGAIN: -11 } as const;

/** A run of one schedule. */
export class UserspaceRun {
  readonly world: UserspaceWorld;
  readonly client: Client;
  #generation = -1;
  #executed = 0;

  constructor(schedule: UserspaceSchedule, party: UserspaceParty, subject: Subject, judge: UserspaceJudge, tally: UserspaceTally) {
    this.world = new UserspaceWorld(schedule.world, party, subject, judge, tally);
    this.client = new Client(this.world);
  }

  /** Makes the log and resumes it, with `synced` copies and clears all regions, and asks about each. */
  begin(): void {
    const { world, client } = this;
    world.startDaemon();
    client.construct();
    this.settle();
    if (world.setup.synced) {
      this.copyAll();
      const { side } = client;
      for (const region of world.truth.regions.keys()) if (side?.phase === 'live') client.clear(side, region);
      if (side?.phase === 'live') client.flush(side);
      this.settle();
    }
    this.askAll();
    this.look(true);
  }

  /** Runs a step if it is possible now; says whether it was. */
  step(step: UserspaceStep): boolean {
    const { world } = this;
    world.events = 0;
    world.failures = 0;
    world.failedFlushes = 0;
    if (!this.#perform(step)) return false;
    world.settleCalls();
    world.tally.steps[step.do] = (world.tally.steps[step.do] ?? 0) + 1;
    if (world.isLooking) this.look(step.do === 'dispatch' || step.do === 'legFails');
    return true;
  }

  #perform(step: UserspaceStep): boolean {
    const { world, client } = this;
    switch (step.do) {
      case 'mark':
        return this.#forLive((side) => this.#mark(side, step.region % world.setup.regionCount));
      case 'markAll':
        return this.#forLive((side) => this.#forEach((region) => this.#mark(side, region)));
      case 'clear':
        return this.#forLive((side) => this.#clear(side, step.region % world.setup.regionCount));
      case 'clearAll':
        return this.#forLive((side) => this.#forEach((region) => this.#clear(side, region)));
      case 'flush':
        return this.#forLive((side) => act(() => client.flush(side)));
      case 'dispatch':
        return this.#forRegion(step.region, (region, _at, side) => {
          if (side.phase !== 'live' || !client.canDispatch(region)) return false;
          client.dispatch(side, region);
          return true;
        });
      case 'land':
      case 'legFails':
        return this.#writeEnds(step.do, step.region % world.setup.regionCount);
      case 'getWork':
        return this.#forLive((side) => act(() => client.getWork(side)));
      case 'report':
        return this.#report(step.nth, step.ok);
      case 'inSync':
      case 'isClean':
      case 'isRemoteRecovering':
        return this.#forRegion(step.region, (region, _at, side) => act(() => client[step.do](side, region)));
      case 'count':
        return this.#forLive((side) => act(() => client.count(side, step.aside)));
      case 'status':
        return this.#forLive((side) => act(() => client.status(side, step.table)));
      case 'presuspend':
        return this.#forLive((side) => side.phase === 'live' && act(() => client.presuspend(side)));
      case 'postsuspend':
        return this.#forLive((side) => this.#mayGoDown(side, 'presuspended') && act(() => client.postsuspend(side)));
      case 'resume': {
        const { side } = client;
        return side !== undefined && side.wasLive && this.#mayGoDown(side, 'loaded') && act(() => client.resume(side));
      }
      case 'load':
        return world.sides.length === 1 && client.live !== undefined && act(() => client.construct());
      case 'swap':
        return this.#swap();
      case 'remove': {
        const other = world.sides[1];
        return other?.phase === 'loaded' && other.outstanding === 0 && act(() => client.remove(other));
      }
      case 'construct':
        return world.sides.length === 0 && act(() => client.construct());
      case 'crashDaemon':
        if (world.daemon === undefined) return false;
        world.tally.crashes++;
        world.crashDaemon();
        return true;
      case 'startDaemon':
        return world.daemon === undefined && act(() => world.startDaemon());
      case 'complete':
      case 'fail': {
        const { length } = world.waiting;
        if (length === 0) return false;
        world.answer(step.nth % length, step.do === 'complete', step.do === 'fail' ? step.seen : 0);
        return true;
      }
      case 'remoteBegins':
        return this.#remoteBegins(step.region % world.setup.regionCount);
      case 'remoteEnds':
        if (world.remote.size === 0) return false;
        world.remote.clear();
        world.remoteChanged();
        return true;
      case 'crashHost':
        world.tally.crashes++;
        world.crashHost(step.exactly === true ? combination(world.device.choices(), step.keep) : keepBySeed(step.keep));
        client.construct();
        return true;
      case 'wait':
        this.wait(step.milliseconds);
        return true;
      case 'expire':
        return this.expire();
      case 'settle':
        return this.settle();
      case 'deliver':
      case 'loseRequest':
      case 'doubleRequest':
      case 'refuse':
      case 'overflow':
      case 'reply':
      case 'loseReply':
      case 'doubleReply':
      case 'alterReply':
      case 'stray':
        return this.#onWire(step);
      default:
        return unreachable(step);
    }
  }

  /** What a step on the wire or on the device is about. */
  asked(step: UserspaceStep): string | undefined {
    const { requests, replies, waiting } = this.world;
    if (step.do === 'deliver' || step.do === 'loseRequest' || step.do === 'doubleRequest' || step.do === 'refuse') return requests[0]?.name;
    if (step.do === 'complete' || step.do === 'fail') {
      const request = waiting[step.nth % Math.max(waiting.length, 1)]?.request;
      return request && `${request.kind} of the log device`;
    }
    if (!('nth' in step) || step.do === 'report') return undefined;
    const reply = replies[step.nth % Math.max(replies.length, 1)];
    return reply && `to ${reply.name}${reply.error === 0 ? '' : ', an error'}`;
  }

  // The client.

  #forLive(then: (side: Side) => boolean): boolean {
    const side = this.client.live;
    return side !== undefined && then(side);
  }

  #forEach(each: (region: number) => boolean): boolean {
    let done = false;
    for (let region = 0; region < this.world.setup.regionCount; region++) done = each(region) || done;
    return done;
  }

  #forRegion(wanted: number, then: (region: number, at: RegionTruth, side: Side) => boolean): boolean {
    const region = wanted % this.world.setup.regionCount;
    return this.#forLive((side) => then(region, this.world.truth.of(region), side));
  }

  #mark(side: Side, region: number): boolean {
    const { mark, isAssigned } = this.world.truth.of(region);
    return mark === 'none' && !isAssigned && act(() => this.client.mark(side, region));
  }

  #clear(side: Side, region: number): boolean {
    const { mark, isWriting, isTorn } = this.world.truth.of(region);
    return mark !== 'none' && !isWriting && !isTorn && act(() => this.client.clear(side, region));
  }

  #writeEnds(how: 'land' | 'legFails', region: number): boolean {
    const { world, client } = this;
    const { side } = client;
    if (side === undefined || !world.truth.of(region).isWriting) return false;
    if (how === 'land') client.land(region);
    else client.legFails(side, region);
    return true;
  }

  #report(nth: number, ok: boolean): boolean {
    const assigned = [...this.world.truth.regions.entries()].filter(([, at]) => at.isAssigned && !at.isWriting);
    const [region] = assigned[nth % Math.max(assigned.length, 1)] ?? [];
    return region !== undefined && this.#forLive((side) => act(() => this.client.report(side, region, ok)));
  }

  #mayGoDown(side: Side, phase: Side['phase']): boolean {
    return (
      side.phase === phase &&
      side.outstanding === side.asides &&
      !this.world.truth.regions.some(({ isWriting, isAssigned }) => isWriting || isAssigned)
    );
  }

  #swap(): boolean {
    const { world, client } = this;
    const [old, next] = world.sides;
    if (old?.phase !== 'loaded' || next?.phase !== 'loaded' || old.outstanding > 0 || next.outstanding > 0) return false;
    world.sides = [next, old];
    client.resume(next);
    return true;
  }

  #remoteBegins(region: number): boolean {
    const { liveLog, remote, truth } = this.world;
    const { isAssigned, isDemoted } = truth.of(region);
    if (liveLog?.inSync(region) !== false || isAssigned || isDemoted || remote.has(region)) return false;
    remote.add(region);
    this.world.remoteChanged();
    return true;
  }

  // The wire.

  #onWire(
    step: Extract<UserspaceStep, { do: 'deliver' | 'loseRequest' | 'doubleRequest' | 'refuse' | 'overflow' | 'stray' | `${string}eply` }>,
  ): boolean {
    const { world } = this;
    switch (step.do) {
      case 'overflow':
        return !world.isFull && world.daemon !== undefined && act(() => (world.isFull = true));
      case 'stray':
        return this.#stray(step.how);
      case 'deliver':
      case 'loseRequest':
      case 'doubleRequest':
      case 'refuse':
        return this.#onRequest(step);
      case 'reply':
      case 'loseReply':
      case 'doubleReply':
      case 'alterReply':
        return this.#onReply(step);
      default:
        return unreachable(step);
    }
  }

  #onRequest(step: Extract<UserspaceStep, { do: 'deliver' | 'loseRequest' | 'doubleRequest' | 'refuse' }>): boolean {
    const { world } = this;
    const [request] = world.requests;
    if (request === undefined) return false;
    if (step.do !== 'doubleRequest') world.requests.shift();
    if (step.do !== 'deliver')
      world.fault(`request ${step.do === 'refuse' ? 'refused' : step.do === 'doubleRequest' ? 'doubled' : 'lost'}`);
    if (step.do === 'loseRequest') return true;
    if (step.do !== 'refuse') {
      world.execute(request);
      return true;
    }
    const bare = step.error === 'bareEAGAIN';
    const bytes = step.error === 'bareEAGAIN' ? ackBytes(request.seq, 11) : replyBytes(received(request.bytes), errnos[step.error], []);
    const { seq, name, luid } = request;
    if (name === 'DTR') world.spareOrphans();
    world.replies.push({ bytes, seq, name, luid, error: bare ? 0 : -1, resumes: world.resumesOf(luid), isPrivileged: true });
    return true;
  }

  #onReply(step: Extract<UserspaceStep, { do: `${string}eply` }>): boolean {
    const { world } = this;
    const { length } = world.replies;
    if (length === 0) return false;
    const nth = step.nth % length;
    let reply = world.replies[nth] as SentReply;
    if (step.do === 'alterReply') {
      const altered = alter(reply, step.how);
      if (altered === undefined) return false;
      if (reply.name === 'DTR') world.spareOrphans();
      reply = altered;
    }
    if (step.do !== 'reply') world.fault(`reply ${step.do === 'alterReply' ? step.how : step.do === 'doubleReply' ? 'doubled' : 'lost'}`);
    if (step.do !== 'doubleReply') world.replies.splice(nth, 1);
    if (step.do !== 'loseReply') world.receive(reply);
    return true;
  }

  #stray(how: Extract<UserspaceStep, { do: 'stray' }>['how']): boolean {
    const { world } = this;
    const seq = world.sides.map(({ newest }) => newest).find((each) => each !== undefined);
    const request = seq === undefined ? undefined : world.sentAs(seq);
    if (request === undefined) return false;
    world.fault(`stray ${how}`);
    world.receive(strayReply(request, how));
    return true;
  }

  // Time.

  /** Everything under way goes well and in order, until nothing moves; says whether anything did. */
  settle(): boolean {
    const { world } = this;
    for (let left = settleActsMax, moved = false; left > 0; left--, moved = true) {
      const [request] = world.requests;
      const [reply] = world.replies;
      if (request !== undefined) {
        world.requests.shift();
        world.execute(request);
      } else if (reply !== undefined) {
        world.replies.shift();
        world.receive(reply);
      } else if (world.waiting.length > 0) world.answer(0, true, 0);
      else return moved;
    }
    throw new Error('requests and replies chase each other without end, and no time passes');
  }

  /** Time goes on to the next timer's end; says whether there is one. */
  expire(): boolean {
    const { world } = this;
    const side = this.#nextToExpire();
    if (side === undefined) return false;
    world.now = Math.max(world.now, side.nextDue);
    side.expire();
    world.settleCalls();
    return true;
  }

  /** Time passes, and timers that end in it do. */
  wait(milliseconds: number): void {
    const { world } = this;
    const until = world.now + milliseconds;
    for (let side = this.#nextToExpire(); side !== undefined && side.nextDue <= until; side = this.#nextToExpire()) this.expire();
    world.now = until;
  }

  #nextToExpire(): Side | undefined {
    let next: Side | undefined;
    let due = Infinity;
    for (const side of this.world.sides) {
      if (side.nextDue >= due) continue;
      due = side.nextDue;
      next = side;
    }
    return next;
  }

  // Ways that the quiet time goes as well.

  /** Copies whatever the log hands out, as long as it does. */
  copyAll(rest: () => void = () => this.settle()): void {
    const { world, client } = this;
    const { side } = client;
    if (side === undefined) return;
    for (let left = world.setup.regionCount + 1; left > 0; left--) {
      client.getWork(side);
      rest();
      const region = world.truth.regions.findIndex(({ isAssigned, isWriting }) => isAssigned && !isWriting);
      if (region < 0) return;
      client.report(side, region, true);
      rest();
    }
  }

  /** Asks about every region whether it is in sync. */
  askAll(rest: () => void = () => this.settle()): void {
    const { world, client } = this;
    const { side } = client;
    if (side?.phase !== 'live') return;
    for (let region = 0; region < world.setup.regionCount; region++) client.inSync(side, region);
    rest();
  }

  // Observation.

  /** Looks at everything that can be seen between two steps; `atRisk`: regions may have come to be at risk. */
  look(atRisk: boolean): void {
    const { world } = this;
    const { judge } = world;
    if (world.events > 0 || world.failedFlushes > 0) judge.see({ kind: 'explained', explained: world.events > 0 === world.failures > 0 });
    if (world.setup.log === 'disk' && (atRisk || this.#generation !== world.images.generation)) {
      this.#generation = world.images.generation;
      for (const [region, { isWriting, isTorn }] of world.truth.regions.entries()) {
        if (!isWriting && !isTorn) continue;
        judge.see({ kind: 'exposed', why: isWriting ? 'written' : 'unsynced', everywhere: world.images.isDirtyEverywhere(region) });
      }
    }
    if (this.#executed === world.executed) return;
    this.#executed = world.executed;
    const log = world.liveLog;
    if (log === undefined) return;
    let inSync = 0;
    for (let region = 0; region < log.regionCount; region++) if (log.inSync(region)) inSync++;
    judge.see({ kind: 'counted', count: log.getSyncCount(), inSync });
  }
}

function act(what: () => unknown): true {
  what();
  return true;
}
