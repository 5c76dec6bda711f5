/**
 * The log that forwards to a daemon: its own machines, the daemon's, a socket's buffer between them, and what may go wrong: replies lost or
 * late, requests that come twice, a full buffer, a daemon that dies at any moment and is started again before or after anybody notices.
 *
 * One question at a time, so that each scope can be seen whole: a scope says which parts stand side by side.
 */
import type { RemedyId } from '../remedies.ts';
import type { Scope, System, SystemSource } from './system.ts';
import { flushSystem } from './userspace-flush.ts';
import { countSystem } from './userspace-count.ts';
import { hintSystem } from './userspace-hint.ts';
import { throttleSystem } from './userspace-throttle.ts';
import { lifeSystem } from './userspace-life.ts';
import { plannedSystem } from './userspace-planned.ts';
import { questionSystem } from './userspace-question.ts';
import { workSystem } from './userspace-work.ts';

const builders: readonly ((scope: Scope, remedies: ReadonlySet<string>) => System)[] = [
  flushSystem,
  questionSystem,
  plannedSystem,
  workSystem,
  lifeSystem,
  hintSystem,
  countSystem,
  throttleSystem,
];

/** See the header of the builder with the same number. */
const parts = { flush: 0, question: 1, planned: 2, work: 3, life: 4, hint: 5, count: 6, throttle: 7 } as const;

function build(scope: Scope, remedies: ReadonlySet<string>): System {
  const builder = builders[scope.bounds['part'] ?? 0];
  if (builder === undefined) throw new Error(`scope ${scope.name} has no such part`);
  return builder(scope, remedies);
}

/** Distinct states in profile strict. */
const known: Readonly<Record<string, number>> = {
  flush: 4246,
  'two-regions': 9070,
  failing: 2434,
  'named-device': 589,
  nosync: 616,
  integrated: 1898,
  linux: 1677,
  'linux-dies-twice': 4186,
  cmirrord: 1455,
  'two-threads': 7730,
  'two-threads-cmirrord': 2243,
  question: 266,
  'question-linux': 90,
  planned: 211,
  'planned-suspend': 2940,
  work: 1092,
  life: 689,
  orphan: 4802,
  hint: 3152,
  'hint-linux': 148,
  'hint-cmirrord': 87,
  count: 146,
  throttle: 34,
};

const of = (name: string, part: keyof typeof parts, sentence: string, bounds: Scope['bounds'], ...remedies: RemedyId[]): Scope => ({
  name,
  sentence,
  bounds: { part: parts[part], ...bounds },
  ...(remedies.length === 0 ? {} : { remedies }),
  ...(known[name] === undefined ? {} : { states: known[name] }),
});

