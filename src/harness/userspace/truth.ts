/**
 * What really is, region by region: the client's marks and writes, what stands on the legs, and what each side has been told.
 *
 * Neither forwarder nor daemon look here. A region's legs may differ while a write is under way, and lastingly once a write or the host has
 * failed in the middle of one, until a copy.
 */
import type { RegionIndex } from '#spec/vocabulary';

/** How far a mark is: none, made, or its flush has succeeded. */
export type MarkState = 'none' | 'made' | 'ready';

/** One region. */
export interface RegionTruth {
  mark: MarkState;
  /** Moments of the last mark and clear. */
  markedAt: number;
  clearedAt: number;
  /** Marked, or cleared, since the last flush that succeeded. */
  markedSince: boolean;
  clearedSince: boolean;
  /** A flush of that mark has failed: the next one carries it, unless it is cleared before, when nothing is owed. */
  isCarried: boolean;
  /** A write is on its way to both legs. */
  isWriting: boolean;
  /** The legs may differ lastingly. */
  isTorn: boolean;
  /** The log knows, or must know, that they do. */
  isTold: boolean;
  /** What the log has told the client. */
  belief: 'unknown' | 'inSync' | 'notInSync';
  /** Handed out and not reported. */
  isAssigned: boolean;
  /** Demoted, or its copy failed, since the last resume: it waits for the next. */
  isDemoted: boolean;
}

/** All regions. */
export class Truth {
  readonly regions: readonly RegionTruth[];

  constructor(count: number, torn: boolean) {
    this.regions = Array.from({ length: count }, () => ({
      mark: 'none',
      markedAt: 0,
      clearedAt: 0,
      markedSince: false,
      clearedSince: false,
      isCarried: false,
      isWriting: false,
      isTorn: torn,
      isTold: true,
      belief: 'unknown',
      isAssigned: false,
      isDemoted: false,
    }));
  }

  of(region: RegionIndex): RegionTruth {
    return this.regions[region % this.regions.length] as RegionTruth;
  }

  mayDiffer(region: RegionIndex): boolean {
    const { isTorn, isWriting } = this.of(region);
    return isTorn || isWriting;
  }

  /** The host loses power. */
  crash(): void {
    for (const at of this.regions) {
      at.isTorn ||= at.isWriting;
      at.isTold = true;
    }
    this.forgetClient();
  }

  /** Another client begins, which knows nothing of what the one before had marked. */
  forgetClient(): void {
    for (const at of this.regions) {
      at.isWriting = false;
      at.mark = 'none';
      at.markedSince = false;
      at.clearedSince = false;
      at.isCarried = false;
      at.isTold = true;
    }
    this.resumed();
  }

  /** A resume has begun: what was known of regions is to be asked again. */
  resumed(): void {
    for (const at of this.regions) {
      at.belief = 'unknown';
      at.isAssigned = false;
      at.isDemoted = false;
    }
  }
}
