/**
 * The `core` log: everything in memory, lost at a crash.
 *
 * The disk log is this one with a device behind it; what they share stands in `regions.ts` and in the derived `core` table.
 *
 * Source: `core_*` and `_core_type` in Linux `drivers/md/dm-log.c`.
 */
import { assert, done, Stepper } from '#base';
import type { Outcome } from '#base';
import type { ProfileName, RegionCount, RegionIndex, Sectors, StatusKind, SyncAnswer } from '#spec/vocabulary';
import { parseCore } from './arguments.ts';
import type { DirtyLog, LogOptions } from './contract.ts';
import type { CoreEffects, CoreEvent } from './derived/core.ts';
import { LogError } from './error.ts';
import { profileOr } from './profile.ts';
import type { Profile } from './profile.ts';
import { createRegionMap } from './regions.ts';
import type { RegionMap } from './regions.ts';
import { infoOfCore, tableOfCore } from './status.ts';

/** What a core log is made of; it needs no device and never flushes the legs. */
export type CoreOptions = Pick<LogOptions, 'length' | 'regionSize' | 'syncWord'> & { readonly profile?: ProfileName | Profile };

/** Makes a core log (`ctr`). Throws {@link LogError} when the options make no sense. */
export function createCore(options: CoreOptions): CoreLog {
  const words = [String(options.regionSize), ...(options.syncWord === 'default' ? [] : [options.syncWord])];
  const parsed = parseCore(words, options.length, 'strict');
  if (!parsed.ok) throw new LogError(parsed.fault);
  return new CoreLog(options);
}

/** The core log; see {@link DirtyLog} for what each operation promises. */
export class CoreLog implements DirtyLog {
  /**
   * The bits, for tests and tools.
   *
   * @hidden
   */
  readonly regions: RegionMap;
  /**
   * The steps that concern all regions, for tests and tools.
   *
   * @hidden
   */
  readonly core: Stepper<CoreEvent, CoreEffects>;
  readonly #options: CoreOptions;
  #work: RegionIndex = -1;

  constructor(options: CoreOptions) {
    const profile = profileOr(options.profile);
    this.#options = options;
    this.regions = createRegionMap(Math.ceil(options.length / options.regionSize), options.syncWord, profile.region);
    this.core = new Stepper<CoreEvent, CoreEffects>(profile.core, {
      searchWork: () => {
        this.#work = this.regions.getResyncWork();
      },
      answerNoWork: () => {
        this.#work = -1;
      },
      restartSearch: () => {
        this.regions.search = 0;
      },
    });
  }

  dtr(): void {
    // Memory is all there is.
  }

  presuspend(): Outcome {
    this.core.step(this.core.index('presuspend'));
    return done;
  }

  postsuspend(): Outcome {
    return done;
  }

  resume(): Outcome {
    this.core.step(this.core.index('resume'));
    return done;
  }

  getRegionSize(): Sectors {
    return this.#options.regionSize;
  }

  isClean(region: RegionIndex): boolean {
    return this.regions.isClean(region);
  }

  inSync(region: RegionIndex, _canBlock: boolean): SyncAnswer {
    return this.regions.inSync(region) ? 'in-sync' : 'not-in-sync';
  }

  flush(): Outcome {
    return done;
  }

  markRegion(region: RegionIndex): void {
    this.regions.markRegion(region);
  }

  clearRegion(region: RegionIndex): void {
    this.regions.clearRegion(region);
  }

  getResyncWork(): RegionIndex | undefined {
    this.core.step(this.core.index('getResyncWork'));
    assert(this.#work < this.regions.count, 'work is a region of this log');
    return this.#work < 0 ? undefined : this.#work;
  }

  setRegionSync(region: RegionIndex, inSync: boolean): void {
    this.regions.setRegionSync(region, inSync);
  }

  getSyncCount(): RegionCount {
    return this.regions.syncCount;
  }

  status(kind: StatusKind): string {
    return kind === 'info' ? infoOfCore() : tableOfCore(this.#options.regionSize, this.#options.syncWord);
  }

  isRemoteRecovering(_region: RegionIndex): boolean {
    return false;
  }
}
