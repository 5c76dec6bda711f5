/**
 * What the log device and the legs answer, and how a device goes and returns.
 */
import type { DeviceRequest } from '#world';
import type { Pending, Situation } from './situation.ts';

export function answer(run: Situation, nth: number, ok: boolean, seen: number): boolean {
  const pending = run.pending;
  if (pending.length === 0) return false;
  const index = nth % pending.length;
  const [entry] = pending.splice(index, 1) as [Pending];
  if (entry.request === 'flushLegs') answerLegs(run, entry, ok);
  else answerDevice(run, entry, entry.request, ok, seen);
  return true;
}

export function answerLegs(run: Situation, entry: Pending, ok: boolean): void {
  if (ok) {
    run.oracle.legsFlushed(entry.since);
  } else {
    fault(run, 'leg flush failed');
    run.facts.legsFailed = true;
    run.oracle.legFlushFailed();
  }
  entry.done(ok);
}

export function answerDevice(run: Situation, entry: Pending, request: DeviceRequest, ok: boolean, seen: number): void {
  const well = run.device.answer(request, ok, seen);
  if (!well) {
    fault(run, run.device.lost && ok ? `log ${request.kind} failed: device lost` : `log ${request.kind} failed`);
    if (request.kind === 'flush') run.facts.expected = 'F';
    else if (run.facts.expected === 'A') run.facts.expected = 'D';
    if (run.phase === 'resuming') run.facts.resumeFailed = true;
    if (request.kind === 'read') run.facts.closed = run.durable && !run.table.takeover;
    if (run.device.lost) run.facts.failedWhileLost = true;
  } else if (request.kind === 'read') {
    run.facts.remembers = true;
  }
  entry.done(well);
}

export function fault(run: Situation, kind: string): void {
  run.tally.faults[kind] = (run.tally.faults[kind] ?? 0) + 1;
  run.facts.troubled = true;
}

export function returnDevice(run: Situation, stale: boolean): boolean {
  if (!run.device.lost || run.pending.length > 0) return false;
  // A log that asked for nothing while the device was away cannot know, nor one that never read it: only one that was told of the loss and
  // remembers what was there may be held to it.
  if (stale && run.facts.failedWhileLost && run.facts.remembers && run.phase === 'up') {
    run.device.returnStale(run.earlier);
    run.facts.staleUntilFlush = true;
    fault(run, 'device returned stale');
  } else {
    run.device.lost = false;
    fault(run, 'device returned');
  }
  return true;
}
