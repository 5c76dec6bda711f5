/**
 * The exercise of a real mirror: a process writes and is killed, again and again, and what it leaves is held against what it said.
 *
 * A cycle: one life or two are ended by a kill; then the checker reads log and legs, a fresh process recovers, and the checker looks
 * again. Half of the cycles run on devices that withhold what was not flushed, so that the kill loses it. Time, chance and processes
 * come from outside.
 *
 * What must hold:
 * - After a kill every region in which legs differ is dirty in the log.
 * - A recovery copies the dirty regions, each once, and no other.
 * - Afterwards all legs are identical, and every sector holds what it may: what was flushed, or a later write. Where nothing is
 *   withheld, what was acknowledged or a later write.
 * - A read finds what was last acknowledged.
 * - A mirror that was suspended leaves no region dirty.
 */
import { fail, succeed } from '#base';
import type { Fault, Outcome } from '#base';
import { figuresAtFirst } from './figures.ts';
import type { ExerciseFigures, ExerciseReport, Violated } from './figures.ts';
import { Ledger } from './ledger.ts';
import type { Extent, WrongSector } from './ledger.ts';
import type { Life, Mutant } from './life.ts';
import type { Message } from './messages.ts';
import { dirtyRegions, readLegs } from './on-disk.ts';
import type { ExercisedMirror } from './on-disk.ts';
import { randomOf } from './random.ts';
import { foreignValue, valuesOf } from './stamp.ts';

/** How to exercise. */
export interface ExerciseOptions {
  readonly seconds: number;
  readonly seed: number;
  /** Kill; else one life writes until the time is over. */
  readonly kill: boolean;
  /** Which cycles run on devices that withhold. */
  readonly withhold: 'alternate' | 'always' | 'never';
  /** Data that is not of an exercise may be destroyed. */
  readonly overwrite: boolean;
  readonly mutant?: Mutant;
}

/** A life that runs. */
export interface RunningLife {
  /** Ends it at once. */
  kill(): void;
  /** Asks it to come to an end. */
  stop(): void;
  /** Every message has been heard. Why it ended, if neither asked to nor killed. */
  readonly ended: Promise<Fault | undefined>;
}

/** What the exercise needs of the outside. */
export interface ExercisePort {
  readonly start: (life: Life, hear: (message: Message) => void) => RunningLife;
  /** Ends early when {@link isStopped} becomes true. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  /** Somebody wants an end. */
  readonly isStopped: () => boolean;
  readonly show: (figures: ExerciseFigures) => void;
}

/** Sectors of the largest mirror that is exercised: 4 GiB. */
export const exercisedSectorsMax = 2 ** 23;

/** Runs to the end of its time, or to the first thing that must not be; a fault: it could not begin. */
export async function exercise(mirror: ExercisedMirror, options: ExerciseOptions, port: ExercisePort): Promise<Outcome<ExerciseReport>> {
  if (mirror.length > exercisedSectorsMax) return fail(tooLarge(mirror));
  const values = new Uint32Array(mirror.length);
  const seen = await readLegs(mirror, ({ firstSector, bytes }) => values.set(valuesOf(bytes, firstSector), firstSector));
  if (!seen.ok) return seen;
  if (!options.overwrite && values.includes(foreignValue)) return fail(foreignFault(mirror, values.indexOf(foreignValue)));
  const run = new Run(mirror, options, port, values);
  const began = await run.begin();
  if (!began.ok) return began;
  return succeed(await run.run());
}

function tooLarge({ length }: ExercisedMirror): Fault {
  const message = `the mirror has ${length} sectors, and the checker keeps what it knows of ${exercisedSectorsMax} at most`;
  return { kind: 'too-large', message, operation: 'exercise', hint: 'exercise a smaller mirror, of 4 GiB or less' };
}

/** A life as far as the checker has heard. */
interface Heard {
  readonly running: RunningLife;
  readonly opened: Promise<void>;
  readonly resumed: Promise<void>;
  fault: Fault | undefined;
  synced: Extract<Message, { what: 'synced' }> | undefined;
  isClosed: boolean;
}

