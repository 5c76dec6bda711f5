/**
 * Every schedule of a small world, on the mirror itself: writes, answers of the devices in every order, faults at every answer, and at every
 * moment a crash with every choice of what unflushed sectors hold.
 *
 * Breadth first, so the first schedule that breaks a law is a shortest one. A node is a schedule and is reached by running it from the
 * beginning; two that cannot be told apart any more are one: same tables' states, same entries, same requests with the same answers, same
 * bytes and versions on every device, same knowledge of the observer, same budget. After a crash the mirror recovers, is compared leg by leg,
 * and every block is read.
 *
 * Bounds: the writes and flushes that are given, in their order; faults and crashes as many as are given. Left out: suspends, other tables,
 * legs that go and return, a crash in the midst of a recovery, which random schedules have.
 */
import { createHash } from 'node:crypto';
import type { MirrorSchedule, MirrorSetup, MirrorStep } from '#world';
import { KnownMirrorViolation } from './judge.ts';
import type { MirrorJudge } from './judge.ts';
import { MirrorRun } from './run.ts';
import type { MirrorParty, MirrorTally } from './world.ts';

/** What is explored. */
export interface MirrorScope {
  readonly world: MirrorSetup;
  /** Requests of users, made in this order at any time. */
  readonly requests: readonly Extract<MirrorStep, { do: 'write' | 'flush' | 'discard' }>[];
  readonly faults: number;
  readonly crashes: number;
}

/** What came out. */
export interface MirrorScopeResult {
  readonly name: string;
  readonly states: number;
  readonly steps: number;
  /** Crashes, each with another choice of what is left. */
  readonly crashes: number;
  readonly complete: boolean;
  /** The schedule that broke a law, and what it threw. */
  readonly broken?: { readonly schedule: MirrorSchedule; readonly error: unknown };
}

interface Node {
  readonly parent: Node | undefined;
  readonly step: MirrorStep | undefined;
  readonly asked: number;
  readonly faults: number;
}

/** A search of a scope. It stops at a schedule that breaks a law, and goes on from there once the judge knows the law to be broken. */
export class MirrorSearch {
  readonly #name: string;
  readonly #scope: MirrorScope;
  readonly #party: MirrorParty;
  readonly #judge: MirrorJudge;
  readonly #tally: MirrorTally;
  readonly #known = new Set<string>();
  readonly #queue: Node[] = [{ parent: undefined, step: undefined, asked: 0, faults: 0 }];
  #at = 0;
  #steps = 0;
  #crashes = 0;

  constructor(name: string, scope: MirrorScope, party: MirrorParty, judge: MirrorJudge, tally: MirrorTally) {
    this.#name = name;
    this.#scope = scope;
    this.#party = party;
    this.#judge = judge;
    this.#tally = tally;
  }

