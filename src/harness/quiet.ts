/**
 * Quiet time: everything under way ends well, recovery is driven to its end, the log is suspended, and what is left is judged.
 */
import { assert } from '#base';
import { keepDurable, keepNewest } from '#world';
import type { KeepRule } from '#world';
import { imageOf } from './content.ts';
import { status } from './life.ts';
import type { Run } from './run.ts';
import { ask, askEach } from './task.ts';
import type { Task } from './task.ts';

/** Quiet time ends after so many turns, or something never ends. */
const turnsMax = 100_000;

/** Ends everything well, drives recovery to its end, suspends, and looks at what is left. */
export function* quiet(run: Run): Task {
  run.exact = true;
  yield* run.step({ do: 'complete', nth: 0 });
  if (run.device.lost) yield* drainFailing(run);
  yield* drain(run);
  const unanswered = run.calls.size;
  let dirt = { cached: 0, durable: 0, excused: true };
  if (unanswered === 0) {
    yield* comeUp(run);
    yield* finishWrites(run);
    yield* recover(run);
    dirt = yield* suspendQuietly(run);
    yield* run.step({ do: 'resume' });
    yield* drain(run);
    yield* finishWrites(run);
    yield* recover(run);
  }
  const left = yield* findUnsynced(run);
  yield* countAll(run);
  yield* status(run);
  yield* askTable(run);
  const excused = dirt.excused || run.facts.legsFailed || run.facts.closed;
  run.judge.see({
    kind: 'quiet',
    unanswered: Math.max(unanswered, run.calls.size),
    unsynced: run.facts.closed ? 0 : left.length,
    failed: left.filter((region) => run.oracle.failed[region] === 1).length,
    needlesslyDirty: dirt.cached,
    needlesslyDirtyDurably: dirt.durable,
    excused,
  });
  yield* suspendQuietly(run);
  seeImage(run, excused);
  yield* resumeTwice(run);
}

/** Flushes once, looks for needless dirt, suspends, and looks again at what is durable. */
export function* suspendQuietly(run: Run): Task<{ cached: number; durable: number; excused: boolean }> {
  yield* run.step({ do: 'flush' });
  yield* drain(run);
  const excused = run.facts.legsFailed || run.facts.closed;
  const cached = (yield* countNeedless(run, keepNewest)) + (yield* countUnclean(run));
  yield* run.step({ do: 'presuspend' });
  yield* run.step({ do: 'postsuspend' });
  yield* drain(run);
  return { cached, durable: yield* countNeedless(run, keepDurable), excused };
}

/** Answers the requests of a lost device until the log gives up, then brings it back. */
export function* drainFailing(run: Run): Task {
  yield* drain(run);
  yield* run.step({ do: 'returnDevice', stale: false });
}

/** Answers every request well, oldest first, until the log asks for nothing more. */
export function* drain(run: Run): Task {
  for (let turn = 0; run.pending.length > 0; turn++) {
    assert(turn < turnsMax, 'the log asks its device for ever');
    yield* run.step({ do: 'complete', nth: 0 });
  }
}

export function* comeUp(run: Run): Task {
  if (run.facts.staleUntilFlush) {
    yield* run.step({ do: 'flush' });
    yield* drain(run);
  }
  if (run.phase === 'presuspended') {
    yield* finishWrites(run);
    yield* run.step({ do: 'postsuspend' });
    yield* drain(run);
  }
  if (run.phase === 'created' || run.phase === 'suspended') {
    yield* run.step({ do: 'resume' });
    yield* drain(run);
  }
}

/** Lets every write of the client end, and every copy. */
export function* finishWrites(run: Run): Task {
  yield* run.step({ do: 'flush' });
  yield* drain(run);
  for (const region of run.oracle.watched) {
    if (!run.oracle.client.is(region, 'idle')) yield* finishWrite(run, region);
    if (run.oracle.assigned[region] === 1) yield* run.step({ do: 'setRegionSync', region, inSync: true });
  }
  yield* drain(run);
}

export function* finishWrite(run: Run, region: number): Task {
  const { client } = run.oracle;
  for (let turn = 0; turn < 8 && !client.is(region, 'idle'); turn++) {
    yield* run.step({ do: 'land', region, leg: 0 });
    yield* run.step({ do: 'land', region, leg: 1 });
    yield* run.step({ do: 'clearRegion', region });
    // A mark that the log cannot make durable: the client gives the write up.
    if (client.is(region, 'marked') && run.facts.closed) client.set(region, 'idle');
    if (client.is(region, 'marked')) {
      yield* run.step({ do: 'flush' });
      yield* drain(run);
    }
  }
}

