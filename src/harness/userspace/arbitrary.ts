/**
 * Random schedules for a userspace log: single steps, and passages that lead to places where single steps seldom come together.
 */
import fc from 'fast-check';
import { alterations, refusals, strays } from '#world';
import type { UserspaceSchedule, UserspaceSetup, UserspaceStep } from '#world';

const region = fc.nat(3);
const nth = fc.nat(3);
const keep = fc.oneof(fc.constantFrom(0, 1), fc.nat(1_000_000));
const how = fc.constantFrom(...alterations);

const worlds: fc.Arbitrary<UserspaceSetup> = fc.record({
  log: fc.constantFrom<UserspaceSetup['log']>('disk', 'disk', 'disk', 'core'),
  regionCount: fc.oneof({ weight: 40, arbitrary: fc.integer({ min: 1, max: 3 }) }, { weight: 1, arbitrary: fc.constant(34) }),
  integrated: fc.boolean(),
  syncWord: fc.constantFrom<UserspaceSetup['syncWord']>('default', 'default', 'default', 'nosync', 'sync'),
  synced: fc.constantFrom(true, true, false),
  named: fc.boolean(),
  sequence: fc.constantFrom<UserspaceSetup['sequence']>('zero', 'zero', 'high'),
});

const settle: UserspaceStep = { do: 'settle' };
const flush: UserspaceStep = { do: 'flush' };

/** Something that happens on the way of one request and its reply. */
const mishap: fc.Arbitrary<UserspaceStep[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'deliver' }]) },
  { weight: 3, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'deliver' }, { do: 'reply', nth: 0 }]) },
  { weight: 3, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'deliver' }, { do: 'complete', nth: 0 }, { do: 'complete', nth: 0 }]) },
  { weight: 2, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'crashDaemon' }]) },
  { weight: 2, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'crashDaemon' }, { do: 'startDaemon' }]) },
  { weight: 1, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'startDaemon' }]) },
  { weight: 1, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'loseRequest' }, { do: 'expire' }]) },
  { weight: 1, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'deliver' }, { do: 'loseReply', nth: 0 }, { do: 'expire' }]) },
  { weight: 1, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'deliver' }, { do: 'expire' }, { do: 'deliver' }]) },
  { weight: 1, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'doubleRequest' }, { do: 'deliver' }]) },
  { weight: 1, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'deliver' }, { do: 'doubleReply', nth: 0 }, { do: 'reply', nth: 0 }]) },
  { weight: 2, arbitrary: how.map((each): UserspaceStep[] => [{ do: 'deliver' }, { do: 'alterReply', nth: 0, how: each }]) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...refusals).map((error): UserspaceStep[] => [
      { do: 'refuse', error },
      { do: 'reply', nth: 0 },
    ]),
  },
  { weight: 1, arbitrary: fc.constantFrom(...strays).map((each): UserspaceStep[] => [{ do: 'stray', how: each }]) },
  { weight: 1, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'overflow' }]) },
  { weight: 2, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'expire' }]) },
  { weight: 1, arbitrary: fc.nat(3).map((seen): UserspaceStep[] => [{ do: 'deliver' }, { do: 'fail', nth: 0, seen }]) },
);

const call: fc.Arbitrary<UserspaceStep[]> = fc.oneof(
  { weight: 4, arbitrary: region.map((at): UserspaceStep[] => [{ do: 'mark', region: at }, flush]) },
  { weight: 2, arbitrary: region.map((at): UserspaceStep[] => [{ do: 'clear', region: at }, flush]) },
  {
    weight: 1,
    arbitrary: region.map((at): UserspaceStep[] => [{ do: 'clear', region: at }, { do: 'mark', region: at }, flush]),
  },
  {
    weight: 1,
    arbitrary: region.map((at): UserspaceStep[] => [{ do: 'mark', region: at }, { do: 'clear', region: at }, flush]),
  },
  { weight: 1, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'markAll' }, flush]) },
  { weight: 1, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'clearAll' }, flush]) },
  { weight: 1, arbitrary: region.map((at): UserspaceStep[] => [{ do: 'inSync', region: at }]) },
  { weight: 1, arbitrary: region.map((at): UserspaceStep[] => [{ do: 'isClean', region: at }]) },
  { weight: 2, arbitrary: region.map((at): UserspaceStep[] => [{ do: 'isRemoteRecovering', region: at }]) },
  { weight: 2, arbitrary: fc.boolean().map((aside): UserspaceStep[] => [{ do: 'count', aside }]) },
  { weight: 1, arbitrary: fc.boolean().map((table): UserspaceStep[] => [{ do: 'status', table }]) },
  { weight: 2, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'getWork' }]) },
  { weight: 1, arbitrary: fc.tuple(nth, fc.boolean()).map(([at, ok]): UserspaceStep[] => [{ do: 'report', nth: at, ok }]) },
  { weight: 1, arbitrary: region.map((at): UserspaceStep[] => [{ do: 'legFails', region: at }]) },
  { weight: 1, arbitrary: fc.constantFrom<UserspaceStep[]>([{ do: 'presuspend' }], [{ do: 'postsuspend' }], [{ do: 'resume' }]) },
  { weight: 1, arbitrary: fc.constantFrom<UserspaceStep[]>([{ do: 'load' }], [{ do: 'swap' }], [{ do: 'remove' }]) },
);

