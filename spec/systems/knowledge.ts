/**
 * What an observer knows of a region, read from its contract, its notes and its sector.
 *
 * Whether a region is bound, and whether it may be in sync, the contract is asked and not told.
 */
import { transition } from 'xstate';
import type { AnyMachineSnapshot } from 'xstate';
import { mayLeave } from '../environment/sector.ts';
import type { SectorContext } from '../environment/sector.ts';
import type { Why, WhyContext } from './notes.ts';
import { is, or } from './system.ts';
import type { Condition, SystemEvent } from './system.ts';

/** The region is in sync, says the log. */
export const inSync = (local: AnyMachineSnapshot): boolean => local.matches({ sync: 'inSync' });

/** The machine handles the event; XState's own `can` leaves out transitions that change nothing. */
const handles = (local: AnyMachineSnapshot, event: SystemEvent): boolean => local.machine.getTransitionData(local, event).length > 0;

/** The contract accepts that the region answers "in sync". */
export const mayBeInSync = (contract: AnyMachineSnapshot): boolean => handles(contract, { type: 'inSync', answer: true });

/** Answers that were given once, by local state. */
const boundKnown = new WeakMap<AnyMachineSnapshot, boolean>();

/** The contract demands that the region comes back out of sync after a crash now. */
export function isBound(contract: AnyMachineSnapshot): boolean {
  const known = boundKnown.get(contract) ?? wouldComeBack(contract);
  boundKnown.set(contract, known);
  return known;
}

function wouldComeBack(contract: AnyMachineSnapshot): boolean {
  const [down] = transition(contract.machine, contract, { type: 'down' }) as [AnyMachineSnapshot, unknown];
  return !handles(down, { type: 'resumed', success: true, answer: true });
}

/** The contract would let a crash forget that the region is out of sync. */
export const doubtful = (region: number): Condition =>
  or(is(['contract', region], 'doubtful'), is(['contract', region], 'doubtfulRecovering'));

/** Why a region is bound, by the state of its contract. */
export const whyBound: readonly (readonly [Why, readonly string[]])[] = [
  ['marked', ['bound']],
  ['cleared', ['clearing', 'remarked']],
  ['unsynced', ['unsynced', 'recovering']],
];

/** Why it is bound, from what was done last or, while the log is down, from what was noted. */
export function whyOf(contract: AnyMachineSnapshot, note: AnyMachineSnapshot): Why {
  if (contract.matches('downBound')) return (note.context as WhyContext).why;
  return whyBound.find(([, states]) => states.some((state) => contract.matches(state)))?.[0] ?? 'free';
}

/** The legs may hold different data after a crash now. */
export const mayDiffer = (legs: AnyMachineSnapshot): boolean => !legs.matches('equal');

const sectorOf = (sector: AnyMachineSnapshot): SectorContext => sector.context as SectorContext;

/** A crash now may leave the bit that says in sync. */
export const mayLeaveClean = (sector: AnyMachineSnapshot): boolean => mayLeave(sectorOf(sector), 1);
/** A crash now may leave the bit that says out of sync. */
export const mayLeaveDirty = (sector: AnyMachineSnapshot): boolean => mayLeave(sectorOf(sector), 0);
/** The region's bit is on its way to the device. */
export const isWriting = (sector: AnyMachineSnapshot): boolean => sectorOf(sector).inFlight !== null;
/** The device is flushing. */
export const isFlushing = (sector: AnyMachineSnapshot): boolean => sectorOf(sector).flushing;
