/**
 * The laws of the mirror, each a predicate on one kind of moment: what a request may do, what a reader may see, what a crash may leave.
 *
 * `undefined` means that the moment does not put the law to the test. What surrounds the mirror (the data that was acknowledged, what really
 * stands on the legs, who failed) is known to the observer and never to the mirror. `unlogged`: the table asks that a log that fails be
 * ignored, and it did fail; then nothing is promised to whoever reads that log later.
 */
import type { MirrorMode } from '../machines/write.ts';

/** What a mirror is looked at for. */
export type MirrorMoment =
  /** A write of data is sent to a leg. */
  | {
      readonly kind: 'dataSent';
      readonly mode: MirrorMode;
      /** To every leg, as to regions in sync; otherwise to the default leg alone. */
      readonly toAll: boolean;
      /** Some crash now leaves a log that calls the region in sync; `undefined` for a log that keeps nothing. */
      readonly unmarked: boolean | undefined;
      /** A flush of the log has failed since the table was made. */
      readonly logFailed: boolean;
      /** The region is being copied. */
      readonly copying: boolean;
      /** The write lies within its region. */
      readonly within: boolean;
    }
  /** A read ended well: with a value that was acknowledged, or may be seen by now; since the last crash or across it. */
  | {
      readonly kind: 'readEnded';
      readonly possible: boolean;
      readonly acrossCrash: boolean;
      readonly unlogged: boolean;
      readonly sends: number;
      readonly legs: number;
    }
  /** A write ended well. */
  | {
      readonly kind: 'writeEnded';
      readonly mode: MirrorMode;
      readonly toAll: boolean;
      /** Legs that hold it. */
      readonly holders: number;
      readonly legs: number;
    }
  /** The region's entry beside what really is; the log may have been told of a failure that the hash has yet to report. */
  | {
      readonly kind: 'entry';
      readonly state: 'absent' | 'clean' | 'dirty' | 'nosync' | 'recovering';
      readonly pending: number;
      /** Writes to the region that are with legs, and those that have not ended. */
      readonly sent: number;
      readonly outstanding: number;
      readonly inSync: boolean;
      /** The log was read again by the same instance: entries may be older. */
      readonly resumedSince: boolean;
      /** The log had the legs flushed and one failed: it may have taken regions out of sync by itself. */
      readonly legFlushFailed: boolean;
    }
  /** The hash as a whole. */
  | { readonly kind: 'hash'; readonly permits: number; readonly recovering: number; readonly inFlight: number; readonly started: boolean }
  /** The log's word on a region changed, with no resume in between. */
  | {
      readonly kind: 'wordChanged';
      readonly inSync: boolean;
      /** The region was copied without an error since the log last called it out of sync. */
      readonly copied: boolean;
      /** A leg, or the log, has failed something since the table was made. */
      readonly failed: boolean;
    }
  /** What the mirror takes the log for, before a step and after it, with the same table. */
  | { readonly kind: 'logJudged'; readonly before: boolean; readonly after: boolean }
  /** A copy begins. */
  | { readonly kind: 'copyBegan'; readonly suspended: boolean }
  /** The log has been read after a crash, or everything has come to rest: do the legs differ in a region that is in sync? */
  | {
      readonly kind: 'compared';
      readonly inSync: boolean;
      readonly differ: boolean;
      readonly afterFlushFailure: boolean;
      readonly unlogged: boolean;
    }
  /** A leg's letter. */
  | {
      readonly kind: 'letter';
      readonly letter: string;
      /** The leg has failed a request since its errors were last forgotten with reason. */
      readonly failed: boolean;
      /** Its errors were recorded since, and no copy has succeeded. */
      readonly mustShow: boolean;
    }
  /** An event was raised, and the status was read. */
  | { readonly kind: 'eventRaised'; readonly explained: boolean }
  /** Another leg became the default: does it hold what may be read from it? */
  | { readonly kind: 'defaultChanged'; readonly holds: boolean }
  /** Nothing fails and nothing is asked any more: did the mirror come to rest, within many times the steps that it needs? */
  | { readonly kind: 'leftAlone'; readonly cameToRest: boolean }
  /** Nothing fails any more and everything that could happen has. */
  | {
      readonly kind: 'rested';
      readonly outstanding: number;
      readonly delayed: number;
      readonly suspended: boolean;
      readonly allInSync: boolean;
      readonly dirtyAfterSuspend: boolean | undefined;
      readonly reported: boolean | undefined;
      readonly stuckQueue: boolean;
    };

