/**
 * One schedule against a mirror: the run plays its users, its devices and the power supply, and puts every moment before the laws.
 *
 * Users keep their side: no two writes to one block are under way at once. A step that is not possible when its turn comes is passed over.
 */
import { unreachable } from '#base';
import { keepBySeed, keepDurable } from '#world';
import type { KeepRule, MirrorSchedule, MirrorStep } from '#world';
import type { MirrorJudge } from './judge.ts';
import { MirrorWorld, valueOf } from './world.ts';
import type { MirrorParty, MirrorTally } from './world.ts';

/** Steps that a rest may take before it counts as endless. */
const restStepsMax = 1000;

/** A run of one schedule. */
export class MirrorRun {
  readonly world: MirrorWorld;
  /** Letters of the legs when they were last looked at, and how many copies had succeeded when each ceased to be A. */
  #letters = '';
  #copiesAt: number[] = [];
  #default = 0;
  /** The log's word on each region when it was last looked at; empty: it has been read again since. */
  #words: boolean[] = [];
  #logFailed = false;

  constructor(schedule: MirrorSchedule, party: MirrorParty, judge: MirrorJudge, tally: MirrorTally) {
    this.world = new MirrorWorld(schedule.world, party, judge, tally);
    this.#forget();
  }

  /** Makes the mirror and lets it become live; with `synced` also in sync. */
  begin(): void {
    this.#resume();
    if (!this.world.setup.synced) return;
    this.#rest();
    this.look();
  }

  /** Runs a step if it is possible now; says whether it was. */
  step(step: MirrorStep): boolean {
    const { world } = this;
    world.now++;
    world.events = [];
    if (!this.#perform(step)) return false;
    world.settle();
    world.tally.steps[step.do] = (world.tally.steps[step.do] ?? 0) + 1;
    if (this.world.isLooking) this.look();
    return true;
  }

  /** The power fails, with the `keep`th of all choices of what unflushed sectors hold; says how many choices there are. */
  crashExactly(keep: number): number {
    const { world } = this;
    world.now++;
    world.events = [];
    const choices = this.#crashExactly(keep);
    world.settle();
    this.look();
    return choices;
  }

  #crashExactly(keep: number): number {
    const { world } = this;
    let left = keep;
    let choices = 1;
    const chosen = new Map<number, number>();
    for (const [place, device] of [...world.devices, world.logDevice].entries()) {
      for (const { sector, count } of device.choices()) {
        chosen.set(place * 2 ** 32 + sector, left % count);
        left = Math.floor(left / count);
        choices *= count;
      }
    }
    this.#crashKeeping((place) => (sector) => chosen.get(place * 2 ** 32 + sector) ?? 0);
    return choices;
  }

  /** What a `complete` or `fail` would answer: the request and its device. */
  asked(step: MirrorStep): string | undefined {
    const { world } = this;
    if (!('nth' in step) || world.waiting.length === 0) return undefined;
    const { device, request } = world.waiting[step.nth % world.waiting.length] as (typeof world.waiting)[number];
    const where = request.kind === 'flush' ? '' : ` sector ${request.offsetBytes / 512}`;
    return `${request.kind}${where} of ${device < 0 ? 'the log' : `leg ${device}`}`;
  }

