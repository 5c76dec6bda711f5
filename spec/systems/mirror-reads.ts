/**
 * Which leg a read of a region would be sent to now.
 *
 * The read's own machine is asked what becomes of every question that could be put to it: on arrival, and when it is the worker's turn. "Any
 * leg" is the default leg if it has no errors, else the other.
 */
import { bothLegs } from '../environment/request.ts';
import type { Leg } from '../environment/request.ts';
import { readEvents } from '../machines/read.ts';
import type { ReadEvent } from '../machines/read.ts';
import { effectsOf, isDefault, isGood, isInSync, isLegLeft, isServing, otherLeg, yes } from './mirror-parts.ts';
import type { Mirror } from './mirror-parts.ts';
import { pathIs } from './mirror-steps.ts';
import { and, not, or } from './system.ts';
import type { Condition } from './system.ts';
import { never } from './wiring.ts';

/** A read of the region that arrives now, or whose turn it is now, is sent to this leg. */
export function readsFrom({ machines }: Mirror, region: number, leg: Leg): Condition {
  const goes = (to: 'anyLeg' | 'defaultLeg'): Condition =>
    or(...readEvents.filter((event) => sendsTo(event, to)).map((event) => isAsked(event, region)));
  const sendsTo = (event: ReadEvent, to: string): boolean =>
    effectsOf(machines.read, event).some(({ type, params }) => type === 'send' && params?.['to'] === to);
  return and(isServing, or(and(goes('anyLeg'), isNearest(leg)), and(goes('defaultLeg'), isDefault(leg))));
}

const isNearest = (leg: Leg): Condition => and(isGood(leg), or(isDefault(leg), not(isGood(otherLeg(leg)))));
const isDefaultGood = or(...bothLegs.map((leg) => and(isDefault(leg), isGood(leg))));

/** Such a question is put to the read's machine now. This log always answers at once. */
function isAsked(event: ReadEvent, region: number): Condition {
  if (event.type === 'arrived') {
    if (event.ahead || event.log === 'would-block') return never;
    return and(yes(event.log === 'in-sync', isInSync(region)), yes(event.legLeft, isLegLeft));
  }
  if (event.type !== 'turn') return never;
  return and(pathIs(region, event.path), yes(event.legLeft, isLegLeft), yes(event.defaultGood, isDefaultGood));
}
