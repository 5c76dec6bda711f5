/**
 * The laws of a dirty log, one object each.
 *
 * A predicate looks at one kind of moment: `true` holds, `false` is broken, `undefined` means that this moment does not put the law to the
 * test. Every run counts how often each law was really tested, and a law that was never tested is a failure of the run.
 *
 * Ids up to S47 and L13 are those of the field's catalogue; S48, L14 and the E laws are ours. Laws that belong to the mirror, the
 * protocol or the cluster join with their machines. S4 says that something is harmless, so it has a witness instead of a predicate that
 * fails: `sometimes`.
 */
import type { Moment, RegionResumed } from './moment.ts';

/** How a law is meant. */
export type LawKind = 'always' | 'eventually' | 'sometimes' | 'efficiency';

/** A law. */
export interface Law<Kind extends Moment['kind'] = Moment['kind']> {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly kind: LawKind;
  /** The kind of moment it looks at. */
  readonly moment: Kind;
  /** True: holds. False: broken. Undefined: not put to the test. */
  readonly predicate: (moment: Extract<Moment, { kind: Kind }>) => boolean | undefined;
}

function law<Kind extends Moment['kind']>(
  id: string,
  name: string,
  kind: LawKind,
  moment: Kind,
  sentence: string,
  predicate: Law<Kind>['predicate'],
): Law {
  return { id, name, kind, moment, sentence, predicate } as unknown as Law;
}

/** A region that is bound, of a log that keeps its bits on a device. */
const isBound = (at: RegionResumed, why: RegionResumed['why']) => at.durable && at.bound && at.why === why;

/**
 * Every law that concerns the log alone. Where one moment breaks several, the first is the most telling.
 */
