/**
 * A mutant: one line of our sources made wrong, the way somebody really would.
 *
 * - A mutant of a machine (`spec/machines`) is derived again before it runs: a log that follows a wrong machine faithfully is as wrong as
 *   one that does not follow a right one, and only the contract, which is stated apart, can tell.
 * - `find` stands in the file exactly once and on one line, so that a mutant can never quietly stop being one.
 */

/** Which log is verified with the mutant in it. */
export type MutatedLog =
  /** The core log. */
  | 'core'
  /** The engine of the disk log, driven without promises; explored systematically first. */
  | 'disk'
  /** The disk log as users make it, with promises, driven through its public interface like anybody's. */
  | 'createDisk'
  /** The mirror, with logs of ours. */
  | 'mirror'
  /** The userspace log: forwarder, wire and daemon. */
  | 'userspace';

/** One defect. */
export interface Mutant {
  /** Says what is wrong, in a few words; unique. */
  readonly id: string;
  /** The file that is edited, from the root of the project. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** The real defect that it stands for, with release and commit, or what mistake it is when none is known. */
  readonly standsFor: string;
  readonly log: MutatedLog;
  /** Ids of the laws of which one must notice; `THROWS` for a log or mirror that throws, or misuses its device. */
  readonly laws: readonly [string, ...string[]];
}

/** The file with the mutant in it. Throws when `find` is not there exactly once, or the edit is not one of a single line. */
export function mutated(text: string, { id, file, find, replace }: Mutant): string {
  const [before, after, ...more] = text.split(find);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`mutant "${id}": ${file} holds ${JSON.stringify(find)} ${more.length + (after === undefined ? 0 : 1)} times, not once`);
  if (find === replace || /\n/.test(find + replace)) throw new Error(`mutant "${id}" is not an edit of one line`);
  return before + replace + after;
}