class Run {
  readonly #mirror: ExercisedMirror;
  readonly #options: ExerciseOptions;
  readonly #port: ExercisePort;
  readonly #ledger: Ledger;
  readonly #random;
  readonly #figures: ExerciseFigures = figuresAtFirst();
  readonly #violated: Violated[] = [];
  readonly #open = new Map<number, Extent>();
  /** When flushes under way were asked for. */
  readonly #flushes = new Map<number, number>();
  #nextValue: number;
  #fault: Fault | undefined;

  constructor(mirror: ExercisedMirror, options: ExerciseOptions, port: ExercisePort, values: Uint32Array) {
    this.#mirror = mirror;
    this.#options = options;
    this.#port = port;
    this.#ledger = new Ledger(values);
    this.#random = randomOf(options.seed);
    this.#nextValue = 1 + values.reduce((most, value) => (value === foreignValue ? most : Math.max(most, value)), 0);
  }

  /** Copies everything once, to know how long that takes. */
  async begin(): Promise<Outcome> {
    const heard = this.#start('resync', { sync: true, withhold: false });
    const fault = await this.#endOf(heard);
    if (fault !== undefined) return fail(fault);
    this.#figures.fullCopyMilliseconds = heard.synced?.milliseconds ?? 0;
    return this.#look([]);
  }