/** Kinds of moments. */
export type MirrorMomentKind = MirrorMoment['kind'];

/** A law of the mirror. */
export interface MirrorLaw {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly moment: MirrorMomentKind;
  /** True: holds. False: broken. Undefined: not put to the test. */
  readonly predicate: (moment: MirrorMoment) => boolean | undefined;
}

type MomentOf<Kind extends MirrorMomentKind> = Extract<MirrorMoment, { kind: Kind }>;

function law<Kind extends MirrorMomentKind>(
  id: string,
  name: string,
  sentence: string,
  moment: Kind,
  predicate: (moment: MomentOf<Kind>) => boolean | undefined,
): MirrorLaw {
  return { id, name, sentence, moment, predicate: (seen) => (seen.kind === moment ? predicate(seen as MomentOf<Kind>) : undefined) };
}

/** Every law, in the order of the field's catalogue. */
export const mirrorLaws: readonly MirrorLaw[] = [
  law(
    'S1',
    'CrashSafe',
    'After any crash and resume, and whenever all is at rest, a region whose legs differ is not in sync.',
    'compared',
    ({ inSync, differ, afterFlushFailure, unlogged }) => (inSync && !afterFlushFailure && !unlogged ? !differ : undefined),
  ),
  law(
    'S2',
    'WriteIntent',
    'No data is sent to all legs before the mark of its region is durable.',
    'dataSent',
    ({ toAll, unmarked, mode, logFailed }) => (toAll && unmarked !== undefined && !(mode === 'none' && logFailed) ? !unmarked : undefined),
  ),
  law(
    'S13',
    'PendingExact',
    'What the hash counts as pending are writes that have not ended, and every one that is with a leg.',
    'entry',
    ({ pending, sent, outstanding }) => sent <= pending && pending <= outstanding,
  ),
  law(
    'S15',
    'StateVsLog',
    'Between two resumes, clean and dirty entries are in sync for the log unless it had a leg fail to flush, the others are not.',
    'entry',
    ({ state, inSync, resumedSince, legFlushFailed }) => {
      if (state === 'absent' || resumedSince) return undefined;
      const both = state === 'clean' || state === 'dirty';
      return both ? inSync || legFlushFailed : !inSync;
    },
  ),
  law(
    'S16',
    'PermitConservation',
    'Permits are free or with regions that are recovering, and all are taken while recovery is stopped.',
    'hash',
    ({ permits, recovering, started }) => (started ? permits + recovering === 1 : permits === 0 && recovering === 0),
  ),
  law(
    'S17',
    'InFlightExact',
    'As many recoveries are in flight as regions are recovering.',
    'hash',
    ({ inFlight, recovering }) => inFlight === recovering,
  ),
  law('S18', 'EntryLifetime', 'An entry is removed only when no write to its region is with a leg.', 'entry', ({ state, sent }) =>
    state === 'absent' ? sent === 0 : undefined,
  ),
  law('S19', 'NoSpan', 'Whatever is sent to a leg lies within one region.', 'dataSent', ({ within }) => within),
  law('S21', 'QuiescedCopy', 'While a region is copied no write to it is sent.', 'dataSent', ({ copying }) => !copying),
  law(
    'S23',
    'SyncOnlyByProof',
    'Between two resumes a region comes to be in sync only by a copy without an error.',
    'wordChanged',
    ({ inSync, copied }) => (inSync ? copied : undefined),
  ),
  law(
    'S24',
    'MonotoneRecovery',
    'Between two resumes a region goes out of sync only because a leg has failed, or the log, which costs a copy and no data.',
    'wordChanged',
    ({ inSync, failed }) => (inSync ? undefined : failed),
  ),
  law(
    'S25',
    'SourceHasAll',
    'What was acknowledged and flushed before a crash is read after it.',
    'readEnded',
    ({ possible, acrossCrash, unlogged }) => (acrossCrash && !unlogged ? possible : undefined),
  ),
  law('S26', 'RightBlame', 'An error is recorded only on a leg that failed.', 'letter', ({ letter, failed }) =>
    letter === 'A' ? undefined : failed,
  ),
  law('S29', 'SuspendQuiet', 'From the end of a suspend to the resume no copy begins.', 'copyBegan', ({ suspended }) => !suspended),
  law(
    'S31',
    'ReadYourAcks',
    'A read returns what was last acknowledged, or what is being or may have been written since.',
    'readEnded',
    ({ possible, acrossCrash, unlogged }) => (acrossCrash || unlogged ? undefined : possible),
  ),
  law(
    'S32',
    'AckMeansStored',
    'A write that succeeded is on every leg where errors are handled and the region is in sync, else on the default leg or another.',
    'writeEnded',
    ({ mode, toAll, holders, legs }) => (mode === 'handleErrors' && toAll ? holders === legs : holders > 0),
  ),
  law(
    'S33',
    'NoAckAfterLogFailure',
    'Where errors are handled no write to a region in sync is sent, and so none succeeds, once the log has failed.',
    'dataSent',
    ({ mode, toAll, logFailed }) => (mode !== 'none' && toAll ? !logFailed : undefined),
  ),
  law('S34', 'LogFailLatched', 'A log that has failed counts as failed until another table is made.', 'logJudged', ({ before, after }) =>
    before ? after : undefined,
  ),
  law(
    'S35',
    'FailureVisible',
    'From the record of an error until a copy that succeeds the status shows a letter other than A.',
    'letter',
    ({ letter, mustShow }) => (mustShow ? letter !== 'A' : undefined),
  ),
  law(
    'S36',
    'EventImpliesEvidence',
    'When an event is raised, the status read afterwards explains it.',
    'eventRaised',
    ({ explained }) => explained,
  ),
  law(
    'S37',
    'FlushFailureContained',
    'After a flush that failed on a leg no region whose writes it may have lost is in sync while its legs differ.',
    'compared',
    ({ inSync, differ, afterFlushFailure, unlogged }) => (inSync && afterFlushFailure && !unlogged ? !differ : undefined),
  ),
  law(
    'S38',
    'DefaultOnlyIfSynced',
    'Another leg becomes the default only if it holds what may be read from it.',
    'defaultChanged',
    ({ holds }) => holds,
  ),
  law('L1', 'WriteEnds', 'Every request ends, at the latest when the table is changed.', 'rested', ({ outstanding }) => outstanding === 0),
  law('L2', 'ResyncCompletes', 'Once nothing fails any more all regions come to be in sync.', 'rested', ({ allInSync }) => allInSync),
  law('L4', 'EventuallyClean', 'After an orderly suspend no idle region is dirty on the log device.', 'rested', ({ dirtyAfterSuspend }) =>
    dirtyAfterSuspend === undefined ? undefined : !dirtyAfterSuspend,
  ),
  law('L5', 'DelayedRun', 'Writes that were delayed by a recovery are sent after it.', 'rested', ({ delayed }) => delayed === 0),
  law('L6', 'SuspendEnds', 'A suspend ends.', 'rested', ({ suspended }) => suspended),
  law('L7', 'NoLostWake', 'While something is queued the worker will run.', 'rested', ({ stuckQueue }) => !stuckQueue),
  law('L11', 'RetryBounded', 'A read is sent once a leg at most, and once more.', 'readEnded', ({ sends, legs }) => sends <= legs + 1),
  law(
    'L12',
    'NoSelfDeadlock',
    'The mirror comes to rest once nothing is asked of it any more.',
    'leftAlone',
    ({ cameToRest }) => cameToRest,
  ),
  law(
    'L13',
    'EventuallyReported',
    'Where errors are handled a failure of a leg is reported by an event.',
    'rested',
    ({ reported }) => reported,
  ),
];

/** Ids of the laws, each once. */
export const mirrorLawIds: readonly string[] = [...new Set(mirrorLaws.map(({ id }) => id))];
