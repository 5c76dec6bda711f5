/**
 * Who is run: the tables of forwarder, daemon and the log behind it, of a profile each, derived at run time where remedies are taken out.
 */
import type { StepTable } from '#base';
import { userspaceMachines } from '#derive';
import { forwarderProfiles, profiles } from '#log';
import type { ForwarderProfile, Profile } from '#log';
import type { DaemonOptions } from '#log/daemon';
import type { RemedyId, RemedySet } from '#spec';
import type { ProfileName } from '#spec/vocabulary';
import { profileWithout, remediesWithout } from '../profile.ts';

/** Which profile each side has, and which remedies both are without. */
export interface UserspaceSides {
  readonly forwarder: ProfileName;
  readonly daemon: ProfileName;
  readonly without: readonly RemedyId[];
}

/** The tables of both sides. */
export interface UserspaceParty {
  /** `strict`, `kernel`, `forwarder kernel, daemon strict`, `strict without REMEDY`. */
  readonly name: string;
  /** Tables of the forwarder. @internal */
  readonly forwarder: ForwarderProfile;
  /** Tables of the daemon, by name or as they are. @internal */
  readonly daemon: ProfileName | StepTable<HostedLabel>;
  readonly log: Profile;
  /** The remedies that one side or the other lacks. */
  readonly lacking: RemedySet;
}

type HostedLabel = Exclude<DaemonProfile, string> extends StepTable<infer Label> ? Label : never;
type DaemonProfile = NonNullable<DaemonOptions['profile']>;

const sideOf: Readonly<Record<keyof typeof userspaceMachines, 'forwarder' | 'daemon'>> = {
  attach: 'forwarder',
  exchange: 'forwarder',
  forward: 'forwarder',
  planned: 'forwarder',
  hint: 'forwarder',
  hosted: 'daemon',
};

/** Whether a machine belongs to the daemon; all others of the userspace log are the forwarder's. */
export function isOfDaemon(machine: string): boolean {
  return (sideOf as Readonly<Record<string, string>>)[machine] !== 'forwarder';
}

/** Makes the tables. */
export function partyOf(sides: UserspaceSides): UserspaceParty {
  const { forwarder, daemon, without } = sides;
  const name = forwarder === daemon ? forwarder : `forwarder ${forwarder}, daemon ${daemon}`;
  const lacks = without.map((id) => ` without ${id}`).join('');
  const ofForwarder = remediesWithout(forwarder, without);
  const ofDaemon = remediesWithout(daemon, without);
  const lacking = new Set([...remediesWithout('strict', [])].filter((id) => !ofForwarder.has(id) || !ofDaemon.has(id)));
  if (without.length === 0) return { name, forwarder: forwarderProfiles[forwarder], daemon, log: profiles[daemon], lacking };
  const tables = Object.fromEntries(
    (['attach', 'exchange', 'forward', 'planned', 'hint'] as const).map((machine) => [machine, userspaceMachines[machine](ofForwarder)]),
  );
  return {
    name: name + lacks,
    forwarder: { name: forwarder + lacks, ...tables } as unknown as ForwarderProfile,
    daemon: userspaceMachines.hosted(ofDaemon) as unknown as StepTable<HostedLabel>,
    log: profileWithout(daemon, without),
    lacking,
  };
}
