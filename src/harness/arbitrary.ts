/**
 * Random worlds and schedules: what fast-check draws from.
 *
 * Weights follow what a log lives through: many writes, flushes and answers, some recovery, few crashes and faults. A step that is not
 * possible in its turn is passed over by the run, so that shrinking may drop any part.
 */
import fc from 'fast-check';
import type { Schedule, ScheduleStep, WorldSetup } from '#world';

/** Region counts that matter: tiny ones, and the edges of bytes and words. */
const regionCounts = [1, 2, 3, 7, 8, 9, 31, 32, 33, 63, 64, 65, 100] as const;

const syncWord = fc.oneof(
  { weight: 6, arbitrary: fc.constant('default' as const) },
  { weight: 2, arbitrary: fc.constant('nosync' as const) },
  { weight: 1, arbitrary: fc.constant('sync' as const) },
);

const regionCount = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(2, 3) }, { weight: 2, arbitrary: fc.constantFrom(...regionCounts) });

/** Enough regions that their bits fill more than one sector; the log begins in sync, or recovery alone would fill the schedule. */
const bigRegionCount = fc.constantFrom(4097, 8200);

/** Worlds for a log; `common` leaves out contents that only the kernel's format explains. */
export function worldArbitrary(log: WorldSetup['log'], kernelFormat: boolean): fc.Arbitrary<WorldSetup> {
  const content = fc.oneof(
    { weight: 6, arbitrary: fc.constant('zeros' as const) },
    { weight: 2, arbitrary: fc.constant('stale-ones' as const) },
    ...(kernelFormat
      ? [
          { weight: 2, arbitrary: fc.constant('prewritten' as const) },
          { weight: 1, arbitrary: fc.constant('unknown-version' as const) },
          { weight: 1, arbitrary: fc.constant('count-too-large' as const) },
        ]
      : []),
    { weight: 1, arbitrary: fc.constantFrom('foreign' as const, 'foreign-behind-zeros' as const) },
  );
  const small = fc.record({
    log: fc.constant(log),
    regionCount,
    regionSize: fc.constantFrom(8, 16),
    blockSizeBytes: fc.constantFrom(512, 512, 1024, 4096),
    syncWord,
    content: log === 'core' ? fc.constant('zeros' as const) : content,
    handleErrors: fc.nat(4).map((n) => n > 0),
    synced: fc.nat(3).map((n) => n > 0),
    takeover: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  });
  const big = fc.tuple(small, bigRegionCount).map(([world, count]): WorldSetup => ({
    ...world,
    regionCount: count,
    syncWord: 'nosync',
    content: kernelFormat ? 'prewritten' : 'zeros',
  }));
  return fc.oneof({ weight: 15, arbitrary: small }, { weight: 1, arbitrary: big });
}

const region = fc.oneof({ weight: 8, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(64) });
const nth = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) });
const keep = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(0, 1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 0xffff }) });
const mostly = fc.nat(7).map((n) => n > 0);
const leg = fc.constantFrom(0 as const, 1 as const);

const complete = (times: number): ScheduleStep[] => Array.from({ length: times }, () => ({ do: 'complete', nth: 0 }));
const flush: ScheduleStep = { do: 'flush' };

/** A few steps that belong together, so that a random schedule comes far. */
type Passage = readonly ScheduleStep[];

const single = (weight: number, arbitrary: fc.Arbitrary<ScheduleStep>) => ({ weight, arbitrary: arbitrary.map((step): Passage => [step]) });
const passage = (weight: number, arbitrary: fc.Arbitrary<Passage>) => ({ weight, arbitrary });

