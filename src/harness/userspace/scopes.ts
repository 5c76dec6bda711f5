/** Small worlds of a userspace log that are explored completely. */
import type { UserspaceSetup, UserspaceStep } from '#world';

/** What is explored. */
export interface UserspaceScope {
  readonly world: UserspaceSetup;
  /** What the client does, in this order, each act as soon as nothing before it is under way or at any later moment. */
  readonly acts: readonly UserspaceStep[];
  /** How many messages the wire may harm. */
  readonly wireFaults: number;
  /** How often the daemon may die; it comes back at once, or when the forwarder has noticed. */
  readonly daemonCrashes: number;
  /** How often the log device may fail. */
  readonly deviceFaults: number;
  /** How often the host may lose power, with every choice of what is left; it ends the schedule. */
  readonly hostCrashes: number;
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

/** Small worlds with one log on a device each. */
export const userspaceScopes = {
  '1 write, 1 wire fault, 1 daemon crash, 1 host crash': {
    world: small,
    acts: write,
    wireFaults: 1,
    daemonCrashes: 1,
    deviceFaults: 0,
    hostCrashes: 1,
  },
  '1 write integrated, 1 wire fault, 1 daemon crash': {
    world: { ...small, integrated: true },
    acts: write,
    wireFaults: 1,
    daemonCrashes: 1,
    deviceFaults: 0,
    hostCrashes: 1,
  },
  'questions, 1 wire fault, 1 daemon crash': {
    world: { ...small, named: true },
    acts: [
      { do: 'inSync', region: 0 },
      { do: 'isRemoteRecovering', region: 0 },
      { do: 'getWork' },
      { do: 'count', aside: false },
    ],
    wireFaults: 1,
    daemonCrashes: 1,
    deviceFaults: 0,
    hostCrashes: 0,
  },
  '2 regions, written and cleared, 1 wire fault, 1 daemon crash, 1 device fault, 1 host crash': {
    world: { ...small, regionCount: 2 },
    acts: whole,
    wireFaults: 1,
    daemonCrashes: 1,
    deviceFaults: 1,
    hostCrashes: 1,
  },
} as const satisfies Record<string, UserspaceScope>;

/** Name of a small world. */
export type UserspaceScopeName = keyof typeof userspaceScopes;

/** Those that take a moment. */
export const quickUserspaceScopes: readonly UserspaceScopeName[] = [
  '1 write, 1 wire fault, 1 daemon crash, 1 host crash',
  '1 write integrated, 1 wire fault, 1 daemon crash',
  'questions, 1 wire fault, 1 daemon crash',
];
