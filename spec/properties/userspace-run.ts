/**
 * The laws of a userspace log, each a predicate on one kind of moment: what a reply may do, what an answer may say, what a crash may leave.
 *
 * `undefined` means that the moment does not put the law to the test. What surrounds the log (which message is whose, what stands on the legs,
 * what the log device may hold after a crash) is known to the observer and neither to the forwarder nor to the daemon.
 */

/** What a userspace log is looked at for. */
export type UserspaceMoment =
  /** Data goes to the legs under a mark whose flush succeeded. `everywhere`: whatever a crash leaves, the region is dirty there. */
  | { readonly kind: 'dataSent'; readonly everywhere: boolean }
  /** A flush succeeded. For regions that were marked before it alone, and for those both marked and cleared: are all dirty everywhere? */
  | { readonly kind: 'flushSucceeded'; readonly marked: boolean | undefined; readonly both: boolean | undefined }
  /** The legs of a region may differ: a write is under way, or they are known to. Is the region dirty everywhere? */
  | { readonly kind: 'exposed'; readonly why: 'written' | 'unsynced'; readonly everywhere: boolean }
  /** A log was read again, after a crash of anything or a suspend; a region of it. */
  | {
      readonly kind: 'resumed';
      readonly inSync: boolean;
      readonly mayDiffer: boolean;
      /** The constructor ends with `nosync`, and a log made with these words was resumed before. */
      readonly assertedAgain: boolean;
    }
  /** A datagram reached the forwarder. `agrees`: it answers a request that waits, of the same log, instance and type. */
  | { readonly kind: 'received'; readonly agrees: boolean; readonly privileged: boolean; readonly progressed: boolean }
  /** A call was answered. `due`: as a whole reply says. `doubtful`: as when nothing is known. */
  | { readonly kind: 'answered'; readonly due: boolean; readonly doubtful: boolean }
  /** The daemon executed the same request a second time, with nothing in between. */
  | { readonly kind: 'twice'; readonly same: boolean }
  /** The daemon executed a request while other instances were there. */
  | { readonly kind: 'beside'; readonly othersUntouched: boolean }
  /** A constructor has ended. */
  | { readonly kind: 'constructed'; readonly ok: boolean; readonly there: boolean; readonly sizeIsRight: boolean }
  /** A log used a region number that came from a message. */
  | { readonly kind: 'regionUsed'; readonly within: boolean }
  /** The forwarder answered by what it knows, without a question: is it still so? */
  | { readonly kind: 'hintUsed'; readonly sound: boolean }
  | { readonly kind: 'inSyncAnswered'; readonly inSync: boolean; readonly mayDiffer: boolean }
  /** The log's count beside how many regions it calls in sync. */
  | { readonly kind: 'counted'; readonly count: number; readonly inSync: number }
  /** An event was raised, or a status was read. */
  | { readonly kind: 'explained'; readonly explained: boolean }
  /** Nothing fails and all that was planned has run, or the log was suspended: is every idle region in sync clean on the device? */
  | { readonly kind: 'idled'; readonly clean: boolean }
  /** A region that nobody copies was asked about every 200 ms, as a write that waits is. */
  | { readonly kind: 'held'; readonly released: boolean }
  /** Nothing fails any more and all that could happen has. */
  | { readonly kind: 'rested'; readonly outstanding: number }
  /** All regions were handed out until there was no work left. */
  | { readonly kind: 'recovered'; readonly allInSync: boolean }
  /** All logs were removed. */
  | { readonly kind: 'removed'; readonly left: number };

/** Kinds of moments. */
export type UserspaceMomentKind = UserspaceMoment['kind'];

/** A law of the userspace log. */
export interface UserspaceLaw {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly moment: UserspaceMomentKind;
  /** True: holds. False: broken. Undefined: not put to the test. */
  readonly predicate: (moment: UserspaceMoment) => boolean | undefined;
}

type MomentOf<Kind extends UserspaceMomentKind> = Extract<UserspaceMoment, { kind: Kind }>;

function law<Kind extends UserspaceMomentKind>(
  id: string,
  name: string,
  sentence: string,
  moment: Kind,
  predicate: (moment: MomentOf<Kind>) => boolean | undefined,
): UserspaceLaw {
  return { id, name, sentence, moment, predicate: (seen) => (seen.kind === moment ? predicate(seen as MomentOf<Kind>) : undefined) };
}

