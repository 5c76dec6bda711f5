/**
 * Looks at the log after every step, and puts what it sees before the laws.
 */
import type { RegionResumed } from '#spec';
import { keepDurable } from '#world';
import type { KeepRule } from '#world';
import { isUntroubled } from './life.ts';
import type { Call, Situation } from './situation.ts';
import { ask } from './task.ts';
import type { Task } from './task.ts';

/** Takes in what the log has ended. */
export function* takeEnded(run: Situation): Task {
  while (run.endedCalls.length > 0) {
    const { call, ok } = run.endedCalls.shift() as { call: number; ok: boolean };
    const record = run.calls.get(call);
    if (record === undefined) continue;
    run.calls.delete(call);
    if (record.kind === 'resume') yield* resumed(run, ok);
    else if (record.kind === 'flush' || record.kind === 'postsuspend') yield* flushEnded(run, record, ok);
  }
}

export function* flushEnded(run: Situation, call: Call, ok: boolean): Task {
  const written = run.device.writtenBytes - run.facts.writtenAtFlush;
  const useful = run.dirtBlocks.size * run.device.blockSizeBytes;
  run.judge.see({
    kind: 'flushEnded',
    success: ok,
    closed: run.facts.closed,
    written,
    writtenUseful: Math.min(written, useful),
    troubled: run.facts.troubled || run.calls.size > 0 || !run.subject.changedBlocks,
    needlessFlushes: useful === 0 && call.kind === 'flush' ? run.facts.flushes - run.facts.flushesAtFlush : 0,
    faultless: !run.facts.troubled && !run.facts.closed,
  });
  if (run.calls.size === 0) {
    run.facts.writtenAtFlush = run.device.writtenBytes;
    run.facts.flushesAtFlush = run.facts.flushes;
    for (const key of run.dirtBlocks) if (key < run.facts.flushEpoch * 0x10_0000) run.dirtBlocks.delete(key);
  }
  if (ok) {
    run.facts.staleUntilFlush = false;
    run.facts.flushedFrom = Math.max(run.facts.flushedFrom, call.since);
    run.facts.activated = true;
    run.facts.tableWritten = true;
    run.oracle.flushSucceeded(call.since);
    if (run.oracle.hasMarks()) yield* imagine(run, keepDurable, 'flush');
  } else if (!run.handleErrors && !run.facts.closed) {
    run.oracle.flushIgnored(call.since);
  }
  if (call.kind !== 'postsuspend') return;
  run.phase = 'suspended';
  if (ok) yield* lookAtSuspended(run);
}

/** Whether a crash during the suspend would cost a copy that nobody needs. */
export function* lookAtSuspended(run: Situation): Task {
  if (!run.durable || run.subject.imagine === undefined || run.table.syncWord === 'sync') return;
  const imagined = yield* ask(run.subject.imagine(run.table, run.device.imageAfterCrash(keepDurable)));
  const dirty = run.oracle.watched.filter((region) => run.oracle.answered[region] === 1 && !imagined(region));
  run.judge.see({ kind: 'suspended', needlesslyDirtyDurably: dirty.length, excused: !isUntroubled(run) });
}

export function* resumed(run: Situation, ok: boolean): Task {
  run.phase = 'up';
  const { oracle, subject } = run;
  const event = [false, true].map((answer) => oracle.contract.index(`resumed(success=${ok},answer=${answer})`));
  let inSyncCount = 0;
  for (const region of oracle.watched) {
    const answer = subject.inSync(region);
    const inSync = typeof answer === 'boolean' ? answer : ((yield answer) as boolean);
    if (inSync) inSyncCount++;
    seeRegion(run, 'resume', region, inSync);
    oracle.contract.stepAt(region, event[inSync ? 1 : 0] as number);
    if (!run.durable) oracle.contract.set(region, inSync ? 'free' : 'doubtful');
    oracle.answered[region] = inSync ? 1 : 0;
    oracle.answeredAt[region] = run.facts.now;
    oracle.excused[region] = 0;
    oracle.failed[region] = 0;
  }
  run.judge.see({
    kind: 'resumed',
    success: ok,
    deviceFailed: run.facts.resumeFailed,
    foreign: run.facts.closed,
    written: run.device.writtenBytes - run.facts.writtenAtResume,
    inSyncCount,
    sameAsBefore: undefined,
  });
  if (ok) {
    run.facts.activated = true;
    run.facts.tableWritten = true;
    run.facts.staleUntilFlush = false;
    run.facts.prewritten = false;
    run.earlier = run.device.durable.slice();
  }
  run.facts.writtenAtFlush = run.device.writtenBytes;
  run.facts.flushesAtFlush = run.facts.flushes;
  run.dirtBlocks.clear();
}

