/**
 * The errors that a daemon replies with: their numbers on the wire, and what they mean to a reader of the daemon's log.
 *
 * Which one is replied is decided by the hosted machine, and for a request that no log could execute by {@link requestFlaw}.
 */
import type { Fault } from '#base';
import type { HostedEffects } from '../derived/hosted.ts';

/** The name of an error; empty for success. */
export type ReplyError = HostedEffects['reply']['error'];

/** Linux's numbers, as a reply carries them: negative. */
export const errnoOf: Readonly<Record<ReplyError, number>> = { '': 0, ENOENT: -2, ESRCH: -3, EIO: -5, EEXIST: -17, EINVAL: -22 };

const unknown = (cause: string): Fault => ({
  kind: 'not-resumed',
  message: 'this daemon has no such log, or has not resumed it',
  hint: 'nothing, if the daemon was started after the mirror: the kernel constructs and resumes it again',
  cause,
});

/** What an error means where nothing more is known. */
export const meaningOf: Readonly<Record<Exclude<ReplyError, ''>, Fault>> = {
  ESRCH: unknown('ESRCH'),
  ENOENT: unknown('ENOENT'),
  EEXIST: {
    kind: 'exists',
    message: 'there is a log of this instance with other words already',
    hint: 'remove the mirror and create it again',
    cause: 'EEXIST',
  },
  EINVAL: { kind: 'invalid', message: 'the request makes no sense for this log', hint: 'see who sends it', cause: 'EINVAL' },
  EIO: { kind: 'failed', message: 'the log failed', hint: 'look at the log device', cause: 'EIO' },
};