const scopes: readonly Scope[] = [
  of(
    'flush',
    'flush',
    'a flush of one region; the daemon dies twice, a reply is lost, one comes late',
    { crashes: 2, losses: 1, slow: 1 },
    'ctr-again',
  ),
  of('two-regions', 'flush', 'the same of two regions in two groups; the daemon dies once, a reply is lost', {
    regions: 2,
    crashes: 1,
    losses: 1,
  }),
  of(
    'failing',
    'flush',
    'the log device of the daemon fails twice, the daemon dies once, a reply is lost; whoever writes flushes again',
    { crashes: 1, faults: 2, losses: 1 },
    'marks-kept',
  ),
  of(
    'named-device',
    'flush',
    'the daemon names a log device in its reply to CTR; it dies once, a reply is lost',
    { crashes: 1, losses: 1, names: 1 },
    'reattach-has-room',
  ),
  of('nosync', 'flush', 'the table says nosync; the daemon dies twice', { crashes: 2, nosync: 1 }, 'reattach-distrusts-nosync'),
  of('integrated', 'flush', 'marks travel in FLUSH; the daemon dies twice, its log device fails once, a reply is lost', {
    crashes: 2,
    losses: 1,
    faults: 1,
    integrated: 1,
  }),
  of(
    'linux',
    'flush',
    'the forwarder is that of Linux, the daemon ours, errors are handled; the daemon dies once, a reply is lost, one comes late',
    { crashes: 1, losses: 1, slow: 1, kernelForwarder: 1, heeds: 1 },
    'unknown-log-is-gone',
    'marks-at-once',
  ),
  of(
    'linux-dies-twice',
    'flush',
    'the same, and the daemon dies twice, so that Linux may give a flush up while it looks for the daemon; that it has the log then is not asked',
    { crashes: 2, losses: 1, slow: 1, kernelForwarder: 1, heeds: 1, reconnects: 0 },
  ),
  of(
    'cmirrord',
    'flush',
    'the forwarder is ours, the daemon the reference one; it dies twice and its log device fails once, but nothing is lost between them',
    { crashes: 2, kernelDaemon: 1, faults: 1 },
    'unknown-is-restarted',
    'flush-starts-over',
  ),
  of('two-threads', 'flush', 'another thread asks something meanwhile; the daemon dies once, a reply is lost', {
    crashes: 1,
    losses: 1,
    asks: 1,
  }),
  of(
    'two-threads-cmirrord',
    'flush',
    'the same with the reference daemon, which refuses the second of two threads that both construct the log: that it is found anew is not asked',
    { crashes: 1, asks: 1, kernelDaemon: 1, reconnects: 0 },
  ),
  of(
    'question',
    'question',
    'a question, and four replies that are too short, foreign, without privilege, or something else than the answer',
    { hostile: 4, losses: 2 },
    'reply-matched',
    'payload-checked',
  ),
  of(
    'question-linux',
    'question',
    'the forwarder is that of Linux; the daemon, which is ours, is found anew twice in one question',
    { hostile: 2, losses: 1, kernelForwarder: 1, kept: 1 },
    'refusal-has-room',
  ),
  of('planned', 'planned', 'integrated mode, two regions, four writes, then rest', { regions: 2, writes: 4 }),
  of(
    'planned-suspend',
    'planned',
    'integrated mode, two regions, four writes, two suspends',
    { regions: 2, writes: 4, suspends: 2 },
    'planned-flush-kept',
  ),
  of(
    'work',
    'work',
    'a region to be copied; the daemon dies twice, two replies are lost, one comes late',
    { crashes: 2, losses: 2, slow: 1 },
    'work-repeated',
  ),
  of(
    'life',
    'life',
    'an instance is made, used, suspended, destroyed; a reply is lost, one comes late, a request comes twice',
    { losses: 1, slow: 1, doubles: 1, room: 3 },
    'twice-is-once',
  ),
  of(
    'orphan',
    'life',
    'the same where the region size is none, or the log device cannot be opened; the daemon dies twice, a reply is lost, one comes late',
    { sizes: 1, crashes: 2, losses: 1, faults: 1, slow: 1, room: 3 },
    'orphan-destroyed',
    'region-size-checked',
  ),
  of(
    'hint',
    'hint',
    'a second node and a second thread; the daemon dies twice, a reply is lost',
    { crashes: 2, losses: 1, asks: 2 },
    'hint-forgotten',
  ),
  of(
    'hint-linux',
    'hint',
    'the forwarder is that of Linux, without a hint at first, the daemon ours; it dies twice, a reply is lost',
    { crashes: 2, losses: 1, kernelForwarder: 1, unknown: 1 },
    'unknown-log-is-gone',
  ),
  of(
    'hint-cmirrord',
    'hint',
    'the forwarder is ours, without a hint at first, the daemon the reference one; it dies twice',
    { crashes: 2, kernelDaemon: 1, unknown: 1 },
    'unknown-is-restarted',
  ),
  of('count', 'count', 'two suspends, two counts of regions in sync, a second node', { suspends: 2, asks: 2 }, 'count-not-older'),
  of('throttle', 'throttle', 'two logs with a region each, two copies of the other node', { copies: 2 }, 'throttle-per-region'),
];

const worth = scopes.flatMap(({ remedies = [] }) => remedies);

/** See the header. */
export const userspace: SystemSource = {
  name: 'userspace',
  sentence: 'the log that forwards to a daemon, and that daemon',
  scopes,
  remedies: worth,
  build,
};
