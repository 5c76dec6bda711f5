/**
 * The client's steps. Each says whether it was possible: the client keeps its side of the contract (`spec/environment/client.ts`).
 */
import { keepDurable } from '#world';
import { imagine, seeClean } from './observe.ts';
import type { Situation } from './situation.ts';
import { ask } from './task.ts';
import type { Task } from './task.ts';

export function* markRegion(run: Situation, region: number): Task<boolean> {
  if (!run.isUp() || run.oracle.assigned[region] === 1 || !run.oracle.client.handles(region, 'markRegion')) return false;
  const inSync = yield* ask(run.subject.inSync(region));
  yield* ask(run.subject.markRegion(region));
  // A region that is out of sync needs no mark; one more does no harm and promises nothing.
  if (inSync) run.oracle.markRegion(region, run.facts.now);
  if (inSync) seeClean(run, region, yield* ask(run.subject.isClean(region)));
  noteDirt(run, region);
  return true;
}

export function* dispatch(run: Situation, region: number): Task<boolean> {
  const { client, legs } = run.oracle;
  if (!run.isUp()) return false;
  if (client.handles(region, 'dispatch(synced=true)')) {
    if (!(yield* imagine(run, keepDurable, 'dispatch', region))) return false;
    client.step(region, 'dispatch(synced=true)');
    legs.step(region, 'dispatch');
  } else {
    const idle = client.handles(region, 'dispatch(synced=false)') && run.oracle.assigned[region] === 0;
    const flushed = run.facts.flushedFrom > (run.oracle.answeredAt[region] as number);
    if (!idle || !flushed || (yield* ask(run.subject.inSync(region)))) return false;
    if (!(yield* imagine(run, keepDurable, 'dispatch', region))) return false;
    client.step(region, 'dispatch(synced=false)');
    legs.step(region, 'diverged');
  }
  run.oracle.dataAt[region] = run.facts.now;
  return true;
}

export function land(run: Situation, region: number, leg: 0 | 1): boolean {
  const { client, legs } = run.oracle;
  const both = client.is(region, 'writingBoth');
  const alone = client.is(region, 'writingLeg0Alone');
  if (!client.step(region, `land(leg=${leg})`)) return false;
  if (!alone) legs.step(region, both ? 'landedOnOne' : 'landed');
  run.oracle.dataAt[region] = run.facts.now;
  return true;
}

export function* legWriteFailed(run: Situation, region: number): Task<boolean> {
  if (!run.isUp() || !run.oracle.client.step(region, 'legWriteFailed')) return false;
  run.tally.faults['leg write failed'] = (run.tally.faults['leg write failed'] ?? 0) + 1;
  run.oracle.legs.step(region, 'diverged');
  run.oracle.excused[region] = 1;
  run.oracle.failed[region] = 1;
  run.oracle.contract.step(region, 'setRegionSync(inSync=false)');
  yield* ask(run.subject.setRegionSync(region, false));
  noteDirt(run, region);
  return true;
}

export function* clearRegion(run: Situation, region: number): Task<boolean> {
  const { client } = run.oracle;
  if (!run.isUp()) return false;
  // Nothing is pending on an idle region, so it may be cleared again, in sync or not, also while it is copied: that changes nothing that counts.
  const again = client.is(region, 'idle');
  if (!again && !client.step(region, 'clearRegion')) return false;
  run.oracle.clearRegion(region, run.facts.now);
  yield* ask(run.subject.clearRegion(region));
  noteDirt(run, region);
  return true;
}

export function* getResyncWork(run: Situation): Task<boolean> {
  if (!run.isUp()) return false;
  const region = yield* ask(run.subject.getResyncWork());
  if (region === -1) return true;
  const exists = Number.isInteger(region) && region >= 0 && region < run.oracle.count;
  run.judge.see({
    kind: 'workAssigned',
    region,
    regionCount: run.oracle.count,
    refused: !exists || (run.oracle.isWatched(region) && !run.oracle.contract.handles(region, 'getResyncWork')),
    assigned: exists && run.oracle.assigned[region] === 1,
    suspended: run.phase === 'presuspended',
  });
  if (!exists) return true;
  run.oracle.contract.step(region, 'getResyncWork');
  run.oracle.assigned[region] = 1;
  return true;
}

export function* setRegionSync(run: Situation, region: number, inSync: boolean): Task<boolean> {
  const { oracle } = run;
  if (!run.isUp() || !oracle.client.is(region, 'idle')) return false;
  if (oracle.assigned[region] === 0) return yield* reportAgain(run, region, inSync);
  oracle.assigned[region] = 0;
  if (inSync) {
    oracle.legs.step(region, 'copied');
    oracle.dataAt[region] = run.facts.now;
    yield* ask(run.subject.clearRegion(region));
    oracle.clearRegion(region, run.facts.now);
    if (oracle.contract.is(region, 'recovering') || oracle.contract.is(region, 'doubtfulRecovering')) {
      oracle.suspect[region] = 0;
      oracle.failed[region] = 0;
    } else {
      oracle.failed[region] = 1;
    }
  } else {
    oracle.failed[region] = 1;
    run.tally.faults['copy failed'] = (run.tally.faults['copy failed'] ?? 0) + 1;
  }
  oracle.contract.step(region, `setRegionSync(inSync=${inSync})`);
  yield* ask(run.subject.setRegionSync(region, inSync));
  noteDirt(run, region);
  return true;
}

/** A report that comes twice, as after a lost answer: it must change nothing. */
export function* reportAgain(run: Situation, region: number, inSync: boolean): Task<boolean> {
  if (!inSync || !(yield* ask(run.subject.inSync(region)))) return false;
  yield* ask(run.subject.setRegionSync(region, true));
  return true;
}

export function isClientIdle(run: Situation): boolean {
  for (const region of run.oracle.watched) {
    if (!run.oracle.client.is(region, 'idle') || run.oracle.assigned[region] === 1) return false;
  }
  return true;
}

/** Remembers which block of the kernel's format the region's bit is in. */
export function noteDirt(run: Situation, region: number): void {
  const block = Math.floor((1024 + Math.floor(region / 8)) / run.device.blockSizeBytes);
  run.dirtBlocks.add(run.facts.dirtEpoch * 0x10_0000 + block);
}
