/**
 * Systematic schedules: every sequence of steps up to a length, on the implementation itself, by saving and restoring it.
 *
 * What counts is the client's own steps; the device answers between them at any time and in any order. Breadth first, so the first schedule
 * that breaks a law is a shortest one. Two runs that cannot be told apart any more (same bits, same
 * bytes, same knowledge, same order of what counts) are one. At every state that has unflushed sectors a crash is imagined with every
 * choice of versions: every subset of the unflushed sectors, before and after each device operation, since each is a step of its own.
 *
 * Bounds: the steps of `alphabet`, a number of faults, crashes and suspends, two or three regions, one geometry. What more steps could
 * show is left to random schedules and to the model checker.
 */
import { createHash } from 'node:crypto';
import { assert } from '#base';
import { keepBySeed } from '#world';
import type { Schedule, ScheduleStep, WorldSetup } from '#world';
import { KnownViolation } from './judge.ts';
import type { Judge } from './judge.ts';
import { imagine } from './observe.ts';
import { Run } from './run.ts';
import { runNow } from './task.ts';
import type { RunSnapshot, Tally } from './situation.ts';
import type { Subject } from './subject.ts';
import { stoppedBy } from './stopped.ts';
import type { Stopped } from './stopped.ts';

/** What is explored. */
export interface SystematicOptions {
  readonly subject: Subject;
  readonly world: WorldSetup;
  /** Longest sequence of the client's steps; the device's answers are not counted. */
  readonly depthMax: number;
  /** How often a step of each scarce kind may occur in one sequence. */
  readonly budget: { readonly faults: number; readonly crashes: number; readonly suspends: number };
  readonly judge: Judge;
  readonly tally: Tally;
  /** Called now and then; returns true to stop. */
  readonly progress?: (states: number, depth: number) => boolean;
}

/** What came out. */
export interface SystematicReport {
  /** Distinct states of log, device, legs and knowledge. */
  readonly states: number;
  /** Steps taken from them. */
  readonly transitions: number;
  /** Images looked at. */
  readonly images: number;
  /** Every sequence up to this length was explored. */
  readonly depth: number;
  readonly complete: boolean;
  readonly broken: { readonly stopped: Stopped; readonly schedule: Schedule } | undefined;
}

interface Node {
  readonly snapshot: RunSnapshot;
  readonly parent: Node | undefined;
  readonly step: ScheduleStep | undefined;
  readonly faults: number;
  readonly crashes: number;
  readonly suspends: number;
}

const progressEveryStates = 512;
/** Where an engine's snapshot keeps the numbers of its tickets. */
const ticketsAt = 7;
const batchTicketsAt = 8;
/** Flushes and other calls that may be outstanding at once. */
const callsMax = 2;
/** More images of one state than this are sampled: each sector's choices are then tried against the others' extremes. */
const imagesMax = 256;
/** Numbers tried for the rule of an image. */
const seedsMax = 20_000;

/** Explores every sequence of steps up to `depthMax`. */
export function exploreSchedules(options: SystematicOptions): SystematicReport {
  return new Explorer(options).explore();
}

class Explorer {
  readonly #options: SystematicOptions;
  readonly #run: Run;
  readonly #seen = new Set<string>();
  readonly #alphabet: readonly ScheduleStep[];
  #transitions = 0;
  #images = 0;
  /** The imagined crash that is being looked at. */
  #imagined: ScheduleStep | undefined;
  #broken: SystematicReport['broken'];

  constructor(options: SystematicOptions) {
    assert(options.subject.save !== undefined && options.subject.restore !== undefined, 'a subject that is explored can be saved');
    this.#options = options;
    this.#run = new Run(options.subject, options.world, options.judge, options.tally);
    this.#alphabet = alphabetOf(options.world.regionCount);
  }

