/**
 * Where we deliberately differ from the kernel, one row a deviation.
 *
 * A remedy is a switch of the machine that has it. Profile `kernel` has none and is bit-compatible with Linux; profile `strict` has all.
 * Every remedy names the law that fails without it. The machines ask `remedies.has(id)` while they are built, so that a diagram of a
 * profile shows only what that profile does.
 */
import type { ProfileName } from './vocabulary.ts';

/** One deliberate deviation from the kernel. */
export interface Remedy {
  /** Stable id, used on the command line. */
  readonly id: string;
  /** What is done instead of what the kernel does. */
  readonly sentence: string;
  /** Id of the law that fails without it. */
  readonly law: string;
  /** Laws that fail with it, as a consequence. */
  readonly also?: readonly string[];
  /** The machine that has the switch, by its file in `spec/machines`. */
  readonly machine: string;
}

/** Every remedy, in the order in which they are explained. */
export const remedies = [
  {
    id: 'nosync-once',
    sentence: 'A valid header at resume means that nosync was honoured before: the bitmap is believed, not the word.',
    law: 'S7',
    machine: 'resume',
  },
  {
    id: 'ordered-grow',
    sentence: 'Whenever the whole log is written, the bitmap is durable before the header that gives it a meaning.',
    law: 'S6',
    machine: 'commit',
  },
  {
    id: 'foreign-untouched',
    sentence:
      'A log with a foreign magic or an unknown version, or one that cannot be read, is not written to; flush fails until takeover is asked for.',
    law: 'S8',
    also: ['S2'],
    machine: 'resume',
  },
  {
    id: 'geometry-kept',
    sentence:
      'Region size and length are recorded in the unused part of the header; bits that belong to another geometry are not believed.',
    law: 'S1',
    machine: 'resume',
  },
  {
    id: 'empty-first',
    sentence:
      'Where the header on the device may belong to another geometry, one that knows no region is durable before any bit of the new geometry is written.',
    law: 'S5',
    machine: 'commit',
  },
  {
    id: 'count-not-cut',
    sentence: 'A region count that does not fit in 32 bits is damage: nothing is believed, instead of the count modulo 2^32.',
    law: 'S6',
    machine: 'resume',
  },
  {
    id: 'resume-reports',
    sentence: 'A resume that could not read the log, or did not know its version, reports the failure instead of success.',
    law: 'S48',
    machine: 'resume',
  },
  {
    id: 'resume-keeps-marks',
    sentence:
      'Resume of the same instance takes a region as clean only if disk and memory both say so; memory takes no clear of a region that needs a copy.',
    law: 'S9',
    machine: 'region',
  },
  {
    id: 'count-from-bits',
    sentence: 'The in-sync count changes only when a sync bit changes.',
    law: 'S10',
    machine: 'region',
  },
  {
    id: 'unsynced-is-dirty',
    sentence: 'The bit that goes to the device is clean and in sync; a demotion is also a mark.',
    law: 'S5',
    also: ['S3'],
    machine: 'region',
  },
  {
    id: 'sync-by-proof',
    sentence:
      'setRegionSync(in sync) counts only for a region that was assigned and whose assignment is not void; resume voids assignments.',
    law: 'S37',
    machine: 'region',
  },
  {
    id: 'leg-flush-demotes',
    sentence:
      'When a leg flush fails, every region whose writes it may have lost goes out of sync until it is copied again, instead of all regions staying dirty for ever.',
    law: 'S37',
    also: ['S23'],
    machine: 'region',
  },
  {
    id: 'suspend-flushes',
    sentence: 'Suspend flushes the log device, so that clears become durable.',
    law: 'L4',
    machine: 'commit',
  },
  {
    id: 'suspend-stops-work',
    sentence: 'Between presuspend and resume no recovery work is handed out.',
    law: 'S29',
    machine: 'core',
  },
  {
    id: 'changed-blocks',
    sentence: 'A flush writes the blocks whose bits changed; after any error of the log device it writes everything.',
    law: 'E2',
    machine: 'commit',
  },
  {
    id: 'quiescing-recovers',
    sentence: 'A region that is being recovered goes on with that when its last write ends, whatever flush has failed meanwhile.',
    law: 'S16',
    also: ['S17', 'L1', 'L2', 'L5', 'L6'],
    machine: 'entry',
  },
  {
    id: 'flush-failure-told',
    sentence: 'A region that a failed flush takes out of sync in the hash is out of sync in the log as well.',
    law: 'S15',
    also: ['S31'],
    machine: 'entry',
  },
  {
    id: 'flush-failure-checked',
    sentence: 'A region whose writes ended before a flush failed is not cleared after it.',
    law: 'S37',
    also: ['S3'],
    machine: 'entry',
  },
  {
    id: 'flush-failure-at-once',
    sentence: 'That a flush has failed is known when it returns, and not only when the worker judges what has failed.',
    law: 'S37',
    also: ['S1', 'S3'],
    machine: 'write',
  },
  {
    id: 'clears-await-flushes',
    sentence: 'While a flush of an application is on its way nothing is cleared: it may yet fail, and have lost what was written.',
    law: 'S37',
    also: ['S1', 'S3'],
    machine: 'pass',
  },
  {
    id: 'copy-flush-checked',
    sentence: 'A copy during which a flush has failed, or after which one fails before it is reported, has failed as well.',
    law: 'S37',
    also: ['S1', 'S3'],
    machine: 'entry',
  },
  {
    id: 'copy-errors-heeded',
    sentence: 'A copy that failed leaves its region out of sync, also where errors are not handled.',
    law: 'S31',
    also: ['S1', 'S3'],
    machine: 'entry',
  },
  {
    id: 'flush-failure-shared',
    sentence: 'A write that had reached a leg when a flush of that leg failed, and returns later, counts as failed by that leg.',
    law: 'S32',
    also: ['S25', 'S31'],
    machine: 'write',
  },
  {
    id: 'doubt-is-demoted',
    sentence:
      'A write that goes to one leg, because the log said "not in sync", marks its region and takes it out of sync: the log may have said so because it could not tell, and may have the region clean.',
    law: 'S1',
    also: ['S25', 'S31'],
    machine: 'entry',
  },
  {
    id: 'demotions-kept',
    sentence: 'A region whose write a leg missed goes out of sync although the log has failed meanwhile: the log may work again.',
    law: 'S1',
    also: ['S3'],
    machine: 'write',
  },
  {
    id: 'update-flush-heeded',
    sentence: 'A flush of the log that fails after clears counts as a failure of the log, like one that fails after marks.',
    law: 'S33',
    machine: 'pass',
  },
  {
    id: 'nosync-needs-flush',
    sentence: 'Where errors are handled no write is sent once the log has failed, to regions out of sync as little as to others.',
    law: 'S1',
    also: ['S25', 'S37'],
    machine: 'pass',
  },
  {
    id: 'errors-remembered',
    sentence:
      'The errors of legs are forgotten only when a copy that began after the last of them has succeeded, and nothing that failed waits to be judged.',
    law: 'S35',
    also: ['S36'],
    machine: 'primary',
  },
  {
    id: 'source-kept',
    sentence: 'Where a write may succeed although a leg missed it, which is with keep_log, the default leg stays the first of the table.',
    law: 'S38',
    also: ['S25', 'S31'],
    machine: 'primary',
  },
  {
    id: 'demotion-heard',
    sentence: 'Whenever a region goes out of sync, or may have by a resume or a flush of the legs that failed, the mirror is not in sync.',
    law: 'S38',
    also: ['S31'],
    machine: 'primary',
  },
  {
    id: 'source-stored',
    sentence: 'A write that the default leg missed, which is the source of copies, has not succeeded.',
    law: 'S25',
    also: ['S31'],
    machine: 'write',
  },
  {
    id: 'flush-failure-sticks',
    sentence: 'A flush does not succeed while a leg has failed one before that no copy has answered: what was lost then is still lost.',
    law: 'S25',
    machine: 'write',
  },
  {
    id: 'blame-at-start',
    sentence: 'The errors of a copy are blamed on the legs that it was started from and to, whatever has become the default leg since.',
    law: 'S26',
    machine: 'primary',
  },
  {
    id: 'discards-counted',
    sentence: 'A discard is counted, marks its region and waits for its recovery, like data.',
    law: 'S21',
    also: ['S2'],
    machine: 'write',
  },
  {
    id: 'doubt-is-out-of-sync',
    sentence: 'A log that cannot answer at once has not said that another leg may be read.',
    law: 'S31',
    machine: 'read',
  },
  {
    id: 'suspend-awaits-worker',
    sentence: 'Before the log hears that nothing is outstanding, the worker has told it what the last requests left to tell.',
    law: 'L4',
    also: ['S25'],
    machine: 'mirror',
  },
  {
    id: 'reply-matched',
    sentence: 'A reply completes a request only if luid, uuid and type are those of the request as well, not the number alone.',
    law: 'S39',
    machine: 'exchange',
  },
  {
    id: 'payload-checked',
    sentence:
      'A reply that is shorter than its request requires is an error, and one that asks for another attempt leaves the room for it.',
    law: 'S43',
    machine: 'exchange',
  },
  {
    id: 'reattach-has-room',
    sentence: 'The constructor that finds a daemon anew has room for the name of a log device in its reply.',
    law: 'L9',
    machine: 'exchange',
  },
  {
    id: 'unknown-is-restarted',
    sentence: 'A daemon that does not know the log was started anew: the log is constructed again, as where nobody listens.',
    law: 'L9',
    also: ['L8'],
    machine: 'exchange',
  },
  {
    id: 'flush-starts-over',
    sentence: 'A flush that found a new daemon on its way begins again with all its clears and marks, instead of its last request alone.',
    law: 'S41',
    also: ['S1', 'S2'],
    machine: 'exchange',
  },
  {
    id: 'hint-forgotten',
    sentence: 'Before a new daemon resumes the log, what the old one said of regions in sync is forgotten.',
    law: 'S28',
    also: ['L2'],
    machine: 'exchange',
  },
  {
    id: 'marks-kept',
    sentence: 'Marks of a flush that failed go to the daemon with the next flush, instead of being forgotten.',
    law: 'S41',
    also: ['S1', 'S2'],
    machine: 'forward',
  },
  {
    id: 'legs-before-clears',
    sentence:
      'Before clears are sent to a daemon every leg is flushed, and where one fails they are not sent: the daemon has no legs to flush.',
    law: 'S3',
    also: ['S1'],
    machine: 'forward',
  },
  {
    id: 'planned-flush-kept',
    sentence: 'A flush of clears alone leaves a planned flush planned, instead of taking every other one away.',
    law: 'L4',
    machine: 'planned',
  },
  {
    id: 'throttle-per-region',
    sentence: 'The question whether another node copies a region is held back for that region of that log, not for the whole machine.',
    law: 'L8',
    machine: 'hint',
  },
  {
    id: 'count-not-older',
    sentence: 'A count of regions in sync that was asked for before the last resume had ended gives no hint.',
    law: 'S28',
    also: ['L2'],
    machine: 'hint',
  },
  {
    id: 'orphan-destroyed',
    sentence: 'A constructor that fails after the daemon has made its log tells the daemon to destroy it.',
    law: 'S44',
    machine: 'attach',
  },
  {
    id: 'region-size-checked',
    sentence: 'A region size that is no power of two of at least two sectors fails the constructor.',
    law: 'S12',
    machine: 'attach',
  },
  {
    id: 'ctr-again',
    sentence: 'A constructor for an instance that is there, with the same words, succeeds and changes nothing.',
    law: 'L9',
    also: ['S40'],
    machine: 'hosted',
  },
  {
    id: 'unknown-log-is-gone',
    sentence: 'A daemon answers a request for a log that it does not have with ESRCH, upon which even Linux constructs the log again.',
    law: 'L9',
    also: ['L8'],
    machine: 'hosted',
  },
  {
    id: 'refusal-has-room',
    sentence:
      'A refusal upon which the request comes again has a payload as long as its answer will have: Linux takes it for the room of the next reply.',
    law: 'S43',
    also: ['S1'],
    machine: 'hosted',
  },
  {
    id: 'marks-at-once',
    sentence: 'A daemon makes a mark durable before it answers it: should it die, the FLUSH alone comes to the next one.',
    law: 'S41',
    also: ['S1', 'S2'],
    machine: 'hosted',
  },
  {
    id: 'work-repeated',
    sentence: 'A daemon hands out again what it handed out and what was not reported: the reply may have been lost.',
    law: 'S40',
    also: ['L2', 'L3'],
    machine: 'hosted',
  },
  {
    id: 'reattach-distrusts-nosync',
    sentence: 'A constructor that comes again after a restart of the daemon asserts nothing: nosync is not honoured.',
    law: 'S7',
    also: ['S1'],
    machine: 'hosted',
  },
  {
    id: 'twice-is-once',
    sentence: 'A request to resume, suspend or destroy that comes a second time is answered like the first.',
    law: 'S40',
    machine: 'hosted',
  },
] as const satisfies readonly Remedy[];

