/**
 * The life of one log instance in a daemon: what each request does, and what is replied.
 *
 * Requests arrive at least once: a forwarder that hears nothing sends the same again under another number. They may come from an instance
 * that this daemon has never seen, because it was started after the forwarder. And the forwarder of a kernel cannot be mended. So:
 *
 * - A constructor for an instance that is there already, with the same words, succeeds and changes nothing; it is the same one again, or a
 *   forwarder that believed us dead.
 * - A request for an instance that is not there is answered with "nobody" (`ESRCH`), which is the one answer that makes the forwarder
 *   construct the log again; with any other it never does.
 * - A mark is durable before it is answered. Should this daemon die before the `FLUSH`, the next one is asked for that `FLUSH` alone.
 * - Work that was handed out and not reported is handed out again: the reply may have been lost.
 * - A constructor that comes again after a restart is no assertion that the legs are equal now, whatever word it ends with.
 *
 * The reference daemon, which profile `kernel` describes, does none of these. Requests of one instance are taken one at a time, in order.
 *
 * Source: LVM2 `daemons/cmirrord/functions.c` as described in the reference; behaviour of kernels towards daemons that were recorded.
 */
import { setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';

/** What a reply carries as its error; empty for success. */
export type HostedError = '' | 'ESRCH' | 'EINVAL' | 'ENOENT' | 'EEXIST' | 'EIO';

/** A request that answers from what is known and changes nothing. */
export type HostedQuery = 'local' | 'ordered';

/** A request for the instance, or the end of what the machine asked for. */
export type HostedEvent =
  /** `same`: its words are those of the log that is there. `again`: it ends like one that a forwarder sends to find a daemon anew. */
  | { readonly type: 'CTR'; readonly same: boolean; readonly again: boolean }
  | { readonly type: 'RESUME' }
  | { readonly type: 'PRESUSPEND' }
  | { readonly type: 'POSTSUSPEND' }
  | { readonly type: 'DTR' }
  | { readonly type: 'MARK_REGION' }
  | { readonly type: 'CLEAR_REGION' }
  /** `marks`: it carries regions to be marked. */
  | { readonly type: 'FLUSH'; readonly marks: boolean }
  /** `outstanding`: a region is with this instance and not reported. */
  | { readonly type: 'GET_RESYNC_WORK'; readonly outstanding: boolean }
  | { readonly type: 'SET_REGION_SYNC' }
  /**
   * All other questions. The reference daemon answers some by itself (`GET_REGION_SIZE`, `IN_SYNC`, `GET_SYNC_COUNT`, `STATUS_TABLE`) and
   * sends others through its group (`IS_CLEAN`, `IS_REMOTE_RECOVERING`, `STATUS_INFO`); a stranger hears another error from each.
   */
  | { readonly type: 'query'; readonly of: HostedQuery }
  /** What was begun has ended. */
  | { readonly type: 'ended'; readonly ok: boolean };

const sides = [false, true];

/** The finite alphabet. */
export const hostedEvents: readonly HostedEvent[] = [
  ...sides.flatMap((same) => sides.map((again): HostedEvent => ({ type: 'CTR', same, again }))),
  { type: 'RESUME' },
  { type: 'PRESUSPEND' },
  { type: 'POSTSUSPEND' },
  { type: 'DTR' },
  { type: 'MARK_REGION' },
  { type: 'CLEAR_REGION' },
  ...sides.map((marks): HostedEvent => ({ type: 'FLUSH', marks })),
  ...sides.map((outstanding): HostedEvent => ({ type: 'GET_RESYNC_WORK', outstanding })),
  { type: 'SET_REGION_SYNC' },
  { type: 'query', of: 'local' },
  { type: 'query', of: 'ordered' },
  ...sides.map((ok): HostedEvent => ({ type: 'ended', ok })),
];

/** Builds the machine with the given remedies. */
export function createHostedMachine(remedies: RemedySet) {
  const ctrAgain = remedies.has('ctr-again');
  const saysGone = remedies.has('unknown-log-is-gone');
  const marksAtOnce = remedies.has('marks-at-once');
  const repeatsWork = remedies.has('work-repeated');
  const distrusts = remedies.has('reattach-distrusts-nosync');
  const twice = remedies.has('twice-is-once');

  const reply = (error: HostedError) => ({ type: 'reply' as const, params: { error } });
  /** To a request for a log that is not there: from what the daemon does by itself, and from what goes through its group. */
  const unknownLocal = reply(saysGone ? 'ESRCH' : 'EINVAL');
  const unknownOrdered = reply(saysGone ? 'ESRCH' : 'ENOENT');
  const ended = (then: string) => ({
    ended: [
      { guard: 'ok' as const, target: then, actions: reply('') },
      { target: then, actions: reply('EIO') },
    ],
  });
  // A log that could not be read is not taken for resumed: who asks again, because the reply was lost or the device is back, is not told
  // that all is well.
  const resumed = twice
    ? {
        ended: [
          { guard: 'ok' as const, target: 'active', actions: reply('') },
          { target: 'created', actions: reply('EIO') },
        ],
      }
    : ended('active');
  const create = { target: 'creating', actions: { type: 'create' as const, params: { trustNosync: true } } };
  const recreate = { target: 'creating', actions: { type: 'create' as const, params: { trustNosync: !distrusts } } };
  const constructed = [
    ...(ctrAgain ? [{ guard: 'the same log' as const, actions: reply('') }] : []),
    { actions: reply(ctrAgain ? 'EEXIST' : 'EINVAL') },
  ];
  const destroy = { target: 'absent', actions: ['destroy' as const, reply('')] };
  const queries = { query: { actions: 'answer' as const } };
  /** Nothing is to be done that changes bits: the log has not been resumed. */
  const notResumed = {
    MARK_REGION: { actions: unknownOrdered },
    CLEAR_REGION: { actions: unknownOrdered },
    FLUSH: { actions: unknownOrdered },
    GET_RESYNC_WORK: { actions: unknownOrdered },
    SET_REGION_SYNC: { actions: unknownOrdered },
  };
  const bits = (at: string) => ({
    MARK_REGION: marksAtOnce
      ? { target: `${at}Flushing`, actions: ['markRegions' as const, 'flush' as const] }
      : { actions: ['markRegions' as const, reply('')] },
    CLEAR_REGION: { actions: ['clearRegions' as const, reply('')] },
    FLUSH: [
      { guard: 'with marks' as const, target: `${at}Flushing`, actions: ['markRegions' as const, 'flush' as const] },
      { target: `${at}Flushing`, actions: 'flush' as const },
    ],
    SET_REGION_SYNC: { actions: ['setRegionSync' as const, reply('')] },
  });
  return setup({
    types: { events: {} as HostedEvent },
    guards: {
      ok: ({ event }) => event.type === 'ended' && event.ok,
      'the same log': ({ event }) => event.type === 'CTR' && event.same,
      'found anew': ({ event }) => event.type === 'CTR' && event.again,
      'by itself': ({ event }) => event.type === 'query' && event.of === 'local',
      'with marks': ({ event }) => event.type === 'FLUSH' && event.marks,
      'work is outstanding': ({ event }) => event.type === 'GET_RESYNC_WORK' && event.outstanding && repeatsWork,
    },
    actions: {
      /** Opens the log; then `ended`. `trustNosync`: the word at the end of the constructor is honoured. */
      create: (_, _params: { trustNosync: boolean }) => {},
      /** Reads the log; then `ended`. */
      resume: () => {},
      presuspend: () => {},
      /** Clears become durable; then `ended`. */
      postsuspend: () => {},
      destroy: () => {},
      /** The regions of the request. */
      markRegions: () => {},
      clearRegions: () => {},
      setRegionSync: () => {},
      /** Marks become durable; then `ended`. */
      flush: () => {},
      /** A region that needs a copy, or none; the same as before; none. The reply goes with it. */
      assignWork: () => {},
      repeatWork: () => {},
      answerNoWork: () => {},
      /** What the request asks for, with the reply. */
      answer: () => {},
      reply: (_, _params: { error: HostedError }) => {},
    },
  }).createMachine({
    id: 'hosted',
    initial: 'absent',
    states: {
      absent: {
        on: {
          CTR: [{ guard: 'found anew', ...recreate }, create],
          RESUME: { actions: unknownOrdered },
          PRESUSPEND: { actions: unknownLocal },
          POSTSUSPEND: { actions: unknownOrdered },
          DTR: { actions: twice ? reply('') : unknownLocal },
          ...notResumed,
          query: [{ guard: 'by itself', actions: unknownLocal }, { actions: unknownOrdered }],
        },
      },
      creating: {
        on: {
          ended: [
            { guard: 'ok', target: 'created', actions: reply('') },
            { target: 'absent', actions: reply('EINVAL') },
          ],
        },
      },
      /** Made, or suspended. */
      created: {
        on: {
          CTR: constructed,
          RESUME: { target: 'resuming', actions: 'resume' },
          PRESUSPEND: { actions: reply('') },
          POSTSUSPEND: { actions: twice ? reply('') : unknownOrdered },
          DTR: destroy,
          ...notResumed,
          ...queries,
        },
      },
      resuming: { on: resumed },
      active: {
        on: {
          CTR: constructed,
          RESUME: { actions: reply('') },
          PRESUSPEND: { target: 'presuspended', actions: ['presuspend', reply('')] },
          POSTSUSPEND: { target: 'postsuspending', actions: 'postsuspend' },
          DTR: destroy,
          ...bits('active'),
          GET_RESYNC_WORK: [{ guard: 'work is outstanding', actions: ['repeatWork'] }, { actions: ['assignWork'] }],
          ...queries,
        },
      },
      activeFlushing: { on: ended('active') },
      /** Recovery is at rest; writes that are under way still end here. */
      presuspended: {
        on: {
          CTR: constructed,
          RESUME: { target: 'resuming', actions: 'resume' },
          PRESUSPEND: { actions: reply('') },
          POSTSUSPEND: { target: 'postsuspending', actions: 'postsuspend' },
          DTR: destroy,
          ...bits('presuspended'),
          GET_RESYNC_WORK: { actions: 'answerNoWork' },
          ...queries,
        },
      },
      presuspendedFlushing: { on: ended('presuspended') },
      postsuspending: { on: ended('created') },
    },
    options: { maxIterations: 1000 },
  });
}
