/**
 * Quiet time after a schedule: the daemon runs, the wire and the device behave, and nobody asks for anything new but what an orderly end needs.
 *
 * Then calls end, waiting writes go on, clears become durable, regions are copied, and nothing is left behind.
 */
import type { UserspaceRun } from './run.ts';
import type { Side } from './side.ts';

/** Timers that end before what still waits is taken to wait for ever: many times what any call needs. */
const expiriesMax = 40;
/** How often a write that waits asks, every 200 ms. */
const pollsMax = 12;
const pollMilliseconds = 200;
/** Longer than a flush is planned ahead. */
const plannedMilliseconds = 3500;
/** Constructions that are tried. */
const constructionsMax = 3;

/** Runs the quiet time, and puts what becomes of it before the laws. */
export function quiet(run: UserspaceRun): void {
  const { world, client } = run;
  world.isFull = false;
  if (world.daemon === undefined) world.startDaemon();
  rest(run);
  for (let left = constructionsMax; left > 0 && world.sides.length === 0; left--) {
    client.construct();
    rest(run);
  }
  const side = live(run);
  if (side === undefined) return;
  for (const [region, { isWriting }] of world.truth.regions.entries()) if (isWriting) client.land(region);
  askHeld(run, side);
  reportAll(run, side);
  world.remote.clear();
  world.remoteChanged();
  clearAll(run, side);
  run.wait(plannedMilliseconds);
  rest(run);
  judgeClean(run, side, false);
  recover(run, side);
  clearAll(run, side);
  suspend(run, side);
  judgeClean(run, side, true);
  client.remove(side);
  rest(run);
  if (!world.isSparingOrphans) world.judge.see({ kind: 'removed', left: world.daemon?.instances().length ?? 0 });
}

/** Everything ends, well and in order; what does not within many timers never will. */
function rest(run: UserspaceRun): void {
  const { world } = run;
  for (let left = expiriesMax; left > 0; left--) {
    run.settle();
    if (!run.expire()) break;
  }
  run.look(true);
  world.judge.see({ kind: 'rested', outstanding: world.sides.reduce((sum, { outstanding }) => sum + outstanding, 0) });
}

/** One log that is live, and no other beside it. */
function live(run: UserspaceRun): Side | undefined {
  const { world, client } = run;
  const [side, other] = world.sides;
  if (side === undefined) return undefined;
  if (side.phase === 'presuspended') {
    for (const [region, { isWriting }] of world.truth.regions.entries()) if (isWriting) client.land(region);
    reportAll(run, side);
    client.postsuspend(side);
    rest(run);
  }
  if (other?.phase === 'loaded') {
    client.remove(other);
    rest(run);
  }
  if (side.phase === 'loaded') {
    client.resume(side);
    rest(run);
  }
  return side.phase === 'live' ? side : undefined;
}

/** Copies that were begun end well. */
function reportAll(run: UserspaceRun, side: Side): void {
  for (const [region, { isAssigned }] of run.world.truth.regions.entries()) if (isAssigned) run.client.report(side, region, true);
  rest(run);
}

/** Every region is asked about, as a write that waits would, until it may go on. */
function askHeld(run: UserspaceRun, side: Side): void {
  const { world, client } = run;
  const held = new Set(world.truth.regions.keys());
  for (let left = pollsMax; left > 0 && held.size > 0; left--) {
    for (const region of held)
      client.isRemoteRecovering(side, region, (isRecovering) => {
        if (!isRecovering) held.delete(region);
      });
    rest(run);
    run.wait(pollMilliseconds);
  }
  for (const region of world.truth.regions.keys())
    if (!world.remote.has(region)) world.judge.see({ kind: 'held', released: !held.has(region) });
}

/** Nobody writes any more: the client says so of every region, and has it flushed. */
function clearAll(run: UserspaceRun, side: Side): void {
  const { world, client } = run;
  for (let turn = 0; turn < 2; turn++) {
    for (const [region, { isTorn }] of world.truth.regions.entries()) if (!isTorn) client.clear(side, region);
    client.flush(side);
    // The second comes before what the first has planned.
    run.settle();
  }
  rest(run);
}

/** Every idle region in sync is clean on the device. A disk log writes clears as they come, and has the device flushed for them at a suspend. */
function judgeClean({ world }: UserspaceRun, { luid }: Side, isDurable: boolean): void {
  if (world.setup.log !== 'disk') return;
  const log = world.logOf(luid);
  if (log === undefined) return;
  for (let region = 0; region < log.regionCount; region++)
    if (log.inSync(region) && !world.truth.of(region).isTorn)
      world.judge.see({ kind: 'idled', clean: world.images.isClean(region, isDurable) });
}

/** All is read again and copied. What a log refused to be told it cannot be asked for: the interface returns no error of that. */
function recover(run: UserspaceRun, side: Side): void {
  suspend(run, side);
  run.client.resume(side);
  rest(run);
  run.copyAll(() => rest(run));
  run.askAll(() => rest(run));
  const { world } = run;
  world.judge.see({
    kind: 'recovered',
    allInSync: world.truth.regions.every(({ belief, isTorn, isTold }) => belief === 'inSync' && !(isTorn && isTold)),
  });
}

function suspend(run: UserspaceRun, side: Side): void {
  run.client.presuspend(side);
  rest(run);
  run.client.postsuspend(side);
  rest(run);
}
