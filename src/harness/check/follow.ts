/**
 * The steps of a checker's path, taken one by one on the real log: which steps of a schedule a rule of the disk systems is.
 *
 * A rule names what happens; how many requests the log makes of it, and in which order its regions get work, only the log knows. So the
 * log is driven along, and a rule that it cannot follow ends the attempt with a reason.
 *
 * Bits of the model are sectors here: region 0, 1, 2 of the model lie in sectors of their own, thousands of regions apart. So does the
 * header, where tables follow one another; the model tells headers apart by the tables that left them.
 */
import { keepBySeed } from '#world';
import type { ScheduleStep } from '#world';
import type { ProductRule } from '#base';
import { headerCountOf, imageOf } from '../content.ts';
import type { Judge } from '../judge.ts';
import { watchedOf } from '../oracle.ts';
import { Run } from '../run.ts';
import type { Asked } from '../step-label.ts';
import type { Subject } from '../subject.ts';
import { runNow } from '../task.ts';
import { newTally } from '../verify.ts';
import type { Script } from './tables-of-path.ts';

/** What is on the device, as the model writes it: a bit a region, and the header where there is one. */
export interface Found {
  readonly bits: string;
  readonly header: string | undefined;
}

/** A rule of the model with what comes later, which decides what a failed write leaves to be read. */
export interface FollowedRule {
  /** Which step of the path it is. */
  readonly number: number;
  readonly kind: string;
  readonly of: ProductRule['of'];
  /** What the next read brings, if one comes before the next crash. */
  readonly nextRead: Found | undefined;
  /** The step of a schedule that it is, where that is known beforehand. */
  readonly step?: ScheduleStep;
}

/** What a rule says to be on the device: behind a crash, or in what is read. */
export function foundIn({ kind, of }: Pick<FollowedRule, 'kind' | 'of'>): Found {
  return { bits: String(kind === 'crash' ? of.keeps : of.bits), header: of.header === undefined ? undefined : String(of.header) };
}

/** Seeds that are tried for a crash that keeps certain bits. */
const seedsMax = 4096;

/** A log that follows a path. */
export class Follower {
  readonly steps: ScheduleStep[] = [];
  readonly run: Run;
  /** Which of the schedule's regions a region of the model is. */
  readonly #places: readonly number[];
  /** The numbers of these regions, whichever table there is. */
  readonly #numbers: readonly number[];
  /** Regions of the table that has them. */
  readonly #regionCount: number;

  /** Begins where the model begins: the first resume is under way. Throws what the run throws. */
  constructor(subject: Subject, { world, regionCount }: Pick<Script, 'world' | 'regionCount'>, places: readonly number[], judge: Judge) {
    this.run = new Run(subject, world, judge, newTally());
    this.#places = places;
    this.#regionCount = regionCount;
    const watched = watchedOf(regionCount);
    this.#numbers = places.map((place) => watched[place % watched.length] as number);
    runNow(this.run.begin());
    runNow(this.run.step({ do: 'resume' }));
  }

  /** Takes a rule; says why the log cannot. Throws what the run throws: a broken law. */
  follow(rule: FollowedRule): string | undefined {
    if (rule.step !== undefined) return this.#take(rule.step);
    const region = this.#region(rule.of.region);
    switch (rule.kind) {
      case 'markRegion':
      case 'dispatch':
      case 'legWriteFailed':
      case 'clearRegion':
        return this.#take({ do: rule.kind, region });
      case 'clearAgain':
        return this.#take({ do: 'clearRegion', region });
      case 'dispatchAlone':
        return this.#take({ do: 'dispatch', region }) ?? this.#take({ do: 'land', region, leg: 0 });
      case 'land':
        return this.#take({ do: 'land', region, leg: rule.of.leg === 1 ? 1 : 0 });
      case 'getResyncWork':
        return this.#getResyncWork(region);
      case 'copied':
      case 'reportAgain':
        return this.#take({ do: 'setRegionSync', region, inSync: true });
      case 'copyFailed':
        return this.#take({ do: 'setRegionSync', region, inSync: false });
      case 'flush':
      case 'presuspend':
      case 'postsuspend':
      case 'resume':
        return this.#take({ do: rule.kind });
      case 'crash':
        return this.#crash(foundIn(rule));
      case 'logRead':
        return this.#read(foundIn(rule));
      case 'logReadFailed':
        return this.#answerAll('read', rule);
      case 'logWritten':
      case 'logWriteFailed':
        return this.#answerAll('write', rule);
      case 'logFlushed':
      case 'logFlushFailed':
        return this.#answerAll('flush', rule);
      case 'legsFlushed':
      case 'legFlushFailed':
        return this.#answerAll('flushLegs', rule);
      default:
        return `no step of a schedule is "${rule.kind}"`;
    }
  }