  /** Searches on, to the end, the next broken law, or as long as `goesOn` says so, which is asked now and then. */
  run(goesOn: () => boolean = () => true): MirrorScopeResult {
    // The queue is walked by its index; what is behind is needed to tell a path.
    for (let node = this.#queue[this.#at]; node !== undefined; node = this.#queue[++this.#at]) {
      if (this.#at % 64 === 0 && !goesOn()) return this.#result(false);
      const broken = this.#expand(node);
      if (broken !== undefined) return { ...this.#result(false), broken };
    }
    return this.#result(true);
  }

  #result(complete: boolean): MirrorScopeResult {
    return { name: this.#name, states: this.#known.size, steps: this.#steps, crashes: this.#crashes, complete };
  }

  #expand(node: Node): MirrorScopeResult['broken'] {
    const run = this.#reach(node);
    for (const step of this.#stepsOf(node, run)) {
      const next = this.#after(node, step);
      const broken = this.#attempt(next, (reached) => {
        const key = `${next.asked} ${next.faults} ${fingerprint(reached)}`;
        if (this.#known.size < this.#known.add(key).size) this.#queue.push(next);
      });
      if (broken !== undefined) return broken;
    }
    if (this.#scope.crashes === 0) return undefined;
    for (let keep = 0, more = true; more; keep++) {
      const crash = { do: 'crash', keep, exactly: true } as const;
      let choices = 1;
      const broken = this.#attempt({ ...node, parent: node, step: undefined }, (reached) => {
        choices = reached.crashExactly(keep);
        this.#crashes++;
        reached.recover();
      });
      more = keep + 1 < choices;
      if (broken !== undefined) return { ...broken, schedule: { ...broken.schedule, steps: [...broken.schedule.steps, crash] } };
    }
    return undefined;
  }

  #stepsOf({ asked, faults }: Node, { world }: MirrorRun): MirrorStep[] {
    const request = this.#scope.requests[asked];
    const answers = world.waiting.flatMap((_, nth): MirrorStep[] => [
      { do: 'complete', nth },
      ...(faults < this.#scope.faults ? [{ do: 'fail' as const, nth, seen: 0 }] : []),
    ]);
    return [...(request === undefined ? [] : [request]), ...(world.isScheduled ? [{ do: 'work' } as const] : []), ...answers];
  }

  #after(parent: Node, step: MirrorStep): Node {
    const isRequest = step.do === 'write' || step.do === 'flush' || step.do === 'discard';
    return { parent, step, asked: parent.asked + Number(isRequest), faults: parent.faults + Number(step.do === 'fail') };
  }

  #attempt(node: Node, then: (run: MirrorRun) => void): MirrorScopeResult['broken'] {
    this.#steps++;
    try {
      then(this.#reach(node));
      return undefined;
    } catch (error) {
      if (error instanceof KnownMirrorViolation) return undefined;
      return { schedule: { world: this.#scope.world, steps: stepsTo(node) }, error };
    }
  }

  #reach(node: Node): MirrorRun {
    const steps = stepsTo(node);
    const run = new MirrorRun({ world: this.#scope.world, steps }, this.#party, this.#judge, this.#tally);
    const { world } = run;
    // All but the last were looked at when they were reached first.
    world.isLooking = steps.length === 0;
    run.begin();
    for (const [at, step] of steps.entries()) {
      world.isLooking = at === steps.length - 1;
      run.step(step);
    }
    world.isLooking = true;
    return run;
  }
}

function stepsTo(node: Node): MirrorStep[] {
  const steps: MirrorStep[] = [];
  for (let at: Node | undefined = node; at !== undefined; at = at.parent) if (at.step !== undefined) steps.push(at.step);
  return steps.toReversed();
}

/** Everything that what happens next depends on. */
function fingerprint({ world }: MirrorRun): string {
  const { engine, party } = world;
  const regions = Array.from({ length: world.setup.regionCount }, (_, region) => engine.hash.view(region));
  const plain = [
    world.phase,
    world.isScheduled,
    engine.localStates,
    engine.legs.primary.state,
    engine.legs.letters(),
    engine.legs.default,
    [engine.queued, engine.held, engine.hash.permits, engine.hash.inFlight],
    regions,
    [...world.open].map(({ kind, block, way, answers }) => [kind, block, way, answers]),
    world.waiting.map(({ device, request, isVain }) => [device, request.kind, request.offsetBytes, request.covers, isVain]),
    world.events,
    [world.flushFailed, world.legFlushFailed, world.logFlushFailed, world.unlogged],
  ];
  const hash = createHash('sha1').update(JSON.stringify(plain));
  hash.update(JSON.stringify(party.subject.save?.(), plainly));
  hash.update(world.blocks.fingerprint());
  for (const device of [...world.devices, world.logDevice]) hash.update(JSON.stringify(device.save(), plainly));
  return hash.digest('base64');
}

/** Arrays of numbers as text; what an instance is made of besides is the same in all states. */
function plainly(key: string, value: unknown): unknown {
  if (key === 'instance' || key === 'clock' || key === 'request') return undefined;
  if (value instanceof Uint8Array || value instanceof Uint32Array)
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1');
  if (typeof value === 'bigint') return String(value);
  return value;
}
