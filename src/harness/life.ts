/**
 * The life of a log instance: made, resumed, replaced by another table, lost in a crash; and what its status says.
 */
import type { HealthLetter } from '#spec';
import type { KeepRule, ScheduleStep } from '#world';
import { remap } from './oracle.ts';
import type { Situation } from './situation.ts';
import { regionCountOf } from './subject.ts';
import { ask } from './task.ts';
import type { Task } from './task.ts';

export function* create(run: Situation): Task {
  run.facts.expected = 'A';
  run.facts.events = 0;
  run.facts.legsFailed = false;
  run.facts.closed = false;
  run.facts.remembers = false;
  run.phase = 'created';
  yield* ask(run.subject.create(run.table, run));
}

export function resume(run: Situation): boolean {
  const ready = run.phase === 'created' || (run.phase === 'suspended' && run.calls.size === 0);
  // What the memory of this instance knows outlives a stale device; a new instance would believe the old bytes.
  const believable = !run.facts.staleUntilFlush || run.phase === 'suspended';
  if (!ready || run.pending.length > 0 || !believable) return false;
  if (run.phase === 'suspended') run.oracle.down(false, true);
  if (run.phase === 'suspended') run.facts.after = 'suspend';
  run.facts.orderly = run.phase === 'suspended' ? isUntroubled(run) : run.facts.nextCall === 1 && run.plain;
  run.phase = 'resuming';
  run.facts.resumeFailed = false;
  run.facts.troubled = false;
  run.facts.flushedFrom = 0;
  run.facts.closed = run.foreign && !run.table.takeover;
  run.facts.writtenAtResume = run.device.writtenBytes;
  run.subject.resume(run.newCall('resume'));
  return true;
}

/** Nothing has failed since the last resume began, and no foreign log was taken over. */
export function isUntroubled({ facts, oracle, foreign }: Situation): boolean {
  return !foreign && !facts.troubled && !facts.legsFailed && !facts.closed && !oracle.unlogged.includes(1);
}

export function* reload(run: Situation, step: Extract<ScheduleStep, { do: 'reload' }>): Task<boolean> {
  const fromSuspend = run.phase === 'suspended' && run.calls.size === 0 && run.pending.length === 0;
  if ((!fromSuspend && run.phase !== 'created') || run.facts.staleUntilFlush) return false;
  const table = { ...run.table, length: step.regionCount * step.regionSize, regionSize: step.regionSize, syncWord: step.syncWord };
  const areaBytes = 1024 + Math.ceil(step.regionCount / 64) * 8;
  if (Math.ceil(areaBytes / table.blockSizeBytes) * table.blockSizeBytes > run.device.sizeBytes) return false;
  if (fromSuspend) {
    run.oracle.down(false);
    yield* ask(run.subject.dtr());
    run.facts.after = 'reload';
  }
  // A table that the log never wrote down has changed nothing: the one before it still counts.
  if (run.facts.tableWritten) run.written = { oracle: run.oracle, table: run.table };
  const { oracle, table: old } = run.written;
  run.facts.tableWritten = false;
  run.table = table;
  run.oracle = remap(oracle, old.regionSize, old.length, regionCountOf(table), table.regionSize, table.length);
  if (run.facts.prewritten || (!run.facts.activated && table.syncWord === 'nosync' && !closedForGood(run))) {
    run.oracle.assertAllEqual();
    // That the legs are equal is a fact of the world, whether or not the log came to write it down.
    run.facts.tableWritten = true;
  }
  if (!run.durable) forgetCore(run);
  yield* create(run);
  return true;
}

export function closedForGood(run: Situation): boolean {
  return run.foreign && !run.table.takeover;
}

/** A core log promises nothing across instances. */
export function forgetCore(run: Situation): void {
  run.oracle.contract.fill('downFree');
}

export function mayCrash(run: Situation): boolean {
  return !run.facts.staleUntilFlush && run.phase !== 'created';
}

export function* crash(run: Situation, keep: KeepRule): Task<boolean> {
  if (!mayCrash(run)) return false;
  run.tally.crashes++;
  run.device.crash(keep);
  run.pending = [];
  run.calls.clear();
  run.endedCalls = [];
  run.oracle.down(true);
  if (!run.durable) forgetCore(run);
  run.facts.after = 'crash';
  yield* create(run);
  return true;
}

export function* status(run: Situation): Task<boolean> {
  // Taking over is ours alone: what the letter of a foreign log is then is not settled.
  if (!run.isUp() || run.calls.size > 0 || !run.subject.letters || (run.foreign && run.table.takeover)) return false;
  const info = yield* ask(run.subject.status('info'));
  const table = yield* ask(run.subject.status('table'));
  const expected = expectedLetter(run);
  const letter = run.durable ? (info.trim().at(-1) as HealthLetter) : expected;
  const isKernels = run.subject.kernelFormat || !run.durable;
  const linesExpected = isKernels ? linesOf(run, info.split(' ')[1] ?? '', expected) : undefined;
  run.judge.see({ kind: 'statusRead', letter, expected, eventsRaised: run.facts.events, lines: [info, table], linesExpected });
  return true;
}

/** The lines as the kernel prints them for a log that calls itself `type`. */
function linesOf({ durable, table }: Situation, type: string, letter: HealthLetter): [info: string, table: string] {
  const device = durable ? ['254:32'] : [];
  const info = durable ? [...device, letter] : [];
  const words = [...device, String(table.regionSize), ...(table.syncWord === 'default' ? [] : [table.syncWord])];
  return [[info.length + 1, type, ...info].join(' '), [type, words.length, ...words, ''].join(' ')];
}

export function expectedLetter(run: Situation): HealthLetter {
  return run.facts.expected === 'A' && run.facts.closed ? 'D' : run.facts.expected;
}
