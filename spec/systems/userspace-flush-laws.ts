/**
 * What must be true of a flush through a forwarder.
 */
import { afterwards, and, fields, is, not, or, range } from './system.ts';
import type { Condition, Scope, SystemLaw } from './system.ts';
import type { QueueContext } from './userspace-notes.ts';
import { isInSync, isMarked, mayBeClean } from './userspace-stored.ts';
import { law, lawOfEach, witness } from './userspace-laws.ts';
import { isIdle } from './userspace-wire.ts';

/** What the laws are about. */
export interface Flushed {
  readonly scope: Scope;
  readonly regions: number;
  readonly threads: number;
  readonly nosync: boolean;
  readonly names: readonly string[];
}

const inBoth = fields<QueueContext>(
  ({ marks, clears }) => marks !== 'none' && marks !== 'queued' && clears !== 'none' && clears !== 'queued',
);

/** The laws of a flush. */
export function flushLaws({ scope: { bounds }, regions: count, threads, nosync, names }: Flushed): SystemLaw[] {
  const regions = range(count);
  const isWriter = (region: number, ...states: readonly string[]): Condition => or(...states.map((state) => is(['writer', region], state)));
  const hasMark = (region: number): Condition => not(is(['log', region], mayBeClean));
  const isForwarding = not(is('forward', 'idle'));
  const endsWell = (region: number): Condition => and(isWriter(region, 'marked'), afterwards(isWriter(region, 'ready')));
  const tells = and(isForwarding, afterwards(is('forward', 'idle')));
  const hasLog = and(is('daemon', 'up'), not(is('hosted', 'absent')));
  const allIdle = and(...range(threads).map(isIdle));
  const dies = (bounds['crashes'] ?? 0) > 0;
  return [
    lawOfEach('S1', 'always', regions, (region) => isWriter(region, 'writing'), hasMark),
    lawOfEach('S2', 'step', regions, (region) => and(isWriter(region, 'ready'), afterwards(isWriter(region, 'writing'))), hasMark, [
      'dispatch',
    ]),
    lawOfEach('S41', 'step', regions, endsWell, (region) => afterwards(hasMark(region))),
    lawOfEach(
      'S42',
      'step',
      regions,
      (region) => and(tells, is(['queue', region], inBoth), afterwards(isWriter(region, 'ready')), isWriter(region, 'marked')),
      (region) => afterwards(is(['log', region], isMarked)),
      names.filter((name) => ['serve', 'done'].includes(name)),
    ),
    ...(nosync && dies
      ? [
          lawOfEach(
            'S7',
            'step',
            regions,
            (region) => and(is('hosted', 'resuming'), afterwards(is('hosted', 'active')), not(is(['log', region], mayBeClean))),
            (region) => not(afterwards(is(['log', region], isInSync))),
            ['done'],
          ),
        ]
      : []),
    ...(bounds['reconnects'] === 0 ? [] : [law('L9', 'eventually', not(allIdle), and(allIdle, hasLog))]),
    ...(dies
      ? [
          witness(
            'W1',
            'NewBetweenMarkAndFlush',
            'A new daemon is found after marks were accepted by the old one.',
            and(is(['exchange', 0], 'waitingResume'), is('forward', bounds['integrated'] === 1 ? 'marking' : 'flushing')),
          ),
        ]
      : []),
    witness(
      'W2',
      'InBothQueues',
      'A region is in both queues of one flush.',
      or(...regions.map((region) => is(['queue', region], inBoth))),
    ),
  ];
}