  /** Distinct crashes that are possible now, as the smallest seed of each. */
  crashSeeds(): number[] {
    const { device } = this.run;
    const seen = new Map<string, number>();
    const choices = device.choices();
    for (let seed = 0; seed < seedsMax && seen.size < 64; seed++) {
      const key = choices.map(({ sector, count }) => keepBySeed(seed)(sector, count)).join();
      if (!seen.has(key)) seen.set(key, seed);
    }
    return [...seen.values()];
  }

  #region(number: number | string | undefined): number {
    return typeof number === 'number' ? (this.#places[number] ?? number) : 0;
  }

  #take(step: ScheduleStep): string | undefined {
    this.steps.push(step);
    return runNow(this.run.step(step)) ? undefined : 'the log or its client is not ready for it';
  }

  #getResyncWork(region: number): string | undefined {
    const wanted = this.run.regionMeant(region);
    const before = this.run.oracle.assigned.slice();
    const why = this.#take({ do: 'getResyncWork' });
    if (why !== undefined) return why;
    const given = this.run.oracle.assigned.findIndex((each, at) => each === 1 && before[at] === 0);
    return given === wanted ? undefined : given < 0 ? 'the log has no work' : 'the log hands out another region first';
  }

  /** The bits of the model's regions in an image, as the model writes them. */
  #bitsOf(image: Uint8Array): string {
    const seen = imageOf(image, this.#regionCount);
    return this.#numbers.map((region) => (seen.clean(region) ? '1' : '0')).join('');
  }

  /** The header of an image by the table that left it. */
  #headerOf(image: Uint8Array): string {
    const count = headerCountOf(image);
    if (count === undefined) return 'first';
    if (count === 0n) return 'empty';
    if (count === BigInt(this.#regionCount)) return 'long';
    return count < BigInt(this.#regionCount) ? 'short' : 'first';
  }

  /** How an image differs from what the model says; nothing where it does not. */
  #differs(image: Uint8Array, { bits, header }: Found): string | undefined {
    const [bitsFound, headerFound] = [this.#bitsOf(image), this.#headerOf(image)];
    if (bitsFound !== bits) return `the bits ${bitsFound}, not ${bits}`;
    return header === undefined || headerFound === header ? undefined : `the header "${headerFound}", not "${header}"`;
  }

  #crash(kept: Found): string | undefined {
    const { device } = this.run;
    for (let keep = 0; keep < seedsMax; keep++) {
      if (this.#differs(device.imageAfterCrash(keepBySeed(keep)), kept) === undefined) return this.#take({ do: 'crash', keep });
    }
    return `no crash leaves the bits ${kept.bits}${kept.header === undefined ? '' : ` below the header "${kept.header}"`}`;
  }

  #read(expected: Found): string | undefined {
    const differs = this.#differs(this.run.device.newest, expected);
    if (differs !== undefined) return `a read brings ${differs}`;
    return this.#answerAll('read', { kind: 'logRead', nextRead: undefined });
  }

  /** Answers all requests of a kind that wait now; one step of the model may be several writes. */
  #answerAll(asked: Asked, { kind, nextRead }: Pick<FollowedRule, 'kind' | 'nextRead'>): string | undefined {
    const waiting = this.run.pending.filter(({ request }) => (request === 'flushLegs' ? request : request.kind) === asked);
    if (waiting.length === 0) return 'the log has not asked for it';
    for (const { request } of waiting) {
      const seen = request === 'flushLegs' || nextRead === undefined ? 0 : this.#seen(request.offsetBytes, request.bytes, nextRead);
      const why = this.#take(kind.endsWith('Failed') ? { do: 'fail', nth: 0, seen } : { do: 'complete', nth: 0 });
      if (why !== undefined) return why;
    }
    return undefined;
  }

  /** Which sectors of a failed write are seen by the next read. */
  #seen(offsetBytes: number, bytes: Uint8Array, { bits, header }: Found): number {
    const whole = this.run.device.newest.slice();
    whole.set(bytes, offsetBytes);
    const written = this.#bitsOf(whole);
    let seen = offsetBytes === 0 && header === this.#headerOf(whole) ? 1 : 0;
    for (const [at, region] of this.#numbers.entries()) {
      const byte = 1024 + Math.floor(region / 8);
      const sector = Math.floor((byte - offsetBytes) / 512);
      if (byte >= offsetBytes && byte < offsetBytes + bytes.length && written[at] === bits[at]) seen |= 1 << sector;
    }
    return seen >>> 0;
  }
}