/** A request and its reply, where the daemon answers at once or after some requests to the device. */
const oneAnswered: readonly UserspaceStep[] = [
  { do: 'deliver' },
  { do: 'complete', nth: 0 },
  { do: 'complete', nth: 0 },
  { do: 'complete', nth: 0 },
  { do: 'complete', nth: 0 },
  { do: 'reply', nth: 0 },
];

/** The reply after the oldest, to a request that is answered at once or after some requests to the device. */
const answered: readonly UserspaceStep[] = [
  { do: 'deliver' },
  { do: 'complete', nth: 0 },
  { do: 'complete', nth: 0 },
  { do: 'complete', nth: 0 },
  { do: 'complete', nth: 0 },
  { do: 'reply', nth: 1 },
];

const passage: fc.Arbitrary<UserspaceStep[]> = fc.oneof(
  { weight: 4, arbitrary: mishap },
  { weight: 3, arbitrary: call },
  { weight: 4, arbitrary: fc.constant<UserspaceStep[]>([settle]) },
  // A call that meets with something on its way.
  { weight: 8, arbitrary: fc.tuple(call, mishap).map(([asked, met]) => [...asked, ...met]) },
  {
    weight: 6,
    arbitrary: fc.tuple(call, fc.array(mishap, { minLength: 2, maxLength: 4 })).map(([asked, met]) => [...asked, ...met.flat()]),
  },
  { weight: 4, arbitrary: call.map((asked) => [...asked, settle]) },
  // A write all the way, and its end.
  {
    weight: 4,
    arbitrary: fc
      .tuple(region, fc.constantFrom<UserspaceStep['do']>('land', 'legFails', 'settle'))
      .map(([at, end]): UserspaceStep[] => [
        { do: 'mark', region: at },
        flush,
        settle,
        { do: 'dispatch', region: at },
        ...(end === 'land' || end === 'legFails' ? [{ do: end, region: at } as const] : []),
      ]),
  },
  { weight: 2, arbitrary: region.map((at): UserspaceStep[] => [{ do: 'land', region: at }, { do: 'clear', region: at }, flush, settle]) },
  { weight: 1, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'crashDaemon' }, { do: 'startDaemon' }]) },
  { weight: 1, arbitrary: keep.map((k): UserspaceStep[] => [{ do: 'crashHost', keep: k }]) },
  { weight: 2, arbitrary: keep.map((k): UserspaceStep[] => [{ do: 'crashHost', keep: k }, settle]) },
  { weight: 2, arbitrary: fc.constantFrom(50, 200, 250, 3000).map((milliseconds): UserspaceStep[] => [{ do: 'wait', milliseconds }]) },
  { weight: 1, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'getWork' }, settle, { do: 'report', nth: 0, ok: true }, settle]) },
  { weight: 1, arbitrary: region.map((at): UserspaceStep[] => [{ do: 'remoteBegins', region: at }]) },
  { weight: 1, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'remoteEnds' }]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(keep, mishap)
      .map(([k, met]): UserspaceStep[] => [
        { do: 'crashHost', keep: k },
        { do: 'refuse', error: 'EIO' },
        settle,
        { do: 'construct' },
        ...met,
        settle,
      ]),
  },
  // A suspend, and the resume of the same instance or of another that takes its place, with something on the way.
  {
    weight: 2,
    arbitrary: mishap.map((met): UserspaceStep[] => [
      { do: 'presuspend' },
      settle,
      { do: 'postsuspend' },
      ...met,
      settle,
      { do: 'resume' },
      settle,
    ]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(mishap, mishap)
      .map(([met, again]): UserspaceStep[] => [
        { do: 'load' },
        ...met,
        settle,
        { do: 'presuspend' },
        settle,
        { do: 'postsuspend' },
        settle,
        { do: 'swap' },
        ...again,
        settle,
        { do: 'remove' },
        ...met,
        settle,
      ]),
  },
  { weight: 1, arbitrary: mishap.map((met): UserspaceStep[] => [{ do: 'load' }, ...met, settle, { do: 'remove' }, ...met, settle]) },
  // A construction whose question about the region size meets with something.
  {
    weight: 1,
    arbitrary: how.map((each): UserspaceStep[] => [
      { do: 'load' },
      { do: 'deliver' },
      { do: 'reply', nth: 0 },
      { do: 'deliver' },
      { do: 'alterReply', nth: 0, how: each },
      settle,
      { do: 'remove' },
      settle,
    ]),
  },
  // A message and then its parts, refused one after the other.
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.boolean(), fc.nat(2), fc.constantFrom(...refusals))
      .map(([marks, good, error]): UserspaceStep[] => [
        ...(marks ? [] : ([{ do: 'markAll' }, flush, settle] as const)),
        { do: marks ? 'markAll' : 'clearAll' },
        flush,
        { do: 'refuse', error: 'EIO' },
        { do: 'reply', nth: 0 },
        ...Array.from({ length: good }, () => [...oneAnswered]).flat(),
        { do: 'refuse', error },
        { do: 'reply', nth: 0 },
      ]),
  },
  // A flush all of whose messages but the last go well.
  {
    weight: 1,
    arbitrary: region.map((at): UserspaceStep[] => [
      { do: 'mark', region: at },
      flush,
      ...oneAnswered,
      { do: 'refuse', error: 'EIO' },
      { do: 'reply', nth: 0 },
    ]),
  },
  // A daemon found anew, whose RESUME meets with something.
  {
    weight: 1,
    arbitrary: fc
      .tuple(call, mishap)
      .map(([asked, met]): UserspaceStep[] => [
        { do: 'crashDaemon' },
        { do: 'startDaemon' },
        ...asked,
        ...oneAnswered,
        { do: 'expire' },
        ...oneAnswered,
        ...met,
        settle,
      ]),
  },
  // A socket that is full once, of a daemon that lives.
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.boolean(), region)
      .map(([isSuspending, at]): UserspaceStep[] => [
        ...(isSuspending ? ([{ do: 'presuspend' }, settle] as const) : []),
        { do: 'overflow' },
        { do: 'inSync', region: at },
        { do: 'expire' },
        settle,
      ]),
  },
  // A constructor that is executed twice; recovery that rests, with marks whose flush fails.
  { weight: 1, arbitrary: fc.constant<UserspaceStep[]>([{ do: 'load' }, { do: 'doubleRequest' }, { do: 'deliver' }, settle]) },
  {
    weight: 1,
    arbitrary: region.map((at): UserspaceStep[] => [
      { do: 'presuspend' },
      settle,
      { do: 'getWork' },
      settle,
      { do: 'mark', region: at },
      flush,
      { do: 'deliver' },
      { do: 'fail', nth: 0, seen: 0 },
    ]),
  },
  // A planned flush whose reply is lost, and what comes before it is sent again.
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.boolean(),
        fc.constantFrom<UserspaceStep[]>(
          [],
          [{ do: 'clear', region: 2 }, flush, ...oneAnswered],
          [{ do: 'mark', region: 0 }, flush, settle],
          [{ do: 'presuspend' }, ...oneAnswered, { do: 'postsuspend' }],
          [{ do: 'expire' }],
          [{ do: 'expire' }, { do: 'refuse', error: 'EIO' }],
        ),
      )
      .map(([isDue, then]): UserspaceStep[] => [
        { do: 'markAll' },
        flush,
        settle,
        { do: 'clear', region: 0 },
        flush,
        settle,
        { do: 'expire' },
        { do: 'deliver' },
        { do: 'complete', nth: 0 },
        { do: 'complete', nth: 0 },
        { do: 'loseReply', nth: 0 },
        { do: 'clear', region: 1 },
        flush,
        ...oneAnswered,
        ...(isDue ? ([{ do: 'expire' }] as const) : []),
        ...then,
        { do: 'expire' },
        { do: 'refuse', error: 'EIO' },
        { do: 'reply', nth: 0 },
        settle,
      ]),
  },
  // A status that counts before a suspend and hears of it after the resume.
  {
    weight: 1,
    arbitrary: region.map((at): UserspaceStep[] => [
      { do: 'mark', region: at },
      flush,
      settle,
      { do: 'count', aside: true },
      { do: 'deliver' },
      { do: 'presuspend' },
      ...answered,
      { do: 'postsuspend' },
      ...answered,
      { do: 'resume' },
      ...answered,
      { do: 'reply', nth: 0 },
      { do: 'isRemoteRecovering', region: at },
      settle,
    ]),
  },
);

/** Schedules of up to so many passages. */
export function userspaceSchedules(passagesMax: number): fc.Arbitrary<UserspaceSchedule> {
  return fc.record({
    world: worlds,
    steps: fc.array(passage, { minLength: 1, maxLength: passagesMax, size: 'max' }).map((parts) => parts.flat()),
  });
}
