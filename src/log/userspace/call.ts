/**
 * What somebody has asked of a forwarder and waits for.
 *
 * Plain data but for `tell`, so that a forwarder can be saved in the middle of it.
 */
import type { RegionIndex } from '#spec/vocabulary';

/** The operations that end later. `planned` is the planned flush, which nobody waits for. */
export type CallName =
  | 'ctr'
  | 'dtr'
  | 'presuspend'
  | 'postsuspend'
  | 'resume'
  | 'isClean'
  | 'inSync'
  | 'flush'
  | 'getResyncWork'
  | 'setRegionSync'
  | 'getSyncCount'
  | 'status'
  | 'isRemoteRecovering'
  | 'planned';

/** One of them, under way. */
export interface Call {
  readonly what: CallName;
  readonly region: RegionIndex;
  /** `setRegionSync`: in sync. `getSyncCount`: a status asks, beside the calls that wait for each other. */
  readonly flag: boolean;
  /** Since it was asked, the log was resumed or made anew: what its answer says of regions may hold no more. */
  isStale: boolean;
  /** Takes the operation's answer. */
  readonly tell: (answer: never) => void;
}

/** Makes one. */
export function callOf(what: CallName, tell: (answer: never) => void, region: RegionIndex = 0, flag = false): Call {
  return { what, region, flag, isStale: false, tell };
}

/** Tells whoever waits. The caller knows which answer the operation has. */
export function answer(call: Call, value: unknown): void {
  (call.tell as (value: unknown) => void)(value);
}

/** The answer of an operation when it is not known: the side that costs work. */
export function doubtOf(what: CallName): unknown {
  if (what === 'inSync') return 'not-in-sync';
  if (what === 'getResyncWork') return undefined;
  if (what === 'getSyncCount') return 0;
  if (what === 'status') return comFailure;
  return what === 'isRemoteRecovering';
}

/** The status when the daemon cannot be asked. */
export const comFailure = 'userspace 1 COM_FAILURE';

/** Whether a call goes beside those that wait for each other. */
export function isBeside({ what, flag }: Call): boolean {
  return what === 'status' || (what === 'getSyncCount' && flag);
}
