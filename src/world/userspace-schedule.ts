/**
 * A schedule for a userspace log: calls of its client, what the wire does to messages, how its daemon fares, the log device's answers, and
 * time; as plain data.
 *
 * Steps that are not possible when their turn comes are passed over, so that any part of a schedule is a schedule. Numbers beyond what there
 * is wrap round.
 */

/** How the world is before the first step: a log is made and resumed. */
export interface UserspaceSetup {
  /** The log behind the daemon. */
  readonly log: 'core' | 'disk';
  readonly regionCount: number;
  /** Marks travel in `FLUSH`. */
  readonly integrated: boolean;
  readonly syncWord: 'default' | 'sync' | 'nosync';
  /** Before the first step every region is copied. The legs differ at first, unless the word is `nosync`. */
  readonly synced: boolean;
  /** The daemon names its log device whenever a log is constructed, as the reference daemon does. */
  readonly named: boolean;
  /** The number of the first request: 0, or so high that numbers soon begin again. */
  readonly sequence: 'zero' | 'high';
}

/** What is wrong with a reply that reaches the forwarder, or how it reads. */
export type Alteration =
  /** It is another log's: of another instance whose number differs in its lower or upper half, of another uuid, to another request. */
  | 'luid'
  | 'luidHigh'
  | 'uuid'
  | 'type'
  /** Eight bytes of its payload are missing, or there are eight too many; or it is cut off within its headers. */
  | 'short'
  | 'long'
  | 'runt'
  /** Values that mean nothing: neither 0 nor 1, no region, no region size. */
  | 'value'
  /** A bare acknowledgement comes in its place: of success, or of an error. */
  | 'bare'
  | 'bareError'
  | 'bareAgain'
  /** It carries an error, whatever was done. */
  | 'again'
  | 'error'
  | 'gone'
  | 'unknown'
  /** It comes from somebody who may not reply. */
  | 'unprivileged';

/** Every alteration. */
export const alterations: readonly Alteration[] = [
  'luid',
  'luidHigh',
  'uuid',
  'type',
  'short',
  'long',
  'runt',
  'value',
  'bare',
  'bareError',
  'bareAgain',
  'again',
  'error',
  'gone',
  'unknown',
  'unprivileged',
];

/** What a reply that nobody has sent for pretends. */
export type Stray = 'luid' | 'luidHigh' | 'uuid' | 'type' | 'number' | 'unprivileged';

/** Every stray reply. */
export const strays: readonly Stray[] = ['luid', 'luidHigh', 'uuid', 'type', 'number', 'unprivileged'];

/** What a daemon says instead of executing a request. */
export type Refusal = 'EIO' | 'ENOENT' | 'ESRCH' | 'EINVAL' | 'EAGAIN' | 'bareEAGAIN';

/** Every refusal. */
export const refusals: readonly Refusal[] = ['EIO', 'ENOENT', 'ESRCH', 'EINVAL', 'EAGAIN', 'bareEAGAIN'];

/** One step. */
export type UserspaceStep =
  // The client.
  | { readonly do: 'mark'; readonly region: number }
  | { readonly do: 'markAll' }
  | { readonly do: 'clear'; readonly region: number }
  | { readonly do: 'clearAll' }
  | { readonly do: 'flush' }
  /** A write goes to both legs, under a mark whose flush succeeded. */
  | { readonly do: 'dispatch'; readonly region: number }
  /** It is on both legs, or one of them failed it and the region is demoted. */
  | { readonly do: 'land'; readonly region: number }
  | { readonly do: 'legFails'; readonly region: number }
  | { readonly do: 'getWork' }
  /** The copy of the oldest-but-`nth` region that was handed out has ended. */
  | { readonly do: 'report'; readonly nth: number; readonly ok: boolean }
  | { readonly do: 'inSync'; readonly region: number }
  | { readonly do: 'isClean'; readonly region: number }
  | { readonly do: 'isRemoteRecovering'; readonly region: number }
  /** `aside`: a status asks, beside the client's other calls. */
  | { readonly do: 'count'; readonly aside: boolean }
  | { readonly do: 'status'; readonly table: boolean }
  | { readonly do: 'presuspend' }
  | { readonly do: 'postsuspend' }
  | { readonly do: 'resume' }
  /** Another instance of the same log is constructed, beside the first; the first being suspended, it is resumed in its place; one is removed. */
  | { readonly do: 'load' }
  | { readonly do: 'swap' }
  | { readonly do: 'remove' }
  /** Where there is no log, because its construction failed: again. */
  | { readonly do: 'construct' }
  // The wire.
  /** The oldest request reaches the daemon; is lost; is executed now and once more; is refused. */
  | { readonly do: 'deliver' }
  | { readonly do: 'loseRequest' }
  | { readonly do: 'doubleRequest' }
  | { readonly do: 'refuse'; readonly error: Refusal }
  /** The next request finds the daemon's socket full. */
  | { readonly do: 'overflow' }
  /** The oldest-but-`nth` reply reaches the forwarder; is lost; is kept for once more; is altered on its way. */
  | { readonly do: 'reply'; readonly nth: number }
  | { readonly do: 'loseReply'; readonly nth: number }
  | { readonly do: 'doubleReply'; readonly nth: number }
  | { readonly do: 'alterReply'; readonly nth: number; readonly how: Alteration }
  | { readonly do: 'stray'; readonly how: Stray }
  // The daemon and its device.
  | { readonly do: 'crashDaemon' }
  | { readonly do: 'startDaemon' }
  | { readonly do: 'complete'; readonly nth: number }
  /** `seen` picks the sectors of a failed write that a later read sees. */
  | { readonly do: 'fail'; readonly nth: number; readonly seen: number }
  /** Another node copies a region, as far as the daemon knows. */
  | { readonly do: 'remoteBegins'; readonly region: number }
  | { readonly do: 'remoteEnds' }
  // The whole.
  /** The host loses power, forwarder, daemon and cache; `keep` picks what unflushed sectors hold afterwards, `exactly`: counted through. */
  | { readonly do: 'crashHost'; readonly keep: number; readonly exactly?: true | undefined }
  | { readonly do: 'wait'; readonly milliseconds: number }
  /** Time goes on to the end of the timer that ends next. */
  | { readonly do: 'expire' }
  /** Everything under way goes well and in order, until nothing moves; no time passes. */
  | { readonly do: 'settle' };

/** Name of a step. */
export type UserspaceStepName = UserspaceStep['do'];

/** Every step's name; each must really have run in a verification. */
export const userspaceStepNames: readonly UserspaceStepName[] = [
  'mark',
  'markAll',
  'clear',
  'clearAll',
  'flush',
  'dispatch',
  'land',
  'legFails',
  'getWork',
  'report',
  'inSync',
  'isClean',
  'isRemoteRecovering',
  'count',
  'status',
  'presuspend',
  'postsuspend',
  'resume',
  'load',
  'swap',
  'remove',
  'construct',
  'deliver',
  'loseRequest',
  'doubleRequest',
  'refuse',
  'overflow',
  'reply',
  'loseReply',
  'doubleReply',
  'alterReply',
  'stray',
  'crashDaemon',
  'startDaemon',
  'complete',
  'fail',
  'remoteBegins',
  'remoteEnds',
  'crashHost',
  'wait',
  'expire',
  'settle',
];

/** A schedule with the world that it runs in. */
export interface UserspaceSchedule {
  readonly world: UserspaceSetup;
  readonly steps: readonly UserspaceStep[];
}
