/**
 * Runs one schedule step by step against a log and the specification, and writes down what was to be seen after each step.
 *
 * It is the same run that verifies: only the steps are watched. So what breaks there breaks here, at the same step. The steps that the run
 * takes by itself are shown too: the beginning (resume, and copying where the schedule says so) and the quiet time at the end.
 *
 * - Few regions are shown in full; of a large table those that the run itself looks at.
 * - The lists are bounded; what was left out is counted, and the step that broke a law is always there.
 */
import type { Schedule, ScheduleStep, WorldSetup } from '#world';
import { imageOf } from './content.ts';
import { Judge } from './judge.ts';
import { Run, runSchedule } from './run.ts';
import { runLater } from './task.ts';
import type { Task } from './task.ts';
import { stepLabel } from './step-label.ts';
import type { Asked } from './step-label.ts';
import { regionCountOf } from './subject.ts';
import type { Now, Subject } from './subject.ts';
import { stoppedBy } from './stopped.ts';
import type { Stopped } from './stopped.ts';
import { newTally } from './verify.ts';

/** The most steps of each part that are written down. */
const rowsMax: Readonly<Record<TracePart, number>> = { begin: 1000, schedule: 100_000, quiet: 1000 };

/** Who asked for a step: the run to begin with, the schedule, or the run when the schedule was over. */
export type TracePart = 'begin' | 'schedule' | 'quiet';

/** What was to be seen at one moment. */
export interface TraceView {
  /** Numbers of the regions that the strings below speak of, in order. */
  readonly regions: readonly number[];
  readonly regionCount: number;
  /** Sectors a region. */
  readonly regionSize: number;
  /** How far the log's life is: `created`, `resuming`, `up`, `presuspended`, `suspending`, `suspended`. */
  readonly phase: string;
  /** What the log says, a letter a region: C clean, D dirty, N not in sync, R recovering; `?` before its first resume has ended. */
  readonly memory: string;
  /** Bits that a read of the log device would give, 1 is clean; empty where there are none, or where their place is not known. */
  readonly cache: string;
  /** Bits that survive every crash. */
  readonly medium: string;
  /** The header in the cache, and on the medium, is valid for this table. */
  readonly headerInCache: boolean;
  readonly headerOnMedium: boolean;
  /** State of the contract, one a region. */
  readonly contract: readonly string[];
  /** What the log has asked for and not been given, oldest first. */
  readonly asked: readonly Asked[];
  /** Sectors in which a crash now has a choice. */
  readonly sectorsAtRisk: number;
}

/** One step as it went. */
export interface TraceRow {
  readonly part: TracePart;
  /** Counted from 1 within its part. */
  readonly number: number;
  readonly step: ScheduleStep;
  /** The step as one line. */
  readonly name: string;
  /** False: it was not possible, and passed over. */
  readonly ran: boolean;
  /** A law was broken here. */
  readonly broke: boolean;
  /** After the step. */
  readonly view: TraceView;
}

/** A schedule as it went. */
export interface ScheduleTrace {
  /** Name of the log that ran. */
  readonly name: string;
  readonly durable: boolean;
  readonly world: WorldSetup;
  readonly verdict: 'holds' | 'violated';
  /** The law that was broken, and at which moment. */
  readonly broken: Stopped | undefined;
  /** In which part. */
  readonly brokeIn: TracePart | undefined;
  /** The name of the step; `undefined` where no step is to blame but what was missing at the end. */
  readonly brokeAt: string | undefined;
  readonly rows: readonly TraceRow[];
  /** Steps that are not among the rows, by part. */
  readonly omitted: Readonly<Record<TracePart, number>>;
}

/** Runs a schedule against a log; for logs that answer at once and for those that answer later. With `only` by one law alone. */
export async function traceSchedule(subject: Subject, schedule: Schedule, only?: string): Promise<ScheduleTrace> {
  const run = new WatchedRun(subject, schedule.world, new Judge(only));
  let broken: Stopped | undefined;
  try {
    await runLater(runSchedule(run, schedule));
  } catch (error) {
    broken = stoppedBy(error);
  }
  return {
    name: subject.name,
    durable: subject.durable,
    world: schedule.world,
    verdict: broken === undefined ? 'holds' : 'violated',
    broken,
    brokeIn: broken === undefined ? undefined : run.part,
    brokeAt: run.rows.find(({ broke }) => broke)?.name,
    rows: run.rows,
    omitted: run.omitted,
  };
}

