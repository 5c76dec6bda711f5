/**
 * The legs of a mirror as its worker knows them: errors, the default leg, and whether the mirror calls itself in sync.
 *
 * What an error leads to is a look-up in the tables derived from `spec/machines/record.ts` and `primary.ts`.
 */
import { assert, Stepper } from '#base';
import type { LegIndex } from '#spec/vocabulary';
import type { PrimaryEffects, PrimaryEvent } from './derived/primary.ts';
import type { RecordEffects, RecordEvent } from './derived/record.ts';
import type { MirrorMode } from './mode.ts';
import { beginIn } from './mode.ts';
import type { MirrorProfile } from './profile.ts';

/** What failed on a leg. */
export type LegError = 'flush' | 'write' | 'sync' | 'read';
/** What the status line says of a leg. */
export type LegLetter = RecordEffects['answer']['letter'];
/** Why an event is raised; the status explains it. */
export type MirrorEventKind = 'legFailed' | 'inSync' | 'logFailed';

/** A region being copied from one leg to others. */
export interface Copy {
  readonly region: number;
  readonly from: LegIndex;
  readonly to: readonly LegIndex[];
}

/** How a copy ended; `writesFailed` are places in its `to`. */
export interface CopyResult {
  readonly readFailed: boolean;
  readonly writesFailed: readonly number[];
}

/** Who hears of the legs. */
export interface LegsPort {
  legFailed(): void;
  becameInSync(): void;
  raiseEvent(why: MirrorEventKind): void;
  /** The default leg failed and stays, or no leg is left without errors. */
  warn(what: 'defaultStays' | 'noneLeft'): void;
}

/** The legs of one mirror. */
export class Legs {
  readonly count: number;
  /** Read, written and copied from where the legs may differ. */
  default: LegIndex = 0;
  readonly primary: Stepper<PrimaryEvent, PrimaryEffects>;
  readonly #records: readonly Stepper<RecordEvent, RecordEffects>[];
  readonly #port: LegsPort;
  #isNews = false;
  #letter: LegLetter = 'A';
  #blamed: PrimaryEffects['blameCopy']['default'] = 'started';

  constructor(count: number, mode: MirrorMode, profile: MirrorProfile, port: LegsPort) {
    assert(count >= 2 && count <= 9, 'a mirror has 2 to 9 legs');
    this.count = count;
    this.#port = port;
    const record = {
      tellNews: () => {
        this.#isNews = true;
      },
      answer: ({ letter }: RecordEffects['answer']) => {
        this.#letter = letter;
      },
    };
    this.#records = Array.from({ length: count }, () => new Stepper(profile.record, record));
    this.primary = new Stepper(profile.primary, this.#bindings());
    beginIn(this.primary, mode);
  }

  /** Records an error, and does what it leads to. */
  fail(leg: LegIndex, error: LegError): void {
    const record = this.#records[leg] as Stepper<RecordEvent, RecordEffects>;
    this.#isNews = false;
    record.step(record.index(`failed(error=${error})`));
    this.#port.legFailed();
    this.#take(`legFailed(news=${this.#isNews},isDefault=${leg === this.default},legLeft=${this.anyLeg() >= 0})`);
  }

  /** A leg missed a write or a flush. */
  outOfSync(): void {
    this.#take('outOfSync');
  }

  /** A region went out of sync, or some may have. */
  demoted(): void {
    this.#take('demoted');
  }

  /** The copy of a region begins. */
  copyStarted(): void {
    this.#take('copyStarted');
  }

  /** A copy ended. */
  copied(copy: Copy, result: CopyResult): void {
    if (!result.readFailed && result.writesFailed.length === 0) return this.#take('copied');
    this.#take('copyFailed');
    const source = this.#blamed === 'started' ? copy.from : this.default;
    const targets = this.#blamed === 'started' ? copy.to : this.others();
    if (result.readFailed) this.fail(source, 'sync');
    for (const place of result.writesFailed) this.fail(targets[place] as LegIndex, 'sync');
  }

  /** The log counted its regions that are in sync; `failing`: failed writes wait to be judged. */
  counted(complete: boolean, failing: boolean): void {
    this.#take(`counted(complete=${complete},failing=${failing})`);
  }

  /** The mirror calls itself in sync. */
  get isInSync(): boolean {
    return this.primary.table.states[this.primary.state]?.includes('inSync') === true;
  }

  /** Whether no error is recorded. */
  isGood(leg: LegIndex): boolean {
    return (this.#records[leg] as Stepper<RecordEvent, RecordEffects>).state === 0;
  }

  /** Where regions in sync are read: the default leg, or the nearest below it without errors, going around; -1: there is none. */
  anyLeg(): LegIndex {
    for (let step = 0; step < this.count; step++) {
      const leg = (this.default - step + this.count) % this.count;
      if (this.isGood(leg)) return leg;
    }
    return -1;
  }

  /** What the status line says of a leg. */
  letterOf(leg: LegIndex): LegLetter {
    const record = this.#records[leg] as Stepper<RecordEvent, RecordEffects>;
    record.step(record.index('status'));
    return this.#letter;
  }

  /** Whether a flush has failed on a leg since the errors were forgotten. */
  hasFlushError(): boolean {
    return this.#records.some((record, leg) => record.state !== 0 && this.letterOf(leg) === 'F');
  }

  /** A letter a leg. */
  letters(): string {
    return this.#records.map((_, leg) => this.letterOf(leg)).join('');
  }

  /** Every leg but the default. */
  others(): LegIndex[] {
    return this.#records.flatMap((_, leg) => (leg === this.default ? [] : [leg]));
  }

  #take(event: PrimaryEvent): void {
    this.primary.step(this.primary.index(event));
  }

  #bindings(): ConstructorParameters<typeof Stepper<PrimaryEvent, PrimaryEffects>>[1] {
    return {
      switchDefault: () => {
        const leg = this.#records.findIndex((record) => record.state === 0);
        assert(leg >= 0, 'a leg is left');
        this.default = leg;
      },
      warnDefaultStays: () => this.#port.warn('defaultStays'),
      warnNoneLeft: () => this.#port.warn('noneLeft'),
      forgetErrors: () => {
        for (const record of this.#records) record.step(record.index('forget'));
        this.#port.becameInSync();
      },
      raiseEvent: ({ why }) => this.#port.raiseEvent(why),
      blameCopy: ({ default: which }) => {
        this.#blamed = which;
      },
    };
  }
}
