/**
 * What becomes of a read: from which leg it comes, and who is asked when that leg fails.
 *
 * It only judges; everything that is known comes with the question.
 *
 * - When it arrives, the log is asked without waiting. In sync: any leg without errors will do. Otherwise the worker decides, who may wait
 *   and knows the region's entry: where legs may differ only the default leg counts.
 * - A leg that fails gets an error recorded. If the default leg has none, or another leg may be used, the worker tries again; so a read is
 *   tried once a leg at most, since a leg with errors is not asked where another may be.
 *
 * "Any leg" is the default leg if it has no errors, else the nearest one below it without, going around. Nothing is balanced.
 *
 * Source: `mirror_map`, `do_reads`, `mirror_end_io`, `read_callback` in Linux `drivers/md/dm-raid1.c`.
 */
import { setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';
import type { SyncAnswer } from '../vocabulary.ts';
import type { WritePath } from './entry.ts';

/** The questions. */
export type ReadEvent =
  /** It arrived; `legLeft`: a leg without errors is left. */
  | { readonly type: 'arrived'; readonly log: SyncAnswer; readonly ahead: boolean; readonly legLeft: boolean }
  /** It is the worker's turn; `path`: what the region's entry or, without one, the log says. */
  | { readonly type: 'turn'; readonly path: WritePath; readonly legLeft: boolean; readonly defaultGood: boolean }
  /** The leg answered. */
  | { readonly type: 'answered'; readonly ok: boolean }
  /** The error is recorded; may it be tried again? */
  | { readonly type: 'failed'; readonly defaultGood: boolean; readonly log: SyncAnswer; readonly legLeft: boolean };

const sides = [false, true];
const paths: readonly WritePath[] = ['sync', 'nosync', 'recover'];
const answers: readonly SyncAnswer[] = ['in-sync', 'not-in-sync', 'would-block'];

/** The finite alphabet. */
export const readEvents: readonly ReadEvent[] = [
  ...answers.flatMap((log) => sides.flatMap((ahead) => sides.map((legLeft): ReadEvent => ({ type: 'arrived', log, ahead, legLeft })))),
  ...paths.flatMap((path) =>
    sides.flatMap((legLeft) => sides.map((defaultGood): ReadEvent => ({ type: 'turn', path, legLeft, defaultGood }))),
  ),
  ...sides.map((ok): ReadEvent => ({ type: 'answered', ok })),
  ...sides.flatMap((defaultGood) =>
    answers.flatMap((log) => sides.map((legLeft): ReadEvent => ({ type: 'failed', defaultGood, log, legLeft }))),
  ),
];

/** Builds the machine with the given remedies. */
export function createReadMachine(remedies: RemedySet) {
  /** What the log could not say at once is no leave to ask another leg. */
  const doubts = remedies.has('doubt-is-out-of-sync');
  const end = (as: 'success' | 'error') => ({ type: 'end' as const, params: { as } });
  const send = (to: 'anyLeg' | 'defaultLeg') => ({ type: 'send' as const, params: { to } });

  return setup({
    types: { events: {} as ReadEvent },
    guards: {
      'in sync, a leg is left': ({ event }) =>
        (event.type === 'arrived' && event.log === 'in-sync' && event.legLeft) ||
        (event.type === 'turn' && event.path === 'sync' && event.legLeft),
      'in sync': ({ event }) => (event.type === 'arrived' && event.log === 'in-sync') || (event.type === 'turn' && event.path === 'sync'),
      'only read ahead': ({ event }) => event.type === 'arrived' && event.ahead,
      'the default leg is good': ({ event }) => (event.type === 'turn' || event.type === 'failed') && event.defaultGood,
      'the leg failed': ({ event }) => event.type === 'answered' && !event.ok,
      'another leg may be used': ({ event }) =>
        event.type === 'failed' && event.legLeft && (doubts ? event.log === 'in-sync' : event.log !== 'not-in-sync'),
    },
    actions: {
      send: (_, _params: { to: 'anyLeg' | 'defaultLeg' }) => {},
      /** To the worker. */
      queue: () => {},
      /** Record a read error on the leg. */
      blameLeg: () => {},
      end: (_, _params: { as: 'success' | 'error' }) => {},
    },
  }).createMachine({
    id: 'read',
    on: {
      arrived: [
        { guard: 'in sync, a leg is left', actions: send('anyLeg') },
        { guard: 'in sync', actions: end('error') },
        { guard: 'only read ahead', actions: end('error') },
        { actions: 'queue' },
      ],
      turn: [
        { guard: 'in sync, a leg is left', actions: send('anyLeg') },
        { guard: 'in sync', actions: end('error') },
        { guard: 'the default leg is good', actions: send('defaultLeg') },
        { actions: end('error') },
      ],
      answered: [{ guard: 'the leg failed', actions: 'blameLeg' }, { actions: end('success') }],
      failed: [
        { guard: 'the default leg is good', actions: 'queue' },
        { guard: 'another leg may be used', actions: 'queue' },
        { actions: end('error') },
      ],
    },
    options: { maxIterations: 1000 },
  });
}