/** Id of a remedy. */
export type RemedyId = (typeof remedies)[number]['id'];

/** The machines of the mirror, which is a client of a log; all others are a log's. */
const mirrorMachines: ReadonlySet<string> = new Set(['entry', 'pass', 'write', 'read', 'primary', 'mirror']);

/** The machines of the log that forwards to a daemon, and of that daemon. */
const userspaceMachines: ReadonlySet<string> = new Set(['exchange', 'forward', 'planned', 'hint', 'attach', 'hosted']);

/** The remedies that a log on a device or in memory has, in the same order. Those of the mirror and of the daemon change nothing that it does. */
export const logRemedies: readonly (Remedy & { readonly id: RemedyId })[] = remedies.filter(
  ({ machine }) => !mirrorMachines.has(machine) && !userspaceMachines.has(machine),
);

/** The remedies of the log that forwards to a daemon, and of that daemon. */
export const userspaceRemedies: readonly (Remedy & { readonly id: RemedyId })[] = remedies.filter(({ machine }) =>
  userspaceMachines.has(machine),
);

/** The remedies that a machine is built with. */
export type RemedySet = ReadonlySet<RemedyId>;

/** All remedies for `strict`, none for `kernel`. */
export function remediesOf(profile: ProfileName): RemedySet {
  return new Set(profile === 'strict' ? remedies.map((remedy) => remedy.id) : []);
}