export const laws: readonly Law[] = [
  law(
    'S9',
    'NoStaleMemory',
    'always',
    'regionResumed',
    'Resume of the same instance forgets no mark under which data may have been written.',
    (at) => (at.durable && at.at === 'resume' && at.after === 'suspend' && at.bound ? !at.inSync : undefined),
  ),
  law('S7', 'NoSyncOnce', 'always', 'regionResumed', 'nosync is honoured at most once: later resumes believe the bitmap.', (at) =>
    at.durable && at.activated && at.syncWord === 'nosync' && at.wordDecides && at.bound && !['new', 'geometry'].includes(at.why)
      ? !at.inSync
      : undefined,
  ),
  law(
    'S6',
    'TornHeader',
    'always',
    'regionResumed',
    'Regions that the log never saw are out of sync, whatever mixture of old and new sectors is on the device.',
    (at) => (isBound(at, 'new') ? !at.inSync : undefined),
  ),
  law('S20', 'FlagSoundness', 'always', 'regionResumed', 'When a flush has ended well, no mark made before it is un-durable.', (at) =>
    at.at === 'flush' && isBound(at, 'marked') ? !at.inSync : undefined,
  ),
  law('S2', 'WriteIntent', 'always', 'regionResumed', 'No data write reaches a leg before its mark is durable.', (at) =>
    at.durable && (at.at === 'dispatch' || isBound(at, 'marked')) ? !at.inSync : undefined,
  ),
  law(
    'S3',
    'NoPrematureClear',
    'always',
    'regionResumed',
    'A clear becomes durable only after a leg flush that began after it succeeded.',
    (at) => (isBound(at, 'cleared') ? !at.inSync : undefined),
  ),
  law('S5', 'UnsyncedIsDirty', 'always', 'regionResumed', 'A region that is out of sync comes back out of sync.', (at) =>
    isBound(at, 'unsynced') ? !at.inSync : undefined,
  ),
  law(
    'S1',
    'CrashSafe',
    'always',
    'regionResumed',
    'After any crash and resume, a region whose legs may differ is not reported in sync.',
    (at) => (at.durable && (at.legsMayDiffer || at.bound) ? !at.inSync : undefined),
  ),
  law(
    'S23',
    'SyncOnlyByProof',
    'always',
    'regionResumed',
    'A region becomes in sync only by a complete copy, a durable clean bit, or nosync.',
    (at) => (at.unproven ? !at.inSync : undefined),
  ),
  law('S50', 'SyncWordHonoured', 'always', 'regionResumed', 'A new instance with the word sync begins with nothing in sync.', (at) =>
    at.at === 'resume' && at.syncWord === 'sync' && at.after !== 'suspend' ? !at.inSync : undefined,
  ),
  law(
    'E3',
    'LogBelieved',
    'efficiency',
    'regionResumed',
    'Without faults, what nosync, the log device, or memory before an orderly suspend says to be in sync is in sync after resume.',
    (at) => (at.believable ? at.inSync : undefined),
  ),
  law('S4', 'LazyClearOk', 'sometimes', 'regionResumed', 'A clear that a crash lost costs a resync and nothing else.', (at) =>
    at.durable && at.at === 'resume' && at.after === 'crash' && !at.inSync && !at.bound && !at.legsMayDiffer ? true : undefined,
  ),
  law(
    'S8',
    'ForeignLog',
    'always',
    'resumed',
    'A log that is not ours, or cannot be read, gives nothing in sync and is not written to.',
    (at) => (at.foreign ? at.written === 0 && at.inSyncCount === 0 : undefined),
  ),
  law('S8', 'ForeignLog', 'always', 'flushEnded', 'While the log device holds a foreign log, flush fails.', (at) =>
    at.closed ? !at.success : undefined,
  ),
  law('S10', 'CountIsPopcount', 'always', 'counted', 'The sync count is the number of regions in sync.', (at) => at.count === at.inSync),
  law('S11', 'PaddingZero', 'always', 'imageSeen', 'Bits past the last region are 0.', (at) => at.paddingZero),
  law(
    'S12',
    'RangeSafe',
    'always',
    'workAssigned',
    'Every region handed out exists.',
    (at) => Number.isInteger(at.region) && at.region >= 0 && at.region < at.regionCount,
  ),
  law(
    'S18',
    'EntryLifetime',
    'always',
    'workAssigned',
    'An assignment lives until setRegionSync or resume: nothing else ends it.',
    (at) => !(at.assigned && at.refused),
  ),
  law(
    'S22',
    'SingleAssignment',
    'always',
    'workAssigned',
    'A region is handed out only when it is out of sync, and not again before it was reported back.',
    (at) => !at.refused,
  ),
  law(
    'S37',
    'FlushFailureContained',
    'always',
    'regionAnswered',
    'After a failed leg flush no region whose writes may be lost is in sync until it was copied again.',
    (at) => (at.suspect ? !at.inSync : undefined),
  ),
  law(
    'S23',
    'SyncOnlyByProof',
    'always',
    'regionAnswered',
    'A region becomes in sync only by a complete copy, a durable clean bit, or nosync.',
    (at) => (at.unproven ? !at.inSync : undefined),
  ),
  law(
    'S24',
    'MonotoneRecovery',
    'always',
    'regionAnswered',
    'Between resumes a region goes out of sync only when a leg failure was reported.',
    (at) => (at.before && !at.failureReported ? at.inSync : undefined),
  ),
  law('S29', 'SuspendQuiet', 'always', 'workAssigned', 'Between presuspend and resume no work is handed out.', (at) => !at.suspended),
  law(
    'S30',
    'IdempotentResume',
    'always',
    'resumed',
    'Resume applied twice with nothing between gives the same answers and count.',
    (at) => at.sameAsBefore,
  ),
  law(
    'S36',
    'EventImpliesEvidence',
    'always',
    'statusRead',
    'The status letter tells the failures of the log device, and an event was raised for the first.',
    (at) => at.letter === at.expected && at.eventsRaised === (at.expected === 'A' ? 0 : 1),
  ),
  law(
    'S48',
    'ResumeReports',
    'always',
    'resumed',
    'A resume during which the log device failed, or that found a foreign log, reports failure.',
    (at) => (at.deviceFailed || at.foreign ? !at.success : at.success),
  ),
  law('S51', 'CleanMeansIdle', 'always', 'cleanAnswered', 'A region that was marked and not cleared since is not clean.', (at) =>
    at.marked ? !at.clean : undefined,
  ),
  law(
    'S52',
    'StatusLines',
    'always',
    'statusRead',
    'The log’s part of the status and table lines is the kernel’s, character for character.',
    (at) => (at.linesExpected === undefined ? undefined : at.lines.join('|') === at.linesExpected.join('|')),
  ),
  law('S53', 'NoFalseAlarm', 'always', 'flushEnded', 'Without faults flush and suspend succeed.', (at) =>
    at.faultless ? at.success : undefined,
  ),
  law(
    'L14',
    'CallsEnd',
    'eventually',
    'quiet',
    'Every flush, suspend and resume ends once the devices have answered.',
    (at) => at.unanswered === 0,
  ),
  law('L2', 'ResyncCompletes', 'eventually', 'quiet', 'Without further faults every region becomes in sync.', (at) => at.unsynced === 0),
  law(
    'L3',
    'ResyncProgress',
    'eventually',
    'quiet',
    'While a region is out of sync and has not failed, some region is handed out.',
    (at) => at.unsynced <= at.failed,
  ),
  law(
    'L8',
    'RemoteWait',
    'eventually',
    'tableAsked',
    'No write waits for ever for a region that another node recovers.',
    (at) => at.remote === 0,
  ),
  law(
    'S54',
    'TableKept',
    'always',
    'tableAsked',
    'The region size is the table’s, in sectors.',
    (at) => at.regionSize === at.regionSizeOfTable,
  ),
  law('L4', 'EventuallyClean', 'eventually', 'suspended', 'An idle region is durably clean no later than orderly suspend.', (at) =>
    at.excused ? undefined : at.needlesslyDirtyDurably === 0,
  ),
  law('L4', 'EventuallyClean', 'eventually', 'quiet', 'An idle region is durably clean no later than orderly suspend.', (at) =>
    at.excused ? undefined : at.needlesslyDirtyDurably === 0,
  ),
  law(
    'E1',
    'NoNeedlessDirt',
    'efficiency',
    'quiet',
    'After quiet time, legs flushed and one flush since, no region in sync stays dirty.',
    (at) => (at.excused ? undefined : at.needlesslyDirty === 0),
  ),
  law(
    'E2',
    'ChangedBlocksOnly',
    'efficiency',
    'flushEnded',
    'Without faults a flush writes no block whose bits did not change, and asks for nothing when none did.',
    (at) => (at.success && !at.troubled ? at.written === at.writtenUseful && at.needlessFlushes === 0 : undefined),
  ),
  law(
    'S49',
    'FormatKept',
    'always',
    'imageSeen',
    'Header and bitmap on the device are the kernel’s, bit for bit.',
    (at) => at.headerRight && at.bitsRight,
  ),
];

/** Every law's id once, in order. */
export const lawIds: readonly string[] = [...new Set(laws.map((each) => each.id))];