const passages: fc.Arbitrary<Passage> = fc.oneof(
  single(
    16,
    nth.map((n) => ({ do: 'complete', nth: n })),
  ),
  single(
    6,
    region.map((r) => ({ do: 'markRegion', region: r })),
  ),
  single(7, fc.constant(flush)),
  single(
    6,
    region.map((r) => ({ do: 'dispatch', region: r })),
  ),
  single(
    6,
    fc.tuple(region, leg).map(([r, l]) => ({ do: 'land', region: r, leg: l })),
  ),
  single(
    6,
    region.map((r) => ({ do: 'clearRegion', region: r })),
  ),
  single(4, fc.constant({ do: 'getResyncWork' })),
  single(
    4,
    fc.tuple(region, mostly).map(([r, inSync]) => ({ do: 'setRegionSync', region: r, inSync })),
  ),
  single(
    2,
    region.map((r) => ({ do: 'legWriteFailed', region: r })),
  ),
  single(
    4,
    fc.tuple(nth, fc.nat(255)).map(([n, seen]) => ({ do: 'fail', nth: n, seen })),
  ),
  single(1, fc.constant({ do: 'presuspend' })),
  single(1, fc.constant({ do: 'postsuspend' })),
  single(3, fc.constant({ do: 'resume' })),
  single(
    3,
    keep.map((k) => ({ do: 'crash', keep: k })),
  ),
  single(
    3,
    keep.map((k) => ({ do: 'imagineCrash', keep: k })),
  ),
  single(1, fc.constant({ do: 'loseDevice' })),
  single(
    1,
    fc.boolean().map((stale) => ({ do: 'returnDevice', stale })),
  ),
  single(2, fc.constant({ do: 'status' })),
  passage(
    7,
    region.map((r) => [{ do: 'markRegion', region: r }, flush, ...complete(2), { do: 'dispatch', region: r }]),
  ),
  passage(
    5,
    region.map((r) => [
      { do: 'land', region: r, leg: 0 },
      { do: 'land', region: r, leg: 1 },
      { do: 'clearRegion', region: r },
    ]),
  ),
  passage(
    3,
    fc
      .tuple(region, fc.nat(2))
      .map(([r, n]) => [
        { do: 'land', region: r, leg: 0 },
        { do: 'land', region: r, leg: 1 },
        { do: 'clearRegion', region: r },
        flush,
        ...complete(n),
        { do: 'fail', nth: 0, seen: 0 },
      ]),
  ),
  passage(3, fc.constant([flush, ...complete(3)])),
  passage(
    2,
    region.map((r) => [{ do: 'getResyncWork' }, { do: 'setRegionSync', region: r, inSync: true }, flush, ...complete(3)]),
  ),
  // A log device that fails from a mark to the suspend: what memory alone knows must outlive the resume.
  passage(
    1,
    fc.tuple(region, fc.nat(2)).map(([r, last]) => [
      { do: 'markRegion', region: r },
      flush,
      { do: 'fail', nth: 0, seen: 0 },
      { do: 'dispatch', region: r },
      ...(last === 0
        ? ([{ do: 'legWriteFailed', region: r }] as const)
        : ([
            { do: 'land', region: r, leg: 0 },
            { do: 'land', region: r, leg: 1 },
            { do: 'clearRegion', region: r },
          ] as const)),
      // The legs may lose the write as well; a clear that comes again after that proves nothing.
      ...(last === 2
        ? ([flush, { do: 'fail', nth: 0, seen: 0 }, { do: 'fail', nth: 0, seen: 0 }, { do: 'clearRegion', region: r }] as const)
        : []),
      { do: 'presuspend' },
      { do: 'postsuspend' },
      { do: 'complete', nth: 0 },
      { do: 'fail', nth: 0, seen: 0 },
      { do: 'fail', nth: 0, seen: 0 },
      { do: 'resume' },
      ...complete(5),
    ]),
  ),
  // The same, and the log cannot be read when it is resumed: what is cleared then was never flushed.
  passage(
    1,
    region.map((r) => [
      { do: 'markRegion', region: r },
      flush,
      { do: 'fail', nth: 0, seen: 0 },
      { do: 'dispatch', region: r },
      { do: 'legWriteFailed', region: r },
      { do: 'presuspend' },
      { do: 'postsuspend' },
      { do: 'fail', nth: 0, seen: 0 },
      { do: 'resume' },
      { do: 'fail', nth: 0, seen: 0 },
      { do: 'clearRegion', region: r },
      { do: 'presuspend' },
      { do: 'postsuspend' },
      { do: 'resume' },
      ...complete(5),
    ]),
  ),
  // A resume under another region size fails half-way, and the client goes on; then the old table comes back.
  passage(
    1,
    fc
      .tuple(keep, keep, fc.constantFrom(8, 16), fc.nat(4), region)
      .map(([one, other, size, n, r]) => [
        ...complete(5),
        { do: 'crash', keep: one },
        { do: 'reload', regionCount: 16 / size, regionSize: size, syncWord: 'default' },
        { do: 'resume' },
        ...complete(n + 1),
        { do: 'fail', nth: 0, seen: 0 },
        { do: 'getResyncWork' },
        { do: 'setRegionSync', region: r, inSync: true },
        flush,
        ...complete(3),
        { do: 'crash', keep: other },
        { do: 'reload', regionCount: 16 / (24 - size), regionSize: 24 - size, syncWord: 'default' },
        { do: 'resume' },
        ...complete(5),
      ]),
  ),
  // Two writes at once: in a big log their bits are in blocks that are no neighbours.
  passage(
    3,
    fc
      .tuple(region, region, fc.nat(2))
      .map(([one, other, n]) => [
        { do: 'markRegion', region: one },
        { do: 'markRegion', region: other },
        flush,
        ...complete(n),
        { do: 'fail', nth: 0, seen: 0 },
        flush,
        ...complete(3),
        { do: 'dispatch', region: one },
        { do: 'dispatch', region: other },
      ]),
  ),
  passage(
    3,
    fc
      .tuple(region, region)
      .map(([one, other]) => [
        { do: 'markRegion', region: one },
        { do: 'markRegion', region: other },
        flush,
        ...complete(3),
        { do: 'dispatch', region: one },
        { do: 'dispatch', region: other },
      ]),
  ),
  passage(
    2,
    keep.map((k) => [{ do: 'crash', keep: k }, { do: 'resume' }, ...complete(5)]),
  ),
  passage(
    1,
    fc.nat(3).map((n) => [{ do: 'presuspend' }, { do: 'postsuspend' }, ...complete(n), { do: 'resume' }, ...complete(5)]),
  ),
  passage(
    1,
    fc
      .tuple(regionCount, fc.constantFrom(8, 16), syncWord, fc.nat(5))
      .map(([count, size, word, n]) => [
        { do: 'presuspend' },
        { do: 'postsuspend' },
        ...complete(3),
        { do: 'reload', regionCount: count, regionSize: size, syncWord: word },
        { do: 'resume' },
        ...complete(n),
      ]),
  ),
  passage(
    1,
    fc
      .tuple(keep, regionCount, fc.constantFrom(8, 16), syncWord, fc.nat(5))
      .map(([k, count, size, word, n]) => [
        { do: 'crash', keep: k },
        { do: 'reload', regionCount: count, regionSize: size, syncWord: word },
        { do: 'resume' },
        ...complete(n),
      ]),
  ),
);

/** Schedules of up to `passagesMax` passages, about two steps each. */
export function scheduleArbitrary(log: WorldSetup['log'], kernelFormat: boolean, passagesMax: number): fc.Arbitrary<Schedule> {
  return fc.record({
    world: worldArbitrary(log, kernelFormat),
    steps: fc.array(passages, { minLength: 1, maxLength: passagesMax, size: 'max' }).map((parts) => parts.flat()),
  });
}
