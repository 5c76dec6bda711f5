/**
 * Which leg counts where legs may differ, and whether the mirror calls itself in sync.
 *
 * The default leg is read where the legs may differ, takes the writes there, and is what copies are made of. It begins as the first of the
 * table. When it fails, errors are handled and the mirror is in sync, the first leg without errors takes its place.
 *
 * The mirror becomes in sync when the log says so of every region; then the errors of legs are forgotten, for the legs hold the same again.
 * Any write or flush that a leg missed ends that.
 *
 * Left out: the errors themselves (`record.ts`).
 *
 * Source: `fail_mirror`, `do_recovery`, `recovery_complete`, `reset_ms_flags` in Linux `drivers/md/dm-raid1.c`.
 */
import { setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';
import { mirrorModes } from './write.ts';
import type { MirrorMode } from './write.ts';

/** What the mirror hears of its legs. */
export type PrimaryEvent =
  /** An error was recorded; `news`: the first of its kind on this leg; `legLeft`: another leg has no errors. */
  | { readonly type: 'legFailed'; readonly news: boolean; readonly isDefault: boolean; readonly legLeft: boolean }
  /** A leg missed a write or a flush. */
  | { readonly type: 'outOfSync' }
  /** A region went out of sync, or some may have: the log was read again, or a leg failed a flush that the log asked for. */
  | { readonly type: 'demoted' }
  /** The copy of a region begins. */
  | { readonly type: 'copyStarted' }
  /** A region was copied without an error. */
  | { readonly type: 'copied' }
  /** A copy failed, and legs are to be blamed for it. */
  | { readonly type: 'copyFailed' }
  /** The log counted its regions; `complete`: all are in sync; `failing`: writes that a leg missed, or a failed flush may have lost, have yet
   * to take their regions out of sync. */
  | { readonly type: 'counted'; readonly complete: boolean; readonly failing: boolean };

const sides = [false, true];

/** The finite alphabet. */
export const primaryEvents: readonly PrimaryEvent[] = [
  ...sides.flatMap((news) =>
    sides.flatMap((isDefault) => sides.map((legLeft): PrimaryEvent => ({ type: 'legFailed', news, isDefault, legLeft }))),
  ),
  { type: 'outOfSync' },
  { type: 'demoted' },
  { type: 'copyStarted' },
  { type: 'copied' },
  { type: 'copyFailed' },
  ...sides.flatMap((complete) => sides.map((failing): PrimaryEvent => ({ type: 'counted', complete, failing }))),
];

/** The features of the table. */
export interface PrimaryInput {
  readonly mode: MirrorMode;
}

/** The tables that there are. */
export const primaryInputs: readonly PrimaryInput[] = mirrorModes.map((mode) => ({ mode }));

/** What is remembered. */
export interface PrimaryContext extends PrimaryInput {
  /** The mirror calls itself in sync. */
  readonly inSync: boolean;
  /** A leg has an error that no copy has answered since. */
  readonly unanswered: boolean;
  /** The copy under way began after the last of them. */
  readonly answering: boolean;
}

/** Builds the machine with the given remedies. */
export function createPrimaryMachine(remedies: RemedySet) {
  /** Errors are forgotten only after a copy that began later, and not while some have yet to show. */
  const remembers = remedies.has('errors-remembered');
  /** Where writes succeed although a leg missed them, the default leg stays the first of the table. */
  const staysFirst = remedies.has('source-kept');
  /** The mirror is not in sync when a region may not be. */
  const hears = remedies.has('demotion-heard');
  const blames = remedies.has('blame-at-start') ? 'started' : 'present';

  const primary = setup({
    types: { events: {} as PrimaryEvent, input: {} as PrimaryInput, context: {} as PrimaryContext },
    guards: {
      'no news': ({ context, event }) => event.type === 'legFailed' && (!event.news || context.mode === 'none'),
      'another leg': ({ event }) => event.type === 'legFailed' && !event.isDefault,
      'must stay': ({ context }) => (context.mode === 'keepLog' ? staysFirst : !context.inSync),
      'no leg is left': ({ event }) => event.type === 'legFailed' && !event.legLeft,
      'in sync by now': ({ context, event }) =>
        event.type === 'counted' && event.complete && !context.inSync && !(remembers && (context.unanswered || event.failing)),
    },
    actions: {
      /** The first leg without errors is the default from now on. */
      switchDefault: () => {},
      /** The default leg failed and stays: reads may fail. */
      warnDefaultStays: () => {},
      /** No leg is without errors. */
      warnNoneLeft: () => {},
      forgetErrors: () => {},
      raiseEvent: (_, _params: { why: 'legFailed' | 'inSync' }) => {},
      /** The source of the copy is the default leg of the present, or that of the copy's start. */
      blameCopy: (_, _params: { default: 'present' | 'started' }) => {},
    },
  });
  const legEvent = { type: 'raiseEvent' as const, params: { why: 'legFailed' as const } };
  const noted = primary.assign({ unanswered: true, answering: false });

  return primary.createMachine({
    id: 'primary',
    /** A mirror that was just made has to be counted first. */
    context: ({ input }) => ({ mode: input.mode, inSync: false, unanswered: false, answering: false }),
    on: {
      legFailed: [
        { guard: 'no news', actions: noted },
        { guard: 'another leg', actions: [noted, legEvent] },
        { guard: 'must stay', actions: [noted, 'warnDefaultStays', legEvent] },
        { guard: 'no leg is left', actions: [noted, 'warnNoneLeft', legEvent] },
        { actions: [noted, 'switchDefault', legEvent] },
      ],
      demoted: hears ? { actions: primary.assign({ inSync: false }) } : {},
      outOfSync: { actions: primary.assign({ inSync: false }) },
      copyStarted: remembers ? { actions: primary.assign({ answering: true }) } : {},
      copied: {
        actions: primary.assign(({ context }) => ({ unanswered: remembers && context.unanswered && !context.answering, answering: false })),
      },
      copyFailed: { actions: [primary.assign({ answering: false }), { type: 'blameCopy', params: { default: blames } }] },
      counted: [
        {
          guard: 'in sync by now',
          actions: [primary.assign({ inSync: true, unanswered: false }), 'forgetErrors', { type: 'raiseEvent', params: { why: 'inSync' } }],
        },
        {},
      ],
    },
    options: { maxIterations: 1000 },
  });
}
