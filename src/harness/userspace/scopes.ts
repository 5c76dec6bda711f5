/** Small worlds of a userspace log that are explored completely. */
import type { UserspaceSetup, UserspaceStep } from '#world';

/** What is explored. */
export interface UserspaceScope {
  readonly world: UserspaceSetup;
  /** What the client does, in this order, each act as soon as nothing before it is under way or at any later moment. */
  readonly acts: readonly UserspaceStep[];
  /** How much may go wrong: the wire harms a message, the daemon dies (and comes back at any later moment), the log device fails. */
  readonly mishaps: number;
  /** The host may lose power at every moment, with every choice of what is left; it ends the schedule. */
  readonly hostCrash: boolean;
}

const small: UserspaceSetup = {
  log: 'disk',
  regionCount: 1,
  integrated: false,
  syncWord: 'default',
  synced: true,
  named: false,
  sequence: 'zero',
};
const write: readonly UserspaceStep[] = [{ do: 'mark', region: 0 }, { do: 'flush' }, { do: 'dispatch', region: 0 }];
const whole: readonly UserspaceStep[] = [...write, { do: 'land', region: 0 }, { do: 'clear', region: 0 }, { do: 'flush' }];

const questions: readonly UserspaceStep[] = [
  { do: 'inSync', region: 0 },
  { do: 'isRemoteRecovering', region: 0 },
  { do: 'getWork' },
  { do: 'count', aside: false },
];

/** Small worlds with one log on a device each. */
export const userspaceScopes = {
  '1 write, 1 mishap, 1 crash': { world: small, acts: write, mishaps: 1, hostCrash: true },
  '1 write with integrated flush, 1 mishap, 1 crash': { world: { ...small, integrated: true }, acts: write, mishaps: 1, hostCrash: true },
  '4 questions, 1 mishap': { world: { ...small, named: true }, acts: questions, mishaps: 1, hostCrash: false },
  '1 write and clear in 2 regions, 1 mishap, 1 crash': { world: { ...small, regionCount: 2 }, acts: whole, mishaps: 1, hostCrash: true },
  '1 write, 2 mishaps, 1 crash': { world: small, acts: write, mishaps: 2, hostCrash: true },
} as const satisfies Record<string, UserspaceScope>;

/** Name of a small world. */
export type UserspaceScopeName = keyof typeof userspaceScopes;

/** Those that take a moment. */
export const quickUserspaceScopes: readonly UserspaceScopeName[] = [
  '1 write, 1 mishap, 1 crash',
  '1 write with integrated flush, 1 mishap, 1 crash',
];