/** Copies whatever the log hands out; returns how many regions. */
export function* recover(run: Run): Task<number> {
  let copied = 0;
  for (let turn = 0; turn <= run.oracle.count; turn++) {
    yield* run.step({ do: 'getResyncWork' });
    const region = run.oracle.assigned.indexOf(1);
    if (region < 0) break;
    yield* run.step({ do: 'setRegionSync', region, inSync: true });
    copied++;
  }
  yield* run.step({ do: 'flush' });
  yield* drain(run);
  return copied;
}

export function* findUnsynced(run: Run): Task<number[]> {
  if (!run.isUp()) return [];
  const inSync = yield* askInSync(run);
  return run.oracle.watched.filter((_, index) => inSync[index] === false);
}

/** Asks of every region that is looked at whether it is in sync. */
function askInSync({ subject, oracle }: Run): Task<boolean[]> {
  return askEach(oracle.watched, (region) => subject.inSync(region));
}

export function* countNeedless(run: Run, keep: KeepRule): Task<number> {
  if (!run.durable || run.subject.imagine === undefined || run.table.syncWord === 'sync') return 0;
  const imagined = yield* ask(run.subject.imagine(run.table, run.device.imageAfterCrash(keep)));
  const inSync = yield* askInSync(run);
  return run.oracle.watched.filter((region, index) => inSync[index] === true && !imagined(region)).length;
}

/** Asks what only the table and other nodes could change. */
export function* askTable({ subject, oracle, table, judge }: Run): Task {
  const regionSize = yield* ask(subject.getRegionSize());
  const remote = yield* askEach(oracle.watched, (region) => subject.isRemoteRecovering(region));
  judge.see({ kind: 'tableAsked', regionSize, regionSizeOfTable: table.regionSize, remote: countTrue(remote) });
}

/** Regions in sync that nobody writes to and that the log does not call clean. */
export function* countUnclean(run: Run): Task<number> {
  if (!run.isUp()) return 0;
  const inSync = yield* askInSync(run);
  const idle = run.oracle.watched.filter((region, index) => inSync[index] === true && run.oracle.client.is(region, 'idle'));
  const clean = yield* askEach(idle, (region) => run.subject.isClean(region));
  return idle.length - countTrue(clean);
}

/** Counts the regions of a big log, of which only a few are looked at in between; too many questions for a log that answers later. */
export function* countAll(run: Run): Task {
  const { subject, oracle } = run;
  if (!run.isUp() || oracle.watched.length === oracle.count || subject.settle !== undefined) return;
  const all = Array.from({ length: oracle.count }, (_, region) => region);
  const inSync = countTrue(yield* askEach(all, (region) => subject.inSync(region)));
  run.judge.see({ kind: 'counted', count: yield* ask(subject.getSyncCount()), inSync });
}

function countTrue(answers: readonly boolean[]): number {
  return answers.filter(Boolean).length;
}

export function seeImage(run: Run, excused: boolean): void {
  if (!run.subject.kernelFormat || run.facts.closed || excused || run.phase !== 'suspended') return;
  const image = imageOf(run.device.newest, run.oracle.count);
  let bitsRight = true;
  for (const region of run.oracle.watched) {
    if (image.clean(region) !== (run.oracle.answered[region] === 1)) bitsRight = false;
  }
  run.judge.see({ kind: 'imageSeen', headerRight: image.headerRight, bitsRight, paddingZero: image.paddingZero });
}

export function* resumeTwice(run: Run): Task {
  if (run.phase !== 'suspended' || run.calls.size > 0 || run.pending.length > 0) return;
  const first = yield* resumeAndLook(run);
  if (!run.isUp()) return;
  run.phase = 'suspended';
  const second = yield* resumeAndLook(run);
  run.judge.see({
    kind: 'resumed',
    success: true,
    deviceFailed: false,
    foreign: false,
    written: 0,
    inSyncCount: 0,
    sameAsBefore: first === second,
  });
}

export function* resumeAndLook(run: Run): Task<string> {
  yield* run.step({ do: 'resume' });
  yield* drain(run);
  return `${(yield* askInSync(run)).join()} ${yield* ask(run.subject.getSyncCount())}`;
}
