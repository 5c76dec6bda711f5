/**
 * Every schedule of a small world, on forwarder and daemon themselves: the client's acts, every order of deliveries and answers of the device,
 * every harm that the wire may do at every message, a crash of the daemon at every moment with its return at any later one, and at every moment
 * a crash of the host with every choice of what unflushed sectors hold.
 *
 * Breadth first, so the first schedule that breaks a law is a shortest one. A node is a schedule and is reached by running it from the
 * beginning; two that cannot be told apart any more are one: same state of every machine, same timers, messages and requests to the device,
 * same bytes and versions there, same knowledge of the observer, same budget. Every node is also left to quiet time.
 *
 * Bounds: the acts that are given, in their order; as many mishaps as are given; time goes on only to the end of a timer, and only
 * where something was harmed or the daemon has died. Left out, and had by random schedules: several calls at once, reloads.
 */
import { createHash } from 'node:crypto';
import { alterations, refusals, strays } from '#world';
import type { UserspaceSchedule, UserspaceSetup, UserspaceStep } from '#world';
import { KnownUserspaceViolation } from './judge.ts';
import { quiet } from './quiet.ts';
import type { UserspaceRun } from './run.ts';
import type { UserspaceScope } from './scopes.ts';
import type { UserspaceTally } from './world.ts';

/** What came out. */
export interface UserspaceScopeResult {
  readonly name: string;
  readonly states: number;
  readonly steps: number;
  /** Crashes of the host, each with another choice of what is left. */
  readonly crashes: number;
  readonly complete: boolean;
  /** The schedule that broke a law, and what it threw. */
  readonly broken?: { readonly schedule: UserspaceSchedule; readonly error: unknown };
}

interface Node {
  readonly parent: Node | undefined;
  readonly step: UserspaceStep | undefined;
  readonly acted: number;
  readonly mishaps: number;
  /** Timers that were let end. */
  readonly idle: number;
}

/** Timers that are let end before the quiet time, in which all do: one for a reply that does not come, one to find a daemon anew. */
const idleMax = 2;

/** Makes a run in a world. */
export type MakeRun = (world: UserspaceSetup, tally: UserspaceTally) => UserspaceRun;

/** A search of a scope. It stops at a schedule that breaks a law, and goes on from there once the judge knows the law to be broken. */
export class UserspaceSearch {
  readonly #name: string;
  readonly #scope: UserspaceScope;
  readonly #make: MakeRun;
  readonly #known = new Set<string>();
  readonly #queue: Node[] = [{ parent: undefined, step: undefined, acted: 0, mishaps: 0, idle: 0 }];
  #at = 0;
  #steps = 0;
  #crashes = 0;

  constructor(name: string, scope: UserspaceScope, make: MakeRun) {
    this.#name = name;
    this.#scope = scope;
    this.#make = make;
  }