  #perform(step: MirrorStep): boolean {
    const { world } = this;
    switch (step.do) {
      case 'write':
        return this.#write('data', step.block);
      case 'discard':
        return this.#write('discard', step.block);
      case 'read':
        if (world.phase !== 'up') return false;
        world.ask('read', step.block % world.blocks.count);
        return true;
      case 'flush':
        if (world.phase !== 'up') return false;
        world.ask('flush', 0);
        return true;
      case 'work':
        return this.#work();
      case 'complete':
        return this.#answer(step.nth, true, 0);
      case 'fail':
        return this.#answer(step.nth, false, step.seen);
      case 'suspend':
        return this.#suspend(step.noFlush);
      case 'resume':
        if (world.phase !== 'suspended') return false;
        world.resumedSince = true;
        this.#words = [];
        this.#resume();
        return true;
      case 'reload':
        return this.#reload(step.mode);
      case 'crash':
        if (step.exactly === true) this.#crashExactly(step.keep);
        else this.#crashKeeping(() => keepBySeed(step.keep));
        return true;
      case 'loseLeg':
      case 'returnLeg':
        return this.#leave(step.leg % world.devices.length, step.do === 'loseLeg');
      case 'loseLog':
      case 'returnLog':
        return this.#leave(-1, step.do === 'loseLog');
      default:
        return unreachable(step);
    }
  }

  #write(kind: 'data' | 'discard', wanted: number): boolean {
    const { world } = this;
    const block = wanted % world.blocks.count;
    if (world.phase !== 'up' || world.blocks.isOpen(block)) return false;
    world.ask(kind, block);
    return true;
  }

  #work(): boolean {
    if (!this.world.isScheduled) return false;
    this.world.isScheduled = false;
    this.world.engine.work();
    return true;
  }

  #answer(nth: number, ok: boolean, seen: number): boolean {
    const { length } = this.world.waiting;
    if (length === 0) return false;
    this.world.answer(nth % length, ok, seen);
    return true;
  }

  #leave(place: number, isLost: boolean): boolean {
    const device = this.world.deviceOf(place);
    if (device.lost === isLost) return false;
    device.lost = isLost;
    return true;
  }

  #suspend(noFlush: boolean): boolean {
    const { world } = this;
    if (world.phase !== 'up') return false;
    world.phase = 'suspending';
    world.engine.suspend(noFlush);
    return true;
  }

  #resume(): void {
    const { world } = this;
    world.phase = 'resuming';
    world.engine.resume();
    world.settle();
    for (const request of world.givenBack.splice(0)) world.engine.submit(request);
  }

  #reload(mode: MirrorWorld['mode']): boolean {
    const { world } = this;
    if (world.phase !== 'suspended') return false;
    const first = world.engine.legs.default;
    world.engine.remove();
    world.order = [world.order[first] as number, ...world.order.filter((_, leg) => leg !== first)];
    world.mode = mode;
    world.doubtWord();
    world.makeTable();
    this.#forget();
    this.#resume();
    return true;
  }

  #crashKeeping(keepOf: (place: number) => KeepRule): void {
    const { world } = this;
    world.tally.crashes++;
    world.blocks.crash();
    for (const [place, device] of [...world.devices, world.logDevice].entries()) device.crash(keepOf(place));
    world.open.clear();
    world.givenBack = [];
    world.copiesDone = 0;
    world.doubtWord();
    world.makeTable();
    this.#forget();
    this.#resume();
    this.#readLog();
    this.#compare();
  }

  /** The log is read at once after a crash: what it says before the first copy is what a crash has left. */
  #readLog(): void {
    const { world } = this;
    for (let left = 10; left > 0 && world.phase === 'resuming'; left--) {
      const at = world.waiting.findIndex(({ device }) => device < 0);
      if (at < 0) return;
      world.answer(at, true, 0);
    }
  }

  #forget(): void {
    this.#letters = 'A'.repeat(this.world.order.length);
    this.#copiesAt = this.world.order.map(() => 0);
    this.#default = 0;
    this.#words = [];
    this.#logFailed = false;
  }

  // Observation.

  /** Looks at everything that can be seen between two steps. */
  look(): void {
    this.#lookAtLegs();
    if (this.world.phase === 'resuming') return;
    this.#lookAtLog();
    this.#lookAtHash();
    this.#lookAtEvents();
  }

  #lookAtLog(): void {
    const { world } = this;
    const words = Array.from({ length: world.setup.regionCount }, (_, region) => world.inSync(region));
    const failed = world.failed.size > 0 || world.flushFailed || world.logFlushFailed;
    for (const [region, inSync] of words.entries()) {
      const was = this.#words[region];
      if (was !== undefined && was !== inSync) world.judge.see({ kind: 'wordChanged', inSync, copied: world.copied.has(region), failed });
      if (!inSync && was === true) world.copied.delete(region);
    }
    this.#words = words;
    const { logFailed } = world.engine;
    world.judge.see({ kind: 'logJudged', before: this.#logFailed, after: logFailed });
    this.#logFailed = logFailed;
  }

  #lookAtLegs(): void {
    const { world } = this;
    const { legs } = world.engine;
    const letters = legs.letters();
    for (const [leg, place] of world.order.entries()) {
      const letter = letters[leg] as string;
      const was = this.#letters[leg];
      if (letter !== 'A' && was === 'A') this.#copiesAt[leg] = world.copiesDone;
      const mustShow = was !== 'A' && world.copiesDone === this.#copiesAt[leg];
      world.judge.see({ kind: 'letter', letter, failed: world.failed.has(place), mustShow });
    }
    this.#letters = letters;
    if (legs.default === this.#default) return;
    this.#default = legs.default;
    world.judge.see({ kind: 'defaultChanged', holds: this.#defaultHolds() });
  }

  #defaultHolds(): boolean {
    const { world } = this;
    const device = world.deviceOf(world.order[world.engine.legs.default] as number);
    for (let block = 0; block < world.blocks.count; block++) {
      if (world.inSync(world.regionOf(block))) continue;
      if (!world.blocks.mayHold(block, valueOf(device.newest.subarray(block * 512)))) return false;
    }
    return true;
  }

  #lookAtHash(): void {
    const { world } = this;
    const { hash } = world.engine;
    let recovering = 0;
    for (let region = 0; region < world.setup.regionCount; region++) {
      const { state: name, pending } = hash.view(region);
      const state = name.split('.')[0] as 'absent' | 'clean' | 'dirty' | 'nosync' | 'recovering';
      if (state === 'recovering') recovering++;
      const writes = [...world.open].filter(({ kind, block }) => kind === 'data' && world.regionOf(block) === region);
      const sent = writes.filter(({ way }) => way !== 'waits').length;
      const inSync = world.inSync(region);
      const { resumedSince, legFlushFailed } = world;
      const outstanding = writes.length + this.#discards(region);
      world.judge.see({ kind: 'entry', state, pending, sent, outstanding, inSync, resumedSince, legFlushFailed });
    }
    const started = world.phase === 'up';
    if (started || world.phase === 'suspended')
      world.judge.see({ kind: 'hash', permits: hash.permits, recovering, inFlight: hash.inFlight, started });
  }

  #discards(region: number): number {
    const { world } = this;
    return [...world.open].filter(({ kind, block }) => kind === 'discard' && world.regionOf(block) === region).length;
  }

  #lookAtEvents(): void {
    const { world } = this;
    const letters = world.engine.legs.letters();
    for (const event of world.events) {
      const explained = event === 'legFailed' ? /[^A]/.test(letters) : event !== 'unexplained';
      world.judge.see({ kind: 'eventRaised', explained });
    }
  }

  /** Compares the legs, region by region. */
  #compare(): void {
    const { world } = this;
    if (world.phase === 'resuming') return;
    for (let region = 0; region < world.setup.regionCount; region++) {
      const { flushFailed: afterFlushFailure, unlogged } = world;
      world.judge.see({ kind: 'compared', inSync: world.inSync(region), differ: this.#differ(region), afterFlushFailure, unlogged });
    }
  }

  #differ(region: number): boolean {
    const { world } = this;
    const { regionSize } = world.setup;
    for (let block = region * regionSize; block < (region + 1) * regionSize; block++) {
      if (world.blocks.mayDiffer(block)) continue;
      const values = world.devices.map((device) => valueOf(device.newest.subarray(block * 512)));
      if (values.some((value) => value !== values[0])) return true;
    }
    return false;
  }

  // Rest.

  /** Everything that can happen happens, well and in order. */
  #rest(): void {
    const { world } = this;
    for (let left = restStepsMax; left > 0; left--) {
      world.now++;
      world.events = [];
      if (!this.#work() && !this.#answer(0, true, 0)) return world.judge.see({ kind: 'leftAlone', cameToRest: true });
      world.settle();
      if (world.isLooking) this.#lookAtLegs();
    }
    world.judge.see({ kind: 'leftAlone', cameToRest: false });
  }

  /** Nothing fails any more: what is under way ends, the table is changed once, all is copied, and what readers see is looked at. */
  quiet(): void {
    const { world } = this;
    for (const place of [-1, ...world.devices.keys()]) this.#leave(place, false);
    this.#rest();
    const stuckQueue = world.engine.queued > 0;
    const reported = this.#isReported();
    const suspended = this.#suspendFully();
    if (suspended && world.phase === 'suspended') this.#reload(world.mode);
    this.#rest();
    this.look();
    let delayed = 0;
    for (let region = 0; region < world.setup.regionCount; region++) delayed += world.engine.hash.view(region).delayed;
    const rested = {
      kind: 'rested',
      outstanding: world.engine.outstanding,
      delayed,
      suspended,
      allInSync: world.isAllInSync,
      dirtyAfterSuspend: undefined,
      reported,
      stuckQueue,
    } as const;
    world.judge.see(rested);
    this.#compare();
    this.#readAll();
    this.#suspendFully();
    const answers = world.imagined(keepDurable, 'default');
    if (answers === undefined) return;
    const dirty = Array.from({ length: world.setup.regionCount }, (_, region) => !answers(region)).includes(true);
    world.judge.see({ ...rested, dirtyAfterSuspend: dirty });
  }

  /** After a crash nothing fails: all is copied, compared and read. */
  recover(): void {
    this.#rest();
    this.#compare();
    this.#readAll();
  }

  #readAll(): void {
    const { world } = this;
    for (let block = 0; block < world.blocks.count; block++) {
      world.ask('read', block);
      this.#rest();
    }
  }

  #isReported(): boolean | undefined {
    const { world } = this;
    if (world.mode === 'none' || !world.mustReport) return undefined;
    return world.eventCount > 0;
  }

  /** Suspends, if it is not so already; whether it came to its end. */
  #suspendFully(): boolean {
    const { world } = this;
    if (world.phase === 'resuming') this.#rest();
    if (world.phase === 'up') this.#suspend(true);
    world.settle();
    this.#rest();
    return world.phase === 'suspended';
  }
}

/** Runs a whole schedule and then quiet time. */
export function runMirrorSchedule(run: MirrorRun, schedule: MirrorSchedule): void {
  run.begin();
  for (const step of schedule.steps) run.step(step);
  run.quiet();
}
