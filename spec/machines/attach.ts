/**
 * The life of a forwarder's log: constructed together with its counterpart in the daemon, resumed, suspended, given up.
 *
 * - Constructing is three questions: `CTR`, `GET_REGION_SIZE`, and whether the log device that the reply to `CTR` names can be opened. None of
 *   them waits for a daemon that is not there. Where one fails the daemon may have a log already, which it is told to destroy: also where the
 *   constructor failed, since an earlier attempt at it may still be on its way. Linux leaves it there, an orphan under an instance number that
 *   a later log may get.
 * - A region size is a power of two of at least two sectors. Linux takes what it is given, and divides by it.
 * - Suspending and resuming are told to the daemon and go on whatever it says. That a resume failed is returned.
 * - Before the daemon hears `POSTSUSPEND` or `DTR` a planned flush is run and waited for.
 *
 * Source: `userspace_ctr`, `userspace_dtr`, `userspace_presuspend`, `userspace_postsuspend`, `userspace_resume` in Linux
 * `drivers/md/dm-log-userspace-base.c`.
 */
import { setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';

/** What is asked of the log, and what was waited for. */
export type AttachEvent =
  | { readonly type: 'ctr' }
  /** The request sent last has ended. */
  | { readonly type: 'ended'; readonly ok: boolean }
  /** `GET_REGION_SIZE` was answered with a number. */
  | { readonly type: 'sized'; readonly valid: boolean }
  /** The named device could be opened, or none was named. */
  | { readonly type: 'opened'; readonly ok: boolean }
  | { readonly type: 'resume' }
  | { readonly type: 'presuspend' }
  | { readonly type: 'postsuspend' }
  | { readonly type: 'dtr' }
  /** Nothing is planned any more. */
  | { readonly type: 'settled' };

const sides = [false, true];

/** The finite alphabet. */
export const attachEvents: readonly AttachEvent[] = [
  { type: 'ctr' },
  ...sides.map((ok): AttachEvent => ({ type: 'ended', ok })),
  ...sides.map((valid): AttachEvent => ({ type: 'sized', valid })),
  ...sides.map((ok): AttachEvent => ({ type: 'opened', ok })),
  { type: 'resume' },
  { type: 'presuspend' },
  { type: 'postsuspend' },
  { type: 'dtr' },
  { type: 'settled' },
];

/** The requests of a log's own life. */
export type AttachSend = 'CTR' | 'GET_REGION_SIZE' | 'PRESUSPEND' | 'POSTSUSPEND' | 'RESUME' | 'DTR';

/** Builds the machine with the given remedies. */
export function createAttachMachine(remedies: RemedySet) {
  /** A log that was made and cannot be used is destroyed. */
  const destroys = remedies.has('orphan-destroyed');
  const checksSize = remedies.has('region-size-checked');
  const send = (what: AttachSend) => ({ type: 'send' as const, params: { what } });
  const end = (ok: boolean) => ({ type: 'end' as const, params: { ok } });
  const fail = destroys ? { target: 'abandoning' as const, actions: send('DTR') } : { target: 'none' as const, actions: end(false) };
  return setup({
    types: { events: {} as AttachEvent },
    guards: {
      ok: ({ event }) => (event.type === 'ended' || event.type === 'opened') && event.ok,
      'a region size': ({ event }) => event.type === 'sized' && event.valid,
    },
    actions: {
      /** A plain request; then `ended`, or `sized` for a region size. */
      send: (_, _params: { what: AttachSend }) => {},
      /** The device that the reply to `CTR` named, if any; then `opened`. */
      openDevice: () => {},
      /** The hint holds no more. */
      hintNone: () => {},
      /** Run what is planned now; then `settled`. */
      settle: () => {},
      /** The operation that was asked for has ended. */
      end: (_, _params: { ok: boolean }) => {},
    },
  }).createMachine({
    id: 'attach',
    initial: 'none',
    states: {
      none: { on: { ctr: { target: 'constructing', actions: send('CTR') } } },
      constructing: {
        on: {
          ended: [{ guard: 'ok', target: 'sizing', actions: send('GET_REGION_SIZE') }, fail],
        },
      },
      sizing: {
        on: {
          sized: checksSize
            ? [{ guard: 'a region size', target: 'opening', actions: 'openDevice' }, fail]
            : { target: 'opening', actions: 'openDevice' },
          ended: fail,
        },
      },
      opening: { on: { opened: [{ guard: 'ok', target: 'loaded', actions: end(true) }, fail] } },
      ...(destroys ? { abandoning: { on: { ended: { target: 'none', actions: end(false) } } } } : {}),
      /** Made, or suspended: what it knows of regions is not to be used before a resume. */
      loaded: {
        on: {
          resume: { target: 'resuming', actions: ['hintNone', send('RESUME')] },
          presuspend: { target: 'presuspending', actions: send('PRESUSPEND') },
          dtr: { target: 'destroying', actions: 'settle' },
        },
      },
      resuming: {
        on: {
          ended: [
            { guard: 'ok', target: 'live', actions: end(true) },
            { target: 'live', actions: end(false) },
          ],
        },
      },
      live: {
        on: {
          presuspend: { target: 'presuspending', actions: send('PRESUSPEND') },
          dtr: { target: 'destroying', actions: 'settle' },
        },
      },
      presuspending: {
        on: {
          ended: [
            { guard: 'ok', target: 'presuspended', actions: end(true) },
            { target: 'presuspended', actions: end(false) },
          ],
        },
      },
      presuspended: { on: { postsuspend: { target: 'settling', actions: 'settle' } } },
      settling: { on: { settled: { target: 'postsuspending', actions: send('POSTSUSPEND') } } },
      postsuspending: {
        on: {
          ended: [
            { guard: 'ok', target: 'loaded', actions: end(true) },
            { target: 'loaded', actions: end(false) },
          ],
        },
      },
      destroying: { on: { settled: { target: 'leaving', actions: send('DTR') } } },
      leaving: { on: { ended: { target: 'none', actions: end(true) } } },
    },
    options: { maxIterations: 1000 },
  });
}