  /** Searches on, to the end, the next broken law, or as long as `goesOn` says so, which is asked now and then. */
  run(tally: UserspaceTally, goesOn: () => boolean = () => true): UserspaceScopeResult {
    // The queue is walked by its index; what is behind is needed to tell a path.
    for (let node = this.#queue[this.#at]; node !== undefined; node = this.#queue[++this.#at]) {
      if (this.#at % 64 === 0 && !goesOn()) return this.#result(false);
      const broken = this.#expand(node, tally);
      if (broken !== undefined) return { ...this.#result(false), broken };
    }
    return this.#result(true);
  }

  #result(complete: boolean): UserspaceScopeResult {
    return { name: this.#name, states: this.#known.size, steps: this.#steps, crashes: this.#crashes, complete };
  }

  #expand(node: Node, tally: UserspaceTally): UserspaceScopeResult['broken'] {
    let steps: readonly UserspaceStep[] = [];
    let broken = this.#attempt(node, tally, (run) => {
      steps = this.#stepsOf(node, run);
      quiet(run);
    });
    for (const step of steps) {
      if (broken !== undefined) return broken;
      const next = after(node, step);
      broken = this.#attempt(next, tally, (run) => {
        const { acted, mishaps, idle } = next;
        const key = `${acted} ${mishaps} ${idle} ${fingerprint(run)}`;
        if (this.#known.size < this.#known.add(key).size) this.#queue.push(next);
      });
    }
    if (!this.#scope.hostCrash) return broken;
    for (let keep = 0, choices = 1; broken === undefined && keep < choices; keep++) {
      const crash = { do: 'crashHost', keep, exactly: true } as const;
      broken = this.#attempt({ ...node, parent: node, step: undefined }, tally, (run) => {
        choices = run.world.device.choices().reduce((product, { count }) => product * count, 1);
        this.#crashes++;
        run.step(crash);
        run.settle();
        run.look(true);
      });
      if (broken !== undefined) return { ...broken, schedule: { ...broken.schedule, steps: [...broken.schedule.steps, crash] } };
    }
    return broken;
  }

  #stepsOf({ acted, mishaps, idle }: Node, { world, client }: UserspaceRun): UserspaceStep[] {
    const { acts, mishaps: mishapsMax } = this.#scope;
    const [request] = world.requests;
    const isCalm = world.sides.every(({ outstanding }) => outstanding === 0) && request === undefined;
    const act = acts[acted];
    const harm = mishaps < mishapsMax;
    const [first] = world.sides;
    return [
      ...(act !== undefined && (isCalm || client.live === undefined) ? [act] : []),
      ...(request === undefined ? [] : [{ do: 'deliver' } as const]),
      ...(world.replies.length > 0 ? [{ do: 'reply', nth: 0 } as const] : []),
      ...(world.replies.length > 1 ? [{ do: 'reply', nth: world.replies.length - 1 } as const] : []),
      ...world.waiting.map((_, nth) => ({ do: 'complete', nth }) as const),
      ...(harm ? world.waiting.map((_, nth) => ({ do: 'fail', nth, seen: 0 }) as const) : []),
      ...(harm && request !== undefined ? requestHarms : []),
      ...(harm && world.replies.length > 0 ? replyHarms : []),
      ...(harm && first?.newest !== undefined ? strayHarms : []),
      ...(harm && world.daemon !== undefined && isCalm ? [{ do: 'overflow' } as const] : []),
      ...(world.daemon === undefined ? [{ do: 'startDaemon' } as const] : []),
      ...(world.daemon !== undefined && harm ? [{ do: 'crashDaemon' } as const] : []),
      ...(idle < idleMax && mishaps > 0 && Number.isFinite(first?.nextDue) ? [{ do: 'expire' } as const] : []),
    ];
  }

  #attempt(node: Node, tally: UserspaceTally, then: (run: UserspaceRun) => void): UserspaceScopeResult['broken'] {
    this.#steps++;
    try {
      then(this.#reach(node, tally));
      return undefined;
    } catch (error) {
      if (error instanceof KnownUserspaceViolation) return undefined;
      return { schedule: { world: this.#scope.world, steps: stepsTo(node) }, error };
    }
  }

  #reach(node: Node, tally: UserspaceTally): UserspaceRun {
    const steps = stepsTo(node);
    const run = this.#make(this.#scope.world, tally);
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

const requestHarms: readonly UserspaceStep[] = [
  { do: 'loseRequest' },
  { do: 'doubleRequest' },
  ...refusals.map((error) => ({ do: 'refuse', error }) as const),
];
const replyHarms: readonly UserspaceStep[] = [
  { do: 'loseReply', nth: 0 },
  { do: 'doubleReply', nth: 0 },
  ...alterations.map((how) => ({ do: 'alterReply', nth: 0, how }) as const),
];
const strayHarms: readonly UserspaceStep[] = strays.map((how) => ({ do: 'stray', how }) as const);

const harmful: ReadonlySet<UserspaceStep['do']> = new Set([
  'loseRequest',
  'doubleRequest',
  'refuse',
  'loseReply',
  'doubleReply',
  'alterReply',
  'stray',
  'overflow',
  'crashDaemon',
  'fail',
]);
const ofClient: ReadonlySet<UserspaceStep['do']> = new Set([
  'mark',
  'clear',
  'flush',
  'dispatch',
  'land',
  'inSync',
  'isRemoteRecovering',
  'getWork',
  'count',
]);

function after(parent: Node, step: UserspaceStep): Node {
  return {
    parent,
    step,
    acted: parent.acted + Number(ofClient.has(step.do)),
    mishaps: parent.mishaps + Number(harmful.has(step.do)),
    idle: parent.idle + Number(step.do === 'expire'),
  };
}

function stepsTo(node: Node): UserspaceStep[] {
  const steps: UserspaceStep[] = [];
  for (let at: Node | undefined = node; at !== undefined; at = at.parent) if (at.step !== undefined) steps.push(at.step);
  return steps.toReversed();
}

/** Everything that what happens next depends on. Numbers of requests are told from the next one, since only their differences matter. */
function fingerprint({ world }: UserspaceRun): string {
  const next = world.shared.sequence;
  const plain = [
    world.sides.map((side) => [side.phase, side.outstanding, side.engine.save(), side.timers()]),
    world.shared.throttledUntil - world.now,
    world.daemon?.instances(),
    world.requests.map(({ seq, key }) => [next - seq, key]),
    world.replies.map(({ seq, bytes, isPrivileged }) => [next - seq, Buffer.from(bytes.subarray(180)).toString('latin1'), isPrivileged]),
    world.waiting.map(({ request }) => [request.kind, request.offsetBytes]),
    world.truth.regions.map((at) => ({ ...at, markedAt: 0, clearedAt: 0 })),
    [...world.remote],
    world.isFull,
    world.wasResumed,
    world.isSparingOrphans,
    world.logs(),
  ];
  const hash = createHash('sha1').update(JSON.stringify(plain, plainly));
  const { durable, newest, versions } = world.device.save();
  const covered = world.waiting.map(({ request }) => request.covers);
  const ranks = versions.flatMap(([, list]) => list.map(({ completed }) => completed)).toSorted((a, b) => a - b);
  const rankOf = (moment: number) => ranks.filter((each) => each < moment).length;
  const kept = versions.map(([sector, list]) => [sector, list.map(({ bytes, completed, stale }) => [bytes, rankOf(completed), stale])]);
  hash.update(JSON.stringify([durable, newest, kept, covered.map(rankOf)], plainly));
  return hash.digest('base64');
}

/** Arrays of numbers as text; functions and clocks are the same in all states. */
function plainly(key: string, value: unknown): unknown {
  if (key === 'then' || key === 'clock' || key === 'seq' || key === 'request') return undefined;
  if (value instanceof Uint8Array || value instanceof Uint32Array)
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1');
  return typeof value === 'bigint' ? String(value) : value;
}
