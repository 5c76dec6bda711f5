/**
 * A schedule for a mirror: requests of its users, answers of its devices in any order, faults, crashes, changes of its table; as plain data.
 *
 * Steps that are not possible when their turn comes are passed over, so that any part of a schedule is a schedule. Numbers beyond what there
 * is wrap round.
 */

/** How the world of a mirror is before the first step. */
export interface MirrorSetup {
  readonly log: 'core' | 'disk';
  readonly legs: number;
  readonly regionCount: number;
  /** Sectors a region; a block of the schedule is a sector. */
  readonly regionSize: number;
  readonly mode: 'none' | 'handleErrors' | 'keepLog';
  readonly syncWord: 'default' | 'sync' | 'nosync';
  /** Before the first step every region is copied. The legs differ at first, unless the word is `nosync`. */
  readonly synced: boolean;
}

/** One step. */
export type MirrorStep =
  | { readonly do: 'write'; readonly block: number }
  | { readonly do: 'read'; readonly block: number }
  | { readonly do: 'flush' }
  | { readonly do: 'discard'; readonly block: number }
  /** The worker's turn, if it was woken. */
  | { readonly do: 'work' }
  /** The oldest-but-`nth` request to a device ends well. */
  | { readonly do: 'complete'; readonly nth: number }
  /** It fails; `seen` picks the sectors of a failed write that a later read sees. */
  | { readonly do: 'fail'; readonly nth: number; readonly seen: number }
  | { readonly do: 'suspend'; readonly noFlush: boolean }
  | { readonly do: 'resume' }
  /** While suspended: another table takes the place of the first, its default leg the first. */
  | { readonly do: 'reload'; readonly mode: MirrorSetup['mode'] }
  /** The node loses power; `keep` picks what unflushed sectors hold afterwards: 0 durable, 1 newest, else a mixture; `exactly`: it counts
   * through all choices that there are. The same table is made anew. */
  | { readonly do: 'crash'; readonly keep: number; readonly exactly?: true | undefined }
  /** A leg goes: it fails everything until it returns, without what was sent to it meanwhile. */
  | { readonly do: 'loseLeg'; readonly leg: number }
  | { readonly do: 'returnLeg'; readonly leg: number }
  | { readonly do: 'loseLog' }
  | { readonly do: 'returnLog' };

/** Name of a step. */
export type MirrorStepName = MirrorStep['do'];

/** Every step's name; each must really have run in a verification. */
export const mirrorStepNames: readonly MirrorStepName[] = [
  'write',
  'read',
  'flush',
  'discard',
  'work',
  'complete',
  'fail',
  'suspend',
  'resume',
  'reload',
  'crash',
  'loseLeg',
  'returnLeg',
  'loseLog',
  'returnLog',
];

/** A schedule with the world that it runs in. */
export interface MirrorSchedule {
  readonly world: MirrorSetup;
  readonly steps: readonly MirrorStep[];
}