  async run(): Promise<ExerciseReport> {
    const began = this.#port.now();
    const end = began + this.#options.seconds * 1000;
    const isOver = (): boolean =>
      this.#port.now() >= end || this.#port.isStopped() || this.#violated.length > 0 || this.#fault !== undefined;
    if (!this.#options.kill) await this.#plainRun(end);
    while (this.#options.kill && !isOver()) await this.#cycle();
    return {
      verdict: this.#verdict(),
      figures: { ...this.#figures },
      violated: this.#violated,
      seconds: (this.#port.now() - began) / 1000,
      isStopped: this.#port.isStopped(),
      ...(this.#fault === undefined ? {} : { fault: this.#fault }),
    };
  }

  #verdict(): ExerciseReport['verdict'] {
    if (this.#violated.length > 0) return 'violated';
    return this.#fault !== undefined || this.#port.isStopped() || this.#figures.checks < 2 ? 'inconclusive' : 'holds';
  }

  /** One life without a kill. */
  async #plainRun(end: number): Promise<void> {
    const heard = this.#start('write', { sync: false, withhold: this.#withholds(0) });
    const isEnded = { now: false };
    void heard.running.ended.then(() => (isEnded.now = true));
    while (this.#port.now() < end && !this.#port.isStopped() && !isEnded.now) {
      await this.#port.wait(Math.min(100, end - this.#port.now()));
      this.#port.show(this.#figures);
    }
    heard.running.stop();
    this.#fault = await this.#endOf(heard);
    if (this.#fault !== undefined) return;
    this.#ledger.killed(false);
    const dirty = await dirtyRegions(this.#mirror);
    if (!dirty.ok) return this.#fail(dirty.fault);
    if (this.#mirror.log !== undefined && dirty.value.size > 0)
      this.#break('A mirror that was suspended leaves no region dirty', `dirty in the log: ${listed([...dirty.value])}`);
    await this.#look([]);
  }

  async #cycle(): Promise<void> {
    const withhold = this.#withholds(this.#figures.cycles);
    for (let kills = this.#random.onceIn(3) ? 2 : 1; kills > 0; kills--) {
      if (!(await this.#killOnce(withhold))) return;
    }
    const dirty = await dirtyRegions(this.#mirror);
    if (!dirty.ok) return this.#fail(dirty.fault);
    if (!(await this.#compareAfterKill(dirty.value))) return;
    const heard = this.#start('resync', { sync: false, withhold });
    const fault = await this.#endOf(heard);
    if (fault !== undefined) return this.#fail(fault);
    const copied = heard.synced?.copied ?? [];
    this.#judgeCopied(dirty.value, copied);
    this.#figures.dirty += dirty.value.size;
    this.#figures.copied += copied.length;
    this.#figures.resyncMilliseconds += heard.synced?.milliseconds ?? 0;
    if (!(await this.#look(copied)).ok) return;
    this.#figures.cycles++;
    if (withhold) this.#figures.withheldCycles++;
    this.#port.show(this.#figures);
  }

  /** One life, ended by a kill; false if there is nothing to judge. */
  async #killOnce(withhold: boolean): Promise<boolean> {
    const heard = this.#start('write', { sync: false, withhold });
    const isEarly = this.#random.onceIn(6);
    const pause = isEarly ? this.#random.below(8) : 20 + this.#random.below(280);
    await Promise.race([isEarly ? heard.opened : heard.resumed, heard.running.ended]);
    await Promise.race([this.#port.wait(pause), heard.running.ended]);
    heard.running.kill();
    const fault = (await heard.running.ended) ?? heard.fault;
    this.#ledger.killed(!withhold);
    this.#open.clear();
    this.#flushes.clear();
    if (this.#port.isStopped()) return false;
    if (fault === undefined) this.#figures.kills++;
    else this.#fail(fault);
    return fault === undefined;
  }

  async #compareAfterKill(dirty: ReadonlySet<number>): Promise<boolean> {
    const regions = new Set<number>();
    const outcome = await readLegs(this.#mirror, ({ differing }) => {
      for (const sector of differing) regions.add(this.#regionOf(sector));
    });
    if (!outcome.ok) {
      this.#fail(outcome.fault);
      return false;
    }
    this.#figures.differing += regions.size;
    const clean = [...regions].filter((region) => !dirty.has(region));
    if (clean.length > 0)
      this.#break(
        'After a kill every region in which legs differ is dirty in the log',
        `clean in the log, and different: ${listed(clean)}`,
      );
    return true;
  }

  #judgeCopied(dirty: ReadonlySet<number>, copied: readonly number[]): void {
    const law = 'A recovery copies the dirty regions, each once, and no other';
    const once = new Set(copied);
    const missed = [...dirty].filter((region) => !once.has(region));
    const needless = [...once].filter((region) => !dirty.has(region));
    if (missed.length > 0) this.#break(law, `dirty in the log and not copied: ${listed(missed)}`);
    if (needless.length > 0) this.#break(law, `copied and not dirty in the log: ${listed(needless)}`);
    if (once.size < copied.length) this.#break(law, `copied more than once: ${copied.length - once.size} times`);
  }

  /** Looks at everything, when all is at rest; `copied`: what has just been recovered. */
  async #look(copied: readonly number[]): Promise<Outcome> {
    const different = new Set<number>();
    const wrong: WrongSector[] = [];
    const lost = new Set<number>();
    const outcome = await readLegs(this.#mirror, ({ firstSector, bytes, differing }) => {
      for (const sector of differing) different.add(this.#regionOf(sector));
      wrong.push(...this.#ledger.found(firstSector, valuesOf(bytes, firstSector), (value) => lost.add(value)));
    });
    if (!outcome.ok) {
      this.#fail(outcome.fault);
      return outcome;
    }
    this.#figures.checks++;
    if (different.size > 0) {
      const missed = [...different].filter((region) => !copied.includes(region));
      const which = missed.length === 0 ? 'all of them were copied' : `not copied of them: ${listed(missed)}`;
      this.#break('After a recovery all legs are identical', `different: ${listed([...different])}; ${which}`);
    }
    if (wrong.length > 0) this.#break('Nothing is lost but what may be, and nothing is made up', wrongText(wrong));
    this.#figures.lost += lost.size;
    return outcome;
  }

  /** Starts a life and takes in what it tells. */
  #start(job: Life['job'], how: Pick<Life, 'sync' | 'withhold'>): Heard {
    const opened = happening();
    const resumed = happening();
    const { mutant } = this.#options;
    const flush = job === 'resync' && this.#mirror.log === undefined;
    const life = {
      job,
      ...how,
      flush,
      seed: this.#random.below(2 ** 31),
      firstValue: this.#nextValue,
      ...(mutant === undefined ? {} : { mutant }),
    };
    const hear = (message: Message): void => {
      if (message.what === 'opened') opened.happened();
      else if (message.what === 'resumed') resumed.happened();
      else if (message.what === 'closed') heard.isClosed = true;
      else if (message.what === 'synced') heard.synced = message;
      else if (message.what === 'fault') {
        heard.fault ??= message.fault;
        // A mirror holds what it cannot write until somebody helps; nobody will.
        heard.running.kill();
      } else this.#hear(message);
    };
    const heard: Heard = {
      running: this.#port.start(life, hear),
      opened: opened.awaited,
      resumed: resumed.awaited,
      fault: undefined,
      synced: undefined,
      isClosed: false,
    };
    return heard;
  }

  #hear(message: Exclude<Message, { what: 'opened' | 'resumed' | 'closed' | 'synced' | 'fault' }>): void {
    switch (message.what) {
      case 'write':
        this.#figures.writes++;
        this.#nextValue = Math.max(this.#nextValue, message.value + 1);
        this.#open.set(message.value, message);
        return this.#ledger.beginWrite(message, message.value);
      case 'acknowledged':
        this.#figures.acknowledged++;
        return this.#endWrite(message.value, true);
      case 'writeFailed':
        return this.#endWrite(message.value, false);
      case 'flush':
        this.#flushes.set(message.id, this.#ledger.now);
        return;
      case 'flushed':
        this.#figures.flushes++;
        if (message.ok) this.#ledger.flushed(this.#flushes.get(message.id) ?? 0);
        return;
      case 'read':
        this.#figures.reads++;
        return this.#judgeRead(this.#ledger.read(message, message.values));
    }
  }

  #endWrite(value: number, ok: boolean): void {
    const extent = this.#open.get(value);
    this.#open.delete(value);
    if (extent !== undefined) this.#ledger.endWrite(extent, value, ok);
  }

  #judgeRead(wrong: readonly WrongSector[]): void {
    if (wrong.length > 0) this.#break('A read finds what was last acknowledged', wrongText(wrong));
  }

  /** Waits for a life that ends by itself, or is asked to. */
  async #endOf(heard: Heard): Promise<Fault | undefined> {
    const ended = await heard.running.ended;
    return heard.fault ?? ended ?? (heard.isClosed ? undefined : unexpected);
  }

  #withholds(cycle: number): boolean {
    const { withhold, mutant } = this.#options;
    if (mutant === 'log-never-flushes') return true;
    return withhold === 'always' || (withhold === 'alternate' && cycle % 2 === 1);
  }

  #regionOf(sector: number): number {
    return Math.floor(sector / this.#mirror.regionSize);
  }

  #break(law: string, seen: string): void {
    this.#violated.push({ law, seen, cycle: this.#figures.cycles + 1 });
  }

  #fail(fault: Fault): void {
    if (!this.#port.isStopped()) this.#fault ??= fault;
  }
}

/** Something that will happen, and a promise of it. */
function happening(): { readonly awaited: Promise<void>; readonly happened: () => void } {
  let happened = (): void => {};
  const awaited = new Promise<void>((resolve) => {
    happened = resolve;
  });
  return { awaited, happened };
}

const listedMax = 12;

function listed(regions: readonly number[]): string {
  const shown = regions.toSorted((one, other) => one - other).slice(0, listedMax);
  const rest = regions.length - shown.length;
  return `${regions.length === 1 ? 'region' : 'regions'} ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function wrongText(wrong: readonly WrongSector[]): string {
  const [{ sector, value, allowed }] = wrong as [WrongSector];
  const held = value === foreignValue ? 'bytes of no write' : value === 0 ? 'zeros' : `write ${value}`;
  const more = wrong.length === 1 ? '' : `; ${wrong.length - 1} more sectors`;
  const may = allowed.map((each) => (each === 0 ? 'zeros' : each === foreignValue ? 'what it held' : String(each)));
  return `sector ${sector} holds ${held}, and may hold ${may.join(' or ')}${more}`;
}

const unexpected: Fault = {
  kind: 'ended',
  message: 'the process that ran the mirror ended by itself',
  operation: 'exercise',
  hint: 'see what it printed; if nothing, whether the system killed it (dmesg)',
};

function foreignFault({ legs }: ExercisedMirror, sector: number): Fault {
  return {
    kind: 'holds-data',
    message: 'the mirror holds data that no exercise wrote, and an exercise would destroy it',
    operation: 'exercise',
    place: `${legs[0] ?? ''}, sector ${sector}`,
    hint: 'make a mirror of new files for it, or say --overwrite',
  };
}
