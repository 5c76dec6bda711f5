/**
 * Where each remedy shows what it is worth: one list, for the table in the documents and for the test that keeps it true.
 *
 * A trial is two searches of one scope, one with every remedy and one without this one. Some remedies only show beside others, which would
 * otherwise do their work: those are left out of both searches. A remedy that no system can show yet says what it waits for.
 */
import type { RemedyId } from '#spec';

/** A remedy, and where it is taken away. */
export interface Trial {
  readonly remedy: RemedyId;
  readonly system: string;
  readonly scope: string;
  /** Remedies that would hide this one, left out with it and without it. */
  readonly beside?: readonly RemedyId[];
  /** Takes so long that only the command that writes the table runs it, and no test. */
  readonly slow?: true;
  /** Why this scope or these others, where that is not plain. */
  readonly because?: string;
}

/** A remedy that no system shows yet. */
export interface Untried {
  readonly remedy: RemedyId;
  /** What is missing. */
  readonly waitsFor: string;
}

/** See the header. */
export const trials: readonly (Trial | Untried)[] = [
  { remedy: 'nosync-once', system: 'disk', scope: 'words', slow: true },
  { remedy: 'ordered-grow', system: 'disk', scope: 'grow', slow: true },
  { remedy: 'foreign-untouched', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'geometry-kept', system: 'disk', scope: 'resize', slow: true },
  { remedy: 'empty-first', system: 'disk', scope: 'resize', slow: true },
  { remedy: 'count-not-cut', system: 'disk', scope: 'count-too-large', slow: true },
  {
    remedy: 'resume-reports',
    system: 'disk',
    scope: 'foreign',
    because: 'A log that is refused reports the failure anyway. Only where it is taken over can a resume fail and say that it did not.',
  },
  {
    remedy: 'resume-keeps-marks',
    system: 'disk',
    scope: '1-region-1-write-careless',
    because: 'Marks can be forgotten only where a client writes although the flush of its mark has failed (no `handle_errors`).',
  },
  { remedy: 'count-from-bits', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'unsynced-is-dirty', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'sync-by-proof', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'leg-flush-demotes', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'suspend-flushes', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'suspend-stops-work', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'changed-blocks', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'quiescing-recovers', system: 'mirror', scope: 'stranded', slow: true },
  { remedy: 'flush-failure-told', system: 'mirror', scope: 'handle-errors-unsynced-1-write-1-flush-1-fault-1-crash' },
  { remedy: 'flush-failure-checked', system: 'mirror', scope: 'handle-errors-unsynced-1-write-1-flush-1-fault-1-crash' },
  { remedy: 'flush-failure-at-once', system: 'mirror', scope: 'handle-errors-unsynced-1-write-1-flush-1-fault-1-crash' },
  { remedy: 'clears-await-flushes', system: 'mirror', scope: 'handle-errors-unsynced-1-write-1-flush-1-fault-1-crash' },
  { remedy: 'copy-flush-checked', system: 'mirror', scope: 'handle-errors-unsynced-1-write-1-flush-1-fault-1-crash' },
  { remedy: 'copy-errors-heeded', system: 'mirror', scope: 'none-unsynced-1-write-1-flush-1-fault-1-crash', slow: true },
  { remedy: 'flush-failure-shared', system: 'mirror', scope: 'keep-log-unsynced-1-write-1-flush-1-fault-1-crash', slow: true },
  { remedy: 'demotions-kept', system: 'mirror', scope: 'keep-log-2-region-2-write-2-fault', slow: true },
  { remedy: 'update-flush-heeded', system: 'mirror', scope: 'handle-errors-unsynced-1-write-1-flush-1-fault-1-crash' },
  { remedy: 'errors-remembered', system: 'mirror', scope: 'handle-errors-unsynced-1-write-1-flush-1-fault-1-crash' },
  { remedy: 'source-kept', system: 'mirror', scope: 'keep-log-unsynced-1-write-1-flush-1-fault-1-crash' },
  { remedy: 'source-stored', system: 'mirror', scope: 'keep-log-unsynced-1-write-1-flush-1-fault-1-crash' },
  {
    remedy: 'blame-at-start',
    system: 'mirror',
    scope: 'keep-log-unsynced-1-write-2-fault',
    beside: ['source-kept'],
    because: 'The default leg can change during a copy only where it may change while the mirror is out of sync.',
  },
  { remedy: 'discards-counted', system: 'mirror', scope: 'handle-errors-1-write-1-discard-1-fault-1-crash' },
  { remedy: 'reply-matched', system: 'userspace', scope: 'question' },
  { remedy: 'payload-checked', system: 'userspace', scope: 'question' },
  { remedy: 'reattach-has-room', system: 'userspace', scope: 'named-device' },
  {
    remedy: 'unknown-is-restarted',
    system: 'userspace',
    scope: 'cmirrord',
    because: 'Our own daemon says that nobody is there, upon which any forwarder constructs the log again.',
  },
  {
    remedy: 'flush-starts-over',
    system: 'userspace',
    scope: 'cmirrord',
    because: 'Our own daemon has made every mark durable before the flush could be repeated without it.',
  },
  { remedy: 'hint-forgotten', system: 'userspace', scope: 'hint' },
  { remedy: 'marks-kept', system: 'userspace', scope: 'failing', slow: true },
  { remedy: 'planned-flush-kept', system: 'userspace', scope: 'planned-suspend' },
  { remedy: 'throttle-per-region', system: 'userspace', scope: 'throttle' },
  { remedy: 'count-not-older', system: 'userspace', scope: 'count' },
  { remedy: 'orphan-destroyed', system: 'userspace', scope: 'orphan' },
  { remedy: 'region-size-checked', system: 'userspace', scope: 'orphan' },
  { remedy: 'ctr-again', system: 'userspace', scope: 'flush', slow: true },
  {
    remedy: 'unknown-log-is-gone',
    system: 'userspace',
    scope: 'linux',
    because: 'Our own forwarder takes any refusal to know the log for a daemon that was started anew.',
  },
  {
    remedy: 'marks-at-once',
    system: 'userspace',
    scope: 'linux',
    because: 'Our own forwarder tells a new daemon everything again.',
  },
  { remedy: 'work-repeated', system: 'userspace', scope: 'work' },
  { remedy: 'reattach-distrusts-nosync', system: 'userspace', scope: 'nosync' },
  { remedy: 'twice-is-once', system: 'userspace', scope: 'life' },
  {
    remedy: 'refusal-has-room',
    system: 'userspace',
    scope: 'question-linux',
    because: 'Our own forwarder keeps room for the answer, whatever a refusal brought.',
  },
  { remedy: 'legs-before-clears', waitsFor: 'a system of a forwarder whose legs have caches; `test/log/userspace` shows it' },
  { remedy: 'doubt-is-demoted', waitsFor: 'a system with a log that cannot always tell; `test/mirror` and `npm run kernel` show it' },
  { remedy: 'doubt-is-out-of-sync', waitsFor: 'a system with a log that cannot answer at once' },
  { remedy: 'nosync-needs-flush', waitsFor: 'a system whose log may be unreadable at a resume; `verify mirror` shows it' },
  { remedy: 'demotion-heard', waitsFor: 'a system whose log has the legs flushed by itself; `verify mirror` shows it' },
  { remedy: 'flush-failure-sticks', waitsFor: 'a system in which flushes fail and later ones succeed; `verify mirror` shows it' },
  { remedy: 'suspend-awaits-worker', waitsFor: 'a system in which the log is asked after a suspend; `verify mirror` shows it' },
];

/** Whether it is a trial. */
export const isTrial = (each: Trial | Untried): each is Trial => 'system' in each;