  explore(): SystematicReport {
    try {
      runNow(this.#run.begin());
      runNow(this.#run.step({ do: 'resume' }));
      if (this.#options.world.synced) runNow(this.#run.sync());
    } catch (error) {
      if (!(error instanceof KnownViolation))
        this.#broken = { stopped: stoppedBy(error), schedule: { world: this.#options.world, steps: [] } };
      return this.#report(0, false);
    }
    const none = { parent: undefined, step: undefined, faults: 0, crashes: 0, suspends: 0 };
    let frontier: Node[] = [{ ...none, snapshot: this.#run.save() }];
    let depth = 0;
    for (; frontier.length > 0 && depth <= this.#options.depthMax; depth++) {
      const next: Node[] = [];
      // Answers cost nothing, so the frontier grows while it is walked.
      for (let at = 0; at < frontier.length; at++) {
        const last = depth === this.#options.depthMax;
        if (!this.#expand(frontier[at] as Node, frontier, last ? undefined : next)) return this.#report(depth, false);
      }
      frontier = next;
    }
    return this.#report(depth - 1, true);
  }

  #report(depth: number, complete: boolean): SystematicReport {
    return { states: this.#seen.size, transitions: this.#transitions, images: this.#images, depth, complete, broken: this.#broken };
  }

  /** Takes every step from a node: answers go on at the same depth, steps of the client at the next; false to stop. */
  #expand(node: Node, same: Node[], next: Node[] | undefined): boolean {
    for (const step of this.#alphabet) {
      const isAnswer = step.do === 'complete' || step.do === 'fail';
      const into = isAnswer ? same : next;
      const child = into === undefined ? undefined : afford(node, step, this.#options.budget);
      if (into === undefined || child === undefined) continue;
      this.#run.restore(node.snapshot);
      if ((step.do === 'flush' && this.#run.calls.size >= callsMax) || ('nth' in step && step.nth >= this.#run.pending.length)) continue;
      try {
        if (!runNow(this.#run.step(step))) continue;
        this.#transitions++;
        const snapshot = this.#run.save();
        const key = keyOf(snapshot, child);
        if (this.#seen.has(key)) continue;
        this.#seen.add(key);
        this.#imagineAll();
        into.push({ ...child, snapshot, parent: node, step });
      } catch (error) {
        if (error instanceof KnownViolation) {
          this.#imagined = undefined;
          continue;
        }
        this.#broken = {
          stopped: stoppedBy(error),
          schedule: {
            world: this.#options.world,
            steps: [...pathTo(node), step, ...(this.#imagined === undefined ? [] : [this.#imagined])],
          },
        };
        return false;
      }
      if (this.#seen.size % progressEveryStates === 0 && this.#options.progress?.(this.#seen.size, pathTo(node).length + 1) === true)
        return false;
    }
    return true;
  }

  /** Every choice of every unflushed sector. A law that breaks here breaks again at an `imagineCrash` with the seed that makes the choice. */
  #imagineAll(): void {
    if (this.#run.phase === 'created') return;
    const choices = this.#run.device.choices();
    const total = choices.reduce((product, { count }) => product * count, 1);
    for (let image = 0; image < Math.min(total, imagesMax); image++) {
      this.#images++;
      let rest = image;
      const kept = new Map<number, number>();
      for (const { sector, count } of choices) {
        kept.set(sector, rest % count);
        rest = Math.floor(rest / count);
      }
      this.#imagined = { do: 'imagineCrash', keep: seedOf(choices, kept) };
      runNow(imagine(this.#run, (sector) => kept.get(sector) ?? 0, 'imagined'));
    }
    this.#imagined = undefined;
  }
}

/** A stored number whose rule makes these choices; there are few choices and many numbers. */
function seedOf(choices: readonly { readonly sector: number; readonly count: number }[], kept: ReadonlyMap<number, number>): number {
  const makes = (seed: number) => choices.every(({ sector, count }) => keepBySeed(seed)(sector, count) === kept.get(sector));
  for (let seed = 0; seed < seedsMax; seed++) if (makes(seed)) return seed;
  return 1;
}

/** The node after a step, or `undefined` when the budget does not allow it. */
function afford(node: Node, step: ScheduleStep, budget: SystematicOptions['budget']): Omit<Node, 'snapshot'> | undefined {
  const faults = node.faults + (step.do === 'fail' || step.do === 'legWriteFailed' ? 1 : 0);
  const crashes = node.crashes + (step.do === 'crash' ? 1 : 0);
  const suspends = node.suspends + (step.do === 'presuspend' ? 1 : 0);
  if (faults > budget.faults || crashes > budget.crashes || suspends > budget.suspends) return undefined;
  return { parent: node, step, faults, crashes, suspends };
}

/** Every step that concerns a log of so many regions. */
function alphabetOf(regionCount: number): ScheduleStep[] {
  const steps: ScheduleStep[] = [
    { do: 'complete', nth: 0 },
    { do: 'complete', nth: 1 },
    { do: 'flush' },
    { do: 'getResyncWork' },
    { do: 'fail', nth: 0, seen: 0 },
    { do: 'crash', keep: 0 },
    { do: 'crash', keep: 1 },
    { do: 'presuspend' },
    { do: 'postsuspend' },
    { do: 'resume' },
  ];
  for (let region = 0; region < regionCount; region++) {
    steps.push(
      { do: 'markRegion', region },
      { do: 'dispatch', region },
      { do: 'land', region, leg: 0 },
      { do: 'land', region, leg: 1 },
      { do: 'clearRegion', region },
      { do: 'setRegionSync', region, inSync: true },
      { do: 'setRegionSync', region, inSync: false },
      { do: 'legWriteFailed', region },
    );
  }
  return steps;
}

function pathTo(node: Node): ScheduleStep[] {
  const steps: ScheduleStep[] = [];
  for (let at: Node | undefined = node; at?.step !== undefined; at = at.parent) steps.unshift(at.step);
  return steps;
}

/** What can be told apart from now on: moments count by their order alone, and counters not at all. */
function keyOf(from: RunSnapshot, spent: Omit<Node, 'snapshot'>): string {
  const { oracle, columns, device, facts, pending, calls } = from;
  const times = [oracle.markedAt, oracle.clearedAt, oracle.dataAt, oracle.answeredAt];
  const since = [...pending.map((each) => each.since), ...calls.map(([, call]) => call.since), facts.flushedFrom, facts.now];
  const order = [...new Set([...times.flatMap((column) => [...column]), ...since])].toSorted((a, b) => a - b);
  const rank = (time: number) => order.indexOf(time);
  const plain = [
    ...times.flatMap((column) => [...column].map(rank)),
    ...since.map(rank),
    from.phase,
    ...pending.map((each) => (each.request === 'flushLegs' ? 'legs' : `${each.request.kind}${each.request.offsetBytes}`)),
    ...calls.map(([, call]) => call.kind),
    facts.activated,
    facts.resumeFailed,
    facts.expected,
    facts.events,
    facts.troubled,
    facts.legsFailed,
    facts.closed,
    device.lost,
    from.dirtBlocks.length,
    spent.faults,
    spent.crashes,
    spent.suspends,
  ].join(' ');
  const bytes = [
    ...columns.filter((column) => column instanceof Uint8Array),
    device.durable,
    device.newest,
    ...device.versions.flatMap(([sector, versions]) => versions.map((each) => each.bytes).concat(Uint8Array.of(sector, versions.length))),
  ].map(text);
  const versions = device.versions.flatMap(([, all]) => all.map((each) => `${each.stale}${each.completed === Infinity}`)).join(' ');
  return createHash('sha1')
    .update([plain, versions, ...bytes, subjectKey(from.subject)].join('|'))
    .digest('base64');
}

function text(bytes: Uint8Array | Uint32Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The bits and states of the log, without the numbers of calls and tickets. */
function subjectKey(saved: unknown): string {
  return JSON.stringify(saved, (key, value: unknown) => {
    if (['instance', 'calls', 'answered', 'resumeCall', 'table'].includes(key)) return undefined;
    // Tickets only count; whether a batch is in flight does not need their number.
    if (key === 'numbers')
      return (value as number[]).map((each, index) => (index === ticketsAt ? 0 : index === batchTicketsAt ? Math.sign(each) : each));
    if (typeof value === 'bigint') return value.toString();
    if (value instanceof Uint8Array || value instanceof Uint32Array) return text(value);
    return value;
  });
}