/** The steps of a schedule that ran, up to the one that broke a law, each as one line. */
export function pathOf(trace: ScheduleTrace): string[] {
  return trace.rows.filter(({ part, ran, broke }) => part === 'schedule' && (ran || broke)).map(({ name }) => name);
}

/** A run that writes down its steps. */
class WatchedRun extends Run {
  readonly rows: TraceRow[] = [];
  readonly omitted: Record<TracePart, number> = { begin: 0, schedule: 0, quiet: 0 };
  readonly #numbers: Record<TracePart, number> = { begin: 0, schedule: 0, quiet: 0 };
  readonly #syncs: boolean;
  part: TracePart = 'begin';

  constructor(subject: Subject, world: WorldSetup, judge: Judge) {
    super(subject, world, judge, newTally());
    this.#syncs = world.synced;
  }

  override *sync(): Task {
    yield* super.sync();
    this.part = 'schedule';
  }

  override *quiet(): Task {
    this.part = 'quiet';
    yield* super.quiet();
  }

  override *step(step: ScheduleStep): Task<boolean> {
    const asked = this.#asked();
    const answers = 'nth' in step && asked.length > 0 ? asked[step.nth % asked.length] : undefined;
    const name = stepLabel(this.#resolved(step), answers, this.device.lost);
    try {
      const ran = yield* super.step(step);
      yield* this.#note(step, name, ran, false);
      return ran;
    } catch (error) {
      yield* this.#note(step, name, true, true);
      throw error;
    } finally {
      if (this.part === 'begin' && !this.#syncs) this.part = 'schedule';
    }
  }

  *#note(step: ScheduleStep, name: string, ran: boolean, broke: boolean): Task {
    const part = this.part;
    if (part !== 'schedule' && !ran) return;
    const number = ++this.#numbers[part];
    if (number > rowsMax[part] && !broke) {
      this.omitted[part]++;
      return;
    }
    const last = this.rows.at(-1);
    const view = ran || last === undefined ? yield* this.#view() : last.view;
    this.rows.push({ part, number, step, name, ran, broke, view });
  }

  /** The step with the region that it really means: numbers beyond the table wrap round. */
  #resolved(step: ScheduleStep): ScheduleStep {
    if (!('region' in step)) return step;
    const { watched } = this.oracle;
    return { ...step, region: watched[step.region % watched.length] ?? step.region };
  }

  #asked(): Asked[] {
    return this.pending.map(({ request }) => (request === 'flushLegs' ? request : request.kind));
  }

  *#view(): Task<TraceView> {
    const { oracle, device, table, subject } = this;
    const regionCount = regionCountOf(table);
    const regions = oracle.watched;
    const hasBits = subject.durable && subject.kernelFormat;
    const cache = hasBits ? imageOf(device.newest, regionCount) : undefined;
    const medium = hasBits ? imageOf(device.durable, regionCount) : undefined;
    const bits = (image: typeof cache) => (image === undefined ? '' : regions.map((region) => (image.clean(region) ? '1' : '0')).join(''));
    return {
      regions,
      regionCount,
      regionSize: table.regionSize,
      phase: this.phase,
      memory: yield* this.#memory(regions),
      cache: bits(cache),
      medium: bits(medium),
      headerInCache: cache?.headerRight === true,
      headerOnMedium: medium?.headerRight === true,
      contract: regions.map((region) => oracle.contract.table.states[oracle.contract.states[region] ?? 0] ?? ''),
      asked: this.#asked(),
      sectorsAtRisk: device.choices().length,
    };
  }

  *#memory(regions: readonly number[]): Task<string> {
    if (this.phase === 'created' || this.phase === 'resuming') return '?'.repeat(regions.length);
    let letters = '';
    for (const region of regions) {
      if (this.oracle.assigned[region] === 1) letters += 'R';
      else if (!(yield* answered(this.subject.inSync(region)))) letters += 'N';
      else letters += (yield* answered(this.subject.isClean(region))) ? 'C' : 'D';
    }
    return letters;
  }
}

function* answered<Value>(value: Now<Value>): Task<Value> {
  return value instanceof Promise ? ((yield value) as Value) : value;
}