export function seeRegion(run: Situation, at: RegionResumed['at'], region: number, inSync: boolean, wordDecides = true): void {
  const real = at === 'resume';
  const { oracle } = run;
  if (!real && oracle.unlogged[region] === 1) return;
  // A region that is neither bound nor different may come back either way: no law looks at it in an imagined crash.
  if (at !== 'dispatch' && !real && !oracle.isBound(region) && !oracle.legsMayDiffer(region)) return;
  run.judge.see({
    kind: 'regionResumed',
    at,
    region,
    inSync,
    legsMayDiffer: run.oracle.legsMayDiffer(region),
    bound: at === 'dispatch' || run.oracle.isBound(region),
    why: run.oracle.whyBound(region),
    after: real ? run.facts.after : 'crash',
    syncWord: run.table.syncWord,
    activated: run.facts.activated,
    durable: run.durable,
    wordDecides,
    unproven: real && !run.durable && !isKnownInSync(run, region),
    believable: real && run.facts.orderly && !run.facts.resumeFailed && !run.oracle.isBound(region) && isKnownInSync(run, region),
  });
}

/** What came before this resume says that the region is in sync: memory before a suspend, the log device at first, or nosync. */
function isKnownInSync(run: Situation, region: number): boolean {
  const { facts, table } = run;
  if (facts.after === 'suspend') return run.oracle.answered[region] === 1 && (!run.durable || table.syncWord !== 'sync');
  return table.syncWord === 'nosync' || (facts.prewritten && table.syncWord !== 'sync');
}

/** Asks for every region and the count. */
export function* look(run: Situation): Task {
  const { oracle, subject } = run;
  const { watched } = oracle;
  // One region in turn is judged in full even when nothing changed.
  const inTurn = watched[run.facts.now % watched.length];
  let inSyncCount = 0;
  // Counted by hand, since this is the innermost loop of all: in a generator an iterator makes an object for each region.
  for (let at = 0; at < watched.length; at++) {
    const region = watched[at] as number;
    const answer = subject.inSync(region);
    const inSync = typeof answer === 'boolean' ? answer : ((yield answer) as boolean);
    if (inSync) inSyncCount++;
    const before = oracle.answered[region] === 1;
    if (before === inSync && region !== inTurn && (!inSync || oracle.suspect[region] === 0)) {
      seeSteady(run, region, inSync);
      continue;
    }
    seeAnswer(run, region, inSync, before);
    const clean = subject.isClean(region);
    seeClean(run, region, typeof clean === 'boolean' ? clean : ((yield clean) as boolean));
    if (!inSync) oracle.contract.step(region, 'inSync(answer=false)');
    if (before !== inSync) oracle.answeredAt[region] = run.facts.now;
    oracle.answered[region] = inSync ? 1 : 0;
    oracle.excused[region] = 0;
  }
  if (watched.length < oracle.count) return;
  const count = subject.getSyncCount();
  run.judge.see({ kind: 'counted', count: typeof count === 'number' ? count : ((yield count) as number), inSync: inSyncCount });
}

/** The log says whether a region is clean. */
export function seeClean(run: Situation, region: number, clean: boolean): void {
  run.judge.see({ kind: 'cleanAnswered', region, clean, marked: run.oracle.isMarked(region) });
}

/** The common case, in which nothing changed: only an unproven "in sync" could be wrong. */
export function seeSteady(run: Situation, region: number, inSync: boolean): void {
  if (inSync && !run.oracle.mayBeInSync(region)) seeAnswer(run, region, inSync, inSync);
}

export function seeAnswer(run: Situation, region: number, inSync: boolean, before: boolean): void {
  run.judge.see({
    kind: 'regionAnswered',
    region,
    inSync,
    before,
    unproven: !run.oracle.mayBeInSync(region),
    failureReported: run.oracle.excused[region] === 1,
    suspect: run.oracle.suspect[region] === 1,
  });
}

/** What a crash now and a resume after it would say; of one region or of all. */
export function* imagine(run: Situation, keep: KeepRule, at: RegionResumed['at'], only?: number): Task<boolean> {
  if (!run.durable || run.subject.imagine === undefined || run.facts.staleUntilFlush) return true;
  run.tally.imagined++;
  const image = run.device.imageAfterCrash(keep);
  const inSync = yield* ask(run.subject.imagine(run.table, image));
  const regions = only === undefined ? run.oracle.watched : [only];
  const isWrong = (region: number) => inSync(region) && (at === 'dispatch' || run.oracle.isBound(region));
  // Whether nosync is to blame for a wrong answer shows without it, unless a resume is just writing down what it made of the word.
  const isWordAsked = run.table.syncWord === 'nosync' && run.phase !== 'resuming' && regions.some(isWrong);
  const withoutWord = isWordAsked ? yield* ask(run.subject.imagine({ ...run.table, syncWord: 'default' }, image)) : undefined;
  for (const region of regions) seeRegion(run, at, region, inSync(region), withoutWord?.(region) !== true);
  return true;
}
