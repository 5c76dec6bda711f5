/**
 * Random schedules for a mirror: single steps, and passages that lead to places where single steps seldom come together.
 */
import fc from 'fast-check';
import type { MirrorSchedule, MirrorSetup, MirrorStep } from '#world';

const block = fc.nat(7);
const nth = fc.nat(5);
const keep = fc.oneof(fc.constantFrom(0, 1), fc.nat(1_000_000));
const mode = fc.constantFrom<MirrorSetup['mode']>('handleErrors', 'none', 'keepLog');
const leg = fc.nat(2);

const worlds: fc.Arbitrary<MirrorSetup> = fc.record({
  log: fc.constantFrom<MirrorSetup['log']>('disk', 'disk', 'disk', 'core'),
  legs: fc.constantFrom(2, 2, 3),
  regionCount: fc.integer({ min: 1, max: 3 }),
  regionSize: fc.constant(2),
  mode,
  syncWord: fc.constantFrom<MirrorSetup['syncWord']>('default', 'default', 'default', 'nosync', 'sync'),
  synced: fc.boolean(),
});

const one = (step: MirrorStep): MirrorStep[] => [step];
const times = (count: number): MirrorStep[] => Array.from({ length: count }, () => ({ do: 'complete', nth: 0 }) as const);

const passage: fc.Arbitrary<MirrorStep[]> = fc.oneof(
  { weight: 8, arbitrary: block.map((at) => one({ do: 'write', block: at })) },
  { weight: 3, arbitrary: block.map((at) => one({ do: 'read', block: at })) },
  { weight: 3, arbitrary: fc.constant(one({ do: 'flush' })) },
  { weight: 1, arbitrary: block.map((at) => one({ do: 'discard', block: at })) },
  { weight: 10, arbitrary: fc.constant(one({ do: 'work' })) },
  { weight: 14, arbitrary: nth.map((at) => one({ do: 'complete', nth: at })) },
  { weight: 3, arbitrary: fc.tuple(nth, fc.nat(3)).map(([at, seen]) => one({ do: 'fail', nth: at, seen })) },
  { weight: 2, arbitrary: keep.map((k) => one({ do: 'crash', keep: k })) },
  { weight: 1, arbitrary: fc.boolean().map((noFlush) => one({ do: 'suspend', noFlush })) },
  { weight: 2, arbitrary: fc.constant(one({ do: 'resume' })) },
  { weight: 1, arbitrary: mode.map((next) => one({ do: 'reload', mode: next })) },
  { weight: 1, arbitrary: leg.map((at) => one({ do: 'loseLeg', leg: at })) },
  { weight: 1, arbitrary: leg.map((at) => one({ do: 'returnLeg', leg: at })) },
  { weight: 1, arbitrary: fc.constantFrom<MirrorStep[]>([{ do: 'loseLog' }], [{ do: 'returnLog' }]) },
  // A write all the way to the legs.
  {
    weight: 5,
    arbitrary: fc
      .tuple(block, fc.nat(3))
      .map(([at, more]): MirrorStep[] => [{ do: 'write', block: at }, { do: 'work' }, ...times(3 + more), { do: 'work' }, ...times(more)]),
  },
  // A pass of the worker, answered.
  { weight: 4, arbitrary: fc.nat(8).map((count): MirrorStep[] => [{ do: 'work' }, ...times(count), { do: 'work' }, ...times(count)]) },
  // A suspend to its end, and what comes after.
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.boolean(), fc.boolean(), mode)
      .map(([noFlush, changes, next]): MirrorStep[] => [
        { do: 'suspend', noFlush },
        ...times(4),
        { do: 'work' },
        ...times(8),
        changes ? { do: 'reload', mode: next } : { do: 'resume' },
        ...times(4),
        { do: 'work' },
      ]),
  },
  // A leg that misses a write.
  {
    weight: 2,
    arbitrary: fc
      .tuple(leg, block)
      .map(([at, where]): MirrorStep[] => [
        { do: 'loseLeg', leg: at },
        { do: 'write', block: where },
        { do: 'work' },
        ...times(5),
        { do: 'work' },
        { do: 'returnLeg', leg: at },
      ]),
  },
  // A leg that misses a write, more writes, a flush, and the end.
  {
    weight: 2,
    arbitrary: fc
      .tuple(leg, block, block, keep)
      .map(([at, where, again, k]): MirrorStep[] => [
        { do: 'loseLeg', leg: at },
        { do: 'write', block: where },
        { do: 'work' },
        ...times(4),
        { do: 'work' },
        { do: 'returnLeg', leg: at },
        { do: 'write', block: again },
        { do: 'work' },
        ...times(4),
        { do: 'flush' },
        { do: 'work' },
        ...times(4),
        { do: 'crash', keep: k },
      ]),
  },
  // A flush that is sent when one leg has a write and another has not yet, and that a leg fails; what the worker does then, and the end.
  {
    weight: 2,
    arbitrary: fc
      .tuple(block, fc.nat(2), fc.nat(1), keep)
      .map(([at, failing, also, k]): MirrorStep[] => [
        { do: 'write', block: at },
        { do: 'work' },
        ...times(3),
        { do: 'flush' },
        { do: 'work' },
        ...times(1 + also),
        { do: 'fail', nth: failing, seen: 0 },
        ...times(2),
        { do: 'work' },
        ...times(6),
        { do: 'crash', keep: k },
      ]),
  },
  // A flush that a leg fails after writes have ended, the clears that follow, and the end.
  {
    weight: 1,
    arbitrary: fc
      .tuple(block, nth, keep)
      .map(([at, failing, k]): MirrorStep[] => [
        { do: 'write', block: at },
        { do: 'work' },
        ...times(5),
        { do: 'flush' },
        { do: 'work' },
        { do: 'fail', nth: failing, seen: 0 },
        ...times(2),
        { do: 'work' },
        ...times(6),
        { do: 'crash', keep: k },
      ]),
  },
  // A flush that a leg fails while writes are under way.
  {
    weight: 2,
    arbitrary: fc
      .tuple(block, nth)
      .map(([at, failing]): MirrorStep[] => [
        { do: 'write', block: at },
        { do: 'flush' },
        { do: 'work' },
        ...times(2),
        { do: 'fail', nth: failing, seen: 0 },
        ...times(3),
        { do: 'work' },
      ]),
  },
);

/** Schedules of up to so many passages. */
export function mirrorSchedules(passagesMax: number): fc.Arbitrary<MirrorSchedule> {
  return fc.record({
    world: worlds,
    steps: fc.array(passage, { minLength: 1, maxLength: passagesMax, size: 'max' }).map((parts) => parts.flat()),
  });
}
