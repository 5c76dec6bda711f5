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
const known: Readonly<Record<string, number>> = {};

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
    'one region; the daemon dies once, a reply is lost, one comes late',
    { crashes: 1, losses: 1, slow: 1 },
    'ctr-again',
  ),
  of('two', 'flush', 'two', { regions: 2, crashes: 1, losses: 1 }, 'ctr-again'),
  of('faults', 'flush', 'f', { crashes: 1, faults: 2 }, 'marks-kept'),
  of('names', 'flush', 'f', { crashes: 1, losses: 1, names: 1 }, 'reattach-has-room'),
  of('nosync', 'flush', 'f', { crashes: 2, nosync: 1 }, 'reattach-distrusts-nosync'),
  of('integrated', 'flush', 'f', { regions: 1, crashes: 2, losses: 1, faults: 1, integrated: 1 }),
  of('linux2', 'flush', 'f', { crashes: 2, losses: 1, slow: 1, kernelForwarder: 1, heeds: 1, reconnects: 0 }),
  of('linux', 'flush', 'f', { crashes: 1, losses: 1, slow: 1, kernelForwarder: 1, heeds: 1 }, 'unknown-log-is-gone', 'marks-at-once'),
  of('cmirrord', 'flush', 'f', { regions: 1, crashes: 2, kernelDaemon: 1, faults: 1 }, 'unknown-is-restarted', 'flush-starts-over'),
  of('threads', 'flush', 'f', { regions: 1, crashes: 1, losses: 1, asks: 1 }),
  of('threadsc', 'flush', 'f', { regions: 1, crashes: 1, asks: 1, kernelDaemon: 1, reconnects: 0 }),
  of('question', 'question', 'f', { hostile: 3, losses: 1 }, 'reply-matched', 'payload-checked'),
  of('planned', 'planned', 'f', { regions: 2, writes: 4 }, 'planned-flush-kept'),
  of('planned-suspend', 'planned', 'f', { regions: 2, writes: 4, suspends: 2 }, 'planned-flush-kept'),
  of('work', 'work', 'f', { crashes: 2, losses: 2, slow: 1 }, 'work-repeated'),
  of('life', 'life', 'f', { losses: 1, slow: 1, doubles: 1, room: 3 }, 'twice-is-once'),
  of('orphan', 'life', 'f', { sizes: 1, crashes: 2, losses: 1, faults: 1, slow: 1, room: 3 }, 'orphan-destroyed', 'region-size-checked'),
  of('hint', 'hint', 'f', { crashes: 1, losses: 1, asks: 1 }, 'hint-forgotten'),
  of('hint-linux', 'hint', 'f', { crashes: 1, losses: 1, kernelForwarder: 1, unknown: 1 }, 'unknown-log-is-gone'),
  of('hint-cmirrord', 'hint', 'f', { crashes: 1, kernelDaemon: 1, unknown: 1 }, 'unknown-is-restarted'),
  of('count', 'count', 'f', { suspends: 2, asks: 2 }, 'count-not-older'),
  of('throttle', 'throttle', 'f', { copies: 2 }, 'throttle-per-region'),
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
