/**
 * A schedule: everything that happens to a log, as plain data.
 *
 * It is what fast-check generates and shrinks, what a regression file stores and what `replay` runs. Steps that are not possible when
 * their turn comes are passed over, so that any part of a schedule is a schedule.
 */

/** How the world is before the first step. */
export interface WorldSetup {
  /** Which log: `core` keeps nothing on the device. */
  readonly log: 'core' | 'disk';
  readonly regionCount: number;
  /** Sectors a region. */
  readonly regionSize: number;
  readonly blockSizeBytes: number;
  readonly syncWord: 'default' | 'sync' | 'nosync';
  /**
   * What is on the log device at first: zeros; zeros in the header but ones behind it; ones everywhere behind a header that LVM2 writes
   * for a mirror in sync; something foreign, from the first byte or behind zeros as a disk label is; a log of an unknown version; a count of
   * regions that no log can have.
   */
  readonly content: 'zeros' | 'stale-ones' | 'prewritten' | 'foreign' | 'foreign-behind-zeros' | 'unknown-version' | 'count-too-large';
  /** Overwrite foreign content. */
  readonly takeover: boolean;
  /** The client holds a write whose mark could not be made durable; otherwise it sends it all the same, as Linux does without the feature. */
  readonly handleErrors: boolean;
  /** Before the first step the log is resumed and every region copied. */
  readonly synced: boolean;
}

/** One step. Names are those of the log's operations, the client's acts and the device's answers. */
export type ScheduleStep =
  | { readonly do: 'markRegion'; readonly region: number }
  | { readonly do: 'flush' }
  | { readonly do: 'dispatch'; readonly region: number }
  | { readonly do: 'land'; readonly region: number; readonly leg: 0 | 1 }
  | { readonly do: 'legWriteFailed'; readonly region: number }
  | { readonly do: 'clearRegion'; readonly region: number }
  | { readonly do: 'getResyncWork' }
  | { readonly do: 'setRegionSync'; readonly region: number; readonly inSync: boolean }
  /** The oldest-but-`nth` request of the log ends well. */
  | { readonly do: 'complete'; readonly nth: number }
  /** The same request fails; `seen` picks the sectors of a failed write that a later read sees. */
  | { readonly do: 'fail'; readonly nth: number; readonly seen: number }
  | { readonly do: 'presuspend' }
  | { readonly do: 'postsuspend' }
  /** Resume: of the same instance after suspend, of a new one after a crash or `reload`. */
  | { readonly do: 'resume' }
  /** After suspend: the old instance goes, a table with another length, region size or word comes. */
  | { readonly do: 'reload'; readonly regionCount: number; readonly regionSize: number; readonly syncWord: 'default' | 'sync' | 'nosync' }
  /** The node loses power; `keep` picks what unflushed sectors hold afterwards: 0 durable, 1 newest, else a mixture. */
  | { readonly do: 'crash'; readonly keep: number }
  | { readonly do: 'loseDevice' }
  /** The log device returns, with today's bytes or, `stale`, with those of the last resume. */
  | { readonly do: 'returnDevice'; readonly stale: boolean }
  /** What a crash at this point would mean is looked at, without one. */
  | { readonly do: 'imagineCrash'; readonly keep: number }
  | { readonly do: 'status' };

/** Name of a step. */
export type StepName = ScheduleStep['do'];

/** Every step's name; each must really have run in a verification. */
export const stepNames: readonly StepName[] = [
  'markRegion',
  'flush',
  'dispatch',
  'land',
  'legWriteFailed',
  'clearRegion',
  'getResyncWork',
  'setRegionSync',
  'complete',
  'fail',
  'presuspend',
  'postsuspend',
  'resume',
  'reload',
  'crash',
  'loseDevice',
  'returnDevice',
  'imagineCrash',
  'status',
];

/** A schedule with the world that it runs in. */
export interface Schedule {
  readonly world: WorldSetup;
  readonly steps: readonly ScheduleStep[];
}
