// Written by `npm run derive` from spec/machines/region.ts; do not edit.

/** One bitmap for each bit of a region; word `i` holds the regions 32i … 32i+31, the lowest in the lowest bit. */
export interface RegionPlanes {
  readonly clean: Uint32Array;
  readonly sync: Uint32Array;
  readonly recovering: Uint32Array;
}

/** What a step asks for, as bits of its result. */
export const regionEffect = { cleaned: 1, countDown: 2, countUp: 4, dirtied: 8 } as const;

/** Steps the regions of word `at` whose bits are in `mask`; `input` is the word read from the device. Returns effects, or a query's answers. */
export type RegionStep = (planes: RegionPlanes, at: number, mask: number, input: number) => number;

/** Every step of the region machine on words. */
export type RegionSteps = Readonly<Record<'markRegion' | 'clearRegion' | 'getResyncWork' | 'setRegionSyncInSync' | 'setRegionSyncNotInSync' | 'resume' | 'resumeRefused' | 'legFlushFailed' | 'isClean' | 'inSync' | 'stageBits', RegionStep>>;

const kernel: RegionSteps = {
  markRegion(planes, at, mask) {
    const clean = planes.clean[at] as number;
    planes.clean[at] = clean & ~mask;
    return 8;
  },
  clearRegion(planes, at, mask) {
    const clean = planes.clean[at] as number;
    planes.clean[at] = clean | mask;
    return 1;
  },
  getResyncWork(planes, at, mask) {
    const recovering = planes.recovering[at] as number;
    planes.recovering[at] = recovering | mask;
    return 1;
  },
  setRegionSyncInSync(planes, at, mask) {
    const recovering = planes.recovering[at] as number;
    const sync = planes.sync[at] as number;
    planes.sync[at] = sync | mask;
    planes.recovering[at] = recovering & ~mask;
    return 4 | 1 | 8;
  },
  setRegionSyncNotInSync(planes, at, mask) {
    const recovering = planes.recovering[at] as number;
    const sync = planes.sync[at] as number;
    planes.sync[at] = sync & ~mask;
    planes.recovering[at] = recovering & ~mask;
    return 8 | ((sync & mask) === 0 ? 0 : 2);
  },
  resume(planes, at, mask, bit) {
    const clean = planes.clean[at] as number;
    const sync = planes.sync[at] as number;
    planes.clean[at] = (clean & ~mask) | (bit & mask);
    planes.sync[at] = (sync & ~mask) | (bit & mask);
    return 0;
  },
  resumeRefused(planes, at, mask) {
    planes.sync[at] = (planes.sync[at] as number) & ~mask;
    return 0;
  },
  legFlushFailed(planes, at, mask) {
    const clean = planes.clean[at] as number;
    planes.clean[at] = clean & ~mask;
    return 8;
  },
  isClean(planes, at, mask) {
    const clean = planes.clean[at] as number;
    return clean & mask;
  },
  inSync(planes, at, mask) {
    const sync = planes.sync[at] as number;
    return sync & mask;
  },
  stageBits(planes, at, mask) {
    const clean = planes.clean[at] as number;
    return clean & mask;
  },
};

const strict: RegionSteps = {
  markRegion(planes, at, mask) {
    const clean = planes.clean[at] as number;
    planes.clean[at] = clean & ~mask;
    return (clean & mask) === 0 ? 0 : 8;
  },
  clearRegion(planes, at, mask) {
    const clean = planes.clean[at] as number;
    const recovering = planes.recovering[at] as number;
    const sync = planes.sync[at] as number;
    planes.clean[at] = clean | ((sync | recovering) & mask);
    return (((~clean & sync) | (~clean & recovering)) & mask) === 0 ? 0 : 1;
  },
  getResyncWork(planes, at, mask) {
    planes.recovering[at] = (planes.recovering[at] as number) | mask;
    return 0;
  },
  setRegionSyncInSync(planes, at, mask) {
    const recovering = planes.recovering[at] as number;
    const sync = planes.sync[at] as number;
    planes.sync[at] = sync | (recovering & mask);
    planes.recovering[at] = recovering & ~mask;
    return (recovering & mask) === 0 ? 0 : 4 | 1;
  },
  setRegionSyncNotInSync(planes, at, mask) {
    const clean = planes.clean[at] as number;
    const recovering = planes.recovering[at] as number;
    const sync = planes.sync[at] as number;
    planes.clean[at] = clean & ~mask;
    planes.sync[at] = sync & ~mask;
    planes.recovering[at] = recovering & ~mask;
    return (sync & mask) === 0 ? 0 : 2 | 8;
  },
  resume(planes, at, mask, bit) {
    const clean = planes.clean[at] as number;
    const recovering = planes.recovering[at] as number;
    const sync = planes.sync[at] as number;
    planes.clean[at] = clean & ((~recovering & bit) | ~mask);
    planes.sync[at] = (sync & ~mask) | (clean & ~recovering & bit & mask);
    planes.recovering[at] = recovering & ~mask;
    return 0;
  },
  resumeRefused(planes, at, mask) {
    const clean = planes.clean[at] as number;
    const recovering = planes.recovering[at] as number;
    const sync = planes.sync[at] as number;
    planes.clean[at] = clean & (~recovering | ~mask);
    planes.sync[at] = sync & ~mask;
    planes.recovering[at] = recovering & ~mask;
    return 0;
  },
  legFlushFailed(planes, at, mask) {
    const clean = planes.clean[at] as number;
    const recovering = planes.recovering[at] as number;
    const sync = planes.sync[at] as number;
    planes.clean[at] = clean & ~mask;
    planes.sync[at] = sync & ~mask;
    planes.recovering[at] = recovering & ~mask;
    return ((clean & mask) === 0 ? 0 : 8) | ((sync & mask) === 0 ? 0 : 2);
  },
  isClean(planes, at, mask) {
    const clean = planes.clean[at] as number;
    return clean & mask;
  },
  inSync(planes, at, mask) {
    const sync = planes.sync[at] as number;
    return sync & mask;
  },
  stageBits(planes, at, mask) {
    const clean = planes.clean[at] as number;
    const sync = planes.sync[at] as number;
    return clean & sync & mask;
  },
};

/** The word steps of the region machine, one set a profile. */
export const regionSteps = { kernel, strict } as const;