/** Every law. Where one moment breaks several, the first is the most telling; a law that looks at two kinds of moments stands here twice. */
export const userspaceLaws: readonly UserspaceLaw[] = [
  law(
    'S7',
    'NoSyncOnce',
    'nosync is honoured once: a constructor that comes again, to whatever daemon, asserts nothing.',
    'resumed',
    ({ assertedAgain, mayDiffer, inSync }) => (assertedAgain && mayDiffer ? !inSync : undefined),
  ),
  law(
    'S1',
    'CrashSafe',
    'After a crash of daemon or host and a resume, a region whose legs may differ is not in sync.',
    'resumed',
    ({ mayDiffer, inSync }) => (mayDiffer ? !inSync : undefined),
  ),
  law(
    'S2',
    'WriteIntent',
    'No data is sent under a mark before the region is dirty in every image that a crash may leave.',
    'dataSent',
    ({ everywhere }) => everywhere,
  ),
  law(
    'S3',
    'NoPrematureClear',
    'No image that a crash may leave calls a region clean to which a write is under way.',
    'exposed',
    ({ why, everywhere }) => (why === 'written' ? everywhere : undefined),
  ),
  law(
    'S5',
    'UnsyncedIsDirty',
    'No image that a crash may leave calls a region clean whose legs are known to differ.',
    'exposed',
    ({ why, everywhere }) => (why === 'unsynced' ? everywhere : undefined),
  ),
  law(
    'S10',
    'CountIsPopcount',
    'The log counts as many regions in sync as it calls in sync.',
    'counted',
    ({ count, inSync }) => count === inSync,
  ),
  law('S12', 'RangeSafe', 'Every region number that a log uses is one of its regions.', 'regionUsed', ({ within }) => within),
  law(
    'S12',
    'RangeSafe',
    'Every region number that a log uses is one of its regions, and a log that is made has a region size that is one.',
    'constructed',
    ({ ok, sizeIsRight }) => (ok ? sizeIsRight : undefined),
  ),
  law(
    'S28',
    'HintSound',
    'What the forwarder answers without asking is so: below the hint nothing is to be copied but what this node has demoted itself.',
    'hintUsed',
    ({ sound }) => sound,
  ),
  law(
    'S31',
    'ReadYourAcks',
    'A region whose legs are known to differ is never answered to be in sync.',
    'inSyncAnswered',
    ({ inSync, mayDiffer }) => (mayDiffer ? !inSync : undefined),
  ),
  law(
    'S36',
    'EventImpliesEvidence',
    'An event comes with a flush that failed, and the table line repeats the words that the log was made from.',
    'explained',
    ({ explained }) => explained,
  ),
  law(
    'S39',
    'MatchingReply',
    'A reply completes a request only if number, uuid, luid and type agree.',
    'received',
    ({ agrees, privileged, progressed }) => (!agrees && privileged ? !progressed : undefined),
  ),
  law('S40', 'DuplicateSafe', 'A request that is executed twice does and answers the same as once.', 'twice', ({ same }) => same),
  law(
    'S41',
    'MarkThenFlush',
    'After a flush that succeeded every region marked before it is dirty in every image that a crash may leave.',
    'flushSucceeded',
    ({ marked }) => marked,
  ),
  law(
    'S42',
    'ClearBeforeMark',
    'A region that was both marked and cleared before a flush is dirty after it.',
    'flushSucceeded',
    ({ both }) => both,
  ),
  law(
    'S43',
    'PayloadChecked',
    'An answer is what a whole reply says; without one it is the answer on doubt, which costs work and no data.',
    'answered',
    ({ due, doubtful }) => due || doubtful,
  ),
  law(
    'S44',
    'InstanceBound',
    'A request touches the instance that it names and no other.',
    'beside',
    ({ othersUntouched }) => othersUntouched,
  ),
  law('S44', 'InstanceBound', 'A log that was made has an instance in the daemon.', 'constructed', ({ ok, there }) =>
    ok ? there : undefined,
  ),
  law('S44', 'InstanceBound', 'When all logs are removed no instance is left in the daemon.', 'removed', ({ left }) => left === 0),
  law('S45', 'Privilege', 'Only privileged peers complete requests.', 'received', ({ privileged, progressed }) =>
    privileged ? undefined : !progressed,
  ),
  law('L2', 'ResyncCompletes', 'Once nothing fails any more all regions come to be in sync.', 'recovered', ({ allInSync }) => allInSync),
  law(
    'L4',
    'EventuallyClean',
    'An idle region becomes clean on the log device: once a planned flush has run, and no later than an orderly suspend.',
    'idled',
    ({ clean }) => clean,
  ),
  law(
    'L8',
    'RemoteWait',
    'A write that waits because its region may be copied elsewhere goes on once the daemon can be asked and says that it is not.',
    'held',
    ({ released }) => released,
  ),
  law(
    'L9',
    'Reconnect',
    'Once a daemon is there and the wire behaves, every call that was made ends.',
    'rested',
    ({ outstanding }) => outstanding === 0,
  ),
];

/** Ids of the laws, each once. */
export const userspaceLawIds: readonly string[] = [...new Set(userspaceLaws.map(({ id }) => id))];
