/**
 * The laws that need the whole mirror, by the ids of the field's catalogue: a name and a sentence. What they look at is said where the
 * mirror is composed.
 */
import { hashLaws } from './hash.ts';
import { laws } from './laws.ts';

/** A law's id, name and sentence. */
export interface MirrorLaw {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
}

const own: readonly MirrorLaw[] = [
  { id: 'S21', name: 'QuiescedCopy', sentence: 'While a region is copied no write to it is on its way to a leg.' },
  { id: 'S25', name: 'SourceHasAll', sentence: 'The source of a copy holds everything that was acknowledged.' },
  { id: 'S26', name: 'RightBlame', sentence: 'The error of a copy is recorded on the leg that failed it.' },
  { id: 'S31', name: 'ReadYourAcks', sentence: 'A read gives what was acknowledged, or what is being written.' },
  {
    id: 'S32',
    name: 'AckMeansStored',
    sentence: 'A write that has succeeded is on every leg or, where the region is out of sync, on the default leg.',
  },
  { id: 'S33', name: 'NoAckAfterLogFailure', sentence: 'Where errors are handled, no write to every leg follows a failure of the log.' },
  { id: 'S35', name: 'FailureVisible', sentence: 'A leg that has failed shows it until a copy that began later has ended well.' },
  { id: 'S38', name: 'DefaultOnlyIfSynced', sentence: 'Only a leg that holds everything that was acknowledged becomes the default leg.' },
  { id: 'L1', name: 'WriteEnds', sentence: 'Every request ends, or is held for a suspend.' },
  { id: 'L5', name: 'DelayedRun', sentence: 'A write that waits for a recovery is sent some day.' },
  { id: 'L6', name: 'SuspendEnds', sentence: 'A suspend ends.' },
];

/** The law of the mirror with this id. */
export function mirrorLawOf(id: string): MirrorLaw {
  const found = [...own, ...hashLaws, ...laws].find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no law ${id}`);
  const { name, sentence } = found;
  return { id, name, sentence };
}
