/**
 * What one event of an entry, an error of a leg, or the end of a request does all around, as parts of an atomic step.
 *
 * An entry's effects are calls of the log, what a recovery gives back, and delayed writes that are queued again: whoever gives an entry its
 * events says so here, and everything that they move moves with it.
 */
import type { Leg } from '../environment/request.ts';
import type { EntryContext, WritePath } from '../machines/entry.ts';
import type { LegError } from '../machines/record.ts';
import { isDefault, isEntry, isGood, isInSync, otherLeg, stands, yes } from './mirror-parts.ts';
import type { Mirror, Request } from './mirror-parts.ts';
import { and, emits, fields, is, not, or, takes } from './system.ts';
import type { Condition, Step, SystemEvent } from './system.ts';
import { always, choose, emitsIfAny, emitsOnTheWay } from './wiring.ts';
import type { Choice } from './wiring.ts';

const sides = [true, false];

/** Choices of an entry that may not be there yet: then the log is asked first. */
export function found(region: number, when: Condition, ...events: readonly SystemEvent[]): Choice[] {
  const absent = isEntry(region, 'absent');
  const asked = (inSync: boolean): Choice => ({
    when: and(when, absent, inSync ? isInSync(region) : not(isInSync(region))),
    events: [{ type: 'lookedUp', inSync }, ...events],
  });
  return [asked(true), asked(false), { when: and(when, not(absent)), events }];
}

/** Choices of an entry whose write ends, perhaps after other events. */
export function ended(region: number, when: Condition, ...before: readonly SystemEvent[]): Choice[] {
  const others = is(['entry', region], hasOthers);
  return sides.flatMap((remain) =>
    sides.map((flushFailed) => ({
      when: and(when, remain ? others : not(others), is('latch', flushFailed ? 'up' : 'down')),
      events: [...before, { type: 'writeEnded', others: remain, flushFailed }],
    })),
  );
}

const hasOthers = fields<EntryContext>(({ pending }) => pending > 1);

/** The entry, and what its effects move. Delayed writes and the copy are left to the caller, who asks with {@link does}. */
export function entrySteps({ regions }: Mirror, region: number, choices: readonly Choice[]): Step[] {
  if (!regions.includes(region)) throw new Error(`there is no region ${region}`);
  const effect = (type: string, params?: object) => does(region, choices, type, params);
  const report = (inSync: boolean): SystemEvent => ({ type: 'setRegionSync', inSync });
  const isTold = (inSync: boolean): Condition => effect('setRegionSync', { inSync });
  return [
    ...choose(['entry', region], choices),
    ...choose(
      ['log', region],
      [
        { when: and(effect('clearRegion'), isTold(true)), events: [{ type: 'clearRegion' }, report(true)] },
        { when: isTold(true), events: [report(true)] },
        { when: isTold(false), events: [report(false)] },
        { when: effect('clearRegion'), events: [{ type: 'clearRegion' }] },
        { when: effect('markRegion'), events: [{ type: 'markRegion' }] },
      ],
    ),
  ];
}

/** The recovery of a region ends: its permit and its place in flight are given back. */
export function landing(region: number, choices: readonly Choice[]): Choice {
  return { when: does(region, choices, 'leaveFlight'), events: [{ type: 'leave' }, { type: 'give' }] };
}

/** The entry has this effect in one of the choices. */
export function does(region: number, choices: readonly Choice[], effect: string, params?: object): Condition {
  return or(...choices.map(({ when, events }) => and(when, emitsOnTheWay(['entry', region], events, effect, params))));
}

/** Where a write to the region goes now: what its entry says or, without one, the log. */
export function pathIs(region: number, path: WritePath): Condition {
  const says = emits(['entry', region], { type: 'classify' }, 'answer', { path });
  if (path === 'recover') return says;
  const absent = and(isEntry(region, 'absent'), path === 'sync' ? isInSync(region) : not(isInSync(region)));
  return or(says, absent);
}

/** In which case, and what machines take around it in the same step. */
export interface Blame {
  readonly when?: Condition;
  /** What the machine of the default leg takes first. */
  readonly before?: readonly SystemEvent[];
  /** What the worker takes afterwards. */
  readonly passAfter?: readonly SystemEvent[];
}

/** What the machine of the default leg hears of an error, by what is known of the legs. */
function failures(leg: Leg, error: LegError, { when = always, before = [] }: Blame): Choice[] {
  const isNews = emits(['record', leg], { type: 'failed', error }, 'tellNews');
  const [atDefault, isLeft] = [isDefault(leg), isGood(otherLeg(leg))];
  return sides.flatMap((news) =>
    sides.flatMap((isDefaultLeg) =>
      sides.map((legLeft) => ({
        when: and(when, yes(news, isNews), yes(isDefaultLeg, atDefault), yes(legLeft, isLeft)),
        events: [...before, { type: 'legFailed', news, isDefault: isDefaultLeg, legLeft }],
      })),
    ),
  );
}

/** Another leg becomes the default one when this error is recorded; with some features and remedies that never happens. */
export function switches({ machines }: Mirror, leg: Leg, error: LegError, more: Blame = {}): Condition {
  const isSwitch = (event: SystemEvent): Condition => emitsIfAny(machines.primary, 'primary', event, 'switchDefault');
  return or(...failures(leg, error, more).map(({ when, events }) => and(when, isSwitch(events.at(-1) as SystemEvent))));
}

/** An error is recorded on a leg, and the mirror thinks about its default leg. */
export function blame(mirror: Mirror, leg: Leg, error: LegError, more: Blame = {}): Step[] {
  const { when = always, passAfter = [] } = more;
  return [
    takes(['record', leg], { type: 'failed', error }, when),
    takes('pass', [{ type: 'legFailed' }, ...passAfter], when),
    takes(['wound', leg], { type: 'hurt' }, when),
    ...choose('primary', failures(leg, error, more)),
    takes('default', { type: 'switch' }, switches(mirror, leg, error, more)),
  ];
}

/** The application hears how a request ended. */
export function told(mirror: Mirror, request: Request, success: boolean, when: Condition): Step[] {
  if (request.kind === 'flush') {
    const event = { type: success ? 'flushOk' : 'flushFailed' };
    return mirror.blocks.flatMap((block) => (block.request === undefined ? [] : [takes(['word', block.at], event, when)]));
  }
  if (request.kind === 'discard' || !success) return [];
  const block = mirror.blocks.find((each) => each.request === request);
  return block === undefined ? [] : [takes(['word', block.at], { type: 'ack' }, when)];
}

/** A flush has failed: the hash latches that, and entries hear of it. */
export function latchFailure({ regions }: Mirror, when: Condition): Step[] {
  return [takes('latch', { type: 'raise' }, when), ...regions.map((region) => takes(['entry', region], { type: 'flushFailed' }, when))];
}

/** Some request waits there. */
export const someStands = ({ requests }: Mirror, ...places: readonly string[]): Condition =>
  or(...requests.map((request) => stands(request, ...places)));
