/**
 * The laws of the log that forwards to a daemon, by the ids of the field's catalogue: a name and a sentence. What they look at is said where
 * the forwarder, the channel and the daemon are composed.
 */
import { laws } from './laws.ts';
import { mirrorLawOf } from './mirror.ts';

/** A law's id, name and sentence. */
export interface UserspaceLaw {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
}

const own: readonly UserspaceLaw[] = [
  {
    id: 'S2',
    name: 'WriteIntent',
    sentence: 'No data is written to a region that the log device does not durably call dirty.',
  },
  {
    id: 'S12',
    name: 'RangeSafe',
    sentence: 'A log is used only with a region size that is a power of two of at least two sectors.',
  },
  {
    id: 'S28',
    name: 'HintSound',
    sentence: 'No other node copies a region that the forwarder believes to need no question.',
  },
  { id: 'S31', name: 'ReadYourAcks', sentence: 'A region is in sync for the caller only if the daemon has said so.' },
  {
    id: 'S39',
    name: 'MatchingReply',
    sentence: 'A reply completes a request only if number, uuid, luid and type agree.',
  },
  { id: 'S40', name: 'DuplicateSafe', sentence: 'A request that is processed twice has the effect and the answer of one.' },
  {
    id: 'S41',
    name: 'MarkThenFlush',
    sentence: 'When a flush has succeeded, every mark that was made before it is durable, whichever daemon was told.',
  },
  { id: 'S42', name: 'ClearBeforeMark', sentence: 'A region that is in both queues of one flush is dirty after it.' },
  {
    id: 'S43',
    name: 'PayloadChecked',
    sentence: 'A request that must return something succeeds with it and not without, whatever else was replied before.',
  },
  {
    id: 'S44',
    name: 'InstanceBound',
    sentence: 'The daemon has a log only for an instance that is there, or is about to be told of its end.',
  },
  { id: 'S45', name: 'Privilege', sentence: 'Only who may reply completes a request.' },
  { id: 'L4', name: 'EventuallyClean', sentence: 'An idle region becomes durably clean some day, and no later than a suspend.' },
  { id: 'L8', name: 'RemoteWait', sentence: 'A write that waits because another node may copy is sent some day.' },
  {
    id: 'L9',
    name: 'Reconnect',
    sentence: 'When a daemon is there again, a request that waits succeeds or fails, and the daemon has the log.',
  },
];

/** The law of the forwarding log with this id. */
export function userspaceLawOf(id: string): UserspaceLaw {
  const found = [...own, ...laws].find((each) => each.id === id);
  if (found === undefined) return mirrorLawOf(id);
  const { name, sentence } = found;
  return { id, name, sentence };
}
