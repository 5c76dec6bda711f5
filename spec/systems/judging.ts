/**
 * The laws of the specification, asked of local states.
 *
 * A law looks at a moment; a sight says where such a moment is to be seen and what it holds, made of the local states of a few members. So the
 * kit, which watches a log run, and the checker, which walks its states, judge by one predicate.
 *
 * What the log says of a region (`inSync`) is a condition of its own, so that no table has to join the region's bits to everything else.
 */
import type { AnyMachineSnapshot } from 'xstate';
import { laws } from '../properties/laws.ts';
import type { Law } from '../properties/laws.ts';
import type { Moment } from '../properties/moment.ts';
import { and, implies, not, or, over } from './system.ts';
import type { Condition, Member, SystemLaw } from './system.ts';
import { always } from './wiring.ts';

/** Where a moment of this kind is to be seen. */
export interface Sight {
  readonly kind: Moment['kind'];
  /** There is such a moment at all; always when left out. */
  readonly when?: Condition;
  /** Whose local states the moment is made of. */
  readonly of: readonly Member[];
  readonly moment: (...locals: AnyMachineSnapshot[]) => Moment;
}

/** The law with this id that looks at moments of this kind. */
export function lawOf(id: string, kind: Moment['kind']): Law {
  const law = laws.find((each) => each.id === id && each.moment === kind);
  if (law === undefined) throw new Error(`no law ${id} looks at ${kind}`);
  return law;
}

/** What a law says of a moment: `true`, `false`, or `undefined` where it is not put to the test. */
export function judge(id: string, moment: Moment): boolean | undefined {
  return lawOf(id, moment.kind).predicate(moment);
}

/** A law that holds where all sights of it agree. */
export function seenBy(id: string, kind: SystemLaw['kind'], sights: readonly Sight[], on?: readonly string[]): SystemLaw {
  const { name, sentence } = lawOf(id, (sights[0] as Sight).kind);
  const asked = (verdict: (holds: boolean | undefined) => boolean) => (sight: Sight) => ({
    when: sight.when ?? always,
    holds: over(sight.of, (...locals) => verdict(judge(id, sight.moment(...locals)))),
  });
  const given = sights.map(asked((holds) => holds !== undefined)).map(({ when, holds }) => and(when, holds));
  const kept = sights.map(asked((holds) => holds !== false)).map(({ when, holds }) => implies(when, holds));
  return { id, name, sentence, kind, given: or(...given), holds: and(...kept), ...(on === undefined ? {} : { on }) };
}

/** A law that an observer keeps by refusing; here it is only said where that puts it to the test. */
export function obeyed(id: string, kind: Moment['kind'], given: Condition, on?: readonly string[]): SystemLaw {
  const { name, sentence } = lawOf(id, kind);
  return { id, name, sentence, kind: 'step', given, holds: always, ...(on === undefined ? {} : { on }) };
}

/** Both answers that the log may give, as two sights. */
export function whether(
  isInSync: Condition,
  sight: Omit<Sight, 'moment'> & { readonly moment: (inSync: boolean) => (...locals: AnyMachineSnapshot[]) => Moment },
): Sight[] {
  return [true, false].map((answer) => ({
    ...sight,
    when: and(sight.when ?? always, answer ? isInSync : not(isInSync)),
    moment: sight.moment(answer),
  }));
}
